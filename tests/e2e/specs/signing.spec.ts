import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace } from '../fixtures/workspace.ts';
import { RegistersPage } from '../pages/registers.ts';
import { makeIdentity, passphrase } from '../pages/signing.ts';

test('an identity is made, backed up, removed and brought back; a record is signed with it', async ({
  desk,
}) => {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const { page } = await desk.start([path]);
  await page.evaluate(() => (window.location.hash = '/packs/identities'));
  await expect(page.getByText('There is no identity on this computer yet')).toBeVisible();
  await makeIdentity(page, 'Mara Lind');
  await expectAccessible(page);
  const fingerprint = await page.locator('code').first().innerText();

  const backup = desk.path('mara.p12');
  await desk.answerSave(backup);
  await page.getByRole('button', { name: 'Back up…' }).click();
  await expect(page.getByText(/The identity is saved as mara\.p12/)).toBeVisible();
  expect(readFileSync(backup).includes(passphrase)).toBe(false);
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText('There is no identity on this computer yet')).toBeVisible();

  await desk.answerOpen([backup]);
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase of the identity').fill('not the right one');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText(/does not fit/)).toBeVisible();
  await dialog.getByLabel('Passphrase of the identity').fill(passphrase);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('code').first()).toHaveText(fingerprint);

  const registers = new RegistersPage(page);
  const [id = ''] = await registers.make([{ type: 'issue', title: 'New rules for AI' }]);
  await registers.goTo(`/records/${id}`);
  await page.getByRole('button', { name: 'Sign…' }).click();
  await expectAccessible(page);
  await dialog.getByLabel('Passphrase of the identity').fill(passphrase);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  const signatures = page.getByRole('region', { name: 'Signatures' });
  await expect(signatures.getByText('Written by: Mara Lind')).toBeVisible();
  await expect(signatures.getByText('Unchanged since')).toBeVisible();

  await page.getByRole('textbox', { name: 'Issue', exact: true }).fill('Another title');
  await page.keyboard.press('Control+s');
  await expect(signatures.getByText('Changed since: Issue')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(signatures.getByText('Unchanged since')).toBeVisible();
});
