import type { Driven } from '../drive.ts';
import type { Canaries } from './canaries.ts';

const levels = 4;
const day = '2026-01-02';

/** Writes a canary into every field a person can write into, and has the application show and sort what it holds. */
export async function writeEverywhere(app: Driven, canaries: Canaries): Promise<void> {
  await app.call('settings', 'change', { welcomed: true });
  const { models } = await app.call<{ models: { versionId: string; modelId: string }[] }>('models', 'list');
  const { versionId: modelVersionId, modelId } = models[0] ?? {};
  if (modelVersionId === undefined) throw new Error('There is no model.');
  const name = canaries.make('context name');
  const { id: contextId } = await app.call<{ id: string }>('contexts', 'create', { kind: 'team', name });
  const model = await app.call<{ dimensions: { id: string }[]; levels: { id: string }[] }>('models', 'get', {
    versionId: modelVersionId,
  });
  const { dimensions } = model;
  const levelId = model.levels.at(-1)?.id;
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
        sceptic: field('what a sceptic would say'),
        committed: true,
      };
      await app.call('assessments', 'changeRating', { assessmentId, dimensionId, change });
    }
    if (round === 'second') continue;
    await app.call('assessments', 'complete', { assessmentId });
    await app.call('trajectory', 'pinBaseline', { assessmentId });
    await app.call('trajectory', 'renameBaseline', { assessmentId, name: canaries.make('baseline name') });
    const second = { answer: { kind: 'not-observed' }, note: canaries.make('second look') };
    await app.call('hindsight', 'set', { assessmentId, dimensionId: dimensions[0]?.id, ...second });
  }
  const dimensionId = dimensions[0]?.id;
  const about = { modelId, contextId, dimensionId };
  const links = { dimensions: [{ modelId, dimensionId, indicators: [] }], contextIds: [contextId] };
  await app.call('journal', 'add', { happenedOn: day, text: canaries.make('journal entry'), ...links });
  const { id: targetId } = await app.call<{ id: string }>('plan', 'setTarget', { ...about, levelId });
  const action = { targetId, kind: 'try', text: canaries.make('action') };
  const { id: actionId } = await app.call<{ id: string }>('plan', 'addAction', action);
  const reflection = canaries.make('reflection');
  await app.call('plan', 'finishAction', { actionId, reflection, asEntry: true });
  await app.call('search', 'find', { query: 'and so on', limit: 20 });
  await app.call('contexts', 'list');
  await app.call('trajectory', 'subjects');
  await showEveryPage(app);
}

/** What a page shows passes through Chromium, which must not keep any of it either. */
async function showEveryPage({ page }: Driven): Promise<void> {
  await page.reload();
  await page.waitForSelector('main');
  for (const route of [
    '/',
    '/assess',
    '/trajectory',
    '/plan',
    '/journal',
    '/contexts',
    '/off-the-map',
    '/search',
    '/models',
    '/settings',
    '/privacy',
  ]) {
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
