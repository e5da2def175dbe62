import { create } from 'zustand';

/** How far back a search looks. */
export const times = ['all', 'quarter', 'year', 'earlier'] as const;
export type Time = (typeof times)[number];

interface SearchState {
  readonly query: string;
  /** `model/dimension`, `model/` or `all`. */
  readonly about: string;
  readonly contextId: string;
  readonly time: Time;
}

interface SearchActions {
  readonly type: (query: string) => void;
  readonly narrow: (by: Partial<Omit<SearchState, 'query'>>) => void;
}

export const widest = { about: 'all', contextId: 'all', time: 'all' } as const;

/** What is being looked for, kept while a person goes to what was found and comes back; never stored. */
export const useSearch = create<SearchState & { readonly actions: SearchActions }>((set) => ({
  query: '',
  ...widest,
  actions: {
    type: (query) => set({ query }),
    narrow: (by) => set(by),
  },
}));

export const useSearchActions = () => useSearch((state) => state.actions);
