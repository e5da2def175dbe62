import { isPosition } from '../practice-model/scale.ts';
import { positionOfExported } from './exported-answer.ts';
import { repeated } from './repeated.ts';
import type { WholePractice } from './whole-practice.ts';

type Path = readonly (string | number)[];

/** The places in what a practice gathers over years where something is named twice or leads nowhere. */
export function yearsFaults(whole: WholePractice): readonly Path[] {
  const { hindsights, journal, pickedEntries, targets, rhythms, noteStatuses } = whole;
  const contexts = new Set<string>(whole.contexts.map(({ id }) => id));
  const entries = new Set(journal.map(({ id }) => id));
  const assessments = new Map(whole.assessments.map((assessment) => [assessment.id, assessment]));
  const rated = new Set(
    whole.assessments.flatMap(({ id, ratings }) => ratings.map(({ dimensionId }) => `${id} ${dimensionId}`)),
  );
  const models = new Map(whole.models.map(({ versionId, model }) => [versionId, model]));
  const keyOf = (at: { readonly assessmentId: string; readonly dimensionId: string }) =>
    `${at.assessmentId} ${at.dimensionId}`;
  return [
    ...twice('hindsights', hindsights.map(keyOf)),
    ...hindsights.flatMap(({ assessmentId, dimensionId, answer }, index): Path[] => {
      const model = models.get(assessments.get(assessmentId)?.modelVersionId ?? ('' as never));
      if (model === undefined) return [['hindsights', index, 'assessmentId']];
      if (!model.dimensions.some(({ id }) => id === dimensionId)) return [['hindsights', index, 'dimensionId']];
      const position = positionOfExported(model, answer);
      const isLost = answer.kind === 'placed' && !isPosition(position ?? -1, model.levels.length);
      return isLost ? [['hindsights', index, 'answer']] : [];
    }),
    ...twice(
      'journal',
      journal.map(({ id }) => id),
    ),
    ...journal.flatMap(({ dimensions, contextIds }, index): Path[] => [
      ...twice(
        'dimensions',
        dimensions.map(({ modelId, dimensionId }) => `${modelId} ${dimensionId}`),
      ).map((path) => ['journal', index, ...path]),
      ...dimensions.flatMap(({ indicators }, place) =>
        twice('indicators', indicators).map((path) => ['journal', index, 'dimensions', place, ...path]),
      ),
      ...twice('contextIds', contextIds).map((path) => ['journal', index, ...path]),
      ...contextIds.flatMap((id, place) => (contexts.has(id) ? [] : [['journal', index, 'contextIds', place]])),
    ]),
    ...twice(
      'pickedEntries',
      pickedEntries.map((pick) => `${keyOf(pick)} ${pick.entryId}`),
    ),
    ...pickedEntries.flatMap((pick, index): Path[] => {
      if (!rated.has(keyOf(pick))) return [['pickedEntries', index, 'assessmentId']];
      return entries.has(pick.entryId) ? [] : [['pickedEntries', index, 'entryId']];
    }),
    ...targetFaults(targets, contexts, entries),
    ...twice(
      'rhythms',
      rhythms.map(({ modelId }) => modelId),
    ),
    ...twice('noteStatuses', noteStatuses.map(keyOf)),
    ...noteStatuses.flatMap((status, index): Path[] =>
      rated.has(keyOf(status)) ? [] : [['noteStatuses', index, 'assessmentId']],
    ),
  ];
}

function targetFaults(
  targets: WholePractice['targets'],
  contexts: ReadonlySet<string>,
  entries: ReadonlySet<string>,
): readonly Path[] {
  const open = targets.map((target, index) =>
    target.closedAt === undefined ? `${target.modelId} ${target.contextId} ${target.dimensionId}` : `closed ${index}`,
  );
  const actions = targets.flatMap((target, index) =>
    target.actions.map((action, place) => ({ action, path: ['targets', index, 'actions', place] as Path })),
  );
  return [
    ...twice(
      'targets',
      targets.map(({ id }) => id),
    ),
    ...twice('targets', open),
    ...targets.flatMap(({ contextId }, index): Path[] =>
      contexts.has(contextId) ? [] : [['targets', index, 'contextId']],
    ),
    ...repeated(actions.map(({ action }) => action.id)).map((index) => actions[index]?.path ?? ['targets']),
    ...actions.flatMap(({ action: { entryId }, path }): Path[] =>
      entryId === undefined || entries.has(entryId) ? [] : [[...path, 'entryId']],
    ),
  ];
}

function twice(list: string, keys: readonly string[]): readonly Path[] {
  return repeated(keys).map((index) => [list, index]);
}
