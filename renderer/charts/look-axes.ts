import { nearestLevelIndex } from '../../core/practice-model/scale.ts';
import { timeMarks } from '../../core/trajectory/time-axis.ts';
import { isPlaced } from '../../core/trajectory/trajectory.ts';
import type { DrawingScale, DrawingSurface } from './drawing.ts';
import type { LookChartInput } from './look-chart.ts';
import type { ScaleLayout } from './scale-layout.ts';
import { lookSizes } from './sizes.ts';
import { wrapText } from './wrap-text.ts';

/** The names beside the plot, whole, each at its place on the axis. */
export interface SideNames {
  /** Pixels they take left of the plot. */
  readonly gutter: number;
  readonly names: readonly { readonly at: number; readonly lines: readonly string[]; readonly isCurrent: boolean }[];
}

/** Level names at their bands, lane names at their lanes; the level of the latest place stands out. */
export function sideNames(input: LookChartInput, layout: ScaleLayout, surface: DrawingSurface): SideNames {
  const { text, gap, names: share } = lookSizes[input.size];
  const latest = input.looks.findLast(isPlaced);
  const current = latest === undefined ? undefined : nearestLevelIndex(latest.position);
  const measure = (line: string) => surface.measure(line, { size: text, weight: 600 });
  const named = [
    ...layout.bands.map(({ levelIndex, from, to }) => ({
      at: (from + to) / 2,
      name: input.levels[levelIndex]?.name ?? '',
      isCurrent: levelIndex === current,
    })),
    ...layout.lanes.map(({ lane, at }) => ({ at, name: input.words.lane(lane), isCurrent: false })),
  ];
  const names = named.map(({ name, ...rest }) => ({ ...rest, lines: wrapText(name, surface.width * share, measure) }));
  const widest = Math.max(...names.flatMap(({ lines }) => lines.map(measure)));
  return { gutter: Math.ceil(widest) + gap + 8, names };
}

/** The axis of levels: only names, no numbers, no lines. */
export function levelAxis(
  { names, gutter }: SideNames,
  layout: ScaleLayout,
  { palette }: DrawingSurface,
  text: number,
): DrawingScale {
  return {
    type: 'linear',
    min: layout.min,
    max: layout.max,
    grid: { display: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      padding: 0,
      crossAlign: 'far',
      callback: (_value, index) => [...(names[index]?.lines ?? [])],
      color: ({ index }) => (names[index]?.isCurrent ? palette.ink : palette.ink3),
      font: ({ index }) => ({
        family: "'Inter Variable'",
        size: text,
        lineHeight: 1.15,
        weight: names[index]?.isCurrent ? 600 : 400,
      }),
    },
    afterBuildTicks: (axis) => {
      axis.ticks = names.map(({ at }) => ({ value: at }));
    },
    afterFit: (axis) => {
      axis.width = gutter;
    },
  };
}

/** Pixels between two dates on the time axis. */
const dateGap = 18;

/** The time axis: as many round dates as fit, none of them cut off at the right edge. */
export function timeAxis(input: LookChartInput, { palette, measure }: DrawingSurface, plotWidth: number): DrawingScale {
  const { span, words } = input;
  const { text, timeAxis: height, right } = lookSizes[input.size];
  const widthOf = (label: string) => measure(label, { size: text, weight: 400 });
  const sample = widthOf(words.mark({ at: span.from, unit: 'month' }));
  const fit = Math.max(1, Math.floor(plotWidth / (sample + dateGap)));
  const marks = timeMarks(span.from, span.to, fit)
    .map((mark) => ({ at: mark.at, label: words.mark(mark) }))
    .filter(({ at, label }) => {
      const x = ((at - span.from) / (span.to - span.from)) * plotWidth;
      return x + widthOf(label) / 2 <= plotWidth + right;
    });
  return {
    type: 'linear',
    min: span.from,
    max: span.to,
    offset: false,
    grid: { display: false, offset: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 3,
      callback: (_value, index) => marks[index]?.label ?? '',
      color: palette.ink3,
      font: { family: "'Inter Variable'", size: text },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = marks.map(({ at }) => ({ value: at }));
    },
    afterFit: (axis) => {
      axis.height = height;
    },
  };
}
