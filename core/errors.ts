/**
 * What can go wrong, as a closed list: the renderer has one sentence for each, main never words an error for a person.
 */
export const errorKinds = [
  'invalid-input',
  'forbidden-caller',
  'not-found',
  'conflict',
  'store-newer',
  'store-damaged',
  'store-read-only',
  'store-full',
  'store-closed',
  /** There is no own practice yet: how it is protected has not been decided. */
  'store-absent',
  /** The vault is locked. */
  'locked',
  /** Not the passphrase, not the recovery code: which of them, and why, is never said. Carries `waitMilliseconds`. */
  'wrong-secret',
  'key-damaged',
  /** A policy of this computer forbids it. */
  'forbidden-by-policy',
  'remembering-unavailable',
  /** A backup or an exported file that cannot be used. May carry `line`, `column`, `field`. */
  'file-not-usable',
  'file-not-written',
  'unexpected',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

/** Facts a sentence may need (a field's name, a version), never content the person wrote and never a path. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** The one error class of the application; `message` is for developers, `kind` and `details` travel to the renderer. */
export class ChildError extends Error {
  readonly kind: ErrorKind;
  readonly details: ErrorDetails;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChildError';
    this.kind = kind;
    this.details = details;
  }
}
