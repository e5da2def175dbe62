import { randomBytes, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Instant } from '../core/brand.ts';
import type { EventPayloads } from '../core/contract/api.ts';
import type { EventName } from '../core/contract/channels.ts';
import { contract } from '../core/contract/contract.ts';
import type { BlockedAttempt } from '../core/contract/privacy.ts';
import type { Settings } from '../core/contract/settings.ts';
import { ChildError } from '../core/errors.ts';
import { exportEverything } from './files/export-everything.ts';
import { importEverything } from './files/import-everything.ts';
import { createLedger } from './files/ledger.ts';
import { printPage, savePage } from './files/print-page.ts';
import { saveFile } from './files/save.ts';
import { saveModel } from './files/save-model.ts';
import { type AppFacts, appHandlers, statusOf } from './ipc/app.ts';
import { assessmentsHandlers } from './ipc/assessments.ts';
import { backupsHandlers } from './ipc/backups.ts';
import { contextsHandlers } from './ipc/contexts.ts';
import { filesHandlers } from './ipc/files.ts';
import type { Desk } from './ipc/handle.ts';
import { hindsightHandlers } from './ipc/hindsight.ts';
import { journalHandlers } from './ipc/journal.ts';
import { modelDraftsHandlers } from './ipc/model-drafts.ts';
import { modelImportHandlers } from './ipc/model-import.ts';
import { modelsHandlers } from './ipc/models.ts';
import { offTheMapHandlers } from './ipc/off-the-map.ts';
import { planHandlers } from './ipc/plan.ts';
import { privacyHandlers } from './ipc/privacy.ts';
import { searchHandlers } from './ipc/search.ts';
import { settingsHandlers } from './ipc/settings.ts';
import { createStepTeller } from './ipc/tell-steps.ts';
import { trajectoryHandlers } from './ipc/trajectory.ts';
import { undoHandlers } from './ipc/undo.ts';
import { vaultHandlers } from './ipc/vault.ts';
import type { Log } from './log/log.ts';
import { createFilesInHand } from './model-import/held-files.ts';
import { createImportSession, type ReadingProcess } from './model-import/import-session.ts';
import { createReminders } from './notify/reminders.ts';
import type { Policy } from './policy/policy.ts';
import { createBackups } from './store/backups/backups.ts';
import { sqliteVersionOf } from './store/connection.ts';
import { storeFailureOf } from './store/failures.ts';
import { isDiskFull } from './store/folder.ts';
import { lookAtFolder } from './store/folder-kind.ts';
import { folderSize } from './store/folder-size.ts';
import { modelVersion } from './store/model-versions.ts';
import { keysAtHand, opensPractice, recoveryOf } from './store/own-practice.ts';
import { createPractices, ownFileIn } from './store/practice.ts';
import type { Surroundings } from './store/surroundings.ts';
import { readSettings } from './store/use-cases/keep-settings.ts';
import { createShippedModels } from './store/use-cases/sync-shipped-models.ts';
import { createVault } from './vault/create-vault.ts';
import { prepareToDerive } from './vault/derive.ts';
import type { DeviceStorage } from './vault/device-storage.ts';

export interface DeskOptions {
  readonly dataFolder: string;
  readonly modelsFolder: string;
  readonly exampleSource: string;
  /** The compiled SQLite to use instead of the package's own; never in a packaged application. */
  readonly nativeBinding: string | undefined;
  readonly facts: Omit<AppFacts, 'sqliteVersion' | 'dataFolder'>;
  readonly developing: boolean;
  readonly policy: Policy;
  readonly log: Log;
  /** What the system offers to remember a passphrase with. */
  readonly deviceStorage: DeviceStorage;
  readonly mayWrite: () => boolean;
  readonly blockedRequests: () => number;
  readonly blockedAttempts: () => readonly BlockedAttempt[];
  readonly showDataFolder: () => Promise<void>;
  readonly leave: (close: boolean) => void;
  /** Asks the window to save the rest; at the end of that the vault is locked. */
  readonly beginLock: () => void;
  readonly tell: <Name extends EventName>(name: Name, payload: EventPayloads[Name]) => void;
  readonly onSettings: (settings: Settings) => void;
  /** The paths of files that were opened from outside the window, each told once. */
  readonly openedFiles: () => readonly string[];
  /** Asks the person for the files of a model; their paths never leave main. */
  readonly askForModelFiles: (window: BrowserWindow) => Promise<readonly string[]>;
  /** Starts the process that files from outside are read in. */
  readonly startReading: () => ReadingProcess;
  /** Says outside the window that a review is due; called with what a press on it does. */
  readonly notify: (onPress: () => void) => void;
  /** Brings the window to the front, at a page. */
  readonly showPage: (route: string) => void;
  readonly window: () => BrowserWindow;
}

