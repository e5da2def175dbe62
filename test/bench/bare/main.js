/* The least an Electron window can be: what the application is measured against. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

await app.whenReady();
const window = new BrowserWindow({ width: 1280, height: 800, show: true });
await window.loadFile(join(import.meta.dirname, 'index.html'));
app.on('window-all-closed', () => app.quit());
