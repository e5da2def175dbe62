import type { ChildApi, EventPayloads } from '../core/contract/api.ts';
import type { Envelope } from '../core/contract/call.ts';
import { type CallName, channels, type EventName, type Feature } from '../core/contract/channels.ts';
import type { InputOf, OutputOf } from '../core/contract/contract.ts';
import { ChildError } from '../core/errors.ts';

type OpenCall<Input, Output> = [Input] extends [undefined] ? () => Promise<Output> : (input: Input) => Promise<Output>;

type OpenApi = {
  readonly [F in Feature]: { readonly [Name in CallName<F>]: OpenCall<InputOf<F, Name>, OutputOf<F, Name>> };
};

/** The only caller of `window.child`: opens the envelope once, so that a failed call rejects with a ChildError. */
export const api: OpenApi = openAll(window.child);

/** Listens to something main tells the window; the returned function stops listening. */
export function listenTo<Name extends EventName>(name: Name, listener: (payload: EventPayloads[Name]) => void) {
  return window.child.on[name](listener);
}

function openAll(child: ChildApi): OpenApi {
  const features = Object.entries(channels).map(([feature, names]) => {
    const closed = child[feature as Feature] as Readonly<
      Record<string, (input?: unknown) => Promise<Envelope<unknown>>>
    >;
    return [feature, Object.fromEntries(names.map((name) => [name, opened(closed, name)]))];
  });
  return Object.fromEntries(features) as OpenApi;
}

function opened(calls: Readonly<Record<string, (input?: unknown) => Promise<Envelope<unknown>>>>, name: string) {
  return async (input?: unknown) => {
    const envelope = await calls[name]?.(input);
    if (envelope === undefined) throw new ChildError('unexpected', `the bridge has no call "${name}"`);
    if (envelope.ok) return envelope.value;
    throw new ChildError(envelope.error.kind, `the call "${name}" was refused`, envelope.error.details);
  };
}
