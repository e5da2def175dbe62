/*
 * What a test starts to kill: does one piece of work on the practice it is told of, and ends.
 * Arguments: the work, the store's file, then keys in hexadecimal digits, `plain` for none.
 */
import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '../../../core/brand.ts';
import { allowKillPoints } from '../../../main/kill-point.ts';
import { createBackups } from '../../../main/store/backups/backups.ts';
import { putAside, putAsideFolderOf, replaceStore } from '../../../main/store/backups/replace.ts';
import { closeStore } from '../../../main/store/close.ts';
import { noteInUse } from '../../../main/store/in-use.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { openStore } from '../../../main/store/open.ts';
import { saveSetting } from '../../../main/store/settings.ts';

const [, , work, storeFile = '', ...written] = process.argv;
const keys = written.map((key) => (key === 'plain' ? undefined : new Uint8Array(Buffer.from(key, 'hex'))));
const surroundings = { now: () => Date.parse('2026-11-24T13:30:00Z') as Instant };
const engine = { key: keys[0] };
const folder = join(dirname(storeFile), 'backups');
const backups = createBackups({ storeFile, folder, engine: {}, keys: () => keys, surroundings });

allowKillPoints();
if (work === 'back-up') await backups.make('asked');
if (work === 're-encrypt') await backups.reencrypt();
if (work === 'replace') replaceStore(storeFile);
if (work === 'put-aside') putAside(storeFile, putAsideFolderOf(storeFile), surroundings.now());
if (work === 'migrate') {
  const version = migrations.length + 1;
  const step = { version, name: 'a step', up: () => undefined };
  openStore(storeFile, { engine, surroundings, migrations: [...migrations, step] }).close();
}
if (work === 'close') {
  const db = openStore(storeFile, { engine, surroundings });
  saveSetting(db, 'written last', 1);
  closeStore(db);
}
if (work === 'write') {
  const db = openStore(storeFile, { engine, surroundings });
  noteInUse(db);
  // Several pages each, so that a kill falls between the frames of one.
  const write = db.transaction((count: number) => {
    saveSetting(db, 'much', `${count} `.repeat(9000));
    saveSetting(db, 'written', count);
  });
  for (let count = Date.now(); ; count += 1) {
    write(count);
    writeSync(1, `${count}\n`);
  }
}
