import { expect, type Locator, type Page } from '@playwright/test';

/** Competence, trainings, awareness and the log of communication. */
export class PeoplePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openMatrix(): Promise<void> {
    await this.#goTo('/people/matrix', 'Competence matrix');
  }

  async openAwareness(): Promise<void> {
    await this.#goTo('/people/awareness', 'Awareness');
  }

  async #goTo(address: string, heading: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, address);
    await this.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  }

  get matrix(): Locator {
    return this.page.getByRole('grid', { name: 'Competence matrix' });
  }

  /** A cell, by what it says: "Mia, Fairness: no proof". */
  cell(text: string | RegExp): Locator {
    return this.matrix.getByRole('gridcell', { name: text });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Plans a training in the dialog of a gap. */
  async planTraining(title: string, due: string): Promise<void> {
    await this.dialog.getByLabel('Title').fill(title);
    await this.dialog.getByLabel('Planned for').fill(due);
    await this.dialog.getByRole('button', { name: 'Plan the training' }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Ticks who was at the training on screen and records it as held. */
  async hold(attended: readonly string[], proofs: boolean): Promise<void> {
    for (const name of attended) {
      // oxlint-disable-next-line no-await-in-loop -- one tick after the other, as a person does
      await this.page.getByRole('checkbox', { name: `${name} was there` }).check();
    }
    if (proofs) await this.page.getByRole('checkbox', { name: /^Record a proof/ }).check();
    await this.page.getByRole('button', { name: 'Record as held' }).click();
    await this.page.getByRole('button', { name: 'Save attendance' }).waitFor();
  }

  /** Judges the effect of the training on screen. */
  async judge(result: string, worked: boolean): Promise<void> {
    await this.page.getByLabel('What the check showed').fill(result);
    await this.page.getByRole('button', { name: worked ? 'It worked' : 'It did not work' }).click();
    await this.page.getByRole('button', { name: 'Judge it again' }).waitFor();
  }

  /** The line of a person in the list of awareness. */
  line(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** Asks everybody who has not been asked. */
  async askAll(): Promise<void> {
    await this.page.getByRole('button', { name: /^Ask (one person|\d+ persons)$/ }).click();
    await this.dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Marks persons as having acknowledged the document on screen. */
  async acknowledge(names: readonly string[], how: string): Promise<void> {
    for (const name of names) {
      // oxlint-disable-next-line no-await-in-loop -- one tick after the other, as a person does
      await this.page.getByRole('checkbox', { name: `Choose ${name}` }).check();
    }
    await this.page.getByRole('button', { name: 'Mark as acknowledged' }).click();
    await this.dialog.getByRole('radio', { name: how, exact: true }).check();
    await this.dialog.getByRole('button', { name: 'Mark as acknowledged' }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
