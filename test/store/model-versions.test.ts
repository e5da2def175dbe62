import { describe, expect, it } from 'vitest';
import type { ModelId, ModelVersionId } from '../../core/brand.ts';
import { hasModelVersion, modelsInUse, modelVersion, versionInUseOf } from '../../main/store/model-versions.ts';
import { aModel, instant } from '../helpers/builders.ts';
import { aStore, storeModel } from './store-fixtures.ts';

describe('model versions', () => {
  it('come back whole under the id of their content', () => {
    const db = aStore();
    const model = aModel();
    const versionId = storeModel(db, model);
    expect(hasModelVersion(db, versionId)).toBe(true);
    expect(modelVersion(db, versionId)).toEqual(model);
    expect(hasModelVersion(db, 'f'.repeat(64) as ModelVersionId)).toBe(false);
    expect(modelVersion(db, 'f'.repeat(64) as ModelVersionId)).toBeUndefined();
  });

  it('have their dimensions as rows, in the order of the model', () => {
    const db = aStore();
    storeModel(db);
    const rows = db.prepare('SELECT dimension_id, place, area_id, title FROM model_dimension ORDER BY place').all();
    expect(rows).toEqual([
      { dimension_id: 'kneading', place: 0, area_id: 'dough', title: 'The kneading' },
      { dimension_id: 'proving', place: 1, area_id: 'dough', title: 'The proving' },
      { dimension_id: 'baking', place: 2, area_id: 'dough', title: 'The baking' },
    ]);
  });

  it('are listed as one line per model, by title', () => {
    const db = aStore();
    const bread = storeModel(db);
    storeModel(db, aModel({ id: 'apples' as ModelId, title: 'Apple growing' }));
    expect(modelsInUse(db).map(({ title }) => title)).toEqual(['Apple growing', 'Baking bread']);
    expect(modelsInUse(db)[1]).toEqual({
      versionId: bread,
      modelId: 'bread',
      title: 'Baking bread',
      version: '1.0.0',
      language: 'en',
      summary: 'How bread is baked, from the first loaf to the one people travel for.',
      reviewBy: '2030-01-31',
      dimensionCount: 3,
      levelNames: ['Beginner', 'Developing', 'Proficient', 'Advanced', 'World class'],
      areaTitles: ['Dough'],
      origin: 'shipped',
      archivedAt: undefined,
      versionCount: 1,
      hasDiverging: false,
      hasDraft: false,
    });
  });

  it('are replaced in the list by the highest number, whenever that was added', () => {
    const db = aStore();
    const tenth = storeModel(db, aModel({ version: '1.10.0' }), instant('2026-01-01'));
    const ninth = storeModel(db, aModel({ version: '1.9.9' }), instant('2026-06-01'));
    expect(modelsInUse(db).map(({ versionId }) => versionId)).toEqual([tenth]);
    expect(versionInUseOf(db, 'bread' as ModelId)?.versionId).toBe(tenth);
    expect(modelVersion(db, ninth)?.version).toBe('1.9.9');
    expect(versionInUseOf(db, 'stone-soup' as ModelId)).toBeUndefined();
  });

  it('of the same number give way to the one added last', () => {
    const db = aStore();
    storeModel(db, aModel({ summary: 'First wording.' }), instant('2026-06-01'));
    const second = storeModel(db, aModel({ summary: 'Second wording.' }), instant('2026-06-02'));
    const sameMoment = storeModel(db, aModel({ summary: 'Third wording.' }), instant('2026-06-02'));
    expect(versionInUseOf(db, 'bread' as ModelId)?.versionId).toBe(sameMoment);
    expect(second).not.toBe(sameMoment);
  });
});
