import type { CalendarDate, DimensionId, Instant, LevelId } from '../brand.ts';
import type { Level, PracticeModel } from '../practice-model/model.ts';
import { positionAtLevel, type ScalePosition } from '../practice-model/scale.ts';

/** A target as trajectories need it. */
export interface AimedAt {
  readonly dimensionId: DimensionId;
  readonly levelId: LevelId;
  readonly dueOn?: CalendarDate | undefined;
}

/** A target as it is drawn: a level, and the day by which, when there is one. */
export interface TargetMark {
  readonly level: Level;
  readonly position: ScalePosition;
  readonly dueOn?: CalendarDate | undefined;
  /** Noon of that day in UTC, so that it is the same day in most places. */
  readonly dueAt?: Instant | undefined;
}

/** The targets of a model by dimension; one whose level the newest wording no longer has is left out. */
export function targetMarks(
  { levels, dimensions }: Pick<PracticeModel, 'levels' | 'dimensions'>,
  targets: readonly AimedAt[],
): ReadonlyMap<DimensionId, TargetMark> {
  return new Map(
    targets.flatMap(({ dimensionId, levelId, dueOn }): readonly (readonly [DimensionId, TargetMark])[] => {
      const index = levels.findIndex(({ id }) => id === levelId);
      const level = levels[index];
      if (level === undefined || !dimensions.some(({ id }) => id === dimensionId)) return [];
      const dueAt = dueOn === undefined ? undefined : (Date.parse(`${dueOn}T12:00:00Z`) as Instant);
      return [[dimensionId, { level, position: positionAtLevel(index), dueOn, dueAt }]];
    }),
  );
}
