/*
 * npm run dev: the application with hot reload. A change to the renderer shows at once, one to main restarts it.
 */

import { forgetBuild } from './build.ts';
import { openDisplay } from './display.ts';
import { canUseSandbox, describeRuntime, electronRuntime, engineEnvironment } from './electron-runtime.ts';
import { hasDisplay } from './setup/system-packages.mjs';
import { showTool } from './tools.ts';

// Hot reload writes bundles for development into out/.
forgetBuild();
const runtime = electronRuntime();
console.log(`Starting with ${describeRuntime(runtime)}.`);
const display = hasDisplay() ? undefined : await openDisplay();
if (display !== undefined)
  console.log(`There is no display here: the window opens on the virtual display ${process.env.DISPLAY}.`);
process.exitCode = await showTool('electron-vite', ['dev', '--watch', ...process.argv.slice(2)], {
  ELECTRON_EXEC_PATH: runtime.executable,
  ...engineEnvironment(runtime),
  ...(canUseSandbox() ? {} : { NO_SANDBOX: '1' }),
});
display?.close();
