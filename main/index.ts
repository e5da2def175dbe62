import { join } from 'node:path';
import { app, ipcMain, protocol, shell } from 'electron';
import { ChildError } from '../core/errors.ts';
import { takeDataFolder } from './data-folder.ts';
import type { OpenDesk } from './desk.ts';
import { handleCalls } from './ipc/handle.ts';
import { placesOf } from './places.ts';
import { asksForRemoteControl } from './remote-control.ts';
import { silenceChromium } from './silence.ts';
import { registerAppScheme, serveFiles } from './window/app-protocol.ts';
import { raiseGuards } from './window/guards.ts';
import { createMainWindow, type MainWindow } from './window/main-window.ts';
import { setMenu, withholdDefaultMenu } from './window/menu.ts';
import { pageSourceOf } from './window/origin.ts';

/** Running from a checkout rather than as an installed application. */
const developing = !app.isPackaged;

if (!developing && asksForRemoteControl(process.argv)) app.exit(1);
else live();

/** The life of the application, from before it is ready to its end. */
function live(): void {
  // Root on Linux can run Chromium only without its sandbox and has to ask for that; both at once start nothing.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  silenceChromium(developing);
  registerAppScheme();
  withholdDefaultMenu();
  const folder = takeDataFolder();
  if (folder.takenByAnother) {
    app.exit(0);
    return;
  }

  const places = placesOf({
    mainFolder: import.meta.dirname,
    packagedResources: developing ? undefined : process.resourcesPath,
    resourcesOverride: developing ? process.env.CHILD_RESOURCES_FOLDER : undefined,
  });
  const source = pageSourceOf(developing ? process.env.ELECTRON_RENDERER_URL : undefined);
  const guards = raiseGuards(source);
  let main: MainWindow | undefined;
  let desk: Promise<OpenDesk> | undefined;
  let quitting = false;

  handleCalls(ipcMain, {
    trust: { origin: source.origin, contentsId: () => main?.window.webContents.id },
    desk: openedDesk,
  });

  app.on('second-instance', () => {
    openWindow();
    main?.focus();
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('activate', openWindow);
  app.on('window-all-closed', () => {
    // On macOS an application outlives its window unless it was told to quit.
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (desk === undefined) return;
    event.preventDefault();
    const closing = desk;
    desk = undefined;
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
    setMenu({ navigate: (route) => main?.tell('navigate', route), developing });
  });

  function openWindow(): void {
    if (main !== undefined) return;
    main = createMainWindow({
      url: source.url,
      preload: places.preload,
      stateFile: join(folder.path, 'window.json'),
      devTools: developing,
      onStay: () => {
        quitting = false;
      },
    });
    main.window.once('closed', () => {
      main = undefined;
    });
  }

  function openedDesk(): Promise<OpenDesk> {
    desk ??= loadDesk();
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
      mayWrite: folder.mayWrite,
      blockedRequests: guards.blockedRequests,
      showDataFolder: async () => {
        const refusal = await shell.openPath(folder.path);
        if (refusal !== '') throw new ChildError('unexpected', 'the data folder could not be shown');
      },
      leave: (close) => main?.answerLeaving(close),
      onSettings: (settings) => main?.setAppearance(settings.appearance),
      window: () => {
        if (main === undefined) throw new ChildError('unexpected', 'there is no window');
        return main.window;
      },
      note: (line) => process.stderr.write(`${line}\n`),
    });
  }
}
