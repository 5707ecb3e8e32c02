import { chmodSync, copyFileSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { canMount, SmallDisk } from '../fixtures/small-disk.ts';
import { assessmentsIn, cli, hashOf, makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { showAnalyses } from '../pages/home.ts';
import { InterviewPage } from '../pages/interview.ts';

/** More than what is left in the pages that the file has already. */
const long = (word: string): string => `${word} `.repeat(Math.ceil(60_000 / (word.length + 1)));

async function startInterview(page: Page): Promise<InterviewPage> {
  await page.getByRole('button', { name: /^(Start|Continue) the interview$/ }).click();
  const interview = new InterviewPage(page);
  await interview.ready();
  return interview;
}

async function write(interview: InterviewPage, text: string): Promise<void> {
  await interview.press('n');
  await expect(interview.note).toBeFocused();
  await interview.page.keyboard.insertText(text);
  await interview.press('Escape');
}

// Where nobody may mount a disk, tests/faults fills one without a window.
for (const kind of canMount ? ['tmpfs'] : []) {
  test(`on a full disk (${kind}) what is typed is kept, and saved once there is room`, async ({
    desk,
  }) => {
    const disk = new SmallDisk(desk.path('disk'), '4m');
    try {
      desk.own(disk.folder);
      const path = makeWorkspace(desk, 'disk/client.aims', 'blank');
      let { page } = await startWith(desk, path);
      let interview = await startInterview(page);
      await write(interview, 'Saved while there was room.');
      await interview.saved();
      const first = await interview.questionId();
      disk.fill();

      await write(interview, long('one'));
      const banner = page.getByRole('alert').filter({ hasText: 'Not saved' });
      await expect(banner).toContainText(
        'Not saved: The disk is full. Your text is kept here. Free some space, then try again.',
      );
      await expect(page.getByRole('banner').getByText('Not saved', { exact: true })).toBeVisible();
      await expect(interview.note).toHaveValue(`Saved while there was room.${long('one')}`);

      // Going on loses nothing either, and trying again in vain says so again.
      const second = await interview.next();
      await write(interview, long('two'));
      await banner.getByRole('button', { name: 'Try saving again' }).click();
      await expect(banner).toBeVisible();
      await interview.press('Backspace');
      await expect(interview.note).toHaveValue(`Saved while there was room.${long('one')}`);

      // Closing asks first; staying keeps everything.
      await desk.running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.close(),
      );
      const question = page.getByRole('alertdialog');
      await expect(question).toContainText('Close and lose the last entries?');
      await question.getByRole('button', { name: 'Cancel' }).click();
      await expect(question).toHaveCount(0);

      disk.free();
      await banner.getByRole('button', { name: 'Try saving again' }).click();
      await interview.saved();
      await expect(banner).toHaveCount(0);
      await desk.close();

      expect(cli('check', path)).toMatch(/^sound/);
      const answers = assessmentsIn(path)[0]?.answers ?? [];
      expect(new Map(answers.map((answer) => [answer.question, answer.note]))).toEqual(
        new Map([
          [first, `Saved while there was room.${long('one')}`],
          [second, long('two')],
        ]),
      );
      expect(readdirSync(disk.folder)).toEqual(['client.aims']);
      ({ page } = await startWith(desk, path));
      interview = await startInterview(page);
      await expect(interview.note).toHaveValue(`Saved while there was room.${long('one')}`);
      await desk.close();
    } finally {
      disk.remove();
    }
  });
}

test('a file that is moved away while it is open is said, and what is typed stays', async ({
  desk,
}) => {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const { page } = await startWith(desk, path);
  const interview = await startInterview(page);
  await write(interview, 'Before. ');
  await interview.saved();

  renameSync(path, desk.path('moved away.aims'));
  await write(interview, 'After.');
  const banner = page.getByRole('alert').filter({ hasText: 'Not saved' });
  await expect(banner).toContainText('The workspace file was replaced while it was open');
  await expect(banner).toContainText('Your text is kept here.');
  await expect(interview.note).toHaveValue('Before. After.');

  // It comes back, as a drive that is connected again: the text is saved.
  renameSync(desk.path('moved away.aims'), path);
  await banner.getByRole('button', { name: 'Try saving again' }).click();
  await interview.saved();
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
  expect(assessmentsIn(path)[0]?.answers.map((answer) => answer.note)).toEqual(['Before. After.']);
});

test('in a folder that nobody may write the workspace is shown, with the reason', async ({
  desk,
}) => {
  const path = makeWorkspace(desk, 'client.aims', 'sample');
  const folder = desk.path('archive');
  mkdirSync(folder);
  const archived = join(folder, 'client.aims');
  copyFileSync(path, archived);
  chmodSync(archived, 0o444);
  chmodSync(folder, 0o555);
  const before = hashOf(archived);
  const { page } = await startWith(desk, archived);
  await expect(
    page.getByText('This file or its folder can’t be written to', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('banner').getByText('Read-only')).toBeVisible();
  await expect(page.getByRole('button', { name: 'New gap analysis' })).toHaveCount(0);

  // A copy in a folder of one's own can be worked in, as the message says.
  await desk.answerSave(desk.path('own copy.aims'));
  await page.keyboard.press('Control+Shift+s');
  await expect(page.getByText('Copy saved: own copy.aims')).toBeVisible();
  await desk.answerOpen([desk.path('own copy.aims')]);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('banner').getByText('Read-only')).toHaveCount(0);
  await showAnalyses(page);
  await expect(page.getByRole('button', { name: 'New gap analysis' })).toBeVisible();
  await desk.close();
  expect(hashOf(archived)).toBe(before);
  expect(readdirSync(folder)).toEqual(['client.aims']);
  chmodSync(folder, 0o755);
});
