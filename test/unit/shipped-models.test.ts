import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dimension, PracticeModel } from '../../core/practice-model/model.ts';
import { readModel } from '../../core/practice-model/read-model.ts';
import { isReviewOverdue } from '../../core/practice-model/review-date.ts';
import { calendarDateSchema } from '../../core/practice-model/schema.ts';
import { fiveLevels } from '../helpers/builders.ts';
import {
  ladderWordsIn,
  likeness,
  saidTwice,
  sentencesOf,
  sharedRuns,
  sharedVocabulary,
  wordsOf,
} from '../helpers/reading-check.ts';

const folder = join(import.meta.dirname, '../../resources/models');
const shipped = [
  'caring-for-ones-own-learning',
  'coaching-conversations',
  'convening-a-community',
  'facilitating-inclusive-conversations',
  'leading-a-learning-team',
  'mutual-benchmarking',
  'software-craft',
  'writing-for-decisions',
];

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

/** Every text of a model that is its own, the names of levels and what stands about its making left out. */
function textsOf(model: PracticeModel): readonly string[] {
  return [
    model.summary,
    ...model.areas.map(({ description = '' }) => description),
    ...model.dimensions.flatMap((dimension) => [
      dimension.description,
      dimension.recall ?? '',
      ...cellsOf(model, dimension).flatMap(({ descriptor, indicators, nextSteps }) => [
        descriptor,
        ...indicators,
        ...nextSteps,
      ]),
    ]),
  ];
}

test('eight models are shipped', () => {
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

  test('has 6 to 10 dimensions in 2 to 4 areas, none of them empty', () => {
    expect(model.dimensions.length).toBeGreaterThanOrEqual(6);
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

  test('says no sentence twice', () => {
    expect(saidTwice(textsOf(model).flatMap(sentencesOf))).toEqual([]);
  });

  test('has indicators of 3 to 20 words that tell what was done, seen or heard', () => {
    const odd = cells.flatMap(({ where, indicators }) =>
      indicators
        .filter((text) => wordsOf(text).length < 3 || wordsOf(text).length > 20 || !/^\p{Lu}.*[^.]$/u.test(text))
        .map((text) => `${where}: ${text}`),
    );
    expect(odd).toEqual([]);
  });

  test('has next steps of 5 to 40 words, to the end of a sentence', () => {
    const odd = cells.flatMap(({ where, nextSteps }) =>
      nextSteps
        .filter((text) => wordsOf(text).length < 5 || wordsOf(text).length > 40 || !/[.?][’”]?$/.test(text))
        .map((text) => `${where}: ${text}`),
    );
    expect(odd).toEqual([]);
  });

  test('leaves the doing to the person: no indicator repeats the words of its level', () => {
    const repeated = cells.flatMap(({ where, descriptor, indicators }) =>
      indicators.flatMap((text) => sharedRuns(text, descriptor, 8).map((run) => `${where}: ${run}`)),
    );
    expect(repeated).toEqual([]);
  });
});

describe('all models together', () => {
  const models = shipped.map(modelOf);

  test('say no sentence that another one says', () => {
    const sentences = models.flatMap((model) => [...new Set(textsOf(model).flatMap(sentencesOf))]);
    expect(saidTwice(sentences)).toEqual([]);
  });

  test('share no eight words in a row', () => {
    const shared = models.flatMap((model, index) =>
      models.slice(index + 1).flatMap((other) => sharedRuns(textsOf(model).join('\n'), textsOf(other).join('\n'), 8)),
    );
    expect(shared).toEqual([]);
  });

  test('describe no level as a dimension of another model does', () => {
    const rows = models.map((model) =>
      model.dimensions.flatMap((dimension) => cellsOf(model, dimension).map((cell) => ({ model: model.id, ...cell }))),
    );
    const alike = rows.flatMap((row, index) =>
      row.flatMap((cell) =>
        rows
          .slice(index + 1)
          .flat()
          .filter(({ descriptor }) => sharedVocabulary(cell.descriptor, descriptor) > 0.3)
          .map((other) => `${cell.model}, ${cell.where} and ${other.model}, ${other.where}`),
      ),
    );
    expect(alike).toEqual([]);
  });

  test('have titles of their own, in the models and in their dimensions', () => {
    expect(saidTwice(models.map(({ title }) => title))).toEqual([]);
    expect(saidTwice(models.flatMap(({ dimensions }) => dimensions.map(({ title }) => title)))).toEqual([]);
  });
});
