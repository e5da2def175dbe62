/*
 * npm run tour: opens the real window on a store of its own and takes pictures of it into out/tour/.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { buildIfStale } from './build.ts';
import { openDisplay } from './display.ts';
import { electronLaunch, root } from './electron-runtime.ts';

const pictures = join(root, 'out', 'tour');

await buildIfStale();
await mkdir(pictures, { recursive: true });
const display = await openDisplay();
const userData = await mkdtemp(join(tmpdir(), 'child-desktop-tour-'));
try {
  const app = await _electron.launch(electronLaunch(root, [`--user-data-dir=${userData}`]));
  const window = await app.firstWindow();
  await window.locator('#root > *').first().waitFor();
  await window.screenshot({ path: join(pictures, 'first-window.png') });
  await app.close();
  console.log('Tour: 1 picture taken');
} finally {
  await rm(userData, { recursive: true, force: true });
  display.close();
}
