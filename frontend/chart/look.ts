export type Scheme = 'light' | 'dark' | 'inherit';

/** Replaces every `var(--name)` in the option by the colour that it has in that scheme. */
export function coloured<T>(option: T, host: ShadowRoot, scheme: Scheme): T {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  if (scheme !== 'inherit') {
    probe.style.colorScheme = scheme;
  }
  host.append(probe);
  const resolve = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('var(')) {
      probe.style.color = value;
      return getComputedStyle(probe).color;
    }
    if (Array.isArray(value)) {
      return value.map(resolve);
    }
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part)]));
    }
    return value;
  };
  const result = resolve(option) as T;
  probe.remove();
  return result;
}

/** Numbers of that kind of column, as people read them. */
export function formatter(language: string, type: string): (value: number) => string {
  if (type === 'SHARE') {
    const share = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return (value) => `${share.format(value * 100)}\u00a0%`;
  }
  const count = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return (value) => count.format(value);
}

/** How many lines the legend takes, so that it never covers the drawing. */
export function legendLines(names: string[], width: number, font: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `13px ${font}`;
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const item = context.measureText(name).width + 25 + 5 + 16;
    if (used > 0 && used + item > width) {
      lines++;
      used = 0;
    }
    used += item;
  }
  return lines;
}

/** Hatching, for what is missing. */
export const HATCHED = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [1.5, 5],
  rotation: -Math.PI / 4,
  color: 'var(--chart-none)',
};

/** Quiet patterns that tell series apart without colour; the first series has none. */
const PATTERN = 'rgba(255, 255, 255, 0.4)';
export const PATTERNS = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4, color: PATTERN },
  { symbol: 'circle', symbolSize: 0.6, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], color: PATTERN },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 6], color: PATTERN },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4, color: PATTERN },
  { symbol: 'rect', dashArrayX: [1, 6], dashArrayY: [1, 0], color: PATTERN },
];

/** A part of ECharts' options, as they come from the server. */
export type Option = Record<string, any>;
