import { describe, expect, it } from 'vitest';
import type { CalendarDate, ContextId, EntryId } from '../../../core/brand.ts';
import type { EntryContent } from '../../../core/journal/entry.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { journalEntries, pickedEntries } from '../../../main/store/journal.ts';
import { undo } from '../../../main/store/undo/steps.ts';
import { addContext } from '../../../main/store/use-cases/add-context.ts';
import {
  addEntry,
  changeEntry,
  entriesForRecall,
  oneEntry,
  pickEntry,
  removeEntry,
} from '../../../main/store/use-cases/keep-journal.ts';
import { changeRating, completeAssessment, startAssessment } from '../../../main/store/use-cases/take-assessment.ts';
import { aModel, contextId, dimensionId, indicatorId, placed } from '../../helpers/builders.ts';
import { aReadyStore } from '../store-fixtures.ts';

const day = (text: string) => text as CalendarDate;
const { id: modelId }: PracticeModel = aModel();

function about(...ids: string[]): EntryContent['dimensions'] {
  return ids.map((id) => ({ modelId, dimensionId: dimensionId(id), indicators: [] }));
}

function content(changes: Partial<EntryContent> = {}): EntryContent {
  return { happenedOn: day('2026-01-01'), text: 'The dough rose.', dimensions: [], contextIds: [], ...changes };
}

describe('the journal', () => {
  it('keeps an entry with all its links, changes it whole and forgets it', () => {
    const { db, world, context } = aReadyStore();
    const dimensions = [
      { modelId, dimensionId: dimensionId('baking'), indicators: [] },
      { modelId, dimensionId: dimensionId('kneading'), indicators: [indicatorId('a'), indicatorId('b')] },
    ];
    const added = addEntry(db, content({ dimensions, contextIds: [context.id] }), world);
    expect(oneEntry(db, added.id)).toEqual(added);
    expect(added).toMatchObject({ dimensions, contextIds: [context.id], createdAt: added.changedAt });

    const changed = changeEntry(db, added.id, content({ text: 'It sank.', dimensions: about('proving') }), world);
    expect(changed).toMatchObject({ text: 'It sank.', dimensions: about('proving'), contextIds: [] });
    expect(changed.createdAt).toBe(added.createdAt);
    expect(changed.changedAt).toBeGreaterThan(added.changedAt);

    removeEntry(db, added.id, world);
    expect(journalEntries(db)).toEqual([]);
    undo(db);
    expect(oneEntry(db, added.id)).toEqual(changed);
    undo(db);
    expect(oneEntry(db, added.id)).toEqual(added);
  });

  it('lists the latest day first', () => {
    const { db, world } = aReadyStore();
    for (const happenedOn of ['2025-05-01', '2026-01-01', '2025-05-01', '2020-02-29']) {
      addEntry(db, content({ happenedOn: day(happenedOn) }), world);
    }
    const listed = journalEntries(db);
    expect(listed.map((entry) => entry.happenedOn)).toEqual(['2026-01-01', '2025-05-01', '2025-05-01', '2020-02-29']);
    expect(listed[1]?.createdAt).toBeGreaterThan(listed[2]?.createdAt ?? 0);
  });

  it('refuses what cannot be, and writes nothing of it', () => {
    const { db, world } = aReadyStore();
    const refusals = [
      [{ text: '  ' }, { kind: 'invalid-input', details: { field: 'text' } }],
      [{ happenedOn: day('2026-02-01') }, { kind: 'invalid-input', details: { field: 'happenedOn' } }],
      [{ dimensions: about('singing') }, { kind: 'not-found', details: { what: 'dimension' } }],
      [{ contextIds: [contextId(99)] }, { kind: 'not-found', details: { what: 'context' } }],
    ] as const;
    for (const [changes, refusal] of refusals) {
      expect(() => addEntry(db, content(changes), world)).toThrow(expect.objectContaining(refusal));
    }
    const nobody = contextId(1) as unknown as EntryId;
    const notFound = expect.objectContaining({ kind: 'not-found' });
    expect(() => oneEntry(db, nobody)).toThrow(notFound);
    expect(() => changeEntry(db, nobody, content(), world)).toThrow(notFound);
    expect(() => removeEntry(db, nobody, world)).toThrow(notFound);
    expect(journalEntries(db)).toEqual([]);
  });
});

