import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFrom, withEnding } from '../../../main/files/file-name.ts';
import { writeWhole } from '../../../main/files/whole-file.ts';
import { aFolder, aSmallDisk, fillDisk, makeReadOnly } from '../../store/store-fixtures.ts';

describe('a file name', () => {
  it('is the suggested one where every file system takes it', () => {
    expect(fileNameFrom('Trajectory, Riverside clinic', '.csv')).toBe('Trajectory, Riverside clinic.csv');
    expect(fileNameFrom('Trajectory.CSV', '.csv')).toBe('Trajectory.csv');
    expect(fileNameFrom('Übersicht 夜', '.png')).toBe('Übersicht 夜.png');
  });

  it('has no folders, no device names, nothing reserved, and is never empty', () => {
    expect(fileNameFrom('../../etc/passwd', '.csv')).toBe('etc passwd.csv');
    expect(fileNameFrom('C:\\Windows\\a', '.csv')).toBe('C Windows a.csv');
    expect(fileNameFrom('what? "this" <is> *a* | name', '.csv')).toBe('what this is a name.csv');
    expect(fileNameFrom('CON', '.csv')).toBe('_CON.csv');
    expect(fileNameFrom('...', '.png')).toBe('file.png');
    expect(fileNameFrom('\u202egnp.exe', '.png')).toBe('gnp.exe.png');
  });

  it('is one safe name for any suggestion', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (suggested) => {
        const name = fileNameFrom(suggested, '.csv');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}.][^\\/:*?"<>|\p{Cc}]*\.csv$/u);
        expect(name.length).toBeLessThanOrEqual(105);
      }),
    );
  });

  it('chosen without an ending gets that of its kind', () => {
    expect(withEnding(join('a.b', 'c'), '.csv')).toBe(`${join('a.b', 'c')}.csv`);
    expect(withEnding('c.txt', '.csv')).toBe('c.txt');
  });
});

describe('a file written whole', () => {
  it('holds the text or the bytes, in place of what was there', async () => {
    const folder = aFolder();
    const file = join(folder, 'table.csv');
    writeFileSync(file, 'before');
    await writeWhole(file, 'after, 夜');
    expect(readFileSync(file, 'utf8')).toBe('after, 夜');
    await writeWhole(file, new Uint8Array([0, 255, 7]));
    expect([...readFileSync(file)]).toEqual([0, 255, 7]);
    expect(readdirSync(folder)).toEqual(['table.csv']);
  });

  it('that cannot be written leaves what was there, and nothing else', async () => {
    const folder = aFolder();
    const file = join(folder, 'table.csv');
    mkdirSync(file);
    await expect(writeWhole(file, 'after')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['table.csv']);
    await expect(writeWhole(join(folder, 'missing', 'table.csv'), 'after')).rejects.toThrow('ENOENT');
    makeReadOnly(folder);
    await expect(writeWhole(join(folder, 'other.csv'), 'after')).rejects.toThrow(/EROFS|EACCES/);
  });

  it('that finds no room leaves what was there, and nothing else', async () => {
    const disk = aSmallDisk('256k') ?? aFolder();
    const file = join(disk, 'table.csv');
    writeFileSync(file, 'before');
    const size = disk.includes('child-small') ? 300_000 : undefined;
    if (size === undefined) mkdirSync(join(disk, 'ballast'));
    else fillDisk(disk);
    const target = size === undefined ? join(disk, 'ballast') : file;
    await expect(writeWhole(target, 'x'.repeat(300_000))).rejects.toThrow();
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(disk).toSorted()).toEqual(['ballast', 'table.csv']);
  });
});
