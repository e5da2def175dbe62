import type { Context } from '../assessment/assessment.ts';
import type { AssessmentId, CalendarDate, ContextId, DimensionId, Instant, ModelId, ModelVersionId } from '../brand.ts';

/** How far a note has come on its way into a model. */
export const noteStatuses = ['new', 'worth-naming', 'proposed', 'in-the-model'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

/** Something a person did that the scale has no words for, as they wrote it while assessing. */
export interface OffTheMapNote {
  readonly assessmentId: AssessmentId;
  readonly modelId: ModelId;
  readonly dimensionId: DimensionId;
  /** As the dimension was called in that assessment. */
  readonly dimensionTitle: string;
  readonly context: Context;
  readonly text: string;
  readonly status: NoteStatus;
  /** When the assessment was completed; for a draft, when it was written in last. */
  readonly at: Instant;
  readonly isDraft: boolean;
}

/** A model that notes are about, in its newest wording. */
export interface NotedModel {
  readonly modelId: ModelId;
  readonly versionId: ModelVersionId;
  readonly title: string;
  readonly reviewBy: CalendarDate;
  /** In the order of the model. */
  readonly dimensions: readonly { readonly id: DimensionId; readonly title: string }[];
}

/** Which notes a person wants to see; an absent part lets everything through. */
export interface NoteFilter {
  readonly status?: NoteStatus | undefined;
  readonly contextId?: ContextId | undefined;
  /** Notes from this moment on. */
  readonly since?: Instant | undefined;
}

/** The notes that pass every part of a filter, in the order given. */
export function filterNotes(notes: readonly OffTheMapNote[], filter: NoteFilter): readonly OffTheMapNote[] {
  const { status, contextId, since } = filter;
  return notes.filter(
    (note) =>
      (status === undefined || note.status === status) &&
      (contextId === undefined || note.context.id === contextId) &&
      (since === undefined || note.at >= since),
  );
}

/** The notes about one dimension, newest first. */
export interface DimensionNotes {
  readonly id: DimensionId;
  readonly title: string;
  readonly notes: readonly OffTheMapNote[];
}

/** The notes about one model by dimension. */
export interface ModelNotes {
  readonly model: NotedModel;
  readonly dimensions: readonly DimensionNotes[];
}

/**
 * The notes by model and dimension, in the order of the models and their dimensions. A dimension that the newest wording
 * no longer has comes last, under the name it had.
 */
export function groupNotes(models: readonly NotedModel[], notes: readonly OffTheMapNote[]): readonly ModelNotes[] {
  return models.flatMap((model) => {
    const about = notes.filter((note) => note.modelId === model.modelId).toSorted((a, b) => b.at - a.at);
    const byDimension = Map.groupBy(about, (note) => note.dimensionId);
    const known = model.dimensions.flatMap(({ id, title }) => {
      const those = byDimension.get(id);
      return those === undefined ? [] : [{ id, title, notes: those }];
    });
    const gone = [...byDimension].flatMap(([id, those]) =>
      model.dimensions.some((dimension) => dimension.id === id)
        ? []
        : [{ id, title: those[0]?.dimensionTitle ?? id, notes: those }],
    );
    const dimensions = [...known, ...gone];
    return dimensions.length === 0 ? [] : [{ model, dimensions }];
  });
}

/** How many notes say of a model that something may be missing: all that are not in it yet. */
export function missingCount(notes: readonly OffTheMapNote[], modelId: ModelId): number {
  return notes.filter((note) => note.modelId === modelId && note.status !== 'in-the-model').length;
}
