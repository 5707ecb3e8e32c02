import type { Locator, Page } from '@playwright/test';

/** The pages of nonconformities, incidents and concerns, step by step. */
export class NonconformitiesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get steps(): Locator {
    return this.page.getByRole('navigation', { name: 'Steps' });
  }

  /** Opens a step by its short name. */
  async openStep(name: string): Promise<void> {
    await this.steps.getByRole('button', { name }).click();
  }

  /** Makes a nonconformity of the record on screen and waits for its page. */
  async raise(code: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Raise nonconformity' }).click();
    await this.page.getByRole('heading', { name: code, level: 1 }).waitFor();
  }

  why(number: number): Locator {
    return this.page.getByLabel(`Answer to why ${number}`, { exact: true });
  }

  /** Types answers one after the other; Enter asks the next why. */
  async askWhys(answers: readonly string[]): Promise<void> {
    for (const [at, answer] of answers.entries()) {
      if (at > 0) await this.page.keyboard.press('Enter');
      await this.why(at + 1).fill(answer);
    }
  }

  get diagram(): Locator {
    return this.page.getByRole('img', { name: /^Cause-effect diagram/ });
  }

  /** Adds a cause to the diagram's table. */
  async addCause(branch: string, cause: string, root = false): Promise<void> {
    const causes = this.page.locator('[data-field="causes"]');
    await causes.locator('[data-add]').click();
    const row = causes.locator('[data-row]').last();
    await row.locator('[data-cell="branch"] select').selectOption({ label: branch });
    await row.locator('[data-cell="cause"] input').fill(cause);
    if (root) await row.locator('[data-cell="root"] input').check();
  }

  /** Lines of the corrective actions. */
  get actions(): Locator {
    return this.page.locator('[data-task]');
  }

  async addAction(title: string, owner: string, due: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'New corrective action' });
    await form.getByLabel('What is done').fill(title);
    await form.getByLabel('Responsible').fill(owner);
    await form.getByLabel('To be done by').fill(due);
    await form.getByRole('button', { name: 'Add' }).click();
    await this.actions.filter({ hasText: title }).waitFor();
  }

  /** Fills a field of the step that is open, by its label. */
  async fill(label: string, value: string): Promise<void> {
    // A part of the step may have the same name as its first field.
    const field = this.page.locator('input, textarea');
    await this.page.getByLabel(label, { exact: true }).and(field).fill(value);
  }

  /** What is usual to be notified, by its key. */
  duty(key: string): Locator {
    return this.page.locator(`[data-duty="${key}"]`);
  }
}