describe('what is offered while remembering', () => {
  function aPractice() {
    const { db, world, versionId, context } = aReadyStore();
    const start = (where: ContextId = context.id) =>
      startAssessment(db, { modelVersionId: versionId, contextId: where }, world).id;
    const complete = (id: ReturnType<typeof start>) => {
      changeRating(db, { assessmentId: id, dimensionId: dimensionId('kneading') }, { answer: placed(4) }, world);
      completeAssessment(db, id, world);
    };
    return { db, world, context, start, complete };
  }

  it('leaves out other dimensions, other contexts and what was there the last time', () => {
    const { db, world, context, start, complete } = aPractice();
    const elsewhere = addContext(db, { kind: 'team', name: 'Day shift' }, world);
    const before = addEntry(db, content({ text: 'before' }), world);
    const first = start();
    const offered = (id: ReturnType<typeof start>) =>
      entriesForRecall(db, { assessmentId: id, dimensionId: dimensionId('kneading') }).entries.map(
        ({ entry }) => entry.text,
      );
    expect(offered(first)).toEqual(['before']);
    complete(first);

    world.setClock('2026-03-01T08:00:00Z');
    const after = { happenedOn: day('2026-02-20') };
    addEntry(db, content({ ...after, text: 'linked', dimensions: about('kneading', 'baking') }), world);
    addEntry(db, content({ ...after, text: 'other dimension', dimensions: about('baking') }), world);
    addEntry(db, content({ ...after, text: 'here', contextIds: [elsewhere.id, context.id] }), world);
    addEntry(db, content({ ...after, text: 'elsewhere', contextIds: [elsewhere.id] }), world);
    addEntry(db, content({ text: 'remembered later', happenedOn: day('2025-12-24') }), world);
    const second = start();
    expect(offered(second)).toEqual(['here', 'linked', 'remembered later']);
    expect(offered(start(elsewhere.id))).toEqual(['elsewhere', 'here', 'linked', 'before', 'remembered later']);
    expect(before.text).toBe('before');
  });

  it('an entry picked serves several answers, and stays in sight', () => {
    const { db, world, start, complete } = aPractice();
    const entry = addEntry(db, content(), world);
    const assessmentId = start();
    const kneading = { assessmentId, dimensionId: dimensionId('kneading') };
    const baking = { assessmentId, dimensionId: dimensionId('baking') };
    for (const answer of [kneading, baking, kneading]) {
      pickEntry(db, { ...answer, entryId: entry.id, picked: true }, world);
    }
    expect(pickedEntries(db, assessmentId).map((pick) => pick.dimensionId)).toEqual(['baking', 'kneading']);
    expect(entriesForRecall(db, kneading).entries).toEqual([{ entry, isPicked: true }]);

    pickEntry(db, { ...baking, entryId: entry.id, picked: false }, world);
    expect(entriesForRecall(db, baking).entries).toEqual([{ entry, isPicked: false }]);
    undo(db);
    expect(entriesForRecall(db, baking).entries).toEqual([{ entry, isPicked: true }]);

    complete(assessmentId);
    expect(() => pickEntry(db, { ...baking, entryId: entry.id, picked: false }, world)).toThrow(
      expect.objectContaining({ kind: 'conflict' }),
    );
    expect(entriesForRecall(db, baking).entries).toEqual([{ entry, isPicked: true }]);
  });

  it('asks about a dimension the model has', () => {
    const { db, start } = aPractice();
    expect(() => entriesForRecall(db, { assessmentId: start(), dimensionId: dimensionId('singing') })).toThrow(
      expect.objectContaining({ kind: 'not-found', details: { what: 'dimension' } }),
    );
  });
});
