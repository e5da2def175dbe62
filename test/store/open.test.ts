import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationId } from '../../main/store/application-id.ts';
import { connect, sqliteVersionOf } from '../../main/store/connection.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import { openStore } from '../../main/store/open.ts';
import {
  aFolder,
  aSmallDisk,
  aStore,
  aWorld,
  fillDisk,
  hashOf,
  makeReadOnly,
  openOptions,
  storeModel,
} from './store-fixtures.ts';

/** A closed store with a model and thousands of settings in it, so that there are pages of every kind to damage. */
function aFilledFile(): string {
  const file = join(aFolder(), 'practice.db');
  const db = openStore(file, openOptions());
  storeModel(db);
  const insert = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
  db.transaction(() => {
    for (let index = 0; index < 3000; index += 1) insert.run(`key ${index}`, JSON.stringify('x'.repeat(90)));
  })();
  db.close();
  return file;
}

function kindOf(file: string): unknown {
  try {
    openStore(file, openOptions()).close();
    return 'opened';
  } catch (error) {
    return (error as { kind?: unknown }).kind ?? error;
  }
}

describe('a new store', () => {
  it('is made with its folder, marked as one of this application, at the latest version', () => {
    const file = join(aFolder(), 'practice', 'practice.db');
    const db = aStore(file);
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('runs with every pragma it was given', () => {
    const db = aStore();
    const read = (name: string) => db.pragma(name, { simple: true });
    expect({
      journal: read('journal_mode'),
      synchronous: read('synchronous'),
      foreignKeys: read('foreign_keys'),
      trustedSchema: read('trusted_schema'),
      cellSizeCheck: read('cell_size_check'),
      secureDelete: read('secure_delete'),
      mmap: read('mmap_size'),
      temporary: read('temp_store'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
      secureDelete: 1,
      mmap: 0,
      temporary: 2,
    });
  });

  it('is built again when the first start was interrupted', () => {
    const file = join(aFolder(), 'practice.db');
    writeFileSync(`${file}.unfinished`, 'half a store');
    aStore(file);
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });

  it('runs on an engine without the WAL-reset bug', () => {
    const [major = 0, minor = 0, patch = 0] = sqliteVersionOf({}).split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  });
});

describe('an existing store', () => {
  it('is opened with what was in it', () => {
    const file = aFilledFile();
    const db = aStore(file);
    expect(db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(3000);
  });

  it('gets back what a killed program had only written to the log', () => {
    const file = aFilledFile();
    const db = openStore(file, openOptions());
    db.prepare("INSERT INTO setting (key, value) VALUES ('last', '1')").run();
    const copy = join(aFolder(), 'practice.db');
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    db.close();
    expect(aStore(copy).prepare("SELECT value FROM setting WHERE key = 'last'").pluck().get()).toBe('1');
  });
});

describe('a store of a newer version', () => {
  it('is refused with both versions and not touched', () => {
    const file = aFilledFile();
    const db = connect(file, 'write', {});
    db.pragma('user_version = 9999');
    db.close();
    const before = hashOf(file);
    expect(() => openStore(file, openOptions())).toThrow(
      expect.objectContaining({
        kind: 'store-newer',
        details: { storeVersion: 9999, knownVersion: migrations.length },
      }),
    );
    expect(hashOf(file)).toBe(before);
    expect(readdirSync(dirname(file))).toEqual(['practice.db']);
  });

  it('is refused when only its leftover log says so, and neither file is touched', () => {
    const file = aFilledFile();
    const db = openStore(file, openOptions());
    db.pragma('user_version = 9999');
    const copy = join(aFolder(), 'practice.db');
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    db.close();
    const before = [hashOf(copy), hashOf(`${copy}-wal`)];
    expect(kindOf(copy)).toBe('store-newer');
    expect([hashOf(copy), hashOf(`${copy}-wal`)]).toEqual(before);
  });
});

describe('a damaged store', () => {
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['cut to nothing', (file) => truncateSync(file, 0)],
    ['cut within its header', (file) => truncateSync(file, 60)],
    ['cut in the middle', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ['overwritten with other bytes', (file) => writeFileSync(file, Buffer.alloc(40_000, 'not a practice '))],
    ['with a page of its schema flipped', (file) => flip(file, 0, 300)],
    ['with pages in the middle flipped', (file) => flip(file, Math.floor(readFileSync(file).length / 4096 / 2), 4096)],
    ['with its last page zeroed', (file) => zeroLastPage(file)],
  ];

  for (const [name, damage] of damages) {
    it(`${name} is refused and stays as it is`, () => {
      const file = aFilledFile();
      damage(file);
      const before = hashOf(file);
      expect(kindOf(file)).toBe('store-damaged');
      expect(hashOf(file)).toBe(before);
      expect(readdirSync(dirname(file))).toEqual(['practice.db']);
    });
  }

  it('is recognised when a folder or another program’s database has its place', () => {
    const folder = join(aFolder(), 'practice.db');
    mkdirSync(folder);
    expect(kindOf(folder)).toBe('store-damaged');

    const foreign = join(aFolder(), 'practice.db');
    const db = connect(foreign, 'create', {});
    db.exec('CREATE TABLE somebody_elses (thing TEXT)');
    db.close();
    const before = hashOf(foreign);
    expect(kindOf(foreign)).toBe('store-damaged');
    expect(hashOf(foreign)).toBe(before);
  });

  it('is what a log without its store is: no new store is made that would swallow it', () => {
    const file = aFilledFile();
    const db = openStore(file, openOptions());
    db.prepare("INSERT INTO setting (key, value) VALUES ('last', '1')").run();
    const alone = join(aFolder(), 'practice.db');
    copyFileSync(`${file}-wal`, `${alone}-wal`);
    db.close();
    const before = hashOf(`${alone}-wal`);
    expect(kindOf(alone)).toBe('store-damaged');
    expect(hashOf(`${alone}-wal`)).toBe(before);
    expect(existsSync(alone)).toBe(false);
  });
});

describe('a folder that cannot be written', () => {
  it('is said as such for a store that is there, which opens once writing is allowed', () => {
    const file = aFilledFile();
    const before = hashOf(file);
    const allow = makeReadOnly(dirname(file));
    expect(kindOf(file)).toBe('store-read-only');
    expect(hashOf(file)).toBe(before);
    allow();
    expect(kindOf(file)).toBe('opened');
  });

  it('is said as such where there is no store yet', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'practice'));
    makeReadOnly(folder);
    expect(kindOf(join(folder, 'practice', 'practice.db'))).toBe('store-read-only');
    expect(kindOf(join(folder, 'other', 'practice.db'))).toBe('store-read-only');
  });
});

describe('a disk without room', () => {
  it('is said as such for a store that cannot be made, which is made once there is room', () => {
    const disk = aSmallDisk('1m');
    if (disk === undefined) return expectFullWithoutMount();
    const file = join(disk, 'practice', 'practice.db');
    const free = fillDisk(disk);
    expect(kindOf(file)).toBe('store-full');
    expect(existsSync(file)).toBe(false);
    free();
    expect(kindOf(file)).toBe('opened');
  });

  it('is said as such for a store that cannot be opened for want of room, which loses nothing', () => {
    const disk = aSmallDisk('1m');
    if (disk === undefined) return expectFullWithoutMount();
    const file = join(disk, 'practice.db');
    openStore(file, openOptions()).close();
    const before = hashOf(file);
    const free = fillDisk(disk);
    expect(kindOf(file)).toBe('store-full');
    expect(hashOf(file)).toBe(before);
    free();
    expect(kindOf(file)).toBe('opened');
  });

  function expectFullWithoutMount(): void {
    const file = join(aFolder(), 'practice.db');
    const small = migrations.map((migration) => ({
      ...migration,
      up: (db: Parameters<typeof migration.up>[0]) => {
        db.pragma('max_page_count = 2');
        migration.up(db);
      },
    }));
    const open = () => openStore(file, { engine: {}, surroundings: aWorld(), migrations: small });
    expect(open).toThrow(expect.objectContaining({ kind: 'store-full' }));
    expect(existsSync(file)).toBe(false);
  }
});

function flip(file: string, page: number, length: number): void {
  const bytes = readFileSync(file);
  for (let offset = page * 4096 + 100; offset < page * 4096 + length; offset += 1) {
    bytes.writeUInt8(255 - bytes.readUInt8(offset), offset);
  }
  writeFileSync(file, bytes);
}

function zeroLastPage(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, bytes.length - 4096));
}
