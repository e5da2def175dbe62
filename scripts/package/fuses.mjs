import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * Every switch that is burnt into the packaged Electron, and the way it is set.
 *
 * @type {Readonly<Record<keyof typeof FuseV1Options, boolean>>}
 */
const fuses = {
  // Three ways to run other code under the application's name and signature.
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableCookieEncryption: true,
  // The application is loaded from its archive only, and the archive only when it is unchanged.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  // The application serves its own pages; files of the machine get no rights beyond a web page's.
  GrantFileProtocolExtraPrivileges: false,
  // Electron's default: WebAssembly's bounds are checked by the processor.
  WasmTrapHandlers: true,
};

/**
 * @param {string} executable of the packaged application, or its .app folder
 */
export async function setFuses(executable) {
  const present = await readFuses(executable);
  const settings = Object.fromEntries(present.map(({ name }) => [FuseV1Options[name], fuses[name]]));
  await flipFuses(executable, { version: FuseVersion.V1, resetAdHocDarwinSignature: true, ...settings });
}

/**
 * Reads the fuses back from the executable. An older Electron has fewer of them.
 *
 * @param {string} executable
 * @returns {Promise<{ name: keyof typeof FuseV1Options, on: boolean, asWanted: boolean }[]>}
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const names = /** @type {(keyof typeof FuseV1Options)[]} */ (Object.keys(fuses));
  return names.flatMap((name) => {
    const state = wire[FuseV1Options[name]];
    if (state === undefined) return [];
    const on = state === FuseState.ENABLE;
    return [{ name, on, asWanted: on === fuses[name] }];
  });
}
