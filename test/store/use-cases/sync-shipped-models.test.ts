import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelsInUse } from '../../../main/store/model-versions.ts';
import { contentIdOf, createShippedModels } from '../../../main/store/use-cases/sync-shipped-models.ts';
import { aModel } from '../../helpers/builders.ts';
import { aFolder, aFolderOf, aStore, aWorld } from '../store-fixtures.ts';

const breadText = (changes: Parameters<typeof aModel>[0] = {}) => JSON.stringify(aModel(changes), null, 2);
const shipped = join(import.meta.dirname, '..', '..', '..', 'resources', 'models');

describe('shipped models', () => {
  it('are all readable, and stored whole', async () => {
    const db = aStore();
    expect(await createShippedModels(shipped).syncInto(db, aWorld())).toEqual([]);
    expect(modelsInUse(db).map(({ modelId }) => modelId)).toEqual([
      'caring-for-ones-own-learning',
      'coaching-conversations',
      'convening-a-community',
      'facilitating-inclusive-conversations',
      'leading-a-learning-team',
      'mutual-benchmarking',
      'software-craft',
      'writing-for-decisions',
    ]);
  });

  it('are stored once, under the hash of their text, whichever way its lines end', async () => {
    const folder = aFolderOf({ 'bread.yaml': breadText() });
    const db = aStore();
    await createShippedModels(folder).syncInto(db, aWorld());
    writeFileSync(join(folder, 'bread.yaml'), breadText().replaceAll('\n', '\r\n'));
    await createShippedModels(folder).syncInto(db, aWorld());
    expect(db.prepare('SELECT id FROM model_version').pluck().all()).toEqual([contentIdOf(breadText())]);
  });

  it('stored by two calls at once are stored once', async () => {
    const models = createShippedModels(aFolderOf({ 'bread.yaml': breadText() }));
    const db = aStore();
    await Promise.all([models.syncInto(db, aWorld()), models.syncInto(db, aWorld())]);
    expect(db.prepare('SELECT count(*) FROM model_version').pluck().get()).toBe(1);
  });

  it('that were edited without a new number replace what was there', async () => {
    const folder = aFolderOf({ 'bread.yaml': breadText() });
    const models = createShippedModels(folder);
    const db = aStore();
    await models.syncInto(db, aWorld());
    writeFileSync(join(folder, 'bread.yaml'), breadText({ title: 'Bread again' }));
    await models.syncInto(db, aWorld('2026-02-01T00:00:00Z'));
    expect(modelsInUse(db).map(({ title }) => title)).toEqual(['Bread again']);
    expect(db.prepare('SELECT count(*) FROM model_version').pluck().get()).toBe(2);
  });

  it('with a faulty file tell what is wrong in it, and the others stay usable', async () => {
    const folder = aFolderOf({
      'a-broken.yaml': 'format: child-model/1\nid: Broken Id\n',
      'b-bread.yaml': breadText(),
      'notes.txt': 'not a model at all',
    });
    const models = createShippedModels(folder);
    const db = aStore();
    const problems = await models.syncInto(db, aWorld());
    expect(problems.length).toBeGreaterThan(1);
    expect(problems).toContainEqual(expect.objectContaining({ file: 'a-broken.yaml', line: 2, path: 'id' }));
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['a-broken.yaml']));
    expect(modelsInUse(db).map(({ title }) => title)).toEqual(['Baking bread']);
    expect(await models.syncInto(db, aWorld())).toEqual(problems);
    rmSync(join(folder, 'a-broken.yaml'));
    expect(await models.syncInto(db, aWorld())).toEqual([]);
  });

  it('without their folder are a problem that is said', async () => {
    const models = createShippedModels(join(aFolder(), 'missing'));
    expect(await models.syncInto(aStore(), aWorld())).toMatchObject([{ file: 'models', line: 1, column: 1 }]);
  });

  it('have a fingerprint that changes with any of their texts', async () => {
    const folder = aFolderOf({ 'bread.yaml': breadText() });
    const models = createShippedModels(folder);
    const before = await models.fingerprint();
    expect(await models.fingerprint()).toBe(before);
    writeFileSync(join(folder, 'bread.yaml'), breadText({ title: 'Bread again' }));
    expect(await models.fingerprint()).not.toBe(before);
  });
});
