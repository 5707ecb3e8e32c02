import type { Locator, Page } from '@playwright/test';

/** The overview of indicators, and the values on the page of one. */
export class MonitoringPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/monitoring';
    });
    await this.page
      .getByRole('heading', { name: 'Monitoring and measurement', level: 1 })
      .waitFor();
  }

  /** Lines of the overview. */
  get rows(): Locator {
    return this.page.getByRole('grid', { name: 'Indicators' }).locator('tbody tr');
  }

  /** One of the numbers above the list, by its word. */
  tile(name: string): Locator {
    return this.page
      .getByRole('group', { name: 'Which indicators are listed' })
      .getByRole('button', { name });
  }

  get chart(): Locator {
    return this.page.getByRole('region', { name: 'Values over time' });
  }

  /** The row that the next values are typed into. */
  get entry(): Locator {
    return this.page.getByRole('form', { name: 'New values' });
  }

  get importing(): Locator {
    return this.page.getByRole('region', { name: 'Paste or import values' });
  }

  /** Types values of a day and adds them with Enter; `figures` by the label of their field. */
  async add(day: string, figures: Readonly<Record<string, string>>, note = ''): Promise<void> {
    await this.entry.getByLabel('Day').fill(day);
    if (note !== '') await this.entry.getByLabel('Note').fill(note);
    for (const [label, figure] of Object.entries(figures)) {
      await this.entry.getByLabel(label, { exact: true }).fill(figure);
    }
    await this.page.keyboard.press('Enter');
  }

  /** Pastes cells into the box of the import, which it opens. */
  async paste(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste or import values' }).click();
    await this.importing.getByLabel('Cells or CSV').fill(text);
  }
}
