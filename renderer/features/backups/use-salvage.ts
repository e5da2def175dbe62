import { useState } from 'react';
import type { OutputOf } from '../../../core/contract/contract.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { asChildError } from '../../use-loaded.ts';

export type Salvaged = OutputOf<'backups', 'salvage'>;

type SalvageState =
  | { readonly state: 'idle' | 'reading' }
  | { readonly state: 'found'; readonly salvaged: Salvaged }
  | { readonly state: 'failed'; readonly error: ChildError };

/** Reads whatever can still be read of a damaged practice, when the person asks for it. */
export function useSalvage(): {
  readonly salvage: SalvageState;
  readonly begin: () => void;
  readonly putAway: () => void;
} {
  const [salvage, setSalvage] = useState<SalvageState>({ state: 'idle' });
  const begin = () => {
    setSalvage({ state: 'reading' });
    api.backups.salvage().then(
      (salvaged) => setSalvage({ state: 'found', salvaged }),
      (error: unknown) => setSalvage({ state: 'failed', error: asChildError(error) }),
    );
  };
  return { salvage, begin, putAway: () => setSalvage({ state: 'idle' }) };
}
