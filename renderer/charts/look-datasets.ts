import { confidenceRange, isPlaced, type TrajectoryPoint } from '../../core/trajectory/trajectory.ts';
import type { Datum, DrawingConfig, DrawingSurface, Stop } from './drawing.ts';
import type { LookChartInput } from './look-chart.ts';
import { type OffScaleKind, offScaleMarks } from './off-scale-marks.ts';
import { laneAt, type ScaleLayout } from './scale-layout.ts';
import { lookSizes } from './sizes.ts';

/** Where a look is drawn; a dimension left open leaves only its tick on the time axis. */
export function stopOf(look: TrajectoryPoint, layout: ScaleLayout): Stop {
  return { x: look.at, y: look.position ?? offScalePlace(look, layout) ?? layout.min };
}

/** What is drawn of these looks on the scale: each unbroken piece of the line, and each bar of how sure. */
export function strokesOf(looks: readonly TrajectoryPoint[], levelCount: number): readonly (readonly Stop[])[] {
  const pieces: Stop[][] = [[]];
  for (const { at, position } of looks) {
    if (position === undefined) pieces.push([]);
    else pieces.at(-1)?.push({ x: at, y: position });
  }
  const bars = sureBars(looks, levelCount).map(({ x, from, to }) => [
    { x, y: from },
    { x, y: to },
  ]);
  return [...pieces.filter((piece) => piece.length > 0), ...bars];
}

function sureBars(looks: readonly TrajectoryPoint[], levelCount: number) {
  return looks.flatMap((look) => {
    const range = isPlaced(look) ? confidenceRange(look.position, look.confidence, levelCount) : undefined;
    return range === undefined ? [] : [{ x: look.at, ...range }];
  });
}

/** Places joined by a line, signs off the scale, the line coming in from before, and how sure each answer was. */
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
  const signs = looks.map((look) => offScaleMarks[offScaleKind(look) ?? 'not-observed']);
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
      data: looks.map((look): Datum => ({ x: look.at, y: offScalePlace(look, layout) ?? null })),
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
    {
      type: 'bar',
      label: 'sure',
      order: 1,
      data: sureBars(looks, levels.length).map(({ x, from, to }): Datum => ({ x, y: [from, to] })),
      backgroundColor: palette.sure,
      barThickness: Math.min(sizes.sure, Math.max(1.5, room * 0.6)),
      borderRadius: sizes.sure / 2,
      borderSkipped: false,
      grouped: false,
    },
  ];
}

function offScaleKind({ answer }: TrajectoryPoint): OffScaleKind | undefined {
  return answer === undefined || answer.kind === 'placed' ? undefined : answer.kind;
}

function offScalePlace(look: TrajectoryPoint, layout: ScaleLayout): number | undefined {
  const kind = offScaleKind(look);
  return kind === undefined ? undefined : laneAt(layout, offScaleMarks[kind].lane);
}
