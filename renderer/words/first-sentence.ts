/** The first sentence of a text in a language (a tag as in `Intl`), where there is room for no more than that. */
export function firstSentence(text: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first === undefined ? '' : first.segment.trim();
}
