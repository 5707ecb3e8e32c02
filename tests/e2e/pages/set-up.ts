import type { Page } from '@playwright/test';

/** The wizard that sets a gap analysis up. */
export class SetUpPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** From the list of gap analyses through all steps to the interview. */
  async run(options: {
    readonly title: string;
    readonly scope: string;
    readonly interviewee: string;
    readonly quick: boolean;
  }): Promise<void> {
    const page = this.#page;
    await page.getByRole('button', { name: 'New gap analysis' }).first().click();
    await page.getByLabel('Title', { exact: false }).first().fill(options.title);
    await this.#next('Scope');
    await page.getByLabel('What is assessed').fill(options.scope);
    await this.#next('People');
    await page.getByRole('button', { name: 'Add an interviewee' }).click();
    await page
      .getByLabel(/^Name of person/)
      .last()
      .fill(options.interviewee);
    await this.#next('Questions');
    if (options.quick) await page.getByRole('radio', { name: /^Quick/ }).check();
    await this.#next('Rating');
    await page.getByRole('button', { name: 'Start the interview' }).click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  }

  async #next(step: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Next', exact: true }).click();
    await this.#page.getByRole('heading', { name: step, exact: true }).waitFor();
  }
}
