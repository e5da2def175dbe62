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
  const palette = readPalette(levelCount, isDark);
  read.set(key, palette);
  return palette;
}

/** Lets the browser work out the tokens and their mixtures: a canvas knows neither variables nor `color-mix`. */
function readPalette(levelCount: number, isDark: boolean): ChartPalette {
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
    target: resolve('var(--target)'),
    ahead: resolve('color-mix(in srgb, var(--accent) 16%, transparent)'),
    sure: resolve('color-mix(in srgb, var(--accent) 30%, transparent)'),
    bands: Array.from({ length: levelCount }, (_, index) =>
      resolve(isDark ? darkBand(index, levelCount) : lightBand(index, levelCount)),
    ),
  };
  probe.remove();
  return palette;
}

/** On a light ground the first levels are nearly its colour: they are laid on thicker, so that each step is seen. */
function lightBand(levelIndex: number, levelCount: number): string {
  const thicker = 1 + 2 * (1 - levelIndex / Math.max(1, levelCount - 1));
  return `color-mix(in oklab, ${levelColour(levelIndex, levelCount)} calc(var(--band-strength) * ${thicker}), var(--surface))`;
}

/** On a dark ground light colours turn grey when they are thinned: they are darkened in their own hue first. */
function darkBand(levelIndex: number, levelCount: number): string {
  const hue = `oklch(from ${levelColour(levelIndex, levelCount)} calc(l * 0.62) min(c * 1.8, 0.075) h)`;
  return `color-mix(in oklab, ${hue} calc(var(--band-strength) * 2), var(--surface))`;
}
