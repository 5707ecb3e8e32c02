import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The list of everything that is to be done, and the calendar. */
export class AgendaPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get areas(): Locator {
    return this.page.getByRole('navigation', { name: 'Areas' });
  }

  /** By the sidebar to the list. */
  async openList(): Promise<void> {
    await this.areas.getByRole('link', { name: 'Actions and calendar' }).click();
    await this.page.getByRole('heading', { name: 'All actions', level: 1 }).waitFor();
  }

  async openCalendar(): Promise<void> {
    await this.page.getByRole('link', { name: 'Calendar', exact: true }).click();
    await this.page.getByRole('heading', { name: 'Calendar', level: 1 }).waitFor();
  }

  /** Things to do, without headings. */
  get items(): Locator {
    return this.page.locator('tr[data-item]');
  }

  get headings(): Locator {
    return this.page.locator('tr[data-group]');
  }

  item(code: string): Locator {
    return this.items.filter({ hasText: code });
  }

  /** Mine, overdue or all. */
  async showTab(tab: 'Mine' | 'Overdue' | 'All'): Promise<void> {
    await this.page.getByText(new RegExp(`^${tab} \\(\\d+\\)$`)).click();
  }

  async groupBy(what: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Group by' }).click();
    await this.page.getByRole('option', { name: what, exact: true }).click();
  }

  /** Gives a task another day in its line. */
  async move(code: string, day: string): Promise<void> {
    await this.item(code)
      .getByRole('button', { name: `Due of ${code}` })
      .click();
    const field = this.item(code).getByLabel(`Due of ${code}`);
    await field.fill(day);
    await field.press('Enter');
  }

  day(day: string): Locator {
    return this.page.locator(`td[data-day="${day}"]`);
  }
}

/** Makes the system's notes on the desktop appear in a list instead; call it before any is shown. */
export async function catchNotes(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const notes: Electron.Notification[] = [];
    Object.assign(globalThis, { notes });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      notes.push(this);
    };
  });
}

/** The notes that were shown since `catchNotes`. */
export function notesIn(
  app: ElectronApplication,
): Promise<readonly { readonly title: string; readonly body: string }[]> {
  return app.evaluate(() =>
    (globalThis as unknown as { notes: Electron.Notification[] }).notes.map(({ title, body }) => ({
      title,
      body,
    })),
  );
}

/** Clicks the last of them. */
export async function clickNote(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { notes } = globalThis as unknown as { notes: Electron.Notification[] };
    notes.at(-1)?.emit('click');
  });
}
