import type { Spot } from './place-label.ts';

/** Pixels between a point and what is said about it, and between that and the window's edge. */
const distance = 14;

interface Extent {
  readonly width: number;
  readonly height: number;
}

/**
 * The top left corner of a note about a point: beside it on the roomier side, never over it, wholly inside the window
 * as far as it fits. All in pixels of the window.
 */
export function besidePoint(point: Spot, note: Extent, view: Extent): Spot {
  const right = point.x + distance;
  const left = point.x - distance - note.width;
  const fitsRight = right + note.width <= view.width - distance;
  const x = fitsRight || point.x < view.width / 2 ? right : Math.max(distance, left);
  const y = Math.min(point.y - note.height / 3, view.height - distance - note.height);
  return { x, y: Math.max(distance, y) };
}
