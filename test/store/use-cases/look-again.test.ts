import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/assessment/answer.ts';
import type { AssessmentId, DimensionId, ModelId } from '../../../core/brand.ts';
import { undo } from '../../../main/store/undo/steps.ts';
import { removeHindsight, setHindsight } from '../../../main/store/use-cases/look-again.ts';
import { pinBaseline, trajectoryMaterial, trajectorySubjects } from '../../../main/store/use-cases/look-back.ts';
import {
  changeRating,
  completeAssessment,
  correctRating,
  openAssessment,
  removeAssessment,
  startAssessment,
} from '../../../main/store/use-cases/take-assessment.ts';
import { dimensionId, indicatorId, placed } from '../../helpers/builders.ts';
import { aReadyStore } from '../store-fixtures.ts';

const kneading = dimensionId('kneading');
const proving = dimensionId('proving');
const nobody = '99999999-0000-4000-8000-000000000000' as AssessmentId;
const refusal = (kind: string, details: object = {}) => expect.objectContaining({ kind, details });

function aCompletedOne() {
  const ready = aReadyStore();
  const { db, world, versionId, context } = ready;
  const start = () => startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world).id;
  const id = start();
  changeRating(db, { assessmentId: id, dimensionId: kneading }, { answer: placed(6), confidence: 'high' }, world);
  completeAssessment(db, id, world);
  const look = (dimension: DimensionId, answer: Answer = placed(4), note = 'I was kinder to myself then.') =>
    setHindsight(db, { assessmentId: id, dimensionId: dimension, answer, note }, world);
  const material = () => trajectoryMaterial(db, 'bread' as ModelId, context.id).assessments[0];
  return { ...ready, id, start, look, material };
}

describe('a second look', () => {
  it('stands beside the answer, which stays as it was', () => {
    const { look, material } = aCompletedOne();
    const before = material();
    const kept = look(kneading);
    expect(kept).toMatchObject({ dimensionId: 'kneading', answer: placed(4), note: 'I was kinder to myself then.' });
    expect(material()).toEqual({ ...before, hindsights: [kept] });
  });

  it('takes the place of an earlier second look, and can be about what was left open then', () => {
    const { look, material } = aCompletedOne();
    const open = look(proving, { kind: 'not-applicable' }, '');
    look(kneading);
    const again = look(kneading, { kind: 'below-first-level' }, 'No, not even that.');
    expect(material()?.hindsights).toEqual([again, open]);
  });

  it.each(['not-observed', 'not-applicable', 'below-first-level'] as const)('can be %s, which is no place', (kind) => {
    const { db, id, world, material } = aCompletedOne();
    setHindsight(db, { assessmentId: id, dimensionId: kneading, answer: { kind }, note: '' }, world);
    expect(material()?.hindsights[0]?.answer).toEqual({ kind });
    expect(db.prepare('SELECT answer_kind, position_quarters FROM hindsight').get()).toEqual({
      answer_kind: kind,
      position_quarters: null,
    });
  });

  it('is for completed assessments, their dimensions and their scale', () => {
    const { db, id, world, start, look } = aCompletedOne();
    const said = { dimensionId: kneading, answer: placed(4), note: '' };
    expect(() => setHindsight(db, { ...said, assessmentId: start() }, world)).toThrow(refusal('conflict'));
    expect(() => setHindsight(db, { ...said, assessmentId: nobody }, world)).toThrow(
      refusal('not-found', { what: 'assessment' }),
    );
    expect(() => look(dimensionId('juggling'))).toThrow(refusal('not-found', { what: 'dimension' }));
    expect(() => setHindsight(db, { ...said, assessmentId: id, answer: placed(17) }, world)).toThrow(
      refusal('invalid-input', { field: 'answer' }),
    );
  });

  it('can be taken away, and brought back by undo', () => {
    const { db, id, world, look, material } = aCompletedOne();
    const kept = look(kneading);
    const at = { assessmentId: id, dimensionId: kneading };
    removeHindsight(db, at, world);
    expect(material()?.hindsights).toEqual([]);
    expect(() => removeHindsight(db, at, world)).toThrow(refusal('not-found', { what: 'hindsight' }));
    undo(db);
    expect(material()?.hindsights).toEqual([kept]);
  });
});

describe('correcting a slip', () => {
  it('changes the answer of a completed assessment and leaves its day', () => {
    const { db, id, world, material } = aCompletedOne();
    const before = material();
    const at = { assessmentId: id, dimensionId: kneading };
    const after = correctRating(db, at, { answer: placed(8), sceptic: 'One good week.' }, world);
    expect(after).toMatchObject({ answer: placed(8), confidence: 'high', sceptic: 'One good week.' });
    expect(material()).toMatchObject({ completedAt: before?.completedAt, ratings: [after] });
    undo(db);
    expect(material()).toEqual(before);
  });

  it('leaves something answered', () => {
    const { db, id, world, material } = aCompletedOne();
    const at = { assessmentId: id, dimensionId: kneading };
    expect(() => correctRating(db, at, { answer: null }, world)).toThrow(refusal('conflict', { what: 'last-answer' }));
    expect(material()?.ratings[0]?.answer).toEqual(placed(6));
    correctRating(db, { ...at, dimensionId: proving }, { answer: { kind: 'not-observed' } }, world);
    correctRating(db, at, { answer: null }, world);
    expect(material()?.ratings.map(({ answer }) => answer)).toEqual([undefined, { kind: 'not-observed' }]);
  });

  it('is for completed assessments, and refuses what a draft refuses', () => {
    const { db, id, world, start } = aCompletedOne();
    const correct = (assessmentId: AssessmentId, change: Parameters<typeof correctRating>[2]) =>
      correctRating(db, { assessmentId, dimensionId: kneading }, change, world);
    expect(() => correct(start(), { answer: placed(4) })).toThrow(refusal('conflict'));
    expect(() => correct(nobody, { answer: placed(4) })).toThrow(refusal('not-found', { what: 'assessment' }));
    expect(() => correct(id, { answer: placed(17) })).toThrow(refusal('invalid-input', { field: 'answer' }));
    expect(() => correct(id, { indicatorsSeen: [indicatorId('nobody-saw')] })).toThrow(
      refusal('invalid-input', { field: 'indicatorsSeen' }),
    );
  });
});

describe('deleting a completed assessment', () => {
  it('takes everything in it along, and undo brings all of it back', () => {
    const { db, id, world, look } = aCompletedOne();
    look(kneading);
    pinBaseline(db, id, world);
    const tables = ['assessment', 'rating', 'hindsight', 'baseline'];
    const dump = () => tables.map((table) => db.prepare(`SELECT rowid, * FROM ${table}`).all());
    const before = dump();
    removeAssessment(db, id, world);
    expect(dump()).toEqual(tables.map(() => []));
    expect(trajectorySubjects(db)).toEqual([]);
    undo(db);
    expect(dump()).toEqual(before);
  });

  it('is not for drafts', () => {
    const { db, world, start } = aCompletedOne();
    const draft = start();
    expect(() => removeAssessment(db, draft, world)).toThrow(refusal('conflict'));
    expect(openAssessment(db, draft).id).toBe(draft);
    expect(() => removeAssessment(db, nobody, world)).toThrow(refusal('not-found', { what: 'assessment' }));
  });
});
