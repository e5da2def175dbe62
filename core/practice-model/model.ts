import type {
  AreaId,
  CalendarDate,
  DimensionId,
  IndicatorId,
  Instant,
  LevelId,
  ModelId,
  ModelVersionId,
} from '../brand.ts';
import type { VersionChange } from './changes.ts';

/** A named step of a model's scale, from first to last in the order of the model. */
export interface Level {
  readonly id: LevelId;
  readonly name: string;
}

/** A group of dimensions that belong together. */
export interface Area {
  readonly id: AreaId;
  readonly title: string;
  readonly description?: string | undefined;
}

/** A behaviour someone could have seen, tied to the level at which it usually appears. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly text: string;
}

/** What a dimension looks like at one level; the descriptor may be missing where nobody has written it yet. */
export interface LevelDescription {
  readonly descriptor?: string | undefined;
  readonly indicators: readonly Indicator[];
  /** How people usually move on from this level; at the last level, how the practice is kept alive and passed on. */
  readonly nextSteps: readonly string[];
}

/** One thing a practice is good at or not yet, described from the first level to the last. */
export interface Dimension {
  readonly id: DimensionId;
  readonly area: AreaId;
  readonly title: string;
  readonly description: string;
  /** Completes "Think of the last few times …", so it starts with "you". */
  readonly recall?: string | undefined;
  /** One entry per level that has something to say, by level id. */
  readonly levels: Readonly<Record<LevelId, LevelDescription>>;
}

/**
 * A model of practice: a document that gives a community a language for its practice.
 * Source: CHI Learning & Development (CHILD), "Models of practice".
 */
export interface PracticeModel {
  readonly format: 'child-model/1';
  readonly id: ModelId;
  readonly title: string;
  readonly version: string;
  readonly language: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly licence: string;
  /** The day by which the scale should be confirmed again: stable scales can miss innovations (CHILD). */
  readonly reviewBy: CalendarDate;
  readonly levels: readonly Level[];
  readonly areas: readonly Area[];
  readonly dimensions: readonly Dimension[];
  /** How it came from its earlier versions, oldest step first, so that one document is enough to carry a history on. */
  readonly history?: readonly VersionChange[] | undefined;
}

/** A model as one line of a library. */
export interface ModelSummary {
  readonly versionId: ModelVersionId;
  readonly modelId: ModelId;
  readonly title: string;
  readonly version: string;
  readonly language: string;
  readonly summary: string;
  readonly reviewBy: CalendarDate;
  readonly dimensionCount: number;
  readonly levelNames: readonly string[];
  readonly areaTitles: readonly string[];
  readonly origin: ModelOrigin;
  /** When the person put it away; absent while it is offered. */
  readonly archivedAt?: Instant | undefined;
  /** How many versions of it are stored. */
  readonly versionCount: number;
  /** A stored version of it neither leads to the one in use nor goes on from it. */
  readonly hasDiverging: boolean;
  /** It is being written on. */
  readonly hasDraft: boolean;
}

/** Where versions of models come from: with the application, from a file, or written here. */
export const modelOrigins = ['shipped', 'imported', 'own'] as const;
export type ModelOrigin = (typeof modelOrigins)[number];

/** What a dimension says at a level; an empty description where the model is silent. */
export function descriptionAt(dimension: Dimension, levelId: LevelId): LevelDescription {
  return dimension.levels[levelId] ?? { indicators: [], nextSteps: [] };
}

/** Every indicator of a dimension with the index of the level it belongs to, in the order of the scale. */
export function indicatorsOf(
  model: Pick<PracticeModel, 'levels'>,
  dimension: Dimension,
): readonly { readonly indicator: Indicator; readonly levelIndex: number }[] {
  return model.levels.flatMap((level, levelIndex) =>
    descriptionAt(dimension, level.id).indicators.map((indicator) => ({ indicator, levelIndex })),
  );
}
