import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { ExamplePractice } from '../../core/example/example-practice.ts';
import type { PracticeReading } from '../../core/export/read-whole-practice.ts';
import type { ModelReading } from '../../core/practice-model/read-model.ts';

/** A text that may be a model, with the file's own name. */
export interface ModelText {
  readonly name: string;
  readonly text: string;
}

type Job =
  | { readonly read: 'models'; readonly texts: readonly ModelText[] }
  | { readonly read: 'example'; readonly text: string }
  | { readonly read: 'practice'; readonly bytes: Uint8Array };

/** What the reading of a file from outside may take: 512 MiB of memory and twenty seconds. */
const outsideLimits = { memory: 512, milliseconds: 20_000 } as const;

/**
 * Reads models on a thread of their own, since one text takes longer than the 50 ms for which main may keep the window
 * waiting. The thread ends with the readings, and takes the memory of the YAML reader with it.
 *
 * @returns one reading per text, in the same order.
 */
export async function readModelsAside(texts: readonly ModelText[]): Promise<readonly ModelReading[]> {
  return (await runAside({ read: 'models', texts })) as readonly ModelReading[];
}

/** Reads an example practice on a thread of its own. @throws when the text is not one. */
export async function readExampleAside(text: string): Promise<ExamplePractice> {
  return (await runAside({ read: 'example', text })) as ExamplePractice;
}

/**
 * Reads the bytes of an exported practice on a thread of their own, within bounds of memory and time.
 *
 * @returns the practice, or where the bytes stop being one.
 * @throws when the bounds are reached.
 */
export async function readPracticeAside(bytes: Uint8Array): Promise<PracticeReading> {
  return (await runAside({ read: 'practice', bytes }, outsideLimits)) as PracticeReading;
}

interface Limits {
  /** In MiB. */
  readonly memory: number;
  readonly milliseconds: number;
}

async function runAside(job: Job, limits?: Limits): Promise<unknown> {
  const thread = new Worker(new URL(import.meta.url), {
    workerData: { job },
    ...(limits === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: limits.memory } }),
  });
  let alarm: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the reading thread ended without an answer')));
      if (limits === undefined) return;
      alarm = setTimeout(() => reject(new Error('the reading thread takes too long')), limits.milliseconds);
    });
  } finally {
    clearTimeout(alarm);
    await thread.terminate();
  }
}

async function resultOf(job: Job): Promise<unknown> {
  if (job.read === 'models') {
    const { readModel } = await import('../../core/practice-model/read-model.ts');
    return job.texts.map(({ text, name }) => readModel(text, name));
  }
  if (job.read === 'practice') {
    const { readPracticeBytes } = await import('./read-practice-bytes.ts');
    return readPracticeBytes(job.bytes);
  }
  const { readExamplePractice } = await import('../../core/example/example-practice.ts');
  return readExamplePractice(job.text);
}

// The same file is the thread's program: it is a bundle of its own, since it is only ever imported when needed.
const job: Job | undefined = isMainThread ? undefined : workerData?.job;
if (job !== undefined) parentPort?.postMessage(await resultOf(job));
