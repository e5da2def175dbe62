import type { Dimension, PracticeModel } from './model.ts';

/** A reference that leads nowhere or an id used twice, with what was expected there. */
export interface ReferenceFault {
  readonly path: readonly (string | number)[];
  /** In words that complete "expected …". */
  readonly expected: string;
}

/** Checks that ids are used once and that areas and levels named by dimensions exist in the model. */
export function modelReferenceFaults(
  model: Pick<PracticeModel, 'levels' | 'areas' | 'dimensions'>,
): readonly ReferenceFault[] {
  const levelIds = model.levels.map((level) => level.id);
  const areaIds = model.areas.map((area) => area.id);
  return [
    ...repeatedIds(placed(model.levels, ['levels'])),
    ...repeatedIds(placed(model.areas, ['areas'])),
    ...repeatedIds(placed(model.dimensions, ['dimensions'])),
    ...model.dimensions.flatMap((dimension, index) => {
      const path = ['dimensions', index];
      return [
        ...unknownIds([{ id: dimension.area, path: [...path, 'area'] }], areaIds, 'areas'),
        ...unknownIds(levelKeys(dimension, path), levelIds, 'levels'),
        ...repeatedIds(indicatorsIn(dimension, path)),
      ];
    }),
  ];
}

interface PlacedId {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

function placed(items: readonly { readonly id: string }[], path: PlacedId['path']): readonly PlacedId[] {
  return items.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
}

function levelKeys(dimension: Dimension, path: PlacedId['path']): readonly PlacedId[] {
  return Object.keys(dimension.levels).map((id) => ({ id, path: [...path, 'levels', id] }));
}

function indicatorsIn(dimension: Dimension, path: PlacedId['path']): readonly PlacedId[] {
  return Object.entries(dimension.levels).flatMap(([levelId, description]) =>
    placed(description.indicators, [...path, 'levels', levelId, 'indicators']),
  );
}

function repeatedIds(ids: readonly PlacedId[]): readonly ReferenceFault[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    const fault = seen.has(id) ? [{ path, expected: `an id of its own ("${id}" is already used)` }] : [];
    seen.add(id);
    return fault;
  });
}

function unknownIds(ids: readonly PlacedId[], known: readonly string[], name: string): readonly ReferenceFault[] {
  return ids
    .filter(({ id }) => !known.includes(id))
    .map(({ path }) => ({ path, expected: `one of the ${name} of this model (${known.join(', ')})` }));
}
