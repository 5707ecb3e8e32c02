import { expect, type Page } from '@playwright/test';
import type { Desk } from '../fixtures/app.ts';
import { showAnalyses } from './home.ts';

/** The screen without a workspace. */
export class WelcomePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Makes a workspace at a path and goes to its gap analyses, as all of these do. */
  async create(desk: Desk, organisation: string, path: string): Promise<void> {
    await desk.answerSave(path);
    await this.#page.getByRole('button', { name: /^New workspace/ }).click();
    await this.#page.getByLabel('Organisation').fill(organisation);
    await this.#page.getByRole('button', { name: /Choose where to keep it/ }).click();
    await showAnalyses(this.#page);
  }

  /** First run: who works here. */
  async introduce(name: string, firm: string): Promise<void> {
    await this.#page.getByLabel('Name', { exact: true }).fill(name);
    await this.#page.getByLabel('Firm', { exact: true }).fill(firm);
    await this.#page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.#page.getByLabel('Firm', { exact: true })).toHaveCount(0);
  }

  /** One click: the sample organisation. */
  async openSample(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Try the sample organisation/ }).click();
    await showAnalyses(this.#page);
  }

  /** A workspace of the recent list. */
  async openRecent(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await showAnalyses(this.#page);
  }
}
