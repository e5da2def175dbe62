import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../core/brand.ts';
import { largestPracticeFile } from '../../../core/export/read-whole-practice.ts';
import { writeExportFolder } from '../../../main/files/export-folder.ts';
import { paperSizeFor } from '../../../main/files/paper-size.ts';
import { readPracticeFile } from '../../../main/files/read-practice-file.ts';
import { anExportedPractice } from '../../helpers/exported.ts';
import { aFolder, aFolderOf, aSmallDisk, makeReadOnly } from '../../store/store-fixtures.ts';

const day = '2026-03-01' as CalendarDate;

describe('an export', () => {
  it('is a folder of its own, which can be read back', async () => {
    const parent = aFolder();
    const name = await writeExportFolder(parent, anExportedPractice(), day);
    expect(name).toBe('CHILD Desktop export 2026-03-01');
    expect(readdirSync(parent)).toEqual([name]);
    expect(readdirSync(join(parent, name)).toSorted()).toEqual([
      'README.txt',
      'actions.csv',
      'assessments.csv',
      'contexts.csv',
      'dimensions.csv',
      'exports.csv',
      'indicators-seen.csv',
      'journal-dimensions.csv',
      'journal.csv',
      'models.csv',
      'off-the-map.csv',
      'picked-entries.csv',
      'practice.json',
      'ratings.csv',
      'review-rhythms.csv',
      'second-looks.csv',
      'settings.csv',
      'targets.csv',
    ]);
    expect(readFileSync(join(parent, name, 'README.txt'), 'utf8')).toContain('not encrypted');
    expect(readFileSync(join(parent, name, 'ratings.csv'), 'utf8')).toMatch(/^\ufeffassessment id,/);
    expect(await readPracticeFile(join(parent, name, 'practice.json'))).toEqual(anExportedPractice());
  });

  it('never touches one that is there', async () => {
    const parent = aFolder();
    const names = [];
    for (const appVersion of ['1.0.0', '1.0.1', '1.0.2']) {
      names.push(await writeExportFolder(parent, anExportedPractice({ appVersion }), day));
    }
    expect(names).toEqual([
      'CHILD Desktop export 2026-03-01',
      'CHILD Desktop export 2026-03-01 (2)',
      'CHILD Desktop export 2026-03-01 (3)',
    ]);
    expect(readFileSync(join(parent, names[0] ?? '', 'practice.json'), 'utf8')).toContain('1.0.0');
  });

  it('that cannot be written whole leaves nothing behind', async () => {
    const readOnly = aFolder();
    makeReadOnly(readOnly);
    await expect(writeExportFolder(readOnly, anExportedPractice(), day)).rejects.toThrow(/EROFS|EACCES/);
    const small = aSmallDisk('64k');
    if (small === undefined) return;
    const evidence = 'x'.repeat(200_000);
    const [assessment] = anExportedPractice().assessments;
    if (assessment === undefined) throw new Error('The sample has an assessment.');
    const ratings = assessment.ratings.map((rating) => ({ ...rating, evidence }));
    const large = anExportedPractice({ assessments: [{ ...assessment, ratings }] });
    await expect(writeExportFolder(small, large, day)).rejects.toThrow('ENOSPC');
    expect(readdirSync(small)).toEqual([]);
  });
});

describe('a file offered as an exported practice', () => {
  const refusal = (details: object) => ({ kind: 'file-not-usable', details });

  it('is refused with its place when it is something else', async () => {
    const folder = aFolderOf({ 'cut.json': '{"format":', 'other.json': '{"format": "x"}', 'empty.json': '' });
    writeFileSync(join(folder, 'latin.json'), Buffer.from([0x22, 0xe9, 0x22]));
    mkdirSync(join(folder, 'folder.json'));
    const details = {
      'cut.json': { line: 1, column: 11 },
      'other.json': { field: 'format' },
      'empty.json': { line: 1, column: 1 },
      'latin.json': {},
      'folder.json': {},
      'missing.json': {},
    };
    for (const [name, expected] of Object.entries(details)) {
      await expect(readPracticeFile(join(folder, name)), name).rejects.toMatchObject(refusal(expected));
    }
  });

  it('is not even read when it is larger than a practice can be', async () => {
    const file = join(aFolder(), 'large.json');
    writeFileSync(file, Buffer.alloc(largestPracticeFile + 1, ' '));
    await expect(readPracticeFile(file)).rejects.toMatchObject(refusal({}));
  });
});

it('paper follows the country', () => {
  expect(['US', 'ca', 'DE', ''].map(paperSizeFor)).toEqual(['Letter', 'Letter', 'A4', 'A4']);
});
