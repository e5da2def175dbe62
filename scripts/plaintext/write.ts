import type { Driven } from '../drive.ts';
import type { Canaries } from './canaries.ts';

const levels = 4;

/** Writes a canary into every field a person can write into, and has the application show and sort what it holds. */
export async function writeEverywhere(app: Driven, canaries: Canaries): Promise<void> {
  await app.call('settings', 'change', { welcomed: true });
  const { models } = await app.call<{ models: { versionId: string }[] }>('models', 'list');
  const modelVersionId = models[0]?.versionId;
  if (modelVersionId === undefined) throw new Error('There is no model.');
  const name = canaries.make('context name');
  const { id: contextId } = await app.call<{ id: string }>('contexts', 'create', { kind: 'team', name });
  const { dimensions } = await app.call<{ dimensions: { id: string }[] }>('models', 'get', {
    versionId: modelVersionId,
  });
  for (const round of ['first', 'second']) {
    const start = { modelVersionId, contextId };
    const { id: assessmentId } = await app.call<{ id: string }>('assessments', 'start', start);
    for (const [index, { id: dimensionId }] of dimensions.entries()) {
      const field = (what: string) => (index < 2 ? canaries.make(`${what}, ${round} time`) : `${what} ${index}`);
      const change = {
        answer: { kind: 'placed', position: (index % levels) * levels },
        confidence: 'high',
        evidence: `${field('evidence')} ${'and so on '.repeat(200)}`,
        offTheMap: field('off the map'),
        whatChanged: field('what changed'),
        committed: true,
      };
      await app.call('assessments', 'changeRating', { assessmentId, dimensionId, change });
    }
    if (round === 'second') continue;
    await app.call('assessments', 'complete', { assessmentId });
    await app.call('trajectory', 'pinBaseline', { assessmentId });
  }
  await app.call('contexts', 'list');
  await app.call('trajectory', 'subjects');
  await showEveryPage(app);
}

/** What a page shows passes through Chromium, which must not keep any of it either. */
async function showEveryPage({ page }: Driven): Promise<void> {
  await page.reload();
  await page.waitForSelector('main');
  for (const route of ['/', '/assess', '/trajectory', '/models', '/settings', '/privacy']) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, route);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(300);
  }
}

/** Saves every kind of file into a folder of the person's choice. */
export async function saveEverywhere(app: Driven, folder: string): Promise<void> {
  await app.app.evaluate(({ dialog }, place) => {
    let count = 0;
    dialog.showSaveDialog = async () => {
      count += 1;
      return { canceled: false, filePath: `${place}/file-${count}` };
    };
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [place] });
  }, folder);
  await app.call('files', 'save', { kind: 'csv', suggestedName: 'table', text: 'a,b' });
  await app.call('files', 'save', { kind: 'txt', suggestedName: 'words', text: 'words' });
  await app.call('files', 'savePage', { suggestedName: 'page' });
  await app.call('privacy', 'exportEverything');
}
