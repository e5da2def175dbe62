import { describe, expect, it } from 'vitest';
import type { AssessmentId, ContextId, ModelId, ModelVersionId } from '../../../core/brand.ts';
import { undo } from '../../../main/store/undo/steps.ts';
import { addContext } from '../../../main/store/use-cases/add-context.ts';
import {
  modelMaterial,
  pinBaseline,
  renameBaseline,
  trajectoryMaterial,
  trajectorySubjects,
  unpinBaseline,
} from '../../../main/store/use-cases/look-back.ts';
import {
  changeRating,
  completeAssessment,
  openAssessment,
  startAssessment,
} from '../../../main/store/use-cases/take-assessment.ts';
import { aModel, dimensionId, placed } from '../../helpers/builders.ts';
import { aReadyStore, storeModel } from '../store-fixtures.ts';

const bread = 'bread' as ModelId;

function aHistory() {
  const ready = aReadyStore();
  const { db, world } = ready;
  const take = (
    at: string,
    quarters: number,
    contextId: ContextId,
    modelVersionId: ModelVersionId = ready.versionId,
  ) => {
    world.setClock(at);
    const { id } = startAssessment(db, { modelVersionId, contextId }, world);
    changeRating(db, { assessmentId: id, dimensionId: dimensionId('kneading') }, { answer: placed(quarters) }, world);
    return completeAssessment(db, id, world);
  };
  return { ...ready, take };
}

describe('what there is to look back on', () => {
  it('is nothing until something is completed', () => {
    const { db, versionId, context, world } = aReadyStore();
    startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
    expect(trajectorySubjects(db)).toEqual([]);
    expect(trajectoryMaterial(db, bread, context.id)).toEqual({
      model: aModel(),
      assessments: [],
      formers: [],
      baselines: [],
    });
  });

  it('is every pair of model and context with something completed, the latest first', () => {
    const { db, world, context, take } = aHistory();
    const site = addContext(db, { kind: 'site', name: 'Mill Lane' }, world);
    take('2026-02-01', 2, context.id);
    const onSite = take('2026-03-01', 4, site.id);
    const latest = take('2026-04-01', 6, context.id);
    expect(trajectorySubjects(db)).toEqual([
      { modelId: bread, modelTitle: 'Baking bread', context, completedCount: 2, latestAt: latest.completedAt },
      { modelId: bread, modelTitle: 'Baking bread', context: site, completedCount: 1, latestAt: onSite.completedAt },
    ]);
  });

  it('joins the versions of a model and speaks of it by its newest title', () => {
    const { db, context, take } = aHistory();
    take('2026-02-01', 2, context.id);
    const renamed = aModel({ version: '2.0.0', title: 'Bread, from flour to table' });
    take('2026-03-01', 3, context.id, storeModel(db, renamed));
    expect(trajectorySubjects(db)).toMatchObject([{ modelTitle: 'Bread, from flour to table', completedCount: 2 }]);
    const { model, assessments } = trajectoryMaterial(db, bread, context.id);
    expect(model).toEqual(renamed);
    expect(assessments.map(({ ratings }) => ratings[0]?.answer)).toEqual([placed(2), placed(3)]);
    expect(assessments.map(({ modelVersion }) => modelVersion)).toEqual(['1.0.0', '2.0.0']);
  });
});

describe('a trajectory', () => {
  it('has the completed assessments of one model and context, oldest first', () => {
    const { db, world, context, take } = aHistory();
    const site = addContext(db, { kind: 'site', name: 'Mill Lane' }, world);
    const later = take('2026-04-01', 6, context.id);
    const earlier = take('2026-02-01', 2, context.id);
    take('2026-03-01', 4, site.id);
    const { assessments } = trajectoryMaterial(db, bread, context.id);
    expect(assessments.map(({ id, completedAt }) => [id, completedAt])).toEqual([
      [earlier.id, earlier.completedAt],
      [later.id, later.completedAt],
    ]);
    expect(assessments[0]?.ratings).toEqual(openAssessment(db, earlier.id).ratings);
    expect(assessments[0]?.context).toEqual(context);
  });

  it('of an unknown model or context is not found', () => {
    const { db, context } = aHistory();
    const unknown = '99999999-0000-4000-8000-000000000000' as ContextId;
    expect(() => trajectoryMaterial(db, 'stone-soup' as ModelId, context.id)).toThrow(
      expect.objectContaining({ kind: 'not-found', details: { what: 'model' } }),
    );
    expect(() => trajectoryMaterial(db, bread, unknown)).toThrow(
      expect.objectContaining({ kind: 'not-found', details: { what: 'context' } }),
    );
  });
});

