import { stringify } from 'yaml';
import { descriptionAt } from '../practice-model/model.ts';
import type { ExportedModel } from './exported-model.ts';

/** A model or a draft as YAML, to be read and edited by people; reading it gives the same model again. */
export function modelYaml(model: ExportedModel): string {
  return stringify(documentOf(model), {
    lineWidth: 110,
    // Other programs still read an unquoted `no` as false.
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
}

/** A model or a draft as JSON; reading it gives the same model again. */
export function modelJson(model: ExportedModel): string {
  return `${JSON.stringify(documentOf(model), null, 2)}\n`;
}

/** The fields in the order of the format, levels in that of the scale, without lists that are empty anyway. */
function documentOf(model: ExportedModel): unknown {
  const { format, id, title, version, language, summary, authors, licence, reviewBy, levels, areas, history } = model;
  return {
    ...{ format, id, title, version, language, summary, authors, licence, reviewBy },
    levels: levels.map((level) => ({ id: level.id, name: level.name })),
    areas: areas.map((area) => withoutAbsent({ id: area.id, title: area.title, description: area.description })),
    dimensions: model.dimensions.map((dimension) => ({
      ...withoutAbsent({
        id: dimension.id,
        area: dimension.area,
        title: dimension.title,
        description: dimension.description,
        recall: dimension.recall,
      }),
      levels: Object.fromEntries(
        levels
          .filter((level) => Object.hasOwn(dimension.levels, level.id))
          .map((level) => {
            const { descriptor, indicators, nextSteps } = descriptionAt(dimension, level.id);
            return [
              level.id,
              withoutAbsent({
                descriptor,
                indicators:
                  indicators.length === 0 ? undefined : indicators.map((one) => ({ id: one.id, text: one.text })),
                nextSteps: nextSteps.length === 0 ? undefined : nextSteps,
              }),
            ];
          }),
      ),
    })),
    ...(history === undefined || history.length === 0 ? {} : { history: history.map(withoutAbsent) }),
  };
}

function withoutAbsent(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
