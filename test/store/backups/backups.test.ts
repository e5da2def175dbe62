import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationId } from '../../../main/store/application-id.ts';
import { contentsOfStore } from '../../../main/store/backups/contents.ts';
import { connect } from '../../../main/store/connection.ts';
import { migrate } from '../../../main/store/migrate.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { openStore } from '../../../main/store/open.ts';
import { saveSetting } from '../../../main/store/settings.ts';
import { aFolder, aSmallDisk, fillDisk } from '../store-fixtures.ts';
import {
  aKey,
  aPractice,
  canary,
  dumpOf,
  openPractice,
  type Practice,
  readableFiles,
  refusal,
} from './backup-fixtures.ts';

const inFolder = ({ folder }: Practice) => join(folder, 'backups');
const fileOf = (practice: Practice, id: string) => join(inFolder(practice), `${id}.db`);
const isChanged = () => true;

/** The version of the schema as file names tell it. */
const schema = String(migrations.length).padStart(4, '0');

/** Turns whole pages in the middle of a file into others, whatever is on them. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 8192) * 4096;
  writeFileSync(file, bytes.fill(7, middle - 16_384, middle + 16_384));
}

describe('making a backup', () => {
  it('copies the store as it is, under the same key, and names it by version, moment and reason', async () => {
    const practice = aPractice();
    practice.world.setClock('2026-11-24T13:29:00Z');
    const backup = await practice.backups.make('asked');
    expect(backup).toMatchObject({ id: `practice-${schema}-20261124-133000-asked`, reason: 'asked', isGood: true });
    expect(await practice.backups.list()).toEqual([backup]);
    expect(dumpOf(fileOf(practice, backup.id), practice.keys[0])).toBe(dumpOf(practice.file, practice.keys[0]));
    expect(readableFiles(practice.folder)).toEqual([]);
  });

  it('works while the practice is open, and holds what was written last', async () => {
    const practice = aPractice();
    const db = openPractice(practice);
    saveSetting(db, 'last', 1);
    const { id } = await practice.backups.make('asked');
    expect(dumpOf(fileOf(practice, id), practice.keys[0])).toContain('last');
  });

  it('gives two of the same second names of their own', async () => {
    const practice = aPractice();
    practice.world.setClock('2026-11-24T13:29:00Z');
    const one = await practice.backups.make('asked');
    practice.world.setClock('2026-11-24T13:29:00Z');
    const other = await practice.backups.make('asked');
    expect(other.id).toBe(`${one.id}-2`);
    expect((await practice.backups.list()).map(({ id }) => id)).toEqual([other.id, one.id]);
  });

  it('encrypts with the first key although the store still has an older one', async () => {
    const practice = aPractice();
    const [old] = practice.keys;
    practice.keys = [aKey(), old];
    const { id } = await practice.backups.make('asked');
    expect(dumpOf(fileOf(practice, id), practice.keys[0])).toBe(dumpOf(practice.file, old));
  });

  it('says that the disk is full, leaves nothing half, and keeps every earlier backup', async () => {
    const disk = aSmallDisk('2m');
    if (disk === undefined) return;
    const practice = aPractice([aKey()], disk);
    const first = await practice.backups.make('asked');
    const before = readdirSync(inFolder(practice));
    const free = fillDisk(disk);
    await expect(practice.backups.make('asked')).rejects.toThrow(refusal('store-full'));
    expect(readdirSync(inFolder(practice))).toEqual(before);
    free();
    expect((await practice.backups.verify(first.id)).isGood).toBe(true);
    await practice.backups.make('asked');
    expect(await practice.backups.list()).toHaveLength(2);
  });

  it('lets older ones go only after the new one has been read through', async () => {
    const practice = aPractice();
    for (let count = 0; count < 4; count += 1) await practice.backups.make('asked');
    const before = await practice.backups.list();
    expect(before).toHaveLength(3);
    damage(practice.file);
    await expect(practice.backups.make('asked')).rejects.toThrow(refusal('store-damaged'));
    expect(await practice.backups.list()).toEqual(before);
  });
});

describe('the backup of the day', () => {
  it('is made once a day, and only when something has changed', async () => {
    const { backups, world } = aPractice();
    world.setClock('2026-11-23T10:00:00Z');
    expect(await backups.makeDaily(() => false)).toBeUndefined();
    expect(await backups.makeDaily(isChanged)).toMatchObject({ reason: 'daily' });
    expect(await backups.makeDaily(isChanged)).toBeUndefined();
    world.setClock('2026-11-24T10:00:00Z');
    expect(await backups.makeDaily(isChanged)).toMatchObject({ reason: 'daily' });
    expect(await backups.list()).toHaveLength(2);
  });

  it('is not replaced by one that was made for another reason, nor by one that is broken', async () => {
    const practice = aPractice();
    await practice.backups.make('before-restore');
    const daily = await practice.backups.makeDaily(isChanged);
    expect(daily).toMatchObject({ reason: 'daily' });
    damage(fileOf(practice, String(daily?.id)));
    await practice.backups.verify(String(daily?.id));
    expect(await practice.backups.makeDaily(isChanged)).toMatchObject({ reason: 'daily' });
  });

  it('is not made where there is no store', async () => {
    const { backups, file } = aPractice();
    rmSync(file);
    expect(await backups.makeDaily(isChanged)).toBeUndefined();
    expect(await backups.list()).toEqual([]);
  });
});

describe('the list', () => {
  it('lives without its record, with a broken one, and with files of other names, which it never touches', async () => {
    const practice = aPractice();
    const made = await practice.backups.make('asked');
    const folder = inFolder(practice);
    const foreign = {
      'notes.txt': 'mine',
      'old.db': 'a database',
      'old.db.unfinished': 'not ours to wipe',
      'practice-0001-20261124-133000-unheard.db': 'no reason of ours',
      'practice-0001-20261399-133000-asked.db': 'no day of ours',
      'backups.json': '{"broken":',
    };
    for (const [name, text] of Object.entries(foreign)) writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, 'a folder.db'));
    expect(await practice.backups.list()).toEqual([{ ...made, verifiedAt: made.madeAt }]);
    await practice.backups.make('asked');
    await practice.backups.reencrypt();
    for (const [name, text] of Object.entries(foreign)) {
      if (name !== 'backups.json') expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    }
  });

  it('is empty where there is no folder', async () => {
    const { backups } = aPractice();
    expect(await backups.list()).toEqual([]);
    expect(await backups.newestGood()).toBeUndefined();
  });
});

describe('reading a backup through', () => {
  it('tells a good one from a broken, a cut and a foreign one, and writes it down', async () => {
    const practice = aPractice();
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await practice.backups.make('before-restore')).id);
    const [whole = '', broken = '', cut = ''] = ids;
    damage(fileOf(practice, broken));
    writeFileSync(fileOf(practice, cut), readFileSync(fileOf(practice, cut)).subarray(0, 5000));
    const foreign = 'practice-0001-20261120-080000-asked';
    writeFileSync(fileOf(practice, foreign), Buffer.alloc(9000, 'no practice '));
    for (const [id, isGood] of [
      [whole, true],
      [broken, false],
      [cut, false],
      [foreign, false],
    ] as const) {
      expect(await practice.backups.verify(id)).toMatchObject({ id, isGood });
    }
    const found = Object.fromEntries((await practice.backups.list()).map(({ id, isGood }) => [id, isGood]));
    expect(found).toEqual({ [whole]: true, [broken]: false, [cut]: false, [foreign]: false });
    await expect(practice.backups.contentsOf(foreign)).rejects.toThrow(refusal('file-not-usable'));
    const target = join(aFolder(), 'next.db');
    await expect(practice.backups.copyTo(broken, target, practice.keys[0])).rejects.toThrow(refusal('file-not-usable'));
    expect(existsSync(target)).toBe(false);
  });

  it('finds no backup of a name that leads elsewhere', async () => {
    const { backups } = aPractice();
    for (const id of ['../practice', 'practice', '']) {
      await expect(backups.verify(id)).rejects.toThrow(refusal('not-found'));
      await expect(backups.contentsOf(id)).rejects.toThrow(refusal('not-found'));
    }
  });

  it('tells what is in it as in the store', async () => {
    const practice = aPractice();
    const { id } = await practice.backups.make('asked');
    const db = openPractice(practice);
    const now = contentsOfStore(db);
    expect(await practice.backups.contentsOf(id)).toEqual(now);
    expect(now).toMatchObject({ completed: 11, drafts: 1, contexts: 3 });
    expect(now.latest).toHaveLength(5);
    expect(now.latest[0]).toMatchObject({ modelTitle: 'Baking bread', isCompleted: false, answeredCount: 3 });
    expect(now.latest[0]?.contextName).toContain(canary);
    expect(now.lastChangedAt).toBe(now.latest[0]?.changedAt);
  });

  it('tells what is in one that an earlier version made', async () => {
    const practice = aPractice();
    const { id } = await practice.backups.make('asked');
    const earlier = id.replace(`-${schema}-`, '-0002-');
    expect(earlier).not.toBe(id);
    const db = connect(fileOf(practice, earlier), 'create', { key: practice.keys[0] });
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations.slice(0, 2));
    const contextId = '11111111-0000-4000-8000-000000000000';
    db.prepare("INSERT INTO context VALUES (?, 'team', 'Night shift', 5)").run(contextId);
    db.close();
    expect(await practice.backups.contentsOf(earlier)).toEqual({
      completed: 0,
      drafts: 0,
      contexts: 1,
      lastChangedAt: 5,
      latest: [],
    });
  });

  it('tells of an empty store that nothing is in it', () => {
    const db = openStore(join(aFolder(), 'practice.db'), { engine: {}, surroundings: aPractice().world });
    expect(contentsOfStore(db)).toEqual({ completed: 0, drafts: 0, contexts: 0, latest: [] });
    db.close();
  });
});

describe('the newest good backup', () => {
  it('is looked for past broken ones, past those of a newer program and before those that were salvaged', async () => {
    const practice = aPractice();
    const good = await practice.backups.make('before-restore');
    const broken = await practice.backups.make('before-restore');
    damage(fileOf(practice, broken.id));
    const newer = 'practice-9999-20261230-080000-asked';
    copyFileSync(fileOf(practice, good.id), fileOf(practice, newer));
    const { backup: salvaged } = await practice.backups.salvage(practice.file);
    expect(await practice.backups.newestGood()).toMatchObject({ id: good.id });
    await expect(practice.backups.copyTo(newer, join(aFolder(), 'next.db'), practice.keys[0])).rejects.toThrow(
      refusal('store-newer'),
    );
    damage(fileOf(practice, good.id));
    expect(await practice.backups.newestGood()).toMatchObject({ id: salvaged.id });
    damage(fileOf(practice, salvaged.id));
    expect(await practice.backups.newestGood()).toBeUndefined();
  });

  it('can be copied to take the place of the store, under the key in use', async () => {
    const practice = aPractice();
    const before = dumpOf(practice.file, practice.keys[0]);
    const { id } = await practice.backups.make('daily');
    practice.keys = [aKey(), ...practice.keys];
    const target = join(practice.folder, 'practice.db.next');
    await practice.backups.copyTo(id, target, practice.keys[0]);
    expect(dumpOf(target, practice.keys[0])).toBe(before);
  });
});

describe('encrypting the backups anew', () => {
  it('of a plain practice leaves no readable file, not even of a broken one', async () => {
    const practice = aPractice([undefined]);
    const before = dumpOf(practice.file, undefined);
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await practice.backups.make('before-restore')).id);
    const [first = '', broken = '', headless = ''] = ids;
    damage(fileOf(practice, broken));
    const bytes = readFileSync(fileOf(practice, headless));
    writeFileSync(fileOf(practice, headless), bytes.fill(7, 0, 100));
    expect(readableFiles(inFolder(practice))).toHaveLength(3);
    const key = aKey();
    practice.keys = [key, undefined];
    expect(await practice.backups.reencrypt()).toEqual({ unreadable: 0 });
    expect(readableFiles(inFolder(practice))).toEqual([]);
    expect(dumpOf(fileOf(practice, first), key)).toBe(before);
    practice.keys = [key];
    expect(await practice.backups.list()).toMatchObject([{ id: first, isGood: true }]);
    expect(await practice.backups.newestGood()).toMatchObject({ id: first });
  });

  it('after a change of keys leaves none that the old key opens, and does nothing when done again', async () => {
    const practice = aPractice();
    const [old] = practice.keys;
    const { id } = await practice.backups.make('asked');
    const lost = await practice.backups.make('asked');
    writeFileSync(fileOf(practice, lost.id), Buffer.from(aKey()));
    practice.keys = [aKey(), old];
    expect(await practice.backups.reencrypt()).toEqual({ unreadable: 1 });
    expect(() => dumpOf(fileOf(practice, id), old)).toThrow();
    const bytes = readFileSync(fileOf(practice, id));
    expect(await practice.backups.reencrypt()).toEqual({ unreadable: 1 });
    expect(readFileSync(fileOf(practice, id)).equals(bytes)).toBe(true);
    practice.keys = practice.keys.slice(0, 1);
    expect(await practice.backups.newestGood()).toMatchObject({ id });
  });
});

it('a backup made before the schema changes is one of them', async () => {
  const practice = aPractice();
  const version = migrations.length + 1;
  const next = [...migrations, { version, name: 'a step', up: () => undefined }];
  openStore(practice.file, {
    engine: { key: practice.keys[0] },
    surroundings: practice.world,
    migrations: next,
  }).close();
  const [backup] = await practice.backups.list();
  expect(backup).toMatchObject({ reason: 'migration', isGood: true });
  const db = connect(fileOf(practice, String(backup?.id)), 'read', { key: practice.keys[0] });
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  db.close();
});
