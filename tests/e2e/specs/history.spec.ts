import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { cli, makeWorkspace } from '../fixtures/workspace.ts';

const show = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);

/** Makes a task as the window does, and gives its id. */
const newTask = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const head = { title: 'Write it down' };
    const input = { type: 'task', head, data: {}, links: [] } as const;
    const made = await window.aimsbook.invoke('record.create', { ...input, links: [] });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.id;
  });

test('every change is listed, and earlier states come back', async ({ desk }) => {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const older = join(desk.folder, 'older.aims');
  copyFileSync(path, older);
  const { page } = await desk.start([path]);
  await show(page, `/records/${await newTask(page)}`);
  const title = page.getByRole('textbox', { name: 'Task', exact: true });
  await title.fill('Another title');
  await title.blur();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();

  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Compare two moments' }).click();
  const compared = page.getByRole('region', { name: 'Compare two moments' });
  await expect(compared.getByText('Another title')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring back this version' }).first().click();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await expect(title).toHaveValue('Write it down');

  await show(page, '/workspace');
  await page.getByRole('link', { name: 'Show all changes' }).click();
  const newest = page.getByRole('list', { name: 'Changes' }).getByRole('listitem').first();
  await expect(newest).toContainText('Return to an earlier version TSK-001');
  await newest.locator('summary').click();
  await expect(newest.getByRole('link', { name: 'TSK-001 Write it down' })).toBeVisible();
  await expect(newest.locator('del')).toContainText('Another');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Search changes' }).fill('no such words');
  await expect(page.getByText('No change fits')).toBeVisible();
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);

  // Somebody puts an older copy where the file was.
  copyFileSync(older, path);
  desk.own(path);
  const again = await desk.start([path]);
  await expect(again.page.getByText(/This computer has seen \d+ changes/)).toBeVisible();
  await expectAccessible(again.page);
  await again.page.getByRole('button', { name: 'That is right' }).click();
  await expect(again.page.getByText(/This computer has seen/)).toBeHidden();
});
