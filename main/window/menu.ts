import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { words } from '../words.ts';

export interface MenuOptions {
  /** Asks the window for a page, by its hash route. */
  readonly navigate: (route: string) => void;
  /** Asks the window for a new journal entry, whatever page it shows. */
  readonly capture: () => void;
  /** Asks for the files of a model and shows what is in them. */
  readonly openModel: () => void;
  /** Asks the window for the palette. */
  readonly find: () => void;
  /** Adds reload and developer tools. */
  readonly developing: boolean;
}

/**
 * Keeps Electron from making a menu of its own, which `setMenu` would only replace. Must run before the application is
 * ready.
 */
export function withholdDefaultMenu(): void {
  Menu.setApplicationMenu(null);
}

/** Sets the application menu: standard roles, and the pages of the application. */
export function setMenu({ navigate, capture, find, openModel, developing }: MenuOptions): void {
  const page = (label: string, route: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => navigate(route),
  });
  const isMac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = page(words.settings, '/settings', 'CmdOrCtrl+,');
  const newEntry: MenuItemConstructorOptions = { label: words.newEntry, accelerator: 'CmdOrCtrl+J', click: capture };
  const open: MenuItemConstructorOptions = { label: words.openModel, accelerator: 'CmdOrCtrl+O', click: openModel };
  const about: MenuItemConstructorOptions = { role: 'about', label: words.about };
  const pages = [
    page(words.home, '/', 'CmdOrCtrl+1'),
    page(words.assess, '/assess', 'CmdOrCtrl+2'),
    page(words.trajectory, '/trajectory', 'CmdOrCtrl+3'),
    page(words.models, '/models', 'CmdOrCtrl+4'),
    page(words.journal, '/journal', 'CmdOrCtrl+5'),
    page(words.plan, '/plan', 'CmdOrCtrl+6'),
    page(words.contexts, '/contexts', 'CmdOrCtrl+7'),
    page(words.offTheMap, '/off-the-map', 'CmdOrCtrl+8'),
    page(words.compare, '/compare'),
    page(words.privacy, '/privacy'),
  ];
  const ways: MenuItemConstructorOptions[] = [
    { label: words.find, accelerator: 'CmdOrCtrl+K', click: find },
    page(words.search, '/search', 'CmdOrCtrl+Shift+F'),
  ];
  const zoom: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ];
  const development: MenuItemConstructorOptions[] = developing
    ? [separator, { role: 'forceReload' }, { role: 'toggleDevTools' }]
    : [];
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      about,
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu] : []),
      {
        label: words.file,
        submenu: isMac
          ? [newEntry, open, separator, { role: 'close' }]
          : [newEntry, open, separator, settings, separator, { role: 'quit' }],
      },
      { role: 'editMenu', label: words.edit },
      { label: words.view, submenu: [...ways, separator, ...pages, separator, ...zoom, ...development] },
      { role: 'windowMenu', label: words.window },
      { role: 'help', label: words.help, submenu: isMac ? [] : [about] },
    ]),
  );
}
