import type { Plan } from './lane.ts';

/** Kills still to come. */
export interface Plans {
  readonly next: () => Plan | undefined;
}

/** The worst moments, each with what has to be done to reach it. */
const forced: readonly Plan[] = [
  { doing: 'backup', at: 'copy:before-verify' },
  { doing: 'backup', at: 'backup:before-rename' },
  { doing: 'backup', at: 'backup:after-rename' },
  { doing: 'restore', at: 'replace:ready' },
  { doing: 'restore', at: 'replace:between' },
  { doing: 'restore', at: 'replace:before-rename' },
  { doing: 'restore', at: 'replace:after-rename' },
  { doing: 'restore', at: 'checkpoint:middle' },
  { doing: 'rekey', at: 'replace:between' },
  { doing: 'rekey', at: 'replace:after-rename' },
  { doing: 'rekey', at: 'reencrypt:between' },
  { doing: 'rekey', at: 'reencrypt:before-wipe' },
  { doing: 'migration', at: 'backup:before-rename' },
  { doing: 'migration', at: 'migration:middle' },
  { doing: 'recovery', at: 'put-aside:between' },
  { doing: 'recovery', at: 'put-aside:before-rename' },
];

/** What is killed at any moment; most kills hit a person who is writing. */
const anyMoment: readonly Plan[] = [
  { doing: 'rating' },
  { doing: 'backup' },
  { doing: 'rating' },
  { doing: 'restore' },
  { doing: 'rating' },
  { doing: 'rekey' },
  { doing: 'opening' },
  { doing: 'rating' },
  { doing: 'passphrase' },
  { doing: 'migration' },
];

/** Takes turns between the worst moments and any moment, so that even a few kills see both. */
export function planOf(kills: number): Plans {
  let given = 0;
  return {
    next() {
      if (given === kills) return undefined;
      const [list, index] = given % 2 === 0 ? [forced, given / 2] : [anyMoment, (given - 1) / 2];
      given += 1;
      return list[index % list.length];
    },
  };
}
