import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../main/store/connection.ts';
import { connect } from '../../main/store/connection.ts';
import { migrate, versionOf } from '../../main/store/migrate.ts';
import { firstTables } from '../../main/store/migrations/0001-first-tables.ts';
import { whatWasExported } from '../../main/store/migrations/0002-what-was-exported.ts';

const version = 'a'.repeat(64);
const id = (digit: number) => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;
const firstTableNames = [
  'assessment',
  'baseline',
  'context',
  'model_dimension',
  'model_version',
  'rating',
  'rating_indicator',
  'setting',
];

describe('migration 2', () => {
  let db: Db;
  let before: unknown;

  /** Every row of the tables of version 1. */
  const rows = () => firstTableNames.map((name) => db.prepare(`SELECT * FROM ${name}`).all());

  beforeEach(() => {
    db = connect(':memory:', 'create', {});
    db.pragma('foreign_keys = ON');
    migrate(db, [firstTables]);
    db.exec(`
      INSERT INTO model_version VALUES ('${version}', 'bread', 'Baking bread', 1, 0, 0, 5, '{}', 0);
      INSERT INTO model_dimension VALUES ('${version}', 'kneading', 0, 'dough', 'Kneading');
      INSERT INTO context VALUES ('${id(1)}', 'team', 'Night shift', 0);
      INSERT INTO assessment VALUES ('${id(2)}', '${version}', '${id(1)}', 0, 7, 7, 'kneading', 'review');
      INSERT INTO rating VALUES
        ('${id(2)}', '${version}', 'kneading', 'placed', 6, 'high', 'Three loaves.', 'A note', 'More salt', 5, 5);
      INSERT INTO rating_indicator VALUES ('${id(2)}', 'kneading', 'seen', 0);
      INSERT INTO baseline VALUES ('${id(2)}', 8);
      INSERT INTO setting VALUES ('appearance', '"dark"');
    `);
    before = rows();
    migrate(db, [firstTables, whatWasExported]);
    return () => {
      db.close();
    };
  });

  it('keeps every row of a filled store of version 1', () => {
    expect(versionOf(db)).toBe(2);
    expect(rows()).toEqual(before);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('adds this, which never changes again', () => {
    const schema = db
      .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'export'")
      .pluck()
      .all()
      .join(';\n\n');
    expect(schema).toMatchSnapshot();
    expect(db.prepare("SELECT strict FROM pragma_table_list WHERE name = 'export'").pluck().get()).toBe(1);
  });

  it('counts its entries by itself and refuses what means nothing', () => {
    db.exec("INSERT INTO export (at, kind, name) VALUES (1, 'csv', 'a.csv'), (1, 'everything', 'b')");
    expect(db.prepare('SELECT entry, name FROM export').all()).toEqual([
      { entry: 1, name: 'a.csv' },
      { entry: 2, name: 'b' },
    ]);
    for (const values of [
      "1, 'exe', 'a'",
      "1, 'csv', ''",
      "1, 'csv', 'a/b'",
      "1, 'csv', 'a\\b'",
      "'soon', 'csv', 'a'",
    ]) {
      expect(() => db.exec(`INSERT INTO export (at, kind, name) VALUES (${values})`), values).toThrow(
        /CHECK|cannot store/,
      );
    }
  });
});
