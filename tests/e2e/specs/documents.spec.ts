import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { WelcomePage } from '../pages/welcome.ts';

test('a report that is finished while another screen is shown is listed as written', async ({
  desk,
}) => {
  const { page } = await desk.start();
  await new WelcomePage(page).openSample();
  await page.getByRole('link', { name: 'Documents' }).click();
  await desk.answerOpen([desk.folder]);
  await page.getByRole('button', { name: /^Write 2 files/ }).click();
  await page.getByRole('link', { name: 'Evidence' }).click();
  await page.getByRole('heading', { name: 'Evidence' }).waitFor();
  await expect(page.getByText('2 files are written')).toBeVisible({ timeout: 90_000 });
  await page.getByRole('link', { name: 'Documents' }).click();
  await expect(page.getByRole('button', { name: /^Write 2 files/ })).toBeEnabled();
  await expect(page.getByRole('button', { name: /^Show .* in its folder/ })).toHaveCount(2);
  expect(desk.files().filter((name) => /\.(pdf|docx)$/.test(name))).toHaveLength(2);
});

test('documents are found, looked at, chosen and written; stopping keeps what is finished', async ({
  desk,
}) => {
  const { page } = await desk.start();
  await new WelcomePage(page).openSample();
  await page.getByRole('link', { name: 'Documents' }).click();

  // Each is shown as it will be; what is missing is said beside it.
  await page.getByRole('button', { name: /^Statement of applicability/ }).click();
  const sheet = page.getByRole('region', { name: 'Document', exact: true });
  await expect(sheet.getByText('A.2.2').first()).toBeVisible();
  await page.getByRole('searchbox').fill('5.3');
  await page.getByRole('button', { name: /^Roles and responsibilities/ }).click();
  await expect(sheet.getByText('Roles, responsibilities and authorities').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('checkbox', { name: 'Select Roles and responsibilities' }).check();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('checkbox', { name: /^Select Technical file AIS-001/ }).check();
  await page.getByRole('checkbox', { name: 'Word' }).uncheck();
  await expect(page.getByText('2 documents are selected')).toBeVisible();
  await desk.answerOpen([desk.folder]);
  await page.getByRole('button', { name: /^Write 2 files/ }).click();
  await expect(page.getByText('2 files are written')).toBeVisible({ timeout: 60_000 });
  const written = (): string[] => desk.files().filter((name) => /\.(pdf|docx)$/.test(name));
  expect(written()).toEqual([
    expect.stringMatching(/^Inisquill - AIS-001-TF - Technical file.*\.pdf$/),
    expect.stringMatching(/^Inisquill - ROLES - Roles.*\.pdf$/),
  ]);

  await page.getByRole('button', { name: /^Select all \d+$/ }).click();
  await page.getByRole('button', { name: /^Write \d+ files/ }).click();
  await expect.poll(() => written().length, { timeout: 60_000 }).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Stopped: \d+ files? (was|were) finished/)).toBeVisible();
  const open = page.getByRole('button', { name: /^Open .*\.pdf$/ });
  await expect(open).toHaveCount(written().length);
});
