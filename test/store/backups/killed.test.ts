import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KillPoint, killPoints } from '../../../main/kill-point.ts';
import { copyStore } from '../../../main/store/backups/copy-store.ts';
import type { KeyRing } from '../../../main/store/backups/opening.ts';
import { finishReplacement, newestPutAside, nextOf, putAsideFolderOf } from '../../../main/store/backups/replace.ts';
import { saveSetting } from '../../../main/store/settings.ts';
import { hashOf } from '../store-fixtures.ts';
import { aKey, aPractice, dumpOf, filesBelow, openPractice, type Practice, readableFiles } from './backup-fixtures.ts';

const program = join(import.meta.dirname, 'killed-program.ts');
const tested = new Set<KillPoint>();

/** Lets a program of its own do something to a practice until it is killed. */
function killAt(point: KillPoint, work: string, { file }: Practice, keys: KeyRing): void {
  tested.add(point);
  const written = keys.map((key) => (key === undefined ? 'plain' : Buffer.from(key).toString('hex')));
  const { signal, stderr } = spawnSync(process.execPath, [program, work, file, ...written], {
    env: { ...process.env, CHILD_KILL_AT: point },
    encoding: 'utf8',
  });
  expect({ signal, stderr }).toMatchObject({ signal: 'SIGKILL' });
}

describe('a program killed while it backs up', () => {
  const points = ['copy:before-verify', 'backup:before-rename', 'backup:after-rename'] as const;
  for (const point of points) {
    it(`at ${point} leaves the store, and no backup that is not whole`, async () => {
      const practice = aPractice();
      const before = dumpOf(practice.file, practice.keys[0]);
      killAt(point, 'back-up', practice, practice.keys);
      expect(dumpOf(practice.file, practice.keys[0])).toBe(before);
      const backups = await practice.backups.list();
      expect(backups).toHaveLength(point === 'backup:after-rename' ? 1 : 0);
      for (const { id } of backups)
        expect(dumpOf(join(practice.folder, 'backups', `${id}.db`), practice.keys[0])).toBe(before);
      await practice.backups.make('asked');
      expect(filesBelow(practice.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    });
  }
});

describe('a program killed while it encrypts the backups of a plain practice', () => {
  const points = [
    'copy:before-verify',
    'backup:before-rename',
    'backup:after-rename',
    'reencrypt:between',
    'reencrypt:before-wipe',
  ] as const;
  for (const point of points) {
    it(`at ${point} loses no backup, and ends what was begun`, async () => {
      const practice = aPractice([undefined]);
      const before = dumpOf(practice.file, undefined);
      const ids = [(await practice.backups.make('asked')).id, (await practice.backups.make('asked')).id];
      const key = aKey();
      killAt(point, 're-encrypt', practice, [key, undefined]);
      practice.keys = [key, undefined];
      expect(await practice.backups.reencrypt()).toEqual({ unreadable: 0 });
      expect(readableFiles(join(practice.folder, 'backups'))).toEqual([]);
      const files = filesBelow(join(practice.folder, 'backups')).filter((name) => name !== 'backups.json');
      expect(files).toEqual(ids.map((id) => `${id}.db`).sort());
      for (const file of files) expect(dumpOf(join(practice.folder, 'backups', file), key)).toBe(before);
    });
  }
});

describe('a program killed while it replaces a store', () => {
  const points = ['replace:ready', 'replace:between', 'replace:before-rename', 'replace:after-rename'] as const;
  for (const point of points) {
    it(`at ${point} leaves the old store or the new one, whole`, async () => {
      const practice = aPractice();
      const [old] = practice.keys;
      const next = aKey();
      // What is in the log only must neither be lost from the old store nor get into the new one.
      killAt('checkpoint:middle', 'close', practice, practice.keys);
      expect(existsSync(`${practice.file}-wal`)).toBe(true);
      const other = aPractice();
      await copyStore({ from: other.file, fromEngine: { key: other.keys[0] }, to: nextOf(practice.file), toKey: next });
      const newContent = dumpOf(nextOf(practice.file), next);
      killAt(point, 'replace', practice, []);
      finishReplacement(practice.file);
      if (point === 'replace:after-rename') {
        expect(dumpOf(practice.file, next)).toBe(newContent);
        expect(filesBelow(practice.folder)).toEqual(['practice.db']);
      } else {
        expect(dumpOf(practice.file, old)).toContain('written last');
        expect(existsSync(nextOf(practice.file))).toBe(false);
      }
    });
  }
});

describe('a program killed while it puts a store aside', () => {
  for (const point of ['put-aside:between', 'put-aside:before-rename'] as const) {
    it(`at ${point} keeps the store with its log together`, () => {
      const practice = aPractice();
      killAt('checkpoint:middle', 'close', practice, practice.keys);
      const before = [hashOf(practice.file), hashOf(`${practice.file}-wal`)];
      killAt(point, 'put-aside', practice, []);
      finishReplacement(practice.file);
      const moved = newestPutAside(putAsideFolderOf(practice.file));
      expect([hashOf(String(moved)), hashOf(`${moved}-wal`)]).toEqual(before);
      expect(existsSync(practice.file)).toBe(false);
    });
  }
});

describe('a program killed in its store', () => {
  it('in the middle of a step of the schema is at the version before, with a backup', async () => {
    const practice = aPractice();
    const before = dumpOf(practice.file, practice.keys[0]);
    killAt('migration:middle', 'migrate', practice, practice.keys);
    openPractice(practice).close();
    expect(dumpOf(practice.file, practice.keys[0])).toBe(before);
    expect(await practice.backups.list()).toMatchObject([{ reason: 'migration', isGood: true }]);
  });

  it('in the middle of a checkpoint has lost nothing', () => {
    const practice = aPractice();
    killAt('checkpoint:middle', 'close', practice, practice.keys);
    const db = openPractice(practice);
    expect(db.prepare("SELECT value FROM setting WHERE key = 'written last'").pluck().get()).toBe('1');
    saveSetting(db, 'goes on', 1);
  });
});

it('every kill point is one of a test', () => {
  expect([...tested].sort()).toEqual([...killPoints].sort());
});
