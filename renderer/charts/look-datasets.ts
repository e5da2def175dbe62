import { isPlaced, type TrajectoryPoint } from '../../core/trajectory/trajectory.ts';
import type { Datum, DrawingConfig, DrawingSurface, Stop } from './drawing.ts';
import { hindsightDatasets } from './hindsight-datasets.ts';
import type { LookChartInput } from './look-chart.ts';
import { offScaleKind, offScaleMarks, offScalePlace } from './off-scale-marks.ts';
import { betweenLevels, rangeDatasets, stretchesOf, sureStretch } from './range-datasets.ts';
import type { ScaleLayout } from './scale-layout.ts';
import { lookSizes } from './sizes.ts';

/** Where a look is drawn; a dimension left open leaves only its tick on the time axis. */
export function stopOf(look: TrajectoryPoint, layout: ScaleLayout): Stop {
  return { x: look.at, y: look.position ?? offScalePlace(look.answer, layout) ?? layout.min };
}

/** What is drawn of these looks on the scale: each unbroken piece of the line, and each bar of a range. */
export function strokesOf(looks: readonly TrajectoryPoint[], levelCount: number): readonly (readonly Stop[])[] {
  const pieces: Stop[][] = [[]];
  for (const { at, position } of looks) {
    if (position === undefined) pieces.push([]);
    else pieces.at(-1)?.push({ x: at, y: position });
  }
  const bars = [
    ...stretchesOf(looks, betweenLevels),
    ...stretchesOf(looks, (look) => sureStretch(look, levelCount)),
  ].map(({ x, from, to }) => [
    { x, y: from },
    { x, y: to },
  ]);
  return [...pieces.filter((piece) => piece.length > 0), ...bars];
}

/** Places joined by a line, signs off the scale, the line coming in from before, ranges, and second looks. */
export function lookDatasets(
  input: LookChartInput,
  layout: ScaleLayout,
  { palette }: DrawingSurface,
  plotWidth: number,
): DrawingConfig['data']['datasets'] {
  const { looks, before, highlighted, levels } = input;
  const sizes = lookSizes[input.size];
  const room = plotWidth / Math.max(1, looks.length);
  const radius = Math.min(sizes.point, Math.max(1.75, room / 3));
  const isBaseline = looks.map((look) => look.assessmentId === input.baselineId);
  const signs = looks.map((look) => offScaleMarks[offScaleKind(look.answer) ?? 'not-observed']);
  const first = looks[0];
  const comesIn = before !== undefined && first !== undefined && isPlaced(before) && isPlaced(first);
  const stroke = { borderColor: palette.accent, borderWidth: sizes.line, borderJoinStyle: 'round' } as const;
  return [
    {
      type: 'line',
      label: 'places',
      data: looks.map((look): Datum => ({ x: look.at, y: look.position ?? null })),
      ...stroke,
      spanGaps: false,
      pointRadius: looks.map((_, index) => radius + (isBaseline[index] ? 1 : 0) + (index === highlighted ? 2 : 0)),
      pointBorderColor: palette.accent,
      pointBorderWidth: isBaseline.map((hollow) => (hollow ? sizes.line : 0)),
      pointBackgroundColor: isBaseline.map((hollow) => (hollow ? palette.surface : palette.accent)),
    },
    {
      type: 'line',
      label: 'off-scale',
      data: looks.map((look): Datum => ({ x: look.at, y: offScalePlace(look.answer, layout) ?? null })),
      showLine: false,
      pointStyle: signs.map(({ sign }) => sign),
      pointRotation: signs.map(({ turn }) => turn),
      pointRadius: looks.map((_, index) => Math.min(sizes.sign, radius + 1) + (index === highlighted ? 1.5 : 0)),
      pointBorderColor: palette.ink2,
      pointBorderWidth: 1.5,
      pointBackgroundColor: palette.surface,
    },
    {
      type: 'line',
      label: 'before',
      data: comesIn ? [before, first].map((look): Datum => ({ x: look.at, y: look.position ?? null })) : [],
      ...stroke,
      pointRadius: 0,
    },
    ...rangeDatasets(looks, levels.length, input.size, room, palette),
    ...hindsightDatasets(looks, layout, input.size, radius, palette),
  ];
}
