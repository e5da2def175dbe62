import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../../main/store/connection.ts';
import { allContexts } from '../../main/store/contexts.ts';
import { openStore } from '../../main/store/open.ts';
import type { Practices } from '../../main/store/practice.ts';
import { stepsOf } from '../../main/store/undo/steps.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { aHouse, passphrase } from './house.ts';
import { aSmallDisk, fillDisk, openOptions } from './store-fixtures.ts';

const canary = 'Night shift of the canary';

/** What happens in its own time, on a machine that is busy with other things. */
const slow = { timeout: 20_000 };

type House = ReturnType<typeof aHouse>;

function addOne({ practices, world }: Pick<House, 'practices' | 'world'>, name = canary): void {
  addContext(practices.store(), { kind: 'team', name }, world);
}

const names = (practices: Practices) => allContexts(practices.store()).map(({ name }) => name);

/** Every file below a folder, in which the canary must not be found. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

function expectNothingPlain(folder: string): void {
  for (const file of filesBelow(folder)) {
    const bytes = readFileSync(file);
    expect(bytes.includes(canary), file).toBe(false);
    expect(bytes.includes('SQLite format 3'), file).toBe(false);
  }
}

async function aProtectedHouse(): Promise<House & { code: string }> {
  const house = aHouse();
  await house.practices.open('own');
  const code = await house.practices.protect(passphrase);
  addOne(house);
  return { ...house, code };
}

/** The same folder as a later start of the application finds it. */
async function laterStart({ dataFolder, practices }: House): Promise<House> {
  practices.close();
  const house = aHouse({ dataFolder });
  await house.practices.open('own');
  return house;
}

describe('a practice that is protected from the beginning', () => {
  it('is encrypted, opens with the passphrase or the recovery code, and with nothing else', async () => {
    const house = await aProtectedHouse();
    house.practices.close();
    expectNothingPlain(house.dataFolder);
    const plain = connect(house.own, 'read', {});
    onTestFinished(() => {
      plain.close();
    });
    expect(() => plain.pragma('user_version')).toThrow('file is not a database');

    for (const secret of [passphrase, house.code]) {
      const later = await laterStart(house);
      expect(later.practices.state()).toEqual({ state: 'locked' });
      expect(() => later.practices.store()).toThrow(expect.objectContaining({ kind: 'locked' }));
      await expect(later.vault.unlock('not the passphrase')).rejects.toMatchObject({ kind: 'wrong-secret' });
      await later.vault.unlock(secret);
      await later.practices.open('own');
      expect(names(later.practices)).toEqual([canary]);
      later.practices.close();
    }
  });

  it('is closed by a lock at once, and what was asked meanwhile is refused', async () => {
    const { practices, vault } = await aProtectedHouse();
    const db = practices.store();
    practices.lock();
    expect(db.open).toBe(false);
    expect(vault.state()).toBe('locked');
    expect(practices.state()).toEqual({ state: 'locked' });
    expect(() => practices.store()).toThrow(expect.objectContaining({ kind: 'locked' }));
    await vault.unlock(passphrase);
    await practices.open('own');
    expect(names(practices)).toEqual([canary]);
  });

  it('stays locked when it is locked while it is being opened', async () => {
    const house = await aProtectedHouse();
    const { practices, vault } = await laterStart(house);
    await vault.unlock(passphrase);
    const opening = practices.open('own');
    practices.lock();
    await opening;
    expect(practices.state()).toEqual({ state: 'locked' });
    expect(practices.ownStore()).toBeUndefined();
  });

  it('leads back to itself when the example is open while it is locked', async () => {
    const { practices } = await aProtectedHouse();
    await practices.open('example');
    practices.lock();
    expect(practices.current()).toBe('own');
    expect(practices.state()).toEqual({ state: 'locked' });
  });
});

