import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { wholePracticeJsonSchema } from '../core/export/whole-practice.ts';
import { practiceModelJsonSchema } from '../core/practice-model/schema.ts';
import { root } from './electron-runtime.ts';

// Writes the JSON Schemas of the formats others may write or read, or with --check says whether the written ones are
// still true:
//   node scripts/write-schema.ts [--check] [folder]

const widest = 120;

const schemas = [
  { name: 'practice-model.schema.json', source: 'core/practice-model/schema.ts', make: practiceModelJsonSchema },
  { name: 'whole-practice.schema.json', source: 'core/export/whole-practice.ts', make: wholePracticeJsonSchema },
];

/** JSON in the layout of the project's formatter: a list of plain values stands on one line where it fits. */
function layOut(value: unknown): string {
  const spread = JSON.stringify(value, null, 2);
  return `${spread.replace(
    /^(.*)\[\n([^[\]{}]*?)\n\s*\](,?)$/gm,
    (whole, before: string, items: string, after: string) => {
      const line = `${before}[${items.trim().replace(/,\n\s*/g, ', ')}]${after}`;
      return line.length <= widest ? line : whole;
    },
  )}\n`;
}

const rest = process.argv.slice(2);
const isCheck = rest.includes('--check');
const folder = rest.find((argument) => !argument.startsWith('--')) ?? join(root, 'resources/schema');

for (const { name, source, make } of schemas) {
  const file = join(folder, name);
  const text = layOut(make());
  if (!isCheck) {
    writeFileSync(file, text);
    console.log(`Wrote ${basename(file)}`);
  } else if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    console.log(`${basename(file)} is up to date`);
  } else {
    console.error(`${basename(file)} is not what ${source} says. Mend it with: node scripts/write-schema.ts`);
    process.exitCode = 1;
  }
}
