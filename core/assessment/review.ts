import {
  type Dimension,
  type Indicator,
  indicatorsOf,
  type Level,
  type PracticeModel,
} from '../practice-model/model.ts';
import { placementOf } from '../practice-model/scale.ts';
import { type Answer, positionOf } from './answer.ts';
import { emptyRating, type Rating } from './assessment.ts';

/** A behaviour ticked as seen although it belongs to a level wholly above the chosen place: worth a second look. */
export interface Contradiction {
  readonly indicator: Indicator;
  readonly level: Level;
}

/** One dimension as the review page shows it. */
export interface ReviewLine {
  readonly dimension: Dimension;
  readonly rating: Rating;
  readonly answer?: Answer | undefined;
  readonly contradictions: readonly Contradiction[];
  /** Placed on the scale without a word of evidence and without an indicator seen. */
  readonly unsupported: boolean;
}

/**
 * Lays all answers beside each other before completing. Nothing in it stops a person from completing: open dimensions
 * and contradictions are shown as questions.
 */
export function reviewOf(model: PracticeModel, ratings: readonly Rating[]): readonly ReviewLine[] {
  const byDimension = new Map(ratings.map((rating) => [rating.dimensionId, rating]));
  return model.dimensions.map((dimension) => {
    const rating = byDimension.get(dimension.id) ?? emptyRating(dimension.id);
    const placed = positionOf(rating.answer) !== undefined;
    return {
      dimension,
      rating,
      answer: rating.answer,
      contradictions: contradictionsOf(model, dimension, rating),
      unsupported: placed && rating.evidence.trim() === '' && rating.indicatorsSeen.length === 0,
    };
  });
}

/** The ticked indicators that sit above the answer; `below-first-level` is contradicted by every tick. */
export function contradictionsOf(model: PracticeModel, dimension: Dimension, rating: Rating): readonly Contradiction[] {
  const highest = highestLevelOf(rating.answer);
  if (highest === undefined) return [];
  const seen = new Set(rating.indicatorsSeen);
  return indicatorsOf(model, dimension).flatMap(({ indicator, levelIndex }) => {
    const level = model.levels[levelIndex];
    return level !== undefined && levelIndex > highest && seen.has(indicator.id) ? [{ indicator, level }] : [];
  });
}

/** The index of the highest level an answer touches; undefined when the answer says nothing about levels. */
function highestLevelOf(answer: Answer | undefined): number | undefined {
  if (answer?.kind === 'below-first-level') return -1;
  const position = positionOf(answer);
  return position === undefined ? undefined : placementOf(position).upper;
}
