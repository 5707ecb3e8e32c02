import { expect, type Locator, type Page } from '@playwright/test';

/** The certification project: plan, estimate, comparison of bodies, application form. */
export class CertificationPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openPlan(): Promise<void> {
    await this.#goTo('/certification/plan', 'Certification project');
  }

  async openBodies(): Promise<void> {
    await this.#goTo('/certification/bodies', 'Certification bodies compared');
  }

  /** Begins the project with what the form proposes, for so many persons. */
  async begin(persons: number): Promise<void> {
    await this.page.getByLabel('Effective persons').fill(String(persons));
    await this.page.getByRole('button', { name: 'Begin the project' }).click();
    await this.plan.waitFor();
  }

  get plan(): Locator {
    return this.page.getByRole('region', { name: 'Plan of the eight steps' });
  }

  /** The bar of a step: "Stage 1 audit". */
  bar(step: string): Locator {
    return this.plan.getByRole('button', { name: new RegExp(`^${step}: .* to `) });
  }

  /** Chooses a step, so that its dates and guidance are shown. */
  async chooseStep(step: string): Promise<void> {
    await this.plan.getByRole('button', { name: step }).first().click();
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Change of dates' });
  }

  /** Keeps the dates that the preview shows. */
  async keepDates(): Promise<void> {
    await this.preview.getByRole('button', { name: 'Keep the new dates' }).click();
    await expect(this.preview).toHaveCount(0);
  }

  /** Makes the estimate from the records; its page opens. */
  async startEstimate(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/registers/estimate';
    });
    await this.page.getByRole('button', { name: 'Fill in from the records' }).click();
    await this.sum.waitFor();
  }

  /** How the days add up. */
  get sum(): Locator {
    return this.page.getByRole('table', { name: 'How it adds up' });
  }

  get result(): Locator {
    return this.page.getByRole('table', { name: 'Days and cost over three years' });
  }

  /** The table with a column for each body. */
  get comparison(): Locator {
    return this.page.getByRole('region', { name: 'Certification bodies compared' });
  }

  /** The cells of a row of the comparison, by its label. */
  criterion(label: string): Locator {
    return this.comparison
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: label, exact: true }) })
      .getByRole('cell');
  }

  chooseButton(body: string): Locator {
    return this.comparison.getByRole('button', { name: `Choose ${body}` });
  }

  /** Chooses a body with a reason. */
  async choose(body: string, reason: string): Promise<void> {
    await this.chooseButton(body).click();
    const dialog = this.page.getByRole('dialog', { name: `Choose ${body}` });
    await dialog.getByLabel('Reasons for the decision').fill(reason);
    await dialog.getByRole('button', { name: 'Choose', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }

  async #goTo(address: string, heading: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, address);
    await this.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  }
}
