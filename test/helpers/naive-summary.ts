import type { Answer } from '../../core/assessment/answer.ts';
import type { AssessmentId } from '../../core/brand.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import type { CompletedAssessment } from '../../core/trajectory/trajectory.ts';

/** What a summary says about one dimension, each fact worked out by itself from the assessments. */
export interface DimensionFacts {
  readonly id: string;
  /** Quarter steps at the baseline and now, when it was placed at both. */
  readonly moved?: { readonly from: number; readonly to: number };
  /** Where it came from or went to, when it was below the first level at one of the two and placed at the other. */
  readonly crossed?: { readonly from: number | 'below'; readonly to: number | 'below' };
  /** Since when it has been where it was at the baseline. */
  readonly heldSince?: number;
  readonly isNew: boolean;
  /** Quarter steps where it stands now. */
  readonly stands?: number;
  /** Quarter steps to the next level. */
  readonly away?: number;
}

/** The oracle of the summary: slow, and written without looking at how the summary is made. */
export function naiveFacts(
  model: PracticeModel,
  given: readonly CompletedAssessment[],
  pinned?: AssessmentId,
): { readonly since?: number; readonly until?: number; readonly dimensions: readonly DimensionFacts[] } {
  const looks: CompletedAssessment[] = [];
  for (const one of given) {
    let place = looks.length;
    while (place > 0 && (looks[place - 1]?.completedAt ?? 0) > one.completedAt) place -= 1;
    looks.splice(place, 0, one);
  }
  let base = 0;
  for (const [index, one] of looks.entries()) if (one.id === pinned) base = index;

  const dimensions = model.dimensions.map((dimension): DimensionFacts => {
    const answers: (Answer | undefined)[] = [];
    for (const look of looks) {
      let answer: Answer | undefined;
      for (const rating of look.ratings) if (rating.dimensionId === dimension.id) answer = rating.answer;
      answers.push(answer);
    }
    const stands = standing(answers);
    const later = standing(answers.slice(base + 1));
    const baseAnswer = answers[base];
    const then = standing([baseAnswer]);
    const facts = {
      id: dimension.id,
      isNew: then === undefined && typeof later === 'number',
      ...(typeof stands === 'number' ? { stands } : {}),
      ...(typeof stands === 'number' && stands < (model.levels.length - 1) * 4 ? { away: 4 - (stands % 4) } : {}),
    };
    if (then === undefined || later === undefined) return facts;
    if (then === 'below' || later === 'below') {
      return then === later ? facts : { ...facts, crossed: { from: then, to: later } };
    }
    if (then !== later) return { ...facts, moved: { from: then, to: later } };
    return { ...facts, heldSince: looks[startOfLastRun(answers)]?.completedAt ?? Number.NaN };
  });
  const since = looks[base]?.completedAt;
  const until = looks[looks.length - 1]?.completedAt;
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }), dimensions };
}

/** Quarter steps, "below", or nothing: what the last answer that says where something stands says. */
function standing(answers: readonly (Answer | undefined)[]): number | 'below' | undefined {
  let stands: number | 'below' | undefined;
  for (const answer of answers) {
    if (answer?.kind === 'placed') stands = answer.position;
    if (answer?.kind === 'below-first-level') stands = 'below';
  }
  return stands;
}

/** Where the answers came to the place where they ended, going forward through all of them. */
function startOfLastRun(answers: readonly (Answer | undefined)[]): number {
  let start = -1;
  let place: number | 'below' | undefined;
  for (const [index, answer] of answers.entries()) {
    const here = standing([answer]);
    if (here === undefined || here === place) continue;
    place = here;
    start = index;
  }
  return start;
}
