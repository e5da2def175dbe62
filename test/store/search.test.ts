import { describe, expect, it } from 'vitest';
import type { CalendarDate, ContextId } from '../../core/brand.ts';
import type { SearchRequest } from '../../core/search/found.ts';
import { findTextsOf } from '../../main/store/search.ts';
import { redo, undo } from '../../main/store/undo/steps.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import {
  changeRating,
  completeAssessment,
  discardDraft,
  startAssessment,
} from '../../main/store/use-cases/take-assessment.ts';
import { aDimension, aModel, dimensionId } from '../helpers/builders.ts';
import { aReadyStore, aStore, aWorld, storeModel } from './store-fixtures.ts';

const answer = { kind: 'not-observed' } as const;
const kneading = dimensionId('kneading');
const proving = dimensionId('proving');
const entryId = '00000000-0000-4000-9000-000000000001';
const targetId = '00000000-0000-4000-9000-000000000002';
const actionId = '00000000-0000-4000-9000-000000000003';

/** One text of every kind, each with a word of its own and all with the word "crust". */
function aWrittenStore() {
  const ready = aReadyStore();
  const { db, world, versionId, context } = ready;
  world.setClock('2026-03-05T12:00:00Z');
  const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
  const about = { assessmentId: id, dimensionId: kneading };
  changeRating(db, about, { evidence: 'The crust of Zoë sang.', offTheMap: 'Listening to a crust', answer }, world);
  changeRating(db, { ...about, dimensionId: proving }, { whatChanged: 'A slower crust' }, world);
  completeAssessment(db, id, world);
  db.prepare("INSERT INTO baseline VALUES (?, 1, 'Crust year')").run(id);
  db.prepare("INSERT INTO hindsight VALUES (?, ?, 'kneading', 'not-observed', NULL, 'Thin crust', ?)").run(
    ...[id, versionId, world.now()],
  );
  db.prepare("INSERT INTO journal_entry VALUES (?, '2026-04-01', 'A crust for the neighbours', 1, 1)").run(entryId);
  db.prepare("INSERT INTO journal_dimension VALUES (?, 'bread', 'proving')").run(entryId);
  db.prepare('INSERT INTO journal_context VALUES (?, ?)').run(entryId, context.id);
  db.prepare("INSERT INTO target VALUES (?, 'bread', ?, 'baking', 'advanced', NULL, 1, NULL)").run(
    targetId,
    context.id,
  );
  db.prepare(
    `INSERT INTO plan_action VALUES (?, ?, 'try', 'Bake a dark crust', NULL, NULL, NULL, 'The crust held', NULL, ?)`,
  ).run(actionId, targetId, Date.parse('2026-05-01T12:00:00Z'));
  const other = addContext(db, { kind: 'site', name: 'Crust Street' }, world);
  const find = (query: string, rest: Partial<SearchRequest> = {}) =>
    findTextsOf(db, { query, limit: 50, ...rest }).found.map(({ kind, part }) => `${kind} ${part}`);
  return { ...ready, id, other, find };
}

