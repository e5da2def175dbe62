import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RatingChange } from '../../core/assessment/assessment.ts';
import { placeAfter } from '../../core/assessment/progress.ts';
import type { DimensionId, IndicatorId, Instant, ModelId } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import type { ExampleAssessment, ExamplePractice, ExampleRating } from '../../core/example/example-practice.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import type { Db } from './connection.ts';
import {
  answerOf,
  contextOf,
  type ExampleWorld,
  type Happening,
  happeningsBeside,
  secondLooks,
} from './example-years.ts';
import { removeDatabase } from './folder.ts';
import { versionInUseOf } from './model-versions.ts';
import { type OpenOptions, openStore } from './open.ts';
import { allSettings, saveSetting } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { forgetSteps } from './undo/steps.ts';
import { addContext } from './use-cases/add-context.ts';
import { pickEntry } from './use-cases/keep-journal.ts';
import { pinBaseline, renameBaseline } from './use-cases/look-back.ts';
import { setNoteStatus } from './use-cases/note-off-the-map.ts';
import type { ShippedModels } from './use-cases/sync-shipped-models.ts';
import { changeRating, completeAssessment, moveTo, startAssessment } from './use-cases/take-assessment.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** How long before the making of the example its latest assessment begins, so that none ends in the future. */
const headStart = 60 * minute;

/** The key under which an example store keeps what it was made from. */
const originKey = 'example.origin';

export interface ExampleOptions extends OpenOptions {
  readonly surroundings: Surroundings;
  readonly models: ShippedModels;
  /** The YAML file that tells the example. */
  readonly sourceFile: string;
}

/**
 * Opens the example practice. It is made anew, from nothing but its source, when the source or the shipped models have
 * changed, when it is older than a day (its dates count back from its making), or when its file cannot be used.
 */
export async function openExample(file: string, options: ExampleOptions): Promise<Db> {
  const source = await readFile(options.sourceFile, 'utf8');
  const fingerprint = createHash('sha256')
    .update(`${source}\n${await options.models.fingerprint()}`)
    .digest('hex');
  const kept = openKept(file, options);
  if (kept !== undefined && isCurrent(kept, fingerprint, options.surroundings.now())) return kept;
  kept?.close();
  removeDatabase(file);
  const { readExampleAside } = await import('./read-aside.ts');
  const practice = await readExampleAside(source);
  const db = openStore(file, options);
  try {
    await options.models.syncInto(db, options.surroundings);
    await fillExample(db, practice, options.surroundings, fingerprint);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The example as it lies on disk, or undefined when it has to be made anew anyway. */
function openKept(file: string, options: ExampleOptions): Db | undefined {
  try {
    return openStore(file, options);
  } catch (error) {
    const replaceable = error instanceof ChildError && ['store-damaged', 'store-newer'].includes(error.kind);
    if (replaceable) return undefined;
    throw error;
  }
}

function isCurrent(db: Db, fingerprint: string, now: Instant): boolean {
  const origin = allSettings(db).get(originKey) as { fingerprint: string; madeAt: number } | undefined;
  return origin?.fingerprint === fingerprint && Math.abs(now - origin.madeAt) < day;
}

/**
 * Tells the whole example through the same use-cases a person's own practice goes through, in one transaction. Other
 * work of the program gets its turn between assessments; nobody else has the store yet.
 */
async function fillExample(
  db: Db,
  practice: ExamplePractice,
  surroundings: Surroundings,
  fingerprint: string,
): Promise<void> {
  const madeAt = surroundings.now();
  db.exec('BEGIN IMMEDIATE');
  const contexts = new Map(
    practice.contexts.map(({ key, kind, name }) => [key, addContext(db, { kind, name }, surroundings).id]),
  );
  const world: ExampleWorld = { contexts, entries: new Map(), assessments: new Map(), madeAt };
  const taken = practice.assessments.map(
    (told): Happening => ({ daysAgo: told.daysAgo, tell: (then) => takeAssessment(db, told, world, then) }),
  );
  // What happened on the day of an assessment was written down before it.
  const happenings = [...happeningsBeside(db, practice, world), ...taken, ...secondLooks(db, practice, world)];
  for (const { daysAgo, tell } of happenings.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
    tell({ ...surroundings, now: movingClock(madeAt - daysAgo * day - headStart) });
    await new Promise((resume) => setImmediate(resume));
  }
  saveSetting(db, originKey, { fingerprint, madeAt });
  forgetSteps(db);
  db.exec('COMMIT');
}

/** A clock that stands a minute later every time it is read. */
function movingClock(begin: number): () => Instant {
  let moment = begin;
  return () => {
    moment += minute;
    return moment as Instant;
  };
}

function takeAssessment(db: Db, told: ExampleAssessment, world: ExampleWorld, surroundings: Surroundings): void {
  const newest = versionInUseOf(db, told.model as ModelId);
  if (newest === undefined) throw new ChildError('invalid-input', `no model "${told.model}"`);
  const contextId = contextOf(world, told.context);
  const { id } = startAssessment(db, { modelVersionId: newest.versionId, contextId }, surroundings);
  world.assessments.set(told, id);
  for (const [slug, rating] of Object.entries(told.ratings)) {
    const at = { assessmentId: id, dimensionId: slug as DimensionId };
    const after = changeRating(db, at, changeOf(newest.model, rating), surroundings);
    for (const key of rating.picked ?? []) {
      const entryId = world.entries.get(key);
      if (entryId === undefined) throw new ChildError('invalid-input', `no entry "${key}"`);
      pickEntry(db, { ...at, entryId, picked: true }, surroundings);
    }
    moveTo(db, id, placeAfter(newest.model, [after], at.dimensionId));
    if (rating.noteStatus !== undefined) setNoteStatus(db, { ...at, status: rating.noteStatus }, surroundings);
  }
  if (told.draft) return;
  completeAssessment(db, id, surroundings);
  if (told.pinned !== undefined) pinBaseline(db, id, surroundings);
  if (typeof told.pinned === 'string') renameBaseline(db, id, told.pinned, surroundings);
}

function changeOf(model: PracticeModel, told: ExampleRating): RatingChange {
  return {
    answer: answerOf(model, told),
    confidence: told.confidence,
    evidence: told.evidence,
    indicatorsSeen: told.seen as readonly IndicatorId[] | undefined,
    offTheMap: told.offTheMap,
    whatChanged: told.whatChanged,
    sceptic: told.sceptic,
    committed: true,
  };
}
