/** Changes the passphrase of a vault between two, again and again, until it is killed. Says `going` before the first. */

import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../../core/brand.ts';
import { createVault } from '../../../../main/vault/create-vault.ts';
import { deriveCheaply, noKeyring } from './cheap.ts';

const [, , folder = '', first = '', second = ''] = process.argv;
const vault = createVault({
  folder,
  now: () => Date.now() as Instant,
  randomBytes,
  deviceStorage: noKeyring,
  derive: deriveCheaply,
});
process.stdout.write('going\n');
for (;;) {
  await vault.changePassphrase(first, second);
  await vault.changePassphrase(second, first);
}
