import type { Locator, Page } from '@playwright/test';

/** What is true of the person's data, and what can be done about it. */
export class PrivacyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  get network(): Locator {
    return this.part('The network');
  }

  get protection(): Locator {
    return this.part('How it is protected');
  }

  get copies(): Locator {
    return this.part('Copies');
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Opens the last question of all and answers it with a word. */
  async erase(word: string): Promise<void> {
    await this.part('Erase everything').getByRole('button').click();
    await this.page.getByRole('textbox', { name: /^Type the word/ }).fill(word);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }
}
