import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { FieldSpec } from '../../../shared/domain/records/spec.ts';
import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { recordTypeNames, specOf } from '../../../shared/domain/records/types.ts';
import { expect, expectAccessible, test, type Desk } from '../fixtures/app.ts';
import { typeInPaletteAtOnce } from '../fixtures/keys.ts';
import { cli, makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { RegistersPage, type NewRecord } from '../pages/registers.ts';

interface Opened {
  readonly page: Page;
  readonly registers: RegistersPage;
  readonly path: string;
}

/** A window of the smallest supported size with a workspace without records. */
async function open(desk: Desk): Promise<Opened> {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const { app, page } = await startWith(desk, path);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
  );
  return { page, registers: new RegistersPage(page), path };
}

const system: NewRecord = {
  type: 'system',
  title: 'Triage assistant',
  head: { owner: 'Mia Berg' },
};

test('a first risk is recorded step by step', async ({ desk }) => {
  const { page, registers, path } = await open(desk);
  const [systemId = ''] = await registers.make([system]);
  await registers.openList('risk', 'Risks');
  await expect(page.getByText('No risk is recorded yet.', { exact: false })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: 'New risk', level: 1 }).waitFor();

  // Without a title there is no way on.
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText('This can’t be empty.')).toBeVisible();
  await page.getByLabel('Risk in one line').fill('Urgent images of children wait too long');
  await page.getByRole('combobox', { name: 'Risk owner' }).fill('Mia Berg');
  await registers.next('Identify');
  await registers.choose('Risk or opportunity', 'Risk');
  await page.getByRole('combobox', { name: 'Category' }).click();
  await page.getByRole('option', { name: 'Fairness and bias' }).click();
  await page.getByLabel('Source').fill('Few images of children in the training data.');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText('One field needs your attention.')).toBeVisible();
  await page.getByLabel('Event').fill('An urgent image is ranked low.');
  await page
    .getByRole('group', { name: 'Concerns' })
    .getByRole('button', { name: 'Choose …' })
    .click();
  await page.getByRole('combobox', { name: 'Concerns' }).fill('triage');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');

  // The preview shows what was entered; the entries outlive a reload.
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview).toContainText('AIS-001 Triage assistant');
  await page.reload();
  await expect(preview).toContainText('Few images of children in the training data.');
  await registers.next('Analyse before treatment');
  await registers.choose('Consequence for individuals', '4 Major');
  await registers.choose('Likelihood', '3 Possible');
  await expect(page.getByText('about once a year', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Record now, finish later' }).click();

  await page.getByRole('heading', { name: 'RSK-001', level: 1 }).waitFor();
  const missing = page.getByRole('group', { name: 'What is still missing' });
  await missing.getByRole('button', { name: 'Treatment option' }).click();
  await expect(page.getByRole('radiogroup', { name: 'Treatment option' })).toBeInViewport();
  await registers.choose('Treatment option', 'Modify');
  await expect(missing.getByRole('button', { name: 'Treatment option' })).toHaveCount(0);
  await registers.links.getByRole('link', { name: 'AIS-001 Triage assistant' }).click();
  await page.getByRole('heading', { name: 'AIS-001', level: 1 }).waitFor();
  await expect(registers.links.getByRole('link', { name: /^RSK-001/ })).toBeVisible();
  await registers.saved();
  const { record } = await registers.stored(systemId);
  expect(record.title).toBe('Triage assistant');
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
});

