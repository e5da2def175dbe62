/*
 * npm run bench: what the application costs beside a bare Electron window, and a practice larger than life beside an
 * everyday one; both driven alike and taking turns.
 *   --rounds N     measured rounds, 8 unless said
 *   --json FILE    writes every sample and the results
 *   --no-budget    only measures: a figure over its budget does not fail the run
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CrowdedFigure, measureCrowded } from './bench/crowded.ts';
import { figures, type Sample } from './bench/figures.ts';
import { measureOpening } from './bench/opening.ts';
import { type Subject, takeSample } from './bench/take-sample.ts';
import { buildIfStale } from './build.ts';
import { openDisplay } from './display.ts';
import { describeRuntime, electronRuntime, root } from './electron-runtime.ts';

const subjects: Record<'application' | 'bare', Subject> = {
  application: { folder: root, firstElement: '#root h1' },
  bare: { folder: join(root, 'test', 'bench', 'bare'), firstElement: 'h1' },
};

type Side = keyof typeof subjects;
const sides: Side[] = ['bare', 'application'];

interface Result {
  name: string;
  unit: string;
  application: number;
  bare: number;
  ratio: number;
  budget: number;
  within: boolean;
}

/** Takes turns, so that whatever else the machine does falls on both sides alike. */
async function measure(rounds: number): Promise<Record<Side, Sample[]>> {
  const samples: Record<Side, Sample[]> = { application: [], bare: [] };
  const userData = await mkdtemp(join(tmpdir(), 'child-desktop-bench-'));
  const display = await openDisplay();
  try {
    // Round 0 fills the caches of the disk and makes the store; it is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      for (const side of sides) {
        const sample = await takeSample(subjects[side], join(userData, side));
        if (round > 0) samples[side].push(sample);
      }
      if (round > 0)
        console.log(`  round ${round} of ${rounds}: ${sides.map((side) => latest(side, samples)).join('; ')}`);
    }
  } finally {
    display.close();
    await rm(userData, { recursive: true, force: true });
  }
  return samples;
}

function latest(side: Side, samples: Record<Side, Sample[]>): string {
  const last = samples[side].at(-1);
  return `${side} ${figures.map(({ read, unit }) => `${last ? Math.round(read(last)) : '?'} ${unit}`).join(', ')}`;
}

function compare(samples: Record<Side, Sample[]>): Result[] {
  return figures.map(({ name, unit, budget, read }) => {
    const application = median(samples.application.map(read));
    const bare = median(samples.bare.map(read));
    const ratio = application / bare;
    return { name, unit, application, bare, ratio, budget, within: ratio <= budget };
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

function printTable(results: Result[]): void {
  const rows = [
    ['median of', 'application', 'bare window', 'ratio', 'budget', ''],
    ...results.map(({ name, unit, application, bare, ratio, budget, within }) => [
      name,
      `${Math.round(application)} ${unit}`,
      `${Math.round(bare)} ${unit}`,
      ratio.toFixed(2),
      `at most ${budget}`,
      within ? 'within' : 'OVER',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log('');
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** Not a ratio to a bare window, which has nothing to open: beside what the derivation alone costs. */
async function printOpening(rounds: number): Promise<void> {
  const { unlock, derivation, lock } = await measureOpening(rounds);
  const seconds = (values: number[]) => `${(median(values) / 1000).toFixed(2)} s`;
  console.log(
    `\nunlocking ${seconds(unlock)} (0.3 to 1.5 s wanted), of which the derivation alone takes ${seconds(derivation)}; ` +
      `locking ${seconds(lock)} (at most 1 s wanted)`,
  );
}

/** How much longer things take in a practice larger than life; over its budget, a figure fails the run. */
function printCrowded(crowded: readonly CrowdedFigure[]): readonly CrowdedFigure[] {
  console.log('\na practice larger than life beside an everyday one, median of its turns');
  return crowded.filter((figure) => {
    const [everyday, full] = [median(figure.everyday), median(figure.crowded)];
    const ratio = full / everyday;
    const within = ratio <= figure.budget;
    console.log(
      `${figure.name.padEnd(26)} ${full.toFixed(1)} ms, ${everyday.toFixed(1)} ms  ratio ${ratio.toFixed(2)}  ` +
        `at most ${figure.budget}  ${within ? 'within' : 'OVER'}`,
    );
    return !within;
  });
}

async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '8' },
      json: { type: 'string' },
      'no-budget': { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');

  await buildIfStale();
  const runtime = electronRuntime();
  console.log(`Measuring with ${describeRuntime(runtime)}: ${rounds} rounds after one that is not counted.`);
  const samples = await measure(rounds);
  const results = compare(samples);
  printTable(results);
  if (values.json !== undefined) {
    const machine = {
      system: `${process.platform} ${process.arch}`,
      cores: availableParallelism(),
      memory: totalmem(),
    };
    const electron = { version: runtime.version, kind: runtime.kind };
    await writeFile(values.json, `${JSON.stringify({ machine, electron, rounds, results, samples }, null, 2)}\n`);
    console.log(`\nWritten to ${values.json}`);
  }
  await printOpening(Math.min(rounds, 5));
  const overfull = printCrowded(await measureCrowded(Math.min(rounds, 5)));
  const over = [...results.filter(({ within }) => !within), ...overfull];
  return over.length > 0 && !values['no-budget'] ? 1 : 0;
}

try {
  process.exitCode = await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
