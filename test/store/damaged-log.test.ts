import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { contentsOfStore } from '../../main/store/backups/contents.ts';
import { lookedAtOf, nextOf, putAsideFolderOf } from '../../main/store/backups/replace.ts';
import { allContexts } from '../../main/store/contexts.ts';
import { isNotedInUse } from '../../main/store/in-use.ts';
import { readLog } from '../../main/store/log-frames.ts';
import { damageOf, damageOfLog } from '../../main/store/log-loss.ts';
import { ownFileIn } from '../../main/store/practice.ts';
import { allSettings } from '../../main/store/settings.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { aKey, aPractice, openPractice } from './backups/backup-fixtures.ts';
import { aHouse, passphrase } from './house.ts';
import { aFolder } from './store-fixtures.ts';

const saved = ['First', 'Second', 'Third', 'Fourth'];
const logOf = (file: string) => `${file}-wal`;
const indexOf = (file: string) => `${file}-shm`;

/** A protected house as a kill leaves it: one context in the main file, three more in the log only. */
async function aKilledHouse(meanwhile: (house: ReturnType<typeof aHouse>) => Promise<void> | void = () => undefined) {
  const house = aHouse();
  await house.practices.open('own');
  await house.practices.protect(passphrase);
  const save = (name: string) => addContext(house.practices.store(), { kind: 'team', name }, house.world);
  save('First');
  house.practices.close();
  await house.vault.unlock(passphrase);
  await house.practices.open('own');
  for (const name of saved.slice(1)) save(name);
  await meanwhile(house);
  const dataFolder = aFolder();
  cpSync(house.dataFolder, dataFolder, { recursive: true });
  return { dataFolder, file: ownFileIn(dataFolder) };
}

async function laterStart(dataFolder: string) {
  const house = aHouse({ dataFolder });
  await house.vault.unlock(passphrase);
  await house.practices.open('own');
  const { practices } = house;
  return { ...house, names: () => allContexts(practices.store()).map(({ name }) => name) };
}

function partsOf(file: string): readonly (Buffer | undefined)[] {
  return [file, logOf(file)].map((part) => (existsSync(part) ? readFileSync(part) : undefined));
}

/** Told, back to the last change that is there, with everything as it was found put aside, and in order from then on. */
async function expectTold(dataFolder: string, expected: readonly string[]): Promise<void> {
  const file = ownFileIn(dataFolder);
  const found = partsOf(file);
  const later = await laterStart(dataFolder);
  expect(later.names().toSorted()).toEqual(expected.toSorted());
  expect(later.practices.recovery()?.backTo).toBe(contentsOfStore(later.practices.store()).lastChangedAt);
  const [moment = ''] = readdirSync(putAsideFolderOf(file));
  expect(partsOf(join(putAsideFolderOf(file), moment, 'practice.db'))).toEqual(found);
  for (const left of [lookedAtOf(file), nextOf(file)]) expect(existsSync(left)).toBe(false);
  later.practices.acknowledgeRecovery();
  later.practices.close();
  const again = await laterStart(dataFolder);
  expect(again.practices.recovery()).toBeUndefined();
  expect(again.names()).toHaveLength(expected.length);
  again.practices.close();
}

/** Turns a bit in the frame that begins the transaction after the first `whole` ones of the log. */
function damageAfter(file: string, commits: number): void {
  const log = readFileSync(logOf(file));
  const frame = readLog(log).commits.at(commits - 1) ?? 0;
  const at = 32 + frame * 4120 + 2000;
  log.writeUInt8(log.readUInt8(at) ^ 4, at);
  writeFileSync(logOf(file), log);
}

/** Changes what the index says of the writing back, which has no checksum. */
function sayWrittenBack(file: string, { done, begun }: { readonly done: number; readonly begun: number }): void {
  const index = openSync(indexOf(file), 'r+');
  writeSync(index, Buffer.from(new Uint32Array([done]).buffer), 0, 4, 96);
  writeSync(index, Buffer.from(new Uint32Array([begun]).buffer), 0, 4, 128);
  closeSync(index);
}

const framesOf = (file: string) => readLog(readFileSync(logOf(file))).commits.at(-1) ?? 0;

