import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
const rules = ['lint/style/noRestrictedImports', 'lint/style/noRestrictedGlobals', 'plugin'];

/** Every way from code to the network that the lint knows. */
const ways = [
  ...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'child_process'].map(
    (module) => `import * as way from 'node:${module}';\nexport const used = way;`,
  ),
  "import way from 'https';\nexport const used = way;",
  "export const way = () => import('node:net');",
  "import { request } from 'undici';\nexport const used = request;",
  "import { net } from 'electron';\nexport const used = net;",
  "import { app, autoUpdater } from 'electron';\nexport const used = [app, autoUpdater];",
  "import { crashReporter } from 'electron';\nexport const used = crashReporter;",
  "import * as electron from 'electron';\nexport const used = electron.net.request('x');",
  "import { session } from 'electron';\nexport const used = session.defaultSession.fetch('x');",
  "import { shell } from 'electron';\nexport const used = shell.openExternal('x');",
  "export const used = fetch('x');",
  "export const used = window.fetch('x');",
  "export const used = globalThis['fetch']('x');",
  'export const { fetch } = globalThis;',
  'export const used = new XMLHttpRequest();',
  "export const used = new WebSocket('x');",
  "export const used = new window.WebSocket('x');",
  "export const used = new EventSource('x');",
  'export const used = new RTCPeerConnection();',
  "export const used = new WebTransport('x');",
  "export const used = navigator.sendBeacon('x');",
];

const rooms = ['core', 'main', 'preload', 'renderer'];
const fine = "import { app } from 'electron';\nimport { join } from 'node:path';\nexport const used = [app, join];";

describe('the lint', () => {
  let house: string;
  let refused: Set<string>;

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'child-desktop-network-'));
    for (const file of ['biome.json', 'network.grit']) copyFileSync(join(root, file), join(house, file));
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), `${text}\n`);
    };
    for (const room of [...rooms, 'scripts', 'test'])
      for (const [number, text] of ways.entries()) write(`${room}/way-${number}.ts`, text);
    write('main/fine.ts', fine);
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
    const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: house, encoding: 'utf8' });
    refused = new Set(
      (JSON.parse(stdout).diagnostics as { category: string; location: { path: unknown } }[])
        .filter(({ category }) => rules.includes(category))
        .map(({ location }) => JSON.stringify(location.path).replace(/.*?((?:\w+)\/[\w-]+\.ts).*/, '$1')),
    );
  }, 60_000);
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  for (const room of rooms)
    it.each([...ways.entries()])(`refuses in ${room}/ way %i: %s`, (number) => {
      expect(refused).toContain(`${room}/way-${number}.ts`);
    });

  it('says nothing about scripts, tests and what is allowed', () => {
    expect([...refused].filter((file) => !/^(core|main|preload|renderer)\/way/.test(file))).toEqual([]);
  });
});
