import { app, type BrowserWindow } from 'electron';
import { ChildError } from '../../core/errors.ts';
import type { OnSaved } from './ledger.ts';
import { paperSizeFor } from './paper-size.ts';
import { saveContent } from './save.ts';

/**
 * Sends the page as it stands to a printer that the person chooses in the system's own dialog. Closing that dialog is
 * no failure.
 *
 * @throws ChildError `unexpected` when the system cannot print.
 */
export function printPage(window: BrowserWindow): Promise<void> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted || /cancel/i.test(reason)) resolve();
      else reject(new ChildError('unexpected', 'the page could not be printed'));
    });
  });
}

/**
 * Saves the page as it would be printed, with its backgrounds, on the paper of the person's country.
 *
 * @returns whether it was saved; a person may change their mind.
 * @throws ChildError `file-not-written`.
 */
export function savePage(window: BrowserWindow, suggestedName: string, onSaved: OnSaved): Promise<{ saved: boolean }> {
  const pageSize = paperSizeFor(app.getLocaleCountryCode());
  const content = () => window.webContents.printToPDF({ pageSize, printBackground: true, preferCSSPageSize: false });
  return saveContent(window, { kind: 'pdf', suggestedName, content }, onSaved);
}
