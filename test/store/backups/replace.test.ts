import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyStore } from '../../../main/store/backups/copy-store.ts';
import {
  finishReplacement,
  newestPutAside,
  nextOf,
  putAside,
  putAsideFolderOf,
  replaceStore,
} from '../../../main/store/backups/replace.ts';
import { saveSetting } from '../../../main/store/settings.ts';
import { instant } from '../../helpers/builders.ts';
import { aFolder, hashOf } from '../store-fixtures.ts';
import { aKey, aPractice, dumpOf, filesBelow, openPractice, type Practice, refusal } from './backup-fixtures.ts';

const now = instant('2026-11-24T13:30:00Z');

/** The practice as a killed program leaves it: with a log that holds what was written last. */
function killedWithLog(): Practice {
  const open = aPractice();
  const db = openPractice(open);
  saveSetting(db, 'only in the log', 1);
  const killed = { ...open, folder: aFolder(), file: '' };
  killed.file = join(killed.folder, 'practice.db');
  for (const suffix of ['', '-wal', '-shm']) copyFileSync(`${open.file}${suffix}`, `${killed.file}${suffix}`);
  db.close();
  return killed;
}

/** A next store beside a practice's, under another key. */
async function aNext(practice: Practice): Promise<{ key: Uint8Array; content: string }> {
  const other = aPractice();
  const key = aKey();
  await copyStore({ from: other.file, fromEngine: { key: other.keys[0] }, to: nextOf(practice.file), toKey: key });
  return { key, content: dumpOf(nextOf(practice.file), key) };
}

describe('replacing a store', () => {
  it('leaves the next store alone in its place', async () => {
    const practice = killedWithLog();
    const { key, content } = await aNext(practice);
    replaceStore(practice.file);
    expect(dumpOf(practice.file, key)).toBe(content);
    expect(filesBelow(practice.folder)).toEqual(['practice.db']);
  });

  it('takes a next store of another name', async () => {
    const practice = aPractice();
    const { key, content } = await aNext(practice);
    const other = join(practice.folder, 'restored.db');
    copyFileSync(nextOf(practice.file), other);
    finishReplacement(practice.file);
    replaceStore(practice.file, other);
    expect(dumpOf(practice.file, key)).toBe(content);
    expect(filesBelow(practice.folder)).toEqual(['practice.db']);
  });

  it('puts a store where there was none', async () => {
    const practice = aPractice();
    const { key, content } = await aNext(practice);
    putAside(practice.file, putAsideFolderOf(practice.file), now);
    replaceStore(practice.file);
    expect(dumpOf(practice.file, key)).toBe(content);
  });

  it('without a next store changes nothing', () => {
    const practice = killedWithLog();
    const before = filesBelow(practice.folder).map((name) => hashOf(join(practice.folder, name)));
    expect(() => replaceStore(practice.file)).toThrow(refusal('not-found'));
    expect(filesBelow(practice.folder).map((name) => hashOf(join(practice.folder, name)))).toEqual(before);
  });

  it('that was left undone puts the old store back with its log, or keeps the new one', async () => {
    const practice = killedWithLog();
    const { file } = practice;
    const before = [hashOf(file), hashOf(`${file}-wal`)];
    await aNext(practice);
    // What a kill leaves just before the last rename.
    copyFileSync(file, `${file}.replaced`);
    copyFileSync(`${file}-wal`, `${file}.replaced-wal`);
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`);
    finishReplacement(file);
    expect([hashOf(file), hashOf(`${file}-wal`)]).toEqual(before);
    expect(filesBelow(practice.folder)).toEqual(['practice.db', 'practice.db-wal']);
  });
});

describe('putting a damaged store aside', () => {
  it('moves everything that belongs to it, unchanged, and finds it again', () => {
    const { file } = killedWithLog();
    const before = [hashOf(file), hashOf(`${file}-wal`)];
    const moved = putAside(file, putAsideFolderOf(file), now);
    expect([hashOf(moved), hashOf(`${moved}-wal`)]).toEqual(before);
    expect(moved).toBe(join(dirname(file), 'put-aside', '20261124-133000', 'practice.db'));
    expect(readdirSync(dirname(file))).toEqual(['put-aside']);
    expect(newestPutAside(putAsideFolderOf(file))).toBe(moved);
  });

  it('never overwrites one that was put aside in the same second', () => {
    const { file } = aPractice();
    const folder = putAsideFolderOf(file);
    const moved = putAside(file, folder, now);
    writeFileSync(file, 'another damaged store');
    const other = putAside(file, folder, now);
    expect(readFileSync(other, 'utf8')).toBe('another damaged store');
    expect(existsSync(moved)).toBe(true);
    expect(other).not.toBe(moved);
    expect(newestPutAside(folder)).toBe(other);
  });

  it('has nothing to do where there is no store', () => {
    const file = join(aFolder(), 'practice.db');
    expect(() => putAside(file, putAsideFolderOf(file), now)).toThrow(refusal('not-found'));
    expect(newestPutAside(putAsideFolderOf(file))).toBeUndefined();
  });

  it('that had not begun when the program was killed leaves the store in its place', () => {
    const { file } = aPractice();
    mkdirSync(join(putAsideFolderOf(file), '20261124-133000.unfinished'), { recursive: true });
    finishReplacement(file);
    expect(existsSync(file)).toBe(true);
    expect(readdirSync(putAsideFolderOf(file))).toEqual([]);
  });

  it('for a backup that is ready goes on to that backup', async () => {
    const practice = aPractice();
    const { key, content } = await aNext(practice);
    putAside(practice.file, putAsideFolderOf(practice.file), now);
    finishReplacement(practice.file);
    expect(dumpOf(practice.file, key)).toBe(content);
  });
});

it('a next store that was never used, or never whole, is gone at the next opening', async () => {
  const practice = aPractice();
  const before = dumpOf(practice.file, practice.keys[0]);
  await aNext(practice);
  writeFileSync(`${nextOf(practice.file)}.unfinished`, 'half a copy');
  openPractice(practice).close();
  expect(filesBelow(practice.folder)).toEqual(['practice.db']);
  expect(dumpOf(practice.file, practice.keys[0])).toBe(before);
});
