import { create } from 'zustand';
import { type Cell, type CellRange, cornersOf } from '../../../core/model-editing/grid.ts';

interface GridState {
  /** The cell that has the keyboard when the matrix has it. */
  readonly active: Cell;
  /** The other corner of what is chosen; the active cell itself when that is one cell. */
  readonly anchor: Cell;
  readonly isWriting: boolean;
  /** Grows whenever the keyboard is to go to the active cell. */
  readonly calls: number;
  /** A dimension or an area to go to as soon as it is there, for whoever comes from another page. */
  readonly wanted: string | undefined;
}

interface GridActions {
  /** Goes to a cell; `extends` keeps the other corner, so that a range is chosen. */
  readonly goTo: (cell: Cell, options?: { readonly extends?: boolean; readonly takesFocus?: boolean }) => void;
  readonly choose: (range: CellRange) => void;
  /** Opens the active cell for writing. */
  readonly write: () => void;
  /** Closes it; the keyboard stays with the cell unless it has gone elsewhere. */
  readonly close: (options?: { readonly takesFocus?: boolean }) => void;
  readonly want: (id: string | undefined) => void;
  /** Back to the first cell; what is wanted stays. */
  readonly reset: () => void;
}

const atStart: GridState = {
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  isWriting: false,
  calls: 0,
  wanted: undefined,
};

/** Where one is in the matrix. Apart from the draft, so that moving draws two rows anew and nothing else. */
export const useGrid = create<GridState & { readonly actions: GridActions }>((set, get) => ({
  ...atStart,
  actions: {
    goTo: (active, { extends: isRange = false, takesFocus = true } = {}) =>
      set({
        active,
        anchor: isRange ? get().anchor : active,
        isWriting: false,
        calls: get().calls + (takesFocus ? 1 : 0),
      }),
    choose: ({ anchor, focus }) => set({ anchor, active: focus, isWriting: false, calls: get().calls + 1 }),
    write: () => set({ isWriting: true, anchor: get().active }),
    close: ({ takesFocus = true } = {}) => set({ isWriting: false, calls: get().calls + (takesFocus ? 1 : 0) }),
    want: (wanted) => set({ wanted }),
    reset: () => set({ ...atStart, wanted: get().wanted }),
  },
}));

export const useGridActions = () => useGrid((state) => state.actions);

/** What is chosen: one cell or a range of them. */
export const chosenRange = (): CellRange => {
  const { anchor, active } = useGrid.getState();
  return { anchor, focus: active };
};

/** How a row takes part in what is chosen. */
export interface RowLook {
  /** The column that has the keyboard, if it is in this row. */
  readonly active: number | undefined;
  readonly isWriting: boolean;
  readonly calls: number;
  /** The first and last column of a range of more than one cell. */
  readonly range: readonly [number, number] | undefined;
}

/** As text, so that a row is drawn anew only when it says something else. */
export function rowLook({ active, anchor, isWriting, calls }: GridState, row: number): string {
  const { from, to } = cornersOf({ anchor, focus: active });
  const isRange = from.row !== to.row || from.column !== to.column;
  const inRange = isRange && row >= from.row && row <= to.row ? `${from.column}-${to.column}` : '';
  return active.row === row ? `${active.column} ${isWriting ? 'w' : ''} ${calls} ${inRange}` : `   ${inRange}`;
}

export function readRowLook(look: string): RowLook {
  const [active = '', writing, calls, range = ''] = look.split(' ');
  const [from, to] = range.split('-').map(Number);
  return {
    active: active === '' ? undefined : Number(active),
    isWriting: writing === 'w',
    calls: Number(calls ?? 0),
    range: range === '' || from === undefined || to === undefined ? undefined : [from, to],
  };
}
