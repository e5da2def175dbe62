import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** A passphrase that is taken, and another. */
export const passphrase = 'seven kettles under the bridge';
export const otherPassphrase = 'a lantern for every second step';

/** Where it is decided how the practice is protected. */
export class ProtectPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the first panel to the decision. */
  async reach(): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: 'Begin with my own practice' }).click();
    await this.first.waitFor();
  }

  get first(): Locator {
    return this.page.getByRole('textbox', { name: /^(Passphrase|New passphrase)$/ });
  }

  get again(): Locator {
    return this.page.getByRole('textbox', { name: 'The same once more' });
  }

  get sixWords(): Locator {
    return this.page.getByRole('radio', { name: 'Six words' });
  }

  get withoutPassphrase(): Locator {
    return this.page.getByRole('button', { name: 'Go without a passphrase' });
  }

  async choose(text: string): Promise<void> {
    await this.first.fill(text);
    await this.again.fill(text);
    await this.page.getByRole('button', { name: /^(Protect with|Set the new)/ }).click();
  }
}

/** The sheet with the recovery code. */
export class SheetPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get code(): Locator {
    return this.page.getByText(/^[0-9A-Z]{5}( [0-9A-Z]{5}){4}$/);
  }

  /** Puts the sheet away and tells its code. */
  async putAway(): Promise<string> {
    const code = await this.code.innerText();
    await this.page.getByRole('button', { name: 'I have put it away' }).click();
    await this.code.waitFor({ state: 'detached' });
    return code;
  }
}

/** The locked door. */
export class UnlockPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get secret(): Locator {
    return this.page.getByRole('textbox', { name: 'Passphrase or recovery code' });
  }

  async unlock(secret: string): Promise<void> {
    await this.secret.fill(secret);
    await this.page.keyboard.press('Enter');
  }
}

/** A new practice under a passphrase, from the first panel to the first page; tells the recovery code. */
export async function beginProtected(page: Page): Promise<string> {
  const protect = new ProtectPage(page);
  await protect.reach();
  await protect.choose(passphrase);
  return new SheetPage(page).putAway();
}

/** Does something that locks; the window is replaced by a locked one, which is returned. */
export async function locked(app: ElectronApplication, lock: () => Promise<unknown>): Promise<Page> {
  const [window] = await Promise.all([app.waitForEvent('window'), lock().catch(() => undefined)]);
  await new UnlockPage(window).secret.waitFor();
  return window;
}
