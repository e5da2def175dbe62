import type { ModelId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { writeFieldPath } from '../../../core/field-path.ts';
import { modelOfDraft } from '../../../core/model-versions/draft-problems.ts';
import { compareVersions } from '../../../core/model-versions/lineage.ts';
import { stepFaults } from '../../../core/model-versions/step-faults.ts';
import type { DimensionChange, LevelCounterpart, VersionChange } from '../../../core/practice-model/changes.ts';
import type { ModelSummary, PracticeModel } from '../../../core/practice-model/model.ts';
import { practiceModelSchema } from '../../../core/practice-model/schema.ts';
import type { Db } from '../connection.ts';
import { deleteDraft } from '../model-drafts.ts';
import { saveStanding, standingOf } from '../model-standings.ts';
import { insertModelVersion, modelVersion, summaryOf, versionsOf } from '../model-versions.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';
import { modelContentId } from './tend-models.ts';
import { existingModelDraft } from './write-model.ts';

/** What an author says when publishing. */
export interface Publication {
  readonly modelId: ModelId;
  readonly version: string;
  readonly summary: string;
  readonly dimensions: readonly DimensionChange[];
  readonly levels?: readonly LevelCounterpart[] | undefined;
}

/**
 * Makes a version of a draft; the draft goes, and the version is the one in use.
 *
 * @throws ChildError `not-found` without a draft; `invalid-input` (with `field`) when the draft has problems, when the
 * number is not higher than that of the version it goes on from, or when something is left untold; `conflict` (with
 * `what: 'version'`) when the model has a version with this number.
 */
export function publishDraft(db: Db, publication: Publication, { now }: Pick<Surroundings, 'now'>): ModelSummary {
  return recorded(db, { kind: 'model-publish', now }, () => {
    const { modelId } = publication;
    const { document, basedOn } = existingModelDraft(db, modelId);
    const reading = modelOfDraft(document);
    if (!reading.ok) throw invalid(writeFieldPath(reading.problems[0]?.path ?? []));
    const before = basedOn === undefined ? undefined : modelVersion(db, basedOn);
    const model = checked(versionOf(reading.model, before, publication));
    const versions = versionsOf(db, modelId);
    if (versions.some((row) => row.model.version === model.version)) {
      throw new ChildError('conflict', 'a version with this number is there', { what: 'version' });
    }
    const versionId = modelContentId(model);
    insertModelVersion(db, { versionId, model }, now(), 'own');
    deleteDraft(db, modelId);
    saveStanding(db, modelId, { ...standingOf(db, modelId), versionInUse: versionId });
    return summaryOf(db, { versionId, model });
  });
}

/** The model with its number and with the step that led to it. */
function versionOf(model: PracticeModel, before: PracticeModel | undefined, told: Publication): PracticeModel {
  const { version, summary, dimensions, levels } = told;
  if (before === undefined) return { ...model, version };
  if (compareVersions(version, before.version) <= 0) throw invalid('version');
  const [fault] = stepFaults(before, model, told);
  if (fault !== undefined) throw invalid(fault.kind.startsWith('levels') ? 'levels' : 'dimensions');
  const step: VersionChange = {
    from: before.version,
    to: version,
    summary,
    dimensions,
    ...(levels === undefined ? {} : { levels }),
  };
  return { ...model, version, history: [...(before.history ?? []), step] };
}

function checked(model: PracticeModel): PracticeModel {
  const result = practiceModelSchema.safeParse(model);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path ?? [];
  // A fault of the last step is one of what was told just now.
  throw invalid(path[0] === 'history' ? String(path[2] ?? 'version') : writeFieldPath(path));
}

function invalid(field: string): ChildError {
  return new ChildError('invalid-input', 'the draft cannot be published yet', { field: field.slice(0, 80) });
}
