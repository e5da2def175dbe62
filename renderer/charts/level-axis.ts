import { nearestLevelIndex, placementOf, type ScalePosition } from '../../core/practice-model/scale.ts';
import { isPlaced } from '../../core/trajectory/trajectory.ts';
import { type DrawingScale, type DrawingSurface, typeface } from './drawing.ts';
import type { LookChartInput } from './look-chart.ts';
import type { ScaleLayout } from './scale-layout.ts';
import { lookSizes } from './sizes.ts';
import { wrapText } from './wrap-text.ts';

/** A name beside the plot, whole, at its place on the axis. */
export interface SideName {
  readonly at: number;
  readonly lines: readonly string[];
  readonly isCurrent: boolean;
}

export interface SideNames {
  /** Pixels they take left of the plot. */
  readonly gutter: number;
  /** Pixels the topmost name reaches above the plot. */
  readonly above: number;
  readonly names: readonly SideName[];
}

const lineHeight = 1.15;
/** Pixels between two names. */
const nameGap = 4;

/** Pixels a lane needs for its name; lanes grow, since none of their names may be left out. */
export function laneHeight(input: LookChartInput, surface: DrawingSurface): number {
  const { lane, text } = lookSizes[input.size];
  const lines = input.lanes.map((kind) => nameLines(input.words.lane(kind), input, surface).length);
  return Math.max(lane, Math.max(0, ...lines) * text * lineHeight + nameGap + 1);
}

/**
 * Level names at their bands and lane names at their lanes; the level of the latest place stands out. Names are never
 * shortened: where all do not fit, the current, the first and the last level come first and others are left out.
 */
export function sideNames(input: LookChartInput, layout: ScaleLayout, surface: DrawingSurface): SideNames {
  const { text, gap } = lookSizes[input.size];
  const latest = input.looks.findLast(isPlaced);
  const current = latest === undefined ? [] : levelsAround(latest.position);
  const last = input.levels.length - 1;
  const pixels = layout.length / (layout.max - layout.min);
  const named = [
    ...layout.bands.map(({ levelIndex, from, to }) => ({
      at: (from + to) / 2,
      lines: nameLines(input.levels[levelIndex]?.name ?? '', input, surface),
      isCurrent: current.includes(levelIndex),
      rank: current.includes(levelIndex) ? 1 : levelIndex === 0 || levelIndex === last ? 2 : 3,
    })),
    ...layout.lanes.map(({ lane, at }) => ({
      at,
      lines: nameLines(input.words.lane(lane), input, surface),
      isCurrent: false,
      rank: 0,
    })),
  ];
  const heightOf = ({ lines }: SideName) => lines.length * text * lineHeight;
  const names: SideName[] = [];
  for (const name of named.toSorted((a, b) => a.rank - b.rank)) {
    const isClear = names.every(
      (other) => Math.abs(other.at - name.at) * pixels >= (heightOf(other) + heightOf(name)) / 2 + nameGap,
    );
    if (isClear) names.push(name);
  }
  const measure = (line: string) => surface.measure(line, { size: text, weight: 600 });
  const widest = Math.max(0, ...names.flatMap(({ lines }) => lines.map(measure)));
  const above = Math.max(0, ...names.map((name) => heightOf(name) / 2 - (layout.max - name.at) * pixels));
  return { gutter: Math.ceil(widest) + gap + 8, above: Math.ceil(above), names };
}

function nameLines(name: string, { size }: LookChartInput, { width, measure }: DrawingSurface): readonly string[] {
  const { text, names: share } = lookSizes[size];
  return wrapText(name, width * share, (line) => measure(line, { size: text, weight: 600 }));
}

/** The level a place belongs to; half-way between two, both. */
function levelsAround(position: ScalePosition): readonly number[] {
  const { lower, upper, quarters } = placementOf(position);
  return quarters === 2 ? [lower, upper] : [nearestLevelIndex(position)];
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
        family: typeface,
        size: text,
        lineHeight,
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
