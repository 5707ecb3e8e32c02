import { readFileSync, writeFileSync } from 'node:fs';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace } from '../fixtures/workspace.ts';
import { makePackFile } from '../../fixtures/packs.ts';
import { person } from '../../fixtures/signing/people.ts';
import { waitForHome } from '../pages/home.ts';

test('a pack is checked, its signer trusted, and a changed one shown as such', async ({ desk }) => {
  const pack = desk.path('pack.zip');
  const jane = await person('Jane Doe');
  await makePackFile(pack, [jane]);
  const { page, complaints } = await desk.start([makeWorkspace(desk, 'client.aims', 'blank')]);
  await waitForHome(page);
  await page.evaluate(() => void (location.hash = '/packs/check'));
  await desk.answerOpen([pack]);
  await page.getByRole('button', { name: 'Choose a pack…' }).click();
  const verdict = page.getByRole('status').filter({ has: page.getByRole('heading') });
  await expect(verdict).toContainText('This pack is complete and unchanged');
  await expect(verdict).toContainText('Not among those whom you trust: Jane Doe.');
  await expect(page.getByText('The pack was made from another workspace.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Trust this certificate…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'I compared it: trust' }).click();
  await expect(verdict).toContainText('Signed by Jane Doe, whom you trust.');

  const bytes = readFileSync(pack);
  const at = bytes.indexOf('documents/4.1 Context.docx') + 60;
  writeFileSync(pack, bytes.with(at, (bytes[at] ?? 0) ^ 1));
  await desk.answerOpen([pack]);
  await page.getByRole('button', { name: 'Check another pack…' }).click();
  await expect(verdict).toContainText('This pack is not as it was signed');
  await expect(page.getByText('documents/4.1 Context.docx')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Trust the certificate of Jane Doe no more' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
  expect(complaints).toEqual([]);
});
