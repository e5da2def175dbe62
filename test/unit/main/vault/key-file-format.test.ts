import { createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Instant } from '../../../../core/brand.ts';
import { createVault } from '../../../../main/vault/create-vault.ts';
import { costOfNewLocks } from '../../../../main/vault/seal.ts';
import { aFolder } from '../../../store/store-fixtures.ts';
import { noKeyring } from './cheap.ts';

const now = () => 1_770_000_000_000 as Instant;

/** Opens a key file with what docs/key-file-format.md says and nothing of the application. */
function openAsDocumented(text: string, kind: string, secret: string): string[] {
  const file = JSON.parse(text);
  const unseal = (key: Buffer, { nonce, sealed }: { nonce: string; sealed: string }, bound: unknown[]) => {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
    decipher.setAAD(Buffer.from(JSON.stringify(bound)));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  };
  const lock = file.locks.find((candidate: { kind: string }) => candidate.kind === kind);
  const { name, N, r, p, salt } = lock.kdf;
  const key = scryptSync(secret.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 2 ** 30 });
  const root = unseal(key, lock, [file.format, file.version, kind, name, N, r, p, salt, lock.setAt]);
  const ring = unseal(root, file.ring, [file.format, file.version, 'ring']);
  return Array.from({ length: ring.length / 32 }, (_, at) => ring.subarray(at * 32, at * 32 + 32).toString('hex'));
}

it('a key file at its real cost opens as documented, and deriving leaves the thread free', async () => {
  const folder = join(aFolder(), 'practice');
  const options = { folder, now, randomBytes, deviceStorage: noKeyring };
  const vault = createVault(options);
  const code = await vault.create('Ein stilles Wort: für alle ﬁn');
  const keys = vault.keys().map((key) => Buffer.from(key).toString('hex'));
  const text = readFileSync(join(folder, 'key.json'), 'utf8');
  expect(readFileSync(join(folder, 'key-copy.json'), 'utf8')).toBe(text);
  for (const { kdf } of JSON.parse(text).locks) expect(kdf).toMatchObject({ name: 'scrypt', N: 2 ** 18, r: 8, p: 1 });
  expect(costOfNewLocks.N).toBeGreaterThanOrEqual(2 ** 17);

  const other = createVault(options);
  let ticks = 0;
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    const moment = performance.now();
    longest = Math.max(longest, moment - last);
    last = moment;
    ticks += 1;
  }, 5);
  const begin = performance.now();
  await other.unlock('Ein stilles Wort: fu\u0308r alle fin');
  const took = performance.now() - begin;
  clearInterval(ticking);
  expect(other.keys().map((key) => Buffer.from(key).toString('hex'))).toEqual(keys);
  // A derivation on this thread would leave one long gap; on a busy machine short ones are the system's.
  expect(ticks).toBeGreaterThan(10);
  expect(longest).toBeLessThan(took / 2);

  expect(openAsDocumented(text, 'passphrase', 'Ein stilles Wort: für alle ﬁn')).toEqual(keys);
  expect(openAsDocumented(text, 'recovery', code)).toEqual(keys);
}, 180_000);
