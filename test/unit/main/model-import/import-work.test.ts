import { describe, expect, it } from 'vitest';
import type { Building, ImportReading } from '../../../../core/contract/model-import.ts';
import type { TableMapping } from '../../../../core/model-import/mapping.ts';
import { createImportWork, type ImportAsk } from '../../../../main/model-import/import-work.ts';
import { aModel } from '../../../helpers/builders.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const matrix = 'Dimension,Beginner,Proficient,Expert\nKneading,By hand,By feel,By heart\nProving,Waits,Watches,Knows\n';

function anImport() {
  const work = createImportWork();
  return (ask: ImportAsk) => work(ask, () => undefined);
}

describe('the work of an import', () => {
  it('shows the beginning of a table beside what it was recognised as, and builds again', async () => {
    const ask = anImport();
    const reading = (await ask({
      ask: 'read',
      files: [{ name: 'bread.csv', bytes: bytes(matrix) }],
    })) as ImportReading;
    if (reading.outcome !== 'tables') throw new Error(reading.outcome);
    expect(reading.mapping.shape).toBe('matrix');
    expect(reading.seen).toEqual([
      {
        sheet: 'bread',
        rowCount: 3,
        columnCount: 4,
        rows: matrix
          .trim()
          .split('\n')
          .map((row) => row.split(',')),
      },
    ]);
    expect(reading.built.counts).toMatchObject({ dimensions: 2, levels: 3, descriptors: 6 });
    const guessed = (await ask({
      ask: 'guess',
      table: 0,
      role: 'dimensions',
      turned: true,
      shape: 'matrix',
    })) as TableMapping;
    expect(guessed.turned).toBe(true);
    const built = (await ask({
      ask: 'build',
      mapping: { ...reading.mapping, tables: [guessed] },
      choices: { about: { title: 'Bread' } },
    })) as Building;
    expect(built.seen[0]?.rows[0]).toEqual(['Dimension', 'Kneading', 'Proving']);
    expect(built.built.draft.title).toBe('Bread');
  });

  it('cuts long cells and shows few rows, whatever there is', async () => {
    const rows = Array.from({ length: 50 }, (_, row) => `Thing ${row},${'long '.repeat(100)},b,c`);
    const reading = (await anImport()({
      ask: 'read',
      files: [{ name: 'a.csv', bytes: bytes(`Dimension,Beginner,Proficient,Expert\n${rows.join('\n')}\n`) }],
    })) as ImportReading;
    if (reading.outcome !== 'tables') throw new Error(reading.outcome);
    expect(reading.seen[0]?.rows).toHaveLength(12);
    expect(reading.seen[0]?.rows[1]?.[1]).toHaveLength(161);
  });

  it('takes a document of its own format as it is, with the others named', async () => {
    const files = [
      { name: 'bread.childmodel', bytes: bytes(JSON.stringify(aModel())) },
      { name: 'notes.csv', bytes: bytes(matrix) },
    ];
    const reading = await anImport()({ ask: 'read', files });
    expect(reading).toMatchObject({
      outcome: 'native',
      file: 'bread.childmodel',
      model: aModel(),
      others: ['notes.csv'],
    });
  });

  it('tells what is wrong with a document of its own format, with line and column', async () => {
    const text = 'format: child-model/1\nid: Bread\n';
    const reading = (await anImport()({
      ask: 'read',
      files: [{ name: 'bread.yaml', bytes: bytes(text) }],
    })) as ImportReading;
    if (reading.outcome !== 'native') throw new Error(reading.outcome);
    expect(reading.model).toBeUndefined();
    expect(reading.problems).toContainEqual(expect.objectContaining({ file: 'bread.yaml', line: 2, path: 'id' }));
  });

  it('refuses what cannot be read, and then has nothing to build from', async () => {
    const ask = anImport();
    const reading = await ask({ ask: 'read', files: [{ name: 'a.yaml', bytes: bytes('a: [1') }] });
    expect(reading).toMatchObject({
      outcome: 'refused',
      why: 'not-as-expected',
      problems: [{ file: 'a.yaml', line: 1 }],
    });
    const mapping = { shape: 'matrix', tables: [], statements: 'keep', typedLevels: [] } as const;
    expect(await ask({ ask: 'build', mapping, choices: {} })).toBeUndefined();
  });
});
