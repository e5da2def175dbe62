import { z } from 'zod';
import { appStatus } from './app-status.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';
import { shortestPassphrase } from './shortest-passphrase.ts';

/** A passphrase being chosen. Anything may be in it; it is compared after NFKC normalisation. */
const newPassphrase = z
  .string()
  .max(1000)
  .refine((text) => text.trim().length >= shortestPassphrase);

/** Whatever a person offers to open the vault: their passphrase or the code of the recovery sheet. */
const secret = z.string().min(1).max(1000);

const recoveryCode = z.strictObject({
  /** Five groups of five characters, to be printed and put away; shown this once. */
  recoveryCode: z.string(),
});

/** Why the passphrase cannot be remembered on this device. */
const whyNotRemembered = z.enum(['no-keyring', 'plain-text-keyring']);

const vaultStatus = z.strictObject({
  /** `passphrase`: encrypted; `plain`: readable for anyone with the user account; `undecided`: there is no practice yet. */
  protection: z.enum(['passphrase', 'plain', 'undecided']),
  /** Whether a policy of this computer insists on a passphrase. */
  passphraseRequired: z.boolean(),
  /** Whether this device opens the vault by itself, and if that is not possible here, why. */
  remember: z.strictObject({ on: z.boolean(), unavailable: whyNotRemembered.optional() }),
  /** When the passphrase was last set. */
  passphraseSetAt: field.instant.optional(),
  /** When the recovery code was last made. */
  recoveryCodeMadeAt: field.instant.optional(),
});
export type VaultStatus = z.output<typeof vaultStatus>;
export type WhyNotRemembered = z.output<typeof whyNotRemembered>;

export const vault = {
  status: call(field.nothing, vaultStatus),
  /** Six random words that make a good passphrase. */
  suggest: call(field.nothing, z.strictObject({ phrase: z.string() })),
  /** Encrypts the own practice: makes a new one, or turns the plain one that is there into an encrypted one. */
  protect: call(z.strictObject({ passphrase: newPassphrase }), recoveryCode),
  /** The person's word that the practice may stay readable; makes it if there is none. Refused when policy forbids it. */
  goUnprotected: call(field.nothing, appStatus),
  /** Opens the vault with a passphrase or a recovery code. `wrong-secret` carries `waitMilliseconds`. */
  unlock: call(z.strictObject({ secret, remember: z.boolean() }), appStatus),
  /** Saves what is still on its way, closes the store and forgets the key; the window is replaced by a locked one. */
  lock: call(field.nothing, field.nothing),
  /** @remarks `current` may be the recovery code. */
  changePassphrase: call(z.strictObject({ current: secret, next: newPassphrase }), vaultStatus),
  /** Makes the code on the old sheet worthless. */
  renewRecoveryCode: call(z.strictObject({ current: secret }), recoveryCode),
  /** Encrypts the practice and every backup anew under another key; the old recovery code stops working. */
  rekey: call(z.strictObject({ passphrase: secret }), recoveryCode),
  setRemember: call(z.strictObject({ on: z.boolean() }), vaultStatus),
} satisfies Calls<'vault'>;
