import { expect, type Locator, type Page } from '@playwright/test';

/** Internal audits: the page of an audit, its interview, and the coverage of the programme. */
export class AuditsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get team(): Locator {
    return this.page.getByRole('list', { name: 'Team' });
  }

  get findings(): Locator {
    return this.page.getByRole('list', { name: 'Findings' });
  }

  /** The banner that says what to do next. */
  step(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Opens the dialog of the team and chooses somebody. */
  async chooseLead(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /the lead auditor$/ }).click();
    await this.pick(name);
  }

  /** Chooses somebody in the dialog that is open. */
  async pick(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: startsWith(name) }).click();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Adds the key questions and the earlier findings to the checklist. */
  async prepareKeyQuestions(): Promise<void> {
    await this.page.getByRole('button', { name: /^Add the / }).click();
  }

  /** Goes from the page of an audit to its interview. */
  async start(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start the audit' }).click();
    await this.question.waitFor();
  }

  /** The question on screen. */
  get question(): Locator {
    return this.page
      .getByRole('region', { name: 'Question', exact: true })
      .getByRole('heading', { level: 2 });
  }

  get checklist(): Locator {
    return this.page.getByRole('navigation', { name: 'Checklist' });
  }

  /** The answer that is chosen. */
  async expectAnswer(answer: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name: answer, exact: true });
    await expect(radio).toBeChecked();
  }

  /** Presses keys one after the other; long ones are typed. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Writes a finding in the dialog that A opened, without the mouse. */
  async writeFinding(finding: {
    readonly gradeKey: string;
    readonly statement: string;
  }): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Statement' }).waitFor();
    await this.page.keyboard.press(finding.gradeKey);
    await this.page.keyboard.type(finding.statement);
    await this.page.keyboard.press('Control+Enter');
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Reports the audit as proposed. */
  async report(effective: 'Yes' | 'In part' | 'No'): Promise<void> {
    await this.dialog
      .getByRole('radiogroup', { name: 'Is it put into practice and kept up?' })
      .getByRole('radio', { name: effective, exact: true })
      .check();
    await this.dialog.getByRole('button', { name: 'Report the audit' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** The row of a clause, control or process in the coverage. */
  coverageRow(name: string): Locator {
    const head = this.page.getByRole('rowheader', { name: startsWith(name) });
    return this.page.getByRole('row').filter({ has: head });
  }

  /** Chooses rows of the coverage and plans an audit of them. */
  async planFromCoverage(rows: readonly string[], title: string): Promise<void> {
    for (const row of rows) {
      await this.page.getByRole('checkbox', { name: startsWith(`Choose ${row}`) }).check();
    }
    await this.page.getByRole('button', { name: /^Plan an audit of/ }).click();
    await this.dialog.getByRole('textbox', { name: 'Name of the audit' }).fill(title);
    await this.dialog.getByRole('button', { name: 'Plan it' }).click();
    await this.page.getByRole('tab', { name: 'Audit', exact: true }).waitFor();
  }
}

/** Names that begin with these words. */
function startsWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w.])`);
}
