import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderSigns, fileSystemIn, folderKindOf, lookAtFolder } from '../../../main/store/folder-kind.ts';
import { folderSize } from '../../../main/store/folder-size.ts';
import { aFolder, aSmallDisk } from '../../store/store-fixtures.ts';

const linux: FolderSigns = { platform: 'linux', home: '/home/a', namesAround: [], fileSystem: 'ext4' };
const mac: FolderSigns = { platform: 'darwin', home: '/Users/a', namesAround: [] };
const windows: FolderSigns = { platform: 'win32', home: 'C:\\Users\\a', namesAround: [] };

describe('where a folder lies', () => {
  it('is told by the folders that sync programs make', () => {
    const synced: readonly (readonly [string, FolderSigns])[] = [
      ['/home/a/Dropbox/child', linux],
      ['/home/a/Dropbox (Personal)/child', linux],
      ['C:\\Users\\a\\OneDrive\\Documents\\child', windows],
      ['C:\\Users\\a\\OneDrive - A Company\\child', windows],
      ['G:\\My Drive\\child', windows],
      ['C:\\Users\\a\\iCloudDrive\\child', windows],
      ['/Users/a/Google Drive/child', mac],
      ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/child', mac],
      ['/Users/a/Library/CloudStorage/Box-Box/child', mac],
      ['/home/a/Nextcloud/child', linux],
      ['/home/a/Nextcloud2/child', linux],
      ['/home/a/ownCloud/child', linux],
      ['/home/a/pCloudDrive/child', linux],
      ['/home/a/MEGA/child', linux],
      ['/Users/a/Box/child', mac],
      ['/home/a/Seafile/child', linux],
    ];
    for (const [path, signs] of synced) expect(folderKindOf(path, signs), path).toBe('synced');
  });

  it('is not told by a name that merely contains the word', () => {
    const local: readonly (readonly [string, FolderSigns])[] = [
      ['/home/a/.config/child-desktop', linux],
      ['/home/a/notes about dropbox/child', linux],
      ['/home/a/dropbox-exit-plan/child', linux],
      ['/home/a/OneDriver/child', linux],
      ['/home/a/my onedrive/child', linux],
      ['/home/a/work/Box/child', linux],
      ['/home/b/MEGA/child', linux],
      ['/home/a/Mobile Documents/child', mac],
      ['/home/a/boxes/child', linux],
      ['C:\\Users\\a\\AppData\\Roaming\\CHILD Desktop', windows],
      ['\\\\?\\C:\\Users\\a\\AppData', windows],
      ['/Users/a/Library/Application Support/CHILD Desktop', mac],
      ['/home/a/Volumes/child', mac],
    ];
    for (const [path, signs] of local) expect(folderKindOf(path, signs), path).toBe('local');
  });

  it('is told by what those programs leave around it', () => {
    for (const name of ['.stfolder', '.dropbox', '._sync_0a1b2c.db', '.sync_0a1b2c.db', '.owncloudsync.log']) {
      expect(folderKindOf('/home/a/child', { ...linux, namesAround: ['x', name] }), name).toBe('synced');
    }
    for (const name of ['stfolder', '.dropbox-notes', 'sync.db']) {
      expect(folderKindOf('/home/a/child', { ...linux, namesAround: [name] }), name).toBe('local');
    }
  });

  it('is told by a file system or a path of another computer', () => {
    for (const fileSystem of ['nfs', 'nfs4', 'cifs', 'smb3', '9p', 'fuse.sshfs', 'fuse.rclone']) {
      expect(folderKindOf('/home/a/child', { ...linux, fileSystem }), fileSystem).toBe('network');
    }
    for (const fileSystem of ['btrfs', 'overlay', 'tmpfs', 'fuseblk', 'fuse.encfs', undefined]) {
      expect(folderKindOf('/home/a/child', { ...linux, fileSystem }), fileSystem).toBe('local');
    }
    expect(folderKindOf('/home/a/drive', { ...linux, fileSystem: 'fuse.onedriver' })).toBe('synced');
    for (const path of ['\\\\server\\share\\child', '//server/share', '\\\\?\\UNC\\server\\share']) {
      expect(folderKindOf(path, windows), path).toBe('network');
    }
    expect(folderKindOf('/Volumes/Team/child', mac)).toBe('network');
  });
});

it('the innermost and latest mount says which file system holds a path', () => {
  const mounts = [
    'overlay / overlay rw 0 0',
    'server:/home /home nfs4 rw 0 0',
    '/dev/sda1 /home/a ext4 rw 0 0',
    'x /home/a/a\\040drive fuse.sshfs rw 0 0',
    'y /mnt ext4 rw 0 0',
    'z /mnt cifs rw 0 0',
    '',
  ].join('\n');
  expect(fileSystemIn(mounts, '/opt')).toBe('overlay');
  expect(fileSystemIn(mounts, '/home/b')).toBe('nfs4');
  expect(fileSystemIn(mounts, '/home/a')).toBe('ext4');
  expect(fileSystemIn(mounts, '/home/ab')).toBe('nfs4');
  expect(fileSystemIn(mounts, '/home/a/a drive/child')).toBe('fuse.sshfs');
  expect(fileSystemIn(mounts, '/mnt/x')).toBe('cifs');
  expect(fileSystemIn('', '/mnt/x')).toBeUndefined();
});

describe('looking at a folder on this computer', () => {
  it('finds a marker above it and follows links', async () => {
    const folder = aFolder();
    const inside = join(folder, 'one', 'two');
    mkdirSync(inside, { recursive: true });
    expect(await lookAtFolder(inside)).toBe('local');
    mkdirSync(join(folder, '.stfolder'));
    expect(await lookAtFolder(inside)).toBe('synced');
    const link = join(aFolder(), 'link');
    symlinkSync(inside, link);
    expect(await lookAtFolder(link)).toBe('synced');
    expect(await lookAtFolder(join(folder, 'not', 'there'))).toBe('synced');
  });

  it('finds nothing on a disk of its own', async () => {
    const disk = aSmallDisk('256k');
    if (disk !== undefined) expect(await lookAtFolder(disk)).toBe('local');
  });

  it('adds up what is in it', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(join(folder, 'x'), Buffer.alloc(1000));
    writeFileSync(join(folder, 'a', 'b', 'y'), Buffer.alloc(234));
    symlinkSync(folder, join(folder, 'a', 'again'));
    expect(await folderSize(folder)).toBe(1234);
    expect(await folderSize(join(folder, 'missing'))).toBe(0);
  });
});
