import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { EventPayloads } from '../../core/contract/api.ts';
import { channelOf, type EventName } from '../../core/contract/channels.ts';
import { createHeld } from './held.ts';
import { createLeaving } from './leaving.ts';
import { showTextMenu } from './text-menu.ts';
import { boundsOnDisplay, keepWindowState, readWindowState, type WindowState } from './window-state.ts';

const firstSize = { width: 1280, height: 800 };
const leastSize = { minWidth: 720, minHeight: 520 };
const background = { light: '#faf8f4', dark: '#171a20' };

/** How often a page that crashed is loaded again; every answer is on disk by then, so nothing is lost by it. */
const mostReloads = 3;

export interface MainWindowOptions {
  readonly url: string;
  readonly preload: string;
  /** Where the window's place is remembered. */
  readonly stateFile: string;
  readonly devTools: boolean;
  /** How the window stood before it was torn down by a lock, to come back in the same place. */
  readonly resume?: WindowState | undefined;
  /** The person chose to keep the window open when it was asked to close. */
  readonly onStay: () => void;
  /** The page has saved what it had; now the vault can be locked. The window is destroyed right after. */
  readonly onLock: (state: WindowState) => void;
}

/** The one window. */
export interface MainWindow {
  readonly window: BrowserWindow;
  /** Tells the page something. */
  readonly tell: <Name extends EventName>(name: Name, payload: EventPayloads[Name]) => void;
  /** Tells the page what the person wishes, once there is a page to hear it. */
  readonly wish: <Name extends EventName>(name: Name, payload: EventPayloads[Name]) => void;
  /** Asks the page to save the rest, then locks the vault and tears the page down. */
  readonly lock: () => void;
  /** Passes on the page's answer to `leaving`. */
  readonly answerLeaving: (close: boolean) => void;
  readonly setAppearance: (appearance: WindowState['appearance']) => void;
  readonly focus: () => void;
}

/** Creates the window and starts loading its page; it shows itself once there is something to see. */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  const { url, preload, stateFile, devTools } = options;
  const remembered = options.resume ?? readWindowState(stateFile);
  let { appearance } = remembered;
  nativeTheme.themeSource = appearance;
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...firstSize,
    ...boundsOnDisplay(remembered.bounds, workAreas),
    ...leastSize,
    title: 'CHILD Desktop',
    show: false,
    backgroundColor: paper(),
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  });
  if (remembered.maximized) window.maximize();

  const state = (): WindowState => ({
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    appearance,
  });
  const tell: MainWindow['tell'] = (name, payload) => window.webContents.send(channelOf('on', name), payload);
  const wishes = createHeld<() => void>((say) => say());
  window.webContents.on('dom-ready', wishes.arrived);
  const leaving = createLeaving({
    ask(reason) {
      const answers = !window.webContents.isCrashed() && window.webContents.getURL() !== '';
      if (answers) tell('leaving', { reason });
      return answers;
    },
    leave(reason) {
      if (reason === 'close') {
        void keepWindowState(stateFile, state()).finally(() => window.destroy());
        return;
      }
      options.onLock(state());
      window.destroy();
    },
    stay(reason) {
      if (reason === 'close') options.onStay();
    },
  });

  const repaint = () => window.setBackgroundColor(paper());
  nativeTheme.on('updated', repaint);
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    event.preventDefault();
    leaving.begin('close');
  });
  window.on('closed', () => nativeTheme.removeListener('updated', repaint));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('context-menu', (_event, place) => showTextMenu(window, place));
  reloadAfterCrash(window);
  void window.loadURL(url);

  return {
    window,
    tell,
    wish: (name, payload) => wishes.say(() => tell(name, payload)),
    lock: () => leaving.begin('lock'),
    answerLeaving: leaving.answer,
    setAppearance(next) {
      if (next === appearance) return;
      appearance = next;
      nativeTheme.themeSource = next;
      void keepWindowState(stateFile, state());
    },
    focus() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

function paper(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}

function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reloads >= mostReloads) return;
    reloads += 1;
    window.webContents.reload();
  });
}
