import type { Answer } from '../assessment/answer.ts';
import type { Rating } from '../assessment/assessment.ts';
import type { Hindsight } from '../assessment/hindsight.ts';
import type { AssessmentId, DimensionId } from '../brand.ts';
import { carryAnswer, type ScalePassage, type ScaleStretch, scalePassage } from '../model-versions/carry-place.ts';
import { type Strand, type Strands, strandsTo } from '../model-versions/strands.ts';
import type { DimensionFate } from '../practice-model/changes.ts';
import type { Dimension, Level, PracticeModel } from '../practice-model/model.ts';

/** How something was told in the version it was made with, where that is not as it reads in another one. */
export interface Told {
  /** The id of the dimension then. */
  readonly dimensionId: DimensionId;
  /** What the dimension was called then; absent when it is called the same. */
  readonly title?: string | undefined;
  /** The scale it was told on; absent when that is the same. */
  readonly levels?: readonly Level[] | undefined;
  /** The answer on that scale; absent when the scale is the same, or nothing was answered. */
  readonly answer?: Answer | undefined;
  /** Between which places of the other scale it lies, where no single one can be named. */
  readonly stretch?: ScaleStretch | undefined;
  /** The second look on that scale; absent when the scale is the same, or there is none. */
  readonly hindsight?: Hindsight | undefined;
}

/** A rating as it reads in a model that may be another version than it was made with. */
export interface CarriedRating extends Rating {
  readonly told?: Told | undefined;
}

/** A dimension that the model no longer has in this meaning, with what was said about it. */
export interface FormerLine {
  readonly key: string;
  /** In the last wording of it at hand. */
  readonly dimension: Dimension;
  /** The version with that wording. */
  readonly version: string;
  /** What it became: dimensions of the model, or other former ones. Nothing when it was retired. */
  readonly became: readonly FormerBridge[];
  readonly looks: readonly FormerLook[];
}

export interface FormerBridge {
  /** Absent when it leads to another former dimension. */
  readonly dimensionId?: DimensionId | undefined;
  /** The key of the former dimension it leads to. */
  readonly former?: string | undefined;
  readonly fate: DimensionFate;
  /** Nothing became of anything: the model in use is the older version, or one beside it. */
  readonly isBack: boolean;
}

export interface FormerLook {
  readonly assessmentId: AssessmentId;
  readonly rating: CarriedRating;
  readonly hindsight?: Hindsight | undefined;
}

/** An assessment with the version it was made with. */
export interface MadeAssessment {
  readonly id: AssessmentId;
  readonly model: PracticeModel;
  readonly ratings: readonly Rating[];
  readonly hindsights: readonly Hindsight[];
}

/** An assessment as it reads in a model. */
export interface CarriedAssessment {
  readonly id: AssessmentId;
  readonly ratings: readonly CarriedRating[];
  readonly hindsights: readonly Hindsight[];
  /** Dimensions of the model that were not asked about then, in the order of the model. */
  readonly notAsked: readonly DimensionId[];
}

export interface Carried {
  /** In the order given. */
  readonly assessments: readonly CarriedAssessment[];
  /** In the order in which something was first said about them. */
  readonly formers: readonly FormerLine[];
}

/**
 * Reads assessments in a model, whichever versions they were made with, along what its authors told. Every rating ends
 * up once: with a dimension of the model that means the same, or with a former one; none is made up. Places are carried
 * through the authors' tables only; where none can be named exactly, the answer stays in its own words.
 *
 * @param made oldest first, of versions of one model.
 */
