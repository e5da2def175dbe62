import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../helpers/builders.ts';
import { aFolder, aSmallDisk, fillDisk } from '../../../store/store-fixtures.ts';
import { deriveCheaply } from './cheap.ts';
import { aVault, endOf, keysOf, passphrase } from './vault-fixtures.ts';

const wrong = (waitMilliseconds = 0) => ({ kind: 'wrong-secret', details: { waitMilliseconds } });

describe('a new vault', () => {
  it('is absent until it is created, then open, and opens again with the passphrase or the code', async () => {
    const { vault, another, folder } = aVault();
    expect(vault.state()).toBe('absent');
    expect(vault.dates()).toEqual({});
    const code = await vault.create(passphrase);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(vault.state()).toBe('open');
    const keys = keysOf(vault);
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(folder).toSorted()).toEqual(['key-copy.json', 'key.json']);
    for (const secret of [passphrase, code, code.toLowerCase().replaceAll('-', ' ')]) {
      const next = another();
      expect(next.state()).toBe('locked');
      expect(() => next.keys()).toThrow(expect.objectContaining({ kind: 'locked' }));
      await next.unlock(secret);
      expect(next.state()).toBe('open');
      expect(keysOf(next)).toEqual(keys);
    }
    expect(vault.dates()).toEqual({
      passphraseSetAt: instant('2026-03-01T10:00:00Z'),
      recoveryCodeMadeAt: instant('2026-03-01T10:00:00Z'),
    });
  });

  it('is not made where a key file lies, whole or damaged', async () => {
    const { vault, another, folder } = aVault();
    await vault.create(passphrase);
    const before = readFileSync(join(folder, 'key.json'), 'utf8');
    expect(await endOf(another().create('another passphrase'))).toMatchObject({ kind: 'conflict' });
    expect(readFileSync(join(folder, 'key.json'), 'utf8')).toBe(before);
    for (const name of ['key.json', 'key-copy.json']) writeFileSync(join(folder, name), 'x');
    expect(await endOf(another().create('another passphrase'))).toMatchObject({ kind: 'conflict' });
  });

  it('takes no passphrase that looks like a recovery code, but one of twenty-five letters', async () => {
    const { vault, another, derivations } = aVault();
    const refused = { kind: 'invalid-input', details: { field: 'passphrase' } };
    expect(await endOf(vault.create('abcde fghij klmno pqrst vwxyz'))).toEqual(refused);
    expect(vault.state()).toBe('absent');
    expect(derivations()).toBe(0);
    await vault.create('correct horse battery staple');
    expect(await endOf(vault.changePassphrase('correct horse battery staple', 'ABCDEFGHJKMNPQRSTVWXYZ123'))).toEqual(
      refused,
    );
    expect(await endOf(another().unlock('correct horse battery staple'))).toBe('opened');
  });

  it('knows nothing to open before there is a key file', async () => {
    const { vault } = aVault();
    expect(await endOf(vault.unlock(passphrase))).toMatchObject({ kind: 'not-found' });
    expect(await vault.unlockRemembered()).toBe(false);
  });

  it('that finds no room is not made', async () => {
    const disk = aSmallDisk('64k');
    if (disk === undefined) return;
    const { vault } = aVault({ folder: join(disk, 'practice') });
    const giveBack = fillDisk(disk);
    await expect(vault.create(passphrase)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(vault.state()).toBe('absent');
    giveBack();
    await vault.create(passphrase);
    fillDisk(disk);
    await expect(vault.changePassphrase(passphrase, 'another passphrase')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await endOf(vault.unlock(passphrase))).toBe('opened');
  });
});

