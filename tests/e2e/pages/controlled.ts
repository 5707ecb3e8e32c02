import { expect, type Locator, type Page } from '@playwright/test';

/** Controlled documents: the page of one, its editor, and the screens on which they begin. */
export class ControlledPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goTo(address: string, heading: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, address);
    await this.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  }

  /** The text of the document on the screen. */
  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Text of the document' });
  }

  tool(name: string): Locator {
    return this.page
      .getByRole('toolbar', { name: 'Format: Text of the document' })
      .getByRole('button', { name, exact: true });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** What is stored of the document on the screen, once the last keystroke is. */
  async stored(): Promise<{ status: string; data: Record<string, unknown> }> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
    return this.page.evaluate(async () => {
      const id = location.hash.split('/').at(-1) ?? '';
      const read = await window.aimsbook.invoke('record.read', { id });
      if (!read.ok) throw new Error(read.error.code);
      const { status, data } = read.value.record;
      return { status, data };
    });
  }

  /** Waits until the stored text is this. */
  async expectBody(markdown: string): Promise<void> {
    await expect.poll(async () => (await this.stored()).data['body']).toBe(markdown);
  }

  /** Pastes HTML where the cursor is, as the clipboard of another program brings it. */
  async paste(html: string): Promise<void> {
    await this.text.evaluate((element, pasted) => {
      const data = new DataTransfer();
      data.setData('text/html', pasted);
      data.setData('text/plain', 'plain');
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      element.dispatchEvent(event);
    }, html);
  }

  async fillDetails(fields: Readonly<Record<string, string>>): Promise<void> {
    await this.tab('Details').click();
    for (const [label, value] of Object.entries(fields)) {
      await this.page.getByRole('textbox', { name: label }).fill(value);
    }
    await this.tab('Document').click();
  }

  async approve(by: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit for approval' }).click();
    await this.page.getByRole('button', { name: 'Approve …' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog
      .getByRole('combobox', { name: 'Approved by' })
      .or(dialog.getByLabel('Approved by'))
      .first()
      .fill(by);
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async revise(size: 'Content' | 'Wording only', note: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Begin next version …' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: new RegExp(`^${size}`) }).check();
    await dialog.getByLabel('What changes, and why').fill(note);
    await dialog.getByRole('button', { name: 'Begin next version', exact: true }).click();
  }
}
