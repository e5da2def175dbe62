import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DimensionId } from '../../core/brand.ts';
import type { Envelope } from '../../core/contract/call.ts';
import type { ScalePosition } from '../../core/practice-model/scale.ts';
import { expect, test } from './fixtures.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

type Said = readonly { readonly quarters: number; readonly evidence: string }[];

/** A completed assessment of the first model there is, its first dimensions placed as told; returns the model's id. */
async function assess(page: Page, kind: 'team' | 'site', name: string, said: Said): Promise<string> {
  return page.evaluate(
    async ({ kind, name, said }) => {
      const taken = async <Value>(asked: Promise<Envelope<Value>>) => {
        const answer = await asked;
        if (!answer.ok) throw new Error('a call was refused');
        return answer.value;
      };
      const { child } = window;
      const [about] = (await taken(child.models.list())).models;
      if (about === undefined) throw new Error('there is no model');
      const { id: contextId } = await taken(child.contexts.create({ kind, name }));
      const modelVersionId = about.versionId;
      const { id } = await taken(child.assessments.start({ modelVersionId, contextId }));
      const { dimensions } = await taken(child.models.get({ versionId: modelVersionId }));
      for (const [index, { quarters, evidence }] of said.entries()) {
        const dimensionId = dimensions[index]?.id as DimensionId;
        const answer = { kind: 'placed' as const, position: quarters as ScalePosition };
        const change = { answer, evidence, confidence: 'medium' as const };
        await taken(child.assessments.changeRating({ assessmentId: id, dimensionId, change }));
      }
      await taken(child.assessments.complete({ assessmentId: id }));
      return about.modelId;
    },
    { kind, name, said },
  );
}

async function answerSaveDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as Electron.SaveDialogOptions;
      return { canceled: false, filePath: `${place}/${(defaultPath ?? 'file').split(/[\\/]/).at(-1)}` };
    };
  }, folder);
}

test('contexts are added, renamed, archived and brought back', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Contexts');
  await expect(page.getByText('There is none yet.')).toBeVisible();
  await expectNoBarrier(page, 'contexts, empty');
  for (const name of ['Riverside', 'Hillside']) {
    await page.getByRole('button', { name: 'Add a context' }).click();
    await page.getByRole('textbox', { name: 'What do you call it?' }).fill(name);
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByRole('heading', { name, level: 3 })).toBeVisible();
  }
  await expect(shell.title).toHaveText('Two places where your practice happens');
  await page.getByRole('button', { name: 'Rename Hillside' }).click();
  const name = page.getByRole('textbox', { name: 'What do you call it?' });
  await name.fill('Riverside');
  await page.getByRole('button', { name: 'Rename it' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is already one of this kind' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Merge them' })).toBeVisible();
  await expectNoBarrier(page, 'contexts, a taken name');
  await name.fill('The hill');
  await page.getByRole('button', { name: 'Rename it' }).click();
  await expect(page.getByRole('heading', { name: 'The hill', level: 3 })).toBeVisible();

  await page.getByRole('button', { name: 'Archive The hill' }).click();
  const archived = page.getByRole('region', { name: 'Archived' });
  await expect(archived.getByText('The hill')).toBeVisible();
  await expectNoBarrier(page, 'contexts, one archived');
  await shell.go('Assess');
  await expect(page.getByRole('radio', { name: /Riverside/ })).toHaveCount(1);
  await expect(page.getByRole('radio', { name: /The hill/ })).toHaveCount(0);
  await shell.go('Contexts');
  await page.getByRole('button', { name: 'Bring back The hill' }).click();
  await expect(archived).toHaveCount(0);
});

test('a taken name leads to merging, which says what it does and can be undone', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await assess(page, 'team', 'Riverside', [{ quarters: 8, evidence: '' }]);
  await assess(page, 'team', 'Riverside team', [{ quarters: 4, evidence: '' }]);
  await shell.go('Contexts');
  await page.getByRole('button', { name: 'Rename Riverside team' }).click();
  await page.getByRole('textbox', { name: 'What do you call it?' }).fill('Riverside');
  await page.getByRole('button', { name: 'Rename it' }).click();
  await page.getByRole('button', { name: 'Merge them' }).click();
  await expect(page.getByText(/^What moves to “Riverside”: one assessment\./)).toBeVisible();
  await expectNoBarrier(page, 'contexts, before merging');
  await page.getByRole('button', { name: 'Merge them' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Riverside']);
  await expect(page.getByText('Two assessments')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: merge contexts' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Riverside', 'Riverside team']);
});

test('two contexts stand side by side, the largest difference first, and go out as a table', async ({ launch }) => {
  const { app, page } = await launch();
  const shell = new Shell(page);
  await shell.goTo('/compare');
  await expect(shell.title).toHaveText('Nothing to compare yet');
  const modelId = await assess(page, 'team', 'Riverside', [
    { quarters: 8, evidence: 'Three of us met.' },
    { quarters: 4, evidence: '' },
    { quarters: 2, evidence: '' },
  ]);
  await shell.goTo('/compare/again');
  await expect(shell.title).toHaveText('One context so far');
  await assess(page, 'site', 'Hillside', [
    { quarters: 6, evidence: '' },
    { quarters: 12, evidence: 'The whole floor came.' },
  ]);
  await shell.goTo(`/trajectory/${modelId}`);
  await page.getByRole('button', { name: 'Compare contexts' }).click();
  await expect(shell.title).toHaveText(/^Furthest apart in /);
  await expect(page.locator('main')).toContainText('stands two levels higher in Hillside than in Riverside.');
  const both = page.getByRole('region', { name: 'Placed in both' });
  await expect(both.getByRole('article')).toHaveCount(2);
  await expect(both.getByRole('article').first()).toContainText('two levels higher in Hillside');
  await expect(both.getByRole('article').first()).toContainText('The whole floor came.');
  await expect(both.getByRole('article').last()).toContainText('half a level higher in Riverside');
  await expect(page.getByRole('region', { name: 'Placed in one of them' }).getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('table').getByRole('columnheader')).toHaveText([
    'Dimension',
    'Hillside',
    'Riverside',
    'Difference',
  ]);
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect(page.getByRole('table').getByRole('columnheader').nth(1)).toHaveText('Riverside');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    await expectNoBarrier(page, `compare, ${colorScheme}`);
  }

  const folder = await mkdtemp(join(tmpdir(), 'child-compare-'));
  await answerSaveDialog(app, folder);
  await page.getByRole('button', { name: 'Save as table' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const [name] = await readdir(folder);
  const csv = await readFile(join(folder, name ?? ''), 'utf8');
  expect(csv).toContain('Hillside');
  expect(csv).toContain('The whole floor came.');
});
