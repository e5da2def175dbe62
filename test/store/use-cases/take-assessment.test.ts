import { describe, expect, it } from 'vitest';
import type { AssessmentId, ContextId, DimensionId, ModelId, ModelVersionId } from '../../../core/brand.ts';
import { allAssessments } from '../../../main/store/assessments.ts';
import { addContext } from '../../../main/store/use-cases/add-context.ts';
import {
  changeRating,
  completeAssessment,
  discardDraft,
  moveTo,
  openAssessment,
  startAssessment,
} from '../../../main/store/use-cases/take-assessment.ts';
import { archiveContext, unarchiveContext } from '../../../main/store/use-cases/tend-contexts.ts';
import { aModel, dimensionId, indicatorId, instant, placed } from '../../helpers/builders.ts';
import { aReadyStore, aSmallDisk, aStore, aWorld, fillDisk, storeModel } from '../store-fixtures.ts';

const kneading = dimensionId('kneading');
const proving = dimensionId('proving');
const nobody = '99999999-0000-4000-8000-000000000000';

function aDraft() {
  const ready = aReadyStore();
  const draft = startAssessment(
    ready.db,
    { modelVersionId: ready.versionId, contextId: ready.context.id },
    ready.world,
  );
  const rate = (id: AssessmentId, dimension: DimensionId, change: Parameters<typeof changeRating>[2]) =>
    changeRating(ready.db, { assessmentId: id, dimensionId: dimension }, change, ready.world);
  const startAnother = () =>
    startAssessment(ready.db, { modelVersionId: ready.versionId, contextId: ready.context.id }, ready.world);
  return { ...ready, draft, id: draft.id, rate, startAnother };
}

const refusal = (kind: string, details: object = {}) => expect.objectContaining({ kind, details });

describe('starting an assessment', () => {
  it('begins at the recall of the first dimension, with the wording in force', () => {
    const { db, id, draft, versionId, context } = aDraft();
    expect(draft).toMatchObject({ modelVersionId: versionId, modelId: 'bread', modelTitle: 'Baking bread', context });
    expect(draft).toMatchObject({ answeredCount: 0, dimensionCount: 3, completedAt: undefined });
    expect(draft.changedAt).toBe(draft.startedAt);
    const opened = openAssessment(db, id);
    expect(opened.model).toEqual(aModel());
    expect(opened.place).toEqual({ dimensionId: kneading, step: 'recall' });
    expect(opened.ratings).toEqual([]);
    expect(opened.previous).toEqual([]);
  });

  it('needs a model version and a context that exist', () => {
    const { db, versionId, context, world } = aReadyStore();
    const unknown = '0'.repeat(64) as ModelVersionId;
    expect(() => startAssessment(db, { modelVersionId: unknown, contextId: context.id }, world)).toThrow(
      refusal('not-found', { what: 'model' }),
    );
    expect(() => startAssessment(db, { modelVersionId: versionId, contextId: nobody as ContextId }, world)).toThrow(
      refusal('not-found', { what: 'context' }),
    );
    expect(allAssessments(db)).toEqual([]);
  });

  it('is refused in an archived context until that is offered again', () => {
    const { db, versionId, context, world } = aReadyStore();
    const start = () => startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
    archiveContext(db, context.id, world);
    expect(start).toThrow(refusal('conflict', { what: 'archived-context' }));
    expect(allAssessments(db)).toEqual([]);
    unarchiveContext(db, context.id, world);
    expect(start().context).toEqual(context);
  });

  it('leaves other drafts as they are, also of the same model and context', () => {
    const { db, id, startAnother, rate } = aDraft();
    const second = startAnother();
    rate(id, kneading, { evidence: 'In the first.' });
    expect(allAssessments(db).map((summary) => summary.id)).toEqual([id, second.id]);
    expect(openAssessment(db, second.id).ratings).toEqual([]);
  });
});