test('a list is searched, filtered, sorted, walked and kept as a view', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const many = Array.from({ length: 260 }, (_, at): NewRecord => ({
    type: 'task',
    title: `Task ${at + 1}`,
    head: {
      owner: at % 2 === 0 ? 'Mia Berg' : 'Tom Ek',
      due: at < 3 ? '2024-01-31' : '2199-01-31',
      status: at === 2 ? 'done' : 'open',
    },
    data: { priority: at % 10 === 0 ? 'high' : 'low', description: at === 7 ? 'A needle.' : '' },
  }));
  await registers.make(many);
  await registers.openList('task', 'Tasks');
  await expect(page.getByText('260 records')).toBeVisible();
  // Only what is in sight is drawn, however long the list is.
  expect(await registers.rows.count()).toBeLessThan(60);

  const first = registers.rows.first();
  await first.focus();
  await page.keyboard.press('End');
  await expect(registers.row('TSK-260')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(registers.row('TSK-259')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'TSK-259', level: 1 }).waitFor();
  await page.keyboard.press(']');
  await page.getByRole('heading', { name: 'TSK-260', level: 1 }).waitFor();
  await page.keyboard.press('u');
  await expect(registers.row('TSK-260')).toBeInViewport();

  await page.keyboard.press('/');
  await page.keyboard.type('needle');
  await expect(registers.rows).toHaveCount(1);
  await expect(first).toContainText('TSK-008');
  await page.getByRole('button', { name: 'Reset' }).click();
  await registers.filters.getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('checkbox', { name: 'High' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('26 of 260')).toBeVisible();
  await registers.grid.getByRole('button', { name: 'Task', exact: true }).click();
  await registers.grid.getByRole('button', { name: 'Task', exact: true }).click();
  await expect(first).toContainText('Task 91');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Last change' }).check();
  await page.keyboard.press('Escape');
  await expect(registers.grid.getByRole('columnheader', { name: 'Last change' })).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Name of the view').fill('What matters');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText('View saved: What matters')).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('260 records')).toBeVisible();
  await page.getByRole('button', { name: 'What matters', exact: true }).first().click();
  await page.getByRole('button', { name: 'What matters', exact: true }).last().click();
  await expect(page.getByText('26 of 260')).toBeVisible();

  await page.getByRole('button', { name: 'Reset' }).click();
  await registers.filters.getByRole('button', { name: 'Overdue' }).click();
  // Done is not overdue, whatever its day was.
  await expect(registers.rows).toHaveCount(2);
  await expect(first).toContainText('Overdue 31 Jan 2024');
  const file = desk.path('tasks.csv');
  await desk.answerSave(file);
  await page.getByRole('button', { name: 'CSV' }).click();
  await expect(page.getByText('tasks.csv is saved.')).toBeVisible();
  const lines = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(3);
});

test('many are changed in one step and taken back in one', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const titles = ['First', 'Second', 'Third'];
  const ids = await registers.make(titles.map((title) => ({ type: 'task' as const, title })));
  await registers.openList('task', 'Tasks');
  await registers.row('First').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(registers.bulk).toContainText('2 selected');
  await registers.bulk.getByLabel('Status').first().click();
  await page.getByRole('option', { name: 'Done' }).click();
  await registers.bulk.getByLabel('Responsible').fill('Tom Ek');
  await registers.bulk.getByRole('button', { name: 'Apply to 2' }).click();
  await expect(registers.row('First')).toContainText('Done');
  await expect(registers.row('Second')).toContainText('Tom Ek');
  await expect(registers.row('Third')).toContainText('Open');
  await registers.notes.getByRole('button', { name: 'Undo' }).last().click();
  await expect(registers.row('First')).toContainText('Open');
  await expect(registers.row('Second')).not.toContainText('Tom Ek');
  const first = await registers.stored(ids[0] ?? '');
  expect(first.record).toMatchObject({ status: 'open', owner: '' });

  await registers.bulk.getByRole('button', { name: 'Archive' }).click();
  await expect(registers.rows).toHaveCount(1);
  await page.getByLabel('Archived records').first().click();
  await page.getByRole('option', { name: 'Archived only' }).click();
  await expect(registers.rows).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await registers.bulk.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Deleted: 2 tasks')).toBeVisible();
  await registers.notes.getByRole('button', { name: 'Undo' }).last().click();
  await expect(registers.rows).toHaveCount(2);
});