/** Everything that answers the window, and the ways to put it down. */
export interface OpenDesk extends Desk {
  /** Whether there is a key in memory that a lock would take away. */
  readonly mayLock: () => boolean;
  /** Closes the own practice and forgets its key, at once. */
  readonly lock: () => void;
  readonly autoLockMinutes: () => number;
  readonly close: () => Promise<void>;
}

/** How long after a start, and how often from then on, a backup is made if something has changed; in milliseconds. */
const firstBackup = 60_000;
const nextBackup = 30 * 60_000;
/** How long after the practice was opened, and how often from then on, it is seen whether a review is due; in milliseconds. */
const firstReminder = 10_000;
const nextReminder = 60 * 60_000;
/** How long the application may take at its end to make the last backup, in milliseconds. */
const lastBackup = 3000;

const surroundings: Surroundings = {
  now: () => Date.now() as Instant,
  newId: () => randomUUID(),
};

/** What belongs to the person, without what Chromium keeps for itself beside it. */
async function sizeOfPractice(dataFolder: string): Promise<number> {
  const parts = ['practice', 'example', 'log'].map((name) => folderSize(join(dataFolder, name)));
  return (await Promise.all(parts)).reduce((sum, bytes) => sum + bytes, 0);
}

/** A secret that did not open the vault is the person's slip, not the program's failure. */
function isRefusal(error: unknown): boolean {
  return error instanceof ChildError && error.kind === 'wrong-secret';
}

/** Six random words; the list they come from is loaded when somebody asks. */
async function suggest(): Promise<string> {
  const { suggestedPhrase, suggestedPhraseBytes } = await import('../core/vault/suggested-phrase.ts');
  return suggestedPhrase(randomBytes(suggestedPhraseBytes));
}

