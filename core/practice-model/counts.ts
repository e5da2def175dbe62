import type { PracticeModel } from './model.ts';

/** How much there is of everything in a model, to compare with what one expected. */
export interface ModelCounts {
  readonly areas: number;
  readonly dimensions: number;
  readonly levels: number;
  readonly descriptors: number;
  readonly indicators: number;
  readonly nextSteps: number;
}

/** Counts what a model, or one that is not whole yet, has over all its dimensions. */
export function countsOf(model: Pick<PracticeModel, 'areas' | 'dimensions' | 'levels'>): ModelCounts {
  const texts = model.dimensions.flatMap(({ levels }) => Object.values(levels));
  return {
    areas: model.areas.length,
    dimensions: model.dimensions.length,
    levels: model.levels.length,
    descriptors: texts.filter(({ descriptor }) => descriptor !== undefined).length,
    indicators: texts.reduce((sum, { indicators }) => sum + indicators.length, 0),
    nextSteps: texts.reduce((sum, { nextSteps }) => sum + nextSteps.length, 0),
  };
}
