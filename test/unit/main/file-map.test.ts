import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileMapOf, lookUp } from '../../../main/window/file-map.ts';
import { aFolder } from '../../store/store-fixtures.ts';

function aBuiltWindow() {
  const folder = join(aFolder(), 'renderer');
  mkdirSync(join(folder, 'assets', 'fonts'), { recursive: true });
  for (const name of [
    'index.html',
    'assets/index-a1.js',
    'assets/index-a1.css',
    'assets/index-a1.js.map',
    'assets/fonts/inter.woff2',
    'assets/leaf.svg',
  ]) {
    writeFileSync(join(folder, name), name);
  }
  writeFileSync(join(folder, '..', 'secret.html'), 'secret');
  return { folder, map: fileMapOf(folder) };
}

describe('the file map', () => {
  it('lists what the window may ask for, with its type, and the page under the root', () => {
    const { folder, map } = aBuiltWindow();
    expect(Object.fromEntries([...map].map(([path, { type }]) => [path, type]))).toEqual({
      '/': 'text/html',
      '/index.html': 'text/html',
      '/assets/index-a1.js': 'text/javascript',
      '/assets/index-a1.css': 'text/css',
      '/assets/fonts/inter.woff2': 'font/woff2',
      '/assets/leaf.svg': 'image/svg+xml',
    });
    expect(map.get('/')?.file).toBe(join(folder, 'index.html'));
  });

  it('is a list made once: what comes into the folder later is not served', () => {
    const { folder, map } = aBuiltWindow();
    writeFileSync(join(folder, 'later.js'), 'later');
    expect(lookUp(map, 'app://child/later.js')).toBeUndefined();
  });

  it('finds a file by its address, with or without query and fragment', () => {
    const { map } = aBuiltWindow();
    const page = map.get('/index.html');
    for (const address of [
      'app://child/',
      'app://child/index.html',
      'app://child/?a=b',
      'app://child/#/assess',
      'app://child/index.html?x#y',
    ]) {
      expect(lookUp(map, address), address).toBe(page);
    }
  });

  it('finds nothing under any other spelling', () => {
    const { map } = aBuiltWindow();
    const addresses = [
      'app://child',
      'app://child/assets',
      'app://child/assets/',
      'app://child/assets/index-a1.js.map',
      'app://child/../secret.html',
      'app://child/%2e%2e/secret.html',
      'app://child/..%2fsecret.html',
      'app://child/assets/../index.html',
      'app://child//index.html',
      'app://child/./index.html',
      'app://child/index.html%00.js',
      'app://child/INDEX.HTML',
      'app://child\\index.html',
      'app://elsewhere/index.html',
      'app://child.elsewhere/index.html',
      'app://child@elsewhere/index.html',
      'APP://child/index.html',
      'file:///index.html',
      'https://child/index.html',
    ];
    for (const address of addresses) expect(lookUp(map, address), address).toBeUndefined();
  });

  it('never finds a file outside its list, whatever is asked', () => {
    const { map } = aBuiltWindow();
    const known = new Set([...map.values()]);
    const piece = fc.oneof(
      fc.constantFrom('/', '..', '.', '%2e', '%2f', '\\', 'assets', 'index.html', 'secret.html', '%00', '?', '#'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const found = lookUp(map, `app://child/${pieces.join('')}`);
        expect(found === undefined || known.has(found)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
