import type { Dimension } from '../practice-model/model.ts';

/** How often each word is in a text, in lower case; words of one or two letters say too little. */
export type WordCounts = ReadonlyMap<string, number>;

export function wordsOf(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]{3,}/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The words of everything a dimension says. */
export function dimensionText({ title, description, levels }: Dimension): WordCounts {
  const said = Object.values(levels).flatMap(({ descriptor = '', indicators, nextSteps }) => [
    descriptor,
    ...indicators.map(({ text }) => text),
    ...nextSteps,
  ]);
  return wordsOf([title, description, ...said].join('\n'));
}

/**
 * The share of words two texts have in common, from 0 to 1; 1 for two empty ones. Source: the coefficient of L. R. Dice,
 * "Measures of the Amount of Ecologic Association Between Species", Ecology 26, 1945, with repeats counted.
 */
export function shareOfWords(a: WordCounts, b: WordCounts): number {
  const total = sum(a) + sum(b);
  if (total === 0) return 1;
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  return (2 * common) / total;
}

function sum(counts: WordCounts): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
