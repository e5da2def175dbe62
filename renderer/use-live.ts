import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { ChildError } from '../core/errors.ts';
import { asChildError } from './use-loaded.ts';

export interface Live<Value> {
  /** The last answer; it stays while the next one is on its way, and when that fails. */
  readonly value: Value | undefined;
  readonly error: ChildError | undefined;
  readonly reload: () => void;
}

/** Asks when the page opens and again and again while the window is in sight; `every` is in milliseconds. */
export function useLive<Value>(ask: () => Promise<Value>, every: number): Live<Value> {
  const [value, setValue] = useState<Value>();
  const [error, setError] = useState<ChildError>();
  const [times, setTimes] = useState(0);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    let current = times >= 0;
    let isAsking = false;
    const look = async () => {
      if (isAsking || document.visibilityState === 'hidden') return;
      isAsking = true;
      try {
        const answer = await askNow();
        if (current) {
          setValue(answer);
          setError(undefined);
        }
      } catch (failure) {
        if (current) setError(asChildError(failure));
      }
      isAsking = false;
    };
    void look();
    const timer = setInterval(look, every);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [times, every]);
  const reload = useCallback(() => setTimes((before) => before + 1), []);
  return { value, error, reload };
}
