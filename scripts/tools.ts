import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './electron-runtime.ts';
import { run } from './setup/run.mjs';

/** The project's command-line tools, with the package each comes from. */
const packages = {
  biome: '@biomejs/biome',
  depcruise: 'dependency-cruiser',
  'electron-builder': 'electron-builder',
  'electron-vite': 'electron-vite',
  knip: 'knip',
  playwright: '@playwright/test',
  tsc: 'typescript',
  vitest: 'vitest',
} as const;

export type Tool = keyof typeof packages;

/** Runs a tool to its end and keeps what it printed, without colours. */
export async function runTool(tool: Tool, args: string[]): Promise<{ code: number; output: string }> {
  const { code, output } = await run(process.execPath, [scriptOf(tool), ...args], { cwd: root });
  return { code, output: stripVTControlCharacters(output) };
}

/** Runs a tool that speaks to the person itself; resolves to its exit code. */
export function showTool(tool: Tool, args: string[], env: Record<string, string> = {}): Promise<number> {
  return showProgram(process.execPath, [scriptOf(tool), ...args], env);
}

/** Runs a program that speaks to the person itself; resolves to its exit code, 1 when a signal ended it. */
export function showProgram(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    // Ctrl+C reaches the program by itself; this process waits for it to end in its own way.
    const wait = () => {};
    const end = () => child.kill('SIGTERM');
    process.on('SIGINT', wait).on('SIGTERM', end);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', wait).off('SIGTERM', end);
      resolve(code ?? 1);
    });
  });
}

/** The JavaScript file behind a tool, so that it runs the same on every system and under this very Node. */
function scriptOf(tool: Tool): string {
  const folder = join(root, 'node_modules', packages[tool]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined) throw new Error(`The package ${packages[tool]} has no command ${tool}.`);
  return join(folder, script);
}
