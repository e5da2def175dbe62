import { type Placement, placementOf, positionAtLevel } from '../../core/practice-model/scale.ts';
import { confidenceRange, isPlaced, type TrajectoryPoint } from '../../core/trajectory/trajectory.ts';
import type { ChartPalette, Datum, DrawingConfig } from './drawing.ts';
import { type LookSize, lookSizes } from './sizes.ts';

/** Pixels for a look below which the thin lines step back, so that the line of the places stays in front. */
const crowded = 6;

/** A stretch of the scale, in quarter steps. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The two levels an answer stands between; undefined for one that is exactly on a level or not on the scale. */
export function betweenLevels(look: Pick<TrajectoryPoint, 'position'> | undefined): Stretch | undefined {
  if (look?.position === undefined) return undefined;
  const { lower, upper, quarters }: Placement = placementOf(look.position);
  return quarters === 0 ? undefined : { from: positionAtLevel(lower), to: positionAtLevel(upper) };
}

/** How far an answer may be off, given how sure the person was; undefined when they did not say. */
export function sureStretch(look: TrajectoryPoint | undefined, levelCount: number): Stretch | undefined {
  return look !== undefined && isPlaced(look) ? confidenceRange(look.position, look.confidence, levelCount) : undefined;
}

/** The stretches of looks over time, each at the moment of its look. */
export function stretchesOf(
  looks: readonly TrajectoryPoint[],
  of: (look: TrajectoryPoint) => Stretch | undefined,
): readonly (Stretch & { readonly x: number })[] {
  return looks.flatMap((look) => {
    const stretch = of(look);
    return stretch === undefined ? [] : [{ x: look.at, ...stretch }];
  });
}

/**
 * What an answer stands for, drawn in two ways that cannot be taken for each other: between two levels, a soft capsule
 * from the one to the other; how sure the person was, a thin line with an end to either side. `room` is the pixels that
 * each look has to itself.
 */
export function rangeDatasets(
  looks: readonly TrajectoryPoint[],
  levelCount: number,
  size: LookSize,
  room: number,
  palette: ChartPalette,
): DrawingConfig['data']['datasets'] {
  const sizes = lookSizes[size];
  const sure = stretchesOf(looks, (look) => sureStretch(look, levelCount));
  const isCrowded = room < crowded;
  const sureColour = isCrowded ? palette.ink3 : palette.ink2;
  const end = isCrowded ? 0 : Math.min(sizes.sureEnd, room / 3);
  return [
    {
      type: 'bar',
      label: 'between',
      order: 3,
      data: stretchesOf(looks, betweenLevels).map(({ x, from, to }): Datum => ({ x, y: [from, to] })),
      backgroundColor: palette.sure,
      barThickness: Math.min(sizes.between, Math.max(2, room * 0.8)),
      borderRadius: sizes.between / 2,
      borderSkipped: false,
      grouped: false,
    },
    {
      type: 'bar',
      label: 'sure',
      order: 2,
      data: sure.map(({ x, from, to }): Datum => ({ x, y: [from, to] })),
      backgroundColor: sureColour,
      barThickness: Math.min(sizes.sure, Math.max(0.75, room / 8)),
      grouped: false,
    },
    {
      type: 'line',
      label: 'sure-ends',
      order: 2,
      data: sure.flatMap(({ x, from, to }): Datum[] => [
        { x, y: from },
        { x, y: to },
      ]),
      showLine: false,
      clip: false,
      pointStyle: 'line',
      pointRadius: end,
      pointBorderColor: sureColour,
      pointBorderWidth: Math.min(sizes.sure, Math.max(0.75, room / 8)),
    },
  ];
}
