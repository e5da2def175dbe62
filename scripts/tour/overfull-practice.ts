import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Confidence, confidences } from '../../core/assessment/answer.ts';
import { dayOf } from '../../core/assessment/assessment.ts';
import type { ContextId, Instant, ModelId, ModelVersionId } from '../../core/brand.ts';
import type { Dimension, PracticeModel } from '../../core/practice-model/model.ts';
import { readModel } from '../../core/practice-model/read-model.ts';
import { highestPosition, type ScalePosition } from '../../core/practice-model/scale.ts';
import { closeStore } from '../../main/store/close.ts';
import type { Db } from '../../main/store/connection.ts';
import { insertModelVersion } from '../../main/store/model-versions.ts';
import { openStore } from '../../main/store/open.ts';
import { ownFileIn } from '../../main/store/practice.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { addEntry } from '../../main/store/use-cases/keep-journal.ts';
import { pinBaseline, renameBaseline } from '../../main/store/use-cases/look-back.ts';
import { addAction, setTarget } from '../../main/store/use-cases/plan-ahead.ts';
import { contentIdOf } from '../../main/store/use-cases/sync-shipped-models.ts';
import { changeRating, completeAssessment, startAssessment } from '../../main/store/use-cases/take-assessment.ts';
import { root } from '../electron-runtime.ts';

const day = 86_400_000;
const mostDimensions = 12;
const mostAssessments = 60;
/** How often another context was looked at in between. */
const everyTenth = 10;
const everyDays = 18;
const longName = 'All the clinics, dispensaries and outreach posts of the Eastern and the Lakeside districts together';

/** Fills an unprotected practice, while no application has it open, with more than anybody would have. */
export async function fillToTheBrim(userData: string): Promise<void> {
  const now = Date.now();
  const surroundings = { now: () => now as Instant, newId: randomUUID };
  const db = openStore(ownFileIn(userData), { engine: {}, surroundings });
  try {
    const model = await aLongModel();
    const versionId = contentIdOf(JSON.stringify(model));
    insertModelVersion(db, { versionId, model }, (now - mostAssessments * everyDays * day) as Instant);
    db.transaction(() => fill(db, model, versionId, now))();
  } finally {
    closeStore(db);
  }
}

/** A shipped model with dimensions of another one behind its own. */
async function aLongModel(): Promise<PracticeModel> {
  const [first, second] = await Promise.all(
    ['convening-a-community', 'mutual-benchmarking'].map(async (name) => {
      const reading = readModel(await readFile(join(root, 'resources', 'models', `${name}.yaml`), 'utf8'), name);
      if (!reading.ok) throw new Error(`${name} is no model.`);
      return reading.model;
    }),
  );
  if (first === undefined || second === undefined) throw new Error('There are no two models.');
  const area = first.areas[0]?.id;
  const more = second.dimensions.map((dimension): Dimension => ({ ...dimension, area: area ?? dimension.area }));
  return {
    ...first,
    id: 'convening-at-length' as ModelId,
    title: 'Convening a community of practice, at length and in every kind of place',
    dimensions: [...first.dimensions, ...more].slice(0, mostDimensions),
  };
}

/** A number from 0 up to, but not, 1, the same at every run. */
function noise(seed: number): number {
  const wave = Math.sin(seed * 12.9898) * 43_758.5453;
  return wave - Math.floor(wave);
}

function fill(db: Db, model: PracticeModel, modelVersionId: ModelVersionId, now: number): void {
  const at = (daysAgo: number) => ({ now: () => (now - daysAgo * day) as Instant, newId: randomUUID });
  const dayAt = (daysAgo: number) => dayOf(at(daysAgo).now(), 0);
  const [here, there] = [longName, 'Lakeside'].map((name) => addContext(db, { kind: 'region', name }, at(2000)));
  if (here === undefined || there === undefined) throw new Error('There are no contexts.');
  const look = (contextId: ContextId, index: number, daysLater: number) => {
    const then = at((mostAssessments - index) * everyDays - daysLater);
    const { id } = startAssessment(db, { modelVersionId, contextId }, then);
    for (const [place, dimension] of model.dimensions.entries()) {
      const seed = index * mostDimensions + place;
      const wanted = index / 5 + place / 3 + noise(seed) * 5 - 1;
      const position = Math.max(0, Math.min(highestPosition(model.levels.length), Math.round(wanted))) as ScalePosition;
      const confidence: Confidence = confidences[Math.floor(noise(seed + 0.5) * confidences.length)] ?? 'medium';
      const evidence = `What we saw in ${dimension.title.toLowerCase()}, at look ${index + 1} of ${mostAssessments}.`;
      const offTheMap = seed % 23 === 0 ? `We have no word yet for what happened before look ${index + 1}.` : '';
      const change = {
        answer: { kind: 'placed', position },
        confidence,
        evidence,
        offTheMap,
        committed: true,
      } as const;
      changeRating(db, { assessmentId: id, dimensionId: dimension.id }, change, then);
    }
    completeAssessment(db, id, then);
    if (index % 12 === 3) {
      pinBaseline(db, id, then);
      renameBaseline(db, id, `How it stood at look ${index + 1}, before everything that came in between`, then);
    }
  };
  for (let index = 0; index < mostAssessments; index += 1) {
    if (index % everyTenth === 0) look(there.id, index, 5);
    look(here.id, index, 0);
  }
  for (const [index, dimension] of model.dimensions.entries()) {
    for (let repeat = 0; repeat < 12; repeat += 1) {
      const then = at(index * 7 + repeat * 80 + 1);
      addEntry(
        db,
        {
          happenedOn: dayAt(index * 7 + repeat * 80 + 1),
          text: `We noticed something about ${dimension.title.toLowerCase()}. ${'It took longer to tell than to do. '.repeat(1 + (repeat % 5))}`,
          dimensions: [dimension, ...model.dimensions.slice(0, repeat % 4)].map(({ id }) => ({
            modelId: model.id,
            dimensionId: id,
            indicators: [],
          })),
          contextIds: repeat % 2 === 0 ? [here.id] : [here.id, there.id],
        },
        then,
      );
    }
  }
  for (const [index, dimension] of model.dimensions.slice(0, 3).entries()) {
    const levelId = model.levels.at(-1)?.id;
    if (levelId === undefined) continue;
    const about = { modelId: model.id, contextId: here.id, dimensionId: dimension.id, levelId };
    const { id } = setTarget(db, { ...about, dueOn: dayAt(index === 2 ? -1600 : -200) }, at(30));
    for (let repeat = 0; repeat < 9; repeat += 1) {
      const text = `Try ${dimension.title.toLowerCase()} in one more place, and write down what came of it. `.repeat(
        1 + (repeat % 3),
      );
      addAction(db, { targetId: id, kind: 'try', text: text.trim() }, at(29));
    }
  }
}