test('what others link to is not deleted but can be archived', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const [systemId = ''] = await registers.make([system]);
  await registers.make([
    { type: 'risk', title: 'Drift', links: [{ relation: 'concerns', toId: systemId }] },
  ]);
  await registers.openRecord(systemId, 'AIS-001');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  const refusal = registers.notes.getByRole('alert');
  await expect(refusal).toContainText('Other records link to this one: RSK-001');
  await refusal.getByRole('button', { name: 'Archive instead' }).click();
  await expect(page.getByText(/^Archived on /)).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).not.toBeEditable();
  await page.getByRole('button', { name: 'Take out of the archive' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeEditable();

  // Without the link there is nothing to refuse; undo brings it back.
  const links = registers.links;
  await links.getByRole('button', { name: 'Take away the link with RSK-001' }).click();
  await expect(links.getByText('Not linked with any other record.')).toBeVisible();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('AI systems: none yet')).toBeVisible();
  await registers.notes.getByRole('button', { name: 'Undo' }).last().click();
  await expect(registers.row('Triage assistant')).toHaveCount(1);
});

test('records are linked both ways, and begin linked', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const [systemId = ''] = await registers.make([system, { type: 'supplier', title: 'CloudScan' }]);
  await registers.openRecord(systemId, 'AIS-001');
  await registers.links.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Supplied by' }).click();
  await page.getByRole('combobox', { name: 'Supplied by' }).fill('cloud');
  await expect(page.getByRole('option', { name: /^SUP-001/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await registers.links.getByRole('link', { name: /^SUP-001/ }).click();
  await page.getByRole('heading', { name: 'SUP-001', level: 1 }).waitFor();
  await expect(registers.links.getByRole('link', { name: /^AIS-001/ })).toBeVisible();

  // A record that does not exist yet is made on the way.
  await registers.openRecord(systemId, 'AIS-001');
  await registers.links.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Risks', exact: true }).click();
  await page.getByRole('option', { name: 'New risk …' }).click();
  await expect(page.getByText('Linked with AIS-001 Triage assistant')).toBeVisible();
  await page.getByLabel('Risk in one line').fill('The supplier goes out of business');
  await page.getByRole('button', { name: 'Record now, finish later' }).click();
  await page.getByRole('heading', { name: 'RSK-001', level: 1 }).waitFor();
  await expect(registers.links.getByRole('link', { name: /^AIS-001/ })).toBeVisible();

  // From the palette by words.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cloudscan');
  await expect(page.getByRole('option', { name: /SUP-001/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'SUP-001', level: 1 }).waitFor();

  // By code, faster than the lookup: not the first that began alike.
  await registers.make(['First', 'Second'].map((title) => ({ type: 'task' as const, title })));
  await typeInPaletteAtOnce(page, 'tsk-002');
  await page.getByRole('heading', { name: 'TSK-002', level: 1 }).waitFor();
});

test('the same field changed twice shows both wordings', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const [id = ''] = await registers.make([
    { type: 'task', title: 'Write the policy', data: { description: 'Old text.', result: '' } },
  ]);
  await registers.openRecord(id, 'TSK-001');
  const description = page.getByRole('textbox', { name: 'What is to be done' });
  const other = { id, patch: { data: { description: 'Text of the other window.' } } };
  await registers.typeWhileOtherSaves(description, 'My own text.', other);
  await expect(registers.conflict).toContainText('My own text.');
  await expect(registers.conflict).toContainText('Text of the other window.');
  await expect(description).toHaveValue('My own text.');
  expect((await registers.stored(id)).record.data).toMatchObject({
    description: 'Text of the other window.',
  });
  // Other fields are saved meanwhile.
  await page.getByRole('combobox', { name: 'Responsible' }).fill('Mia Berg');
  await expect.poll(async () => (await registers.stored(id)).record.owner).toBe('Mia Berg');
  await expectAccessible(page);
  await registers.conflict.getByRole('button', { name: 'Keep mine' }).click();
  await expect(registers.conflict).toHaveCount(0);
  await registers.saved();
  expect((await registers.stored(id)).record.data).toMatchObject({ description: 'My own text.' });

  await registers.typeWhileOtherSaves(description, 'My second text.', {
    id,
    patch: { data: { description: 'Their second text.' } },
  });
  await registers.conflict.getByRole('button', { name: 'Take the other' }).click();
  await expect(description).toHaveValue('Their second text.');
  await registers.saved();

  // The log tells both, word by word.
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.locator('del').first()).toContainText('My own');
  await expect(page.locator('ins').first()).toContainText('Their second');
});

test('a status waits for what it needs', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const [id = ''] = await registers.make([{ type: 'risk', title: 'Drift' }]);
  await registers.openRecord(id, 'RSK-001');
  await page.getByLabel('Status').first().click();
  await page.getByRole('option', { name: 'Accepted' }).click();
  await expect(page.getByText(/^Not saved yet: Status\./)).toBeVisible();
  expect((await registers.stored(id)).record.status).toBe('identified');
  // One can leave and come back.
  await registers.openList('risk', 'Risks');
  await registers.openRecord(id, 'RSK-001');
  await expect(page.getByText(/^Not saved yet: Status\./)).toBeVisible();
  await page.getByLabel('Accepted by').fill('Mia Berg');
  await page.getByLabel('Accepted on').fill('2026-05-14');
  await expect(page.getByText(/^Not saved yet: Status\./)).toHaveCount(0);
  await registers.saved();
  expect((await registers.stored(id)).record).toMatchObject({
    status: 'accepted',
    data: { acceptedBy: 'Mia Berg', acceptedOn: '2026-05-14' },
  });
});

