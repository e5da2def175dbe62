import { readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { appOrigin } from './origin.ts';

/** A file that the window may ask for. */
export interface ServedFile {
  readonly file: string;
  /** Such as `text/html`; every text among them is UTF-8. */
  readonly type: string;
}

/** Everything there is to serve, by path. A path that is not a key does not exist, however it is spelled. */
export type FileMap = ReadonlyMap<string, ServedFile>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Lists the built window once, at start. Files of a kind that a page has no use for, such as source maps, are left out.
 * `/` is the page itself.
 */
export function fileMapOf(folder: string): FileMap {
  const map = new Map<string, ServedFile>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[extname(path)];
    if (type !== undefined) map.set(`/${path.split(sep).join('/')}`, { file: join(folder, path), type });
  }
  const page = map.get('/index.html');
  if (page !== undefined) map.set('/', page);
  return map;
}

/** The file behind an address, or undefined: the address must be of the one origin and its path a key of the map. */
export function lookUp(map: FileMap, address: string): ServedFile | undefined {
  const prefix = `${appOrigin}/`;
  if (!address.startsWith(prefix)) return undefined;
  const path = address.slice(prefix.length - 1).replace(/[?#].*$/s, '');
  return map.get(path);
}
