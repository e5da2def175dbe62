import type { Instant } from '../../core/brand.ts';
import { timeMarks } from '../../core/trajectory/time-axis.ts';
import { type DrawingScale, type DrawingSurface, typeface } from './drawing.ts';
import type { LookChartInput } from './look-chart.ts';
import { lookSizes } from './sizes.ts';

/** Pixels between two dates on the axis. */
const dateGap = 18;

/** A date on the time axis, in words. */
export interface DateMark {
  readonly at: Instant;
  readonly label: string;
}

/** The most round dates whose words stand clear of each other and of the right edge. */
export function dateMarks(
  { span, words, size }: LookChartInput,
  { measure }: DrawingSurface,
  plotWidth: number,
): readonly DateMark[] {
  const { text, right } = lookSizes[size];
  const widthOf = (label: string) => measure(label, { size: text, weight: 400 });
  const pixelOf = (at: Instant) => ((at - span.from) / (span.to - span.from)) * plotWidth;
  for (let most = Math.ceil(plotWidth / dateGap); most > 0; most -= 1) {
    const marks = timeMarks(span.from, span.to, most)
      .map((mark) => ({ at: mark.at, label: words.mark(mark) }))
      .filter(({ at, label }) => pixelOf(at) + widthOf(label) / 2 <= plotWidth + right);
    const stand = marks.every(({ at, label }, index) => {
      const before = marks[index - 1];
      if (before === undefined) return true;
      return pixelOf(at) - pixelOf(before.at) >= (widthOf(label) + widthOf(before.label)) / 2 + dateGap;
    });
    if (stand) return marks;
  }
  return [];
}

/** The time axis: moments in milliseconds, named by a few round dates. */
export function dateAxis(
  { span, size }: LookChartInput,
  marks: readonly DateMark[],
  { palette }: DrawingSurface,
): DrawingScale {
  const { text, timeAxis: height } = lookSizes[size];
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
      font: { family: typeface, size: text },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = marks.map(({ at }) => ({ value: at }));
    },
    afterFit: (axis) => {
      axis.height = height;
    },
  };
}
