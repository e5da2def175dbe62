import { open } from 'node:fs/promises';
import { ChildError } from '../../core/errors.ts';
import { largestPracticeFile } from '../../core/export/read-whole-practice.ts';
import type { WholePractice } from '../../core/export/whole-practice.ts';

/**
 * Reads an exported practice from a file a person chose, away from the main thread.
 *
 * @throws ChildError `file-not-usable`, with `line` and `column` where the text stops being JSON that may be read, or
 * with `field` where a field is not as the format says.
 */
export async function readPracticeFile(path: string): Promise<WholePractice> {
  const bytes = await readCapped(path).catch((error: unknown) => {
    throw notUsable('the chosen file could not be read', {}, error);
  });
  if (bytes === undefined) throw notUsable('the chosen file is larger than an exported practice can be');
  const { readPracticeAside } = await import('../store/read-aside.ts');
  const reading = await readPracticeAside(bytes).catch((error: unknown) => {
    throw notUsable('the chosen file took too much to read', {}, error);
  });
  if (reading.ok) return reading.practice;
  throw notUsable('the chosen file is not an exported practice', { ...reading.problem });
}

/** The bytes of a file up to the largest that is read; undefined for a larger one, whatever its size says. */
async function readCapped(path: string): Promise<Uint8Array | undefined> {
  const handle = await open(path, 'r');
  try {
    const status = await handle.stat();
    if (!status.isFile() || status.size > largestPracticeFile) return undefined;
    // One byte more than it says: a file that grows while it is read is noticed.
    const bytes = new Uint8Array(status.size + 1);
    let filled = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled);
      filled += bytesRead;
      if (filled === bytes.length) return undefined;
      if (bytesRead === 0) return bytes.subarray(0, filled);
    }
  } finally {
    await handle.close();
  }
}

function notUsable(message: string, details: Record<string, string | number> = {}, cause?: unknown): ChildError {
  return new ChildError('file-not-usable', message, details, { cause });
}
