import { create } from 'zustand';

/**
 * Everything in the window that still has something on its way to the store. A feature registers how to send the rest;
 * closing the window asks all of them.
 */
const unsaved = new Set<(isLeaving: boolean) => Promise<boolean>>();

/** Registers a way to save the rest: it tells whether all of it arrived. The returned function takes it back. */
export function beforeLeaving(saveRest: (isLeaving: boolean) => Promise<boolean>): () => void {
  unsaved.add(saveRest);
  return () => unsaved.delete(saveRest);
}

/** Sends whatever is not saved yet; true when everything has arrived. Before the window goes, unfinished words too. */
export async function everythingSaved({ isLeaving = false } = {}): Promise<boolean> {
  const outcomes = await Promise.all([...unsaved].map((saveRest) => saveRest(isLeaving)));
  return outcomes.every(Boolean);
}

/** The routes of pages with words that could not be saved, for as long as they have not arrived. */
export const useUnsaved = create<{ readonly routes: readonly string[] }>(() => ({ routes: [] }));

/** Notes that a page's words could not be saved, or that all of them have arrived after all. */
export function noteUnsaved(route: string, isUnsaved: boolean): void {
  const { routes } = useUnsaved.getState();
  if (routes.includes(route) === isUnsaved) return;
  useUnsaved.setState({ routes: isUnsaved ? [...routes, route] : routes.filter((one) => one !== route) });
}
