import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../main/store/connection.ts';
import { connect } from '../../main/store/connection.ts';
import { migrate, versionOf } from '../../main/store/migrate.ts';
import { firstTables } from '../../main/store/migrations/0001-first-tables.ts';
import { whatWasExported } from '../../main/store/migrations/0002-what-was-exported.ts';
import { aPracticeOverYears } from '../../main/store/migrations/0003-a-practice-over-years.ts';
import { modelsAsDocuments } from '../../main/store/migrations/0004-models-as-documents.ts';

const versionId = 'a'.repeat(64);

describe('migration 4', () => {
  let db: Db;

  beforeEach(() => {
    db = connect(':memory:', 'create', {});
    db.pragma('foreign_keys = ON');
    migrate(db, [firstTables, whatWasExported, aPracticeOverYears]);
    db.exec(`
      INSERT INTO model_version (id, model_id, title, version_major, version_minor, version_patch, level_count, document, added_at)
        VALUES ('${versionId}', 'kitchen', 'Sharing a kitchen', 1, 2, 3, 3, '{}', 7);
      INSERT INTO model_dimension VALUES ('${versionId}', 'leaving', 0, 'daily', 'Leaving it ready');
    `);
  });

  it('keeps every model version and takes what is there as shipped', () => {
    const columns = 'id, model_id, title, version_major, version_minor, version_patch, level_count, document, added_at';
    const before = db.prepare(`SELECT ${columns} FROM model_version`).all();

    migrate(db, [firstTables, whatWasExported, aPracticeOverYears, modelsAsDocuments]);

    expect(versionOf(db)).toBe(4);
    expect(db.prepare(`SELECT ${columns} FROM model_version`).all()).toEqual(before);
    expect(db.prepare('SELECT origin FROM model_version').pluck().all()).toEqual(['shipped']);
    expect(db.prepare('SELECT count(*) FROM model_draft').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM model_standing').pluck().get()).toBe(0);
  });

  it('refuses an origin nobody knows, a second draft of a model and a version in use that is not stored', () => {
    migrate(db, [firstTables, whatWasExported, aPracticeOverYears, modelsAsDocuments]);
    const draft = () => db.exec(`INSERT INTO model_draft VALUES ('kitchen', '${versionId}', '{}', 1, 1)`);

    expect(() => db.exec("UPDATE model_version SET origin = 'found'")).toThrow(/CHECK/);
    draft();
    expect(draft).toThrow(/UNIQUE/);
    expect(() => db.exec(`INSERT INTO model_standing VALUES ('kitchen', NULL, '${'b'.repeat(64)}')`)).toThrow(
      /FOREIGN KEY/,
    );
  });
});
