import type { Level } from '../../core/practice-model/model.ts';
import { type DrawingScale, type DrawingSurface, typeface } from './drawing.ts';
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

/** Pixels between two names beside each other. */
const headerGap = 5;

interface HeaderName {
  readonly at: number;
  readonly name: string;
  /** Pixels it may be wide. */
  readonly room: number;
}

/** The level names above the rows. */
export interface HeaderNames {
  readonly names: readonly { readonly at: number; readonly lines: readonly string[] }[];
  readonly size: number;
  readonly height: number;
}

/**
 * Names are never shortened and no word of theirs is broken as long as there is another way: smaller type, or the name
 * of every second level, or of the first and the last alone. The lanes keep theirs.
 */
export function headerNames(
  { levels, words }: ProfileChartInput,
  layout: ScaleLayout,
  { measure }: DrawingSurface,
  perLevel: number,
): HeaderNames {
  const lanes = layout.lanes.map(({ lane, at }) => ({
    at,
    name: words.lane(lane),
    room: (perLevel * sizes.lane) / sizes.band - headerGap,
  }));
  const steps = [1, 2, Math.max(1, levels.length - 1)];
  const ways = steps.flatMap((step) =>
    sizes.header.map((size) => ({ size, named: [...everyNth(levels, layout, step, perLevel), ...lanes] })),
  );
  const fits = ({ size, named }: (typeof ways)[number]) =>
    named.every(({ name, room }) => name.split(/\s+/).every((word) => measure(word, { size, weight: 400 }) <= room));
  const { size, named } = ways.find(fits) ?? ways.at(-1) ?? { size: sizes.text, named: lanes };
  const names = named.map(({ at, name, room }) => ({
    at,
    lines: wrapText(name, room, (line) => measure(line, { size, weight: 400 })),
  }));
  const most = Math.max(1, ...names.map(({ lines }) => lines.length));
  return { names, size, height: most * sizes.lineHeight + sizes.headerAir };
}

/** Every `step`-th level from the first on, and the last; the outermost names have less room than those between. */
function everyNth(
  levels: readonly Level[],
  layout: ScaleLayout,
  step: number,
  perLevel: number,
): readonly HeaderName[] {
  const last = levels.length - 1;
  const atEdge = perLevel + 2 * sizes.right;
  return layout.bands.flatMap(({ levelIndex, from, to }) => {
    const isNamed = levelIndex === last || (levelIndex % step === 0 && levelIndex + step <= last);
    const isOutermost = levelIndex === 0 || levelIndex === last;
    const room = Math.min(step * perLevel, isOutermost ? atEdge : Number.POSITIVE_INFINITY) - headerGap;
    return isNamed ? [{ at: (from + to) / 2, name: levels[levelIndex]?.name ?? '', room }] : [];
  });
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
      font: { family: typeface, size },
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
      font: { family: typeface, size: sizes.text, weight: 500, lineHeight: sizes.lineHeight / sizes.text },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = middles.map((value) => ({ value }));
    },
    afterFit: (axis) => {
      axis.width = gutter;
    },
  };
}
