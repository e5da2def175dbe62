import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const shipped = join(root, 'resources/schema/practice-model.schema.json');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schema-'));
});
afterEach(() => rm(folder, { recursive: true }));

function writeSchema(...rest: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [join(root, 'scripts/write-schema.ts'), ...rest]);
}

test('the JSON Schema of a model is the one its schema in core says', async () => {
  expect((await writeSchema('--check')).stdout).toBe('practice-model.schema.json is up to date\n');
});

test('what is written passes the check and equals the shipped file', async () => {
  const file = join(folder, 'a.json');
  await writeSchema(file);
  expect(await readFile(file, 'utf8')).toBe(await readFile(shipped, 'utf8'));
  expect((await writeSchema('--check', file)).stdout).toBe('a.json is up to date\n');
});

test('the check fails on a changed and on a missing file, says how to mend it and writes nothing', async () => {
  const file = join(folder, 'a.json');
  const mend = { code: 1, stderr: expect.stringContaining('Mend it with: node scripts/write-schema.ts') };
  await expect(writeSchema('--check', file)).rejects.toMatchObject(mend);
  await writeFile(file, '{}\n');
  await expect(writeSchema('--check', file)).rejects.toMatchObject(mend);
  expect(await readFile(file, 'utf8')).toBe('{}\n');
});
