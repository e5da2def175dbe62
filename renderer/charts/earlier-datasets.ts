import { type Bridge, placeToDraw } from '../../core/trajectory/formers.ts';
import type { TrajectoryPoint } from '../../core/trajectory/trajectory.ts';
import type { ChartPalette, Datum, DrawingConfig, Stop } from './drawing.ts';
import { type LookSize, lookSizes } from './sizes.ts';

/** Lines of another meaning from which a line came, and the joins between them. */
export interface EarlierLines {
  readonly lines: readonly (readonly TrajectoryPoint[])[];
  readonly bridges: readonly Bridge[];
}

/** What is drawn of them: each unbroken piece of a line, and each bridge. */
export function earlierStrokes(earlier: EarlierLines | undefined): readonly (readonly Stop[])[] {
  if (earlier === undefined) return [];
  const lines = earlier.lines.map((points) =>
    points.flatMap(({ at, position }) => (position === undefined ? [] : [{ x: at, y: position }])),
  );
  return [...lines, ...earlier.bridges.map(({ from, to }) => [from, to].map(stopOf))].filter((line) => line.length > 0);
}

/**
 * Quiet lines with hollow points for what a dimension came from, and dotted bridges: what lies before a bridge was asked
 * in other words, so no line runs through.
 */
export function earlierDatasets(
  earlier: EarlierLines | undefined,
  size: LookSize,
  palette: ChartPalette,
): DrawingConfig['data']['datasets'] {
  if (earlier === undefined) return [];
  const sizes = lookSizes[size];
  const lines = earlier.lines.map((points, index): DrawingConfig['data']['datasets'][number] => ({
    type: 'line',
    label: `earlier-${index}`,
    order: 2,
    data: points.map(({ at, position }): Datum => ({ x: at, y: position ?? null })),
    spanGaps: false,
    borderColor: palette.ink3,
    borderWidth: sizes.line - 0.5,
    borderJoinStyle: 'round',
    pointRadius: points.map(() => sizes.point - 1),
    pointBorderColor: points.map(() => palette.ink3),
    pointBorderWidth: 1.5,
    pointBackgroundColor: points.map(() => palette.surface),
  }));
  if (earlier.bridges.length === 0) return lines;
  return [
    ...lines,
    {
      type: 'line',
      label: 'bridges',
      order: 1,
      data: earlier.bridges.flatMap(({ from, to }): Datum[] => [stopOf(from), stopOf(to), { x: to.at, y: null }]),
      spanGaps: false,
      pointRadius: 0,
      borderColor: palette.ink2,
      borderWidth: sizes.line - 0.25,
      borderCapStyle: 'round',
      borderDash: [0.5, 5],
    },
  ];
}

/** Answers of another scale that lie somewhere between two places of this one: a soft bar with a rim, no point. */
export function toldDatasets(
  looks: readonly TrajectoryPoint[],
  size: LookSize,
  palette: ChartPalette,
): DrawingConfig['data']['datasets'] {
  const stretches = looks.flatMap(({ at, told }) => (told?.stretch === undefined ? [] : [{ at, ...told.stretch }]));
  if (stretches.length === 0) return [];
  return [
    {
      type: 'bar',
      label: 'told',
      order: 3,
      data: stretches.map(({ at, from, to }): Datum => ({ x: at, y: [from, to] })),
      backgroundColor: palette.sure,
      borderColor: palette.ink3,
      borderWidth: 1,
      barThickness: lookSizes[size].between,
      borderRadius: lookSizes[size].between / 2,
      borderSkipped: false,
      grouped: false,
    },
  ];
}

function stopOf(point: TrajectoryPoint): Stop {
  return { x: point.at, y: placeToDraw(point) ?? 0 };
}
