import type { ChartType, Plugin } from 'chart.js';
import { canvasFont, type Type } from './drawing.ts';

/** What lies under a radar: a disc for every level, a spoke and a title for every dimension, a name on every ring. */
export interface RadarGroundOptions {
  /** Largest first; radii in the units of the axes. */
  readonly discs: readonly { readonly radius: number; readonly colour: string }[];
  readonly rings: readonly { readonly radius: number; readonly name: string }[];
  readonly spokes: readonly RadarSpoke[];
  /** Where the names of the rings stand, as the angle clockwise from the top. */
  readonly namesAt: number;
  readonly title: Type;
  readonly name: Type;
  readonly lineHeight: number;
  readonly cursor?: number | undefined;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly strong: string;
  readonly halo: string;
}

export interface RadarSpoke {
  readonly angle: number;
  readonly lines: readonly string[];
  readonly align: 'left' | 'center' | 'right';
  /** Pixels from the middle to the nearest edge of the title, across and down. */
  readonly x: number;
  readonly y: number;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    radarGround: RadarGroundOptions;
  }
}

/** Draws the ground of a radar before anything else; other charts give no spokes. */
export const radarGround: Plugin<'line' | 'bar', RadarGroundOptions> = {
  id: 'radarGround',
  defaults: { spokes: [] } as unknown as RadarGroundOptions,
  beforeDatasetsDraw: ({ ctx, scales }, _args, options) => {
    const { x, y } = scales;
    if (x === undefined || y === undefined || options.spokes.length === 0) return;
    const middle = { x: x.getPixelForValue(0), y: y.getPixelForValue(0) };
    const unit = x.getPixelForValue(1) - middle.x;
    const circle = (radius: number) => {
      ctx.beginPath();
      ctx.arc(middle.x, middle.y, radius * unit, 0, 2 * Math.PI);
    };
    ctx.save();
    for (const { radius, colour } of options.discs) {
      circle(radius);
      ctx.fillStyle = colour;
      ctx.fill();
    }
    ctx.lineWidth = 1;
    ctx.strokeStyle = options.line;
    for (const { radius } of options.rings) {
      circle(radius);
      ctx.stroke();
    }
    const rim = Math.max(...options.discs.map(({ radius }) => radius)) * unit;
    options.spokes.forEach(({ angle, lines, align, x: across, y: down }, index) => {
      ctx.strokeStyle = index === options.cursor ? options.strong : options.line;
      ctx.beginPath();
      ctx.moveTo(middle.x, middle.y);
      ctx.lineTo(middle.x + rim * Math.sin(angle), middle.y - rim * Math.cos(angle));
      ctx.stroke();
      ctx.font = canvasFont(options.title);
      ctx.textAlign = align;
      ctx.textBaseline = 'middle';
      ctx.fillStyle = options.ink;
      lines.forEach((line, place) => {
        ctx.fillText(line, middle.x + across, middle.y + down + (place - (lines.length - 1) / 2) * options.lineHeight);
      });
    });
    ctx.font = canvasFont(options.name);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 3;
    ctx.strokeStyle = options.halo;
    ctx.fillStyle = options.quiet;
    for (const { radius, name } of options.rings) {
      const at = {
        x: middle.x + radius * unit * Math.sin(options.namesAt),
        y: middle.y - radius * unit * Math.cos(options.namesAt),
      };
      ctx.strokeText(name, at.x, at.y);
      ctx.fillText(name, at.x, at.y);
    }
    ctx.restore();
  },
};
