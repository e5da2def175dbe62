import type { Instant } from '../../core/brand.ts';
import type { ScalePosition } from '../../core/practice-model/scale.ts';
import type { TrajectoryPoint } from '../../core/trajectory/trajectory.ts';
import { aContext, assessmentId, placed } from './builders.ts';

/** A number from 0 to 1, the next of a row that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box and Muller). */
export function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A number of Student's distribution with three degrees of freedom: now and then very far out. */
export function heavyTailed(random: () => number): number {
  const squares = [1, 2, 3].reduce((sum) => sum + gaussian(random) ** 2, 0);
  return gaussian(random) / Math.sqrt(squares / 3);
}

/** A look that placed a dimension, so many days after a first day. */
export function lookAt(day: number, quarters: number): TrajectoryPoint {
  const answer = placed(quarters);
  return {
    assessmentId: assessmentId(1),
    at: Math.round((20_000 + day) * 86_400_000) as Instant,
    context: aContext(),
    answer,
    position: quarters as ScalePosition,
    evidence: '',
    sceptic: '',
  };
}

/** A practice as it might go: so many looks, three weeks to fourteen weeks apart, and one more after them. */
export interface Course {
  readonly looks: number;
  /** Quarter steps from the first look to the last. */
  readonly climb: number;
  readonly noise: (random: () => number) => number;
}

/** A simulated line of a dimension on five levels, and what was held out: one look up to half the span ahead. */
export function simulate({ looks, climb, noise }: Course, random: () => number) {
  const days = [0];
  while (days.length < looks) days.push((days.at(-1) ?? 0) + 20 + 80 * random());
  const span = days.at(-1) ?? 0;
  const lookOn = (day: number) => {
    const quarters = Math.round(8 + climb * (day / span - 0.5) + noise(random));
    return lookAt(day, Math.min(16, Math.max(0, quarters)));
  };
  return {
    line: { points: days.map(lookOn) },
    heldOut: lookOn(span + random() * Math.min(365, span / 2)),
    span,
  };
}
