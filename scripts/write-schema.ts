import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { practiceModelJsonSchema } from '../core/practice-model/schema.ts';
import { root } from './electron-runtime.ts';

// Writes the JSON Schema of a model of practice, or with --check says whether the written one is still true:
//   node scripts/write-schema.ts [--check] [file]

const widest = 120;

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
const file =
  rest.find((argument) => !argument.startsWith('--')) ?? join(root, 'resources/schema/practice-model.schema.json');
const text = layOut(practiceModelJsonSchema());

if (!isCheck) {
  writeFileSync(file, text);
  console.log(`Wrote ${basename(file)}`);
} else if (existsSync(file) && readFileSync(file, 'utf8') === text) {
  console.log(`${basename(file)} is up to date`);
} else {
  console.error(
    `${basename(file)} is not what core/practice-model/schema.ts says. Mend it with: node scripts/write-schema.ts`,
  );
  process.exitCode = 1;
}