describe('changing a rating', () => {
  it('keeps every part of it, and leaves the parts a change does not name', () => {
    const { db, id, rate } = aDraft();
    rate(id, kneading, { evidence: 'Three loaves on Tuesday.' });
    rate(id, kneading, { indicatorsSeen: [indicatorId('developing-seen'), indicatorId('beginner-seen')] });
    rate(id, kneading, { answer: placed(6), confidence: 'medium' });
    const last = rate(id, kneading, { offTheMap: 'Sourdough by ear.', whatChanged: 'A new oven.', committed: true });
    expect(last).toEqual({
      dimensionId: 'kneading',
      answer: { kind: 'placed', position: 6 },
      confidence: 'medium',
      evidence: 'Three loaves on Tuesday.',
      indicatorsSeen: ['developing-seen', 'beginner-seen'],
      offTheMap: 'Sourdough by ear.',
      whatChanged: 'A new oven.',
      sceptic: '',
      committedAt: expect.any(Number),
    });
    expect(openAssessment(db, id).ratings).toEqual([last]);
    expect(openAssessment(db, id).answeredCount).toBe(1);
  });

  it('clears with null, and keeps the moment of the first commit', () => {
    const { id, rate } = aDraft();
    const first = rate(id, kneading, { answer: placed(4), confidence: 'high', committed: true });
    const cleared = rate(id, kneading, { answer: null, confidence: null, indicatorsSeen: [], committed: true });
    expect(cleared).toMatchObject({ answer: undefined, confidence: undefined, committedAt: first.committedAt });
  });

  it('takes the answers that are not on the scale', () => {
    const { db, id, rate } = aDraft();
    for (const kind of ['not-observed', 'not-applicable', 'below-first-level'] as const) {
      rate(id, kneading, { answer: { kind } });
      expect(openAssessment(db, id).ratings[0]?.answer).toEqual({ kind });
    }
  });

  it('keeps text to the letter', () => {
    const { db, id, rate } = aDraft();
    const evidence = `'); DROP TABLE rating; --\n\t“Ça va” 夜 🌙\u0000${'x'.repeat(19_000)}`;
    rate(id, kneading, { evidence });
    expect(openAssessment(db, id).ratings[0]?.evidence).toBe(evidence);
  });

  it('counts an indicator once, however often it is named', () => {
    const { id, rate } = aDraft();
    const seen = indicatorId('beginner-seen');
    expect(rate(id, kneading, { indicatorsSeen: [seen, seen] }).indicatorsSeen).toEqual([seen]);
  });

  it('lists the ratings in the order of the model, whatever the order of answering', () => {
    const { db, id, rate } = aDraft();
    rate(id, dimensionId('baking'), { evidence: 'b' });
    rate(id, kneading, { evidence: 'k', indicatorsSeen: [indicatorId('advanced-seen')] });
    rate(id, proving, { evidence: 'p', indicatorsSeen: [indicatorId('beginner-seen')] });
    const { ratings } = openAssessment(db, id);
    expect(ratings.map((rating) => rating.dimensionId)).toEqual(['kneading', 'proving', 'baking']);
    expect(ratings.map((rating) => rating.indicatorsSeen)).toEqual([['advanced-seen'], ['beginner-seen'], []]);
  });

  it('refuses what the model does not have, and keeps what was there', () => {
    const { db, id, rate } = aDraft();
    rate(id, kneading, { answer: placed(16), evidence: 'Kept.' });
    expect(() => rate(id, kneading, { answer: placed(17), evidence: 'Lost.' })).toThrow(
      refusal('invalid-input', { field: 'answer' }),
    );
    expect(() => rate(id, kneading, { answer: placed(1.5) })).toThrow(refusal('invalid-input', { field: 'answer' }));
    expect(() => rate(id, kneading, { indicatorsSeen: [indicatorId('made-up')], evidence: 'Lost.' })).toThrow(
      refusal('invalid-input', { field: 'indicatorsSeen' }),
    );
    expect(() => rate(id, dimensionId('juggling'), { evidence: 'Lost.' })).toThrow(
      refusal('not-found', { what: 'dimension' }),
    );
    expect(() => rate(nobody as AssessmentId, kneading, { evidence: 'Lost.' })).toThrow(
      refusal('not-found', { what: 'assessment' }),
    );
    expect(openAssessment(db, id).ratings).toMatchObject([{ answer: { position: 16 }, evidence: 'Kept.' }]);
  });

  it('moves the time of the last change forward', () => {
    const { db, id, draft, rate } = aDraft();
    rate(id, kneading, { evidence: 'Later.' });
    expect(openAssessment(db, id).changedAt).toBeGreaterThan(draft.changedAt);
  });

  it('without room says so, keeps nothing half-done, and succeeds once there is room', () => {
    const disk = aSmallDisk('1m');
    const db = disk === undefined ? aStore() : aStore(`${disk}/practice.db`);
    const world = aWorld();
    const contextId = addContext(db, { kind: 'team', name: 'Night shift' }, world).id;
    const { id } = startAssessment(db, { modelVersionId: storeModel(db), contextId }, world);
    const rate = (evidence: string) =>
      changeRating(
        db,
        { assessmentId: id, dimensionId: kneading },
        { evidence, indicatorsSeen: [indicatorId('beginner-seen')] },
        world,
      );
    rate('Before.');
    const before = openAssessment(db, id);
    const makeRoom = disk === undefined ? limitPages(db) : fillDisk(disk);
    const long = 'Long enough to need room. '.repeat(700);
    expect(() => {
      for (let index = 0; index < 50; index += 1) rate(`${long}${index}`);
    }).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    const during = openAssessment(db, id);
    expect([before.ratings[0]?.evidence, expect.stringContaining(long)]).toContainEqual(during.ratings[0]?.evidence);
    expect(db.inTransaction).toBe(false);
    makeRoom();
    rate(`${long}at last`);
    expect(openAssessment(db, id).ratings[0]?.evidence).toBe(`${long}at last`);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  function limitPages(db: ReturnType<typeof aStore>): () => void {
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    return () => db.pragma('max_page_count = 1000000');
  }
});

describe('moving about', () => {
  it('keeps the place at which a draft is resumed, without counting as a change', () => {
    const { db, id, draft } = aDraft();
    moveTo(db, id, { dimensionId: proving, step: 'locate' });
    expect(openAssessment(db, id)).toMatchObject({
      place: { dimensionId: proving, step: 'locate' },
      changedAt: draft.changedAt,
    });
    expect(() => moveTo(db, id, { dimensionId: dimensionId('juggling'), step: 'recall' })).toThrow(
      refusal('not-found', { what: 'dimension' }),
    );
  });
});

describe('completing', () => {
  it('needs an answer, and closes the assessment for good', () => {
    const { db, id, rate, world } = aDraft();
    rate(id, kneading, { evidence: 'Words alone are no answer.' });
    expect(() => completeAssessment(db, id, world)).toThrow(refusal('conflict'));
    rate(id, kneading, { answer: { kind: 'not-observed' } });
    const completed = completeAssessment(db, id, world);
    expect(completed.completedAt).toBe(completed.changedAt);
    expect(completed.answeredCount).toBe(1);
    expect(() => completeAssessment(db, id, world)).toThrow(refusal('conflict'));
    expect(() => rate(id, kneading, { evidence: 'Too late.' })).toThrow(refusal('conflict'));
    expect(() => moveTo(db, id, { dimensionId: kneading, step: 'recall' })).toThrow(refusal('conflict'));
    expect(() => discardDraft(db, id, world)).toThrow(refusal('conflict'));
    expect(openAssessment(db, id).ratings[0]?.evidence).toBe('Words alone are no answer.');
  });
});

describe('discarding', () => {
  it('deletes a draft with everything in it, and nothing else', () => {
    const { db, id, rate, startAnother } = aDraft();
    const other = startAnother();
    rate(id, kneading, { answer: placed(4), indicatorsSeen: [indicatorId('beginner-seen')] });
    rate(other.id, kneading, { answer: placed(8) });
    discardDraft(db, id, aWorld());
    expect(allAssessments(db).map((summary) => summary.id)).toEqual([other.id]);
    expect(db.prepare('SELECT count(*) FROM rating').pluck().get()).toBe(1);
    expect(db.prepare('SELECT count(*) FROM rating_indicator').pluck().get()).toBe(0);
    expect(() => openAssessment(db, id)).toThrow(refusal('not-found', { what: 'assessment' }));
  });
});

describe('what was said last time', () => {
  it('is the latest completed answer per dimension, of the same model and context', () => {
    const { db, world, versionId, context, id, rate, startAnother } = aDraft();
    const elsewhere = addContext(db, { kind: 'site', name: 'Elsewhere' }, world);
    const other = storeModel(db, aModel({ id: 'cake' as ModelId }));
    const take = (
      at: string,
      answers: Record<string, number>,
      where: { modelVersionId: ModelVersionId; contextId: ContextId } = {
        modelVersionId: versionId,
        contextId: context.id,
      },
    ) => {
      world.setClock(at);
      const started = startAssessment(db, where, world);
      for (const [dimension, quarters] of Object.entries(answers)) {
        rate(started.id, dimensionId(dimension), { answer: placed(quarters), evidence: at });
      }
      completeAssessment(db, started.id, world);
      return started.id;
    };
    const first = take('2026-02-01', { kneading: 1, proving: 2 });
    const second = take('2026-03-01', { kneading: 5 });
    take('2026-04-01', { kneading: 9 }, { modelVersionId: versionId, contextId: elsewhere.id });
    take('2026-04-02', { kneading: 9 }, { modelVersionId: other, contextId: context.id });
    rate(startAnother().id, kneading, { answer: placed(9) });

    const said = (assessment: AssessmentId) =>
      openAssessment(db, assessment).previous.map((rating) => [rating.dimensionId, rating.answer, rating.evidence]);
    expect(said(id)).toEqual([
      ['kneading', { kind: 'placed', position: 5 }, '2026-03-01'],
      ['proving', { kind: 'placed', position: 2 }, '2026-02-01'],
    ]);
    expect(openAssessment(db, id).previous[1]?.completedAt).toBeGreaterThan(instant('2026-02-01'));
    expect(said(second)).toEqual([
      ['kneading', { kind: 'placed', position: 1 }, '2026-02-01'],
      ['proving', { kind: 'placed', position: 2 }, '2026-02-01'],
    ]);
    expect(said(first)).toEqual([]);
  });

  it('crosses the versions of a model', () => {
    const { db, world, context, id, rate } = aDraft();
    rate(id, kneading, { answer: placed(3) });
    completeAssessment(db, id, world);
    const newer = storeModel(db, aModel({ version: '2.0.0' }));
    const next = startAssessment(db, { modelVersionId: newer, contextId: context.id }, world);
    expect(openAssessment(db, next.id).previous).toMatchObject([{ dimensionId: 'kneading', answer: placed(3) }]);
  });
});
