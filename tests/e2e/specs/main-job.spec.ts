import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { InterviewPage } from '../pages/interview.ts';
import { SetUpPage } from '../pages/set-up.ts';
import { WelcomePage } from '../pages/welcome.ts';

const note = 'The head of data showed a list of nine systems; two chatbots of sales are not on it.';
const recommendation = 'Add the two chatbots to the inventory and ask every team once a quarter.';

test('a gap analysis from an empty machine to the report, and again after a restart', async ({
  desk,
}) => {
  const workspace = desk.path('Fjordlys.aims');
  let { page } = await desk.start();
  await expectAccessible(page);
  await new WelcomePage(page).introduce('Oda Brandvik', 'Brandvik Consulting');
  await new WelcomePage(page).create(desk, 'Fjordlys Analytics', workspace);

  await new SetUpPage(page).run({
    title: 'First gap analysis',
    scope: 'The forecasting service and the support assistant.',
    interviewee: 'Ingrid Solheim',
    quick: true,
  });

  // The interview, from the keyboard alone.
  let interview = new InterviewPage(page);
  const first = await interview.questionId();
  expect(first).toMatch(/^Q-4\.1-/);
  await interview.press('2');
  await interview.writeNote(note);
  await interview.press('r');
  await expect(interview.recommendation).toBeFocused();
  await page.keyboard.type(recommendation);
  await page.keyboard.press('Escape');
  await interview.press('m', '2');
  await interview.press('f');
  await interview.saved();
  await expectAccessible(page);

  const second = await interview.next();
  await interview.press('1');
  const third = await interview.next();
  await interview.press('3');
  await interview.writeNote('Nobody could say who decides.');
  await interview.saved();
  expect(new Set([first, second, third]).size).toBe(3);

  // Undo takes the last step back, redo does it again.
  await page.keyboard.press('Control+z');
  await expect(interview.note).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await expect(interview.note).toHaveValue('Nobody could say who decides.');

  // Evidence: chosen, and the same content dropped again counts once.
  const evidence = desk.path('AI inventory.csv');
  writeFileSync(evidence, 'system,owner\nForecast,Ingrid Solheim\n');
  desk.own(evidence);
  await desk.answerOpen([evidence]);
  await page.getByRole('button', { name: 'Files' }).click();
  await expect(page.getByText('AI inventory.csv').first()).toBeVisible();
  await dropFile(page, evidence);
  await expect(page.getByText('EVD-001').first()).toBeVisible();
  await expect(page.getByText('EVD-002')).toHaveCount(0);

  // Results and the action plan.
  await page
    .getByRole('tab', { name: 'Results' })
    .or(page.getByRole('link', { name: 'Results' }))
    .click();
  await expect(page.getByText(/of 100/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Action plan' }).click();
  await page
    .getByRole('button', { name: /Make the plan|Generate|Make the action plan/ })
    .first()
    .click();
  await expect(page.getByText('ACT-001').first()).toBeVisible();
  await expectAccessible(page);

  // The report, saved in both formats.
  await page.getByRole('link', { name: 'Report' }).click();
  await desk.answerOpen([desk.folder]);
  await page.getByRole('button', { name: /^Write 2 files/ }).click();
  await expect(page.getByText('2 files are written')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  const pdf = desk.files().find((name) => name.endsWith('.pdf')) ?? '';
  const docx = desk.files().find((name) => name.endsWith('.docx')) ?? '';
  const pdfText = execFileSync('pdftotext', ['-layout', desk.path(pdf), '-'], { encoding: 'utf8' });
  const word = unzipSync(readFileSync(desk.path(docx)))['word/document.xml'];
  for (const text of [flat(pdfText), flat(strFromU8(word ?? new Uint8Array()))]) {
    expect(text).toContain(flat(note));
    expect(text).toContain(flat(recommendation));
    expect(text).toContain(flat('Nobody could say who decides.'));
    expect(text).toContain('EVD-001');
  }

  // After a restart everything is there, and the interview goes on where it stopped.
  await desk.close();
  expect(desk.files().filter((name) => /-wal|-shm|\.lock|\.new/.test(name))).toEqual([]);
  ({ page } = await desk.start());
  await new WelcomePage(page).openRecent('Fjordlys Analytics');
  await page.getByRole('button', { name: 'Continue the interview' }).click();
  interview = new InterviewPage(page);
  await expect.poll(() => interview.questionId()).toBe(third);
  await expect(interview.note).toHaveValue('Nobody could say who decides.');
  await interview.press('Backspace', 'Backspace');
  await expect.poll(() => interview.questionId()).toBe(first);
  await expect(interview.note).toHaveValue(note);
});

/** Letters and figures only: line breaks, soft hyphens and XML tags do not matter. */
function flat(text: string): string {
  return text.replace(/<[^>]+>/g, '').replace(/[^\p{L}\p{N}-]+/gu, '');
}

/** Drops a real file, as the system does, on the question. */
async function dropFile(page: Page, path: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const box = await page.getByRole('main').boundingBox();
  const at = {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, ...at, data });
  }
}
