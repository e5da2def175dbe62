import { expect, test } from 'vitest';
import { readCsv } from '../../helpers/csv-reader.ts';

test('reads cells, quoted cells and empty ones', () => {
  expect(readCsv('')).toEqual([]);
  expect(readCsv('a,,"b ""c"", d\r\ne"\r\n\r\n')).toEqual([['a', '', 'b "c", d\r\ne'], ['']]);
});

test.each(['a\n', 'a', '"a\r\n', 'a"b\r\n', '"a"b\r\n', 'a\rb\r\n'])('refuses %j', (text) => {
  expect(() => readCsv(text)).toThrow(/\bis not closed|\bdoes not end/);
});
