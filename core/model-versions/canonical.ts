import type { DimensionChange, LevelCounterpart, VersionChange } from '../practice-model/changes.ts';
import { type Dimension, descriptionAt, type Level, type PracticeModel } from '../practice-model/model.ts';
import { saysSomething } from './draft-problems.ts';

/**
 * A model as the one JSON text that all documents with its content have: fields in the order of the schema, levels of a
 * dimension in the order of the scale, and nothing that says nothing. Two documents are the same version when these
 * texts are equal; the SHA-256 of it names a version.
 */
export function canonicalJson(model: PracticeModel): string {
  return JSON.stringify({
    format: model.format,
    id: model.id,
    title: model.title,
    version: model.version,
    language: model.language,
    summary: model.summary,
    authors: model.authors,
    licence: model.licence,
    reviewBy: model.reviewBy,
    levels: model.levels.map(({ id, name }) => ({ id, name })),
    areas: model.areas.map(({ id, title, description }) => ({ id, title, description })),
    dimensions: model.dimensions.map((dimension) => canonicalDimension(dimension, model.levels)),
    history: model.history === undefined || model.history.length === 0 ? undefined : model.history.map(canonicalStep),
  });
}

/** One step of a history as the one text that all equal steps have. */
export function canonicalStepJson(step: VersionChange): string {
  return JSON.stringify(canonicalStep(step));
}

function canonicalDimension(dimension: Dimension, levels: readonly Level[]): unknown {
  const { id, area, title, description, recall } = dimension;
  return {
    ...{ id, area, title, description, recall },
    levels: Object.fromEntries(
      levels
        .map((level) => [level.id, descriptionAt(dimension, level.id)] as const)
        .filter(([, said]) => saysSomething(said))
        .map(([levelId, { descriptor, indicators, nextSteps }]) => [
          levelId,
          {
            descriptor,
            indicators: indicators.map((indicator) => ({ id: indicator.id, text: indicator.text })),
            nextSteps,
          },
        ]),
    ),
  };
}

function canonicalStep({ from, to, summary, dimensions, levels }: VersionChange): unknown {
  return { from, to, summary, dimensions: dimensions.map(canonicalChange), levels: levels?.map(canonicalCounterpart) };
}

function canonicalChange({ fate, from, to, meansSomethingElse }: DimensionChange): unknown {
  return { fate, from, to, meansSomethingElse: meansSomethingElse === true ? true : undefined };
}

function canonicalCounterpart({ from, to }: LevelCounterpart): unknown {
  return { from, to };
}
