import { expect, it } from 'vitest';
import type { ModelId } from '../../../core/brand.ts';
import { undo } from '../../../main/store/undo/steps.ts';
import { reviewRhythms, setRhythm, snoozeReview } from '../../../main/store/use-cases/keep-rhythm.ts';
import { changeRating, completeAssessment, startAssessment } from '../../../main/store/use-cases/take-assessment.ts';
import { dimensionId, instant, placed } from '../../helpers/builders.ts';
import { aReadyStore } from '../store-fixtures.ts';

const bread = 'bread' as ModelId;

it('a rhythm keeps the day it was set on when its weeks change, and goes when it is taken away', () => {
  const { db, world } = aReadyStore();
  world.setClock('2026-03-01T08:00:00Z');
  setRhythm(db, bread, 12, world);
  const [{ since } = { since: 0 }] = reviewRhythms(db);
  world.setClock('2026-04-01T08:00:00Z');
  setRhythm(db, bread, 4, world);
  expect(reviewRhythms(db)).toEqual([
    { modelId: 'bread', modelTitle: 'Baking bread', everyWeeks: 4, since, snoozedUntil: undefined },
  ]);
  setRhythm(db, bread, undefined, world);
  expect(reviewRhythms(db)).toEqual([]);
  undo(db);
  expect(() => setRhythm(db, 'soup' as ModelId, 4, world)).toThrow(expect.objectContaining({ kind: 'not-found' }));
});

it('a review can be put off by days, until its weeks are set anew', () => {
  const { db, world } = aReadyStore();
  expect(() => snoozeReview(db, bread, 1, world)).toThrow(expect.objectContaining({ kind: 'not-found' }));
  setRhythm(db, bread, 12, world);
  world.setClock('2026-06-01T08:00:00Z');
  snoozeReview(db, bread, 7, world);
  expect(reviewRhythms(db)[0]?.snoozedUntil).toBeGreaterThan(instant('2026-06-08T08:00:00Z'));
  setRhythm(db, bread, 8, world);
  expect(reviewRhythms(db)[0]?.snoozedUntil).toBeUndefined();
});

it('knows the last completed assessment of the model; a draft does not count', () => {
  const { db, world, versionId, context } = aReadyStore();
  setRhythm(db, bread, 12, world);
  const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
  changeRating(db, { assessmentId: id, dimensionId: dimensionId('kneading') }, { answer: placed(4) }, world);
  expect(reviewRhythms(db)[0]?.lastCompletedAt).toBeUndefined();
  const { completedAt } = completeAssessment(db, id, world);
  expect(reviewRhythms(db)[0]?.lastCompletedAt).toBe(completedAt);
});
