import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ModelId } from '../../core/brand.ts';
import { readExamplePractice } from '../../core/example/example-practice.ts';
import { wholePracticeFaults } from '../../core/export/whole-practice-references.ts';
import { indicatorsOf } from '../../core/practice-model/model.ts';
import { allAssessments } from '../../main/store/assessments.ts';
import type { Db } from '../../main/store/connection.ts';
import { allContexts } from '../../main/store/contexts.ts';
import { openExample } from '../../main/store/example.ts';
import { hindsightsOf } from '../../main/store/hindsight.ts';
import { journalEntries, pickedEntries } from '../../main/store/journal.ts';
import { allTargets, targetsOf } from '../../main/store/plan.ts';
import { readWholePractice } from '../../main/store/read-whole-practice.ts';
import { stepsOf } from '../../main/store/undo/steps.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { reviewRhythms } from '../../main/store/use-cases/keep-rhythm.ts';
import { trajectoryMaterial } from '../../main/store/use-cases/look-back.ts';
import { notesOffTheMap } from '../../main/store/use-cases/note-off-the-map.ts';
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
    pinned: The old oven
    ratings:
      kneading:
        level: developing
        quarters: 2
        confidence: low
        evidence: Three loaves.
        seen: [developing-seen]
        offTheMap: By ear.
        noteStatus: worth-naming
        whatChanged: A new oven.
        picked: [song]
        hindsight: { level: beginner, note: They were flat., daysAgo: 20 }
        sceptic: One oven.
      proving: { answer: not-observed }
      baking: {}
  - model: bread
    context: mill
    daysAgo: 30
    ratings:
      kneading: { level: world-class }
journal:
  - key: song
    daysAgo: 401
    contexts: [night]
    about: { bread: { kneading: [developing-seen], baking: [] } }
    text: The dough sang.
targets:
  - model: bread
    context: night
    dimension: kneading
    level: proficient
    daysAgo: 50
    dueInDays: 10
    closedDaysAgo: 5
    actions:
      - { kind: try, text: Knead by hand, daysAgo: 49, done: { daysAgo: 9, reflection: Slower., asEntry: true } }
      - { kind: ask, text: Ask the miller, indicator: proficient-seen, daysAgo: 48, dueInDays: 3 }
rhythms: [{ model: bread, everyWeeks: 6, daysAgo: 300 }]
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
    expect(onNight.baselines[0]).toMatchObject({ assessmentId: first?.id, name: 'The old oven' });
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

  it('tells what happened beside the assessments on the days on which it happened', async () => {
    const db = await anExample().open();
    const [night] = allContexts(db).filter(({ name }) => name === 'Night shift');
    const entries = journalEntries(db);
    expect(entries).toMatchObject([
      { happenedOn: '2026-11-14', text: expect.stringContaining('Knead by hand'), contextIds: [night?.id] },
      {
        happenedOn: '2025-10-18',
        text: 'The dough sang.',
        contextIds: [night?.id],
        dimensions: [
          { dimensionId: 'baking', indicators: [] },
          { dimensionId: 'kneading', indicators: ['developing-seen'] },
        ],
      },
    ]);
    const [target] = targetsOf(db, 'bread' as ModelId, night?.id ?? ('' as never));
    expect(target).toMatchObject({
      dimensionId: 'kneading',
      levelId: 'proficient',
      dueOn: '2026-12-03',
      closedAt: expect.any(Number),
      actions: [
        { text: 'Ask the miller', dueOn: '2026-11-26', indicatorId: 'proficient-seen' },
        { text: 'Knead by hand', reflection: 'Slower.', entryId: entries[0]?.id },
      ],
    });
    expect(reviewRhythms(db)).toMatchObject([{ modelId: 'bread', everyWeeks: 6 }]);
    expect(notesOffTheMap(db).notes).toMatchObject([{ text: 'By ear.', status: 'worth-naming' }]);
    const first = allAssessments(db).find(({ context, completedAt }) => context.id === night?.id && completedAt);
    expect(pickedEntries(db, first?.id ?? ('' as never))).toMatchObject([{ entry: { id: entries[1]?.id } }]);
    expect(hindsightsOf(db, first?.id ?? ('' as never))).toMatchObject([
      { answer: placed(0), note: 'They were flat.' },
    ]);
    expect(stepsOf(db)).toEqual({});
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
      [source.replace('contexts: [night]', 'contexts: [moon]'), 'context'],
      [source.replace('picked: [song]', 'picked: [dance]'), 'an entry written before'],
      [source.replace('daysAgo: 401', 'daysAgo: 399'), 'an entry written before'],
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
    const asEntries = told.targets.flatMap(({ actions }) => actions.filter(({ done }) => done?.asEntry));
    expect(journalEntries(db)).toHaveLength(told.journal.length + asEntries.length);
    expect(allTargets(db)).toHaveLength(told.targets.length);
    const whole = readWholePractice(db, { exportedAt: world.now(), appVersion: '0.1.0' });
    expect(wholePracticeFaults(whole)).toEqual([]);
    const known = new Set(
      whole.models.flatMap(({ model }) =>
        model.dimensions.flatMap((dimension) =>
          indicatorsOf(model, dimension).map(({ indicator }) => `${model.id} ${dimension.id} ${indicator.id}`),
        ),
      ),
    );
    const seen = whole.journal.flatMap(({ dimensions }) =>
      dimensions.flatMap(({ modelId, dimensionId, indicators }) =>
        indicators.map((indicator) => `${modelId} ${dimensionId} ${indicator}`),
      ),
    );
    const suggested = whole.targets.flatMap(({ modelId, dimensionId, actions }) =>
      actions.flatMap(({ indicatorId }) => indicatorId ?? []).map((id) => `${modelId} ${dimensionId} ${id}`),
    );
    expect([...seen, ...suggested].filter((indicator) => !known.has(indicator))).toEqual([]);
    const ratings = told.assessments.flatMap((assessment) => Object.keys(assessment.ratings));
    expect(db.prepare('SELECT count(*) FROM rating').pluck().get()).toBe(ratings.length);
  });
});
