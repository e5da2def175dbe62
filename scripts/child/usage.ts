import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What was asked for cannot be done as it was asked; the message says what to do instead. */
export class Usage extends Error {}

/** Reads the arguments of a command. @throws Usage where they do not fit. */
export function argumentsOf<Options extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
}
