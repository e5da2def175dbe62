import { openDisplay } from './display.ts';

/** Gives the windows of a test run a display, however Playwright was started; Playwright calls what it returns at the end. */
export default async function giveDisplay(): Promise<() => void> {
  const display = await openDisplay();
  return () => display.close();
}
