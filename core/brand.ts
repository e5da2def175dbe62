/**
 * Gives a plain value a name of its own in the type system, so that an assessment id cannot be passed where a
 * dimension id is meant. Nothing exists of it at run time.
 */
export type Brand<Value, Name extends string> = Value & { readonly __brand: Name };

/** Stable slug of a model of practice, the same in all its versions. */
export type ModelId = Brand<string, 'ModelId'>;
/** One stored version of a model: the SHA-256 of its content, 64 hexadecimal digits. */
export type ModelVersionId = Brand<string, 'ModelVersionId'>;
/** Slug of a dimension, stable across the versions of its model. */
export type DimensionId = Brand<string, 'DimensionId'>;
/** Slug of a level within its model. */
export type LevelId = Brand<string, 'LevelId'>;
/** Slug of an area (a group of dimensions) within its model. */
export type AreaId = Brand<string, 'AreaId'>;
/** Slug of an indicator within its dimension. */
export type IndicatorId = Brand<string, 'IndicatorId'>;
/** UUID of an assessment. */
export type AssessmentId = Brand<string, 'AssessmentId'>;
/** UUID of a context. */
export type ContextId = Brand<string, 'ContextId'>;

/** UUID of a journal entry. */
export type EntryId = Brand<string, 'EntryId'>;
/** UUID of a target. */
export type TargetId = Brand<string, 'TargetId'>;
/** UUID of an action of a plan. */
export type ActionId = Brand<string, 'ActionId'>;

/** A moment: milliseconds since 1970-01-01T00:00:00Z, a whole number. */
export type Instant = Brand<number, 'Instant'>;
/** A calendar day without a time zone, `YYYY-MM-DD`. */
export type CalendarDate = Brand<string, 'CalendarDate'>;
