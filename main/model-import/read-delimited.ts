import Papa from 'papaparse';
import { withoutFormulaGuard } from '../../core/csv/csv.ts';
import { readingLimits } from '../../core/model-import/raw.ts';
import { ReadingRefusal } from './refusal.ts';

/** What stands between cells. A bar is often part of a cell instead, so that it is only thought of last. */
const separators = [',', '\t', ';', '|'];
const sampleLength = 200_000;

/**
 * Reads comma, tab, semicolon or bar separated values (RFC 4180, quotes included); the separator is found by itself
 * unless a first line such as `sep=;` names it.
 *
 * @throws ReadingRefusal when there are too many rows, columns or cells, or a quote is never closed.
 */
export function readDelimited(source: string): readonly (readonly string[])[] {
  const named = /^sep=(.)\r?\n/.exec(source);
  const text = named === null ? source : source.slice(named[0].length);
  const delimiter = named?.[1] ?? separatorOf(text);
  if (countOf(text, delimiter) > readingLimits.cells) {
    throw new ReadingRefusal(`at most ${readingLimits.cells} cells in all`);
  }
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    // One more than is read, and the empty one behind the last line end.
    preview: readingLimits.records + 2,
    skipEmptyLines: false,
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) {
    throw new ReadingRefusal('a quote that closes the text it opens', { row: (open.row ?? 0) + 1 });
  }
  const last = data.at(-1);
  if (last?.length === 1 && last[0] === '') data.pop();
  if (data.length > readingLimits.records) throw new ReadingRefusal(`at most ${readingLimits.records} rows`);
  return data.map((row) => row.map(withoutFormulaGuard));
}

/** The separator under which the first rows come apart most evenly. */
function separatorOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  const scored = separators.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 60 });
    const widths = data.filter((row) => row.some((cell) => cell.trim() !== '')).map(({ length }) => length);
    const usual = mostFrequent(widths);
    const even = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { delimiter, score: usual < 2 ? 0 : even + Math.min(usual, 12) / 100 };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ',';
}

function mostFrequent(widths: readonly number[]): number {
  const groups = [...Map.groupBy(widths, (width) => width)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}

function countOf(text: string, delimiter: string): number {
  let count = 0;
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 1)) count += 1;
  return count;
}
