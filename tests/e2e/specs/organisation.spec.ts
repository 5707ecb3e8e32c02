import { existsSync, renameSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, type Desk } from '../fixtures/app.ts';
import { pngOf } from '../fixtures/files.ts';
import { assessmentsIn, cli, makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { InterviewPage } from '../pages/interview.ts';

const area = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name, exact: true });

/** An entry of the menu that hangs on the workspace's name. */
async function chooseFromMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /^Workspace .*: menu$/ }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** An entry of the menu at the end of a line of the list. */
async function chooseFor(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${title}`, exact: true }).click();
  const menu = page.getByRole('menu', { name: `Actions for ${title}`, exact: true });
  await menu.getByRole('menuitem', { name: entry }).click();
}

async function chooseLogo(desk: Desk, name: string, content: Buffer | string): Promise<void> {
  const path = desk.path(name);
  writeFileSync(path, content);
  desk.own(path);
  await desk.answerOpen([path]);
  await desk.running.page.getByRole('button', { name: /^Choose (a picture|another) …$/ }).click();
}

test('what is said about the organisation and the assessor stands on the report', async ({
  desk,
}) => {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  cli('assessment', path, 'answer', 'Q-4.1-01', '--status', 'partly', '--note', 'Half of it.');
  desk.own(path);
  let { page } = await startWith(desk, path);
  await area(page, 'Organisation').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Fjordlys');
  await page.getByLabel('Legal name').fill('Fjordlys Analytics AS');
  await page.getByLabel('Headcount').fill('84');
  await page.getByRole('button', { name: 'Add a site' }).click();
  await page.getByLabel('Name of site 1').fill('Bergen');
  await page.getByLabel('Address of site 1').fill('Strandgaten 18');
  await page.getByRole('checkbox', { name: 'AI provider' }).check();
  await page.getByRole('checkbox', { name: 'ISO/IEC 27001 Information security' }).check();
  await page.getByLabel('Contact person').fill('Ingrid Solheim');
  // The name at the top of the window follows.
  await expect(page.getByRole('button', { name: 'Workspace Fjordlys: menu' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('');
  await expect(page.getByText('This can’t be empty.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Fjordlys Analytics');
  await expect(
    page.getByRole('button', { name: 'Workspace Fjordlys Analytics: menu' }),
  ).toBeVisible();

  // A picture counts by its content, not by its name.
  await chooseLogo(desk, 'logo.png', 'Dear printer, this is no picture.');
  await expect(page.getByText('This picture can’t be used').first()).toBeVisible();
  await expect(page.getByText('No logo')).toBeVisible();
  const large = Buffer.concat([pngOf(4, 4, [0, 0, 0]), Buffer.alloc(4 * 1024 * 1024)]);
  await chooseLogo(desk, 'large.png', large);
  await expect(page.getByText('The file is too large').first()).toBeVisible();
  await expect(page.getByText('No logo')).toBeVisible();
  await chooseLogo(desk, 'good.png', pngOf(48, 16, [0, 90, 160]));
  const logo = page.getByRole('img', { name: 'Logo' });
  await expect
    .poll(() => logo.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBe(48);

  await area(page, 'Assessor').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Oda Brandvik');
  await page.getByLabel('Firm', { exact: true }).fill('Brandvik Consulting');
  await page.getByLabel('Email').fill('oda@brandvik.example');
  await chooseLogo(desk, 'firm.png', pngOf(20, 20, [160, 90, 0]));
  await expect(logo).toBeVisible();

  await area(page, 'Documents').click();
  const sheet = page.getByRole('region', { name: 'Document', exact: true });
  for (const text of [
    'Fjordlys Analytics AS',
    'Oda Brandvik',
    'Brandvik Consulting',
    'Half of it.',
  ]) {
    await expect(sheet.getByText(text, { exact: false }).first()).toBeVisible();
  }
  const widths = () =>
    sheet
      .getByRole('img', { name: /^Logo/i })
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  await expect.poll(widths).toEqual([48, 20]);

  // All of it is in the file.
  await desk.close();
  ({ page } = await startWith(desk, path));
  await area(page, 'Organisation').click();
  await expect(page.getByLabel('Legal name')).toHaveValue('Fjordlys Analytics AS');
  await expect(page.getByLabel('Address of site 1')).toHaveValue('Strandgaten 18');
  await expect(page.getByRole('checkbox', { name: 'AI provider' })).toBeChecked();
  await expect(page.getByLabel('Contact person')).toHaveValue('Ingrid Solheim');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('No logo')).toBeVisible();
});

test('the file is renamed, copied, shown in its folder, and missed when it is gone', async ({
  desk,
}) => {
  const path = makeWorkspace(desk, 'client.aims', 'sample');
  cli('new', desk.path('other.aims'), '--name', 'Other client');
  desk.own(desk.path('other.aims'));
  const { app, page } = await startWith(desk, path);
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { revealed: [] });
    shell.showItemInFolder = (item) => {
      (globalThis as unknown as { revealed: string[] }).revealed.push(item);
    };
  });

  await chooseFromMenu(page, 'Rename the file …');
  const dialog = page.getByRole('dialog', { name: 'Rename the workspace file' });
  await dialog.getByLabel('New name').fill('other');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('There is already a file with this name').first()).toBeVisible();
  await dialog.getByLabel('New name').fill('Inisquill 2026');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('Renamed: Inisquill 2026.aims')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect(existsSync(path)).toBe(false);
  expect(existsSync(desk.path('Inisquill 2026.aims'))).toBe(true);

  await chooseFromMenu(page, 'Show in folder');
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { revealed: string[] }).revealed))
    .toEqual([desk.path('Inisquill 2026.aims')]);

  await desk.answerSave(desk.path('handed over.aims'));
  await chooseFromMenu(page, 'Save a copy …');
  await expect(page.getByText('Copy saved: handed over.aims')).toBeVisible();
  expect(cli('check', desk.path('handed over.aims'))).toMatch(/^sound/);
  expect(assessmentsIn(desk.path('handed over.aims'))).toHaveLength(2);

  // Two in the list of recent workspaces; one of them then goes.
  await desk.answerOpen([desk.path('other.aims')]);
  await chooseFromMenu(page, 'Open a workspace …');
  await expect(page.getByRole('button', { name: 'Workspace Other client: menu' })).toBeVisible();
  await chooseFromMenu(page, 'Close the workspace');
  const recent = page.getByRole('region', { name: 'Recent workspaces' });
  await expect(recent.getByRole('listitem')).toHaveText([
    /^Other client.*other\.aims/,
    /^Inisquill.*Inisquill 2026\.aims/,
  ]);
  await desk.close();
  renameSync(desk.path('Inisquill 2026.aims'), desk.path('elsewhere.aims'));
  const again = await desk.start();
  const list = again.page.getByRole('region', { name: 'Recent workspaces' });
  const gone = list.getByRole('listitem').filter({ hasText: 'Inisquill 2026.aims' });
  await expect(gone.getByText('Not found')).toBeVisible();
  await gone.getByRole('button', { name: /^Inisquill/ }).click();
  await expect(again.page.getByText('The workspace file is not there').first()).toBeVisible();
  await gone.getByRole('button', { name: 'Remove Inisquill from this list' }).click();
  await expect(list.getByRole('listitem')).toHaveText([/^Other client/]);
});

test('a gap analysis is repeated with what was agreed, and the two are compared', async ({
  desk,
}) => {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const given = [
    ['Q-4.1-01', 'does-not', 'No list of systems.', 'Make the list.'],
    ['Q-4.1-02', 'conforms', 'Known by heart.', ''],
  ] as const;
  for (const [id, status, note, recommendation] of given) {
    const said = ['--status', status, '--note', note, '--recommendation', recommendation];
    cli('assessment', path, 'answer', id, ...said);
  }
  desk.own(path);
  const { page } = await startWith(desk, path);
  await chooseFor(page, 'First look', 'Repeat …');
  await expect(page.getByRole('heading', { name: 'Repeat “First look”' })).toBeVisible();
  const recommendations = page.getByRole('checkbox', { name: /^Recommendations/ });
  await expect(page.getByRole('checkbox', { name: 'Notes and who said it' })).toBeChecked();
  await expect(recommendations).toBeChecked();
  await recommendations.uncheck();
  for (const step of ['Title and date', 'Scope', 'People', 'Questions', 'Rating']) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('heading', { name: step, exact: true }).waitFor();
    if (step === 'Title and date') {
      await page.getByRole('textbox', { name: 'Title' }).fill('Second look');
    }
  }
  await page.getByRole('button', { name: 'Start the interview' }).click();
  const interview = new InterviewPage(page);
  await interview.ready();
  expect(await interview.questionId()).toBe('Q-4.1-01');
  await expect(interview.note).toHaveValue('No list of systems.');
  await expect(interview.recommendation).toHaveValue('');
  await expect(interview.rating('Not assessed')).toBeChecked();
  await interview.press('1', 'Enter');
  await expect.poll(() => interview.questionId()).toBe('Q-4.1-02');
  await interview.press('3');
  await interview.saved();

  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByText('1 question improved and 1 got worse;')).toBeVisible();
  const table = page.getByRole('grid', { name: 'Questions in both assessments' });
  await expect(table.getByRole('row').filter({ hasText: 'Got worse' })).toHaveCount(1);
  await page.getByText(/^Improved 1$/).click();
  await expect(table.getByRole('row').filter({ hasText: 'Improved' })).toHaveCount(1);
  await expect(table.getByRole('row').filter({ hasText: 'Improved' })).toContainText(
    /Does not conform.*Conforms/,
  );
  await desk.close();
  const [second, first] = assessmentsIn(path);
  expect(first?.answers.map(({ status }) => status).toSorted()).toEqual(['conforms', 'does-not']);
  expect(second).toMatchObject({ title: 'Second look' });
});

test('a gap analysis is archived, deleted and brought back', async ({ desk }) => {
  const path = makeWorkspace(desk, 'client.aims', 'sample');
  const [latest, earlier] = assessmentsIn(path);
  const title = earlier?.title ?? '';
  const { page } = await startWith(desk, path);
  const row = (code: string | undefined) =>
    page.getByRole('row', { name: new RegExp(code ?? '-') });
  await chooseFor(page, title, 'Archive');
  await expect(page.getByText(`Archived: ${title}`)).toBeVisible();
  await expect(row(earlier?.code)).toHaveCount(0);
  await page.getByRole('switch', { name: 'Show archived' }).check();
  await expect(row(earlier?.code)).toContainText('Archived');
  await chooseFor(page, title, 'Take out of the archive');
  await expect(row(earlier?.code)).not.toContainText('Archived');

  const last = latest?.title ?? '';
  await chooseFor(page, last, 'Delete …');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(`Delete “${last}”?`);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  await expect(row(latest?.code)).toHaveCount(1);
  await chooseFor(page, last, 'Delete …');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(`Deleted: ${last}`)).toBeVisible();
  await expect(row(latest?.code)).toHaveCount(0);
  await expect(row(earlier?.code)).toHaveCount(1);
  const note = page.getByRole('region', { name: 'Notes' });
  await note.getByRole('button', { name: 'Undo' }).last().click();
  await expect(row(latest?.code)).toHaveCount(1);
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
  expect(assessmentsIn(path).find(({ code }) => code === latest?.code)?.answers).toEqual(
    latest?.answers,
  );
});

test('the action plan is edited in place and in its panel', async ({ desk }) => {
  const path = makeWorkspace(desk, 'client.aims', 'sample');
  let { page } = await startWith(desk, path);
  await page.getByRole('row', { name: new RegExp(assessmentsIn(path)[0]?.code ?? '-') }).click();
  await page.getByRole('link', { name: 'Action plan' }).click();
  const owner = () => page.getByLabel('Owner of ACT-001');
  await owner().fill('Ingrid Solheim');
  await page.getByLabel('Status of ACT-001').selectOption({ label: 'In progress' });
  await page.getByText('ACT-001', { exact: true }).first().click();
  const panel = page.getByRole('complementary', { name: 'Action ACT-001' });
  const title = panel.getByLabel('Action', { exact: true });
  const before = await title.inputValue();
  await title.fill('');
  await expect(panel.getByText('An action needs a title.')).toBeVisible();
  await title.blur();
  await expect(title).toHaveValue(before);
  await title.fill('Keep one list of all AI systems');
  await panel
    .getByRole('textbox', { name: 'Detail' })
    .fill('Every team looks at it once a quarter.');
  await expect(panel.getByRole('combobox', { name: 'Owner' })).toHaveValue('Ingrid Solheim');

  await page.getByRole('button', { name: 'Add an action' }).click();
  const added = page
    .getByRole('complementary', { name: /^Action ACT-/ })
    .getByLabel('Action', { exact: true });
  await expect(added).toHaveValue('New action');
  await page.keyboard.type('Thank everybody');
  await expect(added).toHaveValue('Thank everybody');
  await page.getByRole('button', { name: 'Delete the action' }).click();
  await expect(page.getByText(/^ACT-\d+ is deleted$/)).toBeVisible();
  await expect(page.getByText('Thank everybody')).toHaveCount(0);
  await page
    .getByRole('region', { name: 'Notes' })
    .getByRole('button', { name: 'Undo' })
    .last()
    .click();
  await expect(page.getByText('Thank everybody').first()).toBeVisible();
  await new InterviewPage(page).saved();

  await desk.close();
  ({ page } = await startWith(desk, path));
  await page.getByRole('row', { name: new RegExp(assessmentsIn(path)[0]?.code ?? '-') }).click();
  await page.getByRole('link', { name: 'Action plan' }).click();
  await expect(owner()).toHaveValue('Ingrid Solheim');
  await expect(page.getByLabel('Status of ACT-001')).toHaveValue('in-progress');
  await expect(page.getByText('Keep one list of all AI systems').first()).toBeVisible();
  await expect(page.getByText('Thank everybody').first()).toBeVisible();
});
