/** Words by which one descriptor is turned into the next without saying anything new: "sometimes asks". */
const ladderWords = new Set([
  ...[
    'never',
    'rarely',
    'seldom',
    'occasionally',
    'sometimes',
    'often',
    'frequently',
    'regularly',
    'usually',
    'mostly',
  ],
  ...['consistently', 'always'],
]);

/** The words of a text in lower case, without punctuation; "don't" and "well-known" are one word each. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The words of a text that measure how often instead of saying what can be seen, in the order of the text. */
export function ladderWordsIn(text: string): readonly string[] {
  return wordsOf(text).filter((word) => ladderWords.has(word));
}

/** How much of their vocabulary two texts share: 0 for none, 1 for all (the Jaccard index of their sets of words). */
export function sharedVocabulary(a: string, b: string): number {
  const [first, second] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const all = first.union(second).size;
  return all === 0 ? 1 : first.intersection(second).size / all;
}

/** The runs of `length` words in a row that stand in both texts, each once. */
export function sharedRuns(a: string, b: string, length = 5): readonly string[] {
  return [...runsOf(a, length).intersection(runsOf(b, length))];
}

function runsOf(text: string, length: number): Set<string> {
  const words = wordsOf(text);
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' ')),
  );
}

/** The sentences of a text, from five words on: shorter ones, such as ‘Is that right?’, belong to everybody. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!][’”]?)\s+/)
    .map((sentence) => wordsOf(sentence).join(' '))
    .filter((sentence) => sentence.split(' ').length >= 5);
}

/** The texts that stand in a list more than once, each once. */
export function saidTwice(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

/** More is a near-copy: cells of one dimension written with care share a quarter of their words at most. */
const mostShared = 0.3;

/** What makes two descriptors nearly alike, in words for a failing test; undefined when they differ. */
export function likeness(a: string, b: string): string | undefined {
  const shared = sharedVocabulary(a, b);
  if (shared > mostShared) return `${Math.round(shared * 100)} of 100 words are the same`;
  const [run] = sharedRuns(a, b);
  return run === undefined ? undefined : `both say “${run}”`;
}
