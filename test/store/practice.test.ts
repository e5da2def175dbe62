import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ChildError } from '../../core/errors.ts';
import { allContexts } from '../../main/store/contexts.ts';
import { openStore } from '../../main/store/open.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { aHouse } from './house.ts';
import { hashOf, makeReadOnly, openOptions } from './store-fixtures.ts';

const names = (db: Parameters<typeof allContexts>[0]) => allContexts(db).map(({ name }) => name);

describe('the practices', () => {
  it('are closed until one is opened', () => {
    const { practices } = aHouse();
    expect(() => practices.store()).toThrow(expect.objectContaining({ kind: 'store-closed' }));
    expect(practices.ownStore()).toBeUndefined();
  });

  it('never mix: each has a folder of its own, and what is written in one is in no other', async () => {
    const { practices, own, dataFolder, world } = aHouse();
    const example = join(dataFolder, 'example', 'example.db');
    await practices.open('own');
    expect(practices.state()).toEqual({ state: 'new' });
    expect(existsSync(own)).toBe(false);
    await practices.goUnprotected();
    expect(practices.state()).toEqual({ state: 'ready' });
    addContext(practices.store(), { kind: 'team', name: 'My own' }, world);
    expect(existsSync(example)).toBe(false);

    await practices.open('example');
    expect(practices.current()).toBe('example');
    expect(names(practices.store())).toEqual(['Night shift of the example']);
    addContext(practices.store(), { kind: 'team', name: 'Tried out' }, { ...world, newId: randomUUID });

    await practices.open('own');
    expect(names(practices.store())).toEqual(['My own']);
    expect(practices.ownStore()).toBe(practices.store());
    expect(existsSync(own)).toBe(true);
    await practices.open('example');
    expect(names(practices.store())).toEqual(['Night shift of the example', 'Tried out']);
    expect(names(practices.ownStore() ?? practices.store())).toEqual(['My own']);
  });

  it('tell a damaged store, leave it alone, and open it when it has been put back', async () => {
    const { practices, own, dataFolder } = aHouse();
    mkdirSync(join(dataFolder, 'practice'));
    openStore(own, openOptions()).close();
    const good = readFileSync(own);
    truncateSync(own, 5000);
    const damaged = hashOf(own);
    await practices.open('own');
    expect(practices.state()).toEqual({ state: 'damaged' });
    expect(() => practices.store()).toThrow(expect.objectContaining({ kind: 'store-damaged' }));
    await practices.retry();
    expect(practices.state()).toEqual({ state: 'damaged' });
    expect(hashOf(own)).toBe(damaged);

    await practices.open('example');
    expect(practices.state()).toEqual({ state: 'ready' });
    expect(practices.ownStore()).toBeUndefined();

    writeFileSync(own, good);
    await practices.open('own');
    expect(practices.state()).toEqual({ state: 'ready' });
  });

  it('tell a newer store with both versions', async () => {
    const { practices, own, dataFolder } = aHouse();
    mkdirSync(join(dataFolder, 'practice'));
    const db = openStore(own, openOptions());
    const known = Number(db.pragma('user_version', { simple: true }));
    db.pragma('user_version = 77');
    db.close();
    await practices.open('own');
    expect(practices.state()).toEqual({ state: 'newer', storeVersion: 77, knownVersion: known });
  });

  it('tell a folder that cannot be written, and open once it can', async () => {
    const { practices, dataFolder } = aHouse();
    const allow = makeReadOnly(dataFolder);
    await practices.open('own');
    expect(practices.state()).toEqual({ state: 'read-only' });
    await practices.open('example');
    expect(practices.state()).toEqual({ state: 'read-only' });
    await practices.open('own');
    allow();
    await practices.retry();
    expect(practices.state()).toEqual({ state: 'new' });
  });

  it('stay closed while another process has the folder', async () => {
    let mine = false;
    const { practices, own } = aHouse({ mayWrite: () => mine });
    await practices.open('own');
    expect(practices.state()).toEqual({ state: 'read-only' });
    expect(existsSync(own)).toBe(false);
    mine = true;
    await practices.retry();
    expect(practices.state()).toEqual({ state: 'new' });
  });

  it('opened twice at once are opened once', async () => {
    const { practices, world } = aHouse();
    await Promise.all([practices.open('example'), practices.open('example'), practices.open('own')]);
    expect(practices.current()).toBe('own');
    await Promise.all([practices.open('example'), practices.retry()]);
    const newId = randomUUID;
    addContext(practices.store(), { kind: 'team', name: 'Tried out' }, { ...world, newId });
    expect(names(practices.store())).toEqual(['Night shift of the example', 'Tried out']);
  });

  it('close a store that was found damaged in use, and leave the other open', async () => {
    const { practices, own } = aHouse();
    await practices.goUnprotected();
    const db = practices.store();
    db.pragma('wal_checkpoint(TRUNCATE)');
    await practices.open('example');
    const failure = new ChildError('store-damaged', 'found in use');
    practices.giveUp(failure);
    expect(practices.ownStore()).toBe(db);

    const bytes = readFileSync(own);
    writeFileSync(own, bytes.fill(0xff, 4096, 12_288));
    db.pragma('shrink_memory');
    practices.giveUp(failure);
    expect(db.open).toBe(false);
    expect(practices.state()).toEqual({ state: 'ready' });
    await practices.open('own');
    expect(practices.state()).toEqual({ state: 'damaged' });
  });

  it('pass on an error that has no calm screen', async () => {
    const { practices, dataFolder } = aHouse();
    writeFileSync(join(dataFolder, 'practice'), 'a file where the folder should be');
    await expect(practices.open('own')).rejects.toThrow();
    expect(() => practices.state()).toThrow(expect.objectContaining({ kind: 'store-closed' }));
  });
});
