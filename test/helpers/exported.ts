import type { CalendarDate, ModelVersionId } from '../../core/brand.ts';
import type { WholePractice } from '../../core/export/whole-practice.ts';
import { aContext, aModel, assessmentId, dimensionId, indicatorId } from './builders.ts';

const moment = '2026-03-01T08:30:00.000Z';
const entryId = '00000000-0000-4000-8000-000000000601';

/** An exported practice with one of everything: a completed assessment of bread on the night shift, pinned. */
export function anExportedPractice(changes: Partial<WholePractice> = {}): WholePractice {
  const versionId = 'a'.repeat(64) as ModelVersionId;
  return {
    format: 'child-desktop-practice',
    version: 2,
    exportedAt: moment,
    appVersion: '0.1.0',
    models: [{ versionId, addedAt: moment, model: aModel() }],
    contexts: [{ ...aContext(), createdAt: moment }],
    assessments: [
      {
        id: assessmentId(1),
        modelVersionId: versionId,
        contextId: aContext().id,
        startedAt: moment,
        changedAt: moment,
        completedAt: moment,
        place: { dimensionId: dimensionId('kneading'), step: 'review' },
        ratings: [
          {
            dimensionId: dimensionId('kneading'),
            answer: { kind: 'placed', level: 'developing', quartersAbove: 2 },
            confidence: 'high',
            evidence: '=1+1 loaves, "all" of them\r\nrose.',
            indicatorsSeen: [indicatorId('developing-seen'), indicatorId('beginner-seen')],
            offTheMap: '',
            whatChanged: 'More salt',
            committedAt: moment,
            changedAt: moment,
          },
          {
            dimensionId: dimensionId('proving'),
            answer: { kind: 'not-observed' },
            evidence: '',
            indicatorsSeen: [],
            offTheMap: '',
            whatChanged: '',
            changedAt: moment,
          },
        ],
      },
    ],
    baselines: [{ assessmentId: assessmentId(1), pinnedAt: moment }],
    hindsights: [
      {
        assessmentId: assessmentId(1),
        dimensionId: dimensionId('kneading'),
        answer: { kind: 'placed', level: 'beginner', quartersAbove: 3 },
        note: 'I was too kind to myself.',
        madeAt: moment,
      },
    ],
    journal: [
      {
        id: entryId,
        happenedOn: '2026-02-27' as CalendarDate,
        text: 'The dough held its shape.',
        dimensions: [
          { modelId: aModel().id, dimensionId: dimensionId('kneading'), indicators: [indicatorId('beginner-seen')] },
        ],
        contextIds: [aContext().id],
        createdAt: moment,
        changedAt: moment,
      },
    ],
    pickedEntries: [{ assessmentId: assessmentId(1), dimensionId: dimensionId('kneading'), entryId }],
    targets: [
      {
        id: '00000000-0000-4000-8000-000000000701',
        modelId: aModel().id,
        contextId: aContext().id,
        dimensionId: dimensionId('kneading'),
        levelId: 'proficient',
        dueOn: '2026-09-01' as CalendarDate,
        chosenAt: moment,
        actions: [
          {
            id: '00000000-0000-4000-8000-000000000801',
            kind: 'practise',
            text: 'Knead by hand on Fridays',
            doneAt: moment,
            reflection: 'It was warm work.',
            entryId,
            createdAt: moment,
          },
        ],
      },
    ],
    rhythms: [{ modelId: aModel().id, everyWeeks: 12, since: moment }],
    noteStatuses: [
      { assessmentId: assessmentId(1), dimensionId: dimensionId('proving'), status: 'proposed', changedAt: moment },
    ],
    modelDrafts: [
      { modelId: aModel().id, basedOn: versionId, document: aModel(), createdAt: moment, changedAt: moment },
    ],
    modelStandings: [{ modelId: aModel().id, archivedAt: moment, versionInUse: versionId }],
    settings: [{ key: 'appearance', value: 'dark' }],
    exports: [{ at: moment, kind: 'csv', name: 'Trajectory.csv' }],
    ...changes,
  };
}
