import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Runs a program to its end and keeps what it printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} code is 127 when there is no such program, 124 when time ran out
 */
export function run(command, args, { cwd, env, timeoutSeconds, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let late = false;
    const timer =
      timeoutSeconds === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill('SIGKILL');
          }, timeoutSeconds * 1000);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });
}

/**
 * Runs npm itself, under the Node that npm was started with.
 *
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export function runNpm(args, options) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script !== undefined && basename(script) === 'npm-cli.js')
    return run(node ?? process.execPath, [script, ...args], options);
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(beside)) return run(process.execPath, [beside, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** How much of a failed program's words is shown. */
const shownLines = 12;

/**
 * @param {string} output what npm printed: it gives the cause first and long advice after it
 * @returns {string} the lines that tell why it failed
 */
export function firstLines(output) {
  return fullLines(output).slice(0, shownLines).join('\n');
}

/**
 * @param {string} output what any other program printed: the cause stands at the end
 * @returns {string} the lines that tell why it failed
 */
export function lastLines(output) {
  return fullLines(output).slice(-shownLines).join('\n');
}

/**
 * @param {string} output
 * @returns {string[]} its lines, without empty ones and without the places in a program's code
 */
function fullLines(output) {
  return output.split('\n').filter((line) => !/^(npm error)?\s*(at .*|[{}].*|(code|errno|type): .*)?$/.test(line));
}
