import { useEffect, useState } from 'react';
import type { InputOf } from '../core/contract/contract.ts';
import type { ChildError } from '../core/errors.ts';
import { api } from './api.ts';
import { asChildError } from './use-loaded.ts';

type SavedFile = InputOf<'files', 'save'>;

type SaveState =
  | { readonly state: 'idle' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly error: ChildError; readonly again: () => void };

/** How long "Saved" stays, in milliseconds: long enough to be read, short enough not to be mistaken for the next one. */
const savedShownFor = 5000;

/** Saves a file where the person says; says so quietly, says nothing when they changed their mind. */
export function useSave(): { readonly saving: SaveState; readonly save: (make: () => Promise<SavedFile>) => void } {
  const [saving, setSaving] = useState<SaveState>({ state: 'idle' });
  useEffect(() => {
    if (saving.state !== 'saved') return;
    const timer = setTimeout(() => setSaving({ state: 'idle' }), savedShownFor);
    return () => clearTimeout(timer);
  }, [saving]);
  const save = async (make: () => Promise<SavedFile>) => {
    setSaving({ state: 'saving' });
    try {
      const { saved } = await api.files.save(await make());
      setSaving({ state: saved ? 'saved' : 'idle' });
    } catch (error) {
      setSaving({ state: 'failed', error: asChildError(error), again: () => void save(make) });
    }
  };
  return { saving, save: (make) => void save(make) };
}
