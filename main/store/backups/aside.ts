import { dirname } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Instant } from '../../../core/brand.ts';
import type { BackupReason, StoreContents } from '../../../core/contract/backups.ts';
import { ChildError, type ErrorDetails, type ErrorKind } from '../../../core/errors.ts';
import { allowKillPoints, areKillPointsAllowed } from '../../kill-point.ts';
import { storeFailureOf } from '../failures.ts';
import { isDiskFull } from '../folder.ts';
import type { KeylessEngine, KeyRing } from './opening.ts';
import type { Reencrypted } from './reencrypt.ts';

/** What can be done with a store on a thread of its own. The first key of the ring is the one to write with. */
interface Works {
  /** A verified copy of a store as a new backup in `folder`; answers its id. */
  readonly backup: {
    readonly job: {
      readonly storeFile: string;
      readonly folder: string;
      readonly reason: BackupReason;
      readonly madeAt: Instant;
    };
    readonly answer: string;
  };
  /** A verified copy of the file under the first key; answers its schema version. */
  readonly copy: { readonly job: { readonly from: string; readonly to: string }; readonly answer: number };
  /** Every page read; answers the schema version. */
  readonly verify: { readonly job: { readonly file: string }; readonly answer: number };
  readonly contents: { readonly job: { readonly file: string }; readonly answer: StoreContents };
  readonly reencrypt: { readonly job: { readonly file: string }; readonly answer: Reencrypted };
  readonly settle: { readonly job: { readonly folder: string; readonly stem: string }; readonly answer: undefined };
  /** What can be read of a damaged store, as a new backup in `folder`. */
  readonly salvage: {
    readonly job: {
      readonly file: string;
      readonly donors: readonly string[];
      readonly folder: string;
      readonly stem: string;
      readonly madeAt: Instant;
    };
    readonly answer: { readonly id: string; readonly lostRows: number };
  };
}

export type Work = keyof Works;
export type JobOf<Kind extends Work> = Works[Kind]['job'];
export type AnswerOf<Kind extends Work> = Works[Kind]['answer'];

/** A job with what every one of them needs. */
export type Order = {
  readonly [Kind in Work]: { readonly work: Kind; readonly job: JobOf<Kind> };
}[Work] & { readonly keys: KeyRing; readonly engine: KeylessEngine };

type Outcome =
  | { readonly answer: unknown }
  | { readonly kind: ErrorKind; readonly message: string; readonly details: ErrorDetails };

/**
 * Does something with a store that takes longer than the 50 ms for which main may keep the window waiting. The keys are
 * copied for the thread, which wipes them.
 *
 * @param keys what the file may be encrypted with; the first is what is written with.
 * @throws ChildError with the kind of what went wrong.
 */
export async function runAside<Kind extends Work>(
  work: Kind,
  job: JobOf<Kind>,
  keys: KeyRing,
  engine: KeylessEngine,
): Promise<AnswerOf<Kind>> {
  const copies = keys.map((key) => (key === undefined ? undefined : Uint8Array.from(key)));
  const thread = new Worker(new URL(import.meta.url), {
    workerData: { order: { work, job, keys: copies, engine }, killPoints: areKillPointsAllowed() },
    // Handed over rather than copied once more: nothing of them is left on this side.
    transferList: copies.flatMap((key) => (key === undefined ? [] : [key.buffer])),
  });
  try {
    const outcome = await new Promise<Outcome>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new ChildError('unexpected', 'the thread ended without an answer')));
    });
    if ('kind' in outcome) throw new ChildError(outcome.kind, outcome.message, outcome.details);
    return outcome.answer as AnswerOf<Kind>;
  } finally {
    await thread.terminate();
  }
}

async function outcomeOf(order: Order): Promise<Outcome> {
  const { work } = await import('./work.ts');
  try {
    return { answer: work(order) };
  } catch (error) {
    const failure = storeFailureOf(error, () => isDiskFull(placeOf(order)));
    // The words of another error may hold a path.
    const { kind, message, details } = failure ?? new ChildError('unexpected', `the thread failed: ${codeOf(error)}`);
    return { kind, message, details };
  } finally {
    for (const key of order.keys) key?.fill(0);
  }
}

/** The folder on whose disk a job writes. */
function placeOf({ work, job }: Order): string {
  if (work === 'copy') return dirname(job.to);
  return 'folder' in job ? job.folder : dirname(job.file);
}

function codeOf(error: unknown): string {
  return error instanceof Error ? String('code' in error ? error.code : error.name) : typeof error;
}

// The same file is the thread's program: it is a bundle of its own, since it is only ever imported when needed.
const order: Order | undefined = isMainThread ? undefined : workerData?.order;
if (order !== undefined) {
  if (workerData?.killPoints === true) allowKillPoints();
  parentPort?.postMessage(await outcomeOf(order));
}
