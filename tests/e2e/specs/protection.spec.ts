import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type Desk } from '../fixtures/app.ts';
import { cli, makeWorkspace } from '../fixtures/workspace.ts';

const passphrase = 'vier Wörter ohne Zusammenhang 7';
/** In no text of the program. */
const marker = 'Zwiebelfisch-4711';

const field = (page: Page, name: string | RegExp) => page.getByLabel(name, { exact: true });

async function unlock(page: Page, text = passphrase): Promise<void> {
  await field(page, 'Passphrase').fill(text);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** A workspace with a passphrase, made on the command line. */
function encrypted(desk: Desk): string {
  const secret = desk.path('secret');
  writeFileSync(secret, `${passphrase}\n`, { mode: 0o600 });
  const path = makeWorkspace(desk, 'client.aims', 'sample');
  cli('protect', path, '--new-passphrase-file', secret);
  desk.own(path);
  return path;
}

/** Files below folders that hold a text, as UTF-8 or UTF-16. */
function filesWith(text: string, folders: readonly string[]): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  const look = (path: string): void => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) readdirSync(path).forEach((name) => look(join(path, name)));
    else if (stat?.isFile() === true) {
      const bytes = readFileSync(path);
      if (forms.some((form) => bytes.includes(form))) found.push(path);
    }
  };
  folders.forEach(look);
  return found;
}

test('a passphrase is set, asked for, and taken away', async ({ desk }) => {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const { page } = await desk.start([path]);
  await page.evaluate(() => (window.location.hash = '/workspace'));
  await page.getByRole('button', { name: 'Set a passphrase…' }).click();
  const encrypt = page.getByRole('button', { name: 'Encrypt the file' });
  await field(page, 'New passphrase').fill('short');
  await expect(page.getByText('Use at least 12 characters.')).toBeVisible();
  await field(page, 'New passphrase').fill('password password');
  await expect(page.getByText(/easy to guess|be guessed/).first()).toBeVisible();
  await field(page, 'New passphrase').fill(passphrase);
  await expect(page.getByText(/hard to guess/i).first()).toBeVisible();
  await field(page, 'Repeat the passphrase').fill(passphrase);
  await expect(encrypt).toBeDisabled();
  await page.getByLabel(/^I understand/).check();
  await expectAccessible(page);
  await encrypt.click();
  await page.getByRole('heading', { name: 'The workspace is protected' }).waitFor();
  const sheet = desk.path('sheet.pdf');
  await desk.answerSave(sheet);
  await page.getByRole('dialog').getByRole('button', { name: 'Recovery sheet…' }).click();
  await expect(page.getByText('The recovery sheet is saved as sheet.pdf')).toBeVisible();
  expect(readFileSync(sheet, 'latin1').startsWith('%PDF-')).toBe(true);
  expect(readFileSync(path, 'latin1').startsWith('SQLite format 3')).toBe(false);

  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'This workspace is locked' }).waitFor();
  await expect(field(page, 'Passphrase')).toBeFocused();
  await expectAccessible(page);
  await unlock(page, 'not the right one');
  await expect(page.getByText(/The passphrase does not fit/)).toBeVisible();
  await expect(field(page, 'Passphrase')).toHaveValue('not the right one');
  await unlock(page);
  // One is where one was.
  await page.getByRole('button', { name: 'Remove the passphrase…' }).click();
  await field(page, 'Passphrase that it has now').fill(passphrase);
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('button', { name: 'Set a passphrase…' }).waitFor();
  expect(readFileSync(path, 'latin1').startsWith('SQLite format 3')).toBe(true);
});

test('nothing of an encrypted workspace lies anywhere in plain', async ({ desk }) => {
  const path = encrypted(desk);
  const { app, page } = await desk.start([path]);
  await unlock(page);
  await page.getByRole('banner').waitFor();
  const places = await app.evaluate(({ app: running, shell }) => {
    shell.openPath = () => Promise.resolve('');
    return {
      temporary: `${running.getPath('temp')}/aimsbook-${process.pid}`,
      crashes: running.getPath('crashDumps'),
    };
  });
  // Records by typing, evidence by its bytes, a wizard that is left half done, a document.
  await page.evaluate(() => (window.location.hash = '/organisation'));
  await page.getByLabel('What the organisation does').fill(`Our product is ${marker}`);
  await page.keyboard.press('Control+s');
  await page.evaluate(() => (window.location.hash = '/assessments/new'));
  await page.getByLabel('Title').fill(`Analysis of ${marker}`);
  const id = await page.evaluate(async (text) => {
    const list = await window.aimsbook.invoke('assessment.list', undefined);
    if (!list.ok) throw new Error('no analyses');
    const added = await window.aimsbook.invoke('evidence.importBytes', {
      name: `${text}.txt`,
      bytes: new TextEncoder().encode(`${text} `.repeat(2000)),
      target: { assessmentId: list.value[0]?.assessment.id ?? '', questionId: 'Q-4.1-01' },
    });
    if (!added.ok) throw new Error(added.error.code);
    await window.aimsbook.invoke('evidence.open', { id: added.value.id });
    return added.value.id;
  }, marker);
  expect(filesWith(marker, [places.temporary])).toHaveLength(1);
  await page.evaluate((evidence) => (window.location.hash = `/evidence/${evidence}`), id);
  await expect(page.getByText(marker).first()).toBeVisible();
  await page.evaluate(() => (window.location.hash = '/documents'));
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.evaluate(() => (window.location.hash = '/organisation'));
  await page.getByLabel('What the organisation does').waitFor();
  // The system locks its screen: the page saves what is being typed, then forgets it.
  await page.getByLabel('What the organisation does').fill(`Our product is ${marker}, again`);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await page.getByRole('heading', { name: 'This workspace is locked' }).waitFor();
  expect(await page.content()).not.toContain(marker);
  expect(existsSync(places.temporary)).toBe(false);
  expect(filesWith(marker, [desk.home, desk.folder])).toEqual([]);
  await unlock(page);
  await expect(page.getByLabel('What the organisation does')).toHaveValue(
    `Our product is ${marker}, again`,
  );
  await desk.close();

  // Nothing ever writes the memory of a process to the disk; a random number of Chromium's may be there.
  const dumps = filesWith('', [places.crashes]).map((found) => basename(found));
  expect(dumps.filter((name) => name !== 'client_id')).toEqual([]);
  expect(filesWith(marker, [desk.home, desk.folder])).toEqual([]);
  expect(existsSync(places.temporary)).toBe(false);
});

test('a new workspace can be made with a passphrase, and opened again from the list', async ({
  desk,
}) => {
  const { page } = await desk.start();
  const path = desk.path('new.aims');
  await desk.answerSave(path);
  await page.getByRole('button', { name: /^New workspace/ }).click();
  await page.getByLabel('Organisation').fill(marker);
  await page.getByLabel('Protect with a passphrase').check();
  await field(page, 'Passphrase').fill(passphrase);
  await field(page, 'Repeat the passphrase').fill(passphrase);
  await page.getByLabel(/^I understand/).check();
  await page.getByRole('button', { name: /^Choose where to keep it/ }).click();
  await page.getByRole('button', { name: `Workspace ${marker}: menu` }).waitFor();
  await page.keyboard.press('Control+w');
  const entry = page.getByRole('button', { name: /new\.aims/ }).first();
  await entry.click();
  await page.getByRole('heading', { name: 'This workspace is locked' }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await entry.click();
  await unlock(page);
  await page.getByRole('button', { name: `Workspace ${marker}: menu` }).waitFor();
});
