import { historyFaults } from './history-references.ts';
import type { Dimension, PracticeModel } from './model.ts';
import type { ReferenceFault } from './reference-fault.ts';

/** Checks that ids are used once, that areas and levels named by dimensions exist, and that the history leads here. */
export function modelReferenceFaults(
  model: Pick<PracticeModel, 'version' | 'levels' | 'areas' | 'dimensions' | 'history'>,
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
    ...historyFaults(model),
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
