import type { ChartConfiguration } from 'chart.js';

/** The colours of a drawing as a canvas understands them, read from the tokens at the moment of drawing. */
export interface ChartPalette {
  readonly surface: string;
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly accent: string;
  readonly focus: string;
  readonly target: string;
  /** The accent, soft enough to be the ground of what is only possible. */
  readonly ahead: string;
  /** The accent, soft enough to lie behind a point. */
  readonly sure: string;
  /** One ground per level, first level first, already mixed with the surface. */
  readonly bands: readonly string[];
}

/** A size and weight of the interface's typeface. */
export interface Type {
  readonly size: number;
  readonly weight: number;
}

/** What a builder has to know of the place it draws on; everything else comes from the data. */
export interface DrawingSurface {
  /** CSS pixels. */
  readonly width: number;
  readonly palette: ChartPalette;
  /** The width of a text in CSS pixels. */
  readonly measure: (text: string, type: Type) => number;
}

/** A place a person can stop at with the pointer or the arrow keys, in the units of the chart's axes. */
export interface Stop {
  readonly x: number;
  readonly y: number;
}

/** A point of data: where it is, or the stretch from a lower to a higher place. A gap has no `y`. */
export interface Datum {
  readonly x: number;
  readonly y: number | [number, number] | null;
}

export type DrawingConfig = ChartConfiguration<'line' | 'bar', Datum[]>;

type DrawingOptions = NonNullable<DrawingConfig['options']>;
export type DrawingScale = NonNullable<NonNullable<DrawingOptions['scales']>[string]>;

/** Nothing moves by itself, and pointer and keys are handled outside the canvas, where they can be heard as well. */
export const stillOptions = {
  animation: false,
  events: [],
  responsive: true,
  maintainAspectRatio: false,
} satisfies DrawingOptions;

/** A chart ready to be drawn: plain data, so that it can be looked at in a test. */
export interface Drawing {
  readonly config: DrawingConfig;
  /** CSS pixels. */
  readonly height: number;
  readonly stops: readonly Stop[];
  /** The axis along which the stops follow each other, or around a middle. */
  readonly along: 'x' | 'y' | 'around';
}

/** Draws on a surface; `highlighted` is the index of the stop a person is at. */
export type Draw = (surface: DrawingSurface, highlighted: number | undefined) => Drawing;

export const typeface = "'Inter Variable', system-ui, sans-serif";

/** The shorthand a canvas takes. */
export function canvasFont({ size, weight }: Type): string {
  return `${weight} ${size}px ${typeface}`;
}
