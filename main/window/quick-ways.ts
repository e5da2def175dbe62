import { app, Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import { words } from '../words.ts';
import { trayPicture } from './tray-picture.ts';

export interface QuickWaysOptions {
  /** Shows the window and asks it for a new journal entry. */
  readonly capture: () => void;
  readonly show: () => void;
}

/** What of Electron the ways are made with. */
export interface QuickWaysParts {
  readonly platform: NodeJS.Platform;
  readonly setDockMenu: (items: MenuItemConstructorOptions[]) => void;
  /** May throw where there is no place for a sign. */
  readonly makeTray: (items: MenuItemConstructorOptions[], onClick: () => void) => void;
}

/**
 * Sets up the ways to a new journal entry from outside the window: the menu of the Dock on macOS, a sign in the tray
 * elsewhere. Where the system has no place for one the application goes on without. True when there is a way.
 */
export function quickWays({ capture, show }: QuickWaysOptions, parts: QuickWaysParts = electronParts): boolean {
  const newEntry: MenuItemConstructorOptions = { label: words.newEntry, click: capture };
  try {
    if (parts.platform === 'darwin') parts.setDockMenu([newEntry]);
    else parts.makeTray([newEntry, { label: words.showWindow, click: show }], show);
    return true;
  } catch {
    return false;
  }
}

/** Kept for as long as the application runs: a sign that nothing holds goes with the next sweep of memory. */
let tray: Tray | undefined;

const electronParts: QuickWaysParts = {
  platform: process.platform,
  setDockMenu: (items) => app.dock?.setMenu(Menu.buildFromTemplate(items)),
  makeTray(items, onClick) {
    tray = new Tray(nativeImage.createFromBitmap(trayPicture(32), { width: 32, height: 32, scaleFactor: 2 }));
    tray.setToolTip(app.getName());
    tray.setContextMenu(Menu.buildFromTemplate(items));
    tray.on('click', onClick);
  },
};
