import type { Handlers } from '../../core/contract/api.ts';
import { draftProblems } from '../../core/model-versions/draft-problems.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import { promoteNote } from '../store/use-cases/promote-note.ts';
import { publishDraft } from '../store/use-cases/publish-model.ts';
import {
  beginDraft,
  discardModelDraft,
  existingModelDraft,
  listedDrafts,
  saveDraft,
} from '../store/use-cases/write-model.ts';

export function modelDraftsHandlers(practices: Practices, surroundings: Surroundings): Handlers['modelDrafts'] {
  return {
    list: () => listedDrafts(practices.store()),
    get: ({ modelId }) => existingModelDraft(practices.store(), modelId),
    problems: ({ modelId }) => [...draftProblems(existingModelDraft(practices.store(), modelId).document)],
    create: (from) => beginDraft(practices.store(), from, surroundings),
    save({ modelId, document, place }) {
      saveDraft(practices.store(), modelId, { document, place }, surroundings);
      return undefined;
    },
    discard({ modelId }) {
      discardModelDraft(practices.store(), modelId, surroundings);
      return undefined;
    },
    publish: (publication) => publishDraft(practices.store(), publication, surroundings),
    promote: (note) => promoteNote(practices.store(), note, surroundings),
  };
}
