import type { Locator, Page } from '@playwright/test';

/** What stands in the way of an audit of the certification body. */
export class ReadinessPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(stage: '1' | '2'): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, `/certification/readiness/${stage}`);
    await this.verdict.waitFor();
  }

  /** The sentence that says it all. */
  get verdict(): Locator {
    return this.page.getByRole('status').filter({ hasText: /in the way of stage/ });
  }

  /** A point by its key, whatever its state. */
  item(key: string): Locator {
    return this.page.locator(`[data-key="${key}"]`);
  }
}
