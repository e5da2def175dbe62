/** More pieces than anybody types on purpose; FTS5 refuses queries beyond a depth of its own. */
const mostPieces = 32;
const readable = /[\p{L}\p{N}]/u;

/**
 * What a person types, as a query for FTS5 (https://www.sqlite.org/fts5.html, "Full-text Query Syntax"): every word is
 * found by its beginning, words in quotes are found together as they stand, and all of them have to be there. Everything
 * is quoted, so nothing typed is ever syntax. Undefined when there is nothing in it that could be found.
 */
export function searchQueryOf(typed: string): string | undefined {
  // SQLite reads a query up to the first NUL; private-use characters mark what was found.
  const clean = typed.replace(/[\p{Cc}\p{Co}\p{Cs}]/gu, ' ');
  const pieces = [...clean.matchAll(/"([^"]*)("?)|[^\s"]+/gu)].flatMap(([piece, phrase, closing]) => {
    const text = (phrase ?? piece).trim();
    if (!readable.test(text)) return [];
    return [closing === '"' ? `"${text}"` : `"${text}" *`];
  });
  return pieces.length === 0 ? undefined : pieces.slice(0, mostPieces).join(' ');
}
