import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../main/store/connection.ts';
import { connect } from '../../main/store/connection.ts';
import { migrate, versionOf } from '../../main/store/migrate.ts';
import { firstTables } from '../../main/store/migrations/0001-first-tables.ts';
import { whatWasExported } from '../../main/store/migrations/0002-what-was-exported.ts';
import { aPracticeOverYears } from '../../main/store/migrations/0003-a-practice-over-years.ts';

const version = 'a'.repeat(64);
const id = (digit: number) => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;
const earlierTables = [
  'assessment',
  'export',
  'model_dimension',
  'model_version',
  'rating_indicator',
  'setting',
] as const;

describe('migration 3', () => {
  let db: Db;
  let before: unknown;

  /** Every row of the tables that stay as they are, and of those that grow only what they had. */
  const rows = () => [
    ...earlierTables.map((name) => db.prepare(`SELECT * FROM ${name}`).all()),
    db.prepare('SELECT id, kind, name, created_at FROM context').all(),
    db.prepare('SELECT assessment_id, pinned_at FROM baseline').all(),
    db
      .prepare(
        `SELECT assessment_id, model_version_id, dimension_id, answer_kind, position_quarters, confidence, evidence,
           off_the_map, what_changed, committed_at, changed_at FROM rating`,
      )
      .all(),
  ];

  beforeEach(() => {
    db = connect(':memory:', 'create', {});
    db.pragma('foreign_keys = ON');
    migrate(db, [firstTables, whatWasExported]);
    db.exec(`
      INSERT INTO model_version VALUES ('${version}', 'bread', 'Baking bread', 1, 0, 0, 5, '{}', 0);
      INSERT INTO model_dimension VALUES ('${version}', 'kneading', 0, 'dough', 'Kneading');
      INSERT INTO context VALUES ('${id(1)}', 'team', 'Night shift', 0);
      INSERT INTO assessment VALUES ('${id(2)}', '${version}', '${id(1)}', 0, 7, 7, 'kneading', 'review');
      INSERT INTO rating VALUES
        ('${id(2)}', '${version}', 'kneading', 'placed', 6, 'high', 'Three café loaves.', 'A note', '  ', 5, 5);
      INSERT INTO rating_indicator VALUES ('${id(2)}', 'kneading', 'seen', 0);
      INSERT INTO baseline VALUES ('${id(2)}', 8);
      INSERT INTO setting VALUES ('appearance', '"dark"');
      INSERT INTO export (at, kind, name) VALUES (1, 'csv', 'a.csv');
    `);
    before = rows();
    migrate(db, [firstTables, whatWasExported, aPracticeOverYears]);
    return () => {
      db.close();
    };
  });

  const found = (query: string) =>
    db
      .prepare<[string], string>(
        `SELECT search_text.source || ' ' || search_text.part FROM search_index
         JOIN search_text ON search_text.entry = search_index.rowid WHERE search_index MATCH ? ORDER BY entry`,
      )
      .pluck()
      .all(query);

  it('keeps every row of a filled store of version 2', () => {
    expect(versionOf(db)).toBe(3);
    expect(rows()).toEqual(before);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT name, archived_at FROM context').get()).toEqual({
      name: 'Night shift',
      archived_at: null,
    });
    expect(db.prepare('SELECT name FROM baseline').pluck().get()).toBe('');
    expect(db.prepare('SELECT sceptic FROM rating').pluck().get()).toBe('');
  });

  it('finds what was written before there was an index, by beginnings and without accents', () => {
    expect(found('cafe')).toEqual(['rating evidence']);
    expect(found('lo*')).toEqual(['rating evidence']);
    expect(found('note')).toEqual(['rating off_the_map']);
    expect(found('night')).toEqual(['context name']);
    expect(db.prepare("SELECT count(*) FROM search_text WHERE part = 'what_changed'").pluck().get()).toBe(0);
  });

  it('keeps the index true from then on', () => {
    db.exec("UPDATE rating SET evidence = 'Rolls', what_changed = 'Salt'");
    expect([found('cafe'), found('rolls'), found('salt')]).toEqual([[], ['rating evidence'], ['rating what_changed']]);
    db.exec(`UPDATE rating SET what_changed = ''; DELETE FROM assessment`);
    expect([found('rolls'), found('salt'), found('note')]).toEqual([[], [], []]);
    db.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
  });

  it('adds this, which never changes again', () => {
    const schema = db
      .prepare<[], string>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%'
         AND (type <> 'table' OR name NOT IN ('model_version', 'model_dimension', 'assessment', 'rating_indicator',
           'setting', 'export', 'sqlite_sequence')) ORDER BY name`,
      )
      .pluck()
      .all()
      .join(';\n\n');
    expect(schema).toMatchSnapshot();
  });

  it('refuses what means nothing', () => {
    const rated = `'${id(2)}', '${version}', 'kneading'`;
    for (const statement of [
      `INSERT INTO hindsight VALUES (${rated}, 'placed', NULL, '', 1)`,
      `INSERT INTO hindsight VALUES (${rated}, 'not-observed', 4, '', 1)`,
      `INSERT INTO hindsight VALUES ('${id(2)}', '${version}', 'proving', 'not-observed', NULL, '', 1)`,
      `INSERT INTO journal_entry VALUES ('${id(3)}', '1 May', 'Words', 1, 1)`,
      `INSERT INTO journal_entry VALUES ('${id(3)}', '2026-05-01', '  ', 1, 1)`,
      `INSERT INTO journal_context VALUES ('${id(3)}', '${id(1)}')`,
      `INSERT INTO rating_journal VALUES ('${id(2)}', 'kneading', '${id(3)}')`,
      `INSERT INTO target VALUES ('${id(4)}', 'bread', '${id(9)}', 'kneading', 'proficient', NULL, 1, NULL)`,
      `INSERT INTO plan_action VALUES ('${id(5)}', '${id(4)}', 'try', 'Fold', NULL, NULL, NULL, '', NULL, 1)`,
      "INSERT INTO review_rhythm VALUES ('bread', 0, 1, NULL)",
      `INSERT INTO off_the_map_status VALUES ('${id(2)}', 'kneading', 'new', 1)`,
      `UPDATE baseline SET name = '${'x'.repeat(121)}'`,
    ]) {
      expect(() => db.exec(statement), statement).toThrow(/constraint/i);
    }
  });

  it('holds one open target of a dimension, and any number of closed ones', () => {
    const target = (digit: number, closed: string) =>
      `INSERT INTO target VALUES ('${id(digit)}', 'bread', '${id(1)}', 'kneading', 'proficient', NULL, 1, ${closed})`;
    db.exec(`${target(4, '2')};${target(5, '3')};${target(6, 'NULL')}`);
    expect(() => db.exec(target(7, 'NULL'))).toThrow(/UNIQUE/);
  });
});
