import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { clearBlock } from '../../../core/model-editing/block.ts';
import { type GridRow, type GridStep, gridRows, isWritable, stepFrom } from '../../../core/model-editing/grid.ts';
import { useEditor } from './editor.store.ts';
import { chosenRange, useGrid } from './grid.store.ts';
import { moveRow } from './row-actions.ts';
import { useWriting } from './use-writing.ts';

const stepsByKey: Readonly<Record<string, GridStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

/** The keys of a spreadsheet: between cells while none is open, inside one while it is. */
export function useGridKeys(): (event: KeyboardEvent) => void {
  const write = useWriting();
  return (event) => {
    const { draft } = useEditor.getState();
    if (draft === undefined || event.nativeEvent.isComposing) return;
    const rows = gridRows(draft);
    const columnCount = draft.levels.length + 1;
    if (useGrid.getState().isWriting) onKeyWhileWriting(event, rows, columnCount);
    else onKeyBetweenCells(event, rows, columnCount, write);
  };
}

/** Everything written is in the draft already: leaving the cell keeps it, and undo takes it back. */
function onKeyWhileWriting(event: KeyboardEvent, rows: readonly GridRow[], columnCount: number): void {
  const { active, actions } = useGrid.getState();
  const leaveBy = (step: GridStep) => {
    event.preventDefault();
    actions.goTo(stepFrom(rows, columnCount, active, step));
  };
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    actions.close();
  } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
    leaveBy('down');
  } else if (event.key === 'Tab') {
    leaveBy(event.shiftKey ? 'previous' : 'next');
  }
}

/** After Escape the next Tab leaves the matrix, so that the keyboard is never caught in it. */
let leavesWithTab = false;

function onKeyBetweenCells(
  event: KeyboardEvent,
  rows: readonly GridRow[],
  columnCount: number,
  write: (row: number, column: number, text: string) => void,
): void {
  const { active, actions } = useGrid.getState();
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (key === 'Tab') {
    const next = stepFrom(rows, columnCount, active, shiftKey ? 'previous' : 'next');
    const isEdge = next.row === active.row && next.column === active.column;
    if (leavesWithTab || isEdge) return;
    event.preventDefault();
    actions.goTo(next);
    return;
  }
  leavesWithTab = key === 'Escape' || (leavesWithTab && key === 'Shift');
  if (event.altKey && !isCommand && (key === 'ArrowUp' || key === 'ArrowDown' || isAcross(key))) {
    event.preventDefault();
    moveRow(key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1, isAcross(key) ? 'level' : 'row');
    return;
  }
  const step = stepsByKey[key];
  if (step !== undefined && !event.altKey) {
    event.preventDefault();
    actions.goTo(stepFrom(rows, columnCount, active, isCommand ? farther(step) : step), { extends: shiftKey });
    return;
  }
  if (isCommand && key.toLowerCase() === 'a') {
    event.preventDefault();
    actions.choose({ anchor: { row: 0, column: 0 }, focus: { row: rows.length - 1, column: columnCount - 1 } });
    return;
  }
  if (isCommand || event.altKey) {
    // A letter with AltGr is a letter.
    if (!(event.getModifierState('AltGraph') && key.length === 1)) return;
  }
  if (key === 'Delete' || key === 'Backspace') {
    event.preventDefault();
    const range = chosenRange();
    useEditor.getState().actions.edit(`clear ${active.row} ${active.column}`, (draft) => clearBlock(draft, range));
    return;
  }
  const row = rows[active.row];
  const column = row?.kind === 'area' ? 0 : active.column;
  if (!isWritable(row, column)) return;
  if (key === 'Enter' || key === 'F2' || key === ' ') {
    event.preventDefault();
    actions.write();
    return;
  }
  if (key.length === 1 || key === 'Process' || key === 'Dead') {
    // The field is there before the letter is put in, so the letter, or the writing of signs, goes into it.
    flushSync(() => {
      write(active.row, column, '');
      actions.write();
    });
  }
}

const isAcross = (key: string) => key === 'ArrowLeft' || key === 'ArrowRight';

function farther(step: GridStep): GridStep {
  const far: Partial<Record<GridStep, GridStep>> = {
    'row-start': 'first',
    'row-end': 'last',
    left: 'row-start',
    right: 'row-end',
    up: 'page-up',
    down: 'page-down',
  };
  return far[step] ?? step;
}

/** Closes what is open and goes there, for whoever asks from outside of the matrix. */
export function openForWriting(row: number, column: number): void {
  const { actions } = useGrid.getState();
  actions.goTo({ row, column });
  actions.write();
}

/** The matrix row that shows something with this id. */
export function rowOf(id: string): number {
  const { draft } = useEditor.getState();
  if (draft === undefined) return -1;
  return gridRows(draft).findIndex(
    (row) => (row.kind === 'dimension' && row.id === id) || (row.kind === 'area' && row.areaId === id),
  );
}
