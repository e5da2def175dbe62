import type { Handlers } from '../../core/contract/api.ts';
import type { InputOf } from '../../core/contract/contract.ts';

export interface FilesRoom {
  /** Asks for a place and writes there; see `files/save.ts`. */
  readonly save: (file: InputOf<'files', 'save'>) => Promise<{ saved: boolean }>;
  /** Asks for a place for a stored version; see `files/save-model.ts`. */
  readonly saveModel: (asked: InputOf<'files', 'saveModel'>) => Promise<{ saved: boolean }>;
  readonly print: () => Promise<void>;
  readonly savePage: (suggestedName: string) => Promise<{ saved: boolean }>;
}

export function filesHandlers({ save, saveModel, print, savePage }: FilesRoom): Handlers['files'] {
  return {
    save,
    saveModel,
    async print() {
      await print();
      return undefined;
    },
    savePage: ({ suggestedName }) => savePage(suggestedName),
  };
}
