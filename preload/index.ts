import { contextBridge, ipcRenderer } from 'electron';
import type { ChildApi } from '../core/contract/api.ts';
import { channelOf, channels, events } from '../core/contract/channels.ts';

/** One method per call, each bound to its own channel: the page can name no other. */
const calls = Object.entries(channels).map(([feature, names]) => [
  feature,
  Object.fromEntries(
    names.map((name) => [name, (input?: unknown) => ipcRenderer.invoke(channelOf(feature, name), input)]),
  ),
]);

/** Subscriptions hand on the payload alone; the event object, which leads back to the sender, stays here. */
const subscriptions = events.map((name) => [
  name,
  (listener: (payload: unknown) => void) => {
    const listen = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(channelOf('on', name), listen);
    return () => {
      ipcRenderer.removeListener(channelOf('on', name), listen);
    };
  },
]);

const child: ChildApi = { ...Object.fromEntries(calls), on: Object.fromEntries(subscriptions) };

contextBridge.exposeInMainWorld('child', child);
