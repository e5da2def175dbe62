import type { z } from 'zod';
import type { ErrorDetails, ErrorKind } from '../errors.ts';
import type { CallName, Feature } from './channels.ts';

/** One call: the shape of what goes in and of what comes back. */
export interface Call<Input = unknown, Output = unknown> {
  readonly input: z.ZodType<Input, unknown>;
  readonly output: z.ZodType<Output, unknown>;
}

export function call<Input, Output>(
  input: z.ZodType<Input, unknown>,
  output: z.ZodType<Output, unknown>,
): Call<Input, Output> {
  return { input, output };
}

/** All calls of a feature; the compiler insists on exactly the names of the channel list. */
export type Calls<F extends Feature> = { readonly [Name in CallName<F>]: Call<never, never> | Call };

/** What crosses the bridge: a value, or an error that the renderer has a sentence for. Nothing is ever thrown across. */
export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly kind: ErrorKind; readonly details: ErrorDetails } };
