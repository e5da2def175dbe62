import { Worker } from 'node:worker_threads';
import type { WorkerOrder, WorkerReport } from './model-worker-program.ts';

export interface FuzzOptions {
  readonly cases: number;
  readonly seed: number;
  /** How long one case may take, in milliseconds. */
  readonly patience: number;
  readonly onProgress?: (done: number) => void;
}

export interface FuzzResult {
  readonly cases: number;
  /** What became of the cases: refused, native, tables. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly uncaught: readonly { readonly number: number; readonly error: string }[];
  readonly hangs: readonly number[];
  /** The most memory the whole process had, in MiB. */
  readonly memory: number;
}

/** A thread is given so many cases before another takes over, so that one that hangs costs only its own. */
const perThread = 5_000;
const looks = 100;

/** Tries the reading of models on made-up files, each case watched from outside. */
export async function fuzzModels({ cases, seed, patience, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const outcomes: Record<string, number> = {};
  const uncaught: { number: number; error: string }[] = [];
  const hangs: number[] = [];
  let memory = 0;
  for (let first = 0; first < cases; ) {
    const count = Math.min(perThread, cases - first);
    const at = new Int32Array(new SharedArrayBuffer(4));
    const order: WorkerOrder = { seed, first, count, large: first + count === cases, at };
    const worker = new Worker(new URL('./model-worker-program.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    });
    let since = Date.now();
    let seen = 0;
    const hung = await new Promise<number | undefined>((resolve) => {
      const watch = setInterval(() => {
        memory = Math.max(memory, process.memoryUsage.rss());
        const now = Atomics.load(at, 0);
        if (now !== seen || now === 0) {
          seen = now;
          since = Date.now();
          if (now > 0) onProgress?.(now);
        } else if (Date.now() - since > patience) {
          end(now - 1);
        }
      }, looks);
      const end = (number: number | undefined) => {
        clearInterval(watch);
        resolve(number);
      };
      worker.on('message', (report: WorkerReport) => {
        if ('uncaught' in report) uncaught.push({ number: report.number, error: report.uncaught });
        else {
          for (const [name, times] of Object.entries(report.done)) outcomes[name] = (outcomes[name] ?? 0) + times;
          end(undefined);
        }
      });
      worker.on('error', (error) => {
        uncaught.push({ number: Atomics.load(at, 0) - 1, error: String(error) });
        end(Atomics.load(at, 0) - 1);
      });
    });
    await worker.terminate();
    if (hung === undefined) {
      first += count;
    } else {
      if (!uncaught.some(({ number }) => number === hung)) hangs.push(hung);
      first = hung + 1;
    }
  }
  return { cases, outcomes, uncaught, hangs, memory: Math.round(memory / (1024 * 1024)) };
}
