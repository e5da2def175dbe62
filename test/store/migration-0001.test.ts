import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../main/store/connection.ts';
import { connect } from '../../main/store/connection.ts';
import { migrate, versionOf } from '../../main/store/migrate.ts';
import { firstTables } from '../../main/store/migrations/0001-first-tables.ts';

const version = 'a'.repeat(64);
const id = (digit: number) => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;

describe('migration 1', () => {
  let db: Db;

  beforeEach(() => {
    db = connect(':memory:', 'create', {});
    db.pragma('foreign_keys = ON');
    migrate(db, [firstTables]);
    db.exec(`
      INSERT INTO model_version VALUES ('${version}', 'bread', 'Baking bread', 1, 0, 0, 5, '{}', 0);
      INSERT INTO model_dimension VALUES ('${version}', 'kneading', 0, 'dough', 'Kneading');
      INSERT INTO context VALUES ('${id(1)}', 'team', 'Night shift', 0);
      INSERT INTO assessment VALUES ('${id(2)}', '${version}', '${id(1)}', 0, 0, NULL, 'kneading', 'recall');
    `);
    return () => {
      db.close();
    };
  });

  const rating = (answer: string, place: string) => () =>
    db.exec(
      `INSERT INTO rating VALUES ('${id(2)}', '${version}', 'kneading', ${answer}, ${place}, NULL, '', '', '', NULL, 0)`,
    );

  it('builds these tables from nothing, every one of them strict', () => {
    expect(versionOf(db)).toBe(1);
    const tables = db
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all();
    expect(tables).toEqual(
      [
        'assessment',
        'baseline',
        'context',
        'model_dimension',
        'model_version',
        'rating',
        'rating_indicator',
        'setting',
      ].map((name) => ({ name, strict: 1 })),
    );
  });

  it('has this schema, which never changes again', () => {
    const schema = db
      .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
      .pluck()
      .all()
      .join(';\n\n');
    expect(schema).toMatchSnapshot();
  });

  it('takes every answer a person can give, and none with a position off the scale', () => {
    for (const [answer, place] of [
      ["'placed'", '0'],
      ["'placed'", '32'],
      ["'not-observed'", 'NULL'],
      ["'not-applicable'", 'NULL'],
      ["'below-first-level'", 'NULL'],
      ['NULL', 'NULL'],
    ] as const) {
      rating(answer, place)();
      db.exec('DELETE FROM rating');
    }
  });

  it('refuses an answer and a position that do not belong together', () => {
    for (const [answer, place] of [
      ["'placed'", 'NULL'],
      ["'placed'", '-1'],
      ["'placed'", '33'],
      ["'placed'", "'high'"],
      ["'not-observed'", '0'],
      ["'below-first-level'", '0'],
      ['NULL', '4'],
      ["'average'", 'NULL'],
    ] as const) {
      expect(rating(answer, place), `${answer} at ${place}`).toThrow(/CHECK|cannot store/);
    }
  });

  it('refuses rows that hang in the air', () => {
    const statements = [
      `INSERT INTO rating VALUES ('${id(9)}', '${version}', 'kneading', NULL, NULL, NULL, '', '', '', NULL, 0)`,
      `INSERT INTO rating VALUES ('${id(2)}', '${version}', 'juggling', NULL, NULL, NULL, '', '', '', NULL, 0)`,
      `INSERT INTO rating_indicator VALUES ('${id(2)}', 'kneading', 'seen', 0)`,
      `INSERT INTO assessment VALUES ('${id(3)}', '${version}', '${id(9)}', 0, 0, NULL, 'kneading', 'recall')`,
      `INSERT INTO assessment VALUES ('${id(3)}', '${version}', '${id(1)}', 0, 0, NULL, 'juggling', 'recall')`,
      `INSERT INTO baseline VALUES ('${id(9)}', 0)`,
      `DELETE FROM context WHERE id = '${id(1)}'`,
      `DELETE FROM model_version WHERE id = '${version}'`,
    ];
    for (const statement of statements) expect(() => db.exec(statement), statement).toThrow(/FOREIGN KEY/);
  });

  it('refuses values that mean nothing', () => {
    const statements = [
      `INSERT INTO context VALUES ('${id(4)}', 'planet', 'Mars', 0)`,
      `INSERT INTO context VALUES ('${id(4)}', 'team', '  ', 0)`,
      `INSERT INTO context VALUES ('${id(4)}', 'team', 'Night shift', 0)`,
      `INSERT INTO assessment VALUES ('${id(3)}', '${version}', '${id(1)}', 0, 0, NULL, 'kneading', 'finished')`,
      `INSERT INTO model_version VALUES ('short', 'bread', 'Bread', 1, 0, 0, 5, '{}', 0)`,
      `INSERT INTO model_version VALUES ('${'b'.repeat(64)}', 'bread', 'Bread', 1, 0, 0, 2, '{}', 0)`,
      `INSERT INTO model_version VALUES ('${'b'.repeat(64)}', 'bread', 'Bread', 1, 0, 0, 5, '{', 0)`,
      `INSERT INTO setting VALUES ('appearance', 'dark')`,
    ];
    for (const statement of statements) expect(() => db.exec(statement), statement).toThrow(/CHECK|UNIQUE/);
  });

  it('takes the ratings, their indicators and the baseline with a deleted assessment', () => {
    rating("'placed'", '4')();
    db.exec(`INSERT INTO rating_indicator VALUES ('${id(2)}', 'kneading', 'seen', 0)`);
    db.exec(`INSERT INTO baseline VALUES ('${id(2)}', 0)`);
    db.exec(`DELETE FROM assessment WHERE id = '${id(2)}'`);
    for (const table of ['rating', 'rating_indicator', 'baseline']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
  });
});
