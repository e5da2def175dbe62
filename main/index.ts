import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, powerMonitor, protocol, safeStorage, shell } from 'electron';
import type { Instant } from '../core/brand.ts';
import type { EventPayloads } from '../core/contract/api.ts';
import type { EventName } from '../core/contract/channels.ts';
import { ChildError } from '../core/errors.ts';
import { takeDataFolder } from './data-folder.ts';
import type { OpenDesk } from './desk.ts';
import { handleCalls } from './ipc/handle.ts';
import { allowKillPoints } from './kill-point.ts';
import { createLog } from './log/log.ts';
import { catchStrays } from './log/strays.ts';
import { startReadingProcess } from './model-import/reading-process.ts';
import { showReviewNotice } from './notify/show-notification.ts';
import { placesOf } from './places.ts';
import { policyFileOf, readPolicy } from './policy/policy.ts';
import { asksForRemoteControl } from './remote-control.ts';
import { silenceChromium } from './silence.ts';
import { lockWhenAbsent } from './vault/auto-lock.ts';
import { electronDeviceStorage } from './vault/device-storage.ts';
import { registerAppScheme, serveFiles } from './window/app-protocol.ts';
import { raiseGuards } from './window/guards.ts';
import { createMainWindow, type MainWindow } from './window/main-window.ts';
import { setMenu, withholdDefaultMenu } from './window/menu.ts';
import { createOpenedFiles, modelEndings, modelFilesIn } from './window/opened-files.ts';
import { pageSourceOf } from './window/origin.ts';
import type { WindowState } from './window/window-state.ts';
import { words } from './words.ts';

/** Running from a checkout rather than as an installed application. */
const developing = !app.isPackaged;

if (!developing && asksForRemoteControl(process.argv)) app.exit(1);
else live();

/** How long after the window is shown the ways in beside it are set up, in milliseconds. */
const quickWaysAfter = 1500;

