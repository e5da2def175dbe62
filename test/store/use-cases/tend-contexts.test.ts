import { describe, expect, it } from 'vitest';
import type { Context } from '../../../core/assessment/assessment.ts';
import type { ContextId } from '../../../core/brand.ts';
import type { Db } from '../../../main/store/connection.ts';
import { contextById, listedContexts } from '../../../main/store/contexts.ts';
import { redo, stepsOf, undo } from '../../../main/store/undo/steps.ts';
import { addContext } from '../../../main/store/use-cases/add-context.ts';
import { startAssessment } from '../../../main/store/use-cases/take-assessment.ts';
import {
  archiveContext,
  mergeContexts,
  renameContext,
  unarchiveContext,
} from '../../../main/store/use-cases/tend-contexts.ts';
import { aReadyStore } from '../store-fixtures.ts';

const nowhere = '99999999-0000-4000-8000-000000000000' as ContextId;

/** Two contexts of which both have a draft, a shared journal entry and an open target for the same dimension. */
function aFullStore() {
  const ready = aReadyStore();
  const { db, world, versionId, context: night } = ready;
  const mill = addContext(db, { kind: 'site', name: 'Mill Lane' }, world);
  for (const { id } of [night, mill]) startAssessment(db, { modelVersionId: versionId, contextId: id }, world);
  addEntry(db, 1, [night, mill]);
  addEntry(db, 2, [mill]);
  addTarget(db, 1, night, 'kneading');
  addTarget(db, 2, mill, 'kneading');
  addTarget(db, 3, mill, 'baking');
  return { ...ready, night, mill };
}

const uuid = (kind: string, number: number) => `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

function addEntry(db: Db, number: number, contexts: readonly Context[]): void {
  db.prepare("INSERT INTO journal_entry VALUES (?, '2026-02-01', 'The oven was cold.', 1, 1)").run(uuid('e', number));
  for (const { id } of contexts) db.prepare('INSERT INTO journal_context VALUES (?, ?)').run(uuid('e', number), id);
}

function addTarget(db: Db, number: number, { id }: Context, dimension: string): void {
  db.prepare("INSERT INTO target VALUES (?, 'bread', ?, ?, 'proficient', NULL, 1, NULL)").run(
    uuid('f', number),
    id,
    dimension,
  );
}

/** Everything that merging may touch, in a fixed order. */
function dump(db: Db) {
  return ['context', 'assessment', 'journal_context', 'target', 'journal_entry'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  );
}

describe('contexts with what hangs on them', () => {
  it('are listed with their counts', () => {
    const { db, night, mill } = aFullStore();
    expect(listedContexts(db)).toEqual([
      { ...mill, archivedAt: undefined, assessmentCount: 1, entryCount: 2 },
      { ...night, archivedAt: undefined, assessmentCount: 1, entryCount: 1 },
    ]);
  });
});

describe('renaming a context', () => {
  it('keeps everything else, and can be taken back', () => {
    const { db, world, night } = aFullStore();
    const renamed = { ...night, kind: 'other' as const, name: 'Early shift' };
    expect(renameContext(db, renamed, world)).toEqual(renamed);
    expect(contextById(db, night.id)).toEqual(renamed);
    expect(stepsOf(db).undo).toBe('context-rename');
    undo(db);
    expect(contextById(db, night.id)).toEqual(night);
  });

  it('to a taken name of that kind is a conflict; of another kind it is not', () => {
    const { db, world, night, mill } = aFullStore();
    expect(() => renameContext(db, { ...night, kind: 'site', name: mill.name }, world)).toThrow(
      expect.objectContaining({ kind: 'conflict' }),
    );
    expect(contextById(db, night.id)).toEqual(night);
    expect(renameContext(db, { ...night, name: mill.name }, world).name).toBe('Mill Lane');
  });

  it('to what it is called already is no step, and an unknown one is not found', () => {
    const { db, world, night } = aFullStore();
    const before = stepsOf(db);
    renameContext(db, night, world);
    expect(stepsOf(db)).toEqual(before);
    expect(() => renameContext(db, { ...night, id: nowhere }, world)).toThrow(
      expect.objectContaining({ kind: 'not-found' }),
    );
  });
});

describe('merging two contexts', () => {
  it('moves everything, closes the target that collides, and removes the first', () => {
    const { db, world, night, mill } = aFullStore();
    expect(mergeContexts(db, mill.id, night.id, world)).toEqual(night);
    expect(listedContexts(db)).toMatchObject([{ id: night.id, assessmentCount: 2, entryCount: 2 }]);
    const targets = db.prepare('SELECT id, context_id, closed_at IS NULL AS isOpen FROM target ORDER BY id').all();
    expect(targets).toEqual([
      { id: uuid('f', 1), context_id: night.id, isOpen: 1 },
      { id: uuid('f', 2), context_id: night.id, isOpen: 0 },
      { id: uuid('f', 3), context_id: night.id, isOpen: 1 },
    ]);
  });

  it('is taken back and done again to the last row', () => {
    const { db, world, night, mill } = aFullStore();
    const before = dump(db);
    mergeContexts(db, mill.id, night.id, world);
    const after = dump(db);
    expect(stepsOf(db).undo).toBe('context-merge');
    undo(db);
    expect(dump(db)).toEqual(before);
    redo(db);
    expect(dump(db)).toEqual(after);
  });

  it('is archived afterwards only when both were', () => {
    const { db, world, night, mill } = aFullStore();
    archiveContext(db, night.id, world);
    mergeContexts(db, mill.id, night.id, world);
    expect(listedContexts(db)[0]?.archivedAt).toBeUndefined();
    undo(db);
    archiveContext(db, mill.id, world);
    mergeContexts(db, mill.id, night.id, world);
    expect(listedContexts(db)[0]?.archivedAt).toBeDefined();
  });

  it('with itself or with an unknown one changes nothing', () => {
    const { db, world, night } = aFullStore();
    const before = dump(db);
    expect(() => mergeContexts(db, night.id, night.id, world)).toThrow(
      expect.objectContaining({ kind: 'invalid-input' }),
    );
    for (const [from, into] of [
      [night.id, nowhere],
      [nowhere, night.id],
    ] as const) {
      expect(() => mergeContexts(db, from, into, world)).toThrow(expect.objectContaining({ kind: 'not-found' }));
    }
    expect(dump(db)).toEqual(before);
  });
});

describe('archiving a context', () => {
  it('marks it once, keeps its history, and can be turned around', () => {
    const { db, world, night } = aFullStore();
    archiveContext(db, night.id, world);
    const first = listedContexts(db).find(({ id }) => id === night.id);
    expect(first).toMatchObject({ assessmentCount: 1, entryCount: 1 });
    archiveContext(db, night.id, world);
    expect(listedContexts(db).find(({ id }) => id === night.id)).toEqual(first);
    expect(first?.archivedAt).toBeDefined();
    unarchiveContext(db, night.id, world);
    expect(listedContexts(db).find(({ id }) => id === night.id)?.archivedAt).toBeUndefined();
    expect(() => archiveContext(db, nowhere, world)).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it('ends when somebody adds one of its name again', () => {
    const { db, world, night } = aFullStore();
    archiveContext(db, night.id, world);
    expect(addContext(db, night, world)).toEqual(night);
    expect(listedContexts(db).find(({ id }) => id === night.id)?.archivedAt).toBeUndefined();
  });
});
