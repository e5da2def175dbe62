import { z } from 'zod';
import * as field from '../contract/fields.ts';
import { modelDraftSchema } from '../model-versions/draft.ts';
import { moment } from './exported-fields.ts';
import { repeated } from './repeated.ts';

const exportedDraft = z.strictObject({
  modelId: field.modelId,
  /** The version it goes on from; missing when its model has none yet. */
  basedOn: field.modelVersionId.optional(),
  document: modelDraftSchema,
  createdAt: moment,
  changedAt: moment,
});

const exportedStanding = z.strictObject({
  modelId: field.modelId,
  /** Missing while it is offered. */
  archivedAt: moment.optional(),
  /** Missing while the highest version is used. */
  versionInUse: field.modelVersionId.optional(),
});

/** The lists of an exported practice that tell of models being written and of what was decided about models. */
export const modelListsShape = {
  modelDrafts: z.array(exportedDraft),
  modelStandings: z.array(exportedStanding),
};

/** Those two lists alone. */
export type ExportedModelLists = z.output<z.ZodObject<typeof modelListsShape>>;

/** The places in them where something stands twice or leads nowhere; `versionIds` are those of the document. */
export function modelListsFaults(
  { modelDrafts, modelStandings }: ExportedModelLists,
  versionIds: ReadonlySet<string>,
): readonly (readonly (string | number)[])[] {
  const isLost = (versionId: string | undefined) => versionId !== undefined && !versionIds.has(versionId);
  return [
    ...repeated(modelDrafts.map(({ modelId }) => modelId)).map((index) => ['modelDrafts', index, 'modelId']),
    ...repeated(modelStandings.map(({ modelId }) => modelId)).map((index) => ['modelStandings', index, 'modelId']),
    ...modelDrafts.flatMap(({ basedOn }, index) => (isLost(basedOn) ? [['modelDrafts', index, 'basedOn']] : [])),
    ...modelDrafts.flatMap(({ modelId, document }, index) =>
      document.id === modelId ? [] : [['modelDrafts', index, 'document', 'id']],
    ),
    ...modelStandings.flatMap(({ versionInUse }, index) =>
      isLost(versionInUse) ? [['modelStandings', index, 'versionInUse']] : [],
    ),
  ];
}
