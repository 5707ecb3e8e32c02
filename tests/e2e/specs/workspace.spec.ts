import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test, type Desk } from '../fixtures/app.ts';
import { showAnalyses } from '../pages/home.ts';
import { InterviewPage } from '../pages/interview.ts';
import { WelcomePage } from '../pages/welcome.ts';

const hash = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

const cli = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['resources/scripts/aimsbook.mjs', ...args], { encoding: 'utf8' });

async function tryToOpen(desk: Desk, path: string): Promise<void> {
  desk.own(path);
  await desk.answerOpen([path]);
  await desk.running.page.getByRole('button', { name: /^Open a workspace/ }).click();
}

test('files that cannot be opened are named as such and stay as they are', async ({ desk }) => {
  const { page } = await desk.start();
  const sound = desk.path('sound.aims');
  cli('new', sound, '--name', 'Sound');

  const letter = desk.path('letter.aims');
  writeFileSync(letter, 'Dear client, this is not a workspace. '.repeat(20));
  const newer = desk.path('newer.aims');
  copyFileSync(sound, newer);
  const bytes = readFileSync(newer);
  bytes.writeUInt32BE(999, 60);
  writeFileSync(newer, bytes);
  const cut = desk.path('cut.aims');
  copyFileSync(sound, cut);
  truncateSync(cut, 20_000);

  const cases: readonly (readonly [string, RegExp])[] = [
    [letter, /not an Aimsbook workspace/i],
    [newer, /newer version/i],
    [cut, /damaged/i],
  ];
  for (const [path, message] of cases) {
    const before = hash(path);
    await tryToOpen(desk, path);
    await expect(page.getByText(message).first()).toBeVisible();
    expect(hash(path)).toBe(before);
  }
  await tryToOpen(desk, sound);
  await showAnalyses(page);
});

test('a workspace that is open elsewhere can be looked at, and nothing in it changed', async ({
  desk,
}) => {
  const path = desk.path('shared.aims');
  cli('new', path, '--sample');
  desk.own(path);
  // Another process that holds the workspace, as a second window would.
  const holder = spawn(process.execPath, ['tests/fixtures/programs/lock-holder.ts', path], {
    stdio: 'pipe',
  });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  const { page } = await desk.start();
  await tryToOpen(desk, path);
  await page.getByRole('button', { name: 'Open to read only' }).click();
  await showAnalyses(page);
  await expect(page.getByText(/read only/i).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'New gap analysis' })).toHaveCount(0);
  holder.kill('SIGKILL');
});

test('what was shown as saved survives the end of the process', async ({ desk }) => {
  const path = desk.path('killed.aims');
  let { page } = await desk.start();
  await new WelcomePage(page).create(desk, 'Killed', path);
  await page.evaluate(async () => {
    const catalogue = await window.aimsbook.invoke('content.catalogue', undefined);
    if (!catalogue.ok) throw new Error('no catalogue');
    await window.aimsbook.invoke('assessment.create', {
      title: 'Interrupted',
      date: '2026-05-04',
      endDate: null,
      scope: '',
      sites: [],
      aiSystems: [],
      exclusions: '',
      criteria: catalogue.value.title,
      people: [],
      parts: { clauses: true, controls: false },
      variant: 'full',
      scale: { maturity: true, partlyPercent: 50 },
      confidentiality: '',
      version: '1.0',
    });
  });
  await page
    .getByRole('button', { name: /the interview/ })
    .first()
    .click();
  const interview = new InterviewPage(page);
  const first = await interview.questionId();
  await interview.press('3');
  await interview.writeNote('Written a moment before the power failed.');
  await interview.saved();
  await desk.kill();

  ({ page } = await desk.start());
  await new WelcomePage(page).openRecent('Killed');
  await page.getByRole('button', { name: 'Continue the interview' }).click();
  const again = new InterviewPage(page);
  await expect.poll(() => again.questionId()).toBe(first);
  await expect(again.note).toHaveValue('Written a moment before the power failed.');
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
});
