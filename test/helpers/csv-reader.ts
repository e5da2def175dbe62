/**
 * Reads CSV by the letter of RFC 4180, one character after the other: rows end with CR LF, a cell may stand in double
 * quotes, a quote inside is doubled. Throws at anything else, such as a quote or a line end in an unquoted cell.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const { cell, end } = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
      row.push(cell);
      at = end;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`A row does not end with CR LF at ${at}.`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

function quotedCell(text: string, start: number): { cell: string; end: number } {
  let cell = '';
  let at = start;
  for (;;) {
    const character = text[at];
    if (character === undefined) throw new Error(`The quote before ${start} is not closed.`);
    if (character !== '"') {
      cell += character;
      at += 1;
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 2;
    } else {
      return { cell, end: at + 1 };
    }
  }
}

function plainCell(text: string, start: number): { cell: string; end: number } {
  let at = start;
  while (at < text.length && !',\r\n"'.includes(text.charAt(at))) at += 1;
  return { cell: text.slice(start, at), end: at };
}