describe('searching', () => {
  it('finds every kind of text, says what it belongs to, newest first', () => {
    const { db, id, context, other } = aWrittenStore();
    const { found, total } = findTextsOf(db, { query: 'crust', limit: 50 });
    expect(total).toBe(9);
    expect(found.map(({ kind, part }) => `${kind} ${part}`).sort()).toEqual([
      'action reflection',
      'action text',
      'baseline name',
      'context name',
      'hindsight note',
      'journal text',
      'rating evidence',
      'rating offTheMap',
      'rating whatChanged',
    ]);
    expect(found.map(({ day }) => day)).toEqual(
      found
        .map(({ day }) => day)
        .sort()
        .reverse(),
    );
    const of = (kind: string) => found.find((one) => one.kind === kind);
    expect(of('rating')).toMatchObject({
      ...{ assessmentId: id, isDraft: false, day: '2026-03-05', context },
      model: { id: 'bread', title: 'Baking bread' },
    });
    expect(of('action')).toMatchObject({ actionId, dimension: { id: 'baking', title: 'The baking' }, context });
    expect(of('journal')).toMatchObject({ entryId, day: '2026-04-01' });
    expect(of('context')).toMatchObject({ context: other });
    expect(of('baseline')).toMatchObject({ assessmentId: id, context });
  });

  it('needs neither accents nor capitals nor whole words, and shows what it found', () => {
    const { db, find } = aWrittenStore();
    expect(find('ZOE')).toEqual(['rating evidence']);
    expect(find('zö cru')).toEqual(['rating evidence']);
    expect(find('"of zoe"')).toEqual(['rating evidence']);
    expect(find('"crust zoe"')).toEqual([]);
    expect(findTextsOf(db, { query: 'zo', limit: 1 }).found[0]?.snippet).toEqual([
      { text: 'The crust of ', isHit: false },
      { text: 'Zoë', isHit: true },
      { text: ' sang.', isHit: false },
    ]);
  });

  it('keeps to a dimension, a context and a time', () => {
    const { find, context, other } = aWrittenStore();
    expect(find('crust', { dimensionId: kneading }).sort()).toEqual([
      'hindsight note',
      'rating evidence',
      'rating offTheMap',
    ]);
    expect(find('crust', { dimensionId: proving })).toEqual(['journal text', 'rating whatChanged']);
    expect(find('crust', { contextId: other.id })).toEqual(['context name']);
    expect(find('crust', { contextId: context.id })).toHaveLength(8);
    expect(find('crust', { contextId: entryId as ContextId })).toEqual([]);
    const from = '2026-04-01' as CalendarDate;
    expect(find('crust', { from }).toSorted()).toEqual(['action reflection', 'action text', 'journal text']);
    expect(find('crust', { from, to: from })).toEqual(['journal text']);
  });

  it('counts all and gives no more than is asked for', () => {
    const { db } = aWrittenStore();
    const { found, total } = findTextsOf(db, { query: 'crust', limit: 2 });
    expect([found.length, total]).toEqual([2, 9]);
  });

  it('forgets what was discarded, and finds it again once that was undone', () => {
    const { db, world, versionId, context, find } = aWrittenStore();
    const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
    const write = (evidence: string) =>
      changeRating(db, { assessmentId: id, dimensionId: kneading }, { evidence }, world);
    write('Marzipan');
    expect(find('marz')).toEqual(['rating evidence']);
    discardDraft(db, id, world);
    expect(find('marz')).toEqual([]);
    undo(db);
    expect(find('marz')).toEqual(['rating evidence']);
    redo(db);
    expect(find('marz')).toEqual([]);
    expect(() => db.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')")).not.toThrow();
  });

  it('finds the first fifty in sixty assessments of twelve dimensions', () => {
    const db = aStore();
    const world = aWorld();
    const dimensions = Array.from({ length: 12 }, (_, index) => aDimension(`skill-${index}`));
    const versionId = storeModel(db, aModel({ dimensions }));
    const context = addContext(db, { kind: 'team', name: 'Night shift' }, world);
    const vocabulary = Array.from(
      { length: 900 },
      (_, index) => `${'abcdefghijkl'[index % 12]}word${index.toString(36)}`,
    );
    for (let look = 0; look < 60; look += 1) {
      const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
      for (const [place, dimension] of dimensions.entries()) {
        const words = Array.from({ length: 60 }, (_, index) => vocabulary[(look * 7 + place * 13 + index * 17) % 900]);
        const change = { answer, evidence: `Always ${words.join(' ')}`, offTheMap: words.slice(0, 20).join(' ') };
        changeRating(db, { assessmentId: id, dimensionId: dimension.id }, change, world);
      }
      completeAssessment(db, id, world);
    }
    for (const query of ['always', 'a', 'al']) {
      expect(findTextsOf(db, { query, limit: 50 }).found, query).toHaveLength(50);
    }
  }, 60_000);
});
