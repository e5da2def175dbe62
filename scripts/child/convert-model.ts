import { writeFile } from 'node:fs/promises';
import { modelJson, modelYaml } from '../../core/model-export/write-document.ts';
import { matrixLosses, modelCsv, modelSpreadsheet } from '../../core/model-export/write-matrix.ts';
import { buildModel } from '../../core/model-import/build-model.ts';
import { fold } from '../../core/model-import/column-words.ts';
import { type About, type Choices, levelZeroMeanings, type Mapping } from '../../core/model-import/mapping.ts';
import type { BuiltModel } from '../../core/model-import/outcome.ts';
import type { RawSource } from '../../core/model-import/raw.ts';
import { recognise } from '../../core/model-import/recognise.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import { readModel } from '../../core/practice-model/read-model.ts';
import { readSource } from '../../main/model-import/read-source.ts';
import { adjustMapping, mappingLines, oneOf } from './adjust-mapping.ts';
import { placeOf, readInputs } from './input-files.ts';
import { countsLine, lossLine, problemLine, questionLines, readingProblemLine } from './report-words.ts';
import { argumentsOf, Usage } from './usage.ts';

const formats = ['yaml', 'json', 'csv', 'spreadsheet'] as const;
type Format = (typeof formats)[number];

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true, default: [] as string[] } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  ...{ to: text, out: text, draft: flag, json: flag, help: flag },
  ...{ shape: text, role: texts, header: texts, turn: texts, map: texts, statements: text, level: texts },
  ...{ level0: text, levels: text, areas: text },
  ...{ id: text, title: text, 'model-version': text, language: text, summary: text, author: texts, licence: text },
  'review-by': text,
} as const;

const help = `npm run -s child -- model convert IN… --to yaml|json|csv|spreadsheet [--out FILE]

IN may be several files that belong together, or a folder of them: YAML, JSON, CSV, TSV or XLSX.
What was recognised, what is lost and what is open is told on the standard error output.

what the tables mean, where the guess is wrong:
  --shape matrix|long|shared-scale   --role SHEET=dimensions|texts|levels|areas|groups|ignored
  --header SHEET=ROW (or none)       --turn SHEET (a row per level, a column per dimension)
  --map KEY=COLUMN                   KEY: dimension, description, recall, area, level, order, descriptor, indicators,
                                     next-steps, nothing, … or level:NAME with :indicators or :next-steps behind it.
                                     COLUMN: a name, a letter or a number, with SHEET! before it where needed
  --statements keep|marked|lines|bar|semicolon      --level NAME=TEXT (a level no table holds, once for each)
what only the author knows:
  --level0 level|none|not-applicable|both   --levels KEY,KEY,…   --areas areas|groups
  --title --id --model-version --language --summary --author (once for each) --licence --review-by
  --draft writes what there is although something is missing      --json tells the outcome to programs`;

/** `model convert IN… --to FORMAT`. @returns the exit code. */
export async function convertModel(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, options);
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (positionals.length === 0 || values.to === undefined) throw new Usage(help);
  const format = oneOf(formats, values.to, '--to');
  const reading = await readSource(await readInputs(positionals));
  if (!reading.ok) {
    for (const problem of reading.problems) console.error(readingProblemLine(problem));
    return 2;
  }
  const recognised = recognise(reading.source);
  if (recognised.shape === 'native') return convertNative(recognised.document, format, values.out);
  const mapping = adjustMapping(recognised.mapping, reading.source.tables, values);
  const built = build(reading.source, mapping, choicesOf(values));
  const open = built.questions.filter(({ answered }) => !answered);
  const isWritten = open.length === 0 && (built.problems.length === 0 || values.draft) && built.counts.dimensions > 0;
  if (values.json) tellPrograms(built, mapping);
  else tell(built, mapping, reading.source, isWritten, format);
  if (isWritten) await write(built.draft, format, values.out);
  if (built.counts.dimensions === 0) return 2;
  return open.length > 0 || built.problems.length > 0 ? 1 : 0;
}

type Values = ReturnType<typeof argumentsOf<typeof options>>['values'];

