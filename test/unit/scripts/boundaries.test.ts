import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

/** A small house with one wrong import a file, named after the rule that must catch it. */
const wrong: Record<string, [file: string, text: string]> = {
  'renderer-never-imports-main': ['renderer/page.ts', "import type { Db } from '../main/store.ts';"],
  'renderer-has-no-node': ['renderer/files.ts', "import { readFileSync } from 'node:fs';"],
  'renderer-has-no-native-package': ['renderer/database.ts', "import Database from 'better-sqlite3';"],
  'core-is-pure': ['core/clock.ts', "import { hrtime } from 'node:process';"],
  'core-knows-no-room': ['core/practice.ts', "import '../main/store.ts';"],
  'core-imports-small-pure-libraries-only': ['core/view.ts', "import { useState } from 'react';"],
  'main-imports-core-only': ['main/page.ts', "import '../renderer/start.ts';"],
  'main-imports-electron-and-sqlite-only': ['main/view.ts', "import { useState } from 'react';"],
  'preload-imports-the-contract-only': ['preload/brand.ts', "import '../core/brand.ts';"],
  'preload-imports-channel-names-only': ['preload/schema.ts', "import '../core/contract/api.ts';"],
  'preload-imports-electron-only': ['preload/node.ts', "import { join } from 'node:path';"],
  'channel-names-import-nothing': ['core/contract/channels.ts', "import { z } from 'zod';"],
  'no-cycles': ['core/half.ts', "import './other-half.ts';"],
  'nothing-unresolvable': ['core/lost.ts', "import './nowhere.ts';"],
};

const right: Record<string, string> = {
  'core/brand.ts': 'export const brand = 1;',
  'core/other-half.ts': "import './half.ts';",
  'core/contract/api.ts': "import { z } from 'zod';\nexport const api = z;",
  'main/store.ts': "import { app } from 'electron';\nimport '../core/brand.ts';\nexport type Db = typeof app;",
  'preload/index.ts': "import { ipcRenderer } from 'electron';\nimport type { api } from '../core/contract/api.ts';",
  'renderer/start.ts': "import { useState } from 'react';\nimport '../core/brand.ts';",
};

describe('the boundaries between the rooms', () => {
  let house: string;
  let broken: string[];

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'child-desktop-house-'));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
    for (const [file, text] of [...Object.entries(right), ...Object.values(wrong)]) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), `${text}\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        cruiser,
        '--config',
        join(root, '.dependency-cruiser.cjs'),
        '--output-type',
        'err',
        'core',
        'main',
        'preload',
        'renderer',
      ],
      { cwd: house, encoding: 'utf8' },
    );
    broken = [...stdout.matchAll(/error (\S+): (\S+) →/g)].map(([, rule, file]) => `${rule} in ${file}`);
  }, 60_000);
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(Object.keys(wrong))('are guarded by %s', (rule) => {
    const [file] = wrong[rule] ?? [];
    expect(broken).toContain(`${rule} in ${file}`);
  });

  it('say nothing about the imports that are allowed', () => {
    expect(broken.filter((line) => Object.keys(right).some((file) => line.endsWith(` in ${file}`)))).toEqual([]);
  });
});
