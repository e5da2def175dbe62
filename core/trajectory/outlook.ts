import type { DimensionId, Instant } from '../brand.ts';
import { type Dimension, descriptionAt, type Indicator, type Level } from '../practice-model/model.ts';
import { nextLevelIndex, placementOf, type ScalePosition } from '../practice-model/scale.ts';
import { latestStand, type Trajectory } from './trajectory.ts';

/** The person's own words from one look. */
export interface OwnWords {
  readonly text: string;
  readonly at: Instant;
}

/** Where a dimension could go from here: what its next level looks like and what has not been seen of it. */
export interface Outlook {
  readonly dimension: Dimension;
  /** Where it stands, by the last look that said so; absent when it stands below the first level or was never placed. */
  readonly position?: ScalePosition | undefined;
  readonly standing: 'never-placed' | 'below-first-level' | 'on-the-way' | 'at-last-level';
  /** The next level; at the last level that level itself, never placed: absent. */
  readonly level?: Level | undefined;
  readonly descriptor?: string | undefined;
  /** How many indicators the model names for that level. */
  readonly named: number;
  /** Those of them not ticked at any look so far. */
  readonly unseen: readonly Indicator[];
  /** How people move on from where it stands; at the last level, how the practice is passed on. */
  readonly nextSteps: readonly string[];
  readonly words?: OwnWords | undefined;
}

/** The outlook of one dimension; undefined when the model has no such dimension. */
export function outlookOf(trajectory: Trajectory, dimensionId: DimensionId): Outlook | undefined {
  const line = trajectory.dimensions.find((candidate) => candidate.dimension.id === dimensionId);
  if (line === undefined) return undefined;
  const { dimension } = line;
  const { levels } = trajectory.model;
  const stand = latestStand(line);
  const worded = line.points.findLast((point) => point.evidence.trim() !== '');
  const words = worded === undefined ? undefined : { text: worded.evidence, at: worded.at };
  if (stand === undefined) return { dimension, standing: 'never-placed', named: 0, unseen: [], nextSteps: [], words };

  const { position } = stand;
  const next = position === undefined ? 0 : nextLevelIndex(position, levels.length);
  const standing = standingOf(position, next);
  const level = levels[next ?? levels.length - 1];
  const here = position === undefined ? undefined : levels[placementOf(position).lower];
  const description = level === undefined ? undefined : descriptionAt(dimension, level.id);
  const seen = new Set(
    trajectory.assessments.flatMap(({ ratings }) =>
      ratings.flatMap((rating) => (rating.dimensionId === dimensionId ? rating.indicatorsSeen : [])),
    ),
  );
  return {
    dimension,
    position,
    standing,
    level,
    descriptor: description?.descriptor,
    named: description?.indicators.length ?? 0,
    unseen: (description?.indicators ?? []).filter((indicator) => !seen.has(indicator.id)),
    nextSteps: here === undefined ? [] : descriptionAt(dimension, here.id).nextSteps,
    words,
  };
}

function standingOf(position: ScalePosition | undefined, next: number | undefined): Outlook['standing'] {
  if (position === undefined) return 'below-first-level';
  return next === undefined ? 'at-last-level' : 'on-the-way';
}

/** What a dimension's model says about a place: the level's own descriptor, or those of the two levels around it. */
export function descriptorsAt(
  trajectory: Pick<Trajectory, 'model'>,
  dimension: Dimension,
  position: ScalePosition,
): readonly { readonly level: Level; readonly descriptor: string }[] {
  const { lower, upper } = placementOf(position);
  return [...new Set([lower, upper])].flatMap((index) => {
    const level = trajectory.model.levels[index];
    const descriptor = level === undefined ? undefined : descriptionAt(dimension, level.id).descriptor;
    return level === undefined || descriptor === undefined ? [] : [{ level, descriptor }];
  });
}
