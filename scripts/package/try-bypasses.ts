import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDisplay } from '../display.ts';
import { canUseSandbox } from '../electron-runtime.ts';

/** A way to make the packaged application run other code or obey someone else, and whether it was refused. */
export interface Bypass {
  readonly name: string;
  readonly refused: boolean;
}

/** How long code from outside gets to show that it runs, in milliseconds. */
const timeToRun = 6000;

/** How long the application may take to turn an order away, in milliseconds. */
const timeToRefuse = 15_000;

/** Orders on the command line, upon which the application ends at once and does nothing. */
const orders = [
  '--inspect=0',
  '--inspect-brk=0',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--js-flags=--expose-gc',
];

/**
 * Tries every known way into the packaged application (assurance ISO-5).
 *
 * @param program the executable itself
 * @param resources its folder of resources
 */
export async function tryBypasses(program: string, resources: string): Promise<Bypass[]> {
  const folder = await mkdtemp(join(tmpdir(), 'child-desktop-bypass-'));
  const display = await openDisplay();
  try {
    const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
      const switches = [`--user-data-dir=${join(folder, 'data')}`, ...(canUseSandbox() ? [] : ['--no-sandbox'])];
      const options = { stdio: 'ignore', env: { ...process.env, ...env } } as const;
      const app = spawn(program, [...args, ...switches, '--disable-gpu'], options);
      const ended = new Promise<number | null>((resolve) => app.once('close', (code) => resolve(code)));
      return { app, ended };
    };
    return [...(await runOtherCode(start, folder, resources)), ...(await giveOrders(start))];
  } finally {
    display.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Start = (
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => { app: ReturnType<typeof spawn>; ended: Promise<number | null> };

/** Each piece of code leaves a file of its own behind if it runs. */
async function runOtherCode(start: Start, folder: string, resources: string): Promise<Bypass[]> {
  const mark = (name: string) => join(folder, `ran-${name}`);
  const code = (name: string) => `require('node:fs').writeFileSync(${JSON.stringify(mark(name))}, '')`;
  const required = join(folder, 'required.cjs');
  await writeFile(required, code('NODE_OPTIONS'));
  const writeApplication = async (target: string, name: string) => {
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'package.json'), '{ "name": "other", "main": "main.cjs" }');
    await writeFile(join(target, 'main.cjs'), code(name));
  };
  const loose = join(resources, 'app');
  await writeApplication(loose, 'loose');
  await writeApplication(join(folder, 'other'), 'named');
  const starts = [
    start(['-e', code('run-as-node')], { ELECTRON_RUN_AS_NODE: '1' }),
    start([join(folder, 'other')], { NODE_OPTIONS: `--require=${required}`, CHILD_RESOURCES_FOLDER: folder }),
  ];
  try {
    await sleep(timeToRun);
  } finally {
    for (const { app } of starts) app.kill('SIGKILL');
    await Promise.all(starts.map(({ ended }) => ended));
    await rm(loose, { recursive: true });
  }
  return [
    { name: 'ELECTRON_RUN_AS_NODE', refused: !existsSync(mark('run-as-node')) },
    { name: 'NODE_OPTIONS', refused: !existsSync(mark('NODE_OPTIONS')) },
    { name: 'an unpacked application beside the archive', refused: !existsSync(mark('loose')) },
    { name: 'another application by its name', refused: !existsSync(mark('named')) },
  ];
}

async function giveOrders(start: Start): Promise<Bypass[]> {
  const outcomes: Bypass[] = [];
  for (const order of orders) {
    const { app, ended } = start([order]);
    const code = await Promise.race([ended, sleep(timeToRefuse, undefined, { ref: false })]);
    app.kill('SIGKILL');
    await ended;
    outcomes.push({ name: order, refused: code === 1 });
  }
  return outcomes;
}
