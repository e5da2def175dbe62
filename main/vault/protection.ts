import type { AppStatus } from '../../core/contract/app-status.ts';
import type { Practices } from '../store/practice.ts';
import type { Vault } from './vault.ts';

/** How the own practice is protected: encrypted, plain, or undecided while there is none. */
export function protectionOf(vault: Vault, practices: Pick<Practices, 'ownStore'>): AppStatus['protection'] {
  if (vault.state() !== 'absent') return 'passphrase';
  return practices.ownStore() === undefined ? 'undecided' : 'plain';
}
