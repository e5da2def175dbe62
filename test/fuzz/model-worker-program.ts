import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { checkCase } from './check-model-case.ts';
import { fuzzCases, largeCases } from './model-cases.ts';

/*
 * Runs cases one after the other and says of which it is at work, so that whoever watches sees one that hangs. The same
 * seed makes the same cases.
 */

/** What this program is given. `at` is shared: the number of the case under way from 1, 0 between two. */
export interface WorkerOrder {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly large: boolean;
  readonly at: Int32Array<SharedArrayBuffer>;
}

/** What it says: an uncaught error of a case, or at the end what became of all. */
export type WorkerReport =
  | { readonly uncaught: string; readonly number: number }
  | { readonly done: Readonly<Record<string, number>> };

const { seed, first, count, large, at }: WorkerOrder = workerData;
const outcomes: Record<string, number> = {};
const tell = (report: WorkerReport) => parentPort?.postMessage(report);

async function attempt(number: number, variant: number, make: () => Parameters<typeof checkCase>[0]): Promise<void> {
  const files = make();
  Atomics.store(at, 0, number + 1);
  try {
    const outcome = await checkCase(files, variant);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  } catch (error) {
    tell({ uncaught: error instanceof Error ? (error.stack ?? error.message) : String(error), number });
  }
  Atomics.store(at, 0, 0);
}

/** Cases are made a hundred at a time: making them one by one would cost more than trying them. */
const batch = 100;
for (let start = first; start < first + count; start += batch) {
  const size = Math.min(batch, first + count - start);
  const cases = fc.sample(fuzzCases, { seed: seed + start, numRuns: size });
  for (const [index, files] of cases.entries()) await attempt(start + index, start + index, () => files);
}
if (large) for (const [index, make] of largeCases.entries()) await attempt(first + count + index, 1, make);
tell({ done: outcomes });
