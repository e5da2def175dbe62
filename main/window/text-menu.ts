import { type BrowserWindow, type ContextMenuParams, Menu } from 'electron';

/** The menu of a text under the pointer: cut, copy, paste. Nothing opens elsewhere. */
export function showTextMenu(window: BrowserWindow, place: ContextMenuParams): void {
  const { canCut, canCopy, canPaste, canSelectAll } = place.editFlags;
  if (!place.isEditable && place.selectionText === '') return;
  const menu = Menu.buildFromTemplate([
    { role: 'cut', enabled: canCut, visible: place.isEditable },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste, visible: place.isEditable },
    { type: 'separator' },
    { role: 'selectAll', enabled: canSelectAll },
  ]);
  menu.popup({ window });
}
