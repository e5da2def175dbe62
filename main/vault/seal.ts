import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Gives bytes that nobody can guess; `randomBytes` of `node:crypto`. */
export type RandomBytes = (size: number) => Uint8Array;

/** The length of every key in bytes. */
export const keyLength = 32;
/** The length of a nonce in bytes, as NIST SP 800-38D recommends it for GCM. */
export const nonceLength = 12;
/** The length of the authentication tag in bytes, at the end of what is sealed. */
export const tagLength = 16;
/** The length of a salt in bytes. */
export const saltLength = 32;

/**
 * Memory for a secret, all zeros, which can be wiped for good. Small buffers otherwise lie in the heap of the language,
 * whose collector moves them and leaves what was in the old place.
 */
export function secretMemory(size: number): Buffer {
  return Buffer.from(new ArrayBuffer(size));
}

/** What scrypt (RFC 7914) takes beside the secret. */
export interface ScryptParameters {
  readonly name: 'scrypt';
  readonly N: number;
  readonly r: number;
  readonly p: number;
  /** Base64. */
  readonly salt: string;
}

/**
 * The cost of a new lock: about a second and 256 MiB. Twice the least that OWASP's password storage cheat sheet
 * asks for.
 */
export const costOfNewLocks = { name: 'scrypt', N: 2 ** 18, r: 8, p: 1 } as const;

/** Makes a key of {@link keyLength} bytes from a secret. */
export type Derive = (secret: Uint8Array, parameters: ScryptParameters) => Promise<Buffer>;

/** Something encrypted with AES-256-GCM: the nonce, and the ciphertext followed by its tag. Both base64. */
export interface Sealed {
  readonly nonce: string;
  readonly sealed: string;
}

/** Encrypts `content` so that it opens only with the same key and only beside the same `boundTo`. */
export function seal(key: Uint8Array, content: Uint8Array, boundTo: string, randomBytes: RandomBytes): Sealed {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  return { nonce: Buffer.from(nonce).toString('base64'), sealed: sealed.toString('base64') };
}

/** What was sealed, or undefined when the key, `boundTo` or a single bit is another. The caller wipes it. */
export function unseal(key: Uint8Array, { nonce, sealed }: Sealed, boundTo: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  // GCM is a stream: everything comes here, and `final` only tells whether it may be believed.
  const content = decipher.update(bytes.subarray(0, -tagLength));
  try {
    decipher.final();
    return content;
  } catch {
    content.fill(0);
    return undefined;
  }
}
