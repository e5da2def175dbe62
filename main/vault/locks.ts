import type { Instant } from '../../core/brand.ts';
import { readRecoveryCode } from '../../core/vault/recovery-code.ts';
import type { StoreKey } from '../store/connection.ts';
import { boundToLock, boundToRing, type KeyFile, type Lock, type LockKind } from './key-file.ts';
import {
  costOfNewLocks,
  type Derive,
  keyLength,
  type RandomBytes,
  saltLength,
  seal,
  secretMemory,
  unseal,
} from './seal.ts';

/** What makes and opens locks. */
export interface Locksmith {
  readonly derive: Derive;
  readonly randomBytes: RandomBytes;
  readonly now: () => Instant;
}

/**
 * The kind of lock that a text is meant for: a text with the form of a recovery code is never tried as a passphrase, so
 * that every attempt costs exactly one derivation.
 */
export function lockKindFor(text: string): LockKind {
  return readRecoveryCode(text) === undefined ? 'passphrase' : 'recovery';
}

/** Seals the root key under a secret. */
export async function makeLock<Kind extends LockKind>(
  kind: Kind,
  text: string,
  root: Uint8Array,
  { derive, randomBytes, now }: Locksmith,
): Promise<Extract<Lock, { readonly kind: Kind }>>;
export async function makeLock(
  kind: LockKind,
  text: string,
  root: Uint8Array,
  { derive, randomBytes, now }: Locksmith,
): Promise<Lock> {
  const salt = Buffer.from(randomBytes(saltLength)).toString('base64');
  const kdf = { ...costOfNewLocks, salt };
  const setAt = now();
  return withKeyOf(kind, text, kdf, derive, (key) => ({
    kind,
    kdf,
    ...seal(key, root, boundToLock({ kind, kdf, setAt }), randomBytes),
    setAt,
  }));
}

/** The root key, or undefined when the secret is another. One derivation; the caller wipes the key. */
export function openLock(lock: Lock, text: string, derive: Derive): Promise<Buffer | undefined> {
  return withKeyOf(lock.kind, text, lock.kdf, derive, (key) => unseal(key, lock, boundToLock(lock)));
}

async function withKeyOf<Result>(
  kind: LockKind,
  text: string,
  kdf: Lock['kdf'],
  derive: Derive,
  use: (key: Uint8Array) => Result,
): Promise<Result> {
  const secret = Buffer.from(asSecret(kind, text));
  const key = await derive(secret, kdf).finally(() => secret.fill(0));
  try {
    return use(key);
  } finally {
    key.fill(0);
  }
}

/** The same words typed on another keyboard are the same secret (NFKC, Unicode Annex 15); a code is as on its sheet. */
function asSecret(kind: LockKind, text: string): string {
  const code = kind === 'recovery' ? readRecoveryCode(text) : undefined;
  return code ?? text.normalize('NFKC');
}

/** Seals the keys of the ring under the root key. */
export function sealRing(root: Uint8Array, ring: readonly StoreKey[], randomBytes: RandomBytes): KeyFile['ring'] {
  const bytes = Buffer.concat(ring);
  try {
    return seal(root, bytes, boundToRing, randomBytes);
  } finally {
    bytes.fill(0);
  }
}

/** The keys of the ring, or undefined when the root key is another. The caller wipes them. */
export function openRing(root: Uint8Array, ring: KeyFile['ring']): Buffer[] | undefined {
  const bytes = unseal(root, ring, boundToRing);
  if (bytes === undefined) return undefined;
  const count = bytes.length / keyLength;
  // Each key has memory of its own: a slice would keep the others alive.
  const keys = Array.from({ length: count }, (_, at) => {
    const key = secretMemory(keyLength);
    bytes.copy(key, 0, at * keyLength);
    return key;
  });
  bytes.fill(0);
  return keys;
}
