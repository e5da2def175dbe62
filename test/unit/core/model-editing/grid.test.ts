import { expect, test } from 'vitest';
import type { AreaId } from '../../../../core/brand.ts';
import { clearBlock, copyBlock, pasteBlock } from '../../../../core/model-editing/block.ts';
import { type Cell, gridRows, isWritable, stepFrom, textAt, writeAt } from '../../../../core/model-editing/grid.ts';
import { placeProblems, problemsAtLevel } from '../../../../core/model-editing/problems.ts';
import { readTable, writeTable } from '../../../../core/model-editing/tab-separated.ts';
import { aDimension, aModel } from '../../../helpers/builders.ts';

const oven = 'oven' as AreaId;
const draft = aModel({
  areas: [...aModel().areas, { id: oven, title: 'Oven' }],
  dimensions: [aDimension('kneading'), aDimension('proving'), aDimension('crust', { area: oven })],
});
const rows = gridRows(draft);
const at = (row: number, column: number): Cell => ({ row, column });
const cell = (row: number, column: number) => ({ anchor: at(row, column), focus: at(row, column) });
const step = (from: Cell, name: Parameters<typeof stepFrom>[3]) => stepFrom(rows, 6, from, name);

test('rows name the levels, then each area and its dimensions', () => {
  expect(rows).toEqual([
    { kind: 'levels' },
    { kind: 'area', areaId: 'dough' },
    { kind: 'dimension', id: 'kneading' },
    { kind: 'dimension', id: 'proving' },
    { kind: 'area', areaId: 'oven' },
    { kind: 'dimension', id: 'crust' },
  ]);
});

test('keys move as in a spreadsheet and stop at the edges', () => {
  expect(step(at(2, 3), 'up')).toEqual(at(1, 3));
  expect(step(at(1, 3), 'up')).toEqual(at(0, 3));
  expect(step(at(0, 3), 'up')).toEqual(at(0, 3));
  expect(step(at(5, 0), 'down')).toEqual(at(5, 0));
  expect(step(at(1, 3), 'right')).toEqual(at(1, 3));
  expect(step(at(2, 5), 'right')).toEqual(at(2, 5));
  expect(step(at(2, 5), 'next')).toEqual(at(3, 0));
  expect(step(at(3, 5), 'next')).toEqual(at(4, 0));
  expect(step(at(4, 0), 'next')).toEqual(at(5, 0));
  expect(step(at(5, 5), 'next')).toEqual(at(5, 5));
  expect(step(at(5, 0), 'previous')).toEqual(at(4, 0));
  expect(step(at(4, 0), 'previous')).toEqual(at(3, 5));
  expect(step(at(0, 0), 'previous')).toEqual(at(0, 0));
  expect(step(at(3, 2), 'first')).toEqual(at(0, 0));
  expect(step(at(3, 2), 'last')).toEqual(at(5, 5));
  expect(step(at(3, 2), 'page-down')).toEqual(at(5, 2));
  expect(step(at(3, 2), 'row-end')).toEqual(at(3, 5));
});

test('every cell but the corner can be read and written', () => {
  expect(isWritable(rows[0], 0)).toBe(false);
  expect(writeAt(draft, rows[0], 0, 'x')).toBe(draft);
  for (const [row, column] of [
    [0, 1],
    [1, 0],
    [2, 0],
    [3, 5],
  ] as const) {
    expect(textAt(writeAt(draft, rows[row], column, 'Anew'), rows[row], column)).toBe('Anew');
  }
});

test('a block goes out and comes in as it was, past the titles of areas', () => {
  const range = { anchor: at(5, 2), focus: at(3, 1) };
  const block = copyBlock(draft, range);
  expect(block).toEqual([
    ['How proving looks at Beginner.', 'How proving looks at Developing.'],
    ['How crust looks at Beginner.', 'How crust looks at Developing.'],
  ]);
  const emptied = clearBlock(draft, range);
  expect(copyBlock(emptied, range)).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(textAt(emptied, rows[4], 0)).toBe('Oven');
  const back = pasteBlock(emptied, range, readTable(writeTable(block)));
  expect(back).toMatchObject({ cells: 4, added: 0, rowsLeft: 0, columnsLeft: 0 });
  expect(copyBlock(back.draft, range)).toEqual(block);
});

