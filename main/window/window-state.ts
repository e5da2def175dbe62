import { readFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { writeWhole } from '../files/whole-file.ts';

/** How the window was left, and the appearance to paint it in before the store is open. */
export interface WindowState {
  readonly bounds?: Rectangle | undefined;
  readonly maximized: boolean;
  readonly appearance: 'system' | 'light' | 'dark';
}

const fresh: WindowState = { maximized: false, appearance: 'system' };

/** How much of a window must lie on a display, in pixels, for a person to be able to take hold of it. */
const leastVisible = { width: 160, height: 80 };

/** Reads how the window was left; anything missing or damaged is as on the first day. */
export function readWindowState(file: string): WindowState {
  try {
    return stateOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return fresh;
  }
}

/** Keeps how the window is left. A place that cannot be written loses nothing that matters, so it is no error. */
export async function keepWindowState(file: string, state: WindowState): Promise<void> {
  await writeWhole(file, JSON.stringify(state)).catch(() => undefined);
}

/** The remembered bounds if enough of them lies on one of the displays, which may have been unplugged since. */
export function boundsOnDisplay(bounds: Rectangle | undefined, workAreas: readonly Rectangle[]): Rectangle | undefined {
  if (bounds === undefined) return undefined;
  return workAreas.some((area) => overlaps(bounds, area)) ? bounds : undefined;
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width >= leastVisible.width && height >= leastVisible.height;
}

function stateOf(value: unknown): WindowState {
  if (typeof value !== 'object' || value === null) return fresh;
  const { bounds, maximized, appearance } = value as Record<string, unknown>;
  return {
    bounds: boundsOf(bounds),
    maximized: maximized === true,
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : 'system',
  };
}

function boundsOf(value: unknown): Rectangle | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { x, y, width, height } = value as Record<string, unknown>;
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return undefined;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 100_000;
}
