import type { Page } from '@playwright/test';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';

/** Goes to a screen by its address. */
const visit = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => void (location.hash = to), address);

/** Makes a record as any screen does; gives its id. */
const make = (
  page: Page,
  type: RecordTypeName,
  title: string,
  data: Readonly<Record<string, unknown>>,
): Promise<string> =>
  page.evaluate(
    async (given) => {
      const { type: of, title: name, data: values } = given;
      const made = await window.aimsbook.invoke('record.create', {
        type: of,
        head: { title: name },
        data: { ...values },
        links: [],
      });
      if (!made.ok) throw new Error(made.error.code);
      return made.value.id;
    },
    { type, title, data },
  );

test('issues are chosen from the library by keyboard, added in one step and taken back', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'context.aims', 'blank'));
  await visit(page, '/library/issues');
  const list = page.getByRole('listbox');
  const options = list.getByRole('option');
  await expect(options.first()).toBeVisible();
  await options.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(2);
  // The third is only read: its detail stands beside the list.
  const third = (await options.nth(2).locator('span > span').nth(1).textContent()) ?? '';
  await expect(page.getByRole('heading', { level: 2 })).toContainText(third.slice(0, 20));
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add 2 issues' }).click();
  await expect(page.getByText('2 issues added')).toBeVisible();
  await expect(list.getByText('added', { exact: true })).toHaveCount(2);
  // What is there already is not offered again.
  await page.getByRole('button', { name: 'Choose all shown' }).click();
  await expect(options.first()).toHaveAttribute('aria-selected', 'false');
  await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('region', { name: 'Notes' }).getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByText('added', { exact: true })).toHaveCount(0);

  await page.getByLabel('Search the library').fill('qqqq');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(options.first()).toBeVisible();
});

test('risks from the library concern the AI system that was chosen', async ({ desk }) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'context.aims', 'blank'));
  const system = await make(page, 'system', 'Triage assistant', {});
  await visit(page, `/library/risks/${system}`);
  await expect(page.getByText('Triage assistant')).toBeVisible();
  await page.getByRole('option').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add the risk' }).click();
  await expect(page.getByText('One risk added')).toBeVisible();
  await page.getByText('Already in the register:').getByRole('link').click();
  await expect(page.getByText('Triage assistant')).toBeVisible();
});

test('the scope is compared with the inventory and its statement written from the fields', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'context.aims', 'blank'));
  await make(page, 'system', 'Triage assistant', { roles: ['developer'] });
  const scope = await make(page, 'scope', 'Our AIMS', {
    activities: 'development of triage software',
    functions: ['Development', 'Support'],
    sites: ['Bergen'],
    roles: ['developer'],
  });
  await visit(page, `/records/${scope}`);
  await page.getByRole('tab', { name: 'Statement and check' }).click();
  await expect(page.getByText(/Triage assistant \(AIS-001\) is neither in nor out/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByText(/^The scope agrees with the inventory/)).toBeVisible();

  await page.getByRole('button', { name: 'Write the statement' }).click();
  await expect(page.getByText('The statement says what the fields say.')).toBeVisible();
  await page.getByRole('tab', { name: 'Details' }).click();
  const field = page.getByRole('textbox', { name: 'Scope statement' });
  await expect(field).toHaveValue(
    'The AI management system of Fjordlys Analytics covers: development of triage software. ' +
      'It applies to the functions Development and Support, at these sites: Bergen. ' +
      'Towards AI systems the organisation acts as AI developer. ' +
      'One AI system is in scope: Triage assistant (AIS-001).',
  );

  await field.fill('In our own words.');
  await page.getByRole('tab', { name: 'Statement and check' }).click();
  await page.getByRole('button', { name: 'Write it anew' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(field).toHaveValue('In our own words.');
  await page.getByRole('tab', { name: 'Statement and check' }).click();
  await page.getByRole('button', { name: 'Write it anew' }).click();
  await question.getByRole('button', { name: 'Replace it' }).click();
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(field).toHaveValue(/^The AI management system of Fjordlys Analytics covers/);
});

test('the matrix shows who answers for what, and where nobody does', async ({ desk }) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'context.aims', 'blank'));
  await visit(page, '/responsibilities');
  await expect(page.getByText('No role yet')).toBeVisible();
  await make(page, 'role', 'AIMS lead', {
    holder: 'Mira Adeyemi',
    duties: [{ part: 'accountable', requirements: ['4', '5'], note: '' }],
  });
  const grid = page.getByRole('grid', { name: 'Responsibilities' });
  await expect(grid).toBeVisible();
  await expect(page.getByText(/^For 7 of 70 clauses/)).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(71);
  await expectAccessible(page);
  await page.getByLabel('Gaps only').check();
  await expect(grid.getByRole('row')).toHaveCount(64);
  await page.getByLabel('Gaps only').uncheck();
  const cell = grid.getByRole('gridcell', { name: 'AIMS lead, 4.1: Accountable' });
  await cell.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ROL-001');
});