test('rows below the last become dimensions, columns past the last level are told', () => {
  const pasted = pasteBlock(draft, cell(5, 0), [
    ['Crust', 'one'],
    ['Crumb', 'two', '', '', '', '', 'beyond'],
    ['', ''],
  ]);
  expect(pasted).toMatchObject({ added: 1, rowsLeft: 0, columnsLeft: 1 });
  expect(pasted.draft.dimensions.at(-1)).toMatchObject({ id: 'crumb', area: 'oven', title: 'Crumb' });
  const full = { ...draft, dimensions: Array.from({ length: 200 }, (_, index) => aDimension(`d${index}`)) };
  expect(pasteBlock(full, cell(201, 1), [['a'], ['b']])).toMatchObject({ added: 0, rowsLeft: 1 });
});

test('a single text fills the range, and an empty draft gets an area for its first dimensions', () => {
  const filled = pasteBlock(draft, { anchor: at(2, 1), focus: at(3, 2) }, [['same']]);
  expect(filled.cells).toBe(4);
  expect(copyBlock(filled.draft, { anchor: at(2, 1), focus: at(3, 2) }).flat()).toEqual(Array(4).fill('same'));
  const empty = aModel({ areas: [], dimensions: [] });
  const first = pasteBlock(
    empty,
    cell(0, 0),
    [
      ['', 'New', 'Able'],
      ['Kneading', 'Pushes'],
    ],
    { areaTitle: 'Bread' },
  );
  expect(first.draft.areas).toEqual([{ id: 'bread', title: 'Bread' }]);
  expect(first.draft.levels[1]?.name).toBe('Able');
  expect(first.draft.dimensions).toMatchObject([{ id: 'kneading', title: 'Kneading' }]);
});

test('a table from the clipboard is read with quotes, line ends in cells and stray quotes', () => {
  expect(readTable('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(readTable('"two\nlines"\t"say ""so"""')).toEqual([['two\nlines', 'say "so"']]);
  expect(readTable('"open\tb')).toEqual([['"open', 'b']]);
  expect(readTable('"quoted" word\tb')).toEqual([['"quoted" word', 'b']]);
  expect(readTable('')).toEqual([['']]);
  expect(readTable('a\t\n\tb')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
});

test('problems stand beside what they are about', () => {
  const placed = placeProblems(draft, [
    { path: ['title'], expected: 'some text' },
    { path: ['levels', 1, 'name'], expected: 'some text' },
    { path: ['dimensions', 0, 'title'], expected: 'some text' },
    { path: ['dimensions', 0, 'title'], expected: 'something else' },
    { path: ['dimensions', 2, 'levels', 'world-class', 'descriptor'], expected: 'at most 2000 characters' },
    { path: ['dimensions', 2, 'levels', 'world-class', 'indicators', 0, 'text'], expected: 'at most 300 characters' },
    { path: ['dimensions', 9, 'title'], expected: 'some text' },
  ]);
  expect([...placed.whole.keys()]).toEqual(['title', 'dimensions.9.title']);
  expect(placed.levels.get('developing')?.get('name')).toBe('some text');
  expect(placed.dimensions.get('kneading')?.get('title')).toBe('some text');
  expect(problemsAtLevel(placed.dimensions.get('crust'), 'world-class')).toEqual({
    descriptor: 'at most 2000 characters',
    others: ['at most 300 characters'],
  });
  expect(problemsAtLevel(placed.dimensions.get('crust'), 'beginner').descriptor).toBeUndefined();
});
