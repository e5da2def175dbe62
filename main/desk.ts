import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { Instant } from '../core/brand.ts';
import { contract } from '../core/contract/contract.ts';
import type { Settings } from '../core/contract/settings.ts';
import { saveFile } from './files/save.ts';
import { type AppFacts, appHandlers } from './ipc/app.ts';
import { assessmentsHandlers } from './ipc/assessments.ts';
import { contextsHandlers } from './ipc/contexts.ts';
import { noteOf } from './ipc/failure.ts';
import { filesHandlers } from './ipc/files.ts';
import type { Desk } from './ipc/handle.ts';
import { modelsHandlers } from './ipc/models.ts';
import { settingsHandlers } from './ipc/settings.ts';
import { trajectoryHandlers } from './ipc/trajectory.ts';
import { sqliteVersionOf } from './store/connection.ts';
import { storeFailureOf } from './store/failures.ts';
import { isDiskFull } from './store/folder.ts';
import { createPractices } from './store/practice.ts';
import type { Surroundings } from './store/surroundings.ts';
import { readSettings } from './store/use-cases/keep-settings.ts';
import { createShippedModels } from './store/use-cases/sync-shipped-models.ts';

export interface DeskOptions {
  readonly dataFolder: string;
  readonly modelsFolder: string;
  readonly exampleSource: string;
  /** The compiled SQLite to use instead of the package's own; never in a packaged application. */
  readonly nativeBinding: string | undefined;
  readonly facts: Omit<AppFacts, 'sqliteVersion' | 'dataFolder'>;
  readonly developing: boolean;
  readonly mayWrite: () => boolean;
  readonly blockedRequests: () => number;
  readonly showDataFolder: () => Promise<void>;
  readonly leave: (close: boolean) => void;
  readonly onSettings: (settings: Settings) => void;
  readonly window: () => BrowserWindow;
  /** Takes a line about an error, free of anything a person wrote. */
  readonly note: (line: string) => void;
}

/** Everything that answers the window, and the way to put it down at the end. */
export interface OpenDesk extends Desk {
  readonly close: () => void;
}

const surroundings: Surroundings = {
  now: () => Date.now() as Instant,
  newId: () => randomUUID(),
};

/** Opens the own practice and sets out a handler for every call. Loaded while the window is loading. */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const { dataFolder, exampleSource, mayWrite } = options;
  const engine = { nativeBinding: options.nativeBinding };
  const models = createShippedModels(options.modelsFolder);
  const practices = createPractices({ dataFolder, exampleSource, engine, surroundings, models, mayWrite });
  const note = (where: string, error: unknown) => {
    if (options.developing) options.note(`${where}: ${noteOf(error)}`);
  };
  // Even an error that has no screen of its own must leave someone to answer the window.
  await practices.open('own').catch((error: unknown) => note('opening the practice', error));
  const own = practices.ownStore();
  if (own !== undefined) options.onSettings(readSettings(own));
  const facts = { ...options.facts, dataFolder, sqliteVersion: sqliteVersionOf(engine) };
  return {
    contract,
    checkOutput: options.developing,
    isDiskFull: () => isDiskFull(dataFolder),
    onError(channel, error) {
      note(channel, error);
      const failure = storeFailureOf(error);
      if (failure?.kind === 'store-damaged') practices.giveUp(failure);
    },
    handlers: {
      app: appHandlers({ ...options, practices, facts }),
      settings: settingsHandlers(practices, options.onSettings),
      models: modelsHandlers(practices, models, surroundings),
      contexts: contextsHandlers(practices, surroundings),
      assessments: assessmentsHandlers(practices, surroundings),
      trajectory: trajectoryHandlers(practices, surroundings),
      files: filesHandlers((file) => saveFile(options.window(), file)),
    },
    close: practices.close,
  };
}
