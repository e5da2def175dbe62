import type { Locator, Page } from '@playwright/test';

/** The rail and what is around every page. */
export class Shell {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' });
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async go(
    place: 'Home' | 'Assess' | 'Trajectory' | 'Contexts' | 'Models' | 'Off the map' | 'Privacy' | 'Settings',
  ): Promise<void> {
    await this.rail.getByRole('link', { name: place }).click();
  }

  /** Goes to a hash route, such as `/trajectory`, and waits for its title. */
  async goTo(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, route);
    await this.title.waitFor();
  }

  /** Opens the example practice without the way through the panels. */
  async openExample(): Promise<void> {
    await this.page.evaluate(() => window.child.app.openPractice({ practice: 'example' }));
    await this.page.reload();
    await this.title.waitFor();
  }
}
