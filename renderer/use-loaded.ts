import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { ChildError } from '../core/errors.ts';
import { listenTo } from './api.ts';

/** What a page shows while and after it asks main for something. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: ChildError };

/**
 * Asks when the page opens and again when `key` changes, `reload` is called or a step was undone; an answer that comes
 * too late is dropped, and `reload` keeps showing what is there until the new answer comes.
 */
export function useLoaded<Value>(key: string, ask: () => Promise<Value>): readonly [Loaded<Value>, () => void] {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly loaded: Loaded<Value> }>();
  const [times, setTimes] = useState(0);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    let current = times >= 0;
    askNow().then(
      (value) => current && setAnswer({ key, loaded: { state: 'ready', value } }),
      (error: unknown) => current && setAnswer({ key, loaded: { state: 'failed', error: asChildError(error) } }),
    );
    return () => {
      current = false;
    };
  }, [key, times]);
  const reload = useCallback(() => setTimes((before) => before + 1), []);
  useEffect(() => listenTo('changed', reload), [reload]);
  return [answer?.key === key ? answer.loaded : { state: 'loading' }, reload];
}

/** Anything thrown, as the one error class whose kinds have sentences. */
export function asChildError(error: unknown): ChildError {
  if (error instanceof ChildError) return error;
  return new ChildError('unexpected', error instanceof Error ? error.message : String(error), {}, { cause: error });
}
