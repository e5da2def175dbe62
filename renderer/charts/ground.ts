import type { Chart, ChartType, Plugin } from 'chart.js';
import type { ChartPalette } from './drawing.ts';
import type { ScaleLayout } from './scale-layout.ts';

/** What lies under the points: the bands of the levels, the lanes beside them, and a tick for every look. */
export interface GroundOptions {
  /** The axis that carries the levels. */
  readonly along: 'x' | 'y';
  readonly bands: readonly { readonly from: number; readonly to: number; readonly colour: string }[];
  /** Where lanes lie on that axis; each gets a dotted line. */
  readonly lanes: readonly number[];
  /** Rows that get a strip each instead of one ground for the whole plot. */
  readonly rows?: { readonly at: readonly number[]; readonly thickness: number } | undefined;
  /** Dates named on the time axis: hair lines through the bands. */
  readonly dates: readonly number[];
  /** Looks, each a tick standing on the time axis. */
  readonly ticks: readonly number[];
  /** The look or row under the pointer or the keyboard. */
  readonly cursor?: number | undefined;
  readonly surface: string;
  readonly quiet: string;
  readonly strong: string;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    ground: GroundOptions;
  }
}

/** The bands of a layout with their colours. */
export function bandGrounds(layout: ScaleLayout, palette: ChartPalette): GroundOptions['bands'] {
  return layout.bands.map(({ levelIndex, from, to }) => ({
    from,
    to,
    colour: palette.bands[levelIndex] ?? palette.surface,
  }));
}

/** Draws the ground before anything else. */
export const ground: Plugin<'line' | 'bar', GroundOptions> = {
  id: 'ground',
  beforeDatasetsDraw: (chart, _args, options) => {
    const { ctx } = chart;
    ctx.save();
    if (options.along === 'y') drawHorizontalBands(chart, options);
    else drawStrips(chart, options);
    ctx.restore();
  },
};

function drawHorizontalBands(
  chart: Chart,
  { bands, lanes, dates, ticks, cursor, surface, quiet, strong }: GroundOptions,
) {
  const { ctx, chartArea, scales } = chart;
  const { x, y } = scales;
  if (x === undefined || y === undefined) return;
  const width = chartArea.right - chartArea.left;
  for (const { from, to, colour } of bands) {
    const top = Math.round(y.getPixelForValue(to));
    ctx.fillStyle = colour;
    // A hair of the surface between two bands makes the step visible where their colours are close.
    ctx.fillRect(chartArea.left, top, width, Math.round(y.getPixelForValue(from)) - top - 1);
  }
  ctx.lineWidth = 1;
  ctx.strokeStyle = surface;
  for (const at of dates) {
    const pixel = Math.round(x.getPixelForValue(at)) + 0.5;
    stroke(ctx, pixel, chartArea.top, pixel, chartArea.bottom);
  }
  ctx.strokeStyle = quiet;
  ctx.setLineDash([2, 4]);
  for (const at of lanes) stroke(ctx, chartArea.left, y.getPixelForValue(at), chartArea.right, y.getPixelForValue(at));
  ctx.setLineDash([]);
  ctx.strokeStyle = strong;
  for (const at of ticks) {
    const pixel = x.getPixelForValue(at);
    stroke(ctx, pixel, chartArea.bottom - 4, pixel, chartArea.bottom);
  }
  if (cursor === undefined) return;
  const pixel = x.getPixelForValue(cursor);
  stroke(ctx, pixel, chartArea.top, pixel, chartArea.bottom);
}

function drawStrips(chart: Chart, { bands, lanes, rows, cursor, quiet, strong }: GroundOptions) {
  const { ctx, chartArea, scales } = chart;
  const { x, y } = scales;
  if (x === undefined || y === undefined || rows === undefined) return;
  for (const at of rows.at) {
    const top = Math.round(y.getPixelForValue(at) - rows.thickness / 2);
    for (const { from, to, colour } of bands) {
      const left = Math.round(x.getPixelForValue(from));
      ctx.fillStyle = colour;
      ctx.fillRect(left, top, Math.round(x.getPixelForValue(to)) - left - 1, rows.thickness);
    }
    if (at !== cursor) continue;
    ctx.strokeStyle = strong;
    const left = Math.round(x.getPixelForValue(bands[0]?.from ?? x.min));
    ctx.strokeRect(left + 0.5, top + 0.5, chartArea.right - left - 1, rows.thickness - 1);
  }
  ctx.strokeStyle = quiet;
  ctx.setLineDash([2, 4]);
  for (const at of lanes) stroke(ctx, x.getPixelForValue(at), chartArea.top, x.getPixelForValue(at), chartArea.bottom);
}

function stroke(ctx: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number) {
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}
