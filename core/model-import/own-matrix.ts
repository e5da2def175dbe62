import { matrixColumns, matrixEndings } from '../model-export/matrix-columns.ts';
import type { ColumnMeaning, Mapping, TableMapping } from './mapping.ts';
import type { RawTable } from './raw.ts';

const meanings: Readonly<Record<(typeof matrixColumns)[number], ColumnMeaning>> = {
  'Dimension id': { as: 'key' },
  Dimension: { as: 'dimension' },
  Description: { as: 'description' },
  Recall: { as: 'recall' },
  'Area id': { as: 'area-key' },
  Area: { as: 'area' },
  'Area description': { as: 'area-description' },
};

/**
 * The mapping of a matrix that this application exported, or undefined. It needs no guessing: columns are known by their
 * names, all others are levels whatever they are called, and cells are kept as they are.
 */
export function ownMatrixMapping(tables: readonly RawTable[]): Mapping | undefined {
  const [table, ...others] = tables;
  const header = table?.rows[0] ?? [];
  if (others.length > 0 || !matrixColumns.every((name, column) => header[column] === name)) return undefined;
  const mapping: TableMapping = {
    role: 'dimensions',
    turned: false,
    headerRow: 0,
    columns: [...matrixColumns.map((name) => meanings[name]), ...header.slice(matrixColumns.length).map(levelColumn)],
    areaRows: false,
    fillDown: false,
    sheetIsArea: false,
  };
  return { shape: 'matrix', tables: [mapping], statements: 'keep', typedLevels: [] };
}

function levelColumn(name: string): ColumnMeaning {
  if (name.trim() === '') return { as: 'nothing' };
  for (const kind of ['indicators', 'next-steps'] as const) {
    const ending = matrixEndings[kind];
    if (name.endsWith(ending)) return { as: 'at-level', level: name.slice(0, -ending.length), kind };
  }
  return { as: 'at-level', level: name, kind: 'descriptor' };
}
