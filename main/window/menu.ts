import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { words } from '../words.ts';

export interface MenuOptions {
  /** Asks the window for a page, by its hash route. */
  readonly navigate: (route: string) => void;
  /** Asks the window for a new journal entry, whatever page it shows. */
  readonly capture: () => void;
  /** Asks for the files of a model and shows what is in them. */
  readonly openModel: () => void;
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
export function setMenu({ navigate, capture, openModel, developing }: MenuOptions): void {
  const page = (label: string, route: string, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
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
      { label: words.view, submenu: [...pages, separator, ...zoom, ...development] },
      { role: 'windowMenu', label: words.window },
      { role: 'help', label: words.help, submenu: isMac ? [] : [about] },
    ]),
  );
}
