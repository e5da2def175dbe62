/** Every kind of step a person can take back, in the order of the features; each has its words in `undo.json`. */
export const stepKinds = [
  'context-add',
  'context-rename',
  'context-merge',
  'context-archive',
  'context-unarchive',
  'assessment-start',
  'answer',
  'assessment-complete',
  'assessment-discard',
  'assessment-remove',
  'answer-correct',
  'hindsight',
  'hindsight-remove',
  'baseline-pin',
  'baseline-unpin',
  'baseline-rename',
  'entry-add',
  'entry-change',
  'entry-remove',
  'evidence-pick',
  'target-set',
  'target-close',
  'target-remove',
  'action-add',
  'action-change',
  'action-done',
  'action-remove',
  'rhythm-set',
  'rhythm-snooze',
  'note-status',
  'model-draft-add',
  'model-draft-change',
  'model-draft-discard',
  'model-publish',
  'model-add',
  'model-use-version',
  'model-archive',
  'model-unarchive',
  'note-promote',
] as const;

export type StepKind = (typeof stepKinds)[number];

/** What undo and redo would do now; absent when there is nothing. */
export interface Steps {
  readonly undo?: StepKind | undefined;
  readonly redo?: StepKind | undefined;
}