test('a record that undo takes back says so, and redo brings it back', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const [id = ''] = await registers.make([{ type: 'task', title: 'Thank everybody' }]);
  await registers.openRecord(id, 'TSK-001');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('This record does not exist any more')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await page.getByRole('heading', { name: 'TSK-001', level: 1 }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Back to: Tasks' }).click();
  await expect(page.getByText('Tasks: none yet')).toBeVisible();
});

test('rows are added, moved and taken away with the keyboard', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const [id = ''] = await registers.make([{ type: 'deployment', title: 'Release 3.2' }]);
  await registers.openRecord(id, 'DPL-001');
  const list = page.getByRole('group', { name: 'Conditions for release' });
  await list.getByRole('button', { name: /^Add a row/ }).click();
  await page.keyboard.type('Backup taken');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Users told');
  await page.keyboard.press('Alt+ArrowUp');
  await registers.saved();
  const items = async (): Promise<unknown> =>
    ((await registers.stored(id)).record.data['checklist'] as { item: string }[]).map(
      ({ item }) => item,
    );
  expect(await items()).toEqual(['Users told', 'Backup taken']);
  await list.getByRole('button', { name: 'Remove row 1' }).click();
  await registers.saved();
  expect(await items()).toEqual(['Backup taken']);
});

test('a record keeps evidence', async ({ desk }) => {
  const { page, registers, path } = await open(desk);
  const [id = ''] = await registers.make([system]);
  await registers.openRecord(id, 'AIS-001');
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
  await evidence.getByRole('button', { name: 'Reference' }).click();
  await page.getByLabel('Title', { exact: false }).last().fill('Contract with the hospital');
  await page.getByRole('button', { name: 'Add reference' }).click();
  await expect(evidence).toContainText('Contract with the hospital');
  await evidence.getByRole('button', { name: /^EVD-001/ }).click();
  const preview = page.getByRole('complementary', { name: 'Preview of evidence' });
  await expect(preview.getByRole('link', { name: 'AIS-001' })).toBeVisible();
  await preview.getByRole('button', { name: 'Take EVD-001 off this record' }).click();
  await expect(evidence.getByText(/^Drop files anywhere/)).toBeVisible();
  await registers.notes.getByRole('button', { name: 'Undo' }).last().click();
  await expect(evidence).toContainText('Contract with the hospital');
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page.getByRole('grid').getByRole('link', { name: 'AIS-001' })).toBeVisible();
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
});

