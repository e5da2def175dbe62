import { csvTable } from '../csv/csv.ts';
import type { PracticeTable } from './practice-tables.ts';
import type { WholePractice } from './whole-practice.ts';

/** What a practice gathers over years, as tables; ids join them with the others. */
export function yearsTables(whole: WholePractice): readonly PracticeTable[] {
  const { hindsights, journal, pickedEntries, targets, rhythms, noteStatuses } = whole;
  return [
    {
      name: 'second-looks.csv',
      text: csvTable(
        ['assessment id', 'dimension id', 'answer', 'level id', 'quarter steps above level', 'note', 'made at'],
        hindsights.map(({ assessmentId, dimensionId, answer, note, madeAt }) => [
          assessmentId,
          dimensionId,
          answer.kind,
          answer.kind === 'placed' ? answer.level : '',
          answer.kind === 'placed' ? String(answer.quartersAbove) : '',
          note,
          madeAt,
        ]),
      ),
    },
    {
      name: 'journal.csv',
      text: csvTable(
        ['entry id', 'day', 'text', 'context ids', 'created at', 'changed at'],
        journal.map(({ id, happenedOn, text, contextIds, createdAt, changedAt }) => [
          id,
          happenedOn,
          text,
          contextIds.join('; '),
          createdAt,
          changedAt,
        ]),
      ),
    },
    {
      name: 'journal-dimensions.csv',
      text: csvTable(
        ['entry id', 'model id', 'dimension id', 'indicator ids'],
        journal.flatMap(({ id, dimensions }) =>
          dimensions.map(({ modelId, dimensionId, indicators }) => [id, modelId, dimensionId, indicators.join('; ')]),
        ),
      ),
    },
    {
      name: 'picked-entries.csv',
      text: csvTable(
        ['assessment id', 'dimension id', 'entry id'],
        pickedEntries.map(({ assessmentId, dimensionId, entryId }) => [assessmentId, dimensionId, entryId]),
      ),
    },
    {
      name: 'targets.csv',
      text: csvTable(
        ['target id', 'model id', 'context id', 'dimension id', 'level id', 'due on', 'chosen at', 'closed at'],
        targets.map((target) => [
          target.id,
          target.modelId,
          target.contextId,
          target.dimensionId,
          target.levelId,
          target.dueOn ?? '',
          target.chosenAt,
          target.closedAt ?? '',
        ]),
      ),
    },
    {
      name: 'actions.csv',
      text: csvTable(
        ['action id', 'target id', 'kind', 'text', 'due on', 'done at', 'reflection', 'entry id', 'created at'],
        targets.flatMap(({ id, actions }) =>
          actions.map((action) => [
            action.id,
            id,
            action.kind,
            action.text,
            action.dueOn ?? '',
            action.doneAt ?? '',
            action.reflection,
            action.entryId ?? '',
            action.createdAt,
          ]),
        ),
      ),
    },
    {
      name: 'review-rhythms.csv',
      text: csvTable(
        ['model id', 'every weeks', 'since', 'put off until'],
        rhythms.map(({ modelId, everyWeeks, since, snoozedUntil }) => [
          modelId,
          String(everyWeeks),
          since,
          snoozedUntil ?? '',
        ]),
      ),
    },
    {
      name: 'off-the-map.csv',
      text: csvTable(
        ['assessment id', 'dimension id', 'status', 'changed at'],
        noteStatuses.map(({ assessmentId, dimensionId, status, changedAt }) => [
          assessmentId,
          dimensionId,
          status,
          changedAt,
        ]),
      ),
    },
  ];
}
