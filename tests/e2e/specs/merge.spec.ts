import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { expect, test } from '../fixtures/app.ts';

const node = (program: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' });

test('a colleague’s copy is merged, a conflict chosen, and the merge undone', async ({ desk }) => {
  const { page } = await desk.start();
  const [mine, copy] = [desk.path('mine.aims'), desk.path('copy.aims')];
  node('resources/scripts/aimsbook.mjs', 'new', mine, '--name', 'Shared');
  copyFileSync(mine, copy);
  node('tests/fixtures/programs/colleague.ts', mine, 'Mia');
  node('tests/fixtures/programs/colleague.ts', copy, 'Tom', 'Written by Tom');
  desk.own(mine);
  await desk.answerOpen([mine]);
  await page.getByRole('button', { name: /^Open a workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.evaluate(() => void (location.hash = '/workspace'));
  await page.getByRole('link', { name: 'Merge a copy …' }).click();
  await desk.answerOpen([copy]);
  await page.getByRole('button', { name: 'Choose the copy …' }).click();

  const merge = page.getByRole('button', { name: 'Merge', exact: true });
  await expect(page.getByText('Left to choose: 1')).toBeVisible();
  await expect(merge).toBeDisabled();
  await page
    .getByRole('radiogroup', { name: 'Whose Contact name stands' })
    .getByText('Theirs')
    .click();
  await expect(page.getByText('Left to choose: 0')).toBeVisible();
  await merge.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(
    page
      .getByRole('heading', { name: 'Merged' })
      .or(page.getByText('Merged', { exact: true }))
      .first(),
  ).toBeVisible();
  const organisation = () =>
    page.evaluate(() => window.aimsbook.invoke('organisation.read', undefined));
  expect(await organisation()).toMatchObject({
    value: { contactName: 'Tom', description: 'Written by Tom' },
  });
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await expect.poll(organisation).toMatchObject({ value: { contactName: 'Mia', description: '' } });
});
