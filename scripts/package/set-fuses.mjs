import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

/**
 * Called by electron-builder once the application's folder is complete and before anything is signed.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function setFusesOf({ appOutDir, packager, electronPlatformName }) {
  const { productFilename } = packager.appInfo;
  const name = {
    darwin: `${productFilename}.app`,
    linux: packager.platformSpecificBuildOptions.executableName ?? packager.appInfo.name,
    win32: `${productFilename}.exe`,
  }[electronPlatformName];
  if (name === undefined) throw new Error(`No fuses are known for ${electronPlatformName}.`);
  await setFuses(join(appOutDir, name));
}
