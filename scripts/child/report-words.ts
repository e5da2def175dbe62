import type { ReadingProblem } from '../../core/model-import/data-node.ts';
import type {
  ImportLoss,
  ImportPlace,
  ImportProblem,
  ImportProblemKind,
  ImportQuestion,
  LossKind,
} from '../../core/model-import/outcome.ts';
import type { ModelCounts } from '../../core/practice-model/counts.ts';

type Facts = Readonly<Record<string, string | number>>;
type Words<Kind extends string> = Readonly<Record<Kind, (facts: Facts) => string>>;

const lossWords: Words<LossKind> = {
  column: ({ name, cells }) => `the column “${name}” has no meaning (${number(cells, 'filled cell')})`,
  table: ({ rows }) => `this table is left out (${number(rows, 'row')})`,
  'row-above': ({ text }) => `a row above the names of the columns: “${text}”`,
  'row-without-name': ({ text }) => `a row that names nothing: “${text}”`,
  'cell-beyond': ({ text }) => `a cell beyond the named columns: “${text}”`,
  level: ({ name, texts }) => `the level “${name}” is not taken (${number(texts, 'text')})`,
  'level-zero': ({ name, meaning }) => `the level “${name}” gives way to ${zeroWords(meaning)}`,
  'text-without-home': ({ text }) => `a text without a place: “${text}”`,
  'second-text': ({ text }) => `a second text where there is room for one: “${text}”`,
  id: ({ from, to }) => `the id “${from}” was taken or cannot be used; it becomes “${to}”`,
  characters: ({ count }) => `${number(count, 'character')} that can be neither shown nor stored, first here`,
  field: ({ name, text }) => `the field “${name}”${text === '' ? '' : ` (“${text}”)`}`,
  'too-many-rows': ({ rows }) => `${number(rows, 'row')} from here on: a model holds 200 dimensions`,
  formulas: ({ count }) => `${number(count, 'formula')}: the result each had last is kept`,
  encoding: ({ encoding }) =>
    `read as ${encoding}, since the file does not say; save it as UTF-8 if letters look wrong`,
  references: ({ count }) => `${number(count, 'reference')} written out`,
  more: ({ count }) => `${count} more, too many to list`,
  'one-area': ({ name }) => `no area is named from here on: these dimensions come into one, “${name}”`,
};

const problemWords: Words<ImportProblemKind> = {
  'no-table': () => 'no table holds the dimensions (--role SHEET=dimensions says which one does)',
  'no-dimension-column': () => 'no column names the dimension (--map dimension=COLUMN says which one does)',
  'no-levels': () => 'there are no levels (--map level:NAME=COLUMN, a table of levels, or --level NAME=TEXT)',
  'unknown-level': ({ name }) => `the level “${name}” is not in the table of levels`,
  'unknown-dimension': ({ name }) => `the dimension “${name}” is not in the table of dimensions`,
  'unknown-area': ({ name }) => `the area “${name}” is not in the table of areas`,
  'level-twice': ({ name }) => `the level “${name}” has two columns of one kind`,
  'no-such-level': ({ name }) => `the level “${name}” is not there, or was named twice`,
  expected: ({ expected }) => `expected ${expected}`,
  more: ({ count }) => `${count} more`,
};

export function lossLine({ kind, place, facts }: ImportLoss): string {
  return sentence(placeWords(place), lossWords[kind](facts));
}

export function problemLine({ kind, place, path, facts }: ImportProblem): string {
  const where = [place === undefined ? '' : placeWords(place), path].filter((part) => part !== '').join(', ');
  return sentence(where, problemWords[kind](facts));
}

export function readingProblemLine({ file, expected, ...place }: ReadingProblem): string {
  return sentence(placeWords({ ...place, sheet: place.sheet ?? file }), `expected ${expected}`);
}

/** What is to be decided, and how to say it. */
export function questionLines(question: ImportQuestion): readonly string[] {
  if (question.kind === 'level-zero') {
    return [
      `Does “${question.level.name}” stand for a level, for none (below the first level), for not applicable, or for both?`,
      '  --level0 level | none | not-applicable | both',
    ];
  }
  if (question.kind === 'areas') {
    const [near, groups] = question.options;
    return [
      `The areas may be the ${near?.count} of ${near?.sheet} or the ${groups?.count} of ${groups?.sheet}.`,
      '  --areas areas | groups',
    ];
  }
  const why = question.because === 'branches' ? 'The scale branches' : 'There are more levels than a model can have';
  return [
    `${why}: which of these are its levels, from first to last?`,
    ...question.levels.map(({ key, name, texts }) => `  ${key}: ${name} (${number(texts, 'text')})`),
    ...question.paths.map(({ name, levels }) => `  --levels ${levels.join(',')}   (${name})`),
    ...(question.paths.length === 0 ? ['  --levels KEY,KEY,…'] : []),
  ];
}

export function countsLine(counts: ModelCounts): string {
  const { dimensions, areas, levels, descriptors, indicators, nextSteps } = counts;
  const texts = [number(descriptors, 'descriptor'), number(indicators, 'indicator'), number(nextSteps, 'next step')];
  return `${number(dimensions, 'dimension')} in ${number(areas, 'area')} on ${number(levels, 'level')}: ${texts.join(', ')}`;
}

/** A place as a spreadsheet names it, the column by its letter. */
function placeWords({ sheet, row, column, line }: ImportPlace): string {
  const parts = [
    sheet,
    line === undefined ? '' : `line ${line}`,
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column ${line === undefined ? columnLetters(column) : column}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1 - rest) / 26);
  return (before === 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + rest);
}

function zeroWords(meaning: string | number | undefined): string {
  if (meaning === 'none') return 'the answer “below the first level”';
  if (meaning === 'not-applicable') return 'the answer “not applicable”';
  return 'the answers “below the first level” and “not applicable”';
}

function number(count: string | number | undefined, noun: string): string {
  return `${count ?? 0} ${noun}${Number(count) === 1 ? '' : 's'}`;
}

function sentence(where: string, what: string): string {
  return where === '' ? what : `${where}: ${what}`;
}
