import type { Instant } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import { readRecoveryCode, recoveryCodeBytes, recoveryCodeOf } from '../../core/vault/recovery-code.ts';
import type { StoreKey } from '../store/connection.ts';
import { countAttempts } from './attempts.ts';
import { deriveWithScrypt } from './derive.ts';
import type { DeviceStorage } from './device-storage.ts';
import { emptyHolding, type Held, wipe, wipeHeld } from './holding.ts';
import { oneAtATime } from './in-turn.ts';
import type { KeyFile, LockKind } from './key-file.ts';
import { keyFolder, type UsableKey } from './key-folder.ts';
import { type Locksmith, lockKindFor, makeLock, openLock, openRing, sealRing } from './locks.ts';
import { deviceMemory } from './remembering.ts';
import { type Derive, keyLength, type RandomBytes, secretMemory } from './seal.ts';
import type { Vault } from './vault.ts';

export interface VaultOptions {
  /** The folder of the own practice; it need not exist. */
  readonly folder: string;
  readonly now: () => Instant;
  readonly randomBytes: RandomBytes;
  readonly deviceStorage: DeviceStorage;
  /** Whether one of the keys opens what is there; asked before a key file is taken for the right one and mended. */
  readonly fits?: (keys: readonly StoreKey[]) => boolean;
  /** Another way to make keys from secrets, for tests that need many; the real one costs half a second. */
  readonly derive?: Derive;
}

/**
 * The vault of a folder. Nothing is read before it is asked; what derives or writes runs one after the other.
 *
 * A random root key opens the ring, and two locks around the root key open with the passphrase and with the recovery
 * code (docs/adr/0009): another passphrase changes one lock, another key of the store changes none.
 */
