import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ElectronRuntime, findElectron } from './setup/find-electron.mjs';
import { engineFile, needsOwnEngine } from './setup/sqlite-engine.mjs';

/** The checkout. */
export const root = dirname(import.meta.dirname);

/**
 * How to start an application with the Electron of this machine. The names are those of Playwright's
 * `_electron.launch`, which takes it as it is; for `spawn`, take `executablePath`, `args` and `env`.
 */
export interface ElectronLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  /** Without this, Playwright switches Chromium's sandbox off. */
  chromiumSandbox: boolean;
  cwd: string;
}

/**
 * The Electron that everything on this machine runs.
 *
 * @throws {Error} when set-up has not been run
 */
export function electronRuntime(): ElectronRuntime {
  const runtime = findElectron(root);
  if (runtime === undefined) throw new Error('There is no Electron yet: run npm run setup first.');
  return runtime;
}

/** What the runtime is, in words for a person. */
export function describeRuntime({ kind, version }: ElectronRuntime): string {
  const meaning = {
    official: 'the official release',
    own: 'from the folder that ELECTRON_OVERRIDE_DIST_PATH names',
    'registry-only': 'the registry-only runtime: for building and trying, not for daily use',
  }[kind];
  return `Electron ${version}, ${meaning}`;
}

/**
 * The one place that knows how an application is started: which executable, with which arguments and environment.
 *
 * @param app the application's folder, which holds a package.json with a `main`
 * @param args further arguments, such as `--user-data-dir=FOLDER`
 * @param env further environment, over the one of this process
 */
export function electronLaunch(app: string, args: string[] = [], env: Record<string, string> = {}): ElectronLaunch {
  const runtime = electronRuntime();
  const sandboxed = canUseSandbox();
  const switches = [
    ...(sandboxed ? [] : ['--no-sandbox']),
    // A virtual display has no graphics card: looking for one only takes time.
    ...(process.env.CHILD_VIRTUAL_DISPLAY === undefined ? [] : ['--disable-gpu']),
  ];
  return {
    executablePath: runtime.executable,
    args: [...switches, app, ...args],
    env: { ...presentEnvironment(), ...engineEnvironment(runtime), ...env },
    chromiumSandbox: sandboxed,
    cwd: root,
  };
}

/**
 * The same for an application that Playwright drives: its loader holds the application back until Playwright listens,
 * which Playwright itself arranges only for an Electron it finds on its own. Without it, now and then a start hangs.
 */
export function drivenLaunch(app: string, args: string[] = [], env: Record<string, string> = {}): ElectronLaunch {
  const launch = electronLaunch(app, args, env);
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const loader = join(playwright, 'lib', 'server', 'electron', 'loader.js');
  return { ...launch, args: ['-r', loader, ...launch.args] };
}

/** Chromium refuses to sandbox for root on Linux; for everybody else, and everywhere else, the sandbox stays on. */
export function canUseSandbox(): boolean {
  return process.platform !== 'linux' || process.getuid?.() !== 0;
}

/** Names the second copy of SQLite where the runtime needs it; the main process refuses the name in a packaged app. */
export function engineEnvironment(runtime: ElectronRuntime): Record<string, string> {
  return needsOwnEngine(runtime) ? { CHILD_SQLITE_BINDING: engineFile(root) } : {};
}

function presentEnvironment(): Record<string, string> {
  // Electron started with ELECTRON_RUN_AS_NODE, which some editors' terminals set, would open no window.
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** What a driven application is asked to take for granted. */
interface Driven {
  evaluate(look: (electron: { powerMonitor: { getSystemIdleTime: () => number } }) => void): Promise<void>;
}

/**
 * Lets a driven application believe that somebody is at the computer. Nobody ever touches a virtual display, and Playwright's
 * keys go past it, so that after some minutes every vault would lock itself.
 */
export function pretendPresence(app: Driven): Promise<void> {
  return app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0;
  });
}
