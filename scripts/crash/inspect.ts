import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Instant } from '../../core/brand.ts';
import { createBackups } from '../../main/store/backups/backups.ts';
import { closeStore } from '../../main/store/close.ts';
import { connect, type Db } from '../../main/store/connection.ts';
import { migrate } from '../../main/store/migrate.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import { keysAtHand, openOwnPractice, recoveryOf } from '../../main/store/own-practice.ts';
import { ownFileIn } from '../../main/store/practice.ts';
import { createVault } from '../../main/vault/create-vault.ts';

/** An opened store, for one look. */
export interface Inspected {
  /** The evidence of every rating, by `assessment/dimension`. */
  readonly evidence: () => ReadonlyMap<string, string>;
  /** What SQLite finds wrong with it. */
  readonly faults: () => string[];
  /** Whether the person is told that the practice was damaged. */
  readonly isToldDamaged: () => boolean;
  /** Makes it a store of an earlier version of the schema, as an older application left it. */
  readonly goBackToVersion: (version: 1) => void;
}

/**
 * Opens a practice outside the application, with the application's own code, looks at it and closes it again.
 *
 * @param secrets what may open the vault, the likeliest first
 * @throws {Error} when none of them does
 */
export async function inspect<Result>(
  dataFolder: string,
  secrets: readonly string[],
  look: (store: Inspected) => Result,
): Promise<{ result: Result; opensWith: string }> {
  const file = ownFileIn(dataFolder);
  const now = () => Date.now() as Instant;
  const vault = createVault({ folder: dirname(file), now, randomBytes, deviceStorage: withoutMemory });
  const opensWith = await firstThatOpens(secrets, (secret) => vault.unlock(secret));
  const surroundings = { now, newId: () => '' };
  const engine = {};
  const folder = join(dirname(file), 'backups');
  const backups = createBackups({ storeFile: file, folder, engine, keys: () => keysAtHand(vault), surroundings });
  const db = await openOwnPractice({ file, engine, surroundings, vault, backups }, false);
  try {
    return { result: look(inspected(db)), opensWith };
  } finally {
    closeStore(db);
    vault.lock();
  }
}

const withoutMemory = {
  backend: () => 'none' as const,
  encrypt: () => Promise.reject(new Error('not here')),
  decrypt: () => Promise.reject(new Error('not here')),
};

async function firstThatOpens(secrets: readonly string[], unlock: (secret: string) => Promise<void>): Promise<string> {
  let refusal: unknown;
  for (const secret of secrets) {
    try {
      await unlock(secret);
      return secret;
    } catch (error) {
      refusal = error;
    }
  }
  throw new Error('The vault opens with none of the passphrases it may have.', { cause: refusal });
}

function inspected(db: Db): Inspected {
  return {
    evidence: () =>
      new Map(
        db
          .prepare<[], { key: string; evidence: string }>(
            "SELECT assessment_id || '/' || dimension_id AS key, evidence FROM rating WHERE evidence <> ''",
          )
          .all()
          .map(({ key, evidence }) => [key, evidence]),
      ),
    faults() {
      const integrity = db.pragma('integrity_check(1)', { simple: true });
      const references = db.pragma('foreign_key_check') as unknown[];
      return [
        ...(integrity === 'ok' ? [] : [`integrity: ${String(integrity)}`]),
        ...(references.length === 0 ? [] : [`${references.length} broken references`]),
      ];
    },
    isToldDamaged: () => recoveryOf(db) !== undefined,
    goBackToVersion: (version) => goBack(db, version),
  };
}

/** Takes away whatever the later steps of the schema have added. */
function goBack(db: Db, version: number): void {
  const earlier = connect(':memory:', 'create', {});
  migrate(earlier, migrations.slice(0, version));
  const columnsOf = (store: Db, table: string) =>
    store.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  // What lies behind an index of texts goes with it, so that it comes first.
  const things = (store: Db, type: 'trigger' | 'index' | 'table') =>
    store
      .prepare<[string], string>(
        `SELECT name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name`,
      )
      .pluck()
      .all(type);
  db.pragma('foreign_keys = OFF');
  for (const type of ['trigger', 'index', 'table'] as const) {
    const known = new Set(things(earlier, type));
    for (const name of things(db, type)) if (!known.has(name)) db.exec(`DROP ${type} IF EXISTS ${name}`);
  }
  for (const table of things(earlier, 'table')) {
    const known = new Set(columnsOf(earlier, table));
    for (const column of columnsOf(db, table)) {
      if (!known.has(column)) db.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  }
  db.pragma('foreign_keys = ON');
  db.pragma(`user_version = ${version}`);
  earlier.close();
}
