import { expect, type Locator, type Page } from '@playwright/test';

/** The interview: one question at a time, driven by the keyboard as a consultant does. */
export class InterviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get note(): Locator {
    return this.page.getByRole('textbox', { name: 'Notes', exact: true });
  }

  get recommendation(): Locator {
    return this.page.getByRole('textbox', { name: 'Recommendation', exact: true });
  }

  /** Why a question does not apply. */
  get reason(): Locator {
    return this.page.getByRole('textbox', { name: 'Why it does not apply' });
  }

  /** The mark that one has to come back to it. */
  get flag(): Locator {
    return this.page.getByRole('button', { name: 'Follow up' });
  }

  /** One of the ratings, such as "Partly conforms". */
  rating(status: string): Locator {
    return this.page.getByRole('radio', { name: status, exact: true });
  }

  /** A field of the finding by its label. */
  field(name: 'Finding grade' | 'Priority' | 'Effort' | 'Owner' | 'Due'): Locator {
    return this.page.getByLabel(name).and(this.page.locator('input, select'));
  }

  /** The first question is on screen, and keys mean what they mean there. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2 }).first()).toBeFocused();
  }

  /** The number of the question on screen, such as Q-4.1-01. */
  async questionId(): Promise<string> {
    const text = await this.page
      .getByText(/^Q-(A\.)?[\d.]+-\d\d$/)
      .first()
      .textContent();
    return text ?? '';
  }

  /** Presses keys one after the other, outside any field. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Writes a note from the keyboard and leaves the field. */
  async writeNote(text: string): Promise<void> {
    await this.page.keyboard.press('n');
    await expect(this.note).toBeFocused();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Escape');
  }

  /** Goes on and waits for another question. */
  async next(): Promise<string> {
    const before = await this.questionId();
    await this.page.keyboard.press('Enter');
    await expect.poll(() => this.questionId()).not.toBe(before);
    return this.questionId();
  }

  /** The title bar says that everything is on disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  }
}
