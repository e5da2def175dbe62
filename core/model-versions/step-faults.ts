import type { DimensionChange, LevelCounterpart } from '../practice-model/changes.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import { isSameScale } from './suggest-changes.ts';

/** What an author still has to say about a step from one version to the next. */
export type StepFault =
  /** Dimensions of the version before about which nothing is said, though they are not in the next one. */
  | { readonly kind: 'dimension-untold'; readonly side: 'from' | 'to'; readonly id: string }
  /** A change names a dimension that this side does not have. */
  | { readonly kind: 'dimension-unknown'; readonly side: 'from' | 'to'; readonly id: string }
  /** The scale is another one, and no table says where its levels stand; or there is a table for the same scale. */
  | { readonly kind: 'levels-untold' }
  | { readonly kind: 'levels-not-all' };

/**
 * What is missing or wrong in what is told of a step between two documents. How each change is made up (one on either
 * side and so on) is checked with the document it ends up in.
 */
export function stepFaults(
  before: Pick<PracticeModel, 'levels' | 'dimensions'>,
  after: Pick<PracticeModel, 'levels' | 'dimensions'>,
  told: { readonly dimensions: readonly DimensionChange[]; readonly levels?: readonly LevelCounterpart[] | undefined },
): readonly StepFault[] {
  const [old, young] = [ids(before.dimensions), ids(after.dimensions)];
  const from = new Set<string>(told.dimensions.flatMap((change) => change.from));
  const to = new Set<string>(told.dimensions.flatMap((change) => change.to));
  const untold = (side: 'from' | 'to') => (id: string) => ({ kind: 'dimension-untold', side, id }) as const;
  const unknown = (side: 'from' | 'to') => (id: string) => ({ kind: 'dimension-unknown', side, id }) as const;
  return [
    ...[...from].filter((id) => !old.has(id)).map(unknown('from')),
    ...[...to].filter((id) => !young.has(id)).map(unknown('to')),
    // Told nowhere is `same`, which needs the dimension on either side.
    ...[...old].filter((id) => !from.has(id) && (!young.has(id) || to.has(id))).map(untold('from')),
    ...[...young].filter((id) => !to.has(id) && (!old.has(id) || from.has(id))).map(untold('to')),
    ...levelFaults(before, after, told.levels),
  ];
}

function levelFaults(
  before: Pick<PracticeModel, 'levels'>,
  after: Pick<PracticeModel, 'levels'>,
  levels: readonly LevelCounterpart[] | undefined,
): readonly StepFault[] {
  if (levels === undefined) return isSameScale(before.levels, after.levels) ? [] : [{ kind: 'levels-untold' }];
  const told = levels.map(({ from }) => ({ id: from }));
  return isSameScale(before.levels, told) ? [] : [{ kind: 'levels-not-all' }];
}

function ids(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}