describe('a plain practice', () => {
  async function aPlainHouse(): Promise<House> {
    const house = aHouse();
    await house.practices.open('own');
    await house.practices.goUnprotected();
    addOne(house);
    await house.backups.make('asked');
    const aside = join(dirname(house.own), 'put-aside', '20260101-080000');
    mkdirSync(aside, { recursive: true });
    writeFileSync(join(aside, 'practice.db'), `SQLite format 3 and then ${canary}`);
    return house;
  }

  it('is remembered as one that may stay so', async () => {
    const house = await aPlainHouse();
    expect(house.practices.isPlainAccepted()).toBe(true);
    openStore(join(house.dataFolder, 'other.db'), openOptions()).close();
    const later = await laterStart(house);
    expect(later.practices.state()).toEqual({ state: 'ready' });
    expect(later.practices.isPlainAccepted()).toBe(true);
  });

  it('becomes an encrypted one with all that is in it, its backups too', async () => {
    const house = await aPlainHouse();
    await house.practices.protect(passphrase);
    expect(names(house.practices)).toEqual([canary]);
    await house.backups.reencrypt();
    expectNothingPlain(house.dataFolder);
    const [backup] = await house.backups.list();
    expect((await house.backups.contentsOf(backup?.id ?? '')).contexts).toBe(1);
    await expect(house.practices.protect(passphrase)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(house.practices.goUnprotected()).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is encrypted at the next unlocking when protecting was interrupted after the key was made', async () => {
    const house = await aPlainHouse();
    house.practices.close();
    await house.vault.create(passphrase);
    house.vault.lock();
    const later = await laterStart(house);
    expect(later.practices.state()).toEqual({ state: 'locked' });
    await later.vault.unlock(passphrase);
    await later.practices.open('own');
    expect(names(later.practices)).toEqual([canary]);
    await later.backups.reencrypt();
    expectNothingPlain(later.dataFolder);
  });

  it('stays as it was when the passphrase cannot be used', async () => {
    const house = await aPlainHouse();
    await expect(house.practices.protect('ABCDE-FGHJK-MNPQR-STVWX-YZ012')).rejects.toMatchObject({
      kind: 'invalid-input',
    });
    expect(names(house.practices)).toEqual([canary]);
    expect(house.vault.state()).toBe('absent');
  });
});

describe('encrypting anew', () => {
  it('changes the key of the practice and of every backup, and keeps all that is in them', async () => {
    const house = await aProtectedHouse();
    const { id } = await house.backups.make('asked');
    const before = Buffer.from(house.vault.keys()[0] ?? []);
    const code = await house.practices.rekey(passphrase);
    expect(names(house.practices)).toEqual([canary]);
    expect(house.vault.keys()).toHaveLength(1);
    expect(Buffer.compare(before, house.vault.keys()[0] ?? Buffer.alloc(0))).not.toBe(0);
    expect((await house.backups.contentsOf(id)).contexts).toBe(1);

    const later = await laterStart(house);
    await expect(later.vault.unlock(house.code)).rejects.toMatchObject({ kind: 'wrong-secret' });
    await later.vault.unlock(code);
    await later.practices.open('own');
    expect(names(later.practices)).toEqual([canary]);
  });

  it('is finished at the next unlocking when it was interrupted after the new key was made', async () => {
    const house = await aProtectedHouse();
    await house.backups.make('asked');
    house.practices.close();
    await house.vault.beginRekey(passphrase);
    house.vault.lock();
    const later = await laterStart(house);
    await later.vault.unlock(passphrase);
    await later.practices.open('own');
    expect(names(later.practices)).toEqual([canary]);
    await expect.poll(() => later.vault.keys().length, slow).toBe(1);
    expect((await later.backups.newestGood())?.isGood).toBe(true);
  });

  it('is not begun, nor is protecting, where there is no room for a copy', async () => {
    for (const isPlain of [false, true]) {
      const disk = aSmallDisk('3m');
      if (disk === undefined) return;
      const house = aHouse({ dataFolder: disk });
      await house.practices.open('own');
      if (isPlain) await house.practices.goUnprotected();
      else await house.practices.protect(passphrase);
      addOne(house);
      const free = fillDisk(disk);
      const attempt = isPlain ? house.practices.protect(passphrase) : house.practices.rekey(passphrase);
      await expect(attempt).rejects.toMatchObject({ kind: 'store-full' });
      expect(names(house.practices)).toEqual([canary]);
      expect(house.vault.state()).toBe(isPlain ? 'absent' : 'open');
      free();
      await (isPlain ? house.practices.protect(passphrase) : house.practices.rekey(passphrase));
      expect(names(house.practices)).toEqual([canary]);
      house.practices.close();
    }
  });

  it('changes nothing with a wrong passphrase', async () => {
    const house = await aProtectedHouse();
    await expect(house.practices.rekey('somebody else’s passphrase')).rejects.toMatchObject({ kind: 'wrong-secret' });
    expect(names(house.practices)).toEqual([canary]);
    expect(house.vault.keys()).toHaveLength(1);
  });
});

describe('a damaged practice', () => {
  const damage = (file: string) => writeFileSync(file, readFileSync(file).fill(0x5a, 0, 8192));

  it('is put aside when it is opened, and the newest good backup takes its place, which is told until it is read', async () => {
    const house = await aProtectedHouse();
    const { madeAt } = await house.backups.make('asked');
    addOne(house, 'Written after the backup');
    house.practices.close();
    damage(house.own);
    const damaged = readFileSync(house.own);

    const later = await laterStart(house);
    await later.vault.unlock(passphrase);
    await later.practices.open('own');
    expect(names(later.practices)).toEqual([canary]);
    expect(later.practices.recovery()).toMatchObject({ backTo: madeAt });
    const aside = join(dirname(later.own), 'put-aside');
    const [moment = ''] = readdirSync(aside);
    expect(readFileSync(join(aside, moment, 'practice.db')).equals(damaged)).toBe(true);

    later.practices.acknowledgeRecovery();
    expect(later.practices.recovery()).toBeUndefined();
  });

  it('is put aside when the damage shows in use, and the window is told', async () => {
    const house = await aProtectedHouse();
    await house.backups.make('asked');
    house.practices.store().pragma('wal_checkpoint(TRUNCATE)');
    writeFileSync(house.own, readFileSync(house.own).fill(0xff, 4096, 16_384));
    house.practices.store().pragma('shrink_memory');
    house.practices.giveUp(expect.anything() as never);
    await expect.poll(() => house.onReplaced.mock.calls.length, slow).toBe(1);
    expect(names(house.practices)).toEqual([canary]);
    expect(house.practices.recovery()).toBeDefined();
  });

  it('that is gone altogether comes back from its backup', async () => {
    const house = await aProtectedHouse();
    await house.backups.make('asked');
    house.practices.close();
    rmSync(house.own);
    const later = await laterStart(house);
    await later.vault.unlock(passphrase);
    await later.practices.open('own');
    expect(names(later.practices)).toEqual([canary]);
    expect(later.practices.recovery()).toBeDefined();
  });

  it('without a backup is left as it is; salvaging and beginning anew are the person’s to choose', async () => {
    const house = await aProtectedHouse();
    house.practices.close();
    writeFileSync(house.own, readFileSync(house.own).fill(0x5a, 8192, 12_288));
    const damaged = readFileSync(house.own);
    const later = await laterStart(house);
    await later.vault.unlock(passphrase);
    await later.practices.open('own');
    expect(later.practices.state()).toEqual({ state: 'damaged' });
    expect(readFileSync(house.own).equals(damaged)).toBe(true);

    const { backup, contents } = await later.practices.salvage();
    expect(contents.contexts).toBeLessThanOrEqual(1);
    await later.practices.restore(backup.id);
    expect(later.practices.state()).toEqual({ state: 'ready' });
    expect(readdirSync(join(dirname(house.own), 'put-aside'))).toHaveLength(1);
    await expect(later.practices.beginAnew()).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('can be put aside for an empty one', async () => {
    const house = await aProtectedHouse();
    house.practices.close();
    damage(house.own);
    const later = await laterStart(house);
    await later.vault.unlock(passphrase);
    await later.practices.open('own');
    await later.practices.beginAnew();
    expect(later.practices.state()).toEqual({ state: 'ready' });
    expect(names(later.practices)).toEqual([]);
    expect(readdirSync(join(dirname(house.own), 'put-aside'))).toHaveLength(1);
  });

  it('whose key file is gone as well is said to have lost its key, and stays', async () => {
    const house = await aProtectedHouse();
    house.practices.close();
    for (const name of ['key.json', 'key-copy.json']) rmSync(join(dirname(house.own), name));
    const later = await laterStart(house);
    expect(later.practices.state()).toEqual({ state: 'key-damaged' });
    await expect(later.practices.protect(passphrase)).rejects.toMatchObject({ kind: 'key-damaged' });
    expect(existsSync(house.own)).toBe(true);
  });

  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, 'not a key file')],
  ])('whose key files are %s can be put aside whole for a new one', async (_how, harm) => {
    const house = await aProtectedHouse();
    await house.backups.make('asked');
    house.practices.close();
    const encrypted = readFileSync(house.own);
    for (const name of ['key.json', 'key-copy.json']) harm(join(dirname(house.own), name));
    const later = await laterStart(house);
    expect(later.practices.state()).toEqual({ state: 'key-damaged' });
    await later.practices.beginAnew();
    expect(later.practices.state()).toEqual({ state: 'new' });
    await later.practices.protect('another passphrase of mine');
    expect(names(later.practices)).toEqual([]);
    expect(await later.backups.list()).toEqual([]);
    const aside = join(dirname(house.own), 'put-aside');
    const [moment = ''] = readdirSync(aside);
    expect(readFileSync(join(aside, moment, 'practice.db')).equals(encrypted)).toBe(true);
    expect(readdirSync(join(aside, moment, 'backups'))).not.toEqual([]);
  });
});

