import { describe, expect, it } from 'vitest';
import type { ActionId, CalendarDate, LevelId, ModelId, TargetId } from '../../../core/brand.ts';
import { openTargets } from '../../../main/store/plan.ts';
import { stepsOf, undo } from '../../../main/store/undo/steps.ts';
import { addContext } from '../../../main/store/use-cases/add-context.ts';
import * as plan from '../../../main/store/use-cases/plan-ahead.ts';
import { changeRating, completeAssessment, startAssessment } from '../../../main/store/use-cases/take-assessment.ts';
import { aDimension, aModel, dimensionId, indicatorId, instant, levelId } from '../../helpers/builders.ts';
import { aReadyStore, storeModel } from '../store-fixtures.ts';

const bread = 'bread' as ModelId;
const day = (iso: string) => iso as CalendarDate;
const nobody = '99999999-0000-4000-8000-000000000000';
const notFound = (what: string) => expect.objectContaining({ kind: 'not-found', details: { what } });
const conflict = expect.objectContaining({ kind: 'conflict' });

function aPlan() {
  const ready = aReadyStore();
  const { db, world, context } = ready;
  const four = ['kneading', 'proving', 'baking', 'tasting'].map((id) => aDimension(id));
  storeModel(db, aModel({ version: '1.1.0', dimensions: four }));
  const choose = (id: string, level: LevelId = levelId('advanced')) =>
    plan.setTarget(db, { modelId: bread, contextId: context.id, dimensionId: dimensionId(id), levelId: level }, world);
  const get = () => plan.planMaterial(db, bread, context.id, world.now());
  return { ...ready, choose, get };
}

describe('targets', () => {
  it('are at most three at once in a model and context, one for a dimension', () => {
    const { db, world, choose, get } = aPlan();
    const first = choose('kneading');
    expect(() => choose('kneading')).toThrow(conflict);
    choose('proving');
    choose('baking');
    expect(() => choose('tasting')).toThrow(conflict);
    plan.closeTarget(db, first.id, world);
    choose('tasting');
    expect(get().targets.map((target) => [target.dimensionId, target.closedAt !== undefined])).toEqual([
      ['proving', false],
      ['baking', false],
      ['tasting', false],
      ['kneading', true],
    ]);
    expect(openTargets(db)).toHaveLength(3);
    const elsewhere = addContext(db, { kind: 'site', name: 'Mill Lane' }, world);
    plan.setTarget(
      db,
      { modelId: bread, contextId: elsewhere.id, dimensionId: dimensionId('kneading'), levelId: levelId('advanced') },
      world,
    );
    expect(openTargets(db)).toHaveLength(4);
  });

  it('can be of what the model has, and nothing else', () => {
    const { db, world, context, choose } = aPlan();
    expect(() => choose('stirring')).toThrow(notFound('dimension'));
    expect(() => choose('kneading', levelId('wizard'))).toThrow(notFound('level'));
    const target = { dimensionId: dimensionId('kneading'), levelId: levelId('advanced') };
    expect(() => plan.setTarget(db, { ...target, modelId: 'soup' as ModelId, contextId: context.id }, world)).toThrow(
      notFound('model'),
    );
    expect(() => plan.setTarget(db, { ...target, modelId: bread, contextId: nobody as never }, world)).toThrow(
      notFound('context'),
    );
    for (const act of [plan.closeTarget, plan.removeTarget]) {
      expect(() => act(db, nobody as TargetId, world)).toThrow(notFound('target'));
    }
  });

  it('change level and day, and only what is named', () => {
    const { db, world, choose } = aPlan();
    const { id } = choose('kneading');
    plan.changeTarget(db, { targetId: id, dueOn: day('2027-03-01') }, world);
    expect(plan.changeTarget(db, { targetId: id, levelId: levelId('world-class') }, world)).toMatchObject({
      levelId: 'world-class',
      dueOn: '2027-03-01',
    });
    expect(plan.changeTarget(db, { targetId: id, dueOn: null }, world).dueOn).toBeUndefined();
    expect(() => plan.changeTarget(db, { targetId: id, levelId: levelId('wizard') }, world)).toThrow(notFound('level'));
  });

  it('go with their actions, and come back with them', () => {
    const { db, world, choose, get } = aPlan();
    const { id } = choose('kneading');
    plan.addAction(db, { targetId: id, kind: 'pair', text: 'Knead beside somebody' }, world);
    const before = get();
    plan.removeTarget(db, id, world);
    expect(get().targets).toEqual([]);
    expect(stepsOf(db).undo).toBe('target-remove');
    undo(db);
    expect(get()).toEqual(before);
  });
});

