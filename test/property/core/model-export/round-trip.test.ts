import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { modelJson, modelYaml } from '../../../../core/model-export/write-document.ts';
import { matrixLosses, modelCsv, modelSpreadsheet } from '../../../../core/model-export/write-matrix.ts';
import { buildModel } from '../../../../core/model-import/build-model.ts';
import { recognise } from '../../../../core/model-import/recognise.ts';
import type { PracticeModel } from '../../../../core/practice-model/model.ts';
import { readModel } from '../../../../core/practice-model/read-model.ts';
import { readSource } from '../../../../main/model-import/read-source.ts';
import { model } from '../../../helpers/arbitraries.ts';

vi.setConfig({ testTimeout: 900_000 });

test('a model written as YAML or JSON is the same model again', () => {
  fc.assert(
    fc.property(model(), (given) => {
      const expected = { ok: true, model: withoutSilence(given) };
      expect(silenced(readModel(modelYaml(given), 'a.yaml'))).toEqual(expected);
      expect(silenced(readModel(modelJson(given), 'a.json'))).toEqual(expected);
    }),
  );
});

/** A level with nothing to say may be there or not. */
function withoutSilence(given: PracticeModel): PracticeModel {
  return {
    ...given,
    dimensions: given.dimensions.map((dimension) => ({
      ...dimension,
      levels: Object.fromEntries(
        Object.entries(dimension.levels).filter(
          ([, { descriptor, indicators, nextSteps }]) =>
            descriptor !== undefined || indicators.length + nextSteps.length > 0,
        ),
      ),
    })),
  };
}

function silenced(reading: ReturnType<typeof readModel>): unknown {
  return reading.ok ? { ok: true, model: withoutSilence(reading.model) } : reading;
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
const nameOf = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a matrix holds of a model, in the simplest words. */
function heldByMatrix(given: PracticeModel): unknown {
  const titles = new Map(
    given.areas.map(({ id, title, description }) => [id, { id, title: nameOf(title), description }]),
  );
  return {
    levels: given.levels.map(({ name }) => nameOf(name)),
    areas: [...new Set(given.dimensions.map(({ area }) => area))],
    dimensions: given.dimensions.map(({ id, title, description, recall, area, levels }) => ({
      ...{ id, title: nameOf(title), description, recall, area: titles.get(area) },
      levels: given.levels.map((level) => {
        const { descriptor, indicators = [], nextSteps = [] } = levels[level.id] ?? {};
        return [descriptor, indicators.map(({ text }) => oneLine(text)), nextSteps.map(oneLine)];
      }),
    })),
  };
}

test.each(['csv', 'spreadsheet'] as const)(
  'a matrix (%s) holds all of a model that it is said to hold',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(model(), async (given) => {
        fc.pre(!matrixLosses(given).includes('level-names'));
        fc.pre(given.levels.every(({ name }) => !/: (?:indicators|next steps)$/.test(name)));
        const bytes = format === 'csv' ? new TextEncoder().encode(modelCsv(given)) : modelSpreadsheet(given);
        const reading = await readSource([{ name: 'a.csv', bytes }]);
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
        const recognised = recognise(reading.source);
        if (recognised.shape === 'native') throw new Error('a table is never native');
        const { draft, losses } = buildModel(reading.source, recognised.mapping);
        expect(heldByMatrix(draft)).toEqual(heldByMatrix(given));
        // Ids of levels are not held: two names may lead to the same one.
        expect(losses.filter(({ kind }) => kind !== 'id')).toEqual([]);
      }),
    );
  },
);
