import { expect, test } from '../fixtures/app.ts';
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
