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

  /** Opens the example practice with its assessments, and without what it has pinned, planned and sorted. */
  async openBareExample(): Promise<void> {
    await this.openExample();
    await this.page.evaluate(async () => {
      const subjects = await window.child.trajectory.subjects();
      const rhythms = await window.child.plan.rhythms();
      const offTheMap = await window.child.offTheMap.list();
      if (!subjects.ok || !rhythms.ok || !offTheMap.ok) throw new Error('The example cannot be read.');
      for (const { modelId, context } of subjects.value) {
        const subject = { modelId, contextId: context.id };
        const looks = await window.child.trajectory.get(subject);
        const plan = await window.child.plan.get(subject);
        if (!looks.ok || !plan.ok) throw new Error('The example cannot be read.');
        for (const { assessmentId } of looks.value.baselines) {
          await window.child.trajectory.unpinBaseline({ assessmentId });
        }
        for (const { id } of plan.value.targets) await window.child.plan.removeTarget({ targetId: id });
      }
      for (const { modelId } of rhythms.value) await window.child.plan.setRhythm({ modelId });
      for (const { assessmentId, dimensionId } of offTheMap.value.notes) {
        await window.child.offTheMap.setStatus({ assessmentId, dimensionId, status: 'new' });
      }
      await window.child.undo.forget();
    });
  }

  /** Opens the example practice without the way through the panels. */
  async openExample(): Promise<void> {
    await this.page.evaluate(() => window.child.app.openPractice({ practice: 'example' }));
    await this.page.reload();
    await this.title.waitFor();
  }
}
