import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Backups, createBackups } from '../../../main/store/backups/backups.ts';
import type { KeyRing } from '../../../main/store/backups/opening.ts';
import { connect, type Db, type StoreKey } from '../../../main/store/connection.ts';
import { openStore } from '../../../main/store/open.ts';
import { addContext } from '../../../main/store/use-cases/add-context.ts';
import { changeRating, completeAssessment, startAssessment } from '../../../main/store/use-cases/take-assessment.ts';
import { aModel, dimensionId, placed } from '../../helpers/builders.ts';
import { aFolder, aWorld, storeModel } from '../store-fixtures.ts';

/** Stands in everything a person writes in these tests, so that it can be looked for. */
export const canary = 'CANARY-crumb-and-crust';

export function aKey(): StoreKey {
  return new Uint8Array(randomBytes(32));
}

/** A practice in a folder of its own: its store's file, key, clock and backups. */
export interface Practice {
  readonly folder: string;
  readonly file: string;
  readonly world: ReturnType<typeof aWorld>;
  readonly backups: Backups;
  /** The keys in use; a test may change them. */
  keys: KeyRing;
}

/** A filled store, closed, encrypted with the first key unless that is undefined. */
export function aPractice(keys: KeyRing = [aKey()], folder = aFolder()): Practice {
  const file = join(folder, 'practice.db');
  const world = aWorld('2026-11-24T08:00:00Z');
  const practice: Practice = {
    folder,
    file,
    world,
    keys,
    backups: createBackups({
      storeFile: file,
      folder: join(folder, 'backups'),
      engine: {},
      keys: () => practice.keys,
      surroundings: world,
    }),
  };
  const db = openPractice(practice);
  fillPractice(db, world);
  db.close();
  return practice;
}

/** Opens the store with the first key; closed after the test if it still is open. */
export function openPractice({ file, keys, world }: Practice): Db {
  const db = openStore(file, { engine: { key: keys[0] }, surroundings: world });
  onTestFinished(() => {
    if (db.open) db.close();
  });
  return db;
}

const dimensions = ['kneading', 'proving', 'baking'];

/** Twelve assessments of one model in three contexts, the last one a draft. */
function fillPractice(db: Db, world: Practice['world']): void {
  db.transaction(() => {
    const modelVersionId = storeModel(db, aModel({ summary: `${canary} ${'long and plain words '.repeat(900)}` }));
    const contexts = ['Night shift', 'Day shift', 'Bakery'].map((name) =>
      addContext(db, { kind: 'team', name: `${name} ${canary}` }, world),
    );
    for (let index = 0; index < 12; index += 1) {
      const context = contexts[index % contexts.length];
      if (context === undefined) throw new Error('No context.');
      const { id } = startAssessment(db, { modelVersionId, contextId: context.id }, world);
      for (const dimension of dimensions) writeEvidence(db, id, dimension, `${canary} ${index} `.repeat(40), world);
      if (index < 11) completeAssessment(db, id, world);
    }
  })();
}

/** Rates a dimension with words. */
function writeEvidence(
  db: Db,
  assessmentId: Parameters<typeof changeRating>[1]['assessmentId'],
  dimension: string,
  evidence: string,
  world: Practice['world'],
): void {
  const target = { assessmentId, dimensionId: dimensionId(dimension) };
  changeRating(db, target, { answer: placed(6), evidence, indicatorsSeen: [], confidence: 'high' }, world);
}

/** Everything a store keeps as text, without what is derived from it and what can be undone. */
export function dumpOf(file: string, key: StoreKey | undefined): string {
  const db = connect(file, 'read', { key });
  try {
    return dump(db);
  } finally {
    db.close();
  }
}

export function dump(db: Db): string {
  const tables = db
    .prepare<[], { name: string; sql: string }>('SELECT name, sql FROM sqlite_schema ORDER BY name')
    .all();
  const rows = tables
    .filter(({ name, sql }) => sql?.startsWith('CREATE TABLE') && !/^(search|undo|sqlite)_/.test(name))
    .map(({ name }) => [
      name,
      db
        .prepare(`SELECT * FROM ${name}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]);
  return JSON.stringify([db.pragma('user_version'), tables, rows]);
}

/** The names of all files below a folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** The files below a folder in which something readable is. */
export function readableFiles(folder: string): readonly string[] {
  return filesBelow(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return bytes.includes(canary) || bytes.includes('SQLite format 3');
  });
}

/** A ChildError of this kind. */
export const refusal = (kind: string) => expect.objectContaining({ kind });
