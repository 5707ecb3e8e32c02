import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { cli, makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { ControlledPage } from '../pages/controlled.ts';
import { RegistersPage } from '../pages/registers.ts';

/** Writes into a field of a wizard's step or of a record's page, by the field's name. */
async function fill(page: Page, field: string, text: string): Promise<void> {
  const box = page.locator(`[data-field="${field}"]`);
  await box.locator('textarea, input:not([type="hidden"])').first().fill(text);
}

/** Adds entries to a field that holds several short ones. */
async function addLines(page: Page, field: string, entries: readonly string[]): Promise<void> {
  const input = page.locator(`[data-field="${field}"] input`).first();
  for (const entry of entries) {
    await input.fill(entry);
    await input.press('Enter');
  }
}

async function chooseFrom(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function linkTo(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('button', { name: 'Choose …' }).click();
  await page.getByRole('combobox', { name: label }).fill(words);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
}

interface Way {
  readonly page: Page;
  readonly registers: RegistersPage;
}

/** The first AI system, step by step. */
async function firstSystem({ page, registers }: Way): Promise<void> {
  await registers.goTo('/registers/system/new');
  await fill(page, 'title', 'Triage assistant');
  await page.getByRole('combobox', { name: 'System owner' }).fill('Mia Berg');
  await registers.next('Identity and purpose (1/2)');
  await fill(page, 'purpose', 'Sorts X-ray orders by urgency for the radiologist on call.');
  await fill(page, 'version', '2.1');
  await page.getByRole('checkbox', { name: 'Provider' }).check();
  await registers.choose('Where it comes from', 'Developed in-house');
  await registers.next('Identity and purpose (2/2)');
  await registers.choose('Criticality', 'High');
  await registers.next('Use and people');
  await fill(page, 'intendedUse', 'Radiology departments of hospitals, on every order.');
  await fill(page, 'misuse', 'Used as a diagnosis, or to skip the second reader.');
  await addLines(page, 'users', ['Radiologists']);
  await addLines(page, 'affected', ['Patients']);
  await registers.next('Human oversight');
  await chooseFrom(page, 'Degree of autonomy', 'Recommends; a person decides');
  await fill(page, 'oversight', 'A radiologist sees every order and can change its place.');
  await page.getByRole('button', { name: 'Record now, finish later' }).click();
  await page.getByRole('heading', { name: 'AIS-001', level: 1 }).waitFor();
}

/** The scope, with a statement that Aimsbook writes from its fields. */
async function scope({ page, registers }: Way): Promise<void> {
  await registers.goTo('/registers/scope/new');
  await fill(page, 'title', 'Scope of the AI management system');
  await registers.next('What is in');
  await fill(page, 'activities', 'Development and support of triage software for radiology');
  await addLines(page, 'functions', ['Development', 'Support']);
  await addLines(page, 'sites', ['Bergen']);
  await page.getByRole('checkbox', { name: 'Provider' }).check();
  await linkTo(page, 'AI systems in scope', 'triage');
  await page.getByRole('button', { name: 'Record now, finish later' }).click();
  await page.getByRole('heading', { name: 'SCO-001', level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'Statement and check' }).click();
  await page.getByRole('button', { name: 'Write the statement' }).click();
  await expect(page.getByText('The statement says what the fields say.')).toBeVisible();
  await registers.saved();
}

/** The AI policy from chosen clauses, with a wording of one's own. */
async function policy({ page, registers }: Way): Promise<void> {
  await registers.goTo('/policy');
  await page.getByRole('heading', { name: 'AI policy', level: 1 }).waitFor();
  await page.getByRole('button', { name: /People \d clauses/ }).click();
  await page.getByLabel('Where concerns can be raised').fill('concerns@fjordlys.example');
  await page.getByRole('button', { name: 'Make the policy' }).click();
  await page.getByRole('heading', { name: 'DOC-001', level: 1 }).waitFor();
}

/** Screening, one harm and the decision; the harm becomes a risk with one click. */
async function impact({ page, registers }: Way): Promise<void> {
  await registers.goTo('/registers/impact/new');
  await fill(page, 'title', 'Triage assistant 2.1');
  await registers.next('Screening');
  await linkTo(page, 'AI system', 'triage');
  await registers.choose('Full assessment needed', 'Yes, full assessment');
  await fill(page, 'screeningReason', 'It decides how long patients wait.');
  await page.getByRole('button', { name: 'Record now, finish later' }).click();
  await page.getByRole('heading', { name: 'IMP-001', level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'Guided assessment' }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('button', { name: /^Safety and health/ }).click();
  await page.getByRole('button', { name: 'Add a harm' }).click();
  await page.getByLabel('Harm', { exact: true }).fill('An urgent image waits too long.');
  await page.getByRole('combobox', { name: 'Who bears it' }).fill('Patients');
  await registers.saved();
  await page.getByRole('button', { name: 'Make a risk of it' }).click();
  await expect(page.getByText('RSK-001 was made and linked')).toBeVisible();
}

/** The risk that came from the harm: rated, treated with a control and a task, and accepted. */
async function risk({ page, registers }: Way): Promise<void> {
  await registers.goTo('/soa');
  await page.getByRole('button', { name: 'Prefill from records' }).click();
  await page.getByText(/^\d+ of 38 decided/).waitFor();
  await registers.openList('risk', 'Risks');
  await registers.row('RSK-001').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'RSK-001', level: 1 }).waitFor();
  for (const part of ['the organisation', 'individuals', 'society']) {
    await registers.choose(`Consequence for ${part}`, '3 Moderate');
  }
  await registers.choose('Likelihood', '4 Likely');
  await registers.choose('Treatment option', 'Modify');
  await fill(page, 'treatment', 'Orders that wait longer than 20 minutes are shown to everybody.');
  await registers.choose('Likelihood after treatment', '2 Unlikely');
  await registers.choose('Consequence after treatment', '3 Moderate');
  await registers.links.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Controls' }).click();
  await page.getByRole('combobox', { name: 'Controls' }).fill('operation and monitoring');
  await page.getByRole('option', { name: /AI system operation/ }).click();
  await expect(registers.links.getByRole('link', { name: /AI system operation/ })).toBeVisible();
  await registers.saved();
}

/** Decides every control with the keyboard, until nothing contradicts itself. */
async function statement({ page, registers }: Way): Promise<void> {
  await registers.goTo('/soa');
  await page.getByRole('button', { name: 'Prefill from records' }).click();
  await expect(page.getByText(/^A\.6\.2\.6/)).toBeVisible();
  const open = await page.evaluate(async () => {
    const soa = await window.aimsbook.invoke('soa.read', undefined);
    if (!soa.ok) throw new Error(soa.error.code);
    return soa.value.rows
      .filter(({ record }) => record.data['applicable'] === null)
      .map(({ record }) => String(record.data['control']));
  });
  expect(open.length).toBeLessThan(38);
  for (const code of open) {
    await page
      .getByRole('button', { name: new RegExp(`^${code.replaceAll('.', '\\.')}\\b`) })
      .focus();
    await page.keyboard.press('y');
    await page.keyboard.press('Enter');
    const detail = page.getByRole('article', { name: code });
    await detail
      .getByRole('textbox', { name: 'Justification' })
      .fill(`Asked for by the contracts with hospitals, section ${code}.`);
  }
  await expect(page.getByText('38 of 38 decided')).toBeVisible();
  await expect(page.getByText('No contradiction')).toBeVisible();
}

/** The policy in force, changed, in force again as its next version; both can be compared. */
async function approveTwice({ page }: Way): Promise<void> {
  const controlled = new ControlledPage(page);
  await controlled.goTo('/registers/document', 'Controlled documents');
  await page.getByRole('grid').locator('tbody tr').first().focus();
  await page.keyboard.press('Enter');
  await controlled.text.waitFor();
  await controlled.fillDetails({ Author: 'Mia Berg' });
  await controlled.approve('Liv Aas');
  await expect(
    page.getByText(/^Version 1\.0 is in force, approved on .* by Liv Aas/),
  ).toBeVisible();
  await controlled.revise('Content', 'Purchased AI is covered too.');
  await controlled.text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Bought AI follows the same rules.');
  await page.getByText('Versions (1)').click();
  await page.getByRole('button', { name: 'Compare' }).click();
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.locator('ins')).toHaveText(/Bought AI follows the same rules\./);
  await controlled.approve('Liv Aas');
  const versions = page.getByRole('table', { name: /^Versions that were put into force/ });
  await expect(versions.getByRole('row')).toHaveText([
    /^Version/,
    /^2\.0\s*In force/,
    /^1\.0\s*Superseded/,
  ]);
}

test('from an empty workspace to an approved policy and a statement without contradiction', async ({
  desk,
}) => {
  test.setTimeout(300_000);
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const { app, page } = await startWith(desk, path);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
  );
  const way = { page, registers: new RegistersPage(page) };
  await firstSystem(way);
  await scope(way);
  await policy(way);
  await impact(way);
  await risk(way);
  await statement(way);
  await approveTwice(way);
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
  const ready = JSON.parse(cli('documents', path, '--json')) as readonly {
    readonly document: string;
    readonly ready: boolean;
  }[];
  const made = ready.filter((one) => one.ready).map(({ document }) => document);
  expect(made).toEqual(expect.arrayContaining(['ai-policy', 'risk-register']));
});
