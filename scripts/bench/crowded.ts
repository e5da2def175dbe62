import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { anOverfullPractice } from '../../test/helpers/overfull.ts';
import { openDisplay } from '../display.ts';
import { type Driven, drive } from '../drive.ts';
import { longestTask } from './main-thread.ts';

/** What something takes in a practice larger than life beside what it takes in an everyday one. */
export interface CrowdedFigure {
  readonly name: string;
  /** How many times the everyday one the crowded one may take. */
  readonly budget: number;
  readonly everyday: number[];
  readonly crowded: number[];
}

type Measure = (app: Driven) => Promise<number>;

interface Course {
  readonly name: string;
  readonly budget: number;
  readonly everyday: Measure;
  readonly crowded: Measure;
}

const views = ['One', 'Profile', 'Compare two', 'Table', 'All dimensions'];
const crowdedRoute = '/trajectory/bread/00000000-0000-4000-8000-000000000900';

/** Letters as people paste them: with places to break, and without any. */
const sentence = 'bread and butter '.repeat(600).slice(0, 10_000);
const oneWord = 'x'.repeat(10_000);

const courses: readonly Course[] = [
  {
    name: 'trajectory, longest task',
    budget: 3,
    everyday: async (app) => {
      const [subject] = await app.call<{ modelId: string; context: { id: string } }[]>('trajectory', 'subjects');
      return longestOfViews(app, `/trajectory/${subject?.modelId}/${subject?.context.id}`);
    },
    crowded: (app) => longestOfViews(app, crowdedRoute),
  },
  { name: 'journal, slowest frame', budget: 3, everyday: slowestFrameOfJournal, crowded: slowestFrameOfJournal },
  { name: 'search, one answer', budget: 5, everyday: timeOfSearch, crowded: timeOfSearch },
  {
    name: 'a letter in a long word',
    budget: 4,
    everyday: (app) => timeOfLetter(app, sentence),
    crowded: (app) => timeOfLetter(app, oneWord),
  },
];

/**
 * Drives two windows in turns: one holds the example, the other sixty assessments of twelve dimensions and a thousand
 * entries of a journal. Milliseconds; what else the machine does falls on both alike.
 */
export async function measureCrowded(rounds: number): Promise<readonly CrowdedFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'child-desktop-bench-crowded-'));
  const display = await openDisplay();
  try {
    const everyday = await welcomed(join(folder, 'everyday'));
    await everyday.call('app', 'openPractice', { practice: 'example' });
    await everyday.page.reload();
    const crowded = await welcomed(join(folder, 'crowded'));
    await crowd(crowded, folder);
    await crowded.page.reload();
    const figures: CrowdedFigure[] = [];
    for (const { name, budget, ...sides } of courses) {
      const figure = { name, budget, everyday: [] as number[], crowded: [] as number[] };
      // The first turn loads what each page needs and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        const taken = { everyday: await sides.everyday(everyday), crowded: await sides.crowded(crowded) };
        if (round === 0) continue;
        figure.everyday.push(taken.everyday);
        figure.crowded.push(taken.crowded);
      }
      figures.push(figure);
    }
    await everyday.kill();
    await crowded.kill();
    return figures;
  } finally {
    display.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Past the first-run panels, with a practice that may stay plain. */
async function welcomed(userData: string): Promise<Driven> {
  const app = await drive(userData);
  await app.call('vault', 'goUnprotected');
  await app.call('settings', 'change', { welcomed: true });
  return app;
}

async function crowd(app: Driven, folder: string): Promise<void> {
  const file = join(folder, 'practice.json');
  await writeFile(file, JSON.stringify(anOverfullPractice(Date.now())));
  await app.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await app.call('privacy', 'importEverything');
  for (let index = 0; index < 1000; index += 1) {
    const happenedOn = new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);
    const text = `Day ${index}. ${'Something came of it. '.repeat(8)}`;
    await app.call('journal', 'add', { happenedOn, text, dimensions: [], contextIds: [] });
  }
}

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = '#/settings';
    window.location.hash = hash;
  }, `#${route}`);
}

async function longestOfViews({ app, page }: Driven, route: string): Promise<number> {
  await goTo(page, route);
  await page.locator('main canvas').first().waitFor();
  return longestTask(app, async () => {
    for (const view of views) {
      await page.getByRole('radio', { name: view, exact: true }).click();
      await sleep(800);
    }
  });
}

async function slowestFrameOfJournal({ page }: Driven): Promise<number> {
  await goTo(page, '/journal');
  await page.locator('main article, main li').first().waitFor();
  return page.evaluate(async () => {
    const main = document.getElementById('page');
    main?.scrollTo(0, 0);
    let slowest = 0;
    for (let step = 0; step < 30; step += 1) {
      const before = performance.now();
      main?.scrollBy(0, 600);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      slowest = Math.max(slowest, performance.now() - before);
    }
    return slowest;
  });
}

/** The common word first, since that has most to sort. */
async function timeOfSearch(app: Driven): Promise<number> {
  const started = performance.now();
  for (const query of ['the', 'a', 'was se', '"led the']) await app.call('search', 'find', { query, limit: 50 });
  return performance.now() - started;
}

/** Lays a field out anew after a letter, ten times. */
async function timeOfLetter({ page }: Driven, text: string): Promise<number> {
  return page.evaluate((written) => {
    const field = document.createElement('textarea');
    field.style.cssText = 'position: fixed; inset: 0; inline-size: 30rem; font-family: var(--font-reading, serif)';
    field.value = written;
    document.getElementById('page')?.append(field);
    field.getBoundingClientRect();
    const started = performance.now();
    for (const letter of 'andonandon') {
      field.setRangeText(letter, field.value.length, field.value.length, 'end');
      void field.scrollHeight;
    }
    const taken = performance.now() - started;
    field.remove();
    return taken;
  }, text);
}