/** Opens the own practice and sets out a handler for every call. Loaded while the window is loading. */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const { dataFolder, exampleSource, mayWrite, log, policy } = options;
  const engine = { nativeBinding: options.nativeBinding };
  const models = createShippedModels(options.modelsFolder);
  const file = ownFileIn(dataFolder);
  const vault = createVault({
    folder: dirname(file),
    now: surroundings.now,
    randomBytes,
    deviceStorage: options.deviceStorage,
    fits: (keys) => opensPractice({ file, engine }, keys),
  });
  const keys = () => keysAtHand(vault);
  const backups = createBackups({
    storeFile: file,
    folder: join(dirname(file), 'backups'),
    engine,
    keys,
    surroundings,
  });
  const practices = createPractices({
    ...{ dataFolder, exampleSource, engine, surroundings, models, mayWrite, vault, backups },
    onOpened(own) {
      log.note(recoveryOf(own) === undefined ? 'store-opened' : 'store-recovered');
      options.onSettings(readSettings(own));
      setTimeout(remind, firstReminder).unref();
    },
    onReplaced: () => options.tell('practiceChanged', undefined),
  });
  if (vault.isRemembered()) await vault.unlockRemembered();
  // Even an error that has no screen of its own must leave someone to answer the window.
  await practices.open('own').catch((error: unknown) => log.note('store-failed', { error }));
  if (vault.state() === 'locked') void prepareToDerive();
  const reminders = createReminders({
    store: practices.ownStore,
    now: surroundings.now,
    notify: options.notify,
    open: options.showPage,
  });
  function remind(): void {
    try {
      reminders.check();
    } catch (error) {
      log.note('call-failed', { error });
    }
  }
  const keepBackup = () =>
    practices.keepBackup().then(
      (backup) => backup !== undefined && log.note('backup-made', { kind: backup.reason, bytes: backup.bytes }),
      (error: unknown) => log.note('backup-failed', { error }),
    );
  const timers = [
    setTimeout(keepBackup, firstBackup),
    setInterval(keepBackup, nextBackup),
    setInterval(remind, nextReminder),
  ];
  for (const timer of timers) timer.unref();

  /** Everything is always everything of the person's own, whatever is open beside it. */
  const ownStore = () => {
    const own = practices.ownStore();
    if (own === undefined) throw new ChildError('store-closed', 'the own practice is not open');
    return own;
  };
  const facts = { ...options.facts, dataFolder, sqliteVersion: sqliteVersionOf(engine) };
  const passphraseRequired = policy.requirePassphrase;
  const status = () => statusOf({ ...options, practices, vault, facts, passphraseRequired });
  const filesInHand = createFilesInHand(surroundings.newId);
  const importSession = createImportSession({
    start: options.startReading,
    onProgress: (done) => options.tell('importProgress', { done }),
  });
  const onSaved = createLedger({ store: practices.ownStore, now: surroundings.now, log });
  return {
    contract,
    checkOutput: options.developing,
    isDiskFull: () => isDiskFull(dataFolder),
    onAnswered: createStepTeller(practices, (steps) => options.tell('steps', steps)),
    onError(channel, error) {
      log.note(isRefusal(error) ? 'vault-refused' : 'call-failed', { channel, error });
      const failure = storeFailureOf(error);
      if (failure?.kind === 'store-damaged') practices.giveUp(failure);
    },
    handlers: {
      app: appHandlers({ ...options, practices, status }),
      settings: settingsHandlers(practices, options.onSettings),
      vault: vaultHandlers({
        ...{ practices, vault, policy, status, suggest },
        lock: options.beginLock,
        onUnlocked: () => log.note('vault-unlocked'),
      }),
      backups: backupsHandlers({ practices, backups, status }),
      privacy: privacyHandlers({
        ...options,
        ...{ practices, backups, status },
        folderSize: () => sizeOfPractice(dataFolder),
        folderKind: () => lookAtFolder(dataFolder),
        logLines: log.lines,
        exportEverything: () => {
          const exported = { exportedAt: surroundings.now(), appVersion: facts.appVersion };
          return exportEverything(options.window(), ownStore, exported, onSaved);
        },
        async importEverything() {
          const imported = await importEverything(options.window(), ownStore);
          options.onSettings(readSettings(ownStore()));
          return imported;
        },
        async erase() {
          await practices.erase();
          log.clear();
          log.note('practice-erased');
        },
      }),
      models: modelsHandlers(practices, models, surroundings),
      modelDrafts: modelDraftsHandlers(practices, surroundings),
      contexts: contextsHandlers(practices, surroundings),
      assessments: assessmentsHandlers(practices, surroundings),
      trajectory: trajectoryHandlers(practices, surroundings),
      plan: planHandlers(practices, surroundings),
      hindsight: hindsightHandlers(practices, surroundings),
      journal: journalHandlers(practices, surroundings),
      offTheMap: offTheMapHandlers(practices, surroundings),
      search: searchHandlers(practices),
      undo: undoHandlers(practices, () => options.tell('changed', undefined)),
      modelImport: modelImportHandlers({
        files: filesInHand,
        session: importSession,
        askForFiles: () => options.askForModelFiles(options.window()),
        openedFiles: options.openedFiles,
      }),
      files: filesHandlers({
        save: (file) => saveFile(options.window(), file, onSaved),
        saveModel: async ({ versionId, format }) => {
          const model = modelVersion(practices.store(), versionId);
          if (model === undefined) throw new ChildError('not-found', 'no such model version', { what: 'model' });
          return saveModel(options.window(), model, format, onSaved);
        },
        print: () => printPage(options.window()),
        savePage: (name) => savePage(options.window(), name, onSaved),
      }),
    },
    mayLock: () => vault.state() === 'open',
    lock() {
      practices.lock();
      // A model from outside is not the practice, but somebody was looking at it.
      importSession.end();
      filesInHand.letGoAll();
      log.note('vault-locked');
      void prepareToDerive();
    },
    autoLockMinutes: () => {
      const own = practices.ownStore();
      return own === undefined ? 0 : readSettings(own).autoLockMinutes;
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      importSession.end();
      await Promise.race([keepBackup(), new Promise((resolve) => setTimeout(resolve, lastBackup).unref())]);
      practices.close();
      vault.lock();
    },
  };
}
