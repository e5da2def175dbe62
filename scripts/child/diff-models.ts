import {
  type DimensionDiff,
  diffModels,
  isNothingDifferent,
  type ListChange,
  type ModelDiff,
} from '../../core/model-versions/diff.ts';
import type { DimensionTextChange } from '../../core/model-versions/dimension-diff.ts';
import { suggestChanges } from '../../core/model-versions/suggest-changes.ts';
import { wordDiff } from '../../core/model-versions/word-diff.ts';
import type { DimensionFate, VersionChange } from '../../core/practice-model/changes.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import { readModel } from '../../core/practice-model/read-model.ts';
import { decodeText } from '../../main/model-import/decode-text.ts';
import { ReadingRefusal } from '../../main/model-import/refusal.ts';
import { readInputs } from './input-files.ts';
import { argumentsOf, Usage } from './usage.ts';

/** `model diff A B`. @returns 0 when the models are the same, 1 when they differ. @throws Usage when one is not a model. */
export async function diffModelFiles(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, { json: { type: 'boolean', default: false } });
  const [a, b] = positionals;
  if (a === undefined || b === undefined || positionals.length > 2) {
    throw new Usage('Name two models: npm run -s child -- model diff EARLIER LATER');
  }
  const [before, after] = [await readOne(a), await readOne(b)];
  const told = toldStep(before, after);
  const diff = diffModels(before, after, told ?? { dimensions: suggestChanges(before, after) });
  if (values.json) console.log(JSON.stringify({ toldByAuthor: told !== undefined, ...diff }, null, 2));
  else for (const line of linesOf(before, after, diff, told)) console.log(line);
  return isNothingDifferent(diff) && before.version === after.version ? 0 : 1;
}

async function readOne(path: string): Promise<PracticeModel> {
  const [file, ...others] = await readInputs([path]);
  if (file === undefined || others.length > 0) throw new Usage(`${path}: expected a single file`);
  const reading = readModel(textOf(file.bytes, file.name), file.name);
  if (reading.ok) return reading.model;
  const [first] = reading.problems;
  throw new Usage(`${file.name}:${first?.line}:${first?.column}: expected ${first?.expected} (model check tells all)`);
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (error instanceof ReadingRefusal) throw new Usage(`${name}: expected ${error.message}`);
    throw error;
  }
}

/** What the later version itself says of the step between the two, if it is one step. */
function toldStep(before: PracticeModel, after: PracticeModel): VersionChange | undefined {
  const last = after.history?.at(-1);
  return last?.from === before.version && last.to === after.version ? last : undefined;
}

function linesOf(
  before: PracticeModel,
  after: PracticeModel,
  diff: ModelDiff,
  told: VersionChange | undefined,
): readonly string[] {
  if (isNothingDifferent(diff)) return [`${before.title} ${before.version} and ${after.version} say the same.`];
  return [
    `${before.title} ${before.version} → ${after.title} ${after.version}`,
    ...(told === undefined
      ? ['What became of the dimensions is a guess: the later version does not tell of this step.']
      : [told.summary]),
    ...diff.fields.map(({ field, before: old, after: young }) => `${field}: ${changed(old, young)}`),
    ...listLines('level', diff.levels, ({ name }) => name),
    ...listLines('area', diff.areas, ({ title }) => title),
    ...diff.dimensions.flatMap(dimensionLines),
    ...(diff.areDimensionsReordered ? ['The dimensions stand in another order.'] : []),
    `${diff.unchangedCount} ${diff.unchangedCount === 1 ? 'dimension is' : 'dimensions are'} the same to the letter.`,
  ];
}

function listLines<Item>(noun: string, change: ListChange<Item>, nameOf: (item: Item) => string): readonly string[] {
  return [
    ...change.added.map((item) => `new ${noun}: ${nameOf(item)}`),
    ...change.removed.map((item) => `${noun} gone: ${nameOf(item)}`),
    ...change.changed.map(({ before, after }) => `${noun} changed: ${changed(nameOf(before), nameOf(after))}`),
    ...(change.isReordered ? [`The ${noun}s stand in another order.`] : []),
  ];
}

const fateWords: Readonly<Record<DimensionFate, string>> = {
  same: 'same',
  reworded: 'reworded',
  renamed: 'renamed',
  split: 'split',
  merged: 'merged',
  retired: 'retired',
  new: 'new',
};

function dimensionLines({ fate, meansSomethingElse, before, after, changes }: DimensionDiff): readonly string[] {
  const [old, young] = [before, after].map((side) => side.map(({ title }) => title).join(' + '));
  const names = old === young || young === '' ? old : old === '' ? young : `${old} → ${young}`;
  return [
    `${fateWords[fate]}${meansSomethingElse ? ' (means something else now)' : ''}: ${names}`,
    ...changes.map((change) => `  ${partWords(change)}: ${changed(change.before ?? '', change.after ?? '')}`),
  ];
}

function partWords({ part, level }: DimensionTextChange): string {
  const name = part === 'next-step' ? 'next step' : part;
  return level === undefined ? name : `${level.name}, ${name}`;
}

/** Words that went in [-…-], words that came in {+…+}. */
function changed(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `{+${text}+}` : text))
    .join('');
}
