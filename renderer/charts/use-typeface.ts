import { useSyncExternalStore } from 'react';
import { canvasFont } from './drawing.ts';

const faces = [400, 600].map((weight) => canvasFont({ size: 12, weight }));
const listeners = new Set<() => void>();
let isLoaded = faces.every((face) => document.fonts.check(face));

function onLoaded(listener: () => void): () => void {
  listeners.add(listener);
  if (!isLoaded) void load();
  return () => listeners.delete(listener);
}

async function load() {
  await Promise.allSettled(faces.map((face) => document.fonts.load(face)));
  isLoaded = true;
  for (const listener of listeners) listener();
}

/** Whether the interface's typeface can be measured yet; text on a canvas does not wait for it by itself. */
export function useTypeface(): boolean {
  return useSyncExternalStore(onLoaded, () => isLoaded);
}
