/** The first sentence of a text in a language (a tag as in `Intl`), where there is room for no more than that. */
export function firstSentence(text: string, language: string): string {
  const [first] = segmenterFor(language).segment(text);
  return first === undefined ? '' : first.segment.trim();
}

/** A tag can look like one and be none, such as `en-12`; sentences then end as they do in most languages. */
function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
