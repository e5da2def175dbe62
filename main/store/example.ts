import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RatingChange } from '../../core/assessment/assessment.ts';
import { placeAfter } from '../../core/assessment/progress.ts';
import type { ContextId, DimensionId, IndicatorId, Instant, ModelId } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import type { ExampleAssessment, ExamplePractice, ExampleRating } from '../../core/example/example-practice.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import { quartersPerLevel, type ScalePosition } from '../../core/practice-model/scale.ts';
import type { Db } from './connection.ts';
import { removeDatabase } from './folder.ts';
import { newestVersionOf } from './model-versions.ts';
import { type OpenOptions, openStore } from './open.ts';
import { allSettings, saveSetting } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { forgetSteps } from './undo/steps.ts';
import { addContext } from './use-cases/add-context.ts';
import { pinBaseline } from './use-cases/look-back.ts';
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
  for (const assessment of practice.assessments.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    const contextId = contexts.get(assessment.context);
    if (contextId === undefined) throw new ChildError('invalid-input', `no context "${assessment.context}"`);
    const begin = madeAt - assessment.daysAgo * day - headStart;
    takeAssessment(db, assessment, contextId, { ...surroundings, now: movingClock(begin) });
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

function takeAssessment(db: Db, told: ExampleAssessment, contextId: ContextId, surroundings: Surroundings): void {
  const newest = newestVersionOf(db, told.model as ModelId);
  if (newest === undefined) throw new ChildError('invalid-input', `no model "${told.model}"`);
  const { id } = startAssessment(db, { modelVersionId: newest.versionId, contextId }, surroundings);
  for (const [slug, rating] of Object.entries(told.ratings)) {
    const dimensionId = slug as DimensionId;
    const after = changeRating(db, { assessmentId: id, dimensionId }, changeOf(newest.model, rating), surroundings);
    moveTo(db, id, placeAfter(newest.model, [after], dimensionId));
  }
  if (told.draft) return;
  completeAssessment(db, id, surroundings);
  if (told.pinned) pinBaseline(db, id, surroundings);
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

function answerOf(model: PracticeModel, told: ExampleRating): RatingChange['answer'] {
  if (told.answer !== undefined) return { kind: told.answer };
  if (told.level === undefined) return undefined;
  const index = model.levels.findIndex((level) => level.id === told.level);
  if (index < 0) throw new ChildError('invalid-input', `no level "${told.level}" in ${model.id}`);
  return { kind: 'placed', position: (index * quartersPerLevel + (told.quarters ?? 0)) as ScalePosition };
}