const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
const mixed = `${markup} شركة البحر 人工智能 👩🏽‍⚕️`;

/** Markup and all scripts in every field that takes text. */
function textIn(field: FieldSpec): unknown {
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'rich':
      return mixed;
    case 'lines':
      return [mixed];
    case 'rows':
      return [
        Object.fromEntries(
          field.columns
            .filter(({ kind }) => kind === 'line' || kind === 'text')
            .map((column) => [column.name, mixed]),
        ),
      ];
    default:
      return undefined;
  }
}

test('markup in any field of any type is shown as text', async ({ desk }) => {
  test.setTimeout(240_000);
  const { page, registers } = await open(desk);
  const types = recordTypeNames.filter(
    (type) => !['document-version', 'risk-criteria'].includes(type),
  );
  for (const type of types) {
    await test.step(type, async () => {
      const fields = fieldsOf(specOf(type)).filter(({ computed }) => computed !== true);
      const filled = fields.map((field) => [field.name, textIn(field)] as const);
      const data = Object.fromEntries(filled.filter(([, value]) => value !== undefined));
      const [id = ''] = await registers.make([
        { type, title: mixed, head: { owner: mixed }, data },
      ]);
      const code = `${specOf(type).prefix}-001`;
      await registers.openRecord(id, code);
      await expect(page.getByRole('main').locator('img[src="x"], b')).toHaveCount(0);
      await page.getByRole('tab', { name: 'History' }).click();
      if (specOf(type).single !== true) {
        await registers.goTo(`/registers/${type}`);
        await expect(registers.row(code)).toContainText('<img src=x');
        await expect(page.getByRole('main').locator('img[src="x"], b')).toHaveCount(0);
      }
    });
  }
  expect(await page.title()).not.toBe('1');
});

test('a note of 10,000 characters is kept to the last one', async ({ desk }) => {
  const { page, registers } = await open(desk);
  const [id = ''] = await registers.make([{ type: 'task', title: 'Long' }]);
  await registers.openRecord(id, 'TSK-001');
  const long = `${'Ein langer Satz über Wörter. '.repeat(344)}Ende 完 النهاية`.slice(0, 10_000);
  await page.getByLabel('What is to be done').fill(long);
  await page.getByLabel('What is to be done').blur();
  await registers.saved();
  expect((await registers.stored(id)).record.data['description']).toBe(long);
  await registers.openList('task', 'Tasks');
  await registers.filters.getByRole('textbox').fill('النهاية');
  await expect(registers.rows).toHaveCount(1);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the registers fit 1280x720 and are accessible, ${theme}`, async ({ desk }) => {
    const { page, registers } = await open(desk);
    await page.evaluate(
      (value) => window.aimsbook.invoke('app.saveSettings', { theme: value }),
      theme,
    );
    await page.reload();
    const [systemId = ''] = await registers.make([system]);
    const [riskId = ''] = await registers.make([
      {
        type: 'risk',
        title: 'Drift',
        head: { due: '2024-01-31', owner: 'Mia Berg' },
        data: { kind: 'risk', category: 'performance', individuals: 4, likelihood: 3 },
        links: [{ relation: 'concerns', toId: systemId }],
      },
    ]);
    const [runId = ''] = await registers.make([
      {
        type: 'test-run',
        title: 'Acceptance',
        data: { metrics: [{ metric: 'Recall', value: 0.9 }] },
        links: [{ relation: 'tests', toId: systemId }],
      },
    ]);
    const screens = [
      '/registers/risk',
      '/registers/party',
      '/registers/scope',
      `/records/${riskId}`,
      `/records/${systemId}`,
      `/records/${runId}`,
      '/registers/risk/new',
      '/registers/scope/new',
      `/registers/risk/new/concerns.to.${systemId}`,
    ];
    for (const screen of screens) {
      await registers.goTo(screen);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
      await test.step(screen, async () => {
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
    // The whole of the navigation is in sight without scrolling.
    const nav = page.getByRole('navigation', { name: 'Areas' });
    expect(await nav.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
  });
}
