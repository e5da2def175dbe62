import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const names = ['practice-model.schema.json', 'whole-practice.schema.json'];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schema-'));
});
afterEach(() => rm(folder, { recursive: true }));

function writeSchema(...rest: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [join(root, 'scripts/write-schema.ts'), ...rest]);
}

test('the JSON Schemas are the ones their schemas in core say', async () => {
  expect((await writeSchema('--check')).stdout).toBe(names.map((name) => `${name} is up to date\n`).join(''));
});

test('what is written passes the check and equals the shipped files', async () => {
  await writeSchema(folder);
  for (const name of names) {
    const shipped = await readFile(join(root, 'resources/schema', name), 'utf8');
    expect(await readFile(join(folder, name), 'utf8'), name).toBe(shipped);
  }
  expect((await writeSchema('--check', folder)).stdout).toContain('practice-model.schema.json is up to date');
});

test('the check fails on a changed and on a missing file, says how to mend it and writes nothing', async () => {
  const mend = { code: 1, stderr: expect.stringContaining('Mend it with: node scripts/write-schema.ts') };
  await expect(writeSchema('--check', folder)).rejects.toMatchObject(mend);
  await writeSchema(folder);
  const file = join(folder, 'practice-model.schema.json');
  await writeFile(file, '{}\n');
  await expect(writeSchema('--check', folder)).rejects.toMatchObject(mend);
  expect(await readFile(file, 'utf8')).toBe('{}\n');
});
