import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  ActionId,
  AssessmentId,
  CalendarDate,
  ContextId,
  EntryId,
  LevelId,
  TargetId,
} from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { noteStatuses } from '../../../core/off-the-map/notes.ts';
import { actionKinds } from '../../../core/plan/plan.ts';
import type { ScalePosition } from '../../../core/practice-model/scale.ts';
import { connect, type Db } from '../../../main/store/connection.ts';
import { migrate } from '../../../main/store/migrate.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { insertModelVersion } from '../../../main/store/model-versions.ts';
import { redo, stepsOf, undo } from '../../../main/store/undo/steps.ts';
import { addContext } from '../../../main/store/use-cases/add-context.ts';
import { addEntry, changeEntry, pickEntry, removeEntry } from '../../../main/store/use-cases/keep-journal.ts';
import { setRhythm, snoozeReview } from '../../../main/store/use-cases/keep-rhythm.ts';
import { removeHindsight, setHindsight } from '../../../main/store/use-cases/look-again.ts';
import { pinBaseline, renameBaseline, unpinBaseline } from '../../../main/store/use-cases/look-back.ts';
import { setNoteStatus } from '../../../main/store/use-cases/note-off-the-map.ts';
import {
  addAction,
  changeAction,
  changeTarget,
  closeTarget,
  finishAction,
  removeAction,
  removeTarget,
  reopenAction,
  setTarget,
} from '../../../main/store/use-cases/plan-ahead.ts';
import { contentIdOf } from '../../../main/store/use-cases/sync-shipped-models.ts';
import {
  changeRating,
  completeAssessment,
  correctRating,
  discardDraft,
  removeAssessment,
  startAssessment,
} from '../../../main/store/use-cases/take-assessment.ts';
import {
  archiveContext,
  mergeContexts,
  renameContext,
  unarchiveContext,
} from '../../../main/store/use-cases/tend-contexts.ts';
import { aModel, instant } from '../../helpers/builders.ts';
import { aWorld } from '../../store/store-fixtures.ts';

const model = aModel();
const versionId = contentIdOf(JSON.stringify(model));
const tables = [
  'context',
  'assessment',
  'rating',
  'rating_indicator',
  'baseline',
  'hindsight',
  'journal_entry',
  'journal_dimension',
  'journal_indicator',
  'journal_context',
  'rating_journal',
  'target',
  'plan_action',
  'review_rhythm',
  'off_the_map_status',
];

function aWorkplace() {
  const db = connect(':memory:', 'create', {});
  db.pragma('foreign_keys = ON');
  migrate(db, migrations);
  insertModelVersion(db, { versionId, model }, instant('2026-01-01'));
  return { db, world: aWorld() };
}

/** Every row in its place, and what the search would find. */
function dumpOf(db: Db): string {
  const rows = tables.map((table) => {
    const hasRowid =
      db.prepare<[string], number>('SELECT wr FROM pragma_table_list WHERE name = ?').pluck().get(table) === 0;
    return [table, db.prepare(`SELECT ${hasRowid ? 'rowid, ' : ''}* FROM ${table} ORDER BY 1, 2`).all()];
  });
  const texts = db.prepare('SELECT source, owner, part, text FROM search_text ORDER BY source, owner, part').all();
  return JSON.stringify([rows, texts]);
}

/** The ids of a table, oldest first, of which an operation takes one. */
function pickFrom<Id extends string>(db: Db, table: string, number: number): Id {
  const ids = db.prepare<[], string>(`SELECT id FROM ${table} ORDER BY rowid`).pluck().all();
  return (ids[number % Math.max(1, ids.length)] ?? '00000000-0000-4000-8000-999999999999') as Id;
}

/** How many things there are that a person could do. */
const kinds = 33;

type Operation = readonly [kind: number, first: number, second: number, words: string];

