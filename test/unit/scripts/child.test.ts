import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../../scripts/electron-runtime.ts';
import { breadText } from '../../helpers/bread-text.ts';

// Every call starts a program of its own.
vi.setConfig({ testTimeout: 900_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'child-desktop-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

function model(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const program = [join(root, 'scripts/child.ts'), 'model', ...args];
    const options = { cwd: folder, env: { ...process.env, INIT_CWD: folder }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, program, options, (error, out, said) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, said });
    });
  });
}

function write(name: string, text: string): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  return name;
}

const matrix = 'Area,Skill,Description,Beginner,Able,Expert\nDough,Kneading,Working it.,You try.,You can.,You teach.\n';
const about = [
  ...['--language', 'en', '--summary', 'How people bake.', '--author', 'The bakers'],
  ...['--licence', 'CC0-1.0', '--review-by', '2030-01-01'],
];

describe('model check', () => {
  it('ends with 0 for a whole model, 1 for one with problems, 2 for a file that cannot be used', async () => {
    const good = write('good.yaml', breadText);
    const bent = write('bent.yaml', breadText.replace(/^title:.*$/m, 'titel: Bread'));
    const bad = write('bad.yaml', 'format: child-model/1\ntitle: [');
    expect(await model('check', good)).toMatchObject({ code: 0, out: 'good.yaml: a whole model\n' });
    const problems = await model('check', good, bent);
    expect(problems.code).toBe(1);
    expect(problems.out).toMatch(/bent\.yaml:\d+:\d+ \(titel\): expected one of the fields/);
    expect((await model('check', bent, bad)).code).toBe(2);
    expect((await model('check', 'not-there.yaml')).code).toBe(2);
    expect((await model('check')).code).toBe(2);
  });

  it('tells programs the same as JSON', async () => {
    const bent = write('bent.json', JSON.stringify({ format: 'child-model/1' }));
    const { code, out } = await model('check', '--json', bent);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      {
        file: 'bent.json',
        verdict: 'problems',
        format: 'model',
        problems: expect.arrayContaining([expect.objectContaining({ line: 1 })]),
      },
    ]);
  });

  it('says of a table what keeps it from being a model', async () => {
    const { code, out } = await model('check', write('bread.csv', matrix));
    expect(code).toBe(1);
    expect(out).toContain('1 dimension in 1 area on 3 levels');
    expect(out).toContain('licence: expected some text');
  });
});

describe('model convert', () => {
  it('makes a model that check finds whole, and the same one of its own exports', async () => {
    const source = write('bread.csv', matrix);
    const made = await model('convert', source, ...about, '--to', 'yaml', '--out', 'made.yaml');
    expect(made).toMatchObject({ code: 0, out: '' });
    expect((await model('check', 'made.yaml')).code).toBe(0);
    for (const format of ['csv', 'spreadsheet']) {
      expect((await model('convert', 'made.yaml', '--to', format, '--out', 'bread.csv')).code).toBe(0);
      const again = await model('convert', 'bread.csv', ...about, '--to', 'yaml');
      expect(again.out).toBe(readFileSync(join(folder, 'made.yaml'), 'utf8'));
    }
  });

  it('writes nothing while a question is open, and says how to answer it', async () => {
    const source = write('zero.csv', 'Skill,Description,0 None,1 New,2 Able,3 Master\nKneading,Working it.,a,b,c,d\n');
    const open = await model('convert', source, ...about, '--to', 'json');
    expect(open).toMatchObject({ code: 1, out: '' });
    expect(open.said).toContain('--level0 level | none | not-applicable | both');
    const answered = await model('convert', source, ...about, '--to', 'json', '--level0', 'none');
    expect(answered.code).toBe(0);
    expect(JSON.parse(answered.out).levels).toHaveLength(3);
    expect(answered.said).toContain('gives way to the answer “below the first level”');
  });

  it('does as it is told about shapes and columns, and refuses what it does not know', async () => {
    const source = write('odd.csv', 'Was,Wo,Tut\nKneten,Küche,Man knetet den Teig.\nBacken,Ofen,Man bäckt das Brot.\n');
    const told = ['--shape', 'shared-scale', '--map', 'dimension=Was', '--map', 'area=B', '--map', 'description=3'];
    const levels = ['Neu', 'Geübt', 'Erfahren'].flatMap((name) => ['--level', `${name}=So ist ${name}.`]);
    const { code, out } = await model('convert', source, ...told, ...levels, ...about, '--to', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).dimensions[1]).toMatchObject({
      title: 'Backen',
      area: 'ofen',
      levels: { neu: { descriptor: 'So ist Neu.' } },
    });
    const refused = await model('convert', source, '--map', 'dimension=Nirgends', '--to', 'json');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.said).toContain('there is no column “Nirgends”');
    expect((await model('convert', source, '--to', 'pdf')).code).toBe(2);
    expect((await model('convert', write('open.csv', 'a,"b\n'), '--to', 'json')).code).toBe(2);
  });
});

describe('model diff', () => {
  it('tells in words what is different, and ends with 0 only for the same', async () => {
    const before = write('before.yaml', breadText);
    const title = /^title: (.*)$/m.exec(breadText)?.[1] ?? '';
    const after = write('after.yaml', breadText.replace(/^title:.*$/m, `title: ${title} anew`));
    expect((await model('diff', before, before)).code).toBe(0);
    const different = await model('diff', before, after);
    expect(different.code).toBe(1);
    expect(different.out).toMatch(/^title: .*\{\+.*anew\+\}/m);
    expect(JSON.parse((await model('diff', '--json', before, after)).out).fields).toHaveLength(1);
    expect((await model('diff', before, 'not-there.yaml')).code).toBe(2);
  });
});

/** Models written by others, beside the checkout; nothing of them is part of it. */
const realModels = join(root, '../shared/data/models');

describe('the real models', () => {
  it('are converted with what their authors have to say', async ({ skip }) => {
    if (!existsSync(realModels)) skip('The real models are not beside this checkout (../shared/data/models).');
    const direct = await model(
      'convert',
      join(realModels, 'direct'),
      '--title',
      'DIRECT',
      ...about,
      '--level0',
      'both',
      '--to',
      'yaml',
      '--out',
      'direct.yaml',
    );
    expect(direct.code).toBe(0);
    expect(direct.said).toContain(
      'skill: dimensions, header row 1; dimension=name, description=description, key=slug, area=competency, order=rank',
    );
    expect(direct.said).toContain('skill_level: levels, header row 1; level=name, descriptor=description, order=level');
    expect(direct.said).toContain('164 dimensions in 20 areas on 4 levels: 656 descriptors');
    expect((await model('check', 'direct.yaml')).code).toBe(0);

    const engineering = join(realModels, 'ft/engineering.yml');
    const open = await model('convert', engineering, ...about, '--to', 'yaml');
    expect(open).toMatchObject({ code: 1, out: '' });
    expect(open.said).toContain('The scale branches');
    const chosen = await model(
      'convert',
      engineering,
      ...about,
      '--levels',
      'Individual Contributor',
      '--to',
      'yaml',
      '--out',
      'ft.yaml',
    );
    expect(chosen.code).toBe(0);
    expect(chosen.said).toContain('9 dimensions in 1 area on 6 levels: 48 descriptors');
    expect(chosen.said).toContain('the level “Principal Engineer (People Manager)” is not taken (9 texts)');
    expect((await model('check', 'ft.yaml')).code).toBe(0);
  });
});
