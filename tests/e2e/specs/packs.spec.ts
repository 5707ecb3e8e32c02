import { mkdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace } from '../fixtures/workspace.ts';
import { makeIdentity, passphrase } from '../pages/signing.ts';

const make = (page: Page) => page.getByRole('button', { name: 'Make the pack…' });

test('a pack is planned, signed, stopped, made, and found intact by others', async ({ desk }) => {
  const path = makeWorkspace(desk, 'client.aims', 'sample');
  const { page } = await desk.start([path]);
  await page.evaluate(() => (window.location.hash = '/packs'));
  // Nobody can sign yet: that is said, with the way to change it.
  await expect(page.getByText('There is no identity on this computer')).toBeVisible();
  await expect(make(page)).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Signing identities' }).last().click();
  await makeIdentity(page, 'Mara Lind');

  await page.getByRole('link', { name: 'Make a pack' }).click();
  await page.getByRole('radio', { name: /^Stage 2/ }).click();
  await page.getByText(/^\d+ open points$/).click();
  await expect(page.getByText(/is not approved\.$/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Documents \d+ of \d+/ }).click();
  await expectAccessible(page);
  await page.getByLabel('Search the contents').fill('roles and resp');
  await expect(page.getByRole('checkbox', { name: /^Roles and responsibilities/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'AI policy', exact: true })).toHaveCount(0);
  await page.getByLabel('Search the contents').fill('');

  // Stopped midway, nothing is left of it.
  await desk.answerSave(desk.path('stopped.zip'));
  const before = desk.files();
  await page.getByLabel('Passphrase of the identity').fill('not the right one');
  await make(page).click();
  await expect(page.getByText(/The passphrase of the identity does not fit/)).toHaveCount(2);
  await page.getByLabel('Passphrase of the identity').fill(passphrase);
  await make(page).click();
  await page.getByRole('button', { name: 'Cancel' }).click({ timeout: 30_000 });
  await expect(page.getByText(/^Stopped\. No pack was made/)).toBeVisible();
  expect(desk.files()).toEqual(before);
  await expect(page.getByLabel('Passphrase of the identity')).toHaveValue('');

  // The choices are kept while one looks elsewhere.
  await page.getByRole('checkbox', { name: 'Documents: all' }).click();
  await page.getByRole('checkbox', { name: /^Roles and responsibilities/ }).check();
  await page.getByRole('link', { name: 'Signing identities' }).click();
  await page.getByRole('link', { name: 'Make a pack' }).click();
  await expect(page.getByText(/^1 document · /)).toBeVisible();
  await desk.answerSave(desk.path('stage 2.zip'));
  await page.getByLabel('Passphrase of the identity').fill(passphrase);
  await make(page).click();
  await page.getByRole('heading', { name: 'The pack is ready' }).waitFor({ timeout: 60_000 });
  await expectAccessible(page);

  const out = desk.path('unpacked');
  mkdirSync(out);
  const run = (program: string, args: readonly string[]): string =>
    execFileSync(program, args, { cwd: out, encoding: 'utf8', stdio: 'pipe' });
  run('unzip', ['-q', desk.path('stage 2.zip')]);
  const command =
    'cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -noverify -out /dev/null';
  run('openssl', command.split(' '));
  expect(run('sha256sum', ['-c', 'SHA256SUMS'])).toMatch(/documents\/.*Roles.*\.pdf: OK/);

  await page.getByRole('button', { name: 'Check it now' }).click();
  await expect(page.getByText('Mara Lind').first()).toBeVisible();
  await expect(page.getByText('This pack is complete and unchanged').first()).toBeVisible();
});
