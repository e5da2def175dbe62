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

/**
 * An error as it may be noted during development: class, code and where in the program, without its message, which may
 * carry what a person wrote.
 */
export function noteOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const ownWords = error instanceof ChildError ? ` ${error.kind}: ${error.message}` : '';
  const frames = traceOf(error).filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}${ownWords}`, ...frames.slice(0, 6)].join('\n');
}

/** The lines of a stack after the message, which may look like one of them. */
function traceOf({ stack = '', message }: Error): readonly string[] {
  const messageAt = stack.indexOf(message);
  return messageAt < 0 ? [] : stack.slice(messageAt + message.length).split('\n');
}
