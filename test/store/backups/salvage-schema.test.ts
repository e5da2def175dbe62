import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { salvageNow } from '../../../main/store/backups/salvage.ts';
import { tablesOf } from '../../../main/store/backups/salvage-schema.ts';
import { connect } from '../../../main/store/connection.ts';
import { noteInUse } from '../../../main/store/in-use.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { openStore } from '../../../main/store/open.ts';
import { saveSetting } from '../../../main/store/settings.ts';
import { instant } from '../../helpers/builders.ts';
import { aFolder, aWorld } from '../store-fixtures.ts';
import { aKey, openPractice, type Practice, refusal } from './backup-fixtures.ts';
import { aFullPractice, allRows, keptTables, overwritePages, pageNumbersOf } from './salvage-fixtures.ts';

/** Salvages a file without the help of a thread; the salvaged store with how many rows were told as lost. */
function salvage({ keys }: Pick<Practice, 'keys'>, file: string, donors: readonly string[] = []) {
  const folder = aFolder();
  const job = { file, donors, folder, stem: 'practice', madeAt: instant('2026-03-01'), keys, key: keys[0], engine: {} };
  const { id, lostRows } = salvageNow(job);
  return { rows: sorted(allRows(join(folder, `${id}.db`), keys[0])), lostRows };
}

const sorted = (rows: ReturnType<typeof allRows>) => rows.map(({ table, row }) => `${table} ${row}`).toSorted();

function damagedCopy({ file }: Pick<Practice, 'file'>, pages: readonly number[], from?: number): string {
  const copy = join(aFolder(), 'practice.db');
  copyFileSync(file, copy);
  overwritePages(copy, pages, from);
  return copy;
}

