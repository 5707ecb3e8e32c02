import type { Page } from '@playwright/test';

export const passphrase = 'four words without sense';

/** Makes an identity on the screen of identities. */
export async function makeIdentity(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New identity' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Kind of key').click();
  await page.getByRole('option', { name: /^P-256/ }).click();
  await dialog.getByLabel(/^Passphrase of the identity/).fill(passphrase);
  await dialog.getByLabel(/^Repeat the passphrase/).fill(passphrase);
  await dialog.getByRole('button', { name: 'Make the identity' }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}
