import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { root } from '../../../scripts/electron-runtime.ts';

// Ten thousand files; a case that hangs is ended by the program that watches it.
vi.setConfig({ testTimeout: 900_000 });

test('ten thousand made-up and damaged files are read or refused, without an error, a hang or a flood of memory', async () => {
  const args = ['--cases', '10000', '--seed', '5', '--patience', '60000', '--json'];
  const out = await new Promise<string>((resolve) => {
    const options = { maxBuffer: 16 * 1024 * 1024 };
    execFile(process.execPath, [join(root, 'scripts/fuzz-models.ts'), ...args], options, (_error, text) =>
      resolve(text),
    );
  });
  const { outcomes, uncaught, hangs, memory } = JSON.parse(out);
  expect({ uncaught, hangs }).toEqual({ uncaught: [], hangs: [] });
  expect(Math.min(outcomes.refused, outcomes.tables, outcomes.native)).toBeGreaterThan(500);
  expect(memory).toBeLessThan(512);
});
