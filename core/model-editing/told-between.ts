import type { DimensionId } from '../brand.ts';
import type { DimensionChange, DimensionFate, VersionChange } from '../practice-model/changes.ts';
import type { Dimension } from '../practice-model/model.ts';

type WithDimensions = { readonly dimensions: readonly Pick<Dimension, 'id'>[] };

/** What is known of the way between dimensions of two versions, whichever versions lie in between. */
interface Way {
  readonly from: ReadonlySet<DimensionId>;
  readonly to: ReadonlySet<DimensionId>;
  readonly fates: ReadonlySet<DimensionFate>;
  readonly meansSomethingElse: boolean;
}

/**
 * What several steps in a row come to, as if told in one: a dimension renamed twice is renamed once, one that came and
 * went is told nowhere. Steps are those from `before` to `after`, oldest first; what a step does not name stays as it is.
 */
export function toldBetween(
  before: WithDimensions,
  after: WithDimensions,
  steps: readonly Pick<VersionChange, 'dimensions'>[],
): readonly DimensionChange[] {
  let ways: readonly Way[] = before.dimensions.map(({ id }) => ({
    from: new Set([id]),
    to: new Set([id]),
    fates: new Set<DimensionFate>(),
    meansSomethingElse: false,
  }));
  for (const { dimensions } of steps) ways = dimensions.reduce(stepOn, ways);
  const there = new Set(after.dimensions.map(({ id }) => id));
  const reached = new Set(ways.flatMap(({ to }) => [...to]));
  const told = ways.flatMap((way) => changeOf({ ...way, to: new Set([...way.to].filter((id) => there.has(id))) }));
  const come = [...there].filter((id) => !reached.has(id));
  return [...told, ...come.map((id): DimensionChange => ({ fate: 'new', from: [], to: [id] }))];
}

/** One line of a step taken: every way that reaches what it names goes on as one to where it leads. */
function stepOn(ways: readonly Way[], change: DimensionChange): readonly Way[] {
  if (change.from.length === 0) {
    // A new dimension that takes an id over ends the ways that led there.
    return [...ways, { from: new Set(), to: new Set(change.to), fates: new Set(['new']), meansSomethingElse: false }];
  }
  const isTouched = ({ to }: Way) => change.from.some((id) => to.has(id));
  const touched = ways.filter(isTouched);
  const kept = touched.flatMap(({ to }) => [...to]).filter((id) => !change.from.includes(id));
  const joined: Way = {
    from: new Set(touched.flatMap(({ from }) => [...from])),
    to: new Set([...kept, ...change.to]),
    fates: new Set([...touched.flatMap(({ fates }) => [...fates]), change.fate]),
    meansSomethingElse:
      change.meansSomethingElse === true || touched.some(({ meansSomethingElse }) => meansSomethingElse),
  };
  return [...ways.filter((way) => !isTouched(way)), joined];
}

function changeOf({ from, to, fates, meansSomethingElse }: Way): readonly DimensionChange[] {
  const sides = { from: [...from], to: [...to] };
  if (from.size === 0 && to.size === 0) return [];
  if (from.size === 0) return [{ fate: 'new', ...sides }];
  if (to.size === 0) return [{ fate: 'retired', ...sides }];
  if (to.size > 1) return [{ fate: 'split', ...sides }];
  if (from.size > 1) return [{ fate: 'merged', ...sides }];
  const fate =
    sides.from[0] !== sides.to[0] || fates.has('renamed') ? 'renamed' : fates.has('reworded') ? 'reworded' : 'same';
  return [{ fate, ...sides, ...(meansSomethingElse ? { meansSomethingElse } : {}) }];
}
