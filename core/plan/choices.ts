import type { Dimension, Level } from '../practice-model/model.ts';
import { nextLevelIndex, quartersPerLevel, type ScalePosition } from '../practice-model/scale.ts';
import { isPlaced, latestStand, type Trajectory } from '../trajectory/trajectory.ts';
import type { Opportunity, Target } from './plan.ts';

/** Why a dimension may be worth working on now, as facts: the screen words them. */
export type Reason =
  /** The level is so many quarter steps away. */
  | { readonly kind: 'near'; readonly level: Level; readonly quartersAway: number }
  /** It stands below the first level, which is the next one. */
  | { readonly kind: 'begins'; readonly level: Level }
  | { readonly kind: 'at-last-level'; readonly level: Level }
  | { readonly kind: 'never-placed' }
  | { readonly kind: 'recent-entries'; readonly count: number }
  | { readonly kind: 'off-the-map'; readonly count: number };

/** A dimension that can be chosen. */
export interface PlanChoice {
  readonly dimension: Dimension;
  /** Where it stands; absent below the first level and when it was never placed. */
  readonly position?: ScalePosition | undefined;
  /** The level to aim at unless the person says otherwise: the target's, the next one, or the last level itself. */
  readonly level: Level;
  /** Whether the person works on it already. */
  readonly isChosen: boolean;
  readonly reasons: readonly Reason[];
}

export interface PlanChoices {
  /** The dimensions that stand highest, in the order of the model. */
  readonly strengths: readonly PlanChoice[];
  /** All others: the nearest level first, and among equally near ones those with the most at hand. */
  readonly edges: readonly PlanChoice[];
}

/**
 * What there is to choose from: strengths first, then edges by the distance to the target (or the next level), then by
 * opportunity, then in the order of the model. What was never placed comes last, since nothing is known of its distance.
 * Every dimension of the model is in exactly one of the two lists.
 */
export function choicesOf(
  trajectory: Trajectory,
  opportunities: readonly Opportunity[],
  openTargets: readonly Pick<Target, 'dimensionId' | 'levelId'>[],
): PlanChoices {
  const looked = trajectory.dimensions.flatMap(({ dimension, points }) => {
    const stand = latestStand({ points });
    const target = openTargets.find(({ dimensionId }) => dimensionId === dimension.id);
    const opportunity = opportunities.find(({ dimensionId }) => dimensionId === dimension.id);
    const aim = aimOf(trajectory.model.levels, stand, target);
    if (aim === undefined) return [];
    const { level, distance, reason } = aim;
    const recent = opportunity?.recentEntries ?? 0;
    const notes = opportunity?.offTheMapNotes ?? 0;
    const reasons: Reason[] = [reason];
    if (recent > 0) reasons.push({ kind: 'recent-entries', count: recent });
    if (notes > 0) reasons.push({ kind: 'off-the-map', count: notes });
    const choice = { dimension, position: stand?.position, level, isChosen: target !== undefined, reasons };
    return [{ choice, distance, atHand: recent + notes }];
  });
  const positions = looked.flatMap(({ choice }) => (choice.position === undefined ? [] : [choice.position]));
  const highest = Math.max(...positions);
  const isStrength = ({ choice }: (typeof looked)[number]) => choice.position === highest;
  return {
    strengths: looked.filter(isStrength).map(({ choice }) => choice),
    edges: looked
      .filter((one) => !isStrength(one))
      .sort((a, b) => a.distance - b.distance || b.atHand - a.atHand)
      .map(({ choice }) => choice),
  };
}

interface Aim {
  readonly level: Level;
  /** In quarter steps; greater than any scale is long when nothing is known of it. */
  readonly distance: number;
  readonly reason: Reason;
}

const unknownDistance = 1000;

function aimOf(
  levels: readonly Level[],
  stand: ReturnType<typeof latestStand>,
  target: Pick<Target, 'levelId'> | undefined,
): Aim | undefined {
  const [first] = levels;
  const last = levels.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const targetIndex = levels.findIndex(({ id }) => id === target?.levelId);
  const aimed = levels[targetIndex];
  if (stand === undefined) {
    return { level: aimed ?? first, distance: unknownDistance, reason: { kind: 'never-placed' } };
  }
  if (!isPlaced(stand)) {
    const distance = quartersPerLevel * (Math.max(0, targetIndex) + 1);
    return { level: aimed ?? first, distance, reason: { kind: 'begins', level: first } };
  }
  const { position } = stand;
  const index = targetIndex * quartersPerLevel > position ? targetIndex : nextLevelIndex(position, levels.length);
  const level = index === undefined ? undefined : levels[index];
  if (index === undefined || level === undefined) {
    return { level: last, distance: 0, reason: { kind: 'at-last-level', level: last } };
  }
  const quartersAway = index * quartersPerLevel - position;
  return { level, distance: quartersAway, reason: { kind: 'near', level, quartersAway } };
}