describe('the key file of another practice', () => {
  /** Two practices under one passphrase, the key file of the second in place of the first one's. */
  async function aMixUp(replaceCopy: boolean) {
    const house = await aProtectedHouse();
    await house.backups.make('asked');
    const other = await aProtectedHouse();
    house.practices.close();
    const inFolder = (of: House, name: string) => join(dirname(of.own), name);
    const good = readFileSync(inFolder(house, 'key.json'));
    const foreign = readFileSync(inFolder(other, 'key.json'));
    writeFileSync(inFolder(house, 'key.json'), foreign);
    if (replaceCopy) writeFileSync(inFolder(house, 'key-copy.json'), foreign);
    return { house, good, foreign, inFolder };
  }

  it('never takes the place of the one that fits: the copy opens the practice and mends the file', async () => {
    const { house, good, foreign, inFolder } = await aMixUp(false);
    const later = await laterStart(house);
    await later.vault.unlock(passphrase);
    await later.practices.open('own');
    expect(names(later.practices)).toEqual([canary]);
    for (const name of ['key.json', 'key-copy.json'])
      expect(readFileSync(inFolder(house, name)).equals(good)).toBe(true);
    const [aside = ''] = readdirSync(dirname(house.own)).filter((name) => name.startsWith('key-of-another-'));
    expect(readFileSync(inFolder(house, aside)).equals(foreign)).toBe(true);
  });

  it('is said to be the wrong key where there is no other, and nothing is called damaged or thrown away', async () => {
    const { house, good, inFolder } = await aMixUp(true);
    const encrypted = readFileSync(house.own);
    const later = await laterStart(house);
    await later.vault.unlock(passphrase);
    await later.practices.open('own');
    expect(later.practices.state()).toEqual({ state: 'key-damaged' });
    expect(await later.backups.list()).toMatchObject([{ isGood: false, underOtherKey: true }]);
    expect(readFileSync(house.own).equals(encrypted)).toBe(true);

    writeFileSync(inFolder(house, 'key.json'), good);
    const last = await laterStart(later);
    await last.vault.unlock(passphrase);
    await last.practices.open('own');
    expect(names(last.practices)).toEqual([canary]);
    const [backup] = await last.backups.list();
    expect(await last.backups.verify(backup?.id ?? '')).toMatchObject({ isGood: true, underOtherKey: false });
  });

  it('missing altogether, with the practice gone as well, is told by the copies it left', async () => {
    const house = await aProtectedHouse();
    await house.backups.make('asked');
    house.practices.close();
    for (const name of ['key.json', 'key-copy.json', 'practice.db']) rmSync(join(dirname(house.own), name));
    const later = await laterStart(house);
    expect(later.practices.state()).toEqual({ state: 'key-damaged' });
    await later.practices.beginAnew();
    expect(later.practices.state()).toEqual({ state: 'new' });
    const [moment = ''] = readdirSync(join(dirname(house.own), 'put-aside'));
    expect(readdirSync(join(dirname(house.own), 'put-aside', moment, 'backups'))).not.toEqual([]);
  });
});