export function carryAssessments(model: PracticeModel, made: readonly MadeAssessment[]): Carried {
  const versions = [...new Set(made.map((assessment) => assessment.model))];
  if (versions.every((version) => version === model)) {
    return {
      assessments: made.map(({ id, ratings, hindsights }) => ({ id, ratings, hindsights, notAsked: [] })),
      formers: [],
    };
  }
  const strands = strandsTo(model, versions);
  const passages = new Map(
    versions.map((version) => [version, scalePassage(version.levels, model.levels, strands.movesFrom(version))]),
  );
  const formers = new Map<
    string,
    { line: Omit<FormerLine, 'looks' | 'became'>; strand: Strand; looks: FormerLook[] }
  >();
  const assessments = made.map((assessment): CarriedAssessment => {
    const { model: version } = assessment;
    const passage = passages.get(version) ?? 'same';
    const ratings: CarriedRating[] = [];
    const hindsights: Hindsight[] = [];
    const rated = new Set(assessment.ratings.map(({ dimensionId }) => dimensionId));
    // A second look may have been made where nothing was said at the time.
    const bare = assessment.hindsights
      .filter(({ dimensionId }) => !rated.has(dimensionId))
      .map(({ dimensionId }) => ({
        ...silent,
        dimensionId,
      }));
    for (const rating of [...assessment.ratings, ...bare]) {
      const strand = strands.of(version, rating.dimensionId);
      const hindsight = assessment.hindsights.find(({ dimensionId }) => dimensionId === rating.dimensionId);
      const to = model.dimensions.find(({ id }) => id === strand.dimensionId);
      const was = version.dimensions.find(({ id }) => id === rating.dimensionId);
      const carried = carriedRating(rating, hindsight, was, to, version.levels, passage);
      if (to !== undefined) {
        if (rated.has(rating.dimensionId) || carried.rating.told !== undefined) ratings.push(carried.rating);
        if (carried.hindsight !== undefined) hindsights.push(carried.hindsight);
      } else if (was !== undefined) {
        const known = formers.get(strand.key)?.looks ?? [];
        const line = { key: strand.key, dimension: was, version: version.version };
        formers.set(strand.key, { line, strand, looks: [...known, { assessmentId: assessment.id, ...carried }] });
      }
    }
    const order = new Map(model.dimensions.map(({ id }, place) => [id, place]));
    const inOrder = (a: { dimensionId: DimensionId }, b: { dimensionId: DimensionId }) =>
      (order.get(a.dimensionId) ?? 0) - (order.get(b.dimensionId) ?? 0);
    return {
      id: assessment.id,
      ratings: ratings.toSorted(inOrder),
      hindsights: hindsights.toSorted(inOrder),
      notAsked: notAskedIn(model, version, strands),
    };
  });
  const lines = [...formers.values()].map(
    ({ line, strand, looks }): FormerLine => ({ ...line, looks, became: becameOf(strand, strands, formers) }),
  );
  return { assessments, formers: lines };
}

const silent: Omit<Rating, 'dimensionId'> = {
  evidence: '',
  indicatorsSeen: [],
  offTheMap: '',
  whatChanged: '',
  sceptic: '',
};

function notAskedIn(model: PracticeModel, version: PracticeModel, strands: Strands): readonly DimensionId[] {
  const asked = new Set(version.dimensions.map(({ id }) => strands.of(version, id).dimensionId));
  return model.dimensions.map(({ id }) => id).filter((id) => !asked.has(id));
}

/** The ends of all bridges from a strand, through strands about which nothing was said, to what is shown. */
function becameOf(strand: Strand, strands: Strands, formers: ReadonlyMap<string, unknown>): readonly FormerBridge[] {
  const seen = new Set([strand.key]);
  const follow = (from: Strand, first?: Pick<FormerBridge, 'fate' | 'isBack'>): readonly FormerBridge[] =>
    from.bridges.flatMap(({ to, fate, isBack }) => {
      if (seen.has(to)) return [];
      seen.add(to);
      const how = first ?? { fate, isBack };
      const next = strands.at(to);
      if (next.dimensionId !== undefined) return [{ dimensionId: next.dimensionId, ...how }];
      return formers.has(to) ? [{ former: to, ...how }] : follow(next, how);
    });
  return follow(strand);
}

function carriedRating(
  rating: Rating,
  hindsight: Hindsight | undefined,
  was: Dimension | undefined,
  to: Dimension | undefined,
  levels: readonly Level[],
  passage: ScalePassage,
): { readonly rating: CarriedRating; readonly hindsight?: Hindsight | undefined } {
  const dimensionId = to?.id ?? rating.dimensionId;
  const title = to === undefined || was === undefined || was.title === to.title ? undefined : was.title;
  const isSame = passage === 'same';
  const told: Told = {
    dimensionId: rating.dimensionId,
    ...(title === undefined ? {} : { title }),
    ...(isSame ? {} : { levels }),
    ...(isSame || rating.answer === undefined ? {} : { answer: rating.answer }),
    ...(isSame || hindsight === undefined ? {} : { hindsight }),
  };
  const { answer, stretch } = rating.answer === undefined ? {} : carryAnswer(passage, rating.answer);
  const seen = hindsight === undefined ? undefined : carryAnswer(passage, hindsight.answer).answer;
  const isAsTold = isSame && title === undefined && dimensionId === rating.dimensionId;
  return {
    rating: {
      ...rating,
      dimensionId,
      answer,
      ...(isAsTold ? {} : { told: stretch === undefined ? told : { ...told, stretch } }),
    },
    hindsight: hindsight === undefined || seen === undefined ? undefined : { ...hindsight, dimensionId, answer: seen },
  };
}
