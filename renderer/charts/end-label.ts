import type { ChartType, Plugin } from 'chart.js';
import { canvasFont, type Stop, type Type } from './drawing.ts';
import { type Box, leastCovering, placeLabel, type Spot } from './place-label.ts';

/** The words beside a line's last point; no lines, no label. */
export interface EndLabelOptions {
  readonly lines: readonly string[];
  /** Pixels of the widest line. */
  readonly width: number;
  readonly type: Type;
  readonly at?: Stop | undefined;
  /** What the label keeps clear of: the unbroken pieces of the line, and the bars of how sure. */
  readonly obstacles: readonly (readonly Stop[])[];
  /** The sign of a target, which nothing covers. */
  readonly flag?: Stop | undefined;
  readonly colour: string;
  /** Words beside a sign at the right edge that stands for something further on. */
  readonly edge?:
    | {
        readonly line: string;
        /** Pixels of the line. */
        readonly width: number;
        readonly type: Type;
        readonly at: Stop;
        /** Pixels from the middle of the sign to the words. */
        readonly clear: number;
        readonly colour: string;
      }
    | undefined;
  /** A rim of the ground's colour keeps the words readable where they cross a band's edge or a line. */
  readonly halo: string;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    endLabel: EndLabelOptions;
  }
}

/** Draws the labels last, over everything, wholly inside the plot. */
export const endLabel: Plugin<'line' | 'bar', EndLabelOptions> = {
  id: 'endLabel',
  afterDatasetsDraw: ({ ctx, chartArea, scales }, _args, options) => {
    const { lines, width, type, at, obstacles, flag, edge, colour, halo } = options;
    const { x, y } = scales;
    // A profile has neither, and none of the other options.
    if (x === undefined || y === undefined || (at === undefined && edge === undefined)) return;
    const spot = (stop: Stop) => ({ x: x.getPixelForValue(stop.x), y: y.getPixelForValue(stop.y) });
    ctx.save();
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 3;
    ctx.strokeStyle = halo;
    const write = (words: readonly string[], box: Box, face: Type, ink: string) => {
      ctx.font = canvasFont(face);
      ctx.fillStyle = ink;
      const lineHeight = (box.bottom - box.top) / words.length;
      words.forEach((line, index) => {
        const middle = { x: (box.left + box.right) / 2, y: box.top + (index + 0.5) * lineHeight };
        ctx.strokeText(line, middle.x, middle.y);
        ctx.fillText(line, middle.x, middle.y);
      });
    };
    const drawn = obstacles.map((piece) => piece.map(spot));
    const sign = edge === undefined || edge.line === '' ? undefined : edgeBox(chartArea, spot(edge.at), edge, drawn);
    if (at !== undefined && lines.length > 0) {
      const size = { width: width + 4, height: lines.length * type.size * 1.25 };
      const across = sign === undefined ? [] : [middleLine(sign)];
      write(
        lines,
        placeLabel(chartArea, spot(at), size, [...drawn, ...across], flag === undefined ? undefined : spot(flag)),
        type,
        colour,
      );
    }
    if (edge !== undefined && sign !== undefined) write([edge.line], sign, edge.type, edge.colour);
    ctx.restore();
  },
};

/** Beside the sign, or above or below it where the line runs beside it. */
function edgeBox(
  plot: Box,
  sign: Spot,
  { width, type, clear }: NonNullable<EndLabelOptions['edge']>,
  drawn: readonly (readonly Spot[])[],
): Box {
  const height = type.size * 1.25;
  const size = { width: width + 4, height };
  const right = Math.min(sign.x, plot.right);
  return leastCovering(
    plot,
    [
      { x: right - clear - size.width, y: sign.y - height / 2 },
      { x: right - size.width, y: sign.y - clear - height },
      { x: right - size.width, y: sign.y + clear },
    ],
    size,
    drawn,
  );
}

/** A box as a line that other labels keep clear of. */
function middleLine({ left, right, top, bottom }: Box): readonly Spot[] {
  const y = (top + bottom) / 2;
  return [
    { x: left, y },
    { x: right, y },
  ];
}
