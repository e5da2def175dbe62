import type { Handlers } from '../../core/contract/api.ts';
import type { InputOf } from '../../core/contract/contract.ts';

/** @param save asks for a place and writes there; see `files/save.ts`. */
export function filesHandlers(
  save: (file: InputOf<'files', 'save'>) => Promise<{ saved: boolean }>,
): Handlers['files'] {
  return { save };
}
