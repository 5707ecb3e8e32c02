import { expect, type Locator, type Page } from '@playwright/test';
import { RegistersPage } from './registers.ts';

/** Steps of the meeting guide, as they are called on screen. */
export type ReviewStep = 'Preparation' | 'Inputs' | 'Decisions' | 'Conclusion' | 'Signature';

/** The page of a management review: its guide from the invitation to the signature. */
export class ReviewsPage {
  readonly page: Page;
  readonly registers: RegistersPage;

  constructor(page: Page) {
    this.page = page;
    this.registers = new RegistersPage(page);
  }

  async open(id: string, code: string): Promise<void> {
    await this.registers.openRecord(id, code);
    await this.steps.waitFor();
  }

  get steps(): Locator {
    return this.page.getByRole('navigation', { name: 'Steps of the review' });
  }

  async step(name: ReviewStep): Promise<void> {
    const button = this.steps.getByRole('button', { name });
    await button.click();
    await expect(button).toHaveAttribute('aria-current', 'step');
  }

  /** Invites somebody whom roles or people name. */
  async invite(name: string): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Invite' })
      .getByRole('button', { name })
      .first()
      .click();
  }

  /** Begins the meeting today: the facts are frozen. */
  async hold(): Promise<void> {
    await this.page.getByRole('button', { name: 'Begin the meeting …' }).click();
    await this.page.getByRole('button', { name: 'Freeze the facts' }).click();
    await this.page.getByText(/^Held on .* The facts were frozen on/).waitFor();
  }

  /** The list of inputs. */
  get inputs(): Locator {
    return this.page.getByRole('list', { name: 'Inputs of the review' });
  }

  async chooseInput(name: string): Promise<void> {
    await this.inputs.getByRole('button', { name }).click();
    await this.facts(name).waitFor();
  }

  /** What the records say about an input. */
  facts(name: string): Locator {
    return this.page.getByRole('region', { name: `Facts: ${name}` });
  }

  /** What the records say now about each input, as a review keeps it. */
  async computed(id: string) {
    return this.page.evaluate(async (review) => {
      const read = await window.aimsbook.invoke('review.inputs', { id: review });
      if (!read.ok) throw new Error(read.error.code);
      return read.value.papers.map(({ input, live }) => ({ input, facts: live }));
    }, id);
  }

  get discussion(): Locator {
    return this.page.getByLabel('What the meeting said');
  }

  /** Notes the same short words on every input, by keyboard, from the one on screen to the last. */
  async discussAll(words: string, count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      await this.discussion.fill(words);
      if (at < count - 1) {
        await this.discussion.press('Control+Enter');
        await expect(this.discussion).toHaveValue('');
      }
    }
  }

  /** Adds a decision at the end of the list. */
  async decide(decision: string, who: string, due: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a row to: Decisions' }).click();
    const row = this.page.locator('[data-field="decisions"] [data-row]').last();
    await row
      .locator('[data-cell="decision"] textarea, [data-cell="decision"] input')
      .fill(decision);
    await row.locator('[data-cell="who"] input').fill(who);
    await row.locator('[data-cell="due"] input').fill(due);
  }

  /** What top management concludes. */
  async conclude(words: string): Promise<void> {
    for (const field of ['Suitable', 'Adequate', 'Effective']) {
      await this.registers.choose(field, 'Yes');
    }
    await this.page.getByRole('textbox', { name: 'Conclusion', exact: true }).fill(words);
  }

  /** Signs the minutes as whoever is proposed, and answers the question. */
  async sign(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign the minutes' }).click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Sign the minutes' })
      .click();
    await this.page
      .getByText(/^Signed by .* on /)
      .first()
      .waitFor();
  }
}
