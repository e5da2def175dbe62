import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { aFolder } from '../../../store/store-fixtures.ts';

const program = fileURLToPath(new URL('./hold-and-lock.ts', import.meta.url));
const chunk = 4 * 1024 * 1024;

/**
 * How often each secret, as bytes or as hexadecimal digits, is in the memory that a process can write. Looked for is its
 * second half, since memory that was given back keeps its end longest.
 */
function findings(pid: number, secrets: readonly Buffer[]): number[] {
  const counts = secrets.map(() => 0);
  const forms = secrets.map((secret) => [secret.subarray(16), Buffer.from(secret.toString('hex', 16))]);
  const room = Buffer.alloc(chunk + 64);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const [begin, end] of writableRegions(pid)) {
      for (let at = begin; at < end; at += chunk) {
        const bytes = readMemory(memory, at, room.subarray(0, Math.min(room.length, end - at)));
        for (const [index, written] of forms.entries()) {
          counts[index] = (counts[index] ?? 0) + written.filter((form) => bytes.includes(form)).length;
        }
      }
    }
  } finally {
    closeSync(memory);
  }
  return counts;
}

function writableRegions(pid: number): (readonly [number, number])[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .filter((line) => / rw/.test(line))
    .map((line) => {
      const [begin = '', end = ''] = line.split(' ', 1)[0]?.split('-') ?? [];
      return [Number.parseInt(begin, 16), Number.parseInt(end, 16)] as const;
    });
}

function readMemory(memory: number, at: number, room: Buffer): Buffer {
  try {
    return room.subarray(0, readSync(memory, room, 0, room.length, at));
  } catch {
    // A region that went meanwhile, or that nobody may read.
    return room.subarray(0, 0);
  }
}

it('a locked vault leaves no key in the memory of its process', async () => {
  // Elsewhere another process's memory cannot be read like a file.
  if (process.platform !== 'linux') return;
  const child = spawn(process.execPath, ['--expose-gc', program, join(aFolder(), 'practice')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [said]: Buffer[] = await once(child.stdout, 'data');
  const secrets = (said?.toString().trim().split(' ') ?? []).map((hex) =>
    Buffer.from(hex, 'hex').map((byte) => byte ^ 0xff),
  );
  expect(secrets.map((secret) => secret.length)).toEqual([32, 32, 32, 32]);
  const buffers = secrets.map((secret) => Buffer.from(secret));
  const [, , root, key] = findings(child.pid ?? 0, buffers);
  for (const held of [root, key]) expect(held).toBeGreaterThan(0);
  child.stdin.write('lock\n');
  await once(child.stdout, 'data');
  expect(findings(child.pid ?? 0, buffers)).toEqual([0, 0, 0, 0]);
}, 120_000);
