import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModel } from '../../../../core/practice-model/read-model.ts';

// Models that others wrote for other tools, kept beside the checkout and no part of it.
const folder = join(import.meta.dirname, '../../../../../shared/data/models');
const isThere = existsSync(folder);
if (!isThere) console.info('No models of others beside the checkout: reading them is not tried.');

describe.runIf(isThere)('a model of another tool', () => {
  test.each([
    ['ft/engineering.yml', { line: 1, column: 1, path: 'format', expected: 'the field "format" ("child-model/1")' }],
    [
      'direct/skill.csv',
      { line: 1, column: 1, path: '', expected: expect.stringMatching(/^a group of fields \(format/) },
    ],
  ])('%s is refused with a place and a reason', (name, problem) => {
    const reading = readModel(readFileSync(join(folder, name), 'utf8'), name);
    expect(reading.ok ? undefined : reading.problems[0]).toEqual({ file: name, ...problem });
  });
});
