import type { Handlers } from '../../core/contract/api.ts';
import type { InputOf } from '../../core/contract/contract.ts';

export interface FilesRoom {
  /** Asks for a place and writes there; see `files/save.ts`. */
  readonly save: (file: InputOf<'files', 'save'>) => Promise<{ saved: boolean }>;
  readonly print: () => Promise<void>;
  readonly savePage: (suggestedName: string) => Promise<{ saved: boolean }>;
}

export function filesHandlers({ save, print, savePage }: FilesRoom): Handlers['files'] {
  return {
    save,
    async print() {
      await print();
      return undefined;
    },
    savePage: ({ suggestedName }) => savePage(suggestedName),
  };
}
