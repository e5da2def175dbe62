import type { DrawingScale, DrawingSurface } from './drawing.ts';
import type { ProfileChartInput } from './profile-chart.ts';
import type { ScaleLayout } from './scale-layout.ts';
import { profileSizes as sizes } from './sizes.ts';
import { wrapText } from './wrap-text.ts';

/** The titles beside the rows, whole, in as many lines as they need. */
export interface RowTitles {
  readonly lines: readonly (readonly string[])[];
  readonly gutter: number;
  /** The middle of each row and the height of all of them, in CSS pixels from the top of the first. */
  readonly middles: readonly number[];
  readonly height: number;
}

export function rowTitles({ rows }: ProfileChartInput, { width, measure }: DrawingSurface): RowTitles {
  const widthOf = (line: string) => measure(line, { size: sizes.text, weight: 500 });
  const lines = rows.map(({ dimension }) => wrapText(dimension.title, width * sizes.names, widthOf));
  const widest = Math.max(0, ...lines.flat().map(widthOf));
  const heights = lines.map((title) => Math.max(sizes.strip, title.length * sizes.lineHeight) + sizes.rowAir);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  return {
    lines,
    gutter: Math.ceil(widest) + sizes.gap + 8,
    middles: heights.map((height, index) => (tops[index] ?? 0) + height / 2),
    height: heights.reduce((sum, height) => sum + height, 0),
  };
}

export function pixelsPerLevel(gutter: number, layout: ScaleLayout, width: number): number {
  return ((width - gutter - sizes.right) * sizes.band) / layout.length;
}

/** Pixels between two level names beside each other. */
const headerGap = 5;

/** The level names above the rows, in the largest size in which no word has to be broken. */
export interface HeaderNames {
  readonly names: readonly { readonly at: number; readonly lines: readonly string[] }[];
  readonly size: number;
  readonly height: number;
}

export function headerNames(
  { levels, words }: ProfileChartInput,
  layout: ScaleLayout,
  { measure }: DrawingSurface,
  perLevel: number,
): HeaderNames {
  const named = [
    ...layout.bands.map(({ levelIndex, from, to }) => ({
      at: (from + to) / 2,
      words: levels[levelIndex]?.name ?? '',
      room: perLevel - headerGap,
    })),
    ...layout.lanes.map(({ lane, at }) => ({
      at,
      words: words.lane(lane),
      room: (perLevel * sizes.lane) / sizes.band - headerGap,
    })),
  ];
  const fits = (size: number) =>
    named.every(({ words: name, room }) =>
      name.split(/\s+/).every((word) => measure(word, { size, weight: 400 }) <= room),
    );
  const size = sizes.header.find(fits) ?? sizes.header.at(-1) ?? sizes.text;
  const names = named.map(({ at, words: name, room }) => ({
    at,
    lines: wrapText(name, room, (line) => measure(line, { size, weight: 400 })),
  }));
  const most = Math.max(1, ...names.map(({ lines }) => lines.length));
  return { names, size, height: most * sizes.lineHeight + sizes.headerAir };
}

export function headerAxis(
  { names, size, height }: HeaderNames,
  layout: ScaleLayout,
  { palette }: DrawingSurface,
): DrawingScale {
  return {
    type: 'linear',
    position: 'top',
    min: layout.min,
    max: layout.max,
    offset: false,
    grid: { display: false, offset: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 4,
      callback: (_value, index) => [...(names[index]?.lines ?? [])],
      color: palette.ink2,
      font: { family: "'Inter Variable'", size },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = names.map(({ at }) => ({ value: at }));
    },
    afterFit: (axis) => {
      axis.height = height;
    },
  };
}

export function rowAxis({ lines, gutter, middles, height }: RowTitles, { palette }: DrawingSurface): DrawingScale {
  return {
    type: 'linear',
    reverse: true,
    min: 0,
    max: height,
    grid: { display: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      padding: 0,
      crossAlign: 'far',
      callback: (_value, index) => [...(lines[index] ?? [])],
      color: palette.ink,
      font: { family: "'Inter Variable'", size: sizes.text, weight: 500, lineHeight: sizes.lineHeight / sizes.text },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = middles.map((value) => ({ value }));
    },
    afterFit: (axis) => {
      axis.width = gutter;
    },
  };
}
