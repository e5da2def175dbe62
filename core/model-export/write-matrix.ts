import { csvCell, csvTable } from '../csv/csv.ts';
import { fold } from '../model-import/column-words.ts';
import { slugOf } from '../model-import/slug.ts';
import { descriptionAt, type Level, type LevelDescription } from '../practice-model/model.ts';
import type { ExportedModel } from './exported-model.ts';
import { matrixColumns, matrixEndings } from './matrix-columns.ts';

/** A model as a table: a row for each dimension, columns for each level. */
interface ModelMatrix {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The matrix of a model: for each level a column with its descriptor, and where there are any, indicators and next steps. */
function modelMatrix(model: ExportedModel): ModelMatrix {
  const areas = new Map(model.areas.map((area) => [area.id, area]));
  const columns = model.levels.flatMap((level) => levelColumns(model, level));
  return {
    columns: [...matrixColumns, ...columns.map(({ name }) => name)],
    rows: model.dimensions.map((dimension) => {
      const area = areas.get(dimension.area);
      return [
        dimension.id,
        dimension.title,
        dimension.description,
        dimension.recall ?? '',
        area?.id ?? '',
        area?.title ?? '',
        area?.description ?? '',
        ...columns.map(({ level, cell }) => cell(descriptionAt(dimension, level.id))),
      ];
    }),
  };
}

/** The matrix as comma-separated values (RFC 4180, CRLF), as most programs read them. */
export function modelCsv(model: ExportedModel): string {
  const { columns, rows } = modelMatrix(model);
  return csvTable(columns, rows);
}

/**
 * The matrix as spreadsheets open it by a double click in every country, with accents: tabs between the cells, in
 * UTF-16 with a byte order mark. (With commas it depends on the system's settings whether there are columns at all.)
 */
export function modelSpreadsheet(model: ExportedModel): Uint8Array {
  const { columns, rows } = modelMatrix(model);
  const text = `\ufeff${[columns, ...rows].map((row) => `${row.map(csvCell).join('\t')}\r\n`).join('')}`;
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}

const matrixLossKinds = [
  'about',
  'history',
  'level-names',
  'level-ids',
  'indicator-ids',
  'empty-areas',
  'line-breaks',
] as const;

/** What a matrix has no room for. */
export type MatrixLoss = (typeof matrixLossKinds)[number];

/** What of a model its matrix does not hold; `about` are title, summary, authors and the like. */
export function matrixLosses(model: ExportedModel): readonly MatrixLoss[] {
  const used = new Set(model.dimensions.map(({ area }) => area));
  const texts = model.dimensions.flatMap(({ levels }) => Object.values(levels));
  const listed = texts.flatMap(({ indicators, nextSteps }) => [...indicators.map(({ text }) => text), ...nextSteps]);
  const found: Readonly<Record<MatrixLoss, boolean>> = {
    about: true,
    history: (model.history ?? []).length > 0,
    'level-names': new Set(model.levels.map(({ name }) => fold(name) || name)).size < model.levels.length,
    'level-ids': model.levels.some(({ id, name }) => slugOf(name) !== id),
    'indicator-ids': texts.some(({ indicators }) => indicators.length > 0),
    'empty-areas': model.areas.some(({ id }) => !used.has(id)),
    'line-breaks': listed.some((text) => text.includes('\n')),
  };
  return matrixLossKinds.filter((kind) => found[kind]);
}

interface LevelColumn {
  readonly level: Level;
  readonly name: string;
  readonly cell: (description: LevelDescription) => string;
}

function levelColumns(model: ExportedModel, level: Level): readonly LevelColumn[] {
  const said = model.dimensions.map((dimension) => descriptionAt(dimension, level.id));
  const name = oneLine(level.name);
  return [
    { level, name, cell: ({ descriptor }) => descriptor ?? '' },
    ...(said.some(({ indicators }) => indicators.length > 0)
      ? [
          {
            level,
            name: `${name}${matrixEndings.indicators}`,
            cell: ({ indicators }: LevelDescription) => indicators.map(({ text }) => oneLine(text)).join('\n'),
          },
        ]
      : []),
    ...(said.some(({ nextSteps }) => nextSteps.length > 0)
      ? [
          {
            level,
            name: `${name}${matrixEndings['next-steps']}`,
            cell: ({ nextSteps }: LevelDescription) => nextSteps.map(oneLine).join('\n'),
          },
        ]
      : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
