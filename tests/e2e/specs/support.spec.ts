import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { WelcomePage } from '../pages/welcome.ts';

test('settings show what the program is made of, and save a log without a word of a client', async ({
  desk,
}) => {
  const { app, page } = await desk.start();
  await new WelcomePage(page).openSample();
  await page.getByRole('link', { name: 'Settings', exact: true }).first().click();

  const software = page.getByRole('region', { name: 'Open-source software' });
  const rows = software.getByRole('listitem');
  await expect(rows.filter({ hasText: /^zod/ })).toHaveCount(1);
  expect(await rows.count()).toBeGreaterThan(80);
  await software.getByRole('textbox', { name: 'Search name or licence' }).fill('MPL');
  await expect(rows).toHaveCount(1);
  await expect(software.getByRole('status')).toHaveText('1 package');
  await software.getByRole('textbox').fill('pako');
  await software.getByRole('button', { name: /^pako/ }).click();
  const licence = page.getByRole('dialog', { name: /^Licence of pako/ });
  await expect(licence).toContainText('Permission is hereby granted');
  await page.keyboard.press('Escape');
  await software.getByRole('textbox').fill('none such');
  await expect(software).toContainText('No package has this');
  await software.getByRole('button', { name: 'Clear' }).click();

  // Something goes wrong inside the program, with a client's name in it.
  await app.evaluate(() => {
    process.emit('uncaughtException', new TypeError('Acme Ltd cannot be read'));
  });
  const log = page.getByRole('region', { name: 'Log for support' });
  await log.getByRole('button', { name: 'See what is in it' }).click();
  await expect(log.getByRole('status')).toHaveText('One failure is noted.');
  const content = log.getByRole('region', { name: 'What is in the log' });
  await expect(content).toContainText('program: TypeError');
  await expectAccessible(page);

  const target = desk.path('log.txt');
  await desk.answerSave(target);
  await log.getByRole('button', { name: 'Save the log for support…' }).click();
  await expect(page.getByText('Saved as log.txt.')).toBeVisible();
  const saved = readFileSync(target, 'utf8');
  expect(saved).toBe(await content.locator('pre').textContent());
  expect(saved).not.toContain('Acme');
});
