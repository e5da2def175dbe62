import { ChildError } from '../../core/errors.ts';
import { killPoint } from '../kill-point.ts';
import type { Db } from './connection.ts';

/** One step of the schema. Once released it never changes; what was wrong in it is mended by a later one. */
export interface Migration {
  /** Counts from 1 without gaps; the store's `user_version` after the step. */
  readonly version: number;
  /** What it does, in the words of its file name. */
  readonly name: string;
  /** Runs inside the transaction that also sets the version. */
  readonly up: (db: Db) => void;
}

/** The version a store has when all steps are done; 0 without steps. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** @throws ChildError `unexpected` unless the steps count 1, 2, 3, … in this order. */
export function assertInOrder(migrations: readonly Migration[]): void {
  for (const [index, { version, name }] of migrations.entries()) {
    if (version !== index + 1) {
      throw new ChildError('unexpected', `migration "${name}" has version ${version} in place ${index + 1}`);
    }
  }
}

/** The store's schema version; 0 for an empty one. */
export function versionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Runs the steps a store still lacks, each with its version number in one transaction: a step that fails leaves the
 * store at the version before it.
 */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  assertInOrder(migrations);
  for (const migration of migrations) {
    if (migration.version <= versionOf(db)) continue;
    db.transaction(() => {
      migration.up(db);
      killPoint('migration:middle');
      assertReferences(db, migration);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

function assertReferences(db: Db, migration: Migration): void {
  const broken = db.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new ChildError('unexpected', `migration "${migration.name}" leaves ${broken.length} broken references`);
  }
}
