import { LitElement, css, html, type PropertyValues } from 'lit';
import type { ECharts } from 'echarts/core';
import { save, savePng, saveSvg } from './picture';
import { categoryAxis, dressed, isFigure, shown, MISSING } from './dress';
import { inColours, measureIn, type Option, type Scheme } from './look';

/** Two thirds of a page's code: it comes when the page's words are there. */
const library = () => import('./echarts');

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

  private init?: typeof import('./echarts').init;
  private chart?: ECharts;
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
    void this.learn();
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
    if (!this.init || !plot || !this.option || !this.near || plot.clientWidth === 0) {
      return;
    }
    if (!this.chart) {
      this.chart = this.init(plot, undefined, { renderer: 'svg' });
      this.chart.on('click', (mark) => this.open(mark.seriesId, mark.dataIndex));
    }
    const option = this.dressed(plot.clientWidth, scheme);
    plot.style.height = `calc(var(--chart-height, 20rem) + ${option.grid.top}px)`;
    this.chart.resize();
    this.chart.setOption(option, true);
  }

  /** Also far below the window, so that paper is not kept waiting. */
  private async learn() {
    this.init = (await library()).init;
    if (this.isConnected) {
      this.draw();
    }
  }

  private dressed(width: number, scheme: Scheme): Option {
    // its quotation marks end up within an attribute of the drawing
    const font = getComputedStyle(this).fontFamily.replaceAll('"', "'");
    const option = dressed(this, { width, font, measure: measureIn(font) });
    option.animationDuration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300;
    return inColours(option, this.shadowRoot!, scheme);
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
    this.say(`${categoryAxis(option).data[this.row]}, ${figures[this.place].name}: ${shown(this, figures[this.place], this.row)}`);
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
  private async picture(): Promise<string> {
    const { init } = await library();
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
    const chart = init(null, undefined, { renderer: 'svg', ssr: true, width, height });
    chart.setOption(option);
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svg;
  }

  async downloadSvg(name: string) {
    saveSvg(await this.picture(), name);
  }

  async downloadPng(name: string) {
    return savePng(await this.picture(), name);
  }

  downloadText(name: string, text: string) {
    save(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  }
}

customElements.define('mangnon-chart', MangnonChart);
