/* The least an Electron window can be: what the application is measured against. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
// Not awaited here: Electron is ready only once this file has ended.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
