import { useCallback } from 'react';
import { gridRows, writeAt } from '../../../core/model-editing/grid.ts';
import { useEditor } from './editor.store.ts';

/** Writes into a cell of the matrix, by its place. */
export function useWriting(): (row: number, column: number, text: string) => void {
  return useCallback((row, column, text) => {
    const { draft, actions } = useEditor.getState();
    const there = draft === undefined ? undefined : gridRows(draft)[row];
    if (there === undefined) return;
    const what = there.kind === 'dimension' ? there.id : there.kind === 'area' ? there.areaId : '';
    actions.edit(`cell ${there.kind} ${what} ${column}`, (before) => writeAt(before, there, column, text));
  }, []);
}
