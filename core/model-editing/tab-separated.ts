/** What separates the cells of a row and the rows of a table when a spreadsheet puts it on the clipboard. */
const separator = '\t';

/**
 * Reads a table as spreadsheets put it on the clipboard: cells separated by tabs, rows by line ends, a cell with either
 * in it between double quotes, which are doubled inside. A quote that closes nowhere is a quote and no more. The empty
 * row after a last line end is none.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  const source = text.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const cell = quotedAt(source, at) ?? plainAt(source, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end + 1;
    if (cell.end >= source.length) break;
    if (source[cell.end] === '\n') rows.push([]);
  }
  if (rows.length > 1 && source.endsWith('\n')) rows.pop();
  return rows;
}

interface ReadCell {
  readonly text: string;
  /** Where the separator, the line end or the end of the text stands behind it. */
  readonly end: number;
}

function plainAt(source: string, start: number): ReadCell {
  const rest = source.slice(start).search(/[\t\n]/);
  const end = rest === -1 ? source.length : start + rest;
  return { text: source.slice(start, end), end };
}

function quotedAt(source: string, start: number): ReadCell | undefined {
  if (source[start] !== '"') return undefined;
  let text = '';
  let at = start + 1;
  while (at < source.length) {
    const quote = source.indexOf('"', at);
    if (quote === -1) return undefined;
    text += source.slice(at, quote);
    if (source[quote + 1] === '"') {
      text += '"';
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    const isEnd = end === source.length || source[end] === separator || source[end] === '\n';
    return isEnd ? { text, end } : undefined;
  }
  return undefined;
}

/** Writes a table so that spreadsheets, and `readTable`, take it as it was. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(writeCell).join(separator)).join('\n');
}

function writeCell(text: string): string {
  return /[\t\n\r]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
