import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../main/store/connection.ts';
import { readLog } from '../../../main/store/log-frames.ts';
import { readLogIndex } from '../../../main/store/log-index.ts';
import { aKey } from '../../store/backups/backup-fixtures.ts';
import { aFolder } from '../../store/store-fixtures.ts';

/** SQLite's own store, log and index as a killed program leaves them; the log has been begun anew once. */
function aKilledStore() {
  const key = aKey();
  const file = join(aFolder(), 'store.db');
  const db = connect(file, 'create', { key });
  onTestFinished(() => {
    db.close();
  });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE t (n INTEGER, words TEXT)');
  const add = db.prepare('INSERT INTO t VALUES (?, ?)');
  for (let count = 1; count <= 20; count += 1) add.run(count, 'words '.repeat(300));
  db.pragma('wal_checkpoint(RESTART)');
  for (let count = 21; count <= 30; count += 1) add.run(count, 'words '.repeat(300));
  const copy = join(aFolder(), 'copy.db');
  return { file, key, copy, log: readFileSync(`${file}-wal`), index: readFileSync(`${file}-shm`) };
}

/** The last commit that SQLite itself finds in a log. */
function foundBySqlite({ file, key, copy }: ReturnType<typeof aKilledStore>, log: Uint8Array): number | undefined {
  copyFileSync(file, copy);
  writeFileSync(`${copy}-wal`, log);
  const db = connect(copy, 'read', { key });
  try {
    db.pragma('user_version');
    return readLogIndex(readFileSync(`${copy}-shm`))?.committed;
  } finally {
    db.close();
  }
}

describe('the log of an encrypted store', () => {
  test('is whole up to where SQLite has committed, and its index says so', () => {
    const store = aKilledStore();
    const { commits, generation, hasLostCommit } = readLog(store.log);
    const index = readLogIndex(store.index);
    expect(hasLostCommit).toBe(false);
    expect(index).toMatchObject({ generation, committed: commits.at(-1), writtenBack: 0, attempted: 0 });
    expect(foundBySqlite(store, store.log)).toBe(commits.at(-1));
  });

  test('ends where SQLite ends, whichever bit of it was turned', () => {
    const store = aKilledStore();
    const place = fc.nat({ max: store.log.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const log = Buffer.from(store.log);
        log.writeUInt8(log.readUInt8(at) ^ (1 << bit), at);
        expect(readLog(log).commits.at(-1) ?? 0).toBe(foundBySqlite(store, log));
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test('ends where SQLite ends, wherever it was cut, and a cut alone is no trace of a lost commit', () => {
    const store = aKilledStore();
    fc.assert(
      fc.property(fc.nat({ max: store.log.length }), (length) => {
        const log = store.log.subarray(0, length);
        const { commits, hasLostCommit } = readLog(log);
        expect(commits.at(-1) ?? 0).toBe(foundBySqlite(store, log));
        expect(hasLostCommit).toBe(false);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  test('is no log, and its index no index, when they hold anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readLog(bytes)).toEqual({ generation: undefined, commits: [], hasLostCommit: bytes.length > 32 });
        expect(readLogIndex(bytes)).toBeUndefined();
      }),
    );
  });

  test('has an index that is not believed once a bit of its head was turned', () => {
    const { index } = aKilledStore();
    fc.assert(
      fc.property(fc.nat({ max: 95 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const turned = Buffer.from(index);
        turned.writeUInt8(turned.readUInt8(at) ^ (1 << bit), at);
        expect(readLogIndex(turned)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});