describe('a practice whose log was damaged or lost', () => {
  it('is whole without a word when nothing happened but a kill', async () => {
    const { dataFolder, file } = await aKilledHouse();
    expect(isNotedInUse(file)).toBe(true);
    appendFileSync(logOf(file), Buffer.alloc(3000, 1));
    const later = await laterStart(dataFolder);
    expect(later.names()).toHaveLength(saved.length);
    expect(later.practices.recovery()).toBeUndefined();
    expect(existsSync(putAsideFolderOf(file))).toBe(false);
    later.practices.close();
    expect(readdirSync(dirname(file)).toSorted()).toEqual(['key-copy.json', 'key.json', 'practice.db']);
  });

  it('goes on with what is whole before a damaged place, with the index of the log and without', async () => {
    for (const hasIndex of [true, false]) {
      const { dataFolder, file } = await aKilledHouse();
      // The first transaction in the log is the note that it is in use.
      damageAfter(file, 2);
      if (!hasIndex) rmSync(indexOf(file));
      await expectTold(dataFolder, ['First', 'Second']);
    }
  });

  it('goes on without a log that is gone, with its index or alone, or emptied', async () => {
    const { dataFolder, file } = await aKilledHouse();
    rmSync(logOf(file));
    await expectTold(dataFolder, ['First']);
    for (const lose of [rmSync, truncateSync]) {
      const other = await aKilledHouse();
      lose(logOf(other.file));
      rmSync(indexOf(other.file));
      await expectTold(other.dataFolder, ['First']);
    }
  });

  it('goes on with what is left of a log that was cut', async () => {
    const { dataFolder, file } = await aKilledHouse();
    const { commits } = readLog(readFileSync(logOf(file)));
    truncateSync(logOf(file), 32 + (commits[2] ?? 0) * 4120);
    await expectTold(dataFolder, ['First', 'Second', 'Third']);
  });

  it('takes the place of its log when everything was written back before', async () => {
    const { dataFolder, file } = await aKilledHouse(({ practices }) => {
      practices.store().pragma('wal_checkpoint(PASSIVE)');
    });
    damageAfter(file, 2);
    const later = await laterStart(dataFolder);
    expect(later.names()).toHaveLength(saved.length);
    expect(later.practices.recovery()).toBeUndefined();
  });

  it('is found to hold most alone when it was written back and nothing says so any more', async () => {
    const { dataFolder, file } = await aKilledHouse(({ practices }) => {
      practices.store().pragma('wal_checkpoint(PASSIVE)');
    });
    damageAfter(file, 2);
    rmSync(indexOf(file));
    await expectTold(dataFolder, saved);
  });

  it('makes way for a backup that holds later changes', async () => {
    const { dataFolder, file } = await aKilledHouse(async ({ backups }) => {
      await backups.make('daily');
    });
    rmSync(logOf(file));
    const later = await laterStart(dataFolder);
    const [backup] = await later.backups.list();
    expect(later.names()).toHaveLength(saved.length);
    expect(later.practices.recovery()).toMatchObject({ backTo: backup?.madeAt });
  });

  it('is damaged itself without its log in the middle of the writing back', async () => {
    const { dataFolder, file } = await aKilledHouse();
    sayWrittenBack(file, { done: 2, begun: framesOf(file) });
    damageAfter(file, 2);
    const found = partsOf(file);
    const later = await laterStart(dataFolder);
    expect(later.practices.state()).toEqual({ state: 'damaged' });
    expect(partsOf(file)).toEqual(found);
  });

  it('leaves nothing plain beside it when protecting it had been interrupted', async () => {
    const house = aHouse();
    await house.practices.open('own');
    await house.practices.goUnprotected();
    for (const name of saved) addContext(house.practices.store(), { kind: 'team', name }, house.world);
    const dataFolder = aFolder();
    cpSync(house.dataFolder, dataFolder, { recursive: true });
    const file = ownFileIn(dataFolder);
    damageAfter(file, 4);
    await aHouse({ dataFolder }).vault.create(passphrase);
    const later = await laterStart(dataFolder);
    expect(later.practices.recovery()).toBeDefined();
    expect(existsSync(putAsideFolderOf(file))).toBe(false);
    later.practices.close();
    expect(readFileSync(file).includes('SQLite format 3')).toBe(false);
  });
});

describe('what is no sign of a loss', () => {
  const log = { generation: 'a', commits: [2, 4, 7], hasLostCommit: false };
  const index = { generation: 'a', committed: 7, writtenBack: 0, attempted: 0 };

  it('is a transaction of which the index does not know yet, nor what was begun after it', () => {
    expect(damageOf(log, index, false)).toBeUndefined();
    expect(damageOf({ ...log, hasLostCommit: true }, { ...index, committed: 4 }, false)).toBeUndefined();
  });

  it('is an index of an earlier log, and it is no proof of the contrary either', () => {
    const earlier = { ...index, generation: 'b', committed: 40 };
    expect(damageOf(log, earlier, false)).toBeUndefined();
    expect(damageOf({ ...log, hasLostCommit: true }, earlier, false)).toMatchObject({ isLoss: true });
    expect(damageOf({ ...log, hasLostCommit: true }, { ...index, committed: 2 }, false)).toMatchObject({
      isLoss: true,
    });
  });

  it('is a missing log that had been written back', () => {
    const none = { generation: undefined, commits: [], hasLostCommit: false };
    expect(damageOf(none, { ...index, writtenBack: 7, attempted: 7 }, true)).toBeUndefined();
    expect(damageOf(none, undefined, false)).toBeUndefined();
  });

  it('is the end of a program that was killed while it wrote', async () => {
    const key = aKey();
    const practice = aPractice([key]);
    for (let kill = 0; kill < 8; kill += 1) {
      const acknowledged = await writeUntilKilled(practice.file, key, 30 + 25 * kill);
      expect(statSync(logOf(practice.file)).size).toBeGreaterThan(0);
      expect(damageOfLog(practice.file)).toBeUndefined();
      // Without its index the log alone must not be taken for a damaged one either.
      const file = join(aFolder(), 'practice.db');
      for (const ending of ['', '-wal']) copyFileSync(`${practice.file}${ending}`, `${file}${ending}`);
      expect(damageOfLog(file)).toBeUndefined();
      const db = openPractice({ ...practice, file });
      expect(Number(allSettings(db).get('written'))).toBeGreaterThanOrEqual(acknowledged);
      db.close();
    }
  }, 120_000);
});

/** Lets a program of its own save one number after the other; returns the last that it said was saved. */
async function writeUntilKilled(file: string, key: Uint8Array, milliseconds: number): Promise<number> {
  const program = join(import.meta.dirname, 'backups', 'killed-program.ts');
  const writer = spawn(process.execPath, [program, 'write', file, Buffer.from(key).toString('hex')]);
  let said = '';
  writer.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  await once(writer.stdout, 'data');
  await wait(milliseconds);
  writer.kill('SIGKILL');
  await once(writer, 'close');
  return Number(said.split('\n').at(-2));
}
