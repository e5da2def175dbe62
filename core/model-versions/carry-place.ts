import type { Answer } from '../assessment/answer.ts';
import type { LevelId } from '../brand.ts';
import type { LevelCounterpart } from '../practice-model/changes.ts';
import type { Level } from '../practice-model/model.ts';
import { placementOf, positionAtLevel, type ScalePosition } from '../practice-model/scale.ts';
import { isSameScale } from './suggest-changes.ts';
import type { Move } from './version-tree.ts';

/** The part of a scale in which something lies; both ends are on levels, and the same where it is one place. */
export interface ScaleStretch {
  readonly from: ScalePosition;
  readonly to: ScalePosition;
}

/** Where each level of an earlier scale stands on a later one: `same` to the quarter step, or level by level. */
export type ScalePassage = 'same' | readonly (ScaleStretch | undefined)[];

/**
 * Lays a scale beside another along the moves between their versions. Only tables that authors wrote lead from one
 * scale to another; without any, scales of the same levels are the same and others have nothing to do with each other.
 */
export function scalePassage(
  from: readonly Level[],
  to: readonly Level[],
  moves: readonly Pick<Move, 'step' | 'isBack'>[],
): ScalePassage {
  const tables = moves.flatMap(({ step, isBack }) =>
    step.levels === undefined ? [] : [{ levels: step.levels, isBack }],
  );
  if (tables.length === 0) return isSameScale(from, to) ? 'same' : from.map(() => undefined);
  const placeOf = (id: LevelId) => to.findIndex((level) => level.id === id);
  const stretches = from.map(({ id }): ScaleStretch | undefined => {
    let ends: Ends | undefined = { from: id, to: id };
    for (const { levels, isBack } of tables) ends = ends === undefined ? undefined : through(levels, isBack, ends);
    if (ends === undefined) return undefined;
    const [lowest, highest] = [placeOf(ends.from), placeOf(ends.to)];
    if (lowest < 0 || highest < 0) return undefined;
    return { from: positionAtLevel(lowest), to: positionAtLevel(highest) };
  });
  // The same number of levels, each with its own counterpart in order: one scale under other names.
  const isRenamed = from.length === to.length && stretches.every((stretch, index) => isExactly(stretch, index));
  return isRenamed ? 'same' : stretches;
}

interface Ends {
  readonly from: LevelId;
  readonly to: LevelId;
}

function isExactly(stretch: ScaleStretch | undefined, index: number): boolean {
  return stretch?.from === positionAtLevel(index) && stretch.to === positionAtLevel(index);
}

function through(levels: readonly LevelCounterpart[], isBack: boolean, ends: Ends): Ends | undefined {
  const from = isBack
    ? levels.find(({ to }) => to === ends.from)?.from
    : levels.find((level) => level.from === ends.from)?.to;
  const to = isBack
    ? levels.findLast((level) => level.to === ends.to)?.from
    : levels.find((level) => level.from === ends.to)?.to;
  return from === undefined || to === undefined ? undefined : { from, to };
}

/**
 * Where a place on the earlier scale lies on the later one. A place between two levels lies between their counterparts,
 * nothing more exact than that; undefined where a level around it has none.
 */
function carryPosition(passage: ScalePassage, position: ScalePosition): ScaleStretch | undefined {
  if (passage === 'same') return { from: position, to: position };
  const { lower, upper } = placementOf(position);
  const [below, above] = [passage[lower], passage[upper]];
  return below === undefined || above === undefined ? undefined : { from: below.from, to: above.to };
}

/** An answer as it reads on the later scale: as an answer, as a stretch in which it lies, or as neither. */
export interface CarriedAnswer {
  readonly answer?: Answer | undefined;
  readonly stretch?: ScaleStretch | undefined;
}

/** Carries an answer to another scale; one that is not about a place is the same on any. */
export function carryAnswer(passage: ScalePassage, answer: Answer): CarriedAnswer {
  if (answer.kind === 'placed') {
    const stretch = carryPosition(passage, answer.position);
    if (stretch === undefined) return {};
    return stretch.from === stretch.to ? { answer: { kind: 'placed', position: stretch.from } } : { stretch };
  }
  // Below the first level of one scale is below that of another only where these are the same level.
  const isSameFoot = passage === 'same' || isExactly(passage[0], 0);
  return answer.kind === 'below-first-level' && !isSameFoot ? {} : { answer };
}
