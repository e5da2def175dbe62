import type { Envelope } from '../../core/contract/call.ts';
import { ChildError } from '../../core/errors.ts';
import { storeFailureOf } from '../store/failures.ts';

type Failure = Extract<Envelope<never>, { readonly ok: false }>;

/**
 * The envelope of an error: its kind and facts, nothing else. An error the house does not know is `unexpected`.
 *
 * @param isFull whether the disk of the data folder is full, asked when SQLite's answer leaves it open.
 */
export function envelopeOf(error: unknown, isFull: () => boolean): Failure {
  const { kind, details } =
    storeFailureOf(error, isFull) ?? new ChildError('unexpected', 'an error without a kind', {}, { cause: error });
  return { ok: false, error: { kind, details } };
}
