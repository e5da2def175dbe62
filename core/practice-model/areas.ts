import type { Area, Dimension, PracticeModel } from './model.ts';

/** An area with its dimensions, in the order of the model. */
export interface AreaDimensions {
  readonly area: Area;
  readonly dimensions: readonly Dimension[];
}

/** The dimensions of a model by area, both in the order of the model; an area without dimensions is left out. */
export function dimensionsByArea(model: Pick<PracticeModel, 'areas' | 'dimensions'>): readonly AreaDimensions[] {
  return model.areas
    .map((area) => ({ area, dimensions: model.dimensions.filter((dimension) => dimension.area === area.id) }))
    .filter(({ dimensions }) => dimensions.length > 0);
}
