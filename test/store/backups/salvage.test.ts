import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../main/store/backups/salvage-schema.ts';
import { dropOrphans } from '../../../main/store/backups/salvage-tables.ts';
import { connect, type Db } from '../../../main/store/connection.ts';
import { migrate } from '../../../main/store/migrate.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { saveSetting } from '../../../main/store/settings.ts';
import { aPractice, dumpOf, openPractice, type Practice, refusal } from './backup-fixtures.ts';

const pageSize = 4096;

/** The pages of a table or an index by what they are: `internal`, `leaf` or `overflow`. */
function pagesOf({ file, keys }: Practice, name: string, kind: string): readonly number[] {
  const db = connect(file, 'read', { key: keys[0] });
  try {
    return db
      .prepare<[string, string], number>('SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno')
      .pluck()
      .all(name, kind);
  } finally {
    db.close();
  }
}

/** Makes whole pages of a file unreadable; pages count from 1. */
function damagePages(file: string, pages: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(7, (page - 1) * pageSize + 30, (page - 1) * pageSize + 60);
  writeFileSync(file, bytes);
}

function inBackup<Result>(practice: Practice, id: string, read: (db: Db) => Result): Result {
  const db = connect(join(practice.folder, 'backups', `${id}.db`), 'read', { key: practice.keys[0] });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

const count = (table: string) => (db: Db) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

/** A practice with three thousand settings, so that a table has many pages. */
function aLongPractice(): Practice {
  const practice = aPractice();
  const db = openPractice(practice);
  db.transaction(() => {
    for (let index = 0; index < 3000; index += 1) saveSetting(db, `key ${index}`, 'x'.repeat(90));
  })();
  db.close();
  return practice;
}

describe('salvaging', () => {
  it('an unharmed store loses nothing', async () => {
    const practice = aPractice();
    const before = dumpOf(practice.file, practice.keys[0]);
    const { backup, contents, lostRows } = await practice.backups.salvage(practice.file);
    expect(lostRows).toBe(0);
    expect(backup).toMatchObject({ reason: 'salvaged', isGood: true });
    expect(contents).toMatchObject({ completed: 11, drafts: 1, contexts: 3 });
    expect(dumpOf(join(practice.folder, 'backups', `${backup.id}.db`), practice.keys[0])).toBe(before);
  });

  it('finds everything written again, and keeps no step to undo', async () => {
    const practice = aPractice();
    const { backup } = await practice.backups.salvage(practice.file);
    inBackup(practice, backup.id, (db) => {
      const found = db
        .prepare<[], string>(
          `SELECT DISTINCT source FROM search_index JOIN search_text ON entry = search_index.rowid
           WHERE search_index MATCH 'crumb*' ORDER BY 1`,
        )
        .pluck();
      expect(found.all()).toEqual(['context', 'rating']);
      expect(count('search_text')(db)).toBe(3 + 36);
      expect(count('undo_step')(db)).toBe(0);
    });
  });

  it('keeps an action whose journal entry is lost, and a draft whose model is', () => {
    const db = connect(':memory:', 'create', {});
    migrate(db, migrations);
    db.pragma('foreign_keys = OFF');
    const [context, target, action, entry] = ['1', '2', '3', '4'].map((digit) => digit.repeat(36));
    db.exec(`
      INSERT INTO context (id, kind, name, created_at) VALUES ('${context}', 'team', 'Night shift', 0);
      INSERT INTO target VALUES ('${target}', 'bread', '${context}', 'kneading', 'advanced', NULL, 1, NULL);
      INSERT INTO plan_action VALUES ('${action}', '${target}', 'try', 'A song', NULL, NULL, 3, '', '${entry}', 1);
      INSERT INTO model_draft VALUES ('bread', '${'a'.repeat(64)}', '{}', 1, 1);
    `);
    expect(dropOrphans(db, tablesOf(db))).toBe(0);
    expect(db.prepare('SELECT text, entry_id FROM plan_action').all()).toEqual([{ text: 'A song', entry_id: null }]);
    expect(db.prepare('SELECT model_id, based_on FROM model_draft').all()).toEqual([
      { model_id: 'bread', based_on: null },
    ]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });

  it('leaves no backup behind when nothing can be read', async () => {
    const practice = aPractice();
    writeFileSync(practice.file, Buffer.alloc(readFileSync(practice.file).length, 7));
    await expect(practice.backups.salvage(practice.file)).rejects.toThrow(refusal('store-damaged'));
    expect(await practice.backups.list()).toEqual([]);
  });

  it('reads around unreadable pages in the middle and at the end of a table', async () => {
    const practice = aLongPractice();
    const leaves = pagesOf(practice, 'setting', 'leaf');
    damagePages(practice.file, [leaves[3] ?? 0, leaves[40] ?? 0, leaves.at(-1) ?? 0]);
    const { backup, lostRows } = await practice.backups.salvage(practice.file);
    const left = inBackup(practice, backup.id, count('setting'));
    expect(lostRows).toBe(3000 - left);
    expect(left).toBeGreaterThan(3000 - 3 * 40);
    expect(left).toBeLessThan(3000);
  });

  it('reads around them when the index is unreadable too', async () => {
    const practice = aLongPractice();
    const leaves = pagesOf(practice, 'setting', 'leaf');
    const index = pagesOf(practice, 'sqlite_autoindex_setting_1', 'internal');
    damagePages(practice.file, [...index, leaves[3] ?? 0, leaves.at(-1) ?? 0]);
    const { backup, lostRows } = await practice.backups.salvage(practice.file);
    const left = inBackup(practice, backup.id, count('setting'));
    expect(left).toBeGreaterThan(3000 - 2 * 40);
    // How many rows the last page held is known to nobody any more.
    expect(lostRows).toBeGreaterThan(0);
  });

  it('takes the lost text of a model from a backup, and keeps every assessment', async () => {
    const practice = aPractice();
    await practice.backups.make('daily');
    damagePages(practice.file, pagesOf(practice, 'model_version', 'overflow'));
    const { contents, lostRows, backup } = await practice.backups.salvage(practice.file);
    expect(contents).toMatchObject({ completed: 11, drafts: 1 });
    expect(lostRows).toBe(0);
    expect(inBackup(practice, backup.id, count('rating'))).toBe(36);
  });

  it('takes it from another store it is given, and asks donors that cannot be read in vain', async () => {
    const practice = aPractice();
    const donor = aPractice([undefined]);
    const broken = `${donor.file}.broken`;
    writeFileSync(broken, 'no store');
    damagePages(practice.file, pagesOf(practice, 'model_version', 'overflow'));
    const { contents } = await practice.backups.salvage(practice.file, [`${broken}.missing`, broken, donor.file]);
    expect(contents).toMatchObject({ completed: 11, drafts: 1 });
  });

  it('without a donor lets go of what needs the lost text, and counts it', async () => {
    const practice = aPractice();
    damagePages(practice.file, pagesOf(practice, 'model_version', 'overflow'));
    const { contents, lostRows, backup } = await practice.backups.salvage(practice.file);
    expect(contents).toMatchObject({ completed: 0, drafts: 0, contexts: 3 });
    // The model with its three dimensions, twelve assessments with three ratings each.
    expect(lostRows).toBe(1 + 3 + 12 + 36);
    expect(backup.isGood).toBe(true);
  });

  it('leaves the damaged store as it is, and works on one that was put aside', async () => {
    const practice = aPractice();
    damagePages(practice.file, pagesOf(practice, 'rating', 'leaf').slice(0, 2));
    const aside = join(practice.folder, 'put-aside.db');
    copyFileSync(practice.file, aside);
    const before = readFileSync(aside);
    const { contents, lostRows } = await practice.backups.salvage(aside);
    expect(readFileSync(aside).equals(before)).toBe(true);
    expect(contents).toMatchObject({ completed: 11, drafts: 1, contexts: 3 });
    expect(lostRows).toBeGreaterThan(0);
  });

  it('is refused for a store of a newer program, and for another practice’s', async () => {
    const practice = aPractice();
    const other = aPractice();
    await expect(practice.backups.salvage(other.file)).rejects.toThrow(refusal('store-damaged'));
    const db = connect(practice.file, 'write', { key: practice.keys[0] });
    db.pragma('user_version = 9999');
    db.close();
    await expect(practice.backups.salvage(practice.file)).rejects.toThrow(refusal('store-newer'));
  });
});
