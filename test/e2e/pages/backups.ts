import type { Locator, Page } from '@playwright/test';

/** The copies of the practice, and the way back to one. */
export class BackupsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get all(): Locator {
    return this.page.getByRole('list', { name: 'Copies of your practice' }).getByRole('link');
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: /^The copy of/ });
  }

  async make(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back up now' }).click();
    await this.preview.waitFor();
  }

  /** Restores the copy at hand. */
  async restore(): Promise<void> {
    await this.preview.getByRole('button', { name: 'Restore this copy' }).click();
    await this.page.getByRole('button', { name: 'Restore it' }).click();
  }
}
