import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFolder, makeReadOnly } from '../../../store/store-fixtures.ts';
import { aVault, endOf, keysOf, passphrase, type VaultWorld } from './vault-fixtures.ts';

const file = 'key.json';
const copy = 'key-copy.json';
const damaged = { kind: 'key-damaged', details: {} };

function read(folder: string, name = file): Buffer {
  return readFileSync(join(folder, name));
}

function write(folder: string, content: string | Uint8Array, names: readonly string[] = [file, copy]): void {
  for (const name of names) writeFileSync(join(folder, name), content);
}

/** The key file with something in it changed and its checksum made to fit, as an attacker would. */
function forged(folder: string, change: (content: KeyContent) => void): string {
  const content: KeyContent = JSON.parse(read(folder).toString('utf8'));
  change(content);
  const { check: _, ...rest } = content;
  return JSON.stringify({ ...rest, check: createHash('sha256').update(JSON.stringify(rest)).digest('hex') });
}

interface KeyContent {
  format: string;
  version: number;
  locks: { kind: string; kdf: Record<string, unknown>; nonce: string; sealed: string; setAt: number }[];
  ring: { nonce: string; sealed: string };
  check?: string;
}

function firstLock(content: KeyContent): KeyContent['locks'][number] {
  const [lock] = content.locks;
  if (lock === undefined) throw new Error('a key file has locks');
  return lock;
}

async function aLockedVault(): Promise<VaultWorld> {
  const world = aVault();
  await world.vault.create(passphrase);
  world.vault.lock();
  return world;
}

describe('a damaged key file', () => {
  it('is mended from its copy once that has opened, and not before', async () => {
    const { folder, vault, another } = await aLockedVault();
    const whole = read(folder);
    for (const content of ['', 'not a key file', whole.subarray(0, 100), undefined]) {
      for (const [spoilt, other] of [
        [file, copy],
        [copy, file],
      ] as const) {
        if (content === undefined) rmSync(join(folder, spoilt));
        else write(folder, content, [spoilt]);
        expect(vault.state()).toBe('locked');
        expect(await endOf(vault.unlock('a wrong passphrase'))).toMatchObject({ kind: 'wrong-secret' });
        if (content !== undefined) expect(read(folder, spoilt)).toEqual(Buffer.from(content));
        expect(existsSync(join(folder, spoilt))).toBe(content !== undefined);
        await vault.unlock(passphrase);
        vault.lock();
        expect(read(folder, spoilt)).toEqual(whole);
        expect(read(folder, other)).toEqual(whole);
        expect(await endOf(another().unlock(passphrase))).toBe('opened');
      }
    }
  });

  it('whose copy is damaged too is named, and left as it is', async () => {
    const { folder, vault, derivations } = await aLockedVault();
    const whole = read(folder);
    const before = derivations();
    const foreign = ['', '{}', 'null', '[]', '"x"', '{"format":"child-desktop-key"}', '{"check":1}', whole.subarray(1)];
    for (const content of [...foreign, Buffer.alloc(100_000, 7), Buffer.from('SQLite format 3\0')]) {
      write(folder, content);
      expect(vault.state()).toBe('damaged');
      expect(vault.dates()).toEqual({});
      for (const attempt of [
        () => vault.unlock(passphrase),
        () => vault.changePassphrase(passphrase, 'another passphrase'),
        () => vault.renewRecoveryCode(passphrase),
      ]) {
        expect(await endOf(attempt())).toEqual(damaged);
      }
      expect(await vault.unlockRemembered()).toBe(false);
      for (const name of [file, copy]) expect(read(folder, name)).toEqual(Buffer.from(content));
      expect(readdirSync(folder)).toHaveLength(2);
    }
    expect(derivations()).toBe(before);
  });

  it('that is a folder counts as damaged', async () => {
    const { folder, vault } = await aLockedVault();
    for (const name of [file, copy]) {
      rmSync(join(folder, name));
      mkdirSync(join(folder, name));
    }
    expect(vault.state()).toBe('damaged');
    expect(await endOf(vault.unlock(passphrase))).toEqual(damaged);
  });

  it('that cannot be mended opens all the same', async () => {
    const { folder, vault } = await aLockedVault();
    write(folder, 'x', [file]);
    makeReadOnly(folder);
    expect(await endOf(vault.unlock(passphrase))).toBe('opened');
    expect(read(folder).toString()).toBe('x');
  });

  it('with any of a thousand bits flipped or ends cut off opens from the copy, or is named when that is so too', async () => {
    const { folder, another } = aVault();
    const vault = another();
    await vault.create(passphrase);
    const keys = keysOf(vault);
    const whole = read(folder);
    const place = fc.nat(whole.length - 1);
    const change = fc.oneof(
      fc.tuple(place, fc.nat(7)).map(([at, bit]) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        return bytes;
      }),
      place.map((length) => whole.subarray(0, length)),
    );
    const trial = fc.asyncProperty(change, fc.boolean(), async (bytes, both) => {
      write(folder, bytes, both ? [file, copy] : [file]);
      if (!both) write(folder, whole, [copy]);
      const next = another();
      const end = await endOf(next.unlock(passphrase));
      // A flip may hit what does not count, such as white space; then the file is as good as ever.
      if (end === 'opened') expect(keysOf(next)).toEqual(keys);
      else {
        expect(both).toBe(true);
        expect(end).toEqual(damaged);
        for (const name of [file, copy]) expect(read(folder, name)).toEqual(bytes);
      }
    });
    await fc.assert(trial, { numRuns: 1000 });
  }, 120_000);
});