it('is tried with rows in every table that is worth salvaging', () => {
  const { file, keys } = aFullPractice();
  const db = connect(file, 'read', { key: keys[0] });
  expect(
    tablesOf(db)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([...keptTables].toSorted());
  db.close();
  expect(new Set(allRows(file, keys[0]).map(({ table }) => table))).toEqual(new Set(keptTables));
});

describe('a store whose list of tables cannot be read', () => {
  for (const [name, keys] of [
    ['encrypted', undefined],
    ['plain', [undefined]],
  ] as const) {
    const practice = () => aFullPractice(keys === undefined ? undefined : [...keys]);

    it(`gives every row back, whichever page of the list is lost (${name})`, () => {
      const full = practice();
      const rows = sorted(allRows(full.file, full.keys[0]));
      const list = pageNumbersOf(full.file, full.keys[0], 'sqlite_schema');
      expect(list.length).toBeGreaterThan(4);
      // Without its salt an encrypted file is told by nothing but another file of the same practice.
      const spared = name === 'encrypted' ? 16 : 0;
      for (const page of list) {
        expect(salvage(full, damagedCopy(full, [page], spared)), `page ${page}`).toEqual({ rows, lostRows: 0 });
      }
      expect(salvage(full, damagedCopy(full, list, spared)), 'all pages').toEqual({ rows, lostRows: 0 });
    }, 120_000);
  }

  it('gives them back with the whole first page gone, when a backup knows the salt', async () => {
    const practice = aFullPractice();
    const { id } = await practice.backups.make('daily');
    const rows = sorted(allRows(practice.file, practice.keys[0]));
    const damaged = damagedCopy(practice, pageNumbersOf(practice.file, practice.keys[0], 'sqlite_schema'));
    const backup = join(practice.folder, 'backups', `${id}.db`);
    expect(salvage(practice, damaged, [backup])).toEqual({ rows, lostRows: 0 });
    expect(() => salvage(practice, damaged)).toThrow(refusal('store-damaged'));
  });

  it('gives them back from a copy, whose tables lie elsewhere', async () => {
    const practice = aFullPractice();
    const { id } = await practice.backups.make('daily');
    const copied = { ...practice, file: join(practice.folder, 'backups', `${id}.db`) };
    const rows = sorted(allRows(practice.file, practice.keys[0]));
    const list = pageNumbersOf(copied.file, practice.keys[0], 'sqlite_schema');
    expect(salvage(practice, damagedCopy(copied, list, 16))).toEqual({ rows, lostRows: 0 });
  });

  it('gives them back from a store that is older than some of its columns, and from one that still is', () => {
    const file = join(aFolder(), 'practice.db');
    const key = aKey();
    const open = (steps: number) =>
      openStore(file, { engine: { key }, surroundings: aWorld(), migrations: migrations.slice(0, steps) });
    const practice = { file, keys: [key] };
    const old = open(2);
    old.exec(`
      INSERT INTO model_version VALUES ('${'a'.repeat(64)}', 'bread', 'Baking bread', 1, 0, 0, 5, '{}', 0);
      INSERT INTO model_dimension VALUES ('${'a'.repeat(64)}', 'kneading', 0, 'dough', 'Kneading');
      INSERT INTO context VALUES ('${'1'.repeat(36)}', 'team', 'Night shift', 0);
      INSERT INTO assessment VALUES ('${'2'.repeat(36)}', '${'a'.repeat(64)}', '${'1'.repeat(36)}', 0, 7, 7, 'kneading', 'review');
      INSERT INTO rating VALUES
        ('${'2'.repeat(36)}', '${'a'.repeat(64)}', 'kneading', 'placed', 6, 'high', 'Three loaves.', '', '', 5, 5);
      INSERT INTO rating_indicator VALUES ('${'2'.repeat(36)}', 'kneading', 'seen', 0);
      INSERT INTO baseline VALUES ('${'2'.repeat(36)}', 8);
      INSERT INTO setting VALUES ('appearance', '"dark"');
      INSERT INTO export (at, kind, name) VALUES (1, 'csv', 'a.csv');
    `);
    old.close();
    const listOf = () => pageNumbersOf(file, key, 'sqlite_schema');
    const fromOld = salvage(practice, damagedCopy(practice, listOf().slice(1)));
    const fromOldWithoutVersion = salvage(practice, damagedCopy(practice, listOf(), 16));
    open(migrations.length).close();
    const rows = sorted(allRows(file, key));
    expect(rows).toHaveLength(9);
    expect(fromOld).toEqual({ rows, lostRows: 0 });
    expect(fromOldWithoutVersion.rows).toEqual(rows);
    expect(salvage(practice, damagedCopy(practice, listOf(), 16))).toEqual({ rows, lostRows: 0 });
  });

  it('counts what else is lost, as far as it is known', () => {
    const practice = aFullPractice();
    const { file, keys } = practice;
    const list = pageNumbersOf(file, keys[0], 'sqlite_schema');
    const rows = allRows(file, keys[0]);
    for (const table of ['journal_entry', 'setting', 'export'] as const) {
      const damaged = damagedCopy(practice, [...list, ...pageNumbersOf(file, keys[0], table)], 16);
      const salvaged = salvage(practice, damaged);
      expect(salvaged.rows.some((row) => row.startsWith(`${table} `))).toBe(false);
      expect(salvaged.lostRows, table).toBeGreaterThan(0);
      expect(salvaged.lostRows, table).toBeLessThanOrEqual(rows.length - salvaged.rows.length);
    }
  });

  it('gives back what lies under a lost root', () => {
    const practice = aFullPractice();
    const { file, keys } = practice;
    const rows = sorted(allRows(file, keys[0]));
    const [root = 0] = pageNumbersOf(file, keys[0], 'setting');
    expect(salvage(practice, damagedCopy(practice, [root])).rows).toEqual(rows);
  });

  it('brings nothing back that was deleted, even where its page was not overwritten', () => {
    const practice = aFullPractice();
    const { file, keys } = practice;
    const db = connect(file, 'write', { key: keys[0] });
    db.pragma('secure_delete = OFF');
    db.exec('DELETE FROM setting; DELETE FROM journal_entry');
    expect(db.pragma('freelist_count', { simple: true })).toBeGreaterThan(10);
    db.close();
    const rows = sorted(allRows(file, keys[0]));
    const lost = pageNumbersOf(file, keys[0], 'sqlite_schema').slice(1);
    expect(salvage(practice, damagedCopy(practice, lost))).toEqual({ rows, lostRows: 0 });
  });

  it('gives back what is only in the log', () => {
    const practice = aFullPractice();
    const db = openPractice(practice);
    noteInUse(db);
    saveSetting(db, 'only in the log', 'words');
    const copy = join(aFolder(), 'practice.db');
    copyFileSync(practice.file, copy);
    copyFileSync(`${practice.file}-wal`, `${copy}-wal`);
    db.close();
    expect(readFileSync(`${copy}-wal`).length).toBeGreaterThan(0);
    overwritePages(copy, pageNumbersOf(practice.file, practice.keys[0], 'sqlite_schema').slice(1));
    const { rows, lostRows } = salvage(practice, copy);
    expect(rows.filter((row) => row.includes('only in the log'))).toHaveLength(1);
    expect(lostRows).toBe(0);
  });

  it('is refused when nothing can be read', () => {
    const practice = aFullPractice();
    const all = Array.from({ length: readFileSync(practice.file).length / 4096 }, (_, index) => index + 1);
    expect(() => salvage(practice, damagedCopy(practice, all))).toThrow(refusal('store-damaged'));
    expect(() => salvage(practice, damagedCopy(practice, all.slice(1)))).toThrow(refusal('store-damaged'));
  });
});
