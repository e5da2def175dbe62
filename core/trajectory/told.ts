import type { Answer } from '../assessment/answer.ts';
import type { Hindsight } from '../assessment/hindsight.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import type { CarriedRating, Told } from './carry.ts';

/** Something said, with the scale whose words it has to be told in. */
export interface Said {
  readonly answer?: Answer | undefined;
  readonly scale: Pick<PracticeModel, 'levels'>;
  /** Told on another scale than that of the model it is shown in. */
  readonly isOtherScale: boolean;
}

/** What was said, in its own words: on the scale it was told on, whatever became of that. */
export function saidThen(
  model: Pick<PracticeModel, 'levels'>,
  { answer, told }: { readonly answer?: Answer | undefined; readonly told?: Told | undefined },
): Said {
  return told?.levels === undefined
    ? { answer, scale: model, isOtherScale: false }
    : { answer: told.answer, scale: { levels: told.levels }, isOtherScale: true };
}

/** Whether something was answered, be it that it cannot be placed in the model it is shown in. */
export function isAnswered({
  answer,
  told,
}: {
  readonly answer?: Answer | undefined;
  readonly told?: Told | undefined;
}): boolean {
  return answer !== undefined || told?.answer !== undefined;
}

/** A rating as it was given: under the id of then, on the scale of then. */
export function ratingAsTold({ told, ...rating }: CarriedRating): CarriedRating {
  if (told === undefined) return rating;
  return { ...rating, dimensionId: told.dimensionId, answer: told.levels === undefined ? rating.answer : told.answer };
}

/** A second look as it was given. */
export function hindsightAsTold(hindsight: Hindsight | undefined, told: Told | undefined): Hindsight | undefined {
  return told?.levels === undefined ? hindsight : told.hindsight;
}
