import fc, { type Arbitrary } from 'fast-check';
import type { ContextId, EntryId } from '../../core/brand.ts';
import { actionKinds } from '../../core/plan/plan.ts';
import type { Db } from '../../main/store/connection.ts';
import { insertEntry, insertPick } from '../../main/store/journal.ts';
import { insertAction, insertTarget } from '../../main/store/plan.ts';
import { saveRhythm } from '../../main/store/rhythms.ts';
import { calendarDate, instant } from './arbitraries.ts';

const ordinary = { noNullPrototype: true } as const;
const written = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const uuid = (kind: string, number: number) => `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** What is laid over a store of assessments: by turns, to whichever context, rating or entry a number names. */
export const years = fc.record(
  {
    entries: fc.array(
      fc.record(
        { happenedOn: calendarDate, text: written, links: fc.nat(7), createdAt: instant, changedAt: instant },
        ordinary,
      ),
      { maxLength: 4 },
    ),
    targets: fc.array(
      fc.record(
        {
          dueOn: fc.option(calendarDate, { nil: undefined }),
          chosenAt: instant,
          closedAt: fc.option(instant, { nil: undefined }),
          actions: fc.array(
            fc.record(
              {
                kind: fc.constantFrom(...actionKinds),
                text: written,
                doneAt: fc.option(instant, { nil: undefined }),
                reflection: fc.string({ unit: 'binary', maxLength: 20 }),
                createdAt: instant,
              },
              ordinary,
            ),
            { maxLength: 3 },
          ),
        },
        ordinary,
      ),
      { maxLength: 3 },
    ),
    rhythm: fc.option(
      fc.record(
        {
          everyWeeks: fc.integer({ min: 1, max: 104 }),
          since: instant,
          snoozedUntil: fc.option(instant, { nil: undefined }),
        },
        ordinary,
      ),
      { nil: undefined },
    ),
    note: fc.string({ unit: 'binary', maxLength: 20 }),
    at: instant,
  },
  ordinary,
);

export type Years = typeof years extends Arbitrary<infer Value> ? Value : never;

interface RatedRow {
  readonly assessment_id: never;
  readonly model_version_id: string;
  readonly dimension_id: never;
  readonly model_id: never;
}

/** Puts it into a store that has contexts and, perhaps, ratings. Runs in the caller's transaction. */
export function fillYears(db: Db, { entries, targets, rhythm, note, at }: Years): void {
  const contexts = db.prepare<[], ContextId>('SELECT id FROM context ORDER BY rowid').pluck().all();
  const rated = db
    .prepare<[], RatedRow>(
      `SELECT assessment_id, model_version_id, dimension_id, model_id
       FROM rating JOIN model_version ON model_version.id = rating.model_version_id ORDER BY rating.rowid`,
    )
    .all();
  const [first] = rated;
  for (const [index, { links, ...entry }] of entries.entries()) {
    const id = uuid('e', index) as EntryId;
    const context = contexts[links % contexts.length];
    const about = rated[links % Math.max(1, rated.length)];
    insertEntry(db, {
      ...entry,
      id,
      dimensions:
        about === undefined || links % 2 === 0
          ? []
          : [{ modelId: about.model_id, dimensionId: about.dimension_id, indicators: ['seen' as never] }],
      contextIds: context === undefined || links < 3 ? [] : [context],
    });
    if (about !== undefined && links > 4) insertPick(db, about.assessment_id, about.dimension_id, id);
  }
  for (const [index, { actions, ...target }] of targets.entries()) {
    const id = uuid('f', index) as never;
    const contextId = contexts[index % contexts.length];
    if (contextId === undefined) continue;
    const dimensionId = `dimension-${index}` as never;
    insertTarget(db, {
      ...target,
      id,
      contextId,
      modelId: 'bread' as never,
      dimensionId,
      levelId: 'proficient' as never,
    });
    for (const [place, action] of actions.entries()) {
      const entryId = entries.length > place && place > 0 ? (uuid('e', place) as EntryId) : undefined;
      insertAction(db, { ...action, id: uuid('d', index * 10 + place) as never, targetId: id, entryId });
    }
  }
  if (rhythm !== undefined) saveRhythm(db, { ...rhythm, modelId: 'bread' as never });
  if (first === undefined) return;
  db.prepare('UPDATE rating SET sceptic = ? WHERE assessment_id = ? AND dimension_id = ?').run(
    note,
    first.assessment_id,
    first.dimension_id,
  );
  db.prepare('UPDATE context SET archived_at = ? WHERE id = ?').run(at, contexts[0]);
  db.prepare('UPDATE baseline SET name = ?').run('Before the move');
  db.prepare(
    `INSERT INTO hindsight (assessment_id, model_version_id, dimension_id, answer_kind, position_quarters, note, made_at)
     VALUES (?, ?, ?, 'placed', 5, ?, ?)`,
  ).run(first.assessment_id, first.model_version_id, first.dimension_id, note, at);
  db.prepare("INSERT INTO off_the_map_status VALUES (?, ?, 'worth-naming', ?)").run(
    first.assessment_id,
    first.dimension_id,
    at,
  );
}
