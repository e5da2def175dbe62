import { create } from 'zustand';
import { type LibraryFilter, wholeLibrary } from '../../../core/library/filter.ts';

interface LibraryState {
  /** What of the library is looked at; it stays while a model is read. */
  readonly filter: LibraryFilter;
  readonly actions: { readonly narrow: (change: Partial<LibraryFilter>) => void; readonly widen: () => void };
}

const useLibraryStore = create<LibraryState>((set) => ({
  filter: wholeLibrary,
  actions: {
    narrow: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
    widen: () => set({ filter: wholeLibrary }),
  },
}));

export const useLibraryFilter = () => useLibraryStore((state) => state.filter);
export const useLibraryActions = () => useLibraryStore((state) => state.actions);
