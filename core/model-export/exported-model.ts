import type { PracticeModel } from '../practice-model/model.ts';

/** What can be written as a file: a model, or a draft of one, whose texts and day may still be empty. */
export type ExportedModel = Omit<PracticeModel, 'reviewBy'> & { readonly reviewBy: string };
