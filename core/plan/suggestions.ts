import type { DimensionId, IndicatorId } from '../brand.ts';
import { descriptionAt, type Level } from '../practice-model/model.ts';
import { outlookOf } from '../trajectory/outlook.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import type { ActionKind, PlanAction, Target } from './plan.ts';

/** Something the model says that could become an action; taken over with one press. */
export interface Suggestion {
  /** What it was taken from: advice on how people move on, a sign of the level not yet seen, or its description. */
  readonly from: 'next-step' | 'indicator' | 'descriptor';
  readonly kind: ActionKind;
  /** The model's own words. */
  readonly text: string;
  readonly indicatorId?: IndicatorId | undefined;
  /** The level whose words they are. */
  readonly level: Level;
}

/**
 * What the model suggests for a target: how people move on from where the dimension stands, then the signs of the next
 * level (of the level aimed at while it was never placed) that were never ticked, then (when there is neither) its description. At the last level, how the practice is
 * passed on. What has become an action of this target already is left out. Never the same words twice.
 */
export function suggestionsFor(
  trajectory: Trajectory,
  target: Pick<Target, 'dimensionId' | 'levelId'>,
  actions: readonly Pick<PlanAction, 'text' | 'indicatorId'>[],
): readonly Suggestion[] {
  const outlook = outlookOf(trajectory, target.dimensionId);
  if (outlook === undefined) return [];
  const { levels } = trajectory.model;
  const level = outlook.level ?? levels.find(({ id }) => id === target.levelId) ?? levels[0];
  if (level === undefined) return [];
  const isLast = outlook.standing === 'at-last-level';
  const described = descriptionAt(outlook.dimension, level.id);
  const seen = signsSeen(trajectory, target.dimensionId);
  const unseen = described.indicators.filter(({ id }) => !seen.has(id));
  const all: Suggestion[] = [
    ...outlook.nextSteps.map((text): Suggestion => {
      return { from: 'next-step', kind: isLast ? 'teach' : kindOfAdvice(text), text, level };
    }),
    ...(isLast ? [] : unseen).map(({ id, text }): Suggestion => {
      return { from: 'indicator', kind: 'practise', text, indicatorId: id, level };
    }),
  ];
  if (all.length === 0 && described.descriptor !== undefined) {
    all.push({ from: 'descriptor', kind: isLast ? 'teach' : 'try', text: described.descriptor, level });
  }
  const taken = new Set(actions.map(({ text }) => text.trim()));
  const takenSigns = new Set(actions.map(({ indicatorId }) => indicatorId));
  return all.filter(({ text, indicatorId }) => {
    if (taken.has(text.trim()) || (indicatorId !== undefined && takenSigns.has(indicatorId))) return false;
    taken.add(text.trim());
    return true;
  });
}

/** Signs ticked at any look, also at one that did not place the dimension. */
function signsSeen({ assessments }: Trajectory, about: DimensionId): ReadonlySet<IndicatorId> {
  return new Set(
    assessments.flatMap(({ ratings }) =>
      ratings.flatMap(({ dimensionId, indicatorsSeen }) => (dimensionId === about ? indicatorsSeen : [])),
    ),
  );
}

/** Words by which advice says what kind of thing it is; the first that is found decides, trying is what is left. */
const signsOfKind: readonly (readonly [ActionKind, RegExp])[] = [
  ['ask', /^\s*(ask|invite|interview|find out)\b/i],
  ['teach', /^\s*(teach|show|explain|mentor|coach|pass|offer|host)\b/i],
  ['read', /^\s*(read|study|look up|learn about)\b/i],
  ['pair', /^\s*(pair|shadow|watch|join|visit|work with|sit with)\b|\b(together with|alongside|side by side)\b/i],
  ['practise', /^\s*(practise|practice|repeat|keep|make a habit)\b|\b(every (day|week|month|time)|each time)\b/i],
];

/**
 * The kind of action a piece of advice is. Models are written in many languages; where the words say nothing, it is
 * something to try. The person can change it.
 */
export function kindOfAdvice(text: string): ActionKind {
  return signsOfKind.find(([, sign]) => sign.test(text))?.[0] ?? 'try';
}
