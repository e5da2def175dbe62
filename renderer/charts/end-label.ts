import type { ChartType, Plugin } from 'chart.js';
import { canvasFont, type Stop, type Type } from './drawing.ts';
import { placeLabel } from './place-label.ts';

/** The words beside a line's last point; no lines, no label. */
export interface EndLabelOptions {
  readonly lines: readonly string[];
  /** Pixels of the widest line. */
  readonly width: number;
  readonly type: Type;
  readonly at?: Stop | undefined;
  /** What the label keeps clear of: the unbroken pieces of the line, and the bars of how sure. */
  readonly obstacles: readonly (readonly Stop[])[];
  readonly colour: string;
  /** A rim of the ground's colour keeps the words readable where they cross a band's edge or a line. */
  readonly halo: string;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    endLabel: EndLabelOptions;
  }
}

/** Draws the label last, over everything, wholly inside the plot. */
export const endLabel: Plugin<'line' | 'bar', EndLabelOptions> = {
  id: 'endLabel',
  afterDatasetsDraw: ({ ctx, chartArea, scales }, _args, { lines, width, type, at, obstacles, colour, halo }) => {
    const { x, y } = scales;
    if (x === undefined || y === undefined || at === undefined || lines.length === 0) return;
    const spot = (stop: Stop) => ({ x: x.getPixelForValue(stop.x), y: y.getPixelForValue(stop.y) });
    const lineHeight = type.size * 1.25;
    const size = { width: width + 4, height: lines.length * lineHeight };
    const box = placeLabel(
      chartArea,
      spot(at),
      size,
      obstacles.map((piece) => piece.map(spot)),
    );
    ctx.save();
    ctx.font = canvasFont(type);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 3;
    ctx.strokeStyle = halo;
    ctx.fillStyle = colour;
    lines.forEach((line, index) => {
      const middle = { x: (box.left + box.right) / 2, y: box.top + (index + 0.5) * lineHeight };
      ctx.strokeText(line, middle.x, middle.y);
      ctx.fillText(line, middle.x, middle.y);
    });
    ctx.restore();
  },
};
