import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { assessmentsIn, cli, hashOf, makeWorkspace } from '../fixtures/workspace.ts';

/** Opens the screen about the workspace as a file. */
async function showFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/workspace';
  });
  await expect(page.getByRole('heading', { name: 'Backups' })).toBeVisible();
}

/** Bad pages in the middle of the file's first records. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xaa, 4096, 4096 * 8);
  writeFileSync(path, bytes);
}

test('a backup is previewed and restored, and the way back stays open', async ({ desk }) => {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const { page } = await desk.start([path]);
  await showFile(page);
  await expect(page.getByText('There is no backup yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup made')).toBeVisible();

  await page.evaluate(() => {
    location.hash = '/organisation';
  });
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Another Name');
  await name.blur();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await showFile(page);
  await page.getByRole('button', { name: 'Show all backups' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Preview' }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText(/Changes made since then that would be undone: \d+/)).toBeVisible();
  await expect(panel.getByText('Organisation Another Name')).toBeVisible();
  await panel.getByRole('button', { name: 'Restore this backup…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Backup restored')).toBeVisible();
  await showFile(page);
  await page.getByRole('button', { name: 'Show all backups' }).click();
  await expect(page.getByText('Before a restore')).toBeVisible();
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
  expect(cli('info', path)).toContain('Fjordlys Analytics');
});

test('a damaged file offers its latest backup first, then what can be read', async ({ desk }) => {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  let { page } = await desk.start([path]);
  await showFile(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup made')).toBeVisible();
  await desk.close();
  damage(path);
  const hash = hashOf(path);

  ({ page } = await desk.start([path]));
  const ladder = page.getByRole('alert').filter({ hasText: 'This file is damaged' });
  await expect(ladder.getByText(/^Made .*with \d+ records/)).toBeVisible();
  await expectAccessible(page);
  await ladder.getByRole('button', { name: 'Recover what can be read' }).click();
  const report = page.getByRole('dialog', { name: 'What was recovered' });
  await expect(report).toContainText('Everything was recovered');
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('banner')).toContainText('Fjordlys Analytics');
  await desk.close();
  expect(hashOf(path)).toBe(hash);
  expect(cli('check', desk.path('client recovered.aims'))).toMatch(/^sound/);

  ({ page } = await desk.start([path]));
  await page.getByRole('button', { name: 'Open the latest backup' }).click();
  await expect(page.getByText('Backup restored')).toBeVisible();
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
  expect(assessmentsIn(path)).toHaveLength(1);
  expect(hashOf(desk.path('client damaged.aims'))).toBe(hash);
});
