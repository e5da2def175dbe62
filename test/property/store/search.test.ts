import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssessmentId } from '../../../core/brand.ts';
import { findTextsOf } from '../../../main/store/search.ts';
import { forgetSteps, redo, undo } from '../../../main/store/undo/steps.ts';
import { changeRating, discardDraft, startAssessment } from '../../../main/store/use-cases/take-assessment.ts';
import { dimensionId } from '../../helpers/builders.ts';
import { aReadyStore } from '../../store/store-fixtures.ts';

const kneading = dimensionId('kneading');

/** Few letters, so that words meet: with accents in both spellings, capitals, quotes and the engine's own words. */
const text = fc
  .array(
    fc.constantFrom('a', 'b', 'á', 'a\u0301', 'B', 'ü', 'U', '夜', '1', ' ', ' ', '\n', '-', "'", '.', '*', ' OR '),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''));

const plain = (written: string) =>
  written
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether the words stand together somewhere, the last of them perhaps only begun. */
function standsIn(words: readonly string[], wanted: readonly string[], isLastBegun: boolean): boolean {
  return words.some((_, start) =>
    wanted.every((word, index) => {
      const there = words[start + index] ?? '';
      return isLastBegun && index === wanted.length - 1 ? there.startsWith(word) : there === word;
    }),
  );
}

test('what is found is what a plain look through all texts finds', () => {
  const phrase = text.map((words) => `"${words}"`);
  const query = fc.array(fc.oneof(text, phrase), { minLength: 1, maxLength: 3 });
  const { db, world, versionId, context } = aReadyStore();
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), query, (texts, typed) => {
      const ids = texts.map((evidence) => {
        const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
        changeRating(db, { assessmentId: id, dimensionId: kneading }, { evidence }, world);
        return id;
      });
      const pieces = typed.flatMap((part): [readonly string[], boolean][] =>
        part.startsWith('"') ? [[plain(part), false]] : part.split(/\s+/u).map((word) => [plain(word), true]),
      );
      const asked = pieces.filter(([words]) => words.length > 0);
      const expected = ids.filter(
        (_, index) =>
          asked.length > 0 && asked.every(([words, isBegun]) => standsIn(plain(texts[index] ?? ''), words, isBegun)),
      );
      const { found, total } = findTextsOf(db, { query: typed.join(' '), limit: 200 });
      const ratings = found.filter(({ kind }) => kind === 'rating').map(({ assessmentId }) => assessmentId);
      expect(ratings.toSorted()).toEqual(expected.toSorted());
      expect(total).toBe(found.length);
      for (const id of ids) discardDraft(db, id, world);
    }),
    { numRuns: 200 },
  );
}, 120_000);

test('nothing that can be typed is an error', () => {
  const { db, world, versionId, context } = aReadyStore();
  const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
  const wild = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        '*',
        '^',
        '(',
        ')',
        ':',
        '-',
        '+',
        ' ',
        'a',
        'NEAR',
        'AND',
        'NOT',
        '\0',
        "'",
        '\ud83d',
      ),
    }),
  );
  fc.assert(
    fc.property(wild, wild, (evidence, query) => {
      changeRating(db, { assessmentId: id, dimensionId: kneading }, { evidence }, world);
      const { found } = findTextsOf(db, { query, limit: 10 });
      for (const { snippet } of found) expect(snippet.some(({ isHit }) => isHit)).toBe(true);
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('writing, discarding, undoing and redoing in any order keep the index true', () => {
  const step = fc.oneof(
    fc.record({ what: fc.constant('write' as const), evidence: text }),
    fc.record({ what: fc.constantFrom('start' as const, 'discard' as const, 'undo' as const, 'redo' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { db, world, versionId, context } = aReadyStore();
      // Without its context nothing could be begun.
      forgetSteps(db);
      const drafts = () => db.prepare<[], AssessmentId>('SELECT id FROM assessment ORDER BY id').pluck().all();
      for (const one of steps) {
        const [id] = drafts();
        if (one.what === 'start') startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
        if (one.what === 'write' && id !== undefined)
          changeRating(db, { assessmentId: id, dimensionId: kneading }, { evidence: one.evidence }, world);
        if (one.what === 'discard' && id !== undefined) discardDraft(db, id, world);
        if (one.what === 'undo') undo(db);
        if (one.what === 'redo') redo(db);
      }
      db.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
      const indexed = db
        .prepare<[], object>("SELECT owner, text FROM search_text WHERE source = 'rating' ORDER BY owner")
        .all();
      const written = db
        .prepare<[], object>(
          `SELECT assessment_id || ' ' || dimension_id AS owner, evidence AS text FROM rating
           WHERE trim(evidence) <> '' ORDER BY owner`,
        )
        .all();
      expect(indexed).toEqual(written);
      db.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);
