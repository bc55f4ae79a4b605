/**
 * An ECharts option as the server made it becomes one that is drawn: with fonts, patterns, formats of numbers and room
 * for its legend. Pure, so that the page and official documents draw the same.
 */

/** A part of ECharts' options, as they come from the server. */
export type Option = Record<string, any>;

/** What is drawn, and in which language. A series' id is the column of the table that it shows. */
export interface Drawing {
  option: string;
  language: string;
  /** What is said of a missing number. */
  missing: string;
  /** The types of the table's columns. */
  types: string;
  /** Whether marks lead somewhere. */
  opens: boolean;
}

/** Where it is drawn. */
export interface Place {
  width: number;
  font: string;
  /** How wide words are, in the size of the chart's text. */
  measure(words: string): number;
}

export const MISSING = 'missing-';
const BAND = 'band-';
const NARROWEST_LABEL_PER_SIGN = 8;

export function dressed(drawing: Drawing, place: Place): Option {
  const option: Option = JSON.parse(drawing.option);
  const text = { color: 'var(--chart-text)', fontFamily: place.font, fontSize: 13 };
  const figures = option.series.filter(isFigure);
  const band = option.series.find((series: Option) => series.id === `${BAND}width`);
  const names = [...figures, ...(band ? [band] : [])].map((series: Option) => series.name);
  const legend = option.series.some(isMissing) ? [...names, drawing.missing] : names;
  const lines = legend.length > 1 ? legendLines(legend, place.width - 24, place.measure) : 0;
  const types = drawing.types.split(',');

  option.textStyle = text;
  option.aria.decal.decals = PATTERNS;
  option.grid = { left: 8, right: 12, top: lines * 24 + 24, bottom: 4, containLabel: true };
  option.legend = {
    ...option.legend,
    show: lines > 0, data: legend.map((name) => (name === band?.name ? bandKey(band) : name)), left: 0, top: 0,
    padding: [0, 12, 0, 4], itemGap: 16, textStyle: text, selectedMode: false,
  };
  option.tooltip = {
    ...option.tooltip,
    confine: true,
    backgroundColor: 'var(--surface)',
    borderColor: 'var(--chart-none)',
    textStyle: text,
    axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(128, 140, 132, 0.14)' } },
    formatter: (marks: Array<{ dataIndex: number }>) => tip(drawing, option, figures, marks[0].dataIndex),
  };
  Object.assign(categoryAxis(option), {
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'var(--chart-none)' } },
    axisLabel: isLying(option)
      ? { ...text, width: Math.min(240, place.width * 0.45), overflow: 'break' }
      : { ...text, hideOverlap: true },
  });
  Object.assign(isLying(option) ? option.xAxis[0] : option.yAxis[0], {
    axisLabel: { ...text, formatter: formatter(drawing.language, types[1]), hideOverlap: true },
    splitLine: { lineStyle: { color: 'var(--chart-grid)' } },
  });
  const labels = hasRoomForLabels(drawing, option, figures, place.width);
  for (const series of option.series) {
    series.cursor = drawing.opens ? 'pointer' : 'default';
    if (isMissing(series)) {
      series.name = drawing.missing;
      series.itemStyle.decal = HATCHED;
    } else if (labels && isFigure(series)) {
      const format = formatter(drawing.language, types[Number(series.id)]);
      series.label = {
        show: true, position: isLying(option) ? 'right' : 'top', ...text, fontSize: 12,
        formatter: ({ value }: { value: number }) => format(value),
      };
    }
  }
  return option;
}

/** Numbers stand at their marks where each has room for all its signs. */
function hasRoomForLabels(drawing: Drawing, option: Option, figures: Option[], width: number): boolean {
  const stacked = figures.length > 1 && figures.every((series) => series.stack === figures[0].stack);
  const crowded = stacked || (figures.length > 1 && figures[0].type === 'line');
  if (isLying(option)) {
    return figures.length === 1;
  }
  const groups = option.xAxis.data.length * (figures[0].type === 'line' ? 1 : figures.length);
  const format = formatter(drawing.language, drawing.types.split(',')[1]);
  const signs = Math.max(...figures.flatMap((series) => series.data)
    .filter((value) => value !== null)
    .map((value) => format(value).length), 1);
  return !crowded && (width - 80) / groups > signs * NARROWEST_LABEL_PER_SIGN + 4;
}

function tip(drawing: Drawing, option: Option, figures: Option[], row: number): string {
  const safe = (words: unknown) => String(words).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const lines = figures.map((series) =>
    `<tr><td style="padding-right: 1em">${safe(series.name)}</td>` +
    `<td style="text-align: right; font-weight: 600">${safe(shown(drawing, series, row))}</td></tr>`);
  return `<b>${safe(categoryAxis(option).data[row])}</b><table style="border-spacing: 0">${lines.join('')}</table>`;
}

/** A series' number as people read it. */
export function shown(drawing: Drawing, series: Option, row: number): string {
  const value = series.data[row];
  return value === null
    ? drawing.missing
    : formatter(drawing.language, drawing.types.split(',')[Number(series.id)])(value);
}

function isMissing(series: Option): boolean {
  return series.id.startsWith(MISSING);
}

/** A series that shows a column of the table. */
export function isFigure(series: Option): boolean {
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

export function categoryAxis(option: Option): Option {
  return isLying(option) ? option.yAxis : option.xAxis;
}

/** The option with every `var(--name)` in it replaced. */
export function coloured(option: Option, colour: (name: string) => string): Option {
  const resolve = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('var(')) {
      return colour(value);
    }
    if (Array.isArray(value)) {
      return value.map(resolve);
    }
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part)]));
    }
    return value;
  };
  return resolve(option) as Option;
}

/** Numbers of that kind of column, as people read them. */
function formatter(language: string, type: string): (value: number) => string {
  if (type === 'SHARE') {
    const share = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return (value) => `${share.format(value * 100)}\u00a0%`;
  }
  const count = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return (value) => count.format(value);
}

/** How many lines the legend takes, so that it never covers the drawing. */
function legendLines(names: string[], width: number, measure: (words: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const item = measure(name) + 25 + 5 + 16;
    if (used > 0 && used + item > width) {
      lines++;
      used = 0;
    }
    used += item;
  }
  return lines;
}

/** Hatching, for what is missing. */
const HATCHED = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [1.5, 5],
  rotation: -Math.PI / 4,
  color: 'var(--chart-none)',
};

/** Quiet patterns that tell series apart without colour; the first series has none. */
const PATTERN = 'rgba(255, 255, 255, 0.4)';
const PATTERNS = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4, color: PATTERN },
  { symbol: 'circle', symbolSize: 0.6, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], color: PATTERN },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 6], color: PATTERN },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4, color: PATTERN },
  { symbol: 'rect', dashArrayX: [1, 6], dashArrayY: [1, 0], color: PATTERN },
];
