import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../scripts/plaintext/scan.ts';
import { aFolder } from '../../store/store-fixtures.ts';

const canary = { field: 'evidence', text: 'canaryQwertzuiopLkjhgfds' };

async function scanOf(content: Buffer, name = 'file.bin') {
  const folder = aFolder();
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
  writeFileSync(join(folder, 'deep', 'er', name), content);
  return scan([folder], [canary]);
}

const around = (bytes: Buffer, before = 7) => Buffer.concat([Buffer.alloc(before, 1), bytes, Buffer.alloc(9, 2)]);

describe('the scan for plain text', () => {
  it('finds nothing where nothing is, and says what it looked at', async () => {
    expect(await scanOf(Buffer.alloc(5000, 3))).toEqual({ files: 1, bytes: 5000, hits: [] });
  });

  it.each([
    ['UTF-8', Buffer.from(canary.text)],
    ['UTF-16LE', Buffer.from(canary.text, 'utf16le')],
    ['UTF-16BE', Buffer.from(canary.text, 'utf16le').swap16()],
    ['hexadecimal', Buffer.from(Buffer.from(canary.text).toString('hex'))],
  ])('finds a canary in %s', async (encoding, bytes) => {
    const { hits } = await scanOf(around(bytes));
    expect(hits).toMatchObject([{ field: 'evidence', encoding }]);
  });

  it.each([0, 1, 2, 3, 4, 5])('finds a canary in Base64, %i bytes in', async (before) => {
    const text = around(Buffer.from(canary.text), before).toString('base64');
    expect((await scanOf(Buffer.from(`{"x":"${text}"}`))).hits).toHaveLength(1);
  });

  it('finds a canary in the name of a file', async () => {
    const { hits } = await scanOf(Buffer.alloc(1), `${canary.text}.txt`);
    expect(hits).toMatchObject([{ encoding: 'UTF-8 in its name' }]);
  });
});
