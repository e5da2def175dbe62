import type { Handlers } from '../../core/contract/api.ts';
import { ChildError } from '../../core/errors.ts';
import type { FilesInHand } from '../model-import/held-files.ts';
import type { ImportSession } from '../model-import/import-session.ts';

export interface ImportRoom {
  readonly files: FilesInHand;
  readonly session: ImportSession;
  /** Asks the person for files; their paths, or none when they changed their mind. */
  readonly askForFiles: () => Promise<readonly string[]>;
  /** The paths of files that were opened from outside the window since the last time. */
  readonly openedFiles: () => readonly string[];
}

export function modelImportHandlers({ files, session, askForFiles, openedFiles }: ImportRoom): Handlers['modelImport'] {
  return {
    choose: async () => files.takePaths(await askForFiles()),
    opened: () => files.takePaths(openedFiles()),
    hold: ({ name, bytes }) => files.takeBytes({ name, bytes }),
    letGo({ ids }) {
      files.letGo(ids);
      return undefined;
    },
    read({ ids }) {
      const wanted = files.give(ids);
      if (wanted === undefined) throw new ChildError('not-found', 'a file that is not in hand', { what: 'file' });
      return session.read(wanted);
    },
    build: (asked) => session.build(asked),
    guess: (asked) => session.guess(asked),
    cancel() {
      session.end();
      files.letGoAll();
      return undefined;
    },
  };
}