/** One thing a person could do; what makes no sense is refused and changes nothing. */
function perform(db: Db, world: ReturnType<typeof aWorld>, [kind, first, second, words]: Operation): void {
  const context = () => pickFrom<ContextId>(db, 'context', first);
  const assessment = () => pickFrom<AssessmentId>(db, 'assessment', first);
  const entry = () => pickFrom<EntryId>(db, 'journal_entry', second);
  const target = () => pickFrom<TargetId>(db, 'target', first);
  const action = () => pickFrom<ActionId>(db, 'plan_action', first);
  const dimensionId = model.dimensions[second % model.dimensions.length]?.id ?? ('' as never);
  const at = { assessmentId: assessment(), dimensionId };
  const content = () => ({
    happenedOn: `2025-12-${String(1 + (first % 28)).padStart(2, '0')}` as CalendarDate,
    text: `Day ${words}`,
    dimensions: second % 2 === 0 ? [] : [{ modelId: model.id, dimensionId, indicators: [] }],
    contextIds: first % 2 === 0 ? [] : [context()],
  });
  const operations: readonly (() => unknown)[] = [
    () => addContext(db, { kind: 'team', name: `Shift ${words}`.slice(0, 100) }, world),
    () => renameContext(db, { id: context(), kind: 'site', name: `House ${second}` }, world),
    () => mergeContexts(db, context(), pickFrom(db, 'context', second), world),
    () => archiveContext(db, context(), world),
    () => startAssessment(db, { modelVersionId: versionId, contextId: context() }, world),
    () => changeRating(db, at, { evidence: words, offTheMap: second % 3 === 0 ? words : '' }, world),
    () =>
      changeRating(
        db,
        at,
        { answer: { kind: 'placed', position: (first % 16) as ScalePosition }, confidence: 'high', committed: true },
        world,
      ),
    () => completeAssessment(db, at.assessmentId, world),
    () => discardDraft(db, at.assessmentId, world),
    () => pinBaseline(db, at.assessmentId, world),
    () => addEntry(db, content(), world),
    () => changeEntry(db, entry(), content(), world),
    () => removeEntry(db, entry(), world),
    () => pickEntry(db, { ...at, entryId: entry(), picked: second % 2 === 0 }, world),
    () =>
      setTarget(
        db,
        { modelId: model.id, contextId: context(), dimensionId, levelId: model.levels[2]?.id ?? ('' as LevelId) },
        world,
      ),
    () => closeTarget(db, target(), world),
    () => removeTarget(db, target(), world),
    () =>
      addAction(
        db,
        {
          targetId: target(),
          kind: actionKinds[second % actionKinds.length] ?? 'try',
          text: `Try ${words}`,
        },
        world,
      ),
    () => setHindsight(db, { ...at, answer: { kind: 'not-observed' }, note: words }, world),
    () => removeHindsight(db, at, world),
    () => correctRating(db, at, { sceptic: words, answer: { kind: 'below-first-level' } }, world),
    () => removeAssessment(db, at.assessmentId, world),
    () => unarchiveContext(db, context(), world),
    () => unpinBaseline(db, at.assessmentId, world),
    () => renameBaseline(db, at.assessmentId, words, world),
    () => changeTarget(db, { targetId: target(), dueOn: second % 2 === 0 ? null : content().happenedOn }, world),
    () => changeAction(db, { actionId: action(), text: `Practise ${words}` }, world),
    () => finishAction(db, { actionId: action(), reflection: words, asEntry: second % 2 === 0 }, world),
    () => reopenAction(db, action(), world),
    () => removeAction(db, action(), world),
    () => setRhythm(db, model.id, second % 4 === 0 ? undefined : 1 + second, world),
    () => snoozeReview(db, model.id, 1 + first, world),
    () => setNoteStatus(db, { ...at, status: noteStatuses[first % noteStatuses.length] ?? 'new' }, world),
  ];
  expect(operations).toHaveLength(kinds);
  try {
    operations[kind % operations.length]?.();
  } catch (error) {
    if (!(error instanceof ChildError)) throw error;
  }
}

const operation: fc.Arbitrary<Operation> = fc.tuple(
  fc.nat(kinds - 1),
  fc.nat(40),
  fc.nat(40),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const lastStep = (db: Db) => db.prepare('SELECT max(id) FROM undo_step').pluck().get();

test('two hundred operations undone one by one leave the identical store, and done again the identical other one', () => {
  fc.assert(
    fc.property(fc.array(operation, { minLength: 200, maxLength: 200 }), (operations) => {
      const { db, world } = aWorkplace();
      const before = dumpOf(db);
      for (const one of operations) perform(db, world, one);
      const after = dumpOf(db);
      let undone = 0;
      for (; stepsOf(db).undo !== undefined; undone += 1) undo(db);
      expect(undone).toBeGreaterThan(20);
      expect(dumpOf(db)).toBe(before);
      for (; stepsOf(db).redo !== undefined; undone -= 1) redo(db);
      expect(undone).toBe(0);
      expect(dumpOf(db)).toBe(after);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      db.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('undo, redo and new steps in any order go where a stack of whole stores would go', () => {
  const move = fc.oneof(
    { arbitrary: operation, weight: 3 },
    { arbitrary: fc.constant('undo' as const), weight: 2 },
    { arbitrary: fc.constant('redo' as const), weight: 1 },
  );
  fc.assert(
    fc.property(fc.array(move, { minLength: 10, maxLength: 60 }), (moves) => {
      const { db, world } = aWorkplace();
      let past: string[] = [];
      let future: string[] = [];
      let now = dumpOf(db);
      for (const one of moves) {
        if (one === 'undo') {
          undo(db);
          const earlier = past.pop();
          if (earlier !== undefined) {
            future = [now, ...future];
            now = earlier;
          }
        } else if (one === 'redo') {
          redo(db);
          const [later, ...rest] = future;
          if (later !== undefined) {
            past = [...past, now];
            now = later;
            future = rest;
          }
        } else {
          const step = lastStep(db);
          perform(db, world, one);
          const next = dumpOf(db);
          if (next !== now) {
            // A step that joined the one before it has no place of its own on the stack.
            if (lastStep(db) !== step || future.length > 0) past = [...past, now];
            future = [];
            now = next;
          }
        }
        expect(dumpOf(db)).toBe(now);
        expect([stepsOf(db).undo !== undefined, stepsOf(db).redo !== undefined]).toEqual([
          past.length > 0,
          future.length > 0,
        ]);
      }
      db.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);
