import { useState } from 'react';
import type { ChildError } from '../../../core/errors.ts';
import { asChildError } from '../../use-loaded.ts';

/** Makes a change and asks for the page again; answers whether it was made. */
export type MakeChange = (change: () => Promise<unknown>) => Promise<boolean>;

/** The one way in which the plan is changed; the last error stands until a change is made. */
export function useChange(onChanged: () => void): {
  readonly error: ChildError | undefined;
  readonly make: MakeChange;
} {
  const [error, setError] = useState<ChildError>();
  const make: MakeChange = async (change) => {
    try {
      await change();
      setError(undefined);
      onChanged();
      return true;
    } catch (failure) {
      setError(asChildError(failure));
      onChanged();
      return false;
    }
  };
  return { error, make };
}
