import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What an administrator may lay down for everybody on a computer. A policy only ever tightens. */
export interface Policy {
  /** A practice must be encrypted with a passphrase. */
  readonly requirePassphrase: boolean;
}

const policySchema = z.strictObject({ requirePassphrase: z.boolean().default(false) });

const withoutPolicy: Policy = { requirePassphrase: false };
/** In force when there is a policy that cannot be understood: it fails closed (assurance POL-2). */
const strictest: Policy = { requirePassphrase: true };

/** Where only an administrator can write. */
export function policyFileOf(platform: NodeJS.Platform, programData: string | undefined): string {
  if (platform === 'darwin') return '/Library/Application Support/CHILD Desktop/policy.json';
  if (platform === 'win32') return join(programData ?? 'C:\\ProgramData', 'CHILD Desktop', 'policy.json');
  return '/etc/child-desktop/policy.json';
}

/** Reads the policy of this computer; without a file there is none. Never throws. */
export function readPolicy(file: string): Policy {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
    return isMissing ? withoutPolicy : strictest;
  }
  try {
    return policySchema.parse(JSON.parse(text));
  } catch {
    return strictest;
  }
}
