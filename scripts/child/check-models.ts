import { buildModel } from '../../core/model-import/build-model.ts';
import type { ReadingProblem } from '../../core/model-import/data-node.ts';
import type { BuiltModel } from '../../core/model-import/outcome.ts';
import { recognise } from '../../core/model-import/recognise.ts';
import { parseModelText } from '../../core/practice-model/model-text.ts';
import { type ModelProblem, readModel } from '../../core/practice-model/read-model.ts';
import { readSource } from '../../main/model-import/read-source.ts';
import { readInputs } from './input-files.ts';
import { countsLine, lossLine, problemLine, questionLines, readingProblemLine } from './report-words.ts';
import { argumentsOf, Usage } from './usage.ts';

type Verdict = 'clean' | 'problems' | 'unusable';

/** What was found about one file. A table or a foreign document is judged by the model it would become. */
interface Finding {
  readonly file: string;
  readonly verdict: Verdict;
  readonly format: 'model' | 'import' | 'unknown';
  readonly problems: readonly (ModelProblem | ReadingProblem)[];
  readonly built?: BuiltModel;
}

const exitCodes: Readonly<Record<Verdict, number>> = { clean: 0, problems: 1, unusable: 2 };

/** `model check FILE…`. @returns the exit code, that of the worst file. */
export async function checkModels(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, { json: { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new Usage('Name at least one file: npm run -s child -- model check FILE…');
  const findings: Finding[] = [];
  for (const path of positionals) findings.push(...(await checkPath(path)));
  if (values.json) console.log(JSON.stringify(findings.map(forPrograms), null, 2));
  else for (const line of findings.flatMap(linesOf)) console.log(line);
  return Math.max(...findings.map(({ verdict }) => exitCodes[verdict]));
}

/** Each file by itself, also those of a folder. */
async function checkPath(path: string): Promise<readonly Finding[]> {
  const files = await readInputs([path]).catch((error: unknown) => {
    if (error instanceof Usage) return error;
    throw error;
  });
  if (files instanceof Usage)
    return [
      {
        file: path,
        verdict: 'unusable',
        format: 'unknown',
        problems: [{ file: path, expected: 'a file that can be read' }],
      },
    ];
  const findings: Finding[] = [];
  for (const file of files) {
    const reading = await readSource([file]);
    if (!reading.ok) {
      findings.push({ file: file.name, verdict: 'unusable', format: 'unknown', problems: reading.problems });
      continue;
    }
    const recognised = recognise(reading.source);
    if (recognised.shape === 'native') findings.push(checkText(recognised.document.text, file.name));
    else findings.push(checkImport(file.name, buildModel(reading.source, recognised.mapping)));
  }
  return findings;
}

function checkText(text: string, file: string): Finding {
  const reading = readModel(text, file);
  if (reading.ok) return { file, verdict: 'clean', format: 'model', problems: [] };
  const verdict = parseModelText(text).ok ? 'problems' : 'unusable';
  return { file, verdict, format: 'model', problems: reading.problems };
}

function checkImport(file: string, built: BuiltModel): Finding {
  const isOpen = built.problems.length > 0 || built.questions.some(({ answered }) => !answered);
  const verdict = built.counts.dimensions === 0 ? 'unusable' : isOpen ? 'problems' : 'clean';
  return { file, verdict, format: 'import', problems: [], built };
}

function forPrograms({ built, ...finding }: Finding): unknown {
  if (built === undefined) return finding;
  const { problems, losses, questions, counts } = built;
  return { ...finding, problems, losses, questions, counts };
}

function linesOf({ file, verdict, format, problems, built }: Finding): readonly string[] {
  if (built !== undefined) {
    const open = built.questions.filter(({ answered }) => !answered);
    return [
      `${file}: not a model yet, to be converted into one (${countsLine(built.counts)})`,
      ...built.problems.map((problem) => `  ${problemLine(problem)}`),
      ...open.flatMap(questionLines).map((line) => `  ${line}`),
      ...built.losses.map((loss) => `  not taken over: ${lossLine(loss)}`),
    ];
  }
  if (verdict === 'clean') return [`${file}: a whole model`];
  return [
    `${file}: ${format === 'model' && verdict === 'problems' ? 'not a whole model' : 'not usable'}`,
    ...problems.map((problem) => {
      if (!('path' in problem)) return `  ${readingProblemLine(problem)}`;
      const where = problem.path === '' ? '' : ` (${problem.path})`;
      return `  ${file}:${problem.line}:${problem.column}${where}: expected ${problem.expected}`;
    }),
  ];
}
