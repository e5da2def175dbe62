import { shortestPassphrase } from '../../../core/contract/shortest-passphrase.ts';
import type { Strength } from './strength.ts';

/** What keeps a chosen passphrase from being taken. */
export type PassphraseProblem = 'tooShort' | 'tooEasy' | 'different';

export interface ChosenPassphrase {
  readonly first: string;
  readonly again: string;
  /** Absent when it could not be judged; then its length alone counts. */
  readonly strength: Strength | undefined;
}

/** The first thing to mend, or undefined when the passphrase can be taken. */
export function problemOf({ first, again, strength }: ChosenPassphrase): PassphraseProblem | undefined {
  if (first.length < shortestPassphrase) return 'tooShort';
  if (strength === 'easy') return 'tooEasy';
  return first === again ? undefined : 'different';
}

/** Whether something typed has the form of a recovery code: five groups of five letters and digits. */
export function looksLikeRecoveryCode(secret: string): boolean {
  return /^[a-z0-9]{5}(?:[\s-]*[a-z0-9]{5}){4}$/i.test(secret.trim());
}

/** The groups of a recovery code, to be printed apart. */
export function groupsOf(code: string): readonly string[] {
  return code.split(/[\s-]+/).filter((group) => group !== '');
}

/** How long to wait in whole seconds, rounded up so that nobody tries a moment too early. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