function choicesOf(values: Values): Choices & { readonly levelNames?: string | undefined } {
  const about: { -readonly [Field in keyof About]?: About[Field] | undefined } = {
    id: values.id,
    title: values.title,
    version: values['model-version'],
    language: values.language,
    summary: values.summary,
    authors: values.author.length === 0 ? undefined : values.author,
    licence: values.licence,
    reviewBy: values['review-by'],
  };
  const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return {
    about: said as Partial<About>,
    ...(values.level0 === undefined ? {} : { levelZero: oneOf(levelZeroMeanings, values.level0, '--level0') }),
    ...(values.areas === undefined ? {} : { areas: oneOf(['areas', 'groups'] as const, values.areas, '--areas') }),
    levelNames: values.levels,
  };
}

/** Levels may be named by their keys, their names, or all at once by the name of a way through the scale. */
function build(
  source: RawSource,
  mapping: Mapping,
  { levelNames, ...choices }: ReturnType<typeof choicesOf>,
): BuiltModel {
  const first = buildModel(source, mapping, choices);
  if (levelNames === undefined) return first;
  const question = first.questions.find(({ kind }) => kind === 'levels');
  const offered =
    question?.kind === 'levels'
      ? question.levels
      : first.draft.levels.map(({ id, name }) => ({ key: id as string, name }));
  const way =
    question?.kind === 'levels' ? question.paths.find(({ name }) => fold(name) === fold(levelNames)) : undefined;
  const levels =
    way?.levels ??
    levelNames.split(',').map((wanted) => {
      const trimmed = wanted.trim();
      return (
        offered.find(({ key }) => key === trimmed)?.key ??
        offered.find(({ name }) => fold(name) === fold(trimmed))?.key ??
        trimmed
      );
    });
  return buildModel(source, mapping, { ...choices, levels });
}

async function convertNative(
  document: { readonly file: string; readonly text: string },
  format: Format,
  out: string | undefined,
): Promise<number> {
  const reading = readModel(document.text, document.file);
  if (!reading.ok) {
    for (const { line, column, expected } of reading.problems)
      console.error(`${document.file}:${line}:${column}: expected ${expected}`);
    return 1;
  }
  tellMatrixLosses(reading.model, format);
  await write(reading.model, format, out);
  return 0;
}

function tell(built: BuiltModel, mapping: Mapping, source: RawSource, isWritten: boolean, format: Format): void {
  const say = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    console.error(title);
    for (const line of lines) console.error(`  ${line}`);
  };
  say(`read: ${source.files.join(', ')}`, mappingLines(mapping, source.tables));
  say('model:', [countsLine(built.counts)]);
  say(`not taken over (${built.losses.length}):`, built.losses.map(lossLine));
  say('to be decided:', built.questions.filter(({ answered }) => !answered).flatMap(questionLines));
  say(`problems (${built.problems.length}):`, built.problems.map(problemLine));
  if (isWritten) tellMatrixLosses(built.draft, format);
  else console.error('Nothing was written.');
}

const matrixLossWords = {
  about: 'title, summary, authors, licence and the like',
  history: 'the history of its versions',
  'level-ids': 'ids of levels',
  'indicator-ids': 'ids of indicators',
  'empty-areas': 'areas without dimensions',
  'level-names': 'levels that are called alike',
  'line-breaks': 'line breaks inside indicators and next steps',
} as const;

function tellMatrixLosses(model: PracticeModel, format: Format): void {
  if (format === 'yaml' || format === 'json') return;
  console.error(
    `a table has no room for: ${matrixLosses(model)
      .map((kind) => matrixLossWords[kind])
      .join('; ')}`,
  );
}

function tellPrograms({ counts, losses, problems, questions }: BuiltModel, mapping: Mapping): void {
  console.error(JSON.stringify({ mapping, counts, losses, problems, questions }, null, 2));
}

async function write(model: PracticeModel, format: Format, out: string | undefined): Promise<void> {
  const writers: Readonly<Record<Format, () => string | Uint8Array>> = {
    yaml: () => modelYaml(model),
    json: () => modelJson(model),
    csv: () => modelCsv(model),
    spreadsheet: () => modelSpreadsheet(model),
  };
  const content = writers[format]();
  if (out === undefined) await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()));
  else await writeFile(placeOf(out), content);
}
