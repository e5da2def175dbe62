import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deriveAside } from '../../main/vault/derive-aside.ts';
import { costOfNewLocks, saltLength } from '../../main/vault/seal.ts';
import { openDisplay } from '../display.ts';
import { drive } from '../drive.ts';

/** How long a person waits for the vault, in milliseconds. */
export interface Opening {
  /** From the passphrase to the open practice. */
  readonly unlock: number[];
  /** The derivation alone, outside the application, taking turns with it. */
  readonly derivation: number[];
  /** From the word that the computer goes to sleep until the practice is locked and its page gone. */
  readonly lock: number[];
}

/** A person's hands need at least this long, in milliseconds, while the application gets ready. */
const timeToType = 1000;

const passphrase = 'seven kettles under the bridge';

/** Locks and unlocks a protected practice over and over in the real window. */
export async function measureOpening(rounds: number): Promise<Opening> {
  const userData = await mkdtemp(join(tmpdir(), 'child-desktop-bench-vault-'));
  const display = await openDisplay();
  const opening: Opening = { unlock: [], derivation: [], lock: [] };
  try {
    const app = await drive(userData);
    await app.call('vault', 'protect', { passphrase });
    for (let round = 0; round < rounds; round += 1) {
      const sleeping = performance.now();
      const before = app.page;
      const gone = before.waitForEvent('close');
      await app.app.evaluate(({ powerMonitor }) => {
        powerMonitor.emit('suspend');
      });
      await gone;
      opening.lock.push(performance.now() - sleeping);
      await app.nextPage();
      await before.close().catch(() => undefined);
      await sleep(timeToType);
      opening.unlock.push(await timed(() => app.call('vault', 'unlock', { secret: passphrase, remember: false })));
      opening.derivation.push(await timed(deriveOnce));
    }
    await app.kill();
    return opening;
  } finally {
    display.close();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

function deriveOnce(): Promise<unknown> {
  return deriveAside(Buffer.from(passphrase), { ...costOfNewLocks, salt: Buffer.alloc(saltLength).toString('base64') });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
