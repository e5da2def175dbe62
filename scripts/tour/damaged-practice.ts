import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron as electron, type Page } from '@playwright/test';
import { drivenLaunch, root } from '../electron-runtime.ts';
import { openTheDoor } from './private-pages.ts';

/** What a person sees after a fault of the disk: the practice of the tour with a hole in its file, opened again. */
export async function damagedPractice(
  userData: string,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const file = await open(join(userData, 'practice', 'practice.db'), 'r+');
  const { size } = await file.stat();
  await file.write(Buffer.alloc(Math.floor(size / 2), 0x5a), 0, undefined, Math.floor(size / 3));
  await file.close();
  const app = await electron.launch(drivenLaunch(root, [`--user-data-dir=${userData}`]));
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTheDoor(page);
  await page.getByRole('region', { name: /^You are back at/ }).waitFor();
  await page.waitForTimeout(500);
  await picture(page, 'recovered');
  await app.close();
}
