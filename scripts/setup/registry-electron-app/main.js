/*
 * Official Electron carries a small application that starts the one named on the command line; the registry-only
 * runtime lacks it, and this stands in its place. `electron [-r FILE] FOLDER` then means the same for both.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const required = process.argv.indexOf('-r');
if (required > 0) createRequire(import.meta.url)(resolve(process.argv[required + 1] ?? ''));
const named = process.argv
  .slice(1)
  .find((argument, index, all) => !argument.startsWith('-') && all[index - 1] !== '-r');
if (named === undefined) {
  process.stderr.write('Name the folder of the application to start.\n');
  process.exit(1);
}
const folder = resolve(named);
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** @typedef {{ setVersion(version: string): void, setAppPath(folder: string): void }} WhatElectronItselfCalls */
const self = /** @type {import('electron').App & WhatElectronItselfCalls} */ (app);
self.setName(about.productName ?? about.name);
self.setVersion(about.version ?? '0.0.0');
self.setAppPath(folder);

// Electron waits for this file to end before it is ready, so the application is in time for what must come before.
await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href);
