import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../../scripts/setup/zip.mjs';

interface Member {
  name: string;
  content: string;
  mode?: number;
  stored?: boolean;
  crc?: number;
}

/** Writes a zip file byte by byte, so that it can also be written wrongly. */
function zipOf(members: Member[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = 0o100644, stored = false, crc = crc32(content) } of members) {
    const data = stored ? Buffer.from(content) : deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(stored ? 0 : 8, 4);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(Buffer.byteLength(content), 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03'), shared, tail, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end]);
}

describe('unzip', () => {
  let folder: string;
  const unpack = async (bytes: Buffer, wanted: (name: string) => boolean = () => true) => {
    writeFileSync(join(folder, 'a.zip'), bytes);
    await unzip(join(folder, 'a.zip'), join(folder, 'out'), wanted, () => {});
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'child-desktop-zip-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('unpacks packed and stored files, folders and empty files', async () => {
    const long = 'a line that packs well\n'.repeat(10_000);
    await unpack(
      zipOf([
        { name: 'app/', content: '', stored: true },
        { name: 'app/long.txt', content: long },
        { name: 'app/deep/stored.txt', content: 'as it is', stored: true },
        { name: 'app/empty', content: '', stored: true },
      ]),
    );
    expect(readFileSync(join(folder, 'out/app/long.txt'), 'utf8')).toBe(long);
    expect(readFileSync(join(folder, 'out/app/deep/stored.txt'), 'utf8')).toBe('as it is');
    expect(statSync(join(folder, 'out/app/empty')).size).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('keeps the permission to run a file', async () => {
    await unpack(zipOf([{ name: 'program', content: 'x', mode: 0o100755 }]));
    expect(statSync(join(folder, 'out/program')).mode & 0o777).toBe(0o755);
  });

  it('unpacks only what is wanted', async () => {
    await unpack(
      zipOf([
        { name: 'keep', content: 'x' },
        { name: 'leave', content: 'y' },
      ]),
      (name) => name === 'keep',
    );
    expect(() => statSync(join(folder, 'out/leave'))).toThrow();
    expect(statSync(join(folder, 'out/keep')).size).toBe(1);
  });

  it('refuses a file whose checksum differs', async () => {
    await expect(unpack(zipOf([{ name: 'a', content: 'x', crc: 1 }]))).rejects.toThrow('a is damaged');
  });

  it('refuses a name that leads out of the folder', async () => {
    await expect(unpack(zipOf([{ name: '../a', content: 'x' }]))).rejects.toThrow('leads out');
  });

  it('refuses a symbolic link', async () => {
    await expect(unpack(zipOf([{ name: 'a', content: '/etc', mode: 0o120777 }]))).rejects.toThrow('symbolic link');
  });

  it('refuses a file that was cut short', async () => {
    const whole = zipOf([{ name: 'a', content: 'x' }]);
    await expect(unpack(whole.subarray(0, whole.length - 30))).rejects.toThrow('not a whole zip file');
  });
});
