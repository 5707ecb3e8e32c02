import { expect, type Locator, type Page } from '@playwright/test';
import type { InputOf } from '../../../shared/contract/operations.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';

/** What a test gives to make a record without the screens. */
export interface NewRecord {
  readonly type: RecordTypeName;
  readonly title: string;
  readonly head?: Partial<InputOf<'record.create'>['head']>;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly links?: InputOf<'record.create'>['links'];
}

/** The registers: lists, pages and wizards of records. */
export class RegistersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Makes records through the bridge; gives their ids. */
  async make(records: readonly NewRecord[]): Promise<readonly string[]> {
    return this.page.evaluate(async (wanted) => {
      const ids: string[] = [];
      for (const { type, title, head, data, links } of wanted) {
        const made = await window.aimsbook.invoke('record.create', {
          type,
          head: { ...head, title },
          data: { ...data },
          links: links ?? [],
        });
        if (!made.ok) throw new Error(JSON.stringify(made.error));
        ids.push(made.value.id);
      }
      return ids;
    }, records);
  }

  /** A record as it is stored. */
  async stored(id: string) {
    return this.page.evaluate(async (wanted) => {
      const read = await window.aimsbook.invoke('record.read', { id: wanted });
      if (!read.ok) throw new Error(read.error.code);
      return read.value;
    }, id);
  }

  /** Why a change of a record is refused, whichever screen asks for it; null when it is not. */
  async refusal(id: string, patch: InputOf<'record.save'>['patch']) {
    return this.page.evaluate(
      async (change) => {
        const saved = await window.aimsbook.invoke('record.save', change);
        return saved.ok ? null : saved.error;
      },
      { id, patch },
    );
  }

  async goTo(address: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, address);
  }

  async openList(type: RecordTypeName, heading: string): Promise<void> {
    await this.goTo(`/registers/${type}`);
    await this.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  }

  async openRecord(id: string, code: string): Promise<void> {
    await this.goTo(`/records/${id}`);
    await this.page.getByRole('heading', { name: code, level: 1 }).waitFor();
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** Lines of the list without its head. */
  get rows(): Locator {
    return this.grid.locator('tbody tr[data-record]');
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  get filters(): Locator {
    return this.page.getByRole('group', { name: 'Search and filters' });
  }

  get bulk(): Locator {
    return this.page.getByRole('form', { name: 'Change the selected records' });
  }

  get notes(): Locator {
    return this.page.getByRole('region', { name: 'Notes' });
  }

  get links(): Locator {
    return this.page.getByRole('region', { name: 'Links', exact: true });
  }

  get conflict(): Locator {
    return this.page.getByRole('alert', { name: 'The same field was changed elsewhere' });
  }

  /** Goes on in a wizard and waits for the step of that name. */
  async next(step: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
    await this.page.getByRole('heading', { name: step, level: 2 }).waitFor();
  }

  /** Chooses one of the chips of a field. */
  async choose(field: string, option: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: field, exact: true })
      .getByRole('radio', { name: option, exact: true })
      .check();
  }

  /**
   * Types into a field while somebody else saves: both in one turn of the window, so that the
   * other change is there first.
   */
  async typeWhileOtherSaves(
    field: Locator,
    text: string,
    other: InputOf<'record.save'>,
  ): Promise<void> {
    await field.evaluate(
      async (element, change) => {
        const area = element as HTMLTextAreaElement;
        const { set } =
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
        set?.call(area, change.text);
        area.dispatchEvent(new Event('input', { bubbles: true }));
        await window.aimsbook.invoke('record.save', change.other);
      },
      { text, other },
    );
  }

  /** The title bar says that everything is on disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  }
}
