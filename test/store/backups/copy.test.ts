import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { copyStore } from '../../../main/store/backups/copy-store.ts';
import { connect } from '../../../main/store/connection.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { openStore } from '../../../main/store/open.ts';
import { saveSetting } from '../../../main/store/settings.ts';
import { aFolder, aSmallDisk, fillDisk, hashOf } from '../store-fixtures.ts';
import { aKey, aPractice, canary, dumpOf, filesBelow, openPractice, refusal } from './backup-fixtures.ts';

describe('a copy of a store', () => {
  const key = aKey();
  const ways = [
    ['encrypted under the same key', key, key],
    ['encrypted under another key', key, aKey()],
    ['of a plain one, encrypted', undefined, key],
    ['of an encrypted one, plain', key, undefined],
    ['of a plain one, plain', undefined, undefined],
  ] as const;

  for (const [name, fromKey, toKey] of ways) {
    it(`${name}, holds the same and leaves nothing else behind`, async () => {
      const practice = aPractice([fromKey]);
      const before = dumpOf(practice.file, fromKey);
      const to = join(aFolder(), 'copy.db');
      expect(await copyStore({ from: practice.file, fromEngine: { key: fromKey }, to, toKey })).toBe(migrations.length);
      expect(dumpOf(to, toKey)).toBe(before);
      expect(dumpOf(practice.file, fromKey)).toBe(before);
      expect(filesBelow(join(to, '..'))).toEqual(['copy.db']);
      expect(readFileSync(to).includes(canary)).toBe(toKey === undefined);
      const reopened = openStore(to, { engine: { key: toKey }, surroundings: practice.world });
      reopened.close();
    });
  }

  it('does not open with the key of the original when it has another', async () => {
    const { file, keys } = aPractice();
    const to = join(aFolder(), 'copy.db');
    await copyStore({ from: file, fromEngine: { key: keys[0] }, to, toKey: aKey() });
    expect(() => dumpOf(to, keys[0])).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }));
  });

  it('is whole while the store is open and being written, and keeps nobody waiting', async () => {
    const practice = aPractice();
    const db = openPractice(practice);
    let writing = true;
    let longest = 0;
    const writer = (async () => {
      for (let count = 0; writing; count += 1) {
        const began = performance.now();
        saveSetting(db, `key ${count}`, 'x'.repeat(2000));
        longest = Math.max(longest, performance.now() - began);
        await wait(2);
      }
    })();
    for (let count = 0; count < 3; count += 1) {
      const to = join(aFolder(), 'copy.db');
      await copyStore({ from: practice.file, fromEngine: { key: practice.keys[0] }, to, toKey: aKey() });
      expect(existsSync(to)).toBe(true);
    }
    writing = false;
    await writer;
    expect(db.prepare('SELECT count(*) FROM setting').pluck().get()).toBeGreaterThan(3);
    // A busy machine may take its time; a lock would have held the writer for the 250 ms a connection waits.
    expect(longest).toBeLessThan(240);
  });

  it('leaves the caller’s key as it was', async () => {
    const practice = aPractice();
    const toKey = aKey();
    const before = [Buffer.from(toKey).toString('hex'), Buffer.from(practice.keys[0] ?? []).toString('hex')];
    const to = join(aFolder(), 'copy.db');
    await copyStore({ from: practice.file, fromEngine: { key: practice.keys[0] }, to, toKey });
    expect([Buffer.from(toKey).toString('hex'), Buffer.from(practice.keys[0] ?? []).toString('hex')]).toEqual(before);
  });
});

describe('a copy that cannot be made', () => {
  it('says that the store is damaged, leaves no file, and leaves an earlier copy alone', async () => {
    const { file, keys } = aPractice();
    const to = join(aFolder(), 'copy.db');
    writeFileSync(to, 'the earlier copy');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(7, bytes.length - 9000, bytes.length - 1000));
    const copying = copyStore({ from: file, fromEngine: { key: keys[0] }, to, toKey: keys[0] });
    await expect(copying).rejects.toThrow(refusal('store-damaged'));
    expect(readFileSync(to, 'utf8')).toBe('the earlier copy');
    expect(filesBelow(join(to, '..'))).toEqual(['copy.db']);
  });

  it('takes no other program’s database and no other key', async () => {
    const foreign = join(aFolder(), 'foreign.db');
    const db = connect(foreign, 'create', {});
    db.exec('CREATE TABLE somebody_elses (thing TEXT)');
    db.close();
    const to = join(aFolder(), 'copy.db');
    const fromForeign = copyStore({ from: foreign, fromEngine: {}, to, toKey: aKey() });
    await expect(fromForeign).rejects.toThrow(refusal('store-damaged'));
    const withOtherKey = copyStore({ from: aPractice().file, fromEngine: { key: aKey() }, to, toKey: aKey() });
    await expect(withOtherKey).rejects.toThrow(refusal('store-damaged'));
    expect(filesBelow(join(to, '..'))).toEqual([]);
  });

  it('says that the disk is full, and leaves no file', async () => {
    const disk = aSmallDisk('1m');
    const { file, keys } = aPractice();
    const before = hashOf(file);
    if (disk === undefined) return;
    copyFileSync(file, join(disk, 'practice.db'));
    const free = fillDisk(disk);
    const copying = () =>
      copyStore({ from: file, fromEngine: { key: keys[0] }, to: join(disk, 'copy.db'), toKey: aKey() });
    await expect(copying()).rejects.toThrow(refusal('store-full'));
    expect(filesBelow(disk)).toEqual(['ballast', 'practice.db']);
    free();
    await copying();
    expect(hashOf(file)).toBe(before);
  });

  it('never says where a file is', async () => {
    const to = join(aFolder(), 'copy.db');
    const missing = join(aFolder(), 'secret-place.db');
    const failure = await copyStore({ from: missing, fromEngine: {}, to, toKey: undefined }).catch((error) => error);
    expect(failure).toMatchObject({ name: 'ChildError' });
    expect(String(failure)).not.toContain('secret-place');
  });
});