describe('going back to a backup', () => {
  it('keeps what was there as a backup and tells the window', async () => {
    const house = await aProtectedHouse();
    const { id } = await house.backups.make('asked');
    addOne(house, 'Later');
    await house.practices.restore(id);
    expect(names(house.practices)).toEqual([canary]);
    expect(house.onReplaced).toHaveBeenCalledTimes(1);
    const kept = (await house.backups.list()).find(({ reason }) => reason === 'before-restore');
    await house.practices.restore(kept?.id ?? '');
    expect(names(house.practices)).toEqual(expect.arrayContaining([canary, 'Later']));
  });

  it('leaves nothing to take back from before', async () => {
    const house = await aProtectedHouse();
    expect(stepsOf(house.practices.store()).undo).toBe('context-add');
    const { id } = await house.backups.make('asked');
    await house.practices.restore(id);
    expect(stepsOf(house.practices.store())).toEqual({});
  });

  it('that is not there, or not good, changes nothing', async () => {
    const house = await aProtectedHouse();
    const { id } = await house.backups.make('asked');
    writeFileSync(join(dirname(house.own), 'backups', `${id}.db`), Buffer.alloc(40_000, 7));
    for (const backupId of [id, 'practice-0001-20200101-000000-daily']) {
      await expect(house.practices.restore(backupId)).rejects.toThrow();
      expect(names(house.practices)).toEqual([canary]);
    }
  });
});

describe('the backup of the day', () => {
  it('is made when a person has written something since the last one, and not otherwise', async () => {
    const house = await aProtectedHouse();
    await house.practices.keepBackup();
    expect(await house.backups.list()).toHaveLength(1);
    await house.practices.keepBackup();
    expect(await house.backups.list()).toHaveLength(1);
    addOne(house, 'Written since');
    await house.practices.keepBackup();
    expect(await house.backups.list()).toHaveLength(2);
    house.practices.lock();
    await house.practices.keepBackup();
  });
});

describe('erasing everything', () => {
  it('leaves nothing of the practice, its key and its backups, and begins as on the first day', async () => {
    const house = await aProtectedHouse();
    await house.backups.make('asked');
    await house.practices.erase();
    expect(house.practices.state()).toEqual({ state: 'new' });
    expect(filesBelow(house.dataFolder)).toEqual([]);
    expect(house.vault.state()).toBe('absent');
    await house.practices.protect('another passphrase of mine');
    expect(names(house.practices)).toEqual([]);
  });
});