describe('a forged key file', () => {
  it('with another cost is refused before anything is derived', async () => {
    const { folder, vault, derivations } = await aLockedVault();
    const vectors: Record<string, unknown>[] = [
      { N: 2 ** 16 },
      { N: 1 },
      { N: 0 },
      { N: -(2 ** 18) },
      { N: 2 ** 18 + 1 },
      { N: 2 ** 21 },
      { N: 2 ** 40 },
      { N: '262144' },
      { N: null },
      { r: 1 },
      { r: 9 },
      { p: 0 },
      { p: 5 },
      { p: 1.5 },
      { salt: '' },
      { salt: 'AAAA' },
      { salt: `${Buffer.alloc(33).toString('base64')}` },
      { salt: Buffer.alloc(32).toString('hex') },
      { name: 'pbkdf2' },
      { name: 'none' },
      { iterations: 1 },
    ];
    const before = derivations();
    const genuine = read(folder);
    for (const vector of vectors) {
      write(
        folder,
        forged(folder, (content) => Object.assign(firstLock(content).kdf, vector)),
      );
      expect(await endOf(vault.unlock(passphrase)), JSON.stringify(vector)).toEqual(damaged);
      write(folder, genuine);
    }
    expect(derivations()).toBe(before);
    expect(await endOf(vault.unlock(passphrase))).toBe('opened');
  });

  it('with another format, version, or set of locks is refused before anything is derived', async () => {
    const { folder, vault, derivations } = await aLockedVault();
    const changes: ((content: KeyContent) => void)[] = [
      (content) => Object.assign(content, { format: 'another-key' }),
      (content) => Object.assign(content, { version: 0 }),
      (content) => Object.assign(content, { version: 2 }),
      (content) => Object.assign(content, { more: 1 }),
      (content) => content.locks.pop(),
      (content) => content.locks.reverse(),
      (content) => content.locks.push(firstLock(content)),
      (content) => Object.assign(firstLock(content), { kind: 'open' }),
      (content) => Object.assign(firstLock(content), { sealed: Buffer.alloc(32).toString('base64') }),
      (content) => Object.assign(firstLock(content), { nonce: Buffer.alloc(16).toString('base64') }),
      (content) => Object.assign(firstLock(content), { setAt: -1 }),
      (content) => Object.assign(content.ring, { sealed: Buffer.alloc(50).toString('base64') }),
      (content) => Object.assign(content.ring, { sealed: Buffer.alloc(16).toString('base64') }),
    ];
    const before = derivations();
    const genuine = read(folder);
    for (const change of changes) {
      write(folder, forged(folder, change));
      expect(await endOf(vault.unlock(passphrase)), String(change)).toEqual(damaged);
      write(folder, genuine);
    }
    expect(derivations()).toBe(before);
  });

  it('with an allowed but other cost, date or lock does not open', async () => {
    const { folder, another } = await aLockedVault();
    const other = aVault();
    await other.vault.create(passphrase);
    const foreign: KeyContent = JSON.parse(read(other.folder).toString('utf8'));
    const changes: ((content: KeyContent) => void)[] = [
      (content) => Object.assign(firstLock(content).kdf, { N: 2 ** 17 }),
      (content) => Object.assign(firstLock(content).kdf, { p: 2 }),
      (content) => Object.assign(firstLock(content), { setAt: 0 }),
      (content) => Object.assign(firstLock(content), { sealed: Buffer.alloc(48).toString('base64') }),
      (content) => Object.assign(firstLock(content), { ...content.locks[1], kind: 'passphrase' }),
    ];
    const genuine = read(folder);
    for (const change of changes) {
      write(folder, forged(folder, change));
      expect(await endOf(another().unlock(passphrase)), String(change)).toMatchObject({ kind: 'wrong-secret' });
      write(folder, genuine);
    }
    for (const change of [
      (content: KeyContent) => Object.assign(content.ring, { sealed: Buffer.alloc(48).toString('base64') }),
      (content: KeyContent) => Object.assign(content, { ring: foreign.ring }),
      (content: KeyContent) => Object.assign(content, { locks: foreign.locks }),
    ]) {
      write(folder, forged(folder, change));
      const next = another();
      expect(await endOf(next.unlock(passphrase)), String(change)).toEqual(damaged);
      expect(next.state()).toBe('locked');
      write(folder, genuine);
    }
  });

  it('of another vault opens that one only', async () => {
    const { folder, vault } = await aLockedVault();
    const other = aVault();
    await other.vault.create('the passphrase of the other');
    const aside = aFolder();
    cpSync(folder, aside, { recursive: true });
    cpSync(other.folder, folder, { recursive: true });
    expect(await endOf(vault.unlock(passphrase))).toMatchObject({ kind: 'wrong-secret' });
    cpSync(aside, folder, { recursive: true });
    expect(await endOf(vault.unlock(passphrase))).toBe('opened');
  });
});
