import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { scrypt } from 'hash-wasm';
import { keyLength, type ScryptParameters, secretMemory } from './seal.ts';

interface Job {
  readonly secret: Uint8Array;
  readonly parameters: ScryptParameters;
}

/** A thread that has loaded all it needs and waits for a secret. */
let ready: Worker | undefined;

/** Starts a thread before there is a secret, while a person is still typing it. */
export function prepareThread(): void {
  ready ??= newThread();
}

function newThread(): Worker {
  const thread = new Worker(new URL(import.meta.url), { workerData: { waitsForSecret: true } });
  thread.unref();
  // One that failed before it was needed is no failure yet: another one is started then.
  thread.once('error', () => {
    if (ready === thread) ready = undefined;
  });
  return thread;
}

/**
 * scrypt on a thread of its own: a derivation takes far longer than main may keep the window waiting, and what it used
 * goes with the thread. By hash-wasm rather than Node's own, which is half as fast in Electron (docs/adr/0009).
 *
 * @throws when the parameters are not those of scrypt, or there is no memory for them.
 */
export async function deriveAside(secret: Uint8Array, parameters: ScryptParameters): Promise<Buffer> {
  const thread = ready ?? newThread();
  ready = undefined;
  thread.ref();
  const copy = Uint8Array.from(secret);
  const job: Job = { secret: copy, parameters };
  try {
    const key = await new Promise<Uint8Array>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the deriving thread ended without a key')));
      // Handed over rather than copied once more: nothing of it is left on this side.
      thread.postMessage(job, [copy.buffer]);
    });
    const kept = secretMemory(key.length);
    kept.set(key);
    key.fill(0);
    return kept;
  } finally {
    // Giving back a quarter of a gigabyte takes a moment for which nobody has to wait.
    void thread.terminate();
  }
}

async function derive({ secret, parameters: { N, r, p, salt } }: Job): Promise<Uint8Array> {
  const key = await scrypt({
    password: secret,
    salt: Buffer.from(salt, 'base64'),
    costFactor: N,
    blockSize: r,
    parallelism: p,
    hashLength: keyLength,
    outputType: 'binary',
  });
  secret.fill(0);
  return key;
}

/** The thread's own program: it warms up on a cost that is none, and derives once. */
async function waitForSecret(): Promise<void> {
  await derive({ secret: new Uint8Array(1), parameters: { name: 'scrypt', N: 2, r: 8, p: 1, salt: '' } });
  parentPort?.once('message', async (job: Job) => {
    const key = await derive(job);
    parentPort?.postMessage(key, [key.buffer as ArrayBuffer]);
  });
}

// The same file is the thread's program: it is a bundle of its own, since it is only ever imported when needed.
if (!isMainThread && workerData?.waitsForSecret === true) await waitForSecret();
