/**
 * Everything in the window that still has something on its way to the store. A feature registers how to send the rest;
 * closing the window asks all of them.
 */
const unsaved = new Set<() => Promise<boolean>>();

/** Registers a way to save the rest: it tells whether all of it arrived. The returned function takes it back. */
export function beforeLeaving(saveRest: () => Promise<boolean>): () => void {
  unsaved.add(saveRest);
  return () => unsaved.delete(saveRest);
}

/** Sends whatever is not saved yet; true when everything has arrived. */
export async function everythingSaved(): Promise<boolean> {
  const outcomes = await Promise.all([...unsaved].map((saveRest) => saveRest()));
  return outcomes.every(Boolean);
}
