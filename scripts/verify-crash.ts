/*
 * npm run verify:crash: kills the real application over and over, at random and at the worst moments, and compares what
 * is left with a journal kept outside of it: everything it acknowledged must be there, sound, every time.
 *   --kills N    how many kills, 200 unless said
 *   --lanes N    how many practices are killed side by side, 2 unless said
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { Lane, type Outcome } from './crash/lane.ts';
import { type Plans, planOf } from './crash/plans.ts';
import { openDisplay } from './display.ts';
import { describeRuntime, electronRuntime } from './electron-runtime.ts';

async function verify(kills: number, lanes: number): Promise<boolean> {
  await buildIfStale();
  console.log(`Killing the application ${kills} times with ${describeRuntime(electronRuntime())}.`);
  const work = await mkdtemp(join(tmpdir(), 'child-desktop-crash-'));
  const display = await openDisplay();
  const outcomes: Outcome[] = [];
  const plans: Plans = planOf(kills);
  let written = 0;
  try {
    await Promise.all(
      Array.from({ length: lanes }, async (_, index) => {
        const lane = new Lane(join(work, `lane-${index + 1}`));
        await lane.prepare();
        for (let plan = plans.next(); plan !== undefined; plan = plans.next()) {
          const outcome = await lane.kill(plan);
          outcomes.push(outcome);
          report(outcome, outcomes.length, kills);
        }
        written += lane.written;
      }),
    );
  } finally {
    display.close();
    if (outcomes.every(({ faults }) => faults.length === 0))
      await rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
  const faulty = outcomes.filter(({ faults }) => faults.length > 0);
  printTable(outcomes);
  const inTheMiddle = outcomes.filter(({ killedInTheMiddle }) => killedInTheMiddle).length;
  console.log(
    `\nCrash: ${outcomes.length} kills (${inTheMiddle} in the middle of something), ${written} acknowledged writes, ` +
      `${faulty.length === 0 ? '0 lost, integrity and references clean every time' : `${faulty.length} kills with faults`}`,
  );
  return faulty.length === 0 && outcomes.length === kills;
}

function report({ plan, faults }: Outcome, number: number, kills: number): void {
  for (const fault of faults)
    console.log(`  FAULT after a kill while ${plan.doing}${plan.at ? ` at ${plan.at}` : ''}: ${fault}`);
  if (number % 10 === 0) console.log(`  ${number} of ${kills}`);
}

function printTable(outcomes: readonly Outcome[]): void {
  const groups = Map.groupBy(outcomes, ({ plan }) => `${plan.doing}${plan.at === undefined ? '' : ` at ${plan.at}`}`);
  console.log('\nkilled while                              kills  in the middle  faults');
  for (const [name, group] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    const middle = group.filter(({ killedInTheMiddle }) => killedInTheMiddle).length;
    const faults = group.filter((outcome) => outcome.faults.length > 0).length;
    console.log(
      `${name.padEnd(40)}  ${String(group.length).padStart(5)}  ${String(middle).padStart(13)}  ${String(faults).padStart(6)}`,
    );
  }
}

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, lanes: { type: 'string', default: '2' } },
});
const [kills, lanes] = [Number(values.kills), Number(values.lanes)];
try {
  if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills takes a whole number from 1.');
  if (!Number.isInteger(lanes) || lanes < 1) throw new Error('--lanes takes a whole number from 1.');
  process.exitCode = (await verify(kills, lanes)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
