import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelVersionId } from '../../../core/brand.ts';
import type { ModelProblem } from '../../../core/practice-model/read-model.ts';
import type { Db } from '../connection.ts';
import { hasModelVersion, insertModelVersion } from '../model-versions.ts';
import type { Surroundings } from '../surroundings.ts';

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
 * before, and other work gets its turn between files.
 */
export function createShippedModels(folder: string): ShippedModels {
  const faulty = new Map<ModelVersionId, readonly ModelProblem[]>();

  async function syncInto(db: Db, surroundings: Pick<Surroundings, 'now'>): Promise<readonly ModelProblem[]> {
    const { files, problems } = await readFiles(folder);
    const found: ModelProblem[] = [...problems];
    for (const file of files) {
      if (hasModelVersion(db, file.versionId)) continue;
      found.push(...(faulty.get(file.versionId) ?? (await addModel(db, file, surroundings))));
    }
    return found;
  }

  async function addModel(db: Db, file: ModelFile, { now }: Pick<Surroundings, 'now'>) {
    // YAML and the schema of models are loaded only when there is something new to read.
    const { readModel } = await import('../../../core/practice-model/read-model.ts');
    await new Promise((resume) => setImmediate(resume));
    const reading = readModel(file.text, file.name);
    if (!reading.ok) {
      faulty.set(file.versionId, reading.problems);
      return reading.problems;
    }
    db.transaction(() => {
      // Another call may have stored it while this one was reading.
      if (hasModelVersion(db, file.versionId)) return;
      insertModelVersion(db, { versionId: file.versionId, model: reading.model }, now());
    }).immediate();
    return [];
  }

  async function fingerprint(): Promise<string> {
    const { files } = await readFiles(folder);
    return files.map((file) => file.versionId).join(' ');
  }

  return { syncInto, fingerprint };
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
