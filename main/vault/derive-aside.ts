import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { scrypt } from 'hash-wasm';
import { keyLength, type ScryptParameters, secretMemory } from './seal.ts';

interface Job {
  readonly secret: Uint8Array;
  readonly parameters: ScryptParameters;
}

/**
 * scrypt on a thread of its own: a derivation takes far longer than main may keep the window waiting, and what it used
 * goes with the thread. By hash-wasm rather than Node's own, which is half as fast in Electron (docs/adr/0009).
 *
 * @throws when the parameters are not those of scrypt, or there is no memory for them.
 */
export async function deriveAside(secret: Uint8Array, parameters: ScryptParameters): Promise<Buffer> {
  const copy = Uint8Array.from(secret);
  const job: Job = { secret: copy, parameters };
  // Handed over rather than copied once more: nothing of it is left on this side.
  const thread = new Worker(new URL(import.meta.url), { workerData: { derive: job }, transferList: [copy.buffer] });
  try {
    const key = await new Promise<Uint8Array>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the deriving thread ended without a key')));
    });
    const kept = secretMemory(key.length);
    kept.set(key);
    key.fill(0);
    return kept;
  } finally {
    await thread.terminate();
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

// The same file is the thread's program: it is a bundle of its own, since it is only ever imported when needed.
const job: Job | undefined = isMainThread ? undefined : workerData?.derive;
if (job !== undefined) {
  const key = await derive(job);
  parentPort?.postMessage(key, [key.buffer as ArrayBuffer]);
}
