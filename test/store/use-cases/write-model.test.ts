import { describe, expect, it } from 'vitest';
import type { ModelId } from '../../../core/brand.ts';
import { modelsInUse, modelVersion, versionInUseOf, versionsOf } from '../../../main/store/model-versions.ts';
import { offTheMapNotes } from '../../../main/store/off-the-map.ts';
import { redo, undo } from '../../../main/store/undo/steps.ts';
import { promoteNote } from '../../../main/store/use-cases/promote-note.ts';
import { publishDraft } from '../../../main/store/use-cases/publish-model.ts';
import { changeRating, startAssessment } from '../../../main/store/use-cases/take-assessment.ts';
import {
  addModel,
  archiveModel,
  chooseVersion,
  listedVersions,
  unarchiveModel,
} from '../../../main/store/use-cases/tend-models.ts';
import { beginDraft, discardModelDraft, listedDrafts, saveDraft } from '../../../main/store/use-cases/write-model.ts';
import { aDimension, aModel, dimensionId } from '../../helpers/builders.ts';
import { aReadyStore } from '../store-fixtures.ts';

const bread = 'bread' as ModelId;
const ids = (...names: string[]) => names.map(dimensionId);

describe('a model being written', () => {
  it('begins with nothing, as a copy or as the next version, one at a time for a model', () => {
    const { db, world, versionId } = aReadyStore();

    expect(beginDraft(db, { from: 'nothing', title: 'Bread', language: 'en' }, world).modelId).toBe('bread-2');
    const copy = beginDraft(db, { from: 'copy', versionId, title: 'Our bread' }, world);
    const next = beginDraft(db, { from: 'version', versionId }, world);

    expect(copy.document).toEqual({ ...aModel(), id: 'our-bread', title: 'Our bread' });
    expect(next).toMatchObject({ modelId: 'bread', basedOn: versionId, document: aModel() });
    expect(() => beginDraft(db, { from: 'version', versionId }, world)).toThrow(/has a draft/);
    expect(listedDrafts(db).map(({ modelId, problemCount }) => [modelId, problemCount])).toEqual([
      ['bread', 0],
      ['our-bread', 0],
      ['bread-2', 5],
    ]);
    expect(modelsInUse(db)[0]?.hasDraft).toBe(true);
  });

  it('takes in a document, with an id of its own when that is taken', () => {
    const { db, world } = aReadyStore();
    const begun = beginDraft(db, { from: 'document', document: aModel({ title: '' }) }, world);
    expect(begun.modelId).toBe('model');
    expect(begun.document.id).toBe('model');
  });

  it('is kept as it stands, and what was typed in a minute is one step to undo', () => {
    const { db, world, versionId } = aReadyStore();
    beginDraft(db, { from: 'version', versionId }, world);
    world.setClock('2026-03-01T08:00:00Z');
    for (const title of ['B', 'Br', 'Bre']) {
      world.setClock('2026-03-01T08:00:00Z');
      saveDraft(db, bread, { document: aModel({ title }) }, world);
    }
    expect(listedDrafts(db)[0]?.title).toBe('Bre');
    undo(db);
    expect(listedDrafts(db)[0]?.title).toBe('Baking bread');
    expect(() => saveDraft(db, bread, { document: aModel({ id: 'other' as ModelId }) }, world)).toThrow(
      /another model/,
    );
    discardModelDraft(db, bread, world);
    expect(listedDrafts(db)).toEqual([]);
    undo(db);
    expect(listedDrafts(db)).toHaveLength(1);
  });
});

describe('publishing', () => {
  it('makes a version with its step, which is in use from then on, and can be undone and done again', () => {
    const { db, world, versionId } = aReadyStore();
    beginDraft(db, { from: 'version', versionId }, world);
    const draft = aModel({ dimensions: [aDimension('folding'), aDimension('baking')] });
    saveDraft(db, bread, { document: draft }, world);
    const dimensions = [{ fate: 'merged' as const, from: ids('kneading', 'proving'), to: ids('folding') }];

    const published = publishDraft(db, { modelId: bread, version: '2.0.0', summary: 'Folded.', dimensions }, world);

    expect(published).toMatchObject({ version: '2.0.0', origin: 'own', versionCount: 2, hasDraft: false });
    expect(modelVersion(db, published.versionId)?.history).toEqual([
      { from: '1.0.0', to: '2.0.0', summary: 'Folded.', dimensions },
    ]);
    expect(listedVersions(db, bread).map(({ version, relation, isInUse }) => [version, relation, isInUse])).toEqual([
      ['2.0.0', 'same', true],
      ['1.0.0', 'earlier', false],
    ]);

    undo(db);
    expect(listedDrafts(db)).toHaveLength(1);
    expect(versionInUseOf(db, bread)?.versionId).toBe(versionId);
    redo(db);
    expect(listedDrafts(db)).toEqual([]);
    expect(versionInUseOf(db, bread)?.versionId).toBe(published.versionId);
    expect(versionsOf(db, bread)[0]?.model).toEqual(modelVersion(db, published.versionId));
  });

  it('names what is missing', () => {
    const { db, world, versionId } = aReadyStore();
    const fieldOf = (publication: Partial<Parameters<typeof publishDraft>[1]>) => {
      try {
        publishDraft(
          db,
          { modelId: bread, version: '1.1.0', summary: 'Better.', dimensions: [], ...publication },
          world,
        );
      } catch (error) {
        return error instanceof Error && 'details' in error ? error.details : error;
      }
      return 'published';
    };
    expect(fieldOf({})).toEqual({ what: 'draft' });
    beginDraft(db, { from: 'version', versionId }, world);
    expect(fieldOf({ version: '1.0.0' })).toEqual({ field: 'version' });
    expect(fieldOf({ version: 'one' })).toEqual({ field: 'version' });
    expect(fieldOf({ summary: ' ' })).toEqual({ field: 'summary' });
    saveDraft(db, bread, { document: aModel({ dimensions: [aDimension('kneading'), aDimension('proving')] }) }, world);
    expect(fieldOf({})).toEqual({ field: 'dimensions' });
    saveDraft(db, bread, { document: aModel({ levels: aModel().levels.slice(1) }) }, world);
    expect(fieldOf({})).toEqual({ field: 'dimensions[0].levels.beginner' });
    saveDraft(db, bread, { document: aModel({ summary: '' }) }, world);
    expect(fieldOf({})).toEqual({ field: 'summary' });
  });

  it('refuses a number that is there already', () => {
    const { db, world, versionId } = aReadyStore();
    addModel(db, aModel({ version: '1.1.0' }), world);
    beginDraft(db, { from: 'version', versionId }, world);
    const publish = () =>
      publishDraft(db, { modelId: bread, version: '1.1.0', summary: 'Ours.', dimensions: [] }, world);
    expect(publish).toThrow(/number is there/);
  });
});