describe('actions', () => {
  it('stand by their day, then as they were added; done ones last', () => {
    const { db, world, choose, get } = aPlan();
    const { id: targetId } = choose('kneading');
    const add = (text: string, dueOn?: CalendarDate) =>
      plan.addAction(db, { targetId, kind: 'try', text, dueOn }, world);
    const anyDay = add('Any day');
    add('In May', day('2027-05-01'));
    add('In April', day('2027-04-01'));
    const done = add('Done', day('2027-01-01'));
    plan.finishAction(db, { actionId: done.id, reflection: '', asEntry: false }, world);
    const texts = () => get().targets[0]?.actions.map(({ text }) => text);
    expect(texts()).toEqual(['In April', 'In May', 'Any day', 'Done']);
    plan.changeAction(db, { actionId: anyDay.id, kind: 'ask', text: 'First', dueOn: day('2027-03-01') }, world);
    expect(texts()).toEqual(['First', 'In April', 'In May', 'Done']);
    expect(plan.changeAction(db, { actionId: anyDay.id, dueOn: null }, world)).toMatchObject({
      kind: 'ask',
      text: 'First',
      dueOn: undefined,
    });
    plan.removeAction(db, anyDay.id, world);
    expect(texts()).toEqual(['In April', 'In May', 'Done']);
    expect(() => plan.removeAction(db, nobody as ActionId, world)).toThrow(notFound('action'));
  });

  it('become one journal entry when they are done, in one step', () => {
    const { db, world, context, choose, get } = aPlan();
    const { id: targetId } = choose('kneading');
    const sign = indicatorId('advanced-seen');
    const { id } = plan.addAction(db, { targetId, kind: 'practise', text: 'Fold twice', indicatorId: sign }, world);
    const before = get();
    world.setClock('2026-05-04T12:00:00Z');
    const done = plan.finishAction(db, { actionId: id, reflection: 'It held. ', asEntry: true }, world);
    expect(done).toMatchObject({ reflection: 'It held. ', doneAt: expect.any(Number), entryId: expect.any(String) });
    const entries = () => db.prepare('SELECT happened_on, text FROM journal_entry').all();
    expect(entries()).toEqual([{ happened_on: '2026-05-04', text: 'Fold twice\n\nIt held.' }]);
    expect(db.prepare('SELECT model_id, dimension_id, indicator_id FROM journal_indicator').all()).toEqual([
      { model_id: 'bread', dimension_id: 'kneading', indicator_id: 'advanced-seen' },
    ]);
    expect(db.prepare('SELECT context_id FROM journal_context').pluck().all()).toEqual([context.id]);
    expect(get().opportunities).toEqual([{ dimensionId: 'kneading', recentEntries: 1, offTheMapNotes: 0 }]);

    plan.reopenAction(db, id, world);
    const again = plan.finishAction(db, { actionId: id, reflection: 'Again', asEntry: true }, world);
    expect(again.entryId).toBe(done.entryId);
    expect(entries()).toHaveLength(1);
    undo(db);
    undo(db);
    expect(stepsOf(db).undo).toBe('action-done');
    undo(db);
    expect(entries()).toEqual([]);
    expect(get()).toEqual(before);
  });

  it('need no entry and no words', () => {
    const { db, world, choose } = aPlan();
    const { id } = plan.addAction(db, { targetId: choose('kneading').id, kind: 'read', text: 'A book' }, world);
    expect(plan.finishAction(db, { actionId: id, reflection: '', asEntry: false }, world).entryId).toBeUndefined();
    expect(db.prepare('SELECT count(*) FROM journal_entry').pluck().get()).toBe(0);
  });
});

describe('opportunities', () => {
  it('are recent entries here or nowhere in particular, and notes that are not in the model yet', () => {
    const { db, world, context, versionId, get } = aPlan();
    const site = addContext(db, { kind: 'site', name: 'Mill Lane' }, world);
    world.setClock('2026-05-04T12:00:00Z');
    let count = 0;
    const entry = (on: string, at?: string) => {
      count += 1;
      const id = `${'e'.repeat(8)}-0000-4000-8000-${String(count).padStart(12, '0')}`;
      db.prepare('INSERT INTO journal_entry VALUES (?, ?, ?, 1, 1)').run(id, on, 'Words');
      db.prepare("INSERT INTO journal_dimension VALUES (?, 'bread', 'proving')").run(id);
      if (at !== undefined) db.prepare('INSERT INTO journal_context VALUES (?, ?)').run(id, at);
    };
    entry('2026-05-01');
    entry('2026-04-01', context.id);
    entry('2026-04-01', site.id);
    entry('2025-04-01', context.id);
    const look = () => {
      const { id } = startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world);
      const about = { assessmentId: id, dimensionId: dimensionId('baking') };
      changeRating(db, about, { answer: { kind: 'not-observed' }, offTheMap: 'The oven matters' }, world);
      return completeAssessment(db, id, world).id;
    };
    const first = look();
    look();
    db.prepare("INSERT INTO off_the_map_status VALUES (?, 'baking', 'in-the-model', 1)").run(first);
    expect(plan.planMaterial(db, bread, context.id, instant('2026-05-05')).opportunities).toEqual([
      { dimensionId: 'proving', recentEntries: 2, offTheMapNotes: 0 },
      { dimensionId: 'baking', recentEntries: 0, offTheMapNotes: 1 },
    ]);
    expect(get().targets).toEqual([]);
  });
});
