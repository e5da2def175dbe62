import type { DimensionId } from '../brand.ts';
import type { DimensionChange, DimensionFate } from '../practice-model/changes.ts';

/** Which side of a step a dimension is on: in the version before, or in the one after. */
export type Side = 'from' | 'to';

/** The fates an author can choose between for a change that has one dimension on either side. */
export function fatesOfPair({ from, to }: DimensionChange): readonly DimensionFate[] {
  if (from.length !== 1 || to.length !== 1) return [];
  // A dimension with another id is one under another name.
  return from[0] === to[0] ? ['same', 'reworded', 'renamed'] : ['renamed'];
}

/** Says something else about the change at `index`. What is the same cannot mean something else. */
export function retell(
  changes: readonly DimensionChange[],
  index: number,
  told: { readonly fate?: DimensionFate; readonly meansSomethingElse?: boolean },
): readonly DimensionChange[] {
  return changes.map((change, at) => {
    if (at !== index) return change;
    const fate = told.fate ?? change.fate;
    const means = told.meansSomethingElse ?? change.meansSomethingElse;
    return shaped({ ...change, fate, meansSomethingElse: means });
  });
}

/** Where a dimension could belong: the dimensions of the other side it could be tied to without many on both sides. */
export function partnersFor(changes: readonly DimensionChange[], side: Side, id: DimensionId): readonly DimensionId[] {
  const own = changes.find((change) => change[side].includes(id));
  if (own === undefined) return [];
  const other = side === 'from' ? 'to' : 'from';
  return changes
    .filter((change) => {
      if (change === own) return false;
      const from = change.from.length + own.from.length;
      const to = change.to.length + own.to.length;
      return change[other].length > 0 && (from <= 1 || to <= 1) && from > 0 && to > 0;
    })
    .flatMap((change) => change[other]);
}

/** Ties two dimensions together: what was told of either becomes one change, a split, a merge or another name. */
export function tie(
  changes: readonly DimensionChange[],
  from: DimensionId,
  to: DimensionId,
): readonly DimensionChange[] {
  const older = changes.find((change) => change.from.includes(from));
  const younger = changes.find((change) => change.to.includes(to));
  if (older === undefined || younger === undefined || older === younger) return changes;
  const first = Math.min(changes.indexOf(older), changes.indexOf(younger));
  const inOrder = changes.indexOf(older) === first ? [older, younger] : [younger, older];
  const tied = shaped({
    fate: 'renamed',
    from: inOrder.flatMap((change) => change.from),
    to: inOrder.flatMap((change) => change.to),
  });
  return changes.flatMap((change, index) => {
    if (index === first) return [tied];
    return change === older || change === younger ? [] : [change];
  });
}

/** Takes a dimension out of a change: it stands alone, retired or new, and the rest is told as what is left of it. */
export function untie(changes: readonly DimensionChange[], side: Side, id: DimensionId): readonly DimensionChange[] {
  return changes.flatMap((change) => {
    if (!change[side].includes(id) || change.from.length + change.to.length < 2) return [change];
    const rest = shaped({ ...change, [side]: change[side].filter((one) => one !== id) });
    const alone: DimensionChange =
      side === 'from' ? { fate: 'retired', from: [id], to: [] } : { fate: 'new', from: [], to: [id] };
    return [rest, alone];
  });
}

/** A change whose fate goes with how many dimensions it has on either side. */
function shaped({ fate, from, to, meansSomethingElse }: DimensionChange): DimensionChange {
  if (from.length === 0) return { fate: 'new', from, to };
  if (to.length === 0) return { fate: 'retired', from, to };
  if (to.length > 1) return { fate: 'split', from, to };
  if (from.length > 1) return { fate: 'merged', from, to };
  const isSameId = from[0] === to[0];
  // What is left of a split or a merge has other words at least.
  const paired = fate === 'same' || fate === 'renamed' ? fate : 'reworded';
  const told = isSameId ? paired : 'renamed';
  return meansSomethingElse === true && told !== 'same'
    ? { fate: told, from, to, meansSomethingElse }
    : { fate: told, from, to };
}

/** Whether a change is what is taken for granted when nothing is told. */
export function isPlainlySame({ fate, from, to }: DimensionChange): boolean {
  return fate === 'same' && from.length === 1 && from[0] === to[0];
}

/**
 * The next version number to suggest: a first place more when lines of a trajectory end or begin or the scale is another
 * one, a second when something was added or said in other words, a third otherwise.
 */
export function suggestVersion(
  before: string,
  changes: readonly DimensionChange[],
  isOtherScale: boolean,
  isReworded: boolean,
): string {
  const [major = 0, minor = 0, patch = 0] = before.split('.').map(Number);
  const breaks = changes.some(
    ({ fate, meansSomethingElse }) =>
      meansSomethingElse === true || fate === 'split' || fate === 'merged' || fate === 'retired',
  );
  if (breaks || isOtherScale) return `${major + 1}.0.0`;
  if (isReworded || changes.some((change) => !isPlainlySame(change))) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
