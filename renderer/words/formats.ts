/** Formats are slow to make and many parts of a page ask for the same ones: each is made once. */
const dates = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** The format of dates and times in a language, as it was made the first time it was asked for. */
export function dateFormat(language: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(parts)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(language, parts);
  dates.set(key, format);
  return format;
}

/** "a, b and c" in a language. */
export function listFormat(language: string): Intl.ListFormat {
  const format = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  lists.set(language, format);
  return format;
}
