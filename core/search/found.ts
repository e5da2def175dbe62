import type { Context } from '../assessment/assessment.ts';
import type { ActionId, AssessmentId, CalendarDate, ContextId, DimensionId, EntryId, ModelId } from '../brand.ts';
import type { Segment } from './snippet.ts';

/** What a text that was found belongs to. */
export const foundKinds = ['rating', 'hindsight', 'journal', 'action', 'context', 'baseline'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Which of its texts it is. */
export const foundParts = [
  'evidence',
  'offTheMap',
  'whatChanged',
  'sceptic',
  'note',
  'text',
  'reflection',
  'name',
] as const;
export type FoundPart = (typeof foundParts)[number];

/** What a search asks for; days are calendar days where the person is, both included. */
export interface SearchRequest {
  readonly query: string;
  readonly modelId?: ModelId | undefined;
  readonly dimensionId?: DimensionId | undefined;
  readonly contextId?: ContextId | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly limit: number;
}

/** One text of the person's that was found, with what is needed to say where it is from and to go there. */
export interface Found {
  readonly kind: FoundKind;
  readonly part: FoundPart;
  readonly day: CalendarDate;
  readonly snippet: Segment[];
  readonly model?: { readonly id: ModelId; readonly title: string } | undefined;
  readonly dimension?: { readonly id: DimensionId; readonly title: string } | undefined;
  readonly context?: Context | undefined;
  readonly assessmentId?: AssessmentId | undefined;
  /** It is in an assessment that is not completed yet. */
  readonly isDraft: boolean;
  readonly entryId?: EntryId | undefined;
  readonly actionId?: ActionId | undefined;
}

/** What was found, newest first, and how much there is in all. */
export interface Findings {
  readonly found: Found[];
  readonly total: number;
}

/** A name that no other text found has. */
export function foundKey({ kind, part, assessmentId, dimension, entryId, actionId, context }: Found): string {
  return [kind, part, assessmentId, dimension?.id, entryId, actionId, context?.id].join(' ');
}
