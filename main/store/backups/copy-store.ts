import type { Engine, StoreKey } from '../connection.ts';

export interface CopyRequest {
  /** The store to copy; it may be open and written meanwhile. */
  readonly from: string;
  /** The engine with the key the store has. */
  readonly fromEngine: Engine;
  /** Where the copy goes, in place of whatever is there. */
  readonly to: string;
  /** What the copy is encrypted with; undefined makes it plain. */
  readonly toKey: StoreKey | undefined;
}

/**
 * Writes a verified copy of a store on a thread of its own. See `copyNow`.
 *
 * @returns the copy's schema version.
 * @throws ChildError `store-damaged`, `store-full`, `store-read-only`, `unexpected`; then nothing is left behind.
 */
export async function copyStore({ from, fromEngine, to, toKey }: CopyRequest): Promise<number> {
  const { key, nativeBinding } = fromEngine;
  const { runAside } = await import('./aside.ts');
  return runAside('copy', { from, to }, [toKey, key], { nativeBinding });
}
