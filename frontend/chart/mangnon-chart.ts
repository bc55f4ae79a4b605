import { LitElement, css, html, type PropertyValues } from 'lit';
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { save, savePng, saveSvg } from './picture';
import { HATCHED, PATTERNS, coloured, formatter, legendLines, type Option, type Scheme } from './look';

echarts.use([
  BarChart, LineChart, HeatmapChart, GridComponent, TooltipComponent, LegendComponent, TitleComponent, AriaComponent,
  MarkAreaComponent, VisualMapComponent, SVGRenderer,
]);

const MISSING = 'missing-';
const BAND = 'band-';
const NARROWEST_LABEL_PER_SIGN = 8;

/**
 * Draws an ECharts option that was made on the server: gives it the fonts, colours and number formats of the page,
 * and lets keys and clicks reach its marks. A series' id is the column of the table that it shows.
 */
export class MangnonChart extends LitElement {
  static override properties = {
    option: {}, heading: {}, explanation: {}, language: {}, missing: {}, hint: {}, types: {}, opens: { type: Boolean },
  };

  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    :host([hidden]) {
      display: none;
    }
    #plot {
      width: 100%;
      min-height: var(--chart-height, 20rem);
      border-radius: var(--vaadin-radius-m);
    }
    #plot:focus-visible {
      outline: 3px solid var(--vaadin-focus-ring-color);
      outline-offset: 2px;
    }
    #said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  declare option: string;
  declare heading: string;
  declare explanation: string;
  declare language: string;
  declare missing: string;
  declare hint: string;
  declare types: string;
  declare opens: boolean;

  private chart?: echarts.ECharts;
  private row = -1;
  private place = 0;
  /** Far below the window nothing is drawn, so that the page's answer is not kept waiting by its charts. */
  private near = false;
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly sight = new IntersectionObserver((seen) => this.came(seen.at(-1)!.isIntersecting), { rootMargin: '400px' });
  private readonly themes = new MutationObserver(() => this.draw());
  private readonly systemTheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();
  private readonly drawForPaper = () => {
    this.near = true;
    this.draw('light');
  };

  constructor() {
    super();
    Object.assign(this, {
      option: '', heading: '', explanation: '', language: 'vi-VN', missing: '', hint: '', types: '', opens: false,
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
    this.systemTheme.addEventListener('change', this.redraw);
    window.addEventListener('beforeprint', this.drawForPaper);
    window.addEventListener('afterprint', this.redraw);
    this.sizes.observe(this);
    this.sight.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.themes.disconnect();
    this.sizes.disconnect();
    this.sight.disconnect();
    this.systemTheme.removeEventListener('change', this.redraw);
    window.removeEventListener('beforeprint', this.drawForPaper);
    window.removeEventListener('afterprint', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  override render() {
    return html`
      <div id="plot" role="application" tabindex="0" aria-label="${this.heading}. ${this.explanation} ${this.hint}"
        @keydown=${this.onKey} @blur=${this.forget}></div>
      <div id="said" aria-live="polite"></div>
    `;
  }

  protected override updated(_: PropertyValues) {
    this.draw();
  }

  private came(near: boolean) {
    if (near && !this.near) {
      this.near = true;
      this.draw();
    }
  }

  private draw(scheme: Scheme = 'inherit') {
    const plot = this.renderRoot.querySelector<HTMLElement>('#plot');
    if (!plot || !this.option || !this.near || plot.clientWidth === 0) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(plot, undefined, { renderer: 'svg' });
      this.chart.on('click', (mark) => this.open(mark.seriesId, mark.dataIndex));
    }
    const option = this.dressed(plot.clientWidth, scheme);
    plot.style.height = `calc(var(--chart-height, 20rem) + ${option.grid.top}px)`;
    this.chart.resize();
    this.chart.setOption(option, true);
  }

  /** The option with everything that only the page knows. */
  private dressed(width: number, scheme: Scheme): Option {
    const option: Option = JSON.parse(this.option);
    const font = getComputedStyle(this).fontFamily;
    const text = { color: 'var(--chart-text)', fontFamily: font, fontSize: 13 };
    const figures = option.series.filter(isFigure);
    const band = option.series.find((series: Option) => series.id === `${BAND}width`);
    const names = [...figures, ...(band ? [band] : [])].map((series: Option) => series.name);
    const legend = option.series.some(isMissing) ? [...names, this.missing] : names;
    const lines = legend.length > 1 ? legendLines(legend, width - 24, font) : 0;
    const types = this.types.split(',');
    const axisFormat = formatter(this.language, types[1]);

    option.textStyle = text;
    option.animationDuration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300;
    option.aria.decal.decals = PATTERNS;
    option.grid = { left: 8, right: 12, top: lines * 24 + 24, bottom: 4, containLabel: true };
    option.legend = {
      ...option.legend,
      show: lines > 0, data: legend.map((name) => (name === band?.name ? bandKey(band) : name)), left: 0, top: 0, padding: [0, 12, 0, 4], itemGap: 16, textStyle: text,
      selectedMode: false,
    };
    option.tooltip = {
      ...option.tooltip,
      confine: true,
      backgroundColor: 'var(--surface)',
      borderColor: 'var(--chart-none)',
      textStyle: text,
      axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(128, 140, 132, 0.14)' } },
      formatter: (marks: Array<{ dataIndex: number }>) => this.tip(option, figures, marks[0].dataIndex),
    };
    Object.assign(categoryAxis(option), {
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--chart-none)' } },
      axisLabel: isLying(option)
        ? { ...text, width: Math.min(240, width * 0.45), overflow: 'break' }
        : { ...text, hideOverlap: true },
    });
    Object.assign(isLying(option) ? option.xAxis[0] : option.yAxis[0], {
      axisLabel: { ...text, formatter: axisFormat, hideOverlap: true },
      splitLine: { lineStyle: { color: 'var(--chart-grid)' } },
    });
    const labels = this.roomForLabels(option, figures, width);
    for (const series of option.series) {
      series.cursor = this.opens ? 'pointer' : 'default';
      if (isMissing(series)) {
        series.name = this.missing;
        series.itemStyle.decal = HATCHED;
      } else if (labels && isFigure(series)) {
        const format = formatter(this.language, types[Number(series.id)]);
        series.label = {
          show: true, position: isLying(option) ? 'right' : 'top', ...text, fontSize: 12,
          formatter: ({ value }: { value: number }) => format(value),
        };
      }
    }
    return coloured(option, this.shadowRoot!, scheme);
  }

  /** Numbers stand at their marks where each has room for all its signs. */
  private roomForLabels(option: Option, figures: Option[], width: number): boolean {
    const stacked = figures.length > 1 && figures.every((series) => series.stack === figures[0].stack);
    const crowded = stacked || (figures.length > 1 && figures[0].type === 'line');
    if (isLying(option)) {
      return figures.length === 1;
    }
    const groups = option.xAxis.data.length * (figures[0].type === 'line' ? 1 : figures.length);
    const signs = Math.max(...figures.flatMap((series) => series.data)
      .filter((value) => value !== null)
      .map((value) => formatter(this.language, this.types.split(',')[1])(value).length), 1);
    return !crowded && (width - 80) / groups > signs * NARROWEST_LABEL_PER_SIGN + 4;
  }

  private tip(option: Option, figures: Option[], row: number): string {
    const safe = (words: unknown) => String(words).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const lines = figures.map((series) =>
      `<tr><td style="padding-right: 1em">${safe(series.name)}</td>` +
      `<td style="text-align: right; font-weight: 600">${safe(this.shown(series, row))}</td></tr>`);
    return `<b>${safe(categoryAxis(option).data[row])}</b><table style="border-spacing: 0">${lines.join('')}</table>`;
  }

  private shown(series: Option, row: number): string {
    const value = series.data[row];
    return value === null ? this.missing : formatter(this.language, this.types.split(',')[Number(series.id)])(value);
  }

  private open(seriesId: string | undefined, row: number) {
    const column = Number(seriesId?.replace(MISSING, '')) || 1;
    if (this.opens) {
      this.dispatchEvent(new CustomEvent('mark-open', { detail: { row, column } }));
    }
  }

  private onKey(event: KeyboardEvent) {
    const option: Option = JSON.parse(this.option);
    const figures = option.series.filter(isFigure);
    const rows = categoryAxis(option).data.length;
    const move = (by: number, of: number, from: number) => (from + by + of) % of;
    switch (event.key) {
      case 'ArrowRight': this.row = move(1, rows, this.row); break;
      case 'ArrowLeft': this.row = move(-1, rows, Math.max(this.row, 0)); break;
      case 'ArrowDown': this.place = move(1, figures.length, this.place); break;
      case 'ArrowUp': this.place = move(-1, figures.length, this.place); break;
      case 'Enter':
        if (this.row >= 0) {
          this.open(figures[this.place].id, this.row);
        }
        return;
      case 'Escape': this.forget(); return;
      default: return;
    }
    event.preventDefault();
    this.row = Math.max(this.row, 0);
    this.say(`${categoryAxis(option).data[this.row]}, ${figures[this.place].name}: ${this.shown(figures[this.place], this.row)}`);
    this.chart?.dispatchAction({ type: 'downplay' });
    this.chart?.dispatchAction({ type: 'highlight', seriesIndex: this.place, dataIndex: this.row });
    this.chart?.dispatchAction({ type: 'showTip', seriesIndex: this.place, dataIndex: this.row });
  }

  private forget() {
    this.row = -1;
    this.chart?.dispatchAction({ type: 'downplay' });
    this.chart?.dispatchAction({ type: 'hideTip' });
  }

  private say(words: string) {
    this.renderRoot.querySelector('#said')!.textContent = words;
  }

  /** The same drawing for documents: wide, by day, with its title. */
  private picture(): string {
    const [width, height] = [1200, 640];
    const option = this.dressed(width, 'light');
    option.animation = false;
    option.title = {
      text: this.heading, subtext: this.explanation, left: 4, top: 8,
      textStyle: { fontFamily: option.textStyle.fontFamily, fontSize: 20, color: '#17301f' },
      subtextStyle: { fontFamily: option.textStyle.fontFamily, fontSize: 14, color: '#3c4640' },
    };
    option.legend.top = 84;
    option.grid = { ...option.grid, left: 24, right: 24, top: option.grid.top + 88, bottom: 20 };
    option.backgroundColor = '#ffffff';
    const chart = echarts.init(null, undefined, { renderer: 'svg', ssr: true, width, height });
    chart.setOption(option);
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svg;
  }

  downloadSvg(name: string) {
    saveSvg(this.picture(), name);
  }

  downloadPng(name: string) {
    return savePng(this.picture(), name);
  }

  downloadText(name: string, text: string) {
    save(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  }
}

function isMissing(series: Option): boolean {
  return series.id.startsWith(MISSING);
}

/** A series that shows a column of the table. */
function isFigure(series: Option): boolean {
  return !isMissing(series) && !series.id.startsWith(BAND);
}

/** A band in the legend: an area, not a line. */
function bandKey(band: Option): Option {
  return { name: band.name, icon: 'roundRect', itemStyle: { color: band.itemStyle.color, opacity: 0.3 } };
}

/** Bars that lie leave room for long names: their categories stand one below the other. */
function isLying(option: Option): boolean {
  return option.yAxis.type === 'category';
}

function categoryAxis(option: Option): Option {
  return isLying(option) ? option.yAxis : option.xAxis;
}

customElements.define('mangnon-chart', MangnonChart);
