import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** A text as a file that is dropped on the window. */
export interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

/** Lets the next question for files be answered with these, as if a person had chosen them. */
export async function chooseFiles(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: chosen });
    },
    [...paths],
  );
}

/** Drops files on the middle of the window, the way a hand does. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const data = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, text } of dropped) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

/** Everything between a file and a model. */
export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get counts(): Locator {
    return this.page.getByTestId('import-counts');
  }

  get losses(): Locator {
    return this.page.getByRole('region', { name: /not taken over|Nothing is lost/ });
  }

  get problems(): Locator {
    return this.page.getByRole('region', { name: /missing for a whole model/ });
  }

  table(name: string): Locator {
    return this.page.getByRole('region', { name: `The table ${name}` });
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      window.location.hash = '/models/import';
    });
    await this.title.filter({ hasText: 'Bring in a model of practice' }).waitFor();
  }

  async choose(app: ElectronApplication, paths: readonly string[]): Promise<void> {
    await chooseFiles(app, paths);
    await this.page.getByRole('button', { name: 'Choose files…' }).click();
  }

  async paste(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Paste a table or a document' }).fill(text);
    await this.page.getByRole('button', { name: 'Read what I pasted' }).click();
  }

  /** Says what a table cannot: everything a version needs besides its words. */
  async tellAbout(about: { readonly title?: string; readonly summary: string }): Promise<void> {
    const section = this.page.getByRole('region', { name: 'About the model' });
    if (about.title !== undefined) await section.getByLabel('Title').fill(about.title);
    await section.getByLabel('Summary').fill(about.summary);
    await section.getByLabel('Authors').fill('The people of the second floor');
    await section.getByLabel('Language').fill('en');
    await section.getByLabel('Licence').fill('CC-BY-4.0');
    await section.getByLabel('To be looked at again by').fill('2030-01-31');
  }

  async pick(field: Locator, option: string): Promise<void> {
    await field.click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async keepAsVersion(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add to the library' }).click();
  }
}
