import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { assertWritable, makeFolder } from './store/folder.ts';

/** The folder that holds everything a person has, and the right to write in it. */
export interface DataFolder {
  readonly path: string;
  /** Whether another process of this application has the folder: this one should show that one and end. */
  readonly takenByAnother: boolean;
  /** Whether this process may write there now: the folder takes writing, and no other process has it. */
  readonly mayWrite: () => boolean;
  /** Clears away what was put elsewhere. */
  readonly close: () => void;
}

/**
 * Takes the data folder for this process. Chromium cannot start, nor tell a second process from a first, without a
 * place to write; where the data folder takes no writing, its own files go to a temporary folder, so that a person is
 * told in a window rather than met by silence. Must run before the application is ready.
 */
export function takeDataFolder(): DataFolder {
  const path = app.getPath('userData');
  if (isWritable(path)) {
    const takenByAnother = !app.requestSingleInstanceLock();
    return { path, takenByAnother, mayWrite: () => app.hasSingleInstanceLock(), close: () => undefined };
  }
  const elsewhere = mkdtempSync(join(tmpdir(), 'child-desktop-'));
  app.setPath('sessionData', elsewhere);
  return {
    path,
    takenByAnother: false,
    mayWrite: () => app.hasSingleInstanceLock() || (isWritable(path) && app.requestSingleInstanceLock()),
    close: () => rmSync(elsewhere, { recursive: true, force: true }),
  };
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
