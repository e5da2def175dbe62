import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ChildError } from '../../../core/errors.ts';
import { type WholePractice, wholePracticeJsonSchema } from '../../../core/export/whole-practice.ts';
import type { Db } from '../../../main/store/connection.ts';
import { connect } from '../../../main/store/connection.ts';
import { migrate } from '../../../main/store/migrate.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { readPracticeBytes } from '../../../main/store/read-practice-bytes.ts';
import { readWholePractice } from '../../../main/store/read-whole-practice.ts';
import { writeWholePractice } from '../../../main/store/write-whole-practice.ts';
import { instant } from '../../helpers/builders.ts';
import { dumpOf, type Filling, filling, fillStore } from '../../helpers/whole-practice-of.ts';

const facts = { exportedAt: instant('2026-03-01'), appVersion: '0.1.0' };

/** A real store in memory: the schema, the engine and its checks are those of one on disk. */
function anEmptyStore(): Db {
  const db = connect(':memory:', 'create', {});
  db.pragma('foreign_keys = ON');
  migrate(db, migrations);
  return db;
}

const bytesOf = (whole: WholePractice) => new TextEncoder().encode(JSON.stringify(whole, null, 2));

test('a whole practice goes out as text and comes back into an empty store without a difference', () => {
  fc.assert(
    fc.property(filling, (content: Filling) => {
      const [from, to] = [anEmptyStore(), anEmptyStore()];
      fillStore(from, content);
      const whole = readWholePractice(from, facts);
      const reading = readPracticeBytes(bytesOf(whole));
      if (!reading.ok) throw new Error(`An exported practice is not read: ${JSON.stringify(reading.problem)}`);
      expect(reading.practice).toEqual(whole);
      writeWholePractice(to, reading.practice);
      expect(dumpOf(to)).toBe(dumpOf(from));
      expect(readWholePractice(to, facts)).toEqual(whole);
      from.close();
      to.close();
    }),
    { numRuns: 150 },
  );
}, 240_000);

test('every exported practice is one by the published JSON Schema, and with a field more it is not', () => {
  const schema = z.fromJSONSchema(wholePracticeJsonSchema() as z.core.JSONSchema.JSONSchema);
  fc.assert(
    fc.property(filling, (content) => {
      const db = anEmptyStore();
      fillStore(db, content);
      const whole: unknown = JSON.parse(JSON.stringify(readWholePractice(db, facts)));
      expect(schema.safeParse(whole).error).toBeUndefined();
      expect(schema.safeParse(Object.assign({ odd: 1 }, whole)).success).toBe(false);
      db.close();
    }),
    { numRuns: 50 },
  );
});

/** A document with something of every kind in it. */
function aSample(): WholePractice {
  const db = anEmptyStore();
  const [content] = fc.sample(
    filling.filter(
      ({ assessments, settings, exports, years }) =>
        assessments.some(({ ratings }) => ratings.some(({ rating }) => rating.answer?.kind === 'placed')) &&
        assessments.some(({ completedAt, pinnedAt }) => completedAt !== undefined && pinnedAt !== undefined) &&
        settings.length > 0 &&
        years.entries.some(({ links }) => links > 4) &&
        years.targets.some(({ actions }) => actions.length > 1) &&
        years.rhythm !== undefined &&
        exports.length > 0 &&
        JSON.stringify(assessments).length < 5000,
    ),
    { numRuns: 1, seed: 7 },
  );
  if (content === undefined) throw new Error('There is no sample.');
  fillStore(db, content);
  return readWholePractice(db, facts);
}

/** Imports what may be anything, and takes it back: nothing but one kind of error may come of it. */
function tryImport(db: Db, bytes: Uint8Array): 'refused' | 'taken' {
  const reading = readPracticeBytes(bytes);
  if (!reading.ok) {
    expect(Object.keys(reading.problem).every((key) => ['line', 'column', 'field'].includes(key))).toBe(true);
    return 'refused';
  }
  db.exec('SAVEPOINT trial');
  try {
    writeWholePractice(db, reading.practice);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    return 'taken';
  } catch (error) {
    if (error instanceof ChildError && error.kind === 'file-not-usable') return 'refused';
    throw error;
  } finally {
    db.exec('ROLLBACK TO trial; RELEASE trial');
  }
}

type Step = string | number;

/** Every place of a document. */
function placesIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps: readonly Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => placesIn(Reflect.get(value, step), [...path, step]))];
}

/** The document with another value at a place, or without the place. */
function changed(value: unknown, [step, ...rest]: readonly Step[], change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const inner = changed(Reflect.get(value, step), rest, change);
  if (Array.isArray(value))
    return value.flatMap((item, index) => (index !== step ? [item] : inner === gone ? [] : [inner]));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key !== step ? [[key, item]] : inner === gone ? [] : [[key, inner]],
    ),
  );
}
const gone = Symbol('gone');

const otherValue = fc.oneof(
  fc.constantFrom<unknown>(gone, null, true, '', ' ', 0, -1, 1.5, 1e21, [], {}, [[]], '\ud800', '\0', 'constructor'),
  fc.constantFrom<unknown>('1969-12-31T23:59:59.999Z', '2026-02-30T00:00:00.000Z', 'placed', '1.0.0', 'x'.repeat(5000)),
  fc.uuid(),
  fc.jsonValue({ maxDepth: 1 }),
);

test('a document changed anywhere is refused as a file that is not usable, or is a practice', () => {
  const db = anEmptyStore();
  const before = dumpOf(db);
  const sample = aSample();
  const places = placesIn(sample);
  const outcomes = { refused: 0, taken: 0 };
  fc.assert(
    fc.property(fc.nat(), otherValue, fc.nat(), fc.boolean(), (where, value, whence, copies) => {
      const place = places[where % places.length] ?? [];
      const other = places[whence % places.length] ?? [];
      const copied = other.reduce<unknown>((part, step) => Reflect.get(part as object, step), sample);
      const document = changed(sample, place, () => (copies ? copied : value));
      outcomes[tryImport(db, new TextEncoder().encode(JSON.stringify(document) ?? ''))] += 1;
    }),
    { numRuns: 5000 },
  );
  expect(dumpOf(db)).toBe(before);
  expect(outcomes.refused).toBeGreaterThan(1000);
}, 240_000);

test('a document with bytes changed, cut or put in is refused as a file that is not usable, or is a practice', () => {
  const db = anEmptyStore();
  const before = dumpOf(db);
  const bytes = bytesOf(aSample());
  const outcomes = { refused: 0, taken: 0 };
  fc.assert(
    fc.property(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 0, max: 40 }),
      fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc
          .constantFrom('"', '{', '}', '[', ']', ',', '\\u0000', '"__proto__":1,')
          .map((text) => new TextEncoder().encode(text)),
      ),
      (at, taken, put) => {
        const mutated = new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + taken)]);
        outcomes[tryImport(db, mutated)] += 1;
      },
    ),
    { numRuns: 5000 },
  );
  expect(dumpOf(db)).toBe(before);
  expect(outcomes.refused).toBeGreaterThan(1000);
}, 240_000);
