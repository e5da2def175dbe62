import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readingLimits } from '../../../../core/model-import/raw.ts';
import { createFilesInHand } from '../../../../main/model-import/held-files.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'child-held-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function counted(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return String(count);
  };
}

describe('files in hand', () => {
  it('are known by an id and a name without folders, and keep their bytes', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'bread.yaml'), 'id: bread');
    const files = createFilesInHand(counted());
    expect(await files.takePaths([join(folder, 'bread.yaml')])).toEqual({
      files: [{ id: '1', name: 'bread.yaml', size: 9 }],
      refused: [],
    });
    expect(Buffer.from(files.give(['1'])?.[0]?.bytes ?? []).toString()).toBe('id: bread');
    expect(files.give(['1', '2'])).toBeUndefined();
    files.letGo(['1']);
    expect(files.give(['1'])).toBeUndefined();
  });

  it('refuse what is no file, what is not there and what is too large, each by its name', async () => {
    const folder = aFolder();
    const large = join(folder, 'large.csv');
    writeFileSync(large, '');
    truncateSync(large, readingLimits.bytes + 1);
    const files = createFilesInHand(counted());
    expect(await files.takePaths([folder, join(folder, 'gone.csv'), large])).toMatchObject({
      files: [],
      refused: [
        { why: 'not-readable' },
        { name: 'gone.csv', why: 'not-readable' },
        { name: 'large.csv', why: 'too-large' },
      ],
    });
  });

  it('are no more together than one import may be', () => {
    const files = createFilesInHand(counted());
    const half = { name: 'half.csv', bytes: new Uint8Array(readingLimits.bytes / 2 + 1) };
    expect(files.takeBytes(half).files).toHaveLength(1);
    expect(files.takeBytes(half).refused).toEqual([{ name: 'half.csv', why: 'too-large' }]);
    files.letGo(['1']);
    for (let count = 0; count < 40; count += 1) files.takeBytes({ name: 'a.csv', bytes: new Uint8Array(1) });
    expect(files.takeBytes({ name: 'a.csv', bytes: new Uint8Array(1) }).refused).toEqual([
      { name: 'a.csv', why: 'too-many' },
    ]);
  });

  it('have names that turn nothing around and lead nowhere', () => {
    const files = createFilesInHand(counted());
    const named = (name: string) => files.takeBytes({ name, bytes: new Uint8Array(1) }).files[0]?.name;
    expect(named('..\\..\\x\u202Efdp.csv')).toBe('xfdp.csv');
    expect(named('/etc/passwd')).toBe('passwd');
    expect(named('\u0000')).toBe('file');
  });
});
