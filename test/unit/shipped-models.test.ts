import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dimension, PracticeModel } from '../../core/practice-model/model.ts';
import { readModel } from '../../core/practice-model/read-model.ts';
import { isReviewOverdue } from '../../core/practice-model/review-date.ts';
import { calendarDateSchema } from '../../core/practice-model/schema.ts';
import { fiveLevels } from '../helpers/builders.ts';
import { ladderWordsIn, likeness, wordsOf } from '../helpers/reading-check.ts';

const folder = join(import.meta.dirname, '../../resources/models');
const shipped = ['coaching-conversations', 'convening-a-community', 'mutual-benchmarking'];

function modelOf(id: string): PracticeModel {
  const reading = readModel(readFileSync(join(folder, `${id}.yaml`), 'utf8'), `${id}.yaml`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading.model;
}

/** One dimension at one level. */
interface Cell {
  readonly where: string;
  readonly descriptor: string;
  readonly indicators: readonly string[];
  readonly nextSteps: readonly string[];
}

function cellsOf(model: PracticeModel, dimension: Dimension): readonly Cell[] {
  return model.levels.map((level) => {
    const { descriptor = '', indicators = [], nextSteps = [] } = dimension.levels[level.id] ?? {};
    return {
      where: `${dimension.id}, ${level.name}`,
      descriptor,
      indicators: indicators.map(({ text }) => text),
      nextSteps,
    };
  });
}

test('three models are shipped', () => {
  expect(readdirSync(folder).toSorted()).toEqual(shipped.map((id) => `${id}.yaml`));
});

describe.each(shipped)('%s', (id) => {
  const model = modelOf(id);
  const cells = model.dimensions.flatMap((dimension) => cellsOf(model, dimension));

  test('has the name of its file, the shipped levels, and a day by which to confirm it that is to come', () => {
    expect(model.id).toBe(id);
    expect(model.levels).toEqual(fiveLevels);
    expect(calendarDateSchema.safeParse(model.reviewBy).success).toBe(true);
    expect(isReviewOverdue(model.reviewBy, calendarDateSchema.parse('2027-01-01'))).toBe(false);
  });

  test('has 8 to 10 dimensions in 2 to 4 areas, none of them empty', () => {
    expect(model.dimensions.length).toBeGreaterThanOrEqual(8);
    expect(model.dimensions.length).toBeLessThanOrEqual(10);
    expect(model.areas.length).toBeGreaterThanOrEqual(2);
    expect(model.areas.length).toBeLessThanOrEqual(4);
    expect(new Set(model.dimensions.map(({ area }) => area))).toEqual(new Set(model.areas.map((area) => area.id)));
  });

  test('asks for memories with words that go on from "Think of the last few times"', () => {
    for (const { recall } of model.dimensions) expect(recall).toMatch(/^you [a-z]/);
  });

  test('describes every level of every dimension in 25 to 60 words, to the end of a sentence', () => {
    const lengths = cells.map(({ where, descriptor }) => ({ where, words: wordsOf(descriptor).length }));
    expect(lengths.filter(({ words }) => words < 25 || words > 60)).toEqual([]);
    expect(cells.filter(({ descriptor }) => !/[.?][’”]?$/.test(descriptor)).map(({ where }) => where)).toEqual([]);
  });

  test('has 2 to 4 indicators and at least one next step at every level', () => {
    const odd = cells.filter(
      ({ indicators, nextSteps }) => indicators.length < 2 || indicators.length > 4 || nextSteps.length < 1,
    );
    expect(odd.map(({ where }) => where)).toEqual([]);
  });

  test('tells levels apart by what can be seen, not by how often', () => {
    const found = cells.flatMap(({ where, descriptor, indicators }) =>
      [descriptor, ...indicators].flatMap(ladderWordsIn).map((word) => `${where}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('says something new in every cell of a dimension', () => {
    const alike = model.dimensions.flatMap((dimension) => {
      const row = cellsOf(model, dimension);
      return row.flatMap((cell, index) =>
        row.slice(index + 1).flatMap((other) => {
          const why = likeness(cell.descriptor, other.descriptor);
          return why === undefined ? [] : [`${cell.where} and ${other.where}: ${why}`];
        }),
      );
    });
    expect(alike).toEqual([]);
  });

  test('says every indicator and every next step once', () => {
    for (const dimension of model.dimensions) {
      const row = cellsOf(model, dimension);
      for (const texts of [row.flatMap(({ indicators }) => indicators), row.flatMap(({ nextSteps }) => nextSteps)]) {
        expect(texts).toHaveLength(new Set(texts.map((text) => wordsOf(text).join(' '))).size);
      }
    }
  });
});