export function createVault({
  folder,
  now,
  randomBytes,
  deviceStorage,
  fits = () => true,
  derive = deriveWithScrypt,
}: VaultOptions): Vault {
  const files = keyFolder(folder, randomBytes);
  const memory = deviceMemory(files, deviceStorage);
  const attempts = countAttempts(now);
  const inTurn = oneAtATime();
  const holding = emptyHolding();
  const locksmith: Locksmith = { derive, randomBytes, now };

  const usableKey = (): UsableKey => {
    const reading = files.read();
    if (reading.state === 'usable') return reading;
    if (reading.state === 'absent') throw new ChildError('not-found', 'there is no key file');
    throw keyDamaged();
  };

  /** One attempt: it derives once, or not at all while it has to wait, and says the same whatever is wrong. */
  const rootFor = async (key: KeyFile, secret: string, kind: LockKind = lockKindFor(secret)): Promise<Buffer> => {
    const wait = attempts.waitMilliseconds();
    if (wait > 0) throw wrongSecret(wait);
    const [passphrase, recovery] = key.locks;
    const root = await openLock(kind === 'passphrase' ? passphrase : recovery, secret, derive);
    if (root === undefined) throw wrongSecret(attempts.wrong());
    attempts.right();
    return root;
  };

  /** Does something with the root key, which is wiped after it. */
  const withRoot = async <Result>(
    key: KeyFile,
    secret: string,
    use: (root: Buffer) => Promise<Result>,
  ): Promise<Result> => {
    const root = await rootFor(key, secret);
    try {
      return await use(root);
    } finally {
      root.fill(0);
    }
  };

  /**
   * Makes the key file and its copy say the same again, once the key has shown that it fits. A whole one that says
   * something else is overwritten only when it is of the same vault, as a kill leaves it; another vault's is put aside.
   * Opening must not fail where nothing can be written: then it is mended another time.
   */
  const mend = async ({ isWhole, key, other }: UsableKey, { key: chosen, held }: Opened, opened: readonly Opened[]) => {
    if (isWhole || !fits(held.ring)) return;
    const rival = chosen === key ? other : key;
    const isSameVault =
      rival === undefined ||
      rival.ring.sealed === chosen.ring.sealed ||
      opened.some((one) => one.key === rival && sharesKey(one.held, held));
    // Of one vault the copy is the earlier; it opens, and the file keeps what was written last.
    if (isSameVault && chosen !== key) return;
    try {
      if (!isSameVault) await files.putForeignAside(chosen);
      await files.write(chosen);
    } catch {
      // Another time.
    }
  };

  /** Every key file at hand that the secret opens: one, unless the file and its copy differ. The caller wipes them. */
  const openEach = async ({ key, other }: UsableKey, secret: string): Promise<readonly Opened[]> => {
    const wait = attempts.waitMilliseconds();
    if (wait > 0) throw wrongSecret(wait);
    const opened: Opened[] = [];
    // With the same ring the copy is what the file was before a change that a kill cut short: only the file counts.
    const isEarlier = other === undefined || other.ring.sealed === key.ring.sealed;
    for (const candidate of isEarlier ? [key] : [key, other]) {
      const [passphrase, recovery] = candidate.locks;
      const lock = lockKindFor(secret) === 'passphrase' ? passphrase : recovery;
      const root = await openLock(lock, secret, derive);
      if (root !== undefined) opened.push({ key: candidate, held: withRing(root, candidate) });
    }
    if (opened.length === 0) throw wrongSecret(attempts.wrong());
    attempts.right();
    return opened;
  };

  /** Makes two locks around a new root key and writes them with a new ring. */
  const writeNew = async (opened: Held, passphrase: string, code: string, setAt: () => Instant, goOn: () => void) => {
    try {
      const locks: KeyFile['locks'] = [
        await makeLock('passphrase', passphrase, opened.root, { ...locksmith, now: setAt }),
        await makeLock('recovery', code, opened.root, locksmith),
      ];
      goOn();
      await files.write({ locks, ring: sealRing(opened.root, opened.ring, randomBytes) });
    } catch (error) {
      wipeHeld(opened);
      throw error;
    }
  };

  return {
    state: () => {
      if (holding.current() !== undefined) return 'open';
      const { state } = files.read();
      return state === 'usable' ? 'locked' : state;
    },

    create: (passphrase) =>
      inTurn(async () => {
        refuseCode(passphrase);
        if (files.read().state !== 'absent') throw new ChildError('conflict', 'there is a key file');
        const since = holding.since();
        const opened = { root: newBytes(keyLength, randomBytes), ring: [newBytes(keyLength, randomBytes)] };
        const code = newCode(randomBytes);
        await files.forgetRemembered();
        await writeNew(opened, passphrase, code, now, () => undefined);
        holding.take(opened, since);
        return code;
      }),

    unlock: (secret) =>
      inTurn(async () => {
        const since = holding.since();
        const found = usableKey();
        const opened = await openEach(found, secret);
        // Looked at only where there is a choice: an ordinary opening leaves the store to those who open it.
        const chosen = (opened.length > 1 ? opened.find(({ held }) => fits(held.ring)) : undefined) ?? opened[0];
        if (chosen === undefined) throw keyDamaged();
        await mend(found, chosen, opened);
        for (const one of opened) if (one !== chosen) wipeHeld(one.held);
        // An open vault stays as it is: the buffers it handed out are in use.
        if (holding.current() !== undefined) wipeHeld(chosen.held);
        else if (!holding.take(chosen.held, since)) holding.assertNotLocked(since);
      }),

    unlockRemembered: () =>
      inTurn(async () => {
        if (holding.current() !== undefined) return true;
        const since = holding.since();
        const found = usableKey();
        const root = await memory.recall();
        if (root === undefined) return false;
        const chosen = { key: found.key, held: withRing(root, found.key) };
        await mend(found, chosen, [chosen]);
        return holding.take(chosen.held, since);
      }).catch(() => false),

    lock: holding.wipe,
    keys: () => holding.open().ring,

    changePassphrase: (current, next) =>
      inTurn(async () => {
        refuseCode(next);
        const { key } = usableKey();
        await withRoot(key, current, async (root) => {
          const passphrase = await makeLock('passphrase', next, root, locksmith);
          await files.write({ ...key, locks: [passphrase, key.locks[1]] });
        });
      }),

    renewRecoveryCode: (current) =>
      inTurn(async () => {
        const { key } = usableKey();
        return withRoot(key, current, async (root) => {
          const code = newCode(randomBytes);
          const recovery = await makeLock('recovery', code, root, locksmith);
          await files.write({ ...key, locks: [key.locks[0], recovery] });
          return code;
        });
      }),

    beginRekey: (passphrase) =>
      inTurn(async () => {
        const since = holding.since();
        holding.open();
        const { key } = usableKey();
        const earlier = withRing(await rootFor(key, passphrase, 'passphrase'), key);
        earlier.root.fill(0);
        const next = {
          root: newBytes(keyLength, randomBytes),
          ring: [newBytes(keyLength, randomBytes), ...earlier.ring],
        };
        const code = newCode(randomBytes);
        const { setAt } = key.locks[0];
        await writeNew(
          next,
          passphrase,
          code,
          () => setAt,
          () => holding.assertNotLocked(since),
        );
        // If the vault was locked while it was written, the code must reach the person all the same.
        if (holding.take(next, since)) await memory.update(next.root);
        return code;
      }),

    finishRekey: () =>
      inTurn(async () => {
        const since = holding.since();
        const { root, ring } = holding.open();
        const [first, ...others] = ring;
        if (first === undefined || others.length === 0) return;
        const { key } = usableKey();
        // Whatever lies there now must open with the root key, or the write would shut the person out.
        const lying = openRing(root, key.ring);
        if (lying === undefined) throw keyDamaged();
        wipe(lying);
        await files.write({ ...key, ring: sealRing(root, [first], randomBytes) });
        if (holding.since() === since) holding.take({ root, ring: [first] }, since);
      }),

    whyNotRemembered: memory.whyNot,
    isRemembered: files.isRemembered,
    remember: (on) => inTurn(() => (on ? memory.keep(holding.open().root) : files.forgetRemembered())),

    dates: () => {
      const reading = files.read();
      if (reading.state !== 'usable') return {};
      const [passphrase, recovery] = reading.key.locks;
      return { passphraseSetAt: passphrase.setAt, recoveryCodeMadeAt: recovery.setAt };
    },

    putAside: (elsewhere) =>
      inTurn(async () => {
        holding.wipe();
        await files.moveTo(elsewhere);
      }),
    destroy: () => {
      holding.wipe();
      return inTurn(async () => {
        holding.wipe();
        await files.destroy();
      });
    },
  };
}

