import { modelJson, modelYaml } from '../../core/model-export/write-document.ts';
import { modelCsv, modelSpreadsheet } from '../../core/model-export/write-matrix.ts';
import { buildModel } from '../../core/model-import/build-model.ts';
import { type Choices, type Mapping, tableRoles, tableShapes } from '../../core/model-import/mapping.ts';
import type { BuiltModel } from '../../core/model-import/outcome.ts';
import type { RawSource } from '../../core/model-import/raw.ts';
import { guessTableMapping, recognise } from '../../core/model-import/recognise.ts';
import { readModel } from '../../core/practice-model/read-model.ts';
import { readSource } from '../../main/model-import/read-source.ts';
import type { FuzzCase } from './model-cases.ts';

/** What became of a case. */
export type CaseOutcome = 'refused' | 'native' | 'tables';

const about = {
  ...{ title: 'Bread', summary: 'How people bake.', language: 'en', licence: 'CC0-1.0', authors: ['Bakers'] },
  ...{ reviewBy: '2030-01-01', version: '1.0.0', id: 'bread' },
};

/**
 * Does with files what an import does, and with its outcome what people do next.
 *
 * @param number varies what is chosen on the way.
 * @throws when anything is not as it is promised to be.
 */
export async function checkCase(files: FuzzCase, number: number): Promise<CaseOutcome> {
  const reading = await readSource(files);
  if (!reading.ok) {
    if (reading.problems.length === 0) throw new Error('refused without a reason');
    for (const { expected } of reading.problems) if (expected === '') throw new Error('refused without words');
    return 'refused';
  }
  const recognised = recognise(reading.source);
  if (recognised.shape === 'native') {
    const read = readModel(recognised.document.text, recognised.document.file);
    if (read.ok) checkWriting(read.model);
    else if (read.problems.length === 0) throw new Error('not a model, without a reason');
    return 'native';
  }
  checkBuilt(reading.source, recognised.mapping, {});
  if (number % 4 > 0) return 'tables';
  const choices: Choices = {
    about,
    levelZero: number % 8 === 0 ? 'both' : 'level',
    areas: number % 3 === 0 ? 'groups' : 'areas',
  };
  const built = checkBuilt(reading.source, recognised.mapping, choices);
  checkWriting(built.draft);
  if (built.problems.length === 0) checkReading(built.draft);
  checkBuilt(reading.source, recognised.mapping, {
    ...choices,
    levels: built.draft.levels.slice(0, 4).map(({ id }) => id),
  });
  checkBuilt(reading.source, otherMapping(reading.source, recognised.mapping, number), choices);
  return 'tables';
}

/** As somebody may change a mapping: another shape, another role, turned, other rows of names. */
function otherMapping(source: RawSource, mapping: Mapping, number: number): Mapping {
  const shape = tableShapes[number % tableShapes.length] ?? 'matrix';
  const role = tableRoles[number % tableRoles.length] ?? 'dimensions';
  return {
    ...mapping,
    shape,
    statements: number % 2 === 0 ? 'lines' : 'bar',
    tables: source.tables.map((table) => {
      const guessed = guessTableMapping(
        table,
        role,
        number % 5 === 0,
        shape,
        number % 7 === 0 ? number % 4 : undefined,
      );
      return { ...guessed, fillDown: number % 2 === 0, areaRows: number % 3 === 0, sheetIsArea: number % 11 === 0 };
    }),
  };
}

function checkBuilt(source: RawSource, mapping: Mapping, choices: Choices): BuiltModel {
  if (mapping.tables.length !== source.tables.length) throw new Error('a table without a mapping');
  const built = buildModel(source, mapping, choices);
  for (const { kind, facts } of built.problems) {
    if (kind === 'expected' && !facts.expected) throw new Error('a problem without words');
  }
  for (const { place } of [...built.losses, ...built.problems]) {
    const numbers = [place?.row, place?.column, place?.line].filter((at) => at !== undefined);
    if (numbers.some((at) => !Number.isInteger(at) || at < 1)) throw new Error('a place that is none');
  }
  return built;
}

function checkReading(model: BuiltModel['draft']): void {
  const again = readModel(modelYaml(model), 'a.yaml');
  // A text may grow beyond what is read of one document; then the importer is not to blame.
  if (again.ok || again.problems.some(({ expected }) => /shorter text|4 million/.test(expected))) return;
  throw new Error(`a whole model that does not read: ${JSON.stringify(again.problems.slice(0, 3))}`);
}

function checkWriting(model: BuiltModel['draft']): void {
  if (modelYaml(model) === '' || modelJson(model) === '' || modelCsv(model) === '')
    throw new Error('nothing was written');
  if (modelSpreadsheet(model).length < 4) throw new Error('nothing was written');
}
