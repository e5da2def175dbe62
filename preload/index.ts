import { contextBridge, ipcRenderer } from 'electron';
import type { ChildApi } from '../core/contract/api.ts';
import { channelOf, channels, type EventName, events } from '../core/contract/channels.ts';

/** What a person wishes from outside the page. */
const wishes: ReadonlySet<EventName> = new Set(['navigate', 'capture', 'palette']);

/** One method per call, each bound to its own channel: the page can name no other. */
const calls = Object.entries(channels).map(([feature, names]) => [
  feature,
  Object.fromEntries(
    names.map((name) => [name, (input?: unknown) => ipcRenderer.invoke(channelOf(feature, name), input)]),
  ),
]);

/**
 * Subscriptions hand on the payload alone; the event object, which leads back to the sender, stays here. What a menu wishes
 * before the page listens for the first time waits for that: a page that is just being built must not lose it.
 */
const subscriptions = events.map((name) => [name, wishes.has(name) ? patiently(name) : listen(name)]);

function listen(name: EventName) {
  return (listener: (payload: unknown) => void) => {
    const hear = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(channelOf('on', name), hear);
    return () => {
      ipcRenderer.removeListener(channelOf('on', name), hear);
    };
  };
}

function patiently(name: EventName) {
  let waiting: { readonly payload: unknown } | undefined;
  const stopWaiting = listen(name)((payload) => {
    waiting = { payload };
  });
  return (listener: (payload: unknown) => void) => {
    stopWaiting();
    const stop = listen(name)(listener);
    const wish = waiting;
    waiting = undefined;
    if (wish !== undefined) listener(wish.payload);
    return stop;
  };
}

const child: ChildApi = { ...Object.fromEntries(calls), on: Object.fromEntries(subscriptions) };

contextBridge.exposeInMainWorld('child', child);
