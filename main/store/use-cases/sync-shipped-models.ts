import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant, ModelVersionId } from '../../../core/brand.ts';
import type { ModelProblem, ModelReading } from '../../../core/practice-model/read-model.ts';
import type { Db } from '../connection.ts';
import { hasModelVersion, insertModelVersion, type StoredModel, versionInUseOf } from '../model-versions.ts';
import type { Surroundings } from '../surroundings.ts';
import { forgetSteps, forgetUndone } from '../undo/steps.ts';
import { keepFromDiverging } from './tend-models.ts';

/** A file in the folder of shipped models. */
interface ModelFile {
  readonly name: string;
  readonly text: string;
  readonly versionId: ModelVersionId;
}

/** The models that come with the application, as files in one folder. */
export interface ShippedModels {
  /** Stores every text that is not stored yet; returns what keeps files from being models. */
  readonly syncInto: (db: Db, surroundings: Pick<Surroundings, 'now'>) => Promise<readonly ModelProblem[]>;
  /** The content hashes of all files; changes when one of them does. */
  readonly fingerprint: () => Promise<string>;
}

/**
 * Reads the models of a folder. A text is parsed only when neither its content is stored nor it was found faulty
 * before, and then on another thread.
 */
export function createShippedModels(folder: string): ShippedModels {
  const faulty = new Map<ModelVersionId, readonly ModelProblem[]>();

  async function syncInto(db: Db, { now }: Pick<Surroundings, 'now'>): Promise<readonly ModelProblem[]> {
    const { files, problems } = await readFiles(folder);
    const unread = files.filter(({ versionId }) => !hasModelVersion(db, versionId) && !faulty.has(versionId));
    const readings = unread.length === 0 ? [] : await readOnOtherThread(unread);
    for (const [index, { versionId }] of unread.entries()) {
      const reading = readings[index];
      if (reading?.ok === false) faulty.set(versionId, reading.problems);
      if (reading?.ok) store(db, { versionId, model: reading.model }, now());
    }
    return [...problems, ...files.flatMap(({ versionId }) => faulty.get(versionId) ?? [])];
  }

  async function fingerprint(): Promise<string> {
    const { files } = await readFiles(folder);
    return files.map((file) => file.versionId).join(' ');
  }

  return { syncInto, fingerprint };
}

async function readOnOtherThread(files: readonly ModelFile[]): Promise<readonly ModelReading[]> {
  const { readModelsAside } = await import('../read-aside.ts');
  return readModelsAside(files.map(({ name, text }) => ({ name, text })));
}

function store(db: Db, stored: StoredModel, addedAt: Instant): void {
  db.transaction(() => {
    // Another call may have stored it while this one was reading.
    if (hasModelVersion(db, stored.versionId)) return;
    const before = versionInUseOf(db, stored.model.id);
    insertModelVersion(db, stored, addedAt);
    const isDiverging = keepFromDiverging(db, stored.model.id, stored.versionId, before?.versionId);
    // No step tells of this, so what would bring rows back in its place is forgotten.
    if (isDiverging) forgetSteps(db);
    else forgetUndone(db);
  }).immediate();
}

/** The id of a model's text: its SHA-256, the same whichever way its lines end. */
export function contentIdOf(text: string): ModelVersionId {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex') as ModelVersionId;
}

async function readFiles(folder: string): Promise<{ files: readonly ModelFile[]; problems: readonly ModelProblem[] }> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return { files: [], problems: [unreadable('models', 'a folder with the shipped models')] };
  const readings = await Promise.all(
    names
      .filter((name) => /\.(ya?ml|json)$/.test(name))
      .sort()
      .map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8').catch(() => undefined) })),
  );
  return {
    files: readings.flatMap(({ name, text }) =>
      text === undefined ? [] : [{ name, text, versionId: contentIdOf(text) }],
    ),
    problems: readings.flatMap(({ name, text }) => (text === undefined ? [unreadable(name, 'a readable file')] : [])),
  };
}

function unreadable(file: string, expected: string): ModelProblem {
  return { file, line: 1, column: 1, path: '', expected };
}
