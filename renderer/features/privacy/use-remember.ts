import { useState } from 'react';
import type { VaultStatus } from '../../../core/contract/vault.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { asChildError } from '../../use-loaded.ts';

/** Whether this device opens the practice by itself, and the way to change that. */
export function useRemember(vault: VaultStatus, onChanged: () => void) {
  const [wanted, setWanted] = useState<boolean>();
  const [error, setError] = useState<ChildError>();
  const change = async (on: boolean) => {
    setWanted(on);
    try {
      await api.vault.setRemember({ on });
      setError(undefined);
      onChanged();
    } catch (failure) {
      setError(asChildError(failure));
    }
    setWanted(undefined);
  };
  return { isOn: wanted ?? vault.remember.on, error, change: (on: boolean) => void change(on) };
}
