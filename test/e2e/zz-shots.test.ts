import { test } from './fixtures.ts';
import { Shell } from './pages/shell.ts';

test('shots', async ({ launch }) => {
  test.setTimeout(180_000);
  const { app, page } = await launch();
  const shell = new Shell(page);
  const shot = async (name: string) => {
    await page.waitForTimeout(350);
    await page.screenshot({ path: `/tmp/finding-shots/${name}.png` });
  };
  await shell.goTo('/off-the-map');
  await shot('map-empty');
  await shell.openExample();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await shell.goTo('/search');
  await page.getByRole('searchbox').fill('zzz');
  await shot('search-none');
  await page.getByRole('searchbox').fill('bench');
  await shot('search-900');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('the');
  await page.waitForTimeout(300);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await shot('palette-end');
});
