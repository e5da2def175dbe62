import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { type ModelReading, readModel } from '../../../../core/practice-model/read-model.ts';
import { model } from '../../../helpers/arbitraries.ts';
import { breadText } from '../../../helpers/bread-text.ts';

// Much text is read many times; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const file = 'a.yaml';

test('every valid model comes back from YAML and from JSON exactly as it was', () => {
  fc.assert(
    fc.property(
      model(),
      fc.constantFrom(0, 20, 80),
      fc.constantFrom(undefined, 2, '\t'),
      (given, lineWidth, indent) => {
        expect(readModel(stringify(given, { lineWidth }), file)).toEqual({ ok: true, model: given });
        expect(readModel(JSON.stringify(given, null, indent), file)).toEqual({ ok: true, model: given });
      },
    ),
  );
});

/** Checks all that a reading promises whatever the text: a model that reads again, or places that exist. */
function expectKept(reading: ModelReading, text: string): void {
  if (reading.ok) {
    expect(readModel(stringify(reading.model), file)).toEqual(reading);
    return;
  }
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  expect(reading.problems.length).toBeGreaterThan(0);
  expect(reading.problems.length).toBeLessThanOrEqual(50);
  let before = 0;
  for (const problem of reading.problems) {
    expect(problem.file).toBe(file);
    expect(problem.expected).not.toBe('');
    expect(problem.expected).not.toMatch(/^(Invalid|Expected|Unrecognized)/);
    const line = lines[problem.line - 1];
    expect(line).toBeDefined();
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeLessThanOrEqual((line ?? '').length + 1);
    const place = problem.line * 1e7 + problem.column;
    expect(place).toBeGreaterThanOrEqual(before);
    before = place;
  }
}

const awkward = [
  ...'\t\n\r :-#&*!|>{}[]"\'%@`,?\\=~<\0\ufeff\u2028',
  '- ',
  ': ',
  '---\n',
  '...\n',
  '<<: ',
  '\r\n',
  '__proto__',
];
const pieces = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ maxLength: 8 }),
);
const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(12),
    inserted: fc.oneof(fc.constant(''), pieces),
  }),
  { minLength: 1, maxLength: 5 },
);

test('a text with characters deleted, inserted or replaced anywhere is a model or has problems at places it has', () => {
  const texts = fc.oneof(
    fc.constant(breadText),
    model(2).map((given) => stringify(given)),
  );
  fc.assert(
    fc.property(texts, mutations, (valid, changes) => {
      const text = changes.reduce((current, { at, removed, inserted }) => {
        const start = Math.floor(at * current.length);
        return current.slice(0, start) + inserted + current.slice(start + removed);
      }, valid);
      expectKept(readModel(text, file), text);
    }),
    { numRuns: 400 },
  );
});

test('any text at all is read without throwing', () => {
  const texts = fc.array(fc.oneof(pieces, fc.constantFrom('format', 'levels', 'id', 'a')), { maxLength: 60 });
  fc.assert(
    fc.property(texts, (parts) => expectKept(readModel(parts.join(''), file), parts.join(''))),
    { numRuns: 400 },
  );
});

test('any plain data at all is read without throwing', () => {
  const values = fc.oneof(
    fc.json(),
    fc.record({ format: fc.constant('child-model/1'), levels: fc.jsonValue() }).map((v) => JSON.stringify(v)),
  );
  fc.assert(fc.property(values, (text) => expectKept(readModel(text, file), text)));
});

test('a misspelt field is found at the line and column where it stands', () => {
  const fields = /(?<=^[ -]*)(?:id|title|area|description|descriptor|indicators|nextSteps|text|levels|areas):/gm;
  fc.assert(
    fc.property(model(3), fc.nat(), (given, pick) => {
      const text = stringify(given, { lineWidth: 0, blockQuote: false });
      const places = [...text.matchAll(fields)];
      const chosen = places[pick % places.length];
      if (chosen === undefined) throw new Error('A model without fields.');
      const misspelt = `${text.slice(0, chosen.index)}misspelt-${text.slice(chosen.index)}`;
      const before = text.slice(0, chosen.index).split('\n');
      const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
      const reading = readModel(misspelt, file);
      if (reading.ok) throw new Error(`${chosen[0]} was not missed.`);
      expect(reading.problems.filter(({ path }) => path.includes('misspelt-'))).toEqual([
        expect.objectContaining({
          ...place,
          expected: expect.stringMatching(/^one of the (fields|levels) |^the id of a level/),
        }),
      ]);
    }),
  );
});
