import type { Page } from '@playwright/test';
import type { ModelId } from '../../core/brand.ts';
import type { ModelDraft } from '../../core/model-versions/draft.ts';
import type { Dimension, Level } from '../../core/practice-model/model.ts';
import type { Picture } from './fresh-practice.ts';
import { goTo } from './protection-pages.ts';

/** Writing models: one begun, one adapted, published with its changes told, and compared. */
export async function modelPages(page: Page, picture: Picture): Promise<void> {
  const empty = await begin(page, 'A model begun');
  await goTo(page, `/models/draft/${empty}`);
  await picture('editor-empty');
  const adapted = await adapt(page, 'Coaching conversations');
  await openEditor(page, adapted);
  await page.getByRole('grid').locator('[data-row="2"][data-column="1"]').click();
  await picture('editor');
  for (const [view, name] of [
    ['Order and levels', 'editor-order'],
    ['About the model', 'editor-about'],
    ['As a learner sees it', 'editor-preview'],
  ] as const) {
    await page.getByRole('radio', { name: view }).click();
    await picture(name);
  }
  await publishFirst(page, adapted);
  await changeMuch(page, adapted);
  await goTo(page, `/models/draft/${adapted}/publish`);
  await page.getByRole('textbox', { name: 'What changed and why' }).waitFor();
  await picture('publish');
  await page.getByRole('heading', { name: 'Where each level stands on the new scale' }).scrollIntoViewIfNeeded();
  await picture('publish-levels');
  await page.getByText('This is how the levels correspond').click();
  await page
    .getByRole('textbox', { name: 'What changed and why' })
    .fill('Four levels are enough for us, and what stays between two people is asked about in one place.');
  await page.getByRole('button', { name: /^Publish version/ }).click();
  await page.getByRole('button', { name: 'Compare versions' }).click();
  await page.getByRole('button', { name: /From/ }).waitFor();
  await picture('model-diff');
  await goTo(page, '/models');
  await picture('models-with-drafts');
}

/** Two hundred dimensions at nine levels, in a small window too. */
export async function overfullModel(page: Page, picture: Picture): Promise<void> {
  const levels = Array.from({ length: 9 }, (_, index) => ({ id: `level-${index + 1}`, name: levelNames[index] ?? '' }));
  const modelId = await begin(page, 'Everything anybody in the district does in the course of a year, at every level');
  await change(page, modelId, (draft) => ({
    ...draft,
    levels: levels as unknown as readonly Level[],
    areas: draft.areas.map((area) => ({ ...area, title: 'The clinics, the dispensaries and the outreach posts' })),
    dimensions: Array.from({ length: 200 }, (_, index) => aLongDimension(index, draft, levels)),
  }));
  await openEditor(page, modelId);
  await page.waitForTimeout(600);
  await picture('editor-overfull');
}

const levelNames = [
  'First steps',
  'Trying',
  'Developing',
  'Able',
  'Proficient',
  'Fluent',
  'Advanced',
  'Leading',
  'Renewing',
];

function aLongDimension(index: number, draft: ModelDraft, levels: readonly { readonly id: string }[]): Dimension {
  return {
    id: `practice-${index + 1}`,
    area: draft.areas[0]?.id,
    title: `What we do when it is turn number ${index + 1}, and nobody else is there to do it`,
    description: 'What is done, by whom, and how one knows that it was enough.',
    levels: Object.fromEntries(
      levels.map(({ id }, place) => [
        id,
        {
          descriptor: `What one sees at step ${place + 1} of practice ${index + 1}. `.repeat(1 + ((index + place) % 4)),
          indicators: [],
          nextSteps: [],
        },
      ]),
    ),
  } as unknown as Dimension;
}

async function openEditor(page: Page, modelId: ModelId): Promise<void> {
  await goTo(page, `/models/draft/${modelId}`);
  await page.getByRole('grid').waitFor();
}

function begin(page: Page, title: string): Promise<ModelId> {
  return page.evaluate(async (name) => {
    const made = await window.child.modelDrafts.create({ from: 'nothing', title: name, language: 'en' });
    if (!made.ok) throw new Error('No draft could be begun.');
    return made.value.modelId;
  }, title);
}

function adapt(page: Page, title: string): Promise<ModelId> {
  return page.evaluate(async (name) => {
    const library = await window.child.models.list();
    const found = library.ok ? library.value.models.find((model) => model.title === name) : undefined;
    if (found === undefined) throw new Error('The model is not there.');
    const { versionId } = found;
    const made = await window.child.modelDrafts.create({ from: 'copy', versionId, title: `${name} in the clinics` });
    if (!made.ok) throw new Error('No draft could be begun.');
    return made.value.modelId;
  }, title);
}

/** Publishes the draft as it is and begins the next one. */
function publishFirst(page: Page, modelId: ModelId): Promise<void> {
  return page.evaluate(async (id) => {
    const made = await window.child.modelDrafts.publish({ modelId: id, version: '1.0.0', summary: '', dimensions: [] });
    if (!made.ok) throw new Error('The model could not be published.');
    await window.child.modelDrafts.create({ from: 'version', versionId: made.value.versionId });
  }, modelId);
}

/** Another scale, a new name, other words and one dimension less. */
function changeMuch(page: Page, modelId: ModelId): Promise<void> {
  return change(page, modelId, (draft) => ({
    ...draft,
    levels: draft.levels.filter(({ id }) => id !== 'proficient'),
    dimensions: draft.dimensions.slice(0, -1).map((dimension, index) => {
      const { proficient: _, ...levels } = dimension.levels as Record<string, Dimension['levels'][never]>;
      if (index > 1) return { ...dimension, levels };
      const description = `${dimension.description} It is asked about before anything else.`;
      return { ...dimension, levels, description, title: index === 0 ? 'What brings us here' : dimension.title };
    }),
  }));
}

async function change(page: Page, modelId: ModelId, work: (draft: ModelDraft) => ModelDraft): Promise<void> {
  const draft = await page.evaluate(async (id) => {
    const stored = await window.child.modelDrafts.get({ modelId: id });
    if (!stored.ok) throw new Error('The draft is not there.');
    return stored.value.document;
  }, modelId);
  await page.evaluate(
    async ([id, document]) => {
      const kept = await window.child.modelDrafts.save({ modelId: id, document });
      if (!kept.ok) throw new Error('The draft could not be saved.');
    },
    [modelId, work(draft)] as const,
  );
}
