import { extname, isAbsolute, join } from 'node:path';

/** The endings of files that may hold a model: a double click, the menu and a command line open these and no others. */
export const modelEndings = ['.childmodel', '.yaml', '.yml', '.json', '.csv', '.tsv', '.xlsx'] as const;

/**
 * The model files among the words of a command line, as paths. Switches, the program itself and everything with another
 * ending is passed over, so that nothing in a command line can name a file that is not one.
 *
 * @param workingFolder what relative names are relative to.
 */
export function modelFilesIn(commandLine: readonly string[], workingFolder: string): string[] {
  return commandLine
    .slice(1)
    .filter((word) => !word.startsWith('-') && isModelFile(word))
    .map((word) => (isAbsolute(word) ? word : join(workingFolder, word)));
}

function isModelFile(name: string): boolean {
  return modelEndings.some((ending) => extname(name).toLowerCase() === ending);
}

/** Files that somebody asked the application to open, until the window asks for them. */
export interface OpenedFiles {
  readonly add: (paths: readonly string[]) => void;
  /** What was added since the last time, oldest first. */
  readonly take: () => readonly string[];
}

/** More than anyone opens at once; what is beyond is not opened. */
const mostWaiting = 20;

export function createOpenedFiles(): OpenedFiles {
  let waiting: readonly string[] = [];
  return {
    add(paths) {
      waiting = [...new Set([...waiting, ...paths])].slice(0, mostWaiting);
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
