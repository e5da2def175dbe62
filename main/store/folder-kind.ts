import { readdir, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';

/**
 * Where a folder lies. Another program also writes in a `synced` one, another computer in a `network` one: both can
 * damage a database while it is in use. Source: sqlite.org/howtocorrupt.html, sections 2.1 and 4.
 */
export type FolderKind = 'local' | 'synced' | 'network';

/** What can be seen around a folder. */
export interface FolderSigns {
  readonly platform: NodeJS.Platform;
  /** The person's home folder. */
  readonly home: string;
  /** Names of files and folders in the folder and in those around it. */
  readonly namesAround: readonly string[];
  /** The file system the folder is on, as Linux calls it, such as `ext4` or `fuse.sshfs`; undefined elsewhere. */
  readonly fileSystem?: string | undefined;
}

/** Says where a folder lies from its path and what can be seen around it. A name that only contains a word is no sign. */
export function folderKindOf(path: string, signs: FolderSigns): FolderKind {
  const segments = segmentsOf(path);
  if (isOnNetwork(path, segments, signs)) return 'network';
  const isSynced =
    segments.some((segment, index) => isSyncedName(segment, segments[index - 1])) ||
    isAmbiguousSyncFolder(segments, segmentsOf(signs.home)) ||
    signs.namesAround.some((name) => syncMarker.test(name)) ||
    syncedFileSystem.test(signs.fileSystem ?? '');
  return isSynced ? 'synced' : 'local';
}

function segmentsOf(path: string): readonly string[] {
  return path.split(/[/\\]/).filter((segment) => segment !== '');
}

/** The folders that the programs make, under the names they give them, and what they append for a second account. */
const syncedNames = [
  /^dropbox( \(.+\))?$/i,
  /^onedrive( - .+)?$/i,
  /^(google drive|googledrive|my drive|google drive streaming)$/i,
  /^(icloud ?drive|com~apple~clouddocs)$/i,
  /^(nextcloud|owncloud)\d*$/i,
  /^(syncthing|resilio sync|seafile|seadrive|box sync|megasync|insync)$/i,
  /^pcloud ?(drive|sync)$/i,
];

function isSyncedName(segment: string, parent: string | undefined): boolean {
  // All that macOS keeps in step with a cloud lies in one of these two folders of the library.
  if (parent === 'Library' && ['Mobile Documents', 'CloudStorage'].includes(segment)) return true;
  return syncedNames.some((name) => name.test(segment));
}

/** Everyday words that mean a sync folder only directly in the home folder, where the programs put it. */
const ambiguousNames: ReadonlySet<string> = new Set(['Box', 'MEGA', 'pCloud', 'pCloudDrive', 'Seafile', 'Tresors']);

function isAmbiguousSyncFolder(segments: readonly string[], home: readonly string[]): boolean {
  const isInHome = home.every((segment, index) => segments[index] === segment);
  return isInHome && ambiguousNames.has(segments[home.length] ?? '');
}

/** What the programs leave in the folders they keep in step. */
const syncMarker =
  /^(\.stfolder|\.dropbox|\.dropbox\.cache|\.owncloudsync\.log|\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db|\.tmp\.drive(down|up)load|\.seafile-data|\.megaignore)$/;

/** File systems in user space that show a cloud as a folder. */
const syncedFileSystem = /^fuse\.(google-drive-ocamlfuse|gcsf|onedriver|pcloud|dropbox|seadrive|insync)$/;

const networkFileSystem =
  /^(nfs4?|cifs|smb[23]?|smbfs|9p|afs|ceph|coda|davfs|glusterfs|gpfs|lustre|beegfs|ncpfs|vboxsf|prl_fs|fuse\.(sshfs|rclone|davfs2?|glusterfs|cephfs|gvfsd-fuse|s3fs|curlftpfs|vmhgfs-fuse|smbnetfs))$/;

function isOnNetwork(path: string, segments: readonly string[], { platform, fileSystem = '' }: FolderSigns): boolean {
  // \\server\share, also as \\?\UNC\server\share; but \\?\C:\ and \\.\ are places on this computer.
  if (platform === 'win32') return /^([\\/]{2}(?![?.][\\/])|\\\\\?\\UNC\\)/i.test(path);
  // Disks that can be taken away are mounted there as well; another computer may write on those too.
  if (platform === 'darwin') return segments[0] === 'Volumes' && segments.length > 1;
  return networkFileSystem.test(fileSystem);
}

/** Looks at a folder on this computer. Never throws: what cannot be seen is no sign. */
export async function lookAtFolder(path: string): Promise<FolderKind> {
  const real = await realpath(path).catch(() => path);
  const around = await Promise.all(foldersUpFrom(real).map((folder) => readdir(folder).catch(() => [])));
  return folderKindOf(real, {
    platform: process.platform,
    home: homedir(),
    namesAround: around.flat(),
    fileSystem: process.platform === 'linux' ? await linuxFileSystemOf(real) : undefined,
  });
}

/** The folder, its parent and so on; not the root, where nobody keeps anything in step. */
function foldersUpFrom(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [] : [path, ...foldersUpFrom(parent)];
}

async function linuxFileSystemOf(path: string): Promise<string | undefined> {
  const mounts = await readFile('/proc/self/mounts', 'utf8').catch(() => '');
  return fileSystemIn(mounts, path);
}

/**
 * The file system that holds a path, from the text of `/proc/mounts` (fstab(5): device, place, type, …; blanks in a
 * place as `\040`). The innermost place counts, and of two in the same place the one mounted later.
 */
export function fileSystemIn(mounts: string, path: string): string | undefined {
  let found: { readonly place: string; readonly type: string } | undefined;
  for (const line of mounts.split('\n')) {
    const [, written, type] = line.split(' ');
    if (written === undefined || type === undefined) continue;
    const place = written.replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const holds = path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`);
    if (holds && place.length >= (found?.place.length ?? 0)) found = { place, type };
  }
  return found?.type;
}
