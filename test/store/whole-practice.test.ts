import { describe, expect, it } from 'vitest';
import type { ModelVersionId } from '../../core/brand.ts';
import { positionAtLevel } from '../../core/practice-model/scale.ts';
import { allAssessments } from '../../main/store/assessments.ts';
import { insertModelVersion } from '../../main/store/model-versions.ts';
import { ratingsOf } from '../../main/store/ratings.ts';
import { readWholePractice } from '../../main/store/read-whole-practice.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { changeRating, startAssessment } from '../../main/store/use-cases/take-assessment.ts';
import { holdsNothing, writeWholePractice } from '../../main/store/write-whole-practice.ts';
import { aDimension, aModel, assessmentId, dimensionId, instant } from '../helpers/builders.ts';
import { anExportedPractice } from '../helpers/exported.ts';
import { dumpOf } from '../helpers/whole-practice-of.ts';
import { aReadyStore, aStore } from './store-fixtures.ts';

const facts = { exportedAt: instant('2026-03-01T08:30:00.000Z'), appVersion: '0.1.0' };
const shippedId = 'a'.repeat(64) as ModelVersionId;

describe('a whole practice', () => {
  it('comes out of a store as it went in', () => {
    const db = aStore();
    writeWholePractice(db, anExportedPractice());
    expect(readWholePractice(db, facts)).toEqual(anExportedPractice());
    expect(ratingsOf(db, assessmentId(1))[0]).toMatchObject({
      answer: { kind: 'placed', position: positionAtLevel(1) + 2 },
      indicatorsSeen: ['developing-seen', 'beginner-seen'],
    });
    expect(allAssessments(db)).toMatchObject([{ answeredCount: 2, completedAt: facts.exportedAt }]);
  });

  it('of a person at work comes out with every part', () => {
    const { db, world, versionId, context } = aReadyStore();
    const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
    const target = { assessmentId: id, dimensionId: dimensionId('kneading') };
    changeRating(db, target, { answer: { kind: 'below-first-level' }, evidence: 'None yet.' }, world);
    const whole = readWholePractice(db, facts);
    expect(whole.assessments).toMatchObject([
      { id, contextId: context.id, ratings: [{ answer: { kind: 'below-first-level' }, evidence: 'None yet.' }] },
    ]);
    const copy = aStore();
    writeWholePractice(copy, whole);
    expect(dumpOf(copy)).toBe(dumpOf(db));
  });

  it('is refused by a store in which a person has begun, which stays as it is', () => {
    const { db, world, versionId, context } = aReadyStore();
    expect(holdsNothing(db)).toBe(false);
    startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
    const before = dumpOf(db);
    expect(() => writeWholePractice(db, anExportedPractice())).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(dumpOf(db)).toBe(before);

    const withContext = aStore();
    addContext(withContext, { kind: 'team', name: 'Day shift' }, world);
    expect(() => writeWholePractice(withContext, anExportedPractice())).toThrow(
      expect.objectContaining({ kind: 'conflict' }),
    );
  });

  it('finds the shipped models stored already, and keeps their text', () => {
    const db = aStore();
    const model = aModel({ summary: 'The same scale in other words.' });
    insertModelVersion(db, { versionId: shippedId, model }, instant('2026-05-01'));
    expect(holdsNothing(db)).toBe(true);
    writeWholePractice(db, anExportedPractice());
    expect(readWholePractice(db, facts).models).toEqual([{ ...anExportedPractice().models[0], model }]);
  });

  it('with another model under the id of a stored one is refused whole', () => {
    const db = aStore();
    const model = aModel({ dimensions: [aDimension('kneading')] });
    insertModelVersion(db, { versionId: shippedId, model }, instant('2026-05-01'));
    const before = dumpOf(db);
    expect(() => writeWholePractice(db, anExportedPractice())).toThrow(
      expect.objectContaining({ kind: 'file-not-usable', details: { field: 'models[0]' } }),
    );
    expect(dumpOf(db)).toBe(before);
  });
});
