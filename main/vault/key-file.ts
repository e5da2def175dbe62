import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instant } from '../../core/contract/fields.ts';
import { keyLength, nonceLength, saltLength, tagLength } from './seal.ts';

const format = 'child-desktop-key';
const version = 1;

/** Base64 as it is written, of so many bytes: one spelling only. */
function base64(isLength: (bytes: number) => boolean) {
  return z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .refine((text) => {
      const bytes = Buffer.from(text, 'base64');
      return isLength(bytes.length) && bytes.toString('base64') === text;
    });
}

const nonce = base64((bytes) => bytes === nonceLength);

/**
 * What a derivation may cost. Below the lower bound a changed file would make guessing cheap, above the upper one it
 * would stop the computer; either is refused before anything is derived.
 */
const scryptParameters = z.strictObject({
  name: z.literal('scrypt'),
  N: z.literal([2 ** 17, 2 ** 18, 2 ** 19, 2 ** 20]),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: base64((bytes) => bytes === saltLength),
});

function lockOf<Kind extends string>(kind: Kind) {
  return z.strictObject({
    kind: z.literal(kind),
    kdf: scryptParameters,
    nonce,
    /** The root key. */
    sealed: base64((bytes) => bytes === keyLength + tagLength),
    setAt: instant,
  });
}

const content = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  locks: z.tuple([lockOf('passphrase'), lockOf('recovery')]),
  ring: z.strictObject({
    nonce,
    /** One key after the other, newest first. */
    sealed: base64((bytes) => bytes > tagLength && (bytes - tagLength) % keyLength === 0),
  }),
});

/** A key file of the one version there is: two locks around the root key, which opens the ring (docs/key-file-format.md). */
export type KeyFile = z.output<typeof content>;
export type Lock = KeyFile['locks'][number];
export type LockKind = Lock['kind'];

/**
 * The key file in a text, or undefined when it is not whole. Its checksum tells a damaged file from a wrong passphrase
 * before anything is derived; it guards against accidents only, the seals guard against everything else.
 */
export function readKeyFile(text: string): KeyFile | undefined {
  try {
    const { check, ...rest } = z.looseObject({ check: z.string() }).parse(JSON.parse(text));
    return check === checksumOf(rest) ? content.parse(rest) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a key file, with its checksum. */
export function writeKeyFile({ locks, ring }: Pick<KeyFile, 'locks' | 'ring'>): string {
  const rest = { format, version, locks, ring };
  return `${JSON.stringify({ ...rest, check: checksumOf(rest) }, null, 2)}\n`;
}

/** What a lock's seal is bound to: a lock whose cost, kind or date was changed does not open. */
export function boundToLock({ kind, kdf, setAt }: Pick<Lock, 'kind' | 'kdf' | 'setAt'>): string {
  return JSON.stringify([format, version, kind, kdf.name, kdf.N, kdf.r, kdf.p, kdf.salt, setAt]);
}

/** What the ring's seal is bound to. */
export const boundToRing = JSON.stringify([format, version, 'ring']);

/** SHA-256 in hexadecimal digits over everything but the checksum, as JSON without white space, in the file's order. */
function checksumOf(rest: object): string {
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex');
}