describe('a version that comes as a document', () => {
  const step = (from: string, to: string) => ({ from, to, summary: 'Better words.', dimensions: [] });
  const next = aModel({ version: '1.1.0', title: 'Bread, again', history: [step('1.0.0', '1.1.0')] });

  it('changes nothing when its content is known', () => {
    const { db, world, versionId } = aReadyStore();
    expect(addModel(db, aModel(), world)).toEqual({ versionId, outcome: 'known', isInUse: true });
    expect(listedVersions(db, bread)).toHaveLength(1);
  });

  it('is in use when it goes on from what is in use', () => {
    const { db, world } = aReadyStore();
    expect(addModel(db, next, world)).toMatchObject({ outcome: 'added', isInUse: true });
    expect(modelsInUse(db)).toMatchObject([{ title: 'Bread, again', origin: 'imported', hasDiverging: false }]);
    undo(db);
    expect(listedVersions(db, bread)).toHaveLength(1);
  });

  it('stands beside what is in use when neither goes on from the other, until the person chooses', () => {
    const { db, world, versionId } = aReadyStore();
    const added = addModel(db, aModel({ version: '3.0.0', title: 'Other bread' }), world);

    expect(added).toMatchObject({ outcome: 'diverging', isInUse: false });
    expect(modelsInUse(db)).toMatchObject([{ versionId, hasDiverging: true, versionCount: 2 }]);
    chooseVersion(db, bread, added.versionId, world);
    expect(versionInUseOf(db, bread)?.versionId).toBe(added.versionId);
    chooseVersion(db, bread, undefined, world);
    expect(versionInUseOf(db, bread)?.versionId).toBe(added.versionId);
    undo(db);
    undo(db);
    expect(versionInUseOf(db, bread)?.versionId).toBe(versionId);
    expect(() => chooseVersion(db, bread, 'f'.repeat(64) as typeof versionId, world)).toThrow(/no such version/);
  });

  it('may be of a model nobody has', () => {
    const { db, world } = aReadyStore();
    const added = addModel(db, aModel({ id: 'tea' as ModelId }), world);
    expect(added).toMatchObject({ outcome: 'added', isInUse: true });
  });
});

describe('a model that is put away', () => {
  it('is marked until it is brought back, and keeps its date', () => {
    const { db, world } = aReadyStore();
    archiveModel(db, bread, world);
    const at = modelsInUse(db)[0]?.archivedAt;
    archiveModel(db, bread, world);
    expect(at).toBeDefined();
    expect(modelsInUse(db)[0]?.archivedAt).toBe(at);
    unarchiveModel(db, bread, world);
    expect(modelsInUse(db)[0]?.archivedAt).toBeUndefined();
    expect(() => archiveModel(db, 'soup' as ModelId, world)).toThrow(/no such model/);
  });
});

describe('a note off the map', () => {
  it('becomes a dimension of the draft and counts as proposed', () => {
    const { db, world, versionId, context } = aReadyStore();
    const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
    const at = { assessmentId: id, dimensionId: dimensionId('proving') };
    changeRating(db, at, { offTheMap: 'Some doughs rest in the cold overnight.' }, world);

    const promoted = promoteNote(db, at, world);

    expect(promoted).toEqual({ modelId: 'bread', dimensionId: 'from-a-note' });
    expect(listedDrafts(db)).toMatchObject([
      { modelId: 'bread', basedOn: versionId, dimensionCount: 4, problemCount: 1 },
    ]);
    expect(offTheMapNotes(db)[0]?.status).toBe('proposed');
    undo(db);
    expect(listedDrafts(db)).toEqual([]);
    expect(() => promoteNote(db, { ...at, dimensionId: dimensionId('baking') }, world)).toThrow(/no such note/);
  });
});
