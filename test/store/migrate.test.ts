import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../main/store/connection.ts';
import { assertInOrder, latestVersion, type Migration, migrate, versionOf } from '../../main/store/migrate.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import { openStore } from '../../main/store/open.ts';
import { aFolder, aStore, aWorld, openOptions } from './store-fixtures.ts';

const next = (up: Migration['up']): readonly Migration[] => [
  ...migrations,
  { version: migrations.length + 1, name: 'a later step', up },
];

describe('migrating', () => {
  it('knows its steps count up without gaps', () => {
    assertInOrder(migrations);
    expect(latestVersion(migrations)).toBe(migrations.length);
    const step = (version: number): Migration => ({ version, name: `step ${version}`, up: () => undefined });
    expect(() => assertInOrder([step(1), step(3)])).toThrow('step 3');
    expect(() => assertInOrder([step(2)])).toThrow('step 2');
    expect(() => assertInOrder([step(1), step(1)])).toThrow('step 1');
  });

  it('brings an existing store up to date after a backup that is equal to it', () => {
    const folder = aFolder();
    const file = join(folder, 'practice.db');
    const before = openStore(file, openOptions());
    before.prepare("INSERT INTO setting (key, value) VALUES ('kept', '1')").run();
    before.close();
    const upgraded = openStore(file, {
      ...openOptions(aWorld('2026-11-23T10:29:00Z')),
      migrations: next((db) => db.exec('CREATE TABLE later (thing TEXT) STRICT')),
    });
    expect(versionOf(upgraded)).toBe(migrations.length + 1);
    expect(upgraded.prepare('SELECT key FROM setting').pluck().all()).toEqual(['kept']);
    upgraded.close();

    const backups = readdirSync(join(folder, 'backups'));
    expect(backups).toEqual([`practice-000${migrations.length}-20261123-103000-migration.db`]);
    const backup = connect(join(folder, 'backups', String(backups[0])), 'read', {});
    expect(versionOf(backup)).toBe(migrations.length);
    expect(backup.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(backup.prepare('SELECT key FROM setting').pluck().all()).toEqual(['kept']);
    expect(backup.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get()).toBe(0);
    backup.close();
  });

  it('makes no backup of a store that needs no step', () => {
    const folder = aFolder();
    openStore(join(folder, 'practice.db'), openOptions()).close();
    openStore(join(folder, 'practice.db'), openOptions()).close();
    expect(readdirSync(folder)).toEqual(['practice.db']);
  });

  it('leaves the store at the version before when a step fails half-way', () => {
    const file = join(aFolder(), 'practice.db');
    openStore(file, openOptions()).close();
    const half = next((db) => {
      db.exec('CREATE TABLE half (thing TEXT) STRICT');
      throw new Error('the step fails here');
    });
    expect(() => openStore(file, { ...openOptions(), migrations: half })).toThrow('the step fails here');
    const db = aStore(file);
    expect(versionOf(db)).toBe(migrations.length);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
  });

  it('refuses a step that leaves references without their rows', () => {
    const db = connect(':memory:', 'create', {});
    db.pragma('foreign_keys = OFF');
    const broken: Migration = {
      version: 1,
      name: 'broken references',
      up: (target) =>
        target.exec(`CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
          CREATE TABLE child (parent_id TEXT REFERENCES parent (id)) STRICT;
          INSERT INTO child VALUES ('missing');`),
    };
    expect(() => migrate(db, [broken])).toThrow('broken references');
    expect(versionOf(db)).toBe(0);
    db.close();
  });
});