/** A key file with what a secret found in it. */
interface Opened {
  readonly key: KeyFile;
  readonly held: Held;
}

/** Whether two rings have a key in common: then one came from the other. */
function sharesKey(one: Held, other: Held): boolean {
  return one.ring.some((key) => other.ring.some((candidate) => key.equals(candidate)));
}

/** The root key with the ring it opens. @throws ChildError `key-damaged`, with the root key wiped. */
function withRing(root: Buffer, key: KeyFile): Held {
  const ring = openRing(root, key.ring);
  if (ring !== undefined) return { root, ring };
  root.fill(0);
  throw keyDamaged();
}

/** Random bytes in memory of their own, which can be wiped without a trace elsewhere. */
function newBytes(size: number, randomBytes: RandomBytes): Buffer {
  const drawn = randomBytes(size);
  const own = secretMemory(size);
  own.set(drawn);
  drawn.fill(0);
  return own;
}

function newCode(randomBytes: RandomBytes): string {
  const bytes = newBytes(recoveryCodeBytes, randomBytes);
  const code = recoveryCodeOf(bytes);
  bytes.fill(0);
  return code;
}

/** A passphrase with the form of a code would be tried as one, and never open. */
function refuseCode(passphrase: string): void {
  if (readRecoveryCode(passphrase) === undefined) return;
  throw new ChildError('invalid-input', 'a passphrase must not look like a recovery code', { field: 'passphrase' });
}

function wrongSecret(waitMilliseconds: number): ChildError {
  return new ChildError('wrong-secret', 'neither the passphrase nor the recovery code', { waitMilliseconds });
}

function keyDamaged(): ChildError {
  return new ChildError('key-damaged', 'neither the key file nor its copy can be used');
}
