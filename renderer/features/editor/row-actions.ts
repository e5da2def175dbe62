import type { AreaId, DimensionId, LevelId } from '../../../core/brand.ts';
import { addArea, moveArea, removeArea } from '../../../core/model-editing/areas.ts';
import { addDimension, moveDimensionBy, removeDimension } from '../../../core/model-editing/dimensions.ts';
import { type GridRow, gridRows } from '../../../core/model-editing/grid.ts';
import { addLevel, moveLevel } from '../../../core/model-editing/levels.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { reservedIds, useEditor } from './editor.store.ts';
import { useGrid } from './grid.store.ts';

/** The row of the matrix one is in, and the level if one is in the column of one. */
function placeInMatrix(draft: ModelDraft): { readonly row: GridRow | undefined; readonly levelIndex: number } {
  const { active } = useGrid.getState();
  const row = gridRows(draft)[active.row];
  return { row, levelIndex: row?.kind === 'area' ? -1 : active.column - 1 };
}

/** Moves the dimension, the area or the level one is in by one place; the keyboard goes along. */
export function moveRow(by: -1 | 1, what: 'row' | 'level'): void {
  const { draft, actions } = useEditor.getState();
  if (draft === undefined) return;
  const { row, levelIndex } = placeInMatrix(draft);
  const { active, actions: grid } = useGrid.getState();
  if (what === 'level') {
    if (levelIndex < 0 || levelIndex + by < 0 || levelIndex + by >= draft.levels.length) return;
    actions.edit(`move level ${draft.levels[levelIndex]?.id}`, (before) =>
      moveLevel(before, levelIndex, levelIndex + by),
    );
    grid.goTo({ row: active.row, column: active.column + by });
    return;
  }
  if (row === undefined || row.kind === 'levels') return;
  const id = row.kind === 'area' ? row.areaId : row.id;
  actions.edit(`move ${id}`, (before) => {
    if (row.kind === 'dimension') return moveDimensionBy(before, row.id, by);
    const index = before.areas.findIndex((area) => area.id === row.areaId);
    return moveArea(before, index, index + by);
  });
  goToRowOf(id, active.column);
}

/** A new dimension below the one one is in, or at the end of the area; without any area, one is made as well. */
export function addDimensionHere(newAreaTitle: string): DimensionId | undefined {
  const { draft, actions } = useEditor.getState();
  if (draft === undefined) return undefined;
  const { row } = placeInMatrix(draft);
  let made: DimensionId | undefined;
  actions.edit('add dimension', (before) => {
    const own = row?.kind === 'dimension' ? before.dimensions.find(({ id }) => id === row.id) : undefined;
    const wanted: AreaId | undefined = row?.kind === 'area' ? row.areaId : own?.area;
    const known = before.areas.some(({ id }) => id === wanted) ? wanted : before.areas.at(-1)?.id;
    const home =
      known === undefined ? addArea(before, newAreaTitle, reservedIds('areas')) : { draft: before, id: known };
    if (home.id === undefined) return before;
    const inArea = home.draft.dimensions.filter((dimension) => dimension.area === home.id);
    const next = own === undefined ? undefined : inArea[inArea.indexOf(own) + 1];
    const added = addDimension(home.draft, {
      area: home.id,
      reserved: reservedIds('dimensions'),
      ...(next === undefined ? {} : { before: next.id }),
    });
    made = added.id;
    return added.draft;
  });
  return made;
}

/** A new area at the end. */
export function addAreaAtEnd(): AreaId | undefined {
  let made: AreaId | undefined;
  useEditor.getState().actions.edit('add area', (before) => {
    const added = addArea(before, '', reservedIds('areas'));
    made = added.id;
    return added.draft;
  });
  return made;
}

export function addLevelAt(index: number): void {
  useEditor.getState().actions.edit('add level', (before) => addLevel(before, index, '', reservedIds('levels')));
}

export function removeDimensionNow(id: DimensionId): void {
  useEditor.getState().actions.edit(`remove ${id}`, (before) => removeDimension(before, id));
  keepInside();
}

export function removeAreaNow(id: AreaId): void {
  useEditor.getState().actions.edit(`remove ${id}`, (before) => removeArea(before, id));
  keepInside();
}

/** Goes to the row of a dimension or an area, wherever it stands now. */
export function goToRowOf(id: DimensionId | AreaId | LevelId, column: number): void {
  const { draft } = useEditor.getState();
  if (draft === undefined) return;
  const row = gridRows(draft).findIndex(
    (one) => (one.kind === 'dimension' && one.id === id) || (one.kind === 'area' && one.areaId === id),
  );
  if (row !== -1) useGrid.getState().actions.goTo({ row, column });
}

/** After rows or columns have gone, the active cell is one that is there. */
export function keepInside({ takesFocus = true } = {}): void {
  const { draft } = useEditor.getState();
  if (draft === undefined) return;
  const { active, isWriting, actions } = useGrid.getState();
  const row = Math.min(active.row, gridRows(draft).length - 1);
  const column = Math.min(active.column, draft.levels.length);
  const isInside = row === active.row && column === active.column;
  if (!isInside || (takesFocus && !isWriting)) actions.goTo({ row, column }, { takesFocus });
}
