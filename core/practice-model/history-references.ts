import type { DimensionChange, DimensionFate, LevelCounterpart, VersionChange } from './changes.ts';
import type { PracticeModel } from './model.ts';
import type { ReferenceFault } from './reference-fault.ts';

type Path = ReferenceFault['path'];

/**
 * Checks that the steps of a history lead one into the other up to this version, that each tells a dimension once and
 * with as many on either side as its fate has, and that levels and dimensions named last exist in the model.
 */
export function historyFaults(
  model: Pick<PracticeModel, 'version' | 'levels' | 'dimensions' | 'history'>,
): readonly ReferenceFault[] {
  const history = model.history ?? [];
  const dimensionIds = new Set<string>(model.dimensions.map(({ id }) => id));
  return history.flatMap((step, index) => {
    const path = ['history', index];
    const after = history.slice(index + 1);
    const scaleAfter =
      after.find(({ levels }) => levels !== undefined)?.levels?.map(({ from }) => from) ??
      model.levels.map(({ id }) => id);
    return [
      ...chainFaults(history, step, index, model.version),
      ...step.dimensions.flatMap((change, place) => sideFaults(change, [...path, 'dimensions', place])),
      ...repeatedNames(step, 'from', path),
      ...repeatedNames(step, 'to', path),
      ...(after.length === 0 ? unknownDimensions(step, dimensionIds, path) : []),
      ...levelFaults(step.levels ?? [], scaleAfter, [...path, 'levels']),
    ];
  });
}

function chainFaults(
  history: readonly VersionChange[],
  { from, to }: VersionChange,
  index: number,
  version: string,
): readonly ReferenceFault[] {
  const before = history[index - 1]?.to ?? from;
  const known = [history[0]?.from, ...history.slice(0, index).map((step) => step.to)];
  return [
    ...(from === before ? [] : [fault(['history', index, 'from'], `"${before}", which the step before led to`)]),
    ...(known.includes(to) ? [fault(['history', index, 'to'], 'a version that no earlier step has')] : []),
    ...(index < history.length - 1 || to === version
      ? []
      : [fault(['history', index, 'to'], `"${version}", the version of this model`)]),
  ];
}

/** How many dimensions a fate has on either side: the fewest and the most. */
const sides: Readonly<
  Record<DimensionFate, { readonly from: readonly [number, number]; readonly to: readonly [number, number] }>
> = {
  same: { from: [1, 1], to: [1, 1] },
  reworded: { from: [1, 1], to: [1, 1] },
  renamed: { from: [1, 1], to: [1, 1] },
  split: { from: [1, 1], to: [2, Number.POSITIVE_INFINITY] },
  merged: { from: [2, Number.POSITIVE_INFINITY], to: [1, 1] },
  retired: { from: [1, Number.POSITIVE_INFINITY], to: [0, 0] },
  new: { from: [0, 0], to: [1, Number.POSITIVE_INFINITY] },
};

function sideFaults(change: DimensionChange, path: Path): readonly ReferenceFault[] {
  const counted = (['from', 'to'] as const).flatMap((side) => {
    const [fewest, most] = sides[change.fate][side];
    const count = change[side].length;
    if (count >= fewest && count <= most) return [];
    return [fault([...path, side], `${amountOf(fewest, most)} in "${side}" when the fate is "${change.fate}"`)];
  });
  if (counted.length > 0) return counted;
  const keepsId = change.fate === 'same' || change.fate === 'reworded';
  return keepsId && change.from[0] !== change.to[0]
    ? [fault([...path, 'to'], `the same id as in "from" (a dimension with another id is "renamed")`)]
    : [];
}

function amountOf(fewest: number, most: number): string {
  if (most === 0) return 'no dimension';
  if (fewest === most) return 'one dimension';
  return fewest === 1 ? 'at least one dimension' : 'at least two dimensions';
}

function repeatedNames({ dimensions }: VersionChange, side: 'from' | 'to', path: Path): readonly ReferenceFault[] {
  const seen = new Set<string>();
  return dimensions.flatMap((change, place) =>
    change[side].flatMap((id, index) => {
      const faults = seen.has(id)
        ? [
            fault(
              [...path, 'dimensions', place, side, index],
              `each dimension once in "${side}" ("${id}" is there before)`,
            ),
          ]
        : [];
      seen.add(id);
      return faults;
    }),
  );
}

function unknownDimensions(
  { dimensions }: VersionChange,
  known: ReadonlySet<string>,
  path: Path,
): readonly ReferenceFault[] {
  return dimensions.flatMap((change, place) =>
    change.to.flatMap((id, index) =>
      known.has(id) ? [] : [fault([...path, 'dimensions', place, 'to', index], 'the id of a dimension of this model')],
    ),
  );
}

/** Each level once, its counterpart on the scale that follows, and never further down than the level before. */
function levelFaults(
  levels: readonly LevelCounterpart[],
  scaleAfter: readonly string[],
  path: Path,
): readonly ReferenceFault[] {
  const seen = new Set<string>();
  let lowest = 0;
  return levels.flatMap(({ from, to }, index): readonly ReferenceFault[] => {
    const again = seen.has(from)
      ? [fault([...path, index, 'from'], `each level once ("${from}" is there before)`)]
      : [];
    seen.add(from);
    if (to === undefined) return again;
    const place = scaleAfter.indexOf(to);
    if (place < 0) {
      return [...again, fault([...path, index, 'to'], `one of the levels that follow (${scaleAfter.join(', ')})`)];
    }
    if (place < lowest) {
      return [...again, fault([...path, index, 'to'], 'a level no lower than that of the level before')];
    }
    lowest = place;
    return again;
  });
}

function fault(path: Path, expected: string): ReferenceFault {
  return { path, expected };
}
