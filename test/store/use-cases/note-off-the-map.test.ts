import { describe, expect, it } from 'vitest';
import type { DimensionId } from '../../../core/brand.ts';
import { redo, stepsOf, undo } from '../../../main/store/undo/steps.ts';
import { notesOffTheMap, setNoteStatus } from '../../../main/store/use-cases/note-off-the-map.ts';
import {
  changeRating,
  completeAssessment,
  correctRating,
  startAssessment,
} from '../../../main/store/use-cases/take-assessment.ts';
import { dimensionId } from '../../helpers/builders.ts';
import { aReadyStore } from '../store-fixtures.ts';

const kneading = dimensionId('kneading');
const proving = dimensionId('proving');

function aNotedStore() {
  const ready = aReadyStore();
  const { db, world, versionId, context } = ready;
  const start = () => startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world).id;
  const note = (assessmentId: ReturnType<typeof start>, about: DimensionId, offTheMap: string) =>
    changeRating(db, { assessmentId, dimensionId: about }, { offTheMap, answer: { kind: 'not-observed' } }, world);
  const completed = start();
  note(completed, kneading, 'A cold oven can be an advantage.');
  note(completed, proving, '  \n ');
  completeAssessment(db, completed, world);
  const draft = start();
  note(draft, proving, 'Songs tell the time.');
  return { ...ready, completed, draft, statuses: () => notesOffTheMap(db).notes.map(({ status }) => status) };
}

describe('notes off the map', () => {
  it('come from drafts and completed assessments, newest first, and are new at first', () => {
    const { db, completed, draft, context } = aNotedStore();
    const { models, notes } = notesOffTheMap(db);
    expect(notes).toMatchObject([
      { assessmentId: draft, dimensionId: proving, text: 'Songs tell the time.', status: 'new', isDraft: true },
      { assessmentId: completed, dimensionId: kneading, status: 'new', isDraft: false, context, modelId: 'bread' },
    ]);
    expect(models).toMatchObject([{ modelId: 'bread', title: 'Baking bread', reviewBy: '2030-01-31' }]);
  });

  it('go through the statuses and back to new, each step undone and done again', () => {
    const { db, world, completed, statuses } = aNotedStore();
    const set = (status: Parameters<typeof setNoteStatus>[1]['status']) =>
      setNoteStatus(db, { assessmentId: completed, dimensionId: kneading, status }, world);
    set('worth-naming');
    set('proposed');
    set('in-the-model');
    expect(statuses()).toEqual(['new', 'in-the-model']);
    expect(stepsOf(db).undo).toBe('note-status');
    undo(db);
    expect(statuses()).toEqual(['new', 'proposed']);
    redo(db);
    set('new');
    expect(statuses()).toEqual(['new', 'new']);
    undo(db);
    expect(statuses()).toEqual(['new', 'in-the-model']);
  });

  it('leave no step where nothing changed', () => {
    const { db, world, completed } = aNotedStore();
    setNoteStatus(db, { assessmentId: completed, dimensionId: kneading, status: 'proposed' }, world);
    undo(db);
    setNoteStatus(db, { assessmentId: completed, dimensionId: kneading, status: 'new' }, world);
    expect(stepsOf(db)).toMatchObject({ redo: 'note-status' });
  });

  it('are new again when they are written after they were emptied', () => {
    const { db, world, draft, statuses } = aNotedStore();
    const write = (offTheMap: string) =>
      changeRating(db, { assessmentId: draft, dimensionId: proving }, { offTheMap }, world);
    setNoteStatus(db, { assessmentId: draft, dimensionId: proving, status: 'proposed' }, world);
    write('Songs tell the time, and the tide.');
    expect(statuses()).toEqual(['proposed', 'new']);
    write(' \n');
    write('Something else altogether.');
    expect(statuses()).toEqual(['new', 'new']);
    undo(db);
    undo(db);
    expect(statuses()).toEqual(['proposed', 'new']);
  });

  it('of a completed assessment are new again when a correction emptied them', () => {
    const { db, world, completed, statuses } = aNotedStore();
    const write = (offTheMap: string) =>
      correctRating(db, { assessmentId: completed, dimensionId: kneading }, { offTheMap }, world);
    setNoteStatus(db, { assessmentId: completed, dimensionId: kneading, status: 'in-the-model' }, world);
    write('');
    write('Something else altogether.');
    expect(statuses()).toEqual(['new', 'new']);
    undo(db);
    undo(db);
    expect(statuses()).toEqual(['new', 'in-the-model']);
  });

  it('cannot be set where there is none', () => {
    const { db, world, completed } = aNotedStore();
    expect(() =>
      setNoteStatus(db, { assessmentId: completed, dimensionId: proving, status: 'proposed' }, world),
    ).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });
});
