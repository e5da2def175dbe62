import type { ChartType, Plugin } from 'chart.js';
import { canvasFont, type Type } from './drawing.ts';

/** What changed along the time of a chart: a line through it (another place: a tick), named above where there is room. */
export interface TimeMarkOptions {
  readonly marks: readonly { readonly at: number; readonly label: string; readonly isTick: boolean }[];
  readonly type: Type;
  readonly ink: string;
  readonly line: string;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    timeMarks: TimeMarkOptions;
  }
}

/** Pixels between two names. */
const gap = 8;

/** Draws the marks before the data; a name that would run into the one before it is left to the table. */
export const timeMarkLabels: Plugin<'line' | 'bar', TimeMarkOptions> = {
  id: 'timeMarks',
  defaults: { marks: [] } as unknown as TimeMarkOptions,
  beforeDatasetsDraw: ({ ctx, chartArea, scales, width: most }, _args, { marks, type, ink, line }) => {
    const { x } = scales;
    if (x === undefined || marks.length === 0) return;
    ctx.save();
    ctx.font = canvasFont(type);
    ctx.textBaseline = 'alphabetic';
    ctx.fillStyle = ink;
    ctx.strokeStyle = line;
    ctx.lineWidth = 1;
    let taken = Number.NEGATIVE_INFINITY;
    for (const { at, label, isTick } of marks) {
      const pixel = Math.round(x.getPixelForValue(at)) + 0.5;
      ctx.setLineDash(isTick ? [] : [2, 3]);
      ctx.beginPath();
      ctx.moveTo(pixel, isTick ? chartArea.top : chartArea.top - 4);
      ctx.lineTo(pixel, isTick ? chartArea.top + 5 : chartArea.bottom);
      ctx.stroke();
      const { width } = ctx.measureText(label);
      const left = Math.min(Math.max(chartArea.left, pixel - width / 2), most - width);
      if (left < taken + gap) continue;
      ctx.fillText(label, left, chartArea.top - 7);
      taken = left + width;
    }
    ctx.restore();
  },
};
