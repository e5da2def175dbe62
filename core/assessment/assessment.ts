import type {
  AssessmentId,
  CalendarDate,
  ContextId,
  DimensionId,
  IndicatorId,
  Instant,
  ModelId,
  ModelVersionId,
} from '../brand.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import type { Told } from '../trajectory/carry.ts';
import type { Answer, Confidence } from './answer.ts';

export const contextKinds = ['situation', 'team', 'site', 'business-unit', 'region', 'other'] as const;

/** Where a practice is compared (CHILD: "across situations, teams, sites, business units, or geographical regions"). */
export type ContextKind = (typeof contextKinds)[number];

/** Where the practice happens. */
export interface Context {
  readonly id: ContextId;
  readonly kind: ContextKind;
  readonly name: string;
}

/** What a person has said about one dimension in one assessment; every part may still be open. */
export interface Rating {
  readonly dimensionId: DimensionId;
  readonly answer?: Answer | undefined;
  readonly confidence?: Confidence | undefined;
  /** The person's own words about what happened. */
  readonly evidence: string;
  readonly indicatorsSeen: readonly IndicatorId[];
  /** What did not fit the scale (CHILD: stable scales "can miss important innovations"). */
  readonly offTheMap: string;
  /** What changed since the previous answer, asked only after committing. */
  readonly whatChanged: string;
  /** What a sceptical colleague would point at; optional, so that a place is also looked at from the other side. */
  readonly sceptic: string;
  /** When the person went on from this answer; from then on the previous answer is shown beside it. */
  readonly committedAt?: Instant | undefined;
}

/** The parts of a rating that a person edits; an absent key leaves its part as it is, `null` clears it. */
export interface RatingChange {
  readonly answer?: Answer | null | undefined;
  readonly confidence?: Confidence | null | undefined;
  readonly evidence?: string | undefined;
  readonly indicatorsSeen?: readonly IndicatorId[] | undefined;
  readonly offTheMap?: string | undefined;
  readonly whatChanged?: string | undefined;
  readonly sceptic?: string | undefined;
  readonly committed?: true | undefined;
}

export const assessmentSteps = ['recall', 'locate', 'reveal', 'review'] as const;

/** Where in the guided assessment a person is: remembering, placing, looking back, or reading all answers again. */
export type AssessmentStep = (typeof assessmentSteps)[number];

/** The exact place at which a draft is resumed. */
export interface Place {
  readonly dimensionId: DimensionId;
  readonly step: AssessmentStep;
}

/** One pass over a model, in one context, at one time, as a line of a list. */
export interface AssessmentSummary {
  readonly id: AssessmentId;
  readonly modelVersionId: ModelVersionId;
  readonly modelId: ModelId;
  readonly modelTitle: string;
  readonly context: Context;
  readonly startedAt: Instant;
  /** The last time anything in it was written. */
  readonly changedAt: Instant;
  /** Absent while it is a draft. */
  readonly completedAt?: Instant | undefined;
  readonly answeredCount: number;
  readonly dimensionCount: number;
}

/** What the person said about a dimension the last time, in the same model and context. */
export interface PreviousRating {
  readonly dimensionId: DimensionId;
  /** As it reads in the model at hand; absent when it was given on a scale from which no single place can be carried. */
  readonly answer?: Answer | undefined;
  readonly completedAt: Instant;
  readonly evidence: string;
  /** How it was told then, when it was made with another version and reads otherwise now. */
  readonly told?: Told | undefined;
}

/** Everything needed to take an assessment up where it was left, with the wording frozen when it began. */
export interface Assessment extends AssessmentSummary {
  readonly model: PracticeModel;
  readonly place: Place;
  readonly ratings: readonly Rating[];
  readonly previous: readonly PreviousRating[];
}

/** A rating about which nothing has been said yet. */
export function emptyRating(dimensionId: DimensionId): Rating {
  return { dimensionId, evidence: '', indicatorsSeen: [], offTheMap: '', whatChanged: '', sceptic: '' };
}

/** The rating after a change; `now` dates the commit, and the first commit stands. */
export function applyChange(rating: Rating, change: RatingChange, now: Instant): Rating {
  return {
    dimensionId: rating.dimensionId,
    answer: change.answer === undefined ? rating.answer : (change.answer ?? undefined),
    confidence: change.confidence === undefined ? rating.confidence : (change.confidence ?? undefined),
    evidence: change.evidence ?? rating.evidence,
    indicatorsSeen: change.indicatorsSeen ?? rating.indicatorsSeen,
    offTheMap: change.offTheMap ?? rating.offTheMap,
    whatChanged: change.whatChanged ?? rating.whatChanged,
    sceptic: change.sceptic ?? rating.sceptic,
    committedAt: change.committed ? (rating.committedAt ?? now) : rating.committedAt,
  };
}

/** The local calendar day of a moment, for lists and exports; `offsetMinutes` is minutes east of UTC. */
export function dayOf(instant: Instant, offsetMinutes: number): CalendarDate {
  return new Date(instant + offsetMinutes * 60_000).toISOString().slice(0, 10) as CalendarDate;
}
