import { app } from 'electron';
import { assertWritable, makeFolder } from './store/folder.ts';

/** The folder that holds everything a person has, and the right to write in it. */
export interface DataFolder {
  readonly path: string;
  /** Whether another process of this application has the folder: this one should show that one and end. */
  readonly takenByAnother: boolean;
  /** Whether this process may write there now: the folder takes writing, and no other process has it. */
  readonly mayWrite: () => boolean;
}

/**
 * Takes the data folder for this process. A folder that takes no writing cannot be taken, since the mark of it would be
 * a file there; the application still comes up, to say so in a window, and takes the folder as soon as that is possible.
 * Chromium itself manages without a place to write. Must run before the application is ready.
 */
export function takeDataFolder(): DataFolder {
  const path = app.getPath('userData');
  const take = () => app.hasSingleInstanceLock() || (isWritable(path) && app.requestSingleInstanceLock());
  const takenByAnother = isWritable(path) && !take();
  return { path, takenByAnother, mayWrite: take };
}

function isWritable(folder: string): boolean {
  try {
    makeFolder(folder);
    assertWritable(folder);
    return true;
  } catch {
    return false;
  }
}
