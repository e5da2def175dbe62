import { describe, expect, it } from 'vitest';
import type { AssessmentId, ContextId, ModelVersionId } from '../../../../core/brand.ts';
import { readWholePracticeText } from '../../../../core/export/read-whole-practice.ts';
import type { ExportedAssessment, ExportedRating, WholePractice } from '../../../../core/export/whole-practice.ts';
import { assessmentId, dimensionId, indicatorId } from '../../../helpers/builders.ts';
import { anExportedPractice } from '../../../helpers/exported.ts';

const valid = anExportedPractice();
const [assessment] = valid.assessments;
const [rating] = assessment?.ratings ?? [];
if (assessment === undefined || rating === undefined) throw new Error('The sample has a rating.');

const problemOf = (whole: unknown) => {
  const reading = readWholePracticeText(JSON.stringify(whole));
  return reading.ok ? undefined : reading.problem;
};
const withAssessment = (changes: Partial<ExportedAssessment>): WholePractice => ({
  ...valid,
  assessments: [{ ...assessment, ...changes }],
});
const withRating = (changes: Partial<ExportedRating>) => withAssessment({ ratings: [{ ...rating, ...changes }] });

describe('an exported practice', () => {
  it('is read from its text, with or without a byte order mark', () => {
    expect(readWholePracticeText(JSON.stringify(valid))).toEqual({ ok: true, practice: valid });
    expect(readWholePracticeText(`\ufeff${JSON.stringify(valid, null, 2)}\r\n`)).toEqual({ ok: true, practice: valid });
  });

  it('of the first version is read as one that has none of what came later', () => {
    const none = { hindsights: [], journal: [], pickedEntries: [], targets: [], rhythms: [], noteStatuses: [] };
    const later = new Set(Object.keys(none));
    const first = Object.fromEntries(Object.entries(valid).filter(([list]) => !later.has(list)));
    expect(readWholePracticeText(JSON.stringify({ ...first, version: 1 }))).toEqual({
      ok: true,
      practice: { ...valid, ...none },
    });
  });

  it('names the place of what is no JSON', () => {
    expect(readWholePracticeText('{\n  "format": child\n}')).toEqual({ ok: false, problem: { line: 2, column: 13 } });
    expect(readWholePracticeText(`${'['.repeat(33)}${']'.repeat(33)}`)).toMatchObject({ problem: { column: 33 } });
  });

  it('names the field that is not as the format says', () => {
    const cases: readonly (readonly [unknown, string])[] = [
      [[], ''],
      [{ ...valid, version: 3 }, 'version'],
      [{ ...valid, format: 'child-model/1' }, 'format'],
      [{ ...valid, extra: 1 }, ''],
      [{ ...valid, exportedAt: 'yesterday' }, 'exportedAt'],
      [{ ...valid, contexts: [{ ...valid.contexts[0], name: ' ' }] }, 'contexts[0].name'],
      [{ ...valid, exports: [{ ...valid.exports[0], name: '../a' }] }, 'exports[0].name'],
      [withRating({ evidence: '\ud800' }), 'assessments[0].ratings[0].evidence'],
      [withRating({ changedAt: '1969-12-31T23:59:59.999Z' }), 'assessments[0].ratings[0].changedAt'],
      [
        withRating({ answer: { kind: 'placed', level: 'developing', quartersAbove: 4 } }),
        answerField('.quartersAbove'),
      ],
    ];
    for (const [whole, field] of cases) expect(problemOf(whole), field).toEqual({ field });
  });

  it('names the place of an id that is used twice or leads nowhere', () => {
    const cases: readonly (readonly [unknown, string])[] = [
      [{ ...valid, models: [...valid.models, ...valid.models] }, 'models[1].versionId'],
      [{ ...valid, contexts: [...valid.contexts, ...valid.contexts] }, 'contexts[1].id'],
      [{ ...valid, assessments: [assessment, assessment] }, 'assessments[1].id'],
      [
        { ...valid, baselines: [{ ...valid.baselines[0], assessmentId: assessmentId(9) }] },
        'baselines[0].assessmentId',
      ],
      [{ ...valid, settings: [...valid.settings, ...valid.settings] }, 'settings[1].key'],
      [withAssessment({ modelVersionId: 'b'.repeat(64) as ModelVersionId }), 'assessments[0].modelVersionId'],
      [withAssessment({ contextId: assessmentId(3) as string as ContextId }), 'assessments[0].contextId'],
      [
        withAssessment({ place: { dimensionId: dimensionId('juggling'), step: 'recall' } }),
        'assessments[0].place.dimensionId',
      ],
      [withAssessment({ ratings: [rating, rating] }), 'assessments[0].ratings[1].dimensionId'],
      [withRating({ dimensionId: dimensionId('juggling') }), 'assessments[0].ratings[0].dimensionId'],
      [withRating({ answer: { kind: 'placed', level: 'divine', quartersAbove: 0 } }), answerField('')],
      [withRating({ answer: { kind: 'placed', level: 'world-class', quartersAbove: 1 } }), answerField('')],
      [withRating({ indicatorsSeen: [indicatorId('unseen')] }), 'assessments[0].ratings[0].indicatorsSeen[0]'],
    ];
    for (const [whole, field] of cases) expect(problemOf(whole), field).toEqual({ field });
    const draft: ExportedAssessment = { ...assessment };
    delete draft.completedAt;
    expect(problemOf({ ...valid, assessments: [draft] }), 'a draft is no baseline').toEqual({
      field: 'baselines[0].assessmentId',
    });
  });

  it('never repeats a name that is not one of the format', () => {
    const [first] = valid.models;
    const [dimension, ...others] = first?.model.dimensions ?? [];
    const dimensions = [{ ...dimension, levels: { SECRET: { descriptor: 1 } } }, ...others];
    const problem = problemOf({ ...valid, models: [{ ...first, model: { ...first?.model, dimensions } }] });
    expect(problem).toEqual({ field: 'models[0].model.dimensions[0].levels' });
    expect(JSON.stringify(problemOf({ ...valid, SECRET: 1 }))).not.toContain('SECRET');
    expect(problemOf(withAssessment({ id: 'SECRET' as AssessmentId }))).toEqual({ field: 'assessments[0].id' });
  });
});

function answerField(rest: string): string {
  return `assessments[0].ratings[0].answer${rest}`;
}
