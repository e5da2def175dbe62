import type { Locator, Page } from '@playwright/test';

/** Where an assessment begins or goes on. */
export class AssessPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async begin(model: string, context: string): Promise<void> {
    const practice = this.page.getByRole('radiogroup', { name: 'Which practice?' });
    await practice.getByText(model, { exact: true }).click();
    const places = this.page.getByRole('radiogroup', { name: 'Where does it happen?' });
    const known = places.getByText(context, { exact: true });
    if ((await known.count()) > 0) {
      await known.click();
    } else {
      const elsewhere = this.page.getByText('Somewhere else');
      if ((await elsewhere.count()) > 0) await elsewhere.click();
      await this.page.getByRole('textbox', { name: 'What do you call it?' }).fill(context);
    }
    await this.page.getByRole('button', { name: 'Begin', exact: true }).click();
    await new GuidedPage(this.page).evidence.waitFor();
  }

  get drafts(): Locator {
    return this.page.getByRole('region', { name: 'Not finished yet' }).getByRole('listitem');
  }
}

/** One dimension after another, and the review at the end. */
export class GuidedPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get evidence(): Locator {
    return this.page.getByRole('textbox', { name: /^Think of the last few times/ });
  }

  get whatChanged(): Locator {
    return this.page.getByRole('textbox', { name: /What changed|What kept it there/ });
  }

  get levels(): Locator {
    return this.page.getByRole('radio', { name: /./ }).and(this.page.locator('[data-level]'));
  }

  get handle(): Locator {
    return this.page.getByRole('slider');
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: 'Next' });
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get saved(): Locator {
    return this.page.locator('[data-saving="saved"]');
  }

  level(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async showLevels(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show the levels' }).click();
  }

  /** Answers the dimension at hand by mouse and goes on. */
  async answer(level: string, evidence = ''): Promise<void> {
    const title = await this.title.textContent();
    if (evidence !== '') await this.evidence.fill(evidence);
    await this.showLevels();
    await this.page.locator('label', { hasText: level }).first().click();
    await this.page.getByRole('radio', { name: 'fairly sure' }).click();
    await this.next.click();
    if (await this.whatChanged.isVisible()) await this.next.click();
    await this.page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, title);
  }

  /** Goes to the page with all answers, past what is still open. */
  async review(): Promise<void> {
    await this.page.getByRole('button', { name: /choose a dimension$/ }).click();
    await this.page.getByRole('menuitem', { name: 'Read everything again' }).click();
  }

  async complete(): Promise<void> {
    await this.page.getByRole('button', { name: 'Complete' }).click();
    await this.page.waitForFunction(() => window.location.hash.startsWith('#/trajectory'));
  }
}
