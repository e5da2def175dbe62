import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable, writeTable } from '../../../../core/model-editing/tab-separated.ts';

const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ä', '،') });

test('a table is read as it was written', () => {
  const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(tables, (table) => {
      // A last row of one empty cell is what a line end at the very end looks like.
      const last = table.at(-1);
      fc.pre(!(table.length > 1 && last?.length === 1 && last[0] === ''));
      expect(readTable(writeTable(table))).toEqual(table);
    }),
  );
});

test('any text is read without a throw, and no letter of it is lost', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const letters = (words: string) => words.replace(/["\s]/g, '');
      expect(letters(readTable(text).flat().join(''))).toBe(letters(text));
    }),
  );
});
