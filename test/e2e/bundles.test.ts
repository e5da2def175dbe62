import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/electron-runtime.ts';
import { expect, test } from './fixtures.ts';

/*
 * The lint reads the application's own code; this reads what is shipped, the code of every package in it included.
 */
const networkModules = /^(node:)?(http2?|https|net|tls|dgram|dns|inspector|cluster|child_process|undici)(\/|$)/;
const networkOfPages =
  /\bfetch\s*\(|\b(XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport|sendBeacon)\b/g;

test('what is shipped for the main process and the preload imports no module that reaches the network', () => {
  const shipped = ['out/main', 'out/preload', 'node_modules/better-sqlite3/lib'];
  const imports = shipped.flatMap((folder) => scriptsIn(folder).flatMap(importsOf));
  expect(imports).toContain('electron');
  expect(imports).toContain('node:fs');
  expect(imports.filter((name) => networkModules.test(name))).toEqual([]);
});

test('what is shipped for the window calls nothing that reaches the network', () => {
  const scripts = [...scriptsIn('out/renderer'), ...scriptsIn('out/preload')];
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.flatMap((text) => text.match(networkOfPages) ?? [])).toEqual([]);
});

function scriptsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

function importsOf(text: string): string[] {
  const named = text.matchAll(/(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*["'`]([^"'`\s]+)["'`]/g);
  return Array.from(named, ([, name]) => name ?? '');
}
