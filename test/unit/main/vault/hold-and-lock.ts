/**
 * Opens a vault and says which secrets it holds, then locks it when it is told to go on. The secrets are said with every
 * bit flipped, since this process must not hold them anywhere but where the vault does.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import type { Instant } from '../../../../core/brand.ts';
import { createVault } from '../../../../main/vault/create-vault.ts';
import { deriveCheaply, noKeyring } from './cheap.ts';

const [, , folder = ''] = process.argv;
const drawn: string[] = [];
const vault = createVault({
  folder,
  now: () => Date.now() as Instant,
  randomBytes: (size) => {
    const bytes = randomBytes(size);
    drawn.push(flipped(bytes));
    return bytes;
  },
  deviceStorage: noKeyring,
  derive: deriveCheaply,
});
const passphrase = 'a quiet word among friends';
await vault.create(passphrase);
const drawnBefore = drawn.length;
await vault.beginRekey(passphrase);
await vault.finishRekey();
await vault.changePassphrase(passphrase, passphrase);
vault.lock();
await vault.unlock(passphrase);
// A new vault, and a new key, first draw the root key and then the key of the store.
process.stdout.write(`${[...drawn.slice(0, 2), ...drawn.slice(drawnBefore, drawnBefore + 2)].join(' ')}\n`);
await once(process.stdin, 'data');
vault.lock();
// What the engine's ciphers copied goes with them, when they are collected.
for (let round = 0; round < 5; round += 1) {
  globalThis.gc?.();
  await after(20);
}
process.stdout.write('locked\n');
await once(process.stdin, 'data');
process.exit();

function flipped(bytes: Uint8Array): string {
  const other = Buffer.alloc(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) other[at] = (bytes[at] ?? 0) ^ 0xff;
  return other.toString('hex');
}
