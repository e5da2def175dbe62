import type { Instant } from '../../core/brand.ts';

/** How many wrong attempts in a row are free: anybody mistypes. */
const freeAttempts = 2;
const longestDelay = 30_000;

/** Makes guessing slow without ever shutting a person out. Kept in memory: a new start begins anew. */
export interface Attempts {
  /** How long the next attempt still has to wait, in milliseconds. */
  readonly waitMilliseconds: () => number;
  /** Notes a wrong attempt; returns how long the next one has to wait: 0, 0, 1 s, 2 s, 4 s, … up to 30 s. */
  readonly wrong: () => number;
  /** Notes a right attempt, which forgives all before it. */
  readonly right: () => void;
}

/** Counts from none. */
export function countAttempts(now: () => Instant): Attempts {
  let inARow = 0;
  let lastWrongAt = 0;
  const delay = () => (inARow <= freeAttempts ? 0 : Math.min(1000 * 2 ** (inARow - freeAttempts - 1), longestDelay));
  return {
    waitMilliseconds: () => {
      const moment = now();
      // A clock that was set back must not make the delay longer than it is.
      lastWrongAt = Math.min(lastWrongAt, moment);
      return Math.max(0, lastWrongAt + delay() - moment);
    },
    wrong: () => {
      inARow += 1;
      lastWrongAt = now();
      return delay();
    },
    right: () => {
      inARow = 0;
    },
  };
}
