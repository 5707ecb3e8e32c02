import type { Locator, Page } from '@playwright/test';

/** The three years of a certificate, and what the certification body found in an audit. */
export class CertificatePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Audits of the cycle, one line each. */
  get audits(): Locator {
    return this.page.getByRole('table', { name: 'Audits of the cycle' }).locator('tbody tr');
  }

  /** Makes what is missing and moves what is not confirmed. */
  async plan(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^(Plan audits and preparation|Bring the plan up to date)$/ })
      .click();
  }

  /** Findings on the page of an external audit. */
  get findings(): Locator {
    return this.page
      .getByRole('list', { name: 'What the certification body found' })
      .locator('> li');
  }

  /** Opens the findings of the external audit whose page is shown. */
  async openFindings(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Findings' }).click();
  }

  async addFinding(grade: string, statement: string, reference: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New finding' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New finding' });
    await dialog.getByRole('radio', { name: grade, exact: true }).check();
    await dialog.getByLabel('Statement').fill(statement);
    await dialog.getByLabel('Their number').fill(reference);
    await dialog.getByRole('button', { name: 'New finding' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
