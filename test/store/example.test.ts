import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ModelId } from '../../core/brand.ts';
import { readExamplePractice } from '../../core/example/example-practice.ts';
import { allAssessments } from '../../main/store/assessments.ts';
import type { Db } from '../../main/store/connection.ts';
import { allContexts } from '../../main/store/contexts.ts';
import { openExample } from '../../main/store/example.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { trajectoryMaterial } from '../../main/store/use-cases/look-back.ts';
import { createShippedModels } from '../../main/store/use-cases/sync-shipped-models.ts';
import { openAssessment } from '../../main/store/use-cases/take-assessment.ts';
import { aModel, instant, placed } from '../helpers/builders.ts';
import { aFolder, aFolderOf, aWorld } from './store-fixtures.ts';

const day = 24 * 60 * 60_000;
const resources = join(import.meta.dirname, '..', '..', 'resources');

const source = `
contexts:
  - { key: night, kind: team, name: Night shift }
  - { key: mill, kind: site, name: Mill Lane }
assessments:
  - model: bread
    context: night
    daysAgo: 0
    draft: true
    ratings:
      proving: { evidence: Half a thought. }
  - model: bread
    context: night
    daysAgo: 400
    pinned: true
    ratings:
      kneading:
        level: developing
        quarters: 2
        confidence: low
        evidence: Three loaves.
        seen: [developing-seen]
        offTheMap: By ear.
        whatChanged: A new oven.
        sceptic: One oven.
      proving: { answer: not-observed }
      baking: {}
  - model: bread
    context: mill
    daysAgo: 30
    ratings:
      kneading: { level: world-class }
`;

function anExample(world = aWorld('2026-11-23T12:00:00Z')) {
  const models = aFolderOf({ 'bread.yaml': JSON.stringify(aModel()) });
  const sourceFile = join(aFolderOf({ 'practice.yaml': source }), 'practice.yaml');
  const file = join(aFolder(), 'example', 'example.db');
  const open = async (): Promise<Db> => {
    const options = { engine: {}, surroundings: world, models: createShippedModels(models), sourceFile };
    const db = await openExample(file, options);
    onTestFinished(() => {
      db.close();
    });
    return db;
  };
  return { open, file, models, sourceFile, world };
}

/** Something a visitor left in the example: it is gone once the example has been made anew. */
const leaveTrace = (db: Db) => addContext(db, { kind: 'other', name: 'A trace' }, { ...aWorld(), newId: randomUUID });
const hasTrace = (db: Db) => allContexts(db).some(({ name }) => name === 'A trace');

describe('the example practice', () => {
  it('tells everything its source tells, through the same use-cases as a person’s own', async () => {
    const { open } = anExample();
    const db = await open();
    const madeAt = instant('2026-11-23T12:00:00Z');
    const [night, mill] = ['Night shift', 'Mill Lane'].map((name) => allContexts(db).find((one) => one.name === name));
    const bread = 'bread' as ModelId;
    const onNight = trajectoryMaterial(db, bread, night?.id ?? ('' as never));
    expect(onNight.assessments).toHaveLength(1);
    const [first] = onNight.assessments;
    expect(onNight.baselines[0]?.assessmentId).toBe(first?.id);
    expect(Math.abs((first?.completedAt ?? 0) - (madeAt - 400 * day))).toBeLessThan(day / 12);
    expect(first?.ratings).toEqual([
      {
        dimensionId: 'kneading',
        answer: placed(6),
        confidence: 'low',
        evidence: 'Three loaves.',
        indicatorsSeen: ['developing-seen'],
        offTheMap: 'By ear.',
        whatChanged: 'A new oven.',
        sceptic: 'One oven.',
        committedAt: expect.any(Number),
      },
      expect.objectContaining({ dimensionId: 'proving', answer: { kind: 'not-observed' } }),
      expect.objectContaining({ dimensionId: 'baking', answer: undefined, evidence: '' }),
    ]);
    expect(trajectoryMaterial(db, bread, mill?.id ?? ('' as never)).assessments[0]?.ratings[0]?.answer).toEqual(
      placed(16),
    );
    const draft = allAssessments(db).find(({ completedAt }) => completedAt === undefined);
    expect(draft?.changedAt).toBeLessThan(madeAt + 10 * 60_000);
    expect(openAssessment(db, draft?.id ?? ('' as never))).toMatchObject({
      place: { dimensionId: 'baking', step: 'recall' },
      ratings: [{ dimensionId: 'proving', evidence: 'Half a thought.' }],
    });
  });

  it('is kept for a day with what was tried in it, then made anew', async () => {
    const { open, world } = anExample();
    leaveTrace(await open());
    world.setClock('2026-11-24T10:00:00Z');
    expect(hasTrace(await open())).toBe(true);
    world.setClock('2026-11-24T14:00:00Z');
    expect(hasTrace(await open())).toBe(false);
  });

  it('is made anew when its source or a model changes', async () => {
    const { open, sourceFile, models } = anExample();
    leaveTrace(await open());
    writeFileSync(sourceFile, `${source}\n# another word`);
    const again = await open();
    expect(hasTrace(again)).toBe(false);
    leaveTrace(again);
    writeFileSync(join(models, 'bread.yaml'), JSON.stringify(aModel({ title: 'Bread again' })));
    const third = await open();
    expect(hasTrace(third)).toBe(false);
    expect(allAssessments(third)[0]?.modelTitle).toBe('Bread again');
  });

  it('is made anew over a damaged file, in its own folder only', async () => {
    const { open, file } = anExample();
    (await open()).close();
    const neighbour = join(dirname(dirname(file)), 'practice.db');
    writeFileSync(neighbour, 'a person’s own');
    truncateSync(file, 3000);
    expect(allAssessments(await open())).toHaveLength(3);
    expect(readFileSync(neighbour, 'utf8')).toBe('a person’s own');
  });

  it('that cannot be told to the end leaves nothing half-told', async () => {
    const { open, file, sourceFile } = anExample();
    for (const [faulty, reason] of [
      [source.replace('level: world-class', 'level: galactic'), 'galactic'],
      [source.replace('model: bread', 'model: stone-soup'), 'stone-soup'],
      [source.replace('context: mill', 'context: moon'), 'context'],
    ] as const) {
      writeFileSync(sourceFile, faulty);
      await expect(open()).rejects.toThrow(reason);
    }
    writeFileSync(sourceFile, source);
    expect(allAssessments(await open())).toHaveLength(3);
    expect(existsSync(file)).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('that is shipped can be told with the models that are shipped', async () => {
    const world = aWorld('2026-11-23T12:00:00Z');
    const sourceFile = join(resources, 'example', 'practice.yaml');
    const models = createShippedModels(join(resources, 'models'));
    const surroundings = { ...world, newId: randomUUID };
    const db = await openExample(join(aFolder(), 'example.db'), { engine: {}, surroundings, models, sourceFile });
    onTestFinished(() => {
      db.close();
    });
    const told = readExamplePractice(readFileSync(sourceFile, 'utf8'));
    expect(allAssessments(db)).toHaveLength(told.assessments.length);
    expect(allContexts(db)).toHaveLength(told.contexts.length);
    const ratings = told.assessments.flatMap((assessment) => Object.keys(assessment.ratings));
    expect(db.prepare('SELECT count(*) FROM rating').pluck().get()).toBe(ratings.length);
  });
});