describe('a wrong secret', () => {
  it('is told in the same way and costs one derivation, whatever is wrong', async () => {
    const { another, vault, derivations } = aVault();
    const code = await vault.create(passphrase);
    const wrongCode = code.startsWith('7') ? `8${code.slice(1)}` : `7${code.slice(1)}`;
    for (const secret of [
      'a wrong passphrase',
      wrongCode,
      '',
      ' ',
      `${passphrase} `,
      passphrase.toUpperCase(),
      '\ud800',
    ]) {
      const next = another();
      const before = derivations();
      expect(await endOf(next.unlock(secret))).toEqual(wrong());
      expect(derivations() - before).toBe(1);
      expect(next.state()).toBe('locked');
    }
    for (const change of [
      vault.changePassphrase('a wrong passphrase', 'another passphrase'),
      vault.renewRecoveryCode('a wrong passphrase'),
    ]) {
      expect(await endOf(change)).toEqual(wrong());
    }
    const before = derivations();
    expect(await endOf(another().beginRekey(passphrase))).toMatchObject({ kind: 'locked' });
    expect(derivations()).toBe(before);
  });

  it('makes the next ones wait, longer each time, and never for good', async () => {
    const { vault, another, derivations, pass } = aVault();
    await vault.create(passphrase);
    const next = another();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      const end = await endOf(next.unlock('a wrong passphrase'));
      const wait = end === 'opened' ? Number.NaN : Reflect.get(end.details, 'waitMilliseconds');
      waits.push(wait);
      if (wait === 0) continue;
      const before = derivations();
      pass(wait - 1);
      expect(await endOf(next.unlock(passphrase))).toEqual(wrong(1));
      expect(derivations()).toBe(before);
      pass(1);
    }
    expect(waits).toEqual([0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(await endOf(next.unlock(passphrase))).toBe('opened');
    expect(await endOf(next.unlock('a wrong passphrase'))).toEqual(wrong(0));
  });
});

describe('a locked vault', () => {
  it('leaves zeros in every buffer it handed out', async () => {
    const { vault } = aVault();
    await vault.create(passphrase);
    await vault.beginRekey(passphrase);
    const keys = vault.keys();
    expect(keys).toHaveLength(2);
    vault.lock();
    expect(vault.state()).toBe('locked');
    for (const key of keys) expect(key.every((byte) => byte === 0)).toBe(true);
    vault.lock();
  });

  it('stays locked when an opening was still under way', async () => {
    const { vault, another } = aVault();
    await vault.create(passphrase);
    const next = another();
    const opening = endOf(next.unlock(passphrase));
    await Promise.resolve();
    next.lock();
    expect(await opening).toMatchObject({ kind: 'locked' });
    expect(next.state()).toBe('locked');
    await next.unlock(passphrase);
    expect(next.state()).toBe('open');
  });

  it('changes its passphrase without opening', async () => {
    const { vault } = aVault();
    await vault.create(passphrase);
    vault.lock();
    await vault.changePassphrase(passphrase, 'another passphrase');
    expect(vault.state()).toBe('locked');
    expect(await endOf(vault.unlock(passphrase))).toEqual(wrong());
    expect(await endOf(vault.unlock('another passphrase'))).toBe('opened');
  });
});

describe('an open vault', () => {
  it('keeps its buffers when it is opened once more', async () => {
    const { vault } = aVault();
    await vault.create(passphrase);
    const [key] = vault.keys();
    await vault.unlock(passphrase);
    expect(vault.keys()[0]).toBe(key);
    expect(key?.some((byte) => byte !== 0)).toBe(true);
  });

  it('changes its passphrase and keeps key and code', async () => {
    const { vault, another, pass } = aVault();
    const code = await vault.create(passphrase);
    const keys = keysOf(vault);
    pass(60_000);
    await vault.changePassphrase(code, 'another passphrase');
    expect(keysOf(vault)).toEqual(keys);
    expect(await endOf(another().unlock(passphrase))).toEqual(wrong());
    for (const secret of ['another passphrase', code]) expect(await endOf(another().unlock(secret))).toBe('opened');
    expect(vault.dates()).toEqual({
      passphraseSetAt: instant('2026-03-01T10:01:00Z'),
      recoveryCodeMadeAt: instant('2026-03-01T10:00:00Z'),
    });
  });

  it('makes another recovery code worth what the earlier one was', async () => {
    const { vault, another, pass } = aVault();
    const code = await vault.create(passphrase);
    pass(60_000);
    const next = await vault.renewRecoveryCode(passphrase);
    expect(next).not.toBe(code);
    expect(await endOf(another().unlock(code))).toEqual(wrong());
    for (const secret of [next, passphrase]) expect(await endOf(another().unlock(secret))).toBe('opened');
    expect(vault.dates()).toEqual({
      passphraseSetAt: instant('2026-03-01T10:00:00Z'),
      recoveryCodeMadeAt: instant('2026-03-01T10:01:00Z'),
    });
  });

  it('takes a new key to the head of the ring, and lets the earlier ones go when it is told', async () => {
    const { vault, another } = aVault();
    const code = await vault.create(passphrase);
    const [first] = keysOf(vault);
    const next = await vault.beginRekey(passphrase);
    const [second, ...earlier] = keysOf(vault);
    expect(earlier).toEqual([first]);
    expect(second).not.toBe(first);
    expect(await endOf(another().unlock(code))).toEqual(wrong());
    for (const secret of [next, passphrase]) {
      const other = another();
      await other.unlock(secret);
      expect(keysOf(other)).toEqual([second, first]);
    }
    const handedOut = vault.keys();
    await vault.finishRekey();
    expect(keysOf(vault)).toEqual([second]);
    expect(handedOut[1]?.every((byte) => byte === 0)).toBe(true);
    const other = another();
    await other.unlock(next);
    expect(keysOf(other)).toEqual([second]);
    await vault.finishRekey();
    expect(keysOf(vault)).toEqual([second]);
  });

  it('takes a new key only for the passphrase', async () => {
    const { vault } = aVault();
    const code = await vault.create(passphrase);
    expect(await endOf(vault.beginRekey(code))).toEqual(wrong());
    expect(keysOf(vault)).toHaveLength(1);
  });

  it('locked in the middle of a new key writes nothing', async () => {
    const { vault, another, folder } = aVault();
    await vault.create(passphrase);
    const before = readFileSync(join(folder, 'key.json'), 'utf8');
    const rekeying = endOf(vault.beginRekey(passphrase));
    await Promise.resolve();
    vault.lock();
    expect(await rekeying).toMatchObject({ kind: 'locked' });
    expect(readFileSync(join(folder, 'key.json'), 'utf8')).toBe(before);
    expect(await endOf(another().unlock(passphrase))).toBe('opened');
  });

  it('does what is asked at once one after the other', async () => {
    let running = 0;
    let atMost = 0;
    const { vault, another } = aVault({
      derive: async (secret, parameters) => {
        running += 1;
        atMost = Math.max(atMost, running);
        const key = await deriveCheaply(secret, parameters);
        running -= 1;
        return key;
      },
    });
    await vault.create(passphrase);
    const ends = await Promise.all([
      endOf(vault.changePassphrase(passphrase, 'the second passphrase')),
      endOf(vault.changePassphrase('the second passphrase', 'the third passphrase')),
      endOf(vault.unlock('a wrong passphrase')),
      endOf(vault.unlock('the third passphrase')),
    ]);
    expect(ends).toEqual(['opened', 'opened', wrong(), 'opened']);
    expect(atMost).toBe(1);
    expect(await endOf(another().unlock('the third passphrase'))).toBe('opened');
  });

  it('destroyed leaves nothing that could open it', async () => {
    const { vault, another, folder } = aVault();
    await vault.create(passphrase);
    writeFileSync(join(folder, 'key.json.unfinished'), 'left behind');
    writeFileSync(join(folder, 'practice.db'), 'not the vault');
    const [key] = vault.keys();
    await vault.destroy();
    expect(key?.every((byte) => byte === 0)).toBe(true);
    expect(vault.state()).toBe('absent');
    expect(readdirSync(folder)).toEqual(['practice.db']);
    await vault.destroy();
    await another({ folder: join(aFolder(), 'never made') }).destroy();
  });
});
