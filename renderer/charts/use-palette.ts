import { useSyncExternalStore } from 'react';
import type { ChartPalette } from './drawing.ts';
import { levelColour } from './level-colour.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function onChange(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

const read = new Map<string, ChartPalette>();

/** The colours of the tokens as they are now; a change between light and dark gives new ones, and so a new drawing. */
export function usePalette(levelCount: number): ChartPalette {
  return useSyncExternalStore(onChange, () => paletteFor(levelCount, dark.matches));
}

function paletteFor(levelCount: number, isDark: boolean): ChartPalette {
  const key = `${levelCount} ${isDark}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const palette = readPalette(levelCount);
  read.set(key, palette);
  return palette;
}

/** Lets the browser work out the tokens and their mixtures: a canvas knows neither variables nor `color-mix`. */
function readPalette(levelCount: number): ChartPalette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const resolve = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const palette = {
    surface: resolve('var(--surface)'),
    paper: resolve('var(--paper)'),
    ink: resolve('var(--ink)'),
    ink2: resolve('var(--ink-2)'),
    ink3: resolve('var(--ink-3)'),
    line: resolve('var(--line-strong)'),
    accent: resolve('var(--accent)'),
    focus: resolve('var(--focus)'),
    sure: resolve('color-mix(in srgb, var(--accent) 30%, transparent)'),
    bands: Array.from({ length: levelCount }, (_, index) =>
      resolve(`color-mix(in oklab, ${levelColour(index, levelCount)} var(--band-strength), var(--surface))`),
    ),
  };
  probe.remove();
  return palette;
}