describe('a model in all its contexts', () => {
  it('has everything completed with it, oldest first, each with its context', () => {
    const { db, world, context, take } = aHistory();
    const site = addContext(db, { kind: 'site', name: 'Mill Lane' }, world);
    const later = take('2026-04-01', 6, context.id);
    const earlier = take('2026-02-01', 2, site.id);
    const { model, assessments } = modelMaterial(db, bread);
    expect(model).toEqual(aModel());
    expect(assessments.map(({ id, context }) => [id, context])).toEqual([
      [earlier.id, site],
      [later.id, context],
    ]);
    expect(assessments[1]?.ratings).toEqual(openAssessment(db, later.id).ratings);
  });

  it('that is unknown is not found', () => {
    const { db } = aHistory();
    expect(() => modelMaterial(db, 'stone-soup' as ModelId)).toThrow(
      expect.objectContaining({ kind: 'not-found', details: { what: 'model' } }),
    );
  });
});

describe('a baseline', () => {
  it('stands beside others of its model and context, the one pinned last first, and keeps its name', () => {
    const { db, world, context, take } = aHistory();
    const site = addContext(db, { kind: 'site', name: 'Mill Lane' }, world);
    const first = take('2026-02-01', 2, context.id);
    const second = take('2026-03-01', 4, context.id);
    const onSite = take('2026-03-02', 4, site.id);
    const pinned = (contextId: ContextId) =>
      trajectoryMaterial(db, bread, contextId).baselines.map(({ assessmentId, name }) => [assessmentId, name]);
    pinBaseline(db, first.id, world);
    renameBaseline(db, first.id, 'Before the new oven', world);
    pinBaseline(db, onSite.id, world);
    world.setClock('2026-04-01');
    pinBaseline(db, second.id, world);
    expect(pinned(context.id)).toEqual([
      [second.id, ''],
      [first.id, 'Before the new oven'],
    ]);
    expect(pinned(site.id)).toEqual([[onSite.id, '']]);
    world.setClock('2026-05-01');
    pinBaseline(db, first.id, world);
    expect(pinned(context.id)[0]).toEqual([first.id, 'Before the new oven']);
    unpinBaseline(db, first.id, world);
    expect(pinned(context.id)).toEqual([[second.id, '']]);
  });

  it('comes back as it was when its change is undone', () => {
    const { db, world, context, take } = aHistory();
    const look = take('2026-02-01', 2, context.id);
    pinBaseline(db, look.id, world);
    renameBaseline(db, look.id, 'Before the new oven', world);
    const before = trajectoryMaterial(db, bread, context.id).baselines;
    unpinBaseline(db, look.id, world);
    undo(db);
    expect(trajectoryMaterial(db, bread, context.id).baselines).toEqual(before);
    undo(db);
    expect(trajectoryMaterial(db, bread, context.id).baselines).toMatchObject([{ name: '' }]);
    undo(db);
    expect(trajectoryMaterial(db, bread, context.id).baselines).toEqual([]);
  });

  it('can be named and unpinned only while it is pinned', () => {
    const { db, world, context, take } = aHistory();
    const look = take('2026-02-01', 2, context.id);
    expect(() => unpinBaseline(db, look.id, world)).toThrow(expect.objectContaining({ kind: 'not-found' }));
    expect(() => renameBaseline(db, look.id, 'x', world)).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it('has to be completed and to exist', () => {
    const { db, versionId, context, world } = aReadyStore();
    const draft = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
    expect(() => pinBaseline(db, draft.id, world)).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(() => pinBaseline(db, '99999999-0000-4000-8000-000000000000' as AssessmentId, world)).toThrow(
      expect.objectContaining({ kind: 'not-found' }),
    );
  });
});
