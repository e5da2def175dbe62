import type { Spot } from './place-label.ts';

/** Pixels from a stop within which the pointer means it. */
const reach = 40;

/** The index of the stop nearest to the pointer along an axis (around a middle: the nearest of all), or undefined when none is within reach. */
export function nearestStop(stops: readonly Spot[], pointer: Spot, along: 'x' | 'y' | 'around'): number | undefined {
  const distances = stops.map((stop) =>
    along === 'around' ? Math.hypot(stop.x - pointer.x, stop.y - pointer.y) : Math.abs(stop[along] - pointer[along]),
  );
  const least = Math.min(...distances);
  return least <= reach ? distances.indexOf(least) : undefined;
}
