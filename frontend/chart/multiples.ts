/** Small bars for each of several groups, drawn again as one picture for documents: four groups beside each other. */

import { savePng, saveSvg } from './picture';

const [WIDTH, GROUP_HEIGHT, COLUMNS, MARGIN, GAP, HEAD, BARS] = [1200, 190, 4, 24, 24, 56, 96];
const [HEADING, TEXT, QUIET] = ['#17301f', '#1d2420', '#3c4640'];

function picture(multiples: HTMLElement): string {
  const groups = [...multiples.querySelectorAll<HTMLElement>('.multiple')];
  const columns = multiples.classList.contains('wide') ? 1 : COLUMNS;
  const width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const height = HEAD + Math.ceil(groups.length / columns) * GROUP_HEIGHT + MARGIN;
  const ink = inkOf(multiples);
  const drawn = groups.map((group, place) =>
    drawGroup(group, MARGIN + (place % columns) * (width + GAP), HEAD + Math.floor(place / columns) * GROUP_HEIGHT,
      width, ink));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"
    font-family="'Be Vietnam Pro', sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>
    ${write(multiples.ariaLabel ?? '', MARGIN, 34, HEADING, 'font-size="20" font-weight="600"')}${drawn.join('')}</svg>`;
}

/** As the page shows it, by day or by night. */
function inkOf(multiples: HTMLElement): string {
  const probe = document.createElement('span');
  probe.style.color = 'var(--ink)';
  multiples.append(probe);
  const ink = getComputedStyle(probe).color;
  probe.remove();
  return ink;
}

function drawGroup(group: HTMLElement, left: number, top: number, width: number, ink: string): string {
  const bars = [...group.querySelectorAll<HTMLElement>('li')];
  const step = width / bars.length;
  const name = group.querySelector('h3')!.textContent!.trim();
  return write(name, left, top + 16, HEADING, 'font-weight="600"')
    + bars.map((bar, place) => drawBar(bar, left + place * step, top + 28, step, ink)).join('');
}

function drawBar(item: HTMLElement, left: number, top: number, width: number, ink: string): string {
  const bar = item.querySelector<HTMLElement>('.multiple-bar')!;
  const middle = 'text-anchor="middle"';
  const height = bar.classList.contains('none') ? 0 : Math.max(1, Number(bar.style.getPropertyValue('--height')) * BARS);
  const [x, y, wide] = [left + width * 0.15, top + 20 + BARS - height, width * 0.7];
  const look = bar.classList.contains('small')
    ? `fill="${ink}" fill-opacity="0.25" stroke="${ink}" stroke-dasharray="3 2"`
    : `fill="${ink}"`;
  const number = item.querySelector<HTMLElement>('.multiple-number')!;
  const words = number.querySelector('[aria-hidden]')?.textContent ?? number.textContent!;
  return write(words.trim(), left + width / 2, top + 14 + BARS - height, TEXT, middle)
    + (height > 0 ? `<rect x="${x}" y="${y}" width="${wide}" height="${height}" ${look}/>` : '')
    + write(item.querySelector('.multiple-label')!.textContent!, left + width / 2, top + 36 + BARS, QUIET, middle);
}

function write(words: string, x: number, y: number, fill: string, look: string): string {
  const safe = words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${x}" y="${y}" fill="${fill}" ${look}>${safe}</text>`;
}

declare global {
  interface Window {
    saveMultiples(multiples: HTMLElement, format: 'png' | 'svg', name: string): void;
  }
}

window.saveMultiples = (multiples, format, name) =>
  format === 'svg' ? saveSvg(picture(multiples), name) : savePng(picture(multiples), name);