/** The life of the application, from before it is ready to its end. */
function live(): void {
  // Root on Linux can run Chromium only without its sandbox and has to ask for that; both at once start nothing.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  silenceChromium(developing && process.env.ELECTRON_RENDERER_URL !== undefined);
  registerAppScheme();
  withholdDefaultMenu();
  const folder = takeDataFolder();
  if (folder.takenByAnother) {
    app.exit(0);
    return;
  }
  if (developing) allowKillPoints();
  const log = createLog({
    folder: join(folder.path, 'log'),
    now: () => Date.now() as Instant,
    root: join(import.meta.dirname, '..', '..'),
  });
  catchStrays(process, log);
  log.note('started');

  const places = placesOf({
    mainFolder: import.meta.dirname,
    packagedResources: developing ? undefined : process.resourcesPath,
    resourcesOverride: developing ? process.env.CHILD_RESOURCES_FOLDER : undefined,
  });
  const source = pageSourceOf(developing ? process.env.ELECTRON_RENDERER_URL : undefined);
  const guards = raiseGuards(source);
  let main: MainWindow | undefined;
  let desk: Promise<OpenDesk> | undefined;
  /** The desk once it is open, for what cannot wait. */
  let deskNow: OpenDesk | undefined;
  let quitting = false;
  let quickWaysOffered = false;
  const opened = createOpenedFiles();
  opened.add(modelFilesIn(process.argv, process.cwd()));

  handleCalls(ipcMain, {
    trust: { origin: source.origin, contentsId: () => main?.window.webContents.id },
    desk: openedDesk,
  });

  app.on('second-instance', (_event, commandLine, workingFolder) => {
    show();
    offerFiles(modelFilesIn(commandLine, workingFolder));
  });
  // A double click on macOS, which may come before the application is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) show();
    offerFiles([path]);
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('activate', () => openWindow());
  app.on('window-all-closed', () => {
    // On macOS an application outlives its window unless it was told to quit.
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (desk === undefined) return;
    event.preventDefault();
    const closing = desk;
    desk = undefined;
    deskNow = undefined;
    void closing
      .then((open) => open.close())
      .catch(() => undefined)
      .finally(() => app.quit());
  });
  void app.whenReady().then(() => {
    if (source.developmentServer === undefined) serveFiles(protocol, places.renderer);
    openWindow();
    // The store opens while the window loads.
    void openedDesk().catch(() => undefined);
    setMenu({
      navigate: (route) => wish('navigate', route),
      capture,
      find: () => wish('palette', undefined),
      openModel: () => void chooseModelFiles(),
      developing,
    });
    lockWhenAbsent(powerMonitor, {
      idleSeconds: () => powerMonitor.getSystemIdleTime(),
      minutes: () => deskNow?.autoLockMinutes() ?? 0,
      isOpen: () => deskNow?.mayLock() ?? false,
      lock: beginLock,
    });
  });

  /** A new journal entry, wherever the person is; a locked page leaves it at showing itself. */
  function capture(): void {
    wish('capture', undefined);
  }

  /** Brings the window to the front, opening it where an application outlives it, and tells it what is wished. */
  function wish<Name extends EventName>(name: Name, payload: EventPayloads[Name]): void {
    show();
    main?.wish(name, payload);
  }

  /** Files to look at as a model wait here; the window asks for them when it can, which may be after unlocking. */
  function offerFiles(paths: readonly string[]): void {
    if (paths.length === 0) return;
    opened.add(paths);
    main?.tell('filesOpened', undefined);
  }

  async function chooseModelFiles(): Promise<void> {
    openWindow();
    if (main === undefined) return;
    main.focus();
    offerFiles(await askForModelFiles(main.window));
  }

  /** Ways in from outside the window, once it is there: opening it must not wait for them. */
  async function offerQuickWays(): Promise<void> {
    if (quickWaysOffered) return;
    quickWaysOffered = true;
    const { quickWays } = await import('./window/quick-ways.ts');
    quickWays({ capture, show });
  }

  function show(): void {
    openWindow();
    main?.focus();
  }

  /** Locks at the end of a conversation with the page, which may still have something to save. */
  function beginLock(): void {
    if (main === undefined) deskNow?.lock();
    else if (deskNow?.mayLock()) main.lock();
  }

  /** The new window is there before the old one goes, since an application without a window ends. */
  function lockAndReplace(state: WindowState): void {
    deskNow?.lock();
    main = undefined;
    openWindow(state);
  }

  function openWindow(resume?: WindowState): void {
    if (main !== undefined) return;
    const opened = createMainWindow({
      url: source.url,
      preload: places.preload,
      stateFile: join(folder.path, 'window.json'),
      devTools: developing,
      resume,
      onStay: () => {
        quitting = false;
      },
      onLock: lockAndReplace,
    });
    main = opened;
    opened.window.once('show', () => setTimeout(() => void offerQuickWays(), quickWaysAfter));
    opened.window.once('closed', () => {
      if (main === opened) main = undefined;
    });
  }

  function openedDesk(): Promise<OpenDesk> {
    desk ??= loadDesk().then((open) => {
      deskNow = open;
      return open;
    });
    return desk;
  }

  async function loadDesk(): Promise<OpenDesk> {
    const { openDesk } = await import('./desk.ts');
    return openDesk({
      dataFolder: folder.path,
      modelsFolder: places.models,
      exampleSource: places.exampleSource,
      nativeBinding: developing ? process.env.CHILD_SQLITE_BINDING : undefined,
      facts: {
        appVersion: app.getVersion(),
        electronVersion: process.versions.electron,
        chromiumVersion: process.versions.chrome,
        platform: `${process.platform} ${process.arch}`,
      },
      developing,
      policy: readPolicy(
        (developing ? process.env.CHILD_POLICY_FILE : undefined) ??
          policyFileOf(process.platform, process.env.ProgramData),
      ),
      log,
      deviceStorage: electronDeviceStorage(safeStorage, process.platform),
      mayWrite: folder.mayWrite,
      blockedRequests: guards.blockedRequests,
      blockedAttempts: guards.blockedAttempts,
      showDataFolder: async () => {
        const refusal = await shell.openPath(folder.path);
        if (refusal !== '') throw new ChildError('unexpected', 'the data folder could not be shown');
      },
      leave: (close) => main?.answerLeaving(close),
      beginLock,
      tell: (name, payload) => main?.tell(name, payload),
      notify: showReviewNotice,
      showPage: (route) => wish('navigate', route),
      onSettings: (settings) => main?.setAppearance(settings.appearance),
      openedFiles: opened.take,
      askForModelFiles,
      startReading: () => startReadingProcess(places.importProgram),
      window: () => {
        if (main === undefined) throw new ChildError('unexpected', 'there is no window');
        return main.window;
      },
    });
  }
}

/** Asks the person for the files of a model; several together may be one model in several tables. */
async function askForModelFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.openModelFiles,
    buttonLabel: words.openModelThese,
    defaultPath: app.getPath('documents'),
    filters: [{ name: words.modelFiles, extensions: modelEndings.map((ending) => ending.slice(1)) }],
    properties: ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}
