import { readFileSync, writeFileSync } from 'node:fs';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace } from '../fixtures/workspace.ts';
import { makePackFile } from '../../fixtures/packs.ts';
import { person } from '../../fixtures/signing/people.ts';
import { verifyPack } from '../../../electron/signing/pack/verify.ts';
import { waitForHome } from '../pages/home.ts';
import { makeIdentity, passphrase } from '../pages/signing.ts';

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

test('whoever is sent a pack checks and signs it without a workspace', async ({ desk }) => {
  const pack = desk.path('pack.zip');
  await makePackFile(pack, [await person('Jane Doe')]);
  const { page } = await desk.start([]);
  await page.getByRole('button', { name: /^Check a document pack/ }).click();
  await desk.answerOpen([pack]);
  await page.getByRole('button', { name: 'Choose a pack…' }).click();
  const verdict = page.getByRole('status').filter({ has: page.getByRole('heading') });
  await expect(verdict).toContainText('This pack is complete and unchanged');
  await expectAccessible(page);

  // Without an identity the way to one is shown, and the check is still there afterwards.
  await page.getByRole('button', { name: 'Add a signature…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: 'Signing identities' }).click();
  await makeIdentity(page, 'Mara Lind');
  await page.getByRole('link', { name: 'Check a pack' }).click();
  await page.getByRole('button', { name: 'Add a signature…' }).click();
  await expectAccessible(page);
  await dialog.getByLabel('Passphrase of the identity').fill('not the right one');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog.getByText(/does not fit/)).toBeVisible();
  await dialog.getByLabel('Passphrase of the identity').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Mara Lind' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Jane Doe' })).toBeVisible();
  await expect(verdict).toContainText('This pack is complete and unchanged');
  const { signatures } = await verifyPack(pack);
  expect(signatures.map(({ intact }) => intact)).toEqual([true, true]);

  // Once is enough.
  await page.getByRole('button', { name: 'Add a signature…' }).click();
  await dialog.getByLabel('Passphrase of the identity').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/bears this signature already/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(page.getByRole('button', { name: /^New workspace/ })).toBeVisible();
});
