/** Charts of official documents, drawn without a page: by day, in the document's font, on a JavaScript engine of the server. */

import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { coloured, dressed, type Drawing } from './dress';

echarts.use([
  BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, MarkAreaComponent, SVGRenderer,
]);

interface Paper extends Drawing {
  width: number;
  height: number;
  font: string;
  /** By the name of the custom property: --chart-due. */
  colours: Record<string, string>;
}

/** Measures words in that font of CSS, such as 13px Tinos, in pixels. */
type Measure = (words: string, font: string) => number;

export function draw(json: string, measure: Measure): string {
  const paper: Paper = JSON.parse(json);
  echarts.setPlatformAPI({
    measureText: (words, font) => ({ width: measure(words, font ?? `13px ${paper.font}`) }),
  });
  const option = coloured(
    dressed(paper, { width: paper.width, font: paper.font, measure: (words) => measure(words, `13px ${paper.font}`) }),
    (name) => paper.colours[name.slice('var('.length, -1)] ?? '#000000');
  option.animation = false;
  option.backgroundColor = '#ffffff';
  const chart = echarts.init(null, undefined, {
    renderer: 'svg', ssr: true, width: paper.width, height: paper.height,
  });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

// nothing moves on paper, so nothing waits for a timer that the engine does not have
Object.assign(globalThis, { setTimeout: () => 0, clearTimeout: () => undefined });
