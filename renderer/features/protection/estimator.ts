import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import type { Estimate } from './strength.ts';

/** Longer passphrases are judged by their beginning: the work grows faster than the length, and so does the strength. */
const longestJudged = 100;

const factory = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  maxLength: longestJudged,
});

/**
 * How easily a passphrase is guessed, by the zxcvbn method (Wheeler, USENIX Security 2016). This file brings its word
 * lists along, more than a megabyte: import it only where a passphrase is chosen.
 */
export function estimate(passphrase: string): Estimate {
  const { score, feedback } = factory.check(passphrase.slice(0, longestJudged));
  return { score, warning: feedback.warning };
}
