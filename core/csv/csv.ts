/** What a spreadsheet would run, also behind blanks and what nobody sees; Japanese ones take the wide signs as well. */
const startsLikeFormula = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠\t\r]/u;

/** One cell of RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(text: string): string {
  const safe = isGuarded(text) ? `'${text}` : text;
  return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as it was before `csvCell` guarded it: without the apostrophe in front of what looks like a formula. */
export function withoutFormulaGuard(cell: string): string {
  return cell.startsWith("'") && isGuarded(cell.slice(1)) ? cell.slice(1) : cell;
}

/** One that has apostrophes of its own gets one more, so that what is taken away is what was added. */
function isGuarded(text: string): boolean {
  return startsLikeFormula.test(text.replace(/^'+/, ''));
}

/** A table as CSV (RFC 4180, CRLF): the names of its columns, then one row for each of `rows`, in the same order. */
export function csvTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
