import { chmodSync, mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { dropFiles } from '../fixtures/files.ts';
import { typeInPaletteAtOnce } from '../fixtures/keys.ts';
import { assessmentsIn, cli, hashOf, makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { InterviewPage } from '../pages/interview.ts';

async function startInterview(page: Page): Promise<InterviewPage> {
  await page.getByRole('button', { name: /^(Start|Continue) the interview$/ }).click();
  const interview = new InterviewPage(page);
  await interview.ready();
  return interview;
}

test('a question is rated, graded and assigned without touching the mouse', async ({ desk }) => {
  const path = makeWorkspace(desk, 'keys.aims', 'blank');
  const { page } = await startWith(desk, path);
  const interview = await startInterview(page);
  const first = await interview.questionId();

  for (const [key, status] of [
    ['1', 'Conforms'],
    ['2', 'Partly conforms'],
    ['3', 'Does not conform'],
    ['0', 'Not assessed'],
  ] as const) {
    await interview.press(key);
    await expect(interview.rating(status)).toBeChecked();
  }

  // Not applicable asks for its reason at once, and is not recorded without one.
  await interview.press('4');
  await expect(interview.rating('Not applicable')).toBeChecked();
  await expect(interview.reason).toBeFocused();
  await expect(page.getByText('Not recorded yet: write the reason.')).toBeVisible();
  await interview.press('Escape', 'Enter');
  await expect(page.getByText(`${first} keeps its earlier rating.`)).toBeVisible();
  await interview.press('Backspace');
  await expect.poll(() => interview.questionId()).toBe(first);
  await expect(interview.rating('Not assessed')).toBeChecked();
  await interview.press('4');
  await expect(interview.reason).toBeFocused();
  await page.keyboard.type('No AI system is bought in.');
  await page.keyboard.press('Escape');
  await interview.saved();
  await expect(interview.rating('Not applicable')).toBeChecked();

  // After M a digit means a level; it leaves the rating alone.
  const second = await interview.next();
  await interview.press('2', 'm', '3');
  await expect(page.getByRole('radio', { name: /^3 / })).toBeChecked();
  await expect(interview.rating('Partly conforms')).toBeChecked();
  await interview.press('3');
  await expect(interview.rating('Does not conform')).toBeChecked();

  // Digits in a field are text; Escape gives them back their meaning.
  await interview.writeNote('1, 2 or 3 systems');
  await expect(interview.rating('Does not conform')).toBeChecked();
  await interview.press('r');
  await expect(interview.recommendation).toBeFocused();
  await page.keyboard.type('Count them.');
  await interview.press('Escape', 'g');
  await expect(interview.field('Finding grade')).toBeFocused();
  await interview.press('ArrowDown', 'ArrowDown', 'Escape', 'p');
  await expect(interview.field('Priority')).toBeFocused();
  await interview.press('ArrowDown', 'Escape', 'x');
  await expect(interview.field('Effort')).toBeFocused();
  await interview.press('ArrowDown', 'Escape', 'd');
  await expect(interview.field('Due')).toBeFocused();
  await interview.press('Escape', 'f', 'o');
  await expect(interview.field('Owner')).toBeFocused();
  await page.keyboard.type('Ingrid Solheim');
  await expect(interview.flag).toHaveAttribute('aria-pressed', 'true');

  // Ctrl+Enter goes on from within the field.
  await interview.press('Control+Enter');
  await expect.poll(() => interview.questionId()).not.toBe(second);
  await expect(interview.note).toHaveValue('');
  await expect(interview.flag).toHaveAttribute('aria-pressed', 'false');
  await interview.press('Shift+Enter');
  await expect.poll(() => interview.questionId()).toBe(second);
  await expect(interview.note).toHaveValue('1, 2 or 3 systems');
  await expect(interview.field('Owner')).toHaveValue('Ingrid Solheim');
  await interview.press('f');
  await expect(interview.flag).toHaveAttribute('aria-pressed', 'false');
  await interview.press('f');
  await interview.saved();

  await desk.close();
  const answers = assessmentsIn(path)[0]?.answers ?? [];
  expect(answers.find(({ question }) => question === first)).toMatchObject({
    status: 'not-applicable',
    notApplicableReason: 'No AI system is bought in.',
  });
  expect(answers.find(({ question }) => question === second)).toMatchObject({
    status: 'does-not',
    maturity: 3,
    note: '1, 2 or 3 systems',
    recommendation: 'Count them.',
    grade: 'minor',
    priority: 'high',
    effort: 'small',
    owner: 'Ingrid Solheim',
    followUp: true,
  });
});

test('any question is found: by number, by word, by filter and from the palette', async ({
  desk,
}) => {
  const path = makeWorkspace(desk, 'find.aims', 'blank');
  cli(
    'assessment',
    path,
    'answer',
    'Q-4.2-01',
    '--status',
    'partly',
    '--note',
    'The Zugspitze bot',
  );
  cli('assessment', path, 'answer', 'Q-7.5.1-01', '--status', 'does-not', '--note', 'None seen');
  cli('assessment', path, 'answer', 'Q-9.1-01', '--status', 'conforms', '--note', 'Well done');
  desk.own(path);
  const { page } = await startWith(desk, path);
  const interview = await startInterview(page);

  // J jumps to a clause; Enter takes the first.
  await interview.press('j');
  await expect(page.getByRole('combobox', { name: 'Jump to a question' })).toBeFocused();
  await page.keyboard.type('6.1.2');
  const places = page.getByRole('listbox', { name: 'Jump to a question' });
  await expect(places.getByRole('option', { selected: true })).toContainText('6.1.2');
  await page.keyboard.press('Enter');
  await expect.poll(() => interview.questionId()).toBe('Q-6.1.2-01');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Search finds words of notes in any spelling of theirs and marks them.
  await interview.press('/');
  const search = page.getByLabel('Search questions and notes');
  await expect(search).toBeFocused();
  await page.keyboard.type('zugspitze');
  const hits = page.getByRole('listbox', { name: 'Questions found' });
  await expect(hits.getByRole('option')).toHaveCount(1);
  await expect(hits.locator('mark')).toHaveText(['Zugspitze']);
  await page.keyboard.press('Enter');
  await expect.poll(() => interview.questionId()).toBe('Q-4.2-01');
  await interview.press('/');
  await page.keyboard.type(' nowhere');
  await expect(page.getByText('No question or note has all these words.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');

  // A filter decides which question is next.
  await page.getByRole('button', { name: /^Gaps/ }).click();
  await expect(page.getByText(/^2 questions/)).toBeVisible();
  expect(await interview.next()).toBe('Q-7.5.1-01');
  await interview.press('Enter');
  await expect(page.getByText('This is the last question.')).toBeVisible();
  await interview.press('f');
  await page.getByRole('button', { name: /^Flagged/ }).click();
  await expect(page.getByText(/^1 question(?!s)/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.getByRole('button', { name: /^Gaps/ })).toHaveAttribute(
    'aria-pressed',
    'false',
  );

  // ? lists what works here, with its keys.
  await interview.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const [what, key] of [
    ['Write the note', 'N'],
    ['Jump to a question', 'J'],
    ['Follow up', 'F'],
    ['Rate the maturity: then 0 to 5', 'M'],
    ['Does not conform', '3'],
    ['Undo', 'CtrlZ'],
  ] as const) {
    await expect(keys.getByText(what, { exact: true }).locator('..').locator('dd')).toContainText(
      key,
    );
  }
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);

  // The palette runs a command of this screen, finds a note, and leads elsewhere.
  await interview.press('Control+k');
  await page.keyboard.type('conforms partly');
  await page.keyboard.press('Enter');
  await expect(interview.rating('Partly conforms')).toBeChecked();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await typeInPaletteAtOnce(page, 'zugspitze');
  await expect.poll(() => interview.questionId()).toBe('Q-4.2-01');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await typeInPaletteAtOnce(page, 'settings go');
  await expect(page.getByRole('heading', { name: 'Settings of this machine' })).toBeVisible();
});

test('a long note in many scripts comes back after a restart as it was typed', async ({ desk }) => {
  const path = makeWorkspace(desk, 'scripts.aims', 'blank');
  const part =
    'Vær så god — “naïve” e\u0301 🧑🏽‍🚀👩‍👩‍👧‍👦🇳🇴 مرحبا بكم في المراجعة، 人工智能管理体系の監査 한국어\n\t<b>&amp;</b> \u{20BB7}';
  let note = '';
  while (note.length + part.length <= 10_000) note += part;
  note += '.'.repeat(10_000 - note.length);
  let { page } = await startWith(desk, path);
  let interview = await startInterview(page);
  const first = await interview.questionId();
  await interview.press('n');
  await expect(interview.note).toBeFocused();
  await page.keyboard.insertText(note);
  await interview.saved();
  await desk.close();

  expect(assessmentsIn(path)[0]?.answers.map((answer) => answer.note)).toEqual([note]);
  ({ page } = await startWith(desk, path));
  interview = await startInterview(page);
  expect(await interview.questionId()).toBe(first);
  await expect(interview.note).toHaveValue(note);
});

test('going from question to question in the middle of a word loses nothing', async ({ desk }) => {
  const path = makeWorkspace(desk, 'quick.aims', 'blank');
  const { page } = await startWith(desk, path);
  const interview = await startInterview(page);
  const notes = Array.from({ length: 8 }, (_, at) => `Heard of ${at}`);
  for (const note of notes) {
    // No pause anywhere: the next question comes before the last letter is saved.
    await page.keyboard.press('n');
    await page.keyboard.type(note);
    await page.keyboard.press('Control+Enter');
  }
  for (const note of notes.toReversed()) {
    await page.keyboard.press('Backspace');
    await expect(interview.note).toHaveValue(note);
  }
  // Back and on again while typing: the text stays with its question.
  await page.keyboard.press('n');
  await page.keyboard.type(', and more');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Backspace');
  await expect(interview.note).toHaveValue('Heard of 0, and more');
  // Closed at once, without waiting for "Saved".
  await desk.close();
  const written = assessmentsIn(path)[0]?.answers ?? [];
  expect(
    written.toSorted((a, b) => (a.note < b.note ? -1 : 1)).map((answer) => answer.note),
  ).toEqual(['Heard of 0, and more', ...notes.slice(1)]);
});

test('undo takes typing back in sensible pieces, and redo brings it again', async ({ desk }) => {
  const path = makeWorkspace(desk, 'undo.aims', 'blank');
  const { page } = await startWith(desk, path);
  const interview = await startInterview(page);

  // Typing with a pause that saved in between is one piece; a rating ends it.
  await interview.press('n');
  await page.keyboard.type('First thought.');
  await interview.saved();
  await page.keyboard.type(' Second thought.');
  await interview.saved();
  await interview.press('Escape', '2');
  await expect(interview.rating('Partly conforms')).toBeChecked();
  await interview.saved();
  await interview.writeNote(' Third thought.');
  await interview.saved();
  const all = 'First thought. Second thought. Third thought.';
  await expect(interview.note).toHaveValue(all);

  await interview.press('Control+z');
  await expect(interview.note).toHaveValue('First thought. Second thought.');
  await expect(interview.rating('Partly conforms')).toBeChecked();
  await interview.press('Control+z');
  await expect(interview.rating('Not assessed')).toBeChecked();
  await expect(interview.note).toHaveValue('First thought. Second thought.');
  await interview.press('Control+z');
  await expect(interview.note).toHaveValue('');
  await interview.press('Control+Shift+z', 'Control+Shift+z', 'Control+y');
  await expect(interview.note).toHaveValue(all);
  await expect(interview.rating('Partly conforms')).toBeChecked();

  // While one types, undo is the field's own, and what it leaves is what is saved.
  await interview.press('n');
  await page.keyboard.type(' Oops');
  await page.keyboard.press('Control+z');
  await expect(interview.note).not.toHaveValue(`${all} Oops`);
  const left = await interview.note.inputValue();
  expect(`${all} Oops`.slice(0, left.length)).toBe(left);
  await interview.saved();
  await desk.close();
  expect(assessmentsIn(path)[0]?.answers[0]).toMatchObject({ note: left, status: 'partly' });
});

test('in a read-only workspace nothing can be changed and nothing is', async ({ desk }) => {
  const folder = desk.path('handed over');
  mkdirSync(folder);
  const path = makeWorkspace(desk, 'handed over/client.aims', 'blank');
  const given = ['--status', 'partly', '--maturity', '2', '--note', 'Heard in May.'];
  cli('assessment', path, 'answer', 'Q-4.1-01', ...given);
  desk.own(path);
  // The window's user may read here and not write.
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  const before = hashOf(path);
  const { page } = await startWith(desk, path);
  await page.getByRole('row', { name: /GAP-001/ }).click();
  const interview = new InterviewPage(page);
  await interview.ready();
  await interview.press('Backspace');
  await expect(interview.note).toHaveValue('Heard in May.');
  await expect(interview.note).not.toBeEditable();
  await expect(interview.recommendation).not.toBeEditable();

  await interview.press('1', '2', '3', '4', 'm', '5', 'Shift+G', 'a', 'f', 'n');
  await expect(interview.note).toBeFocused();
  await page.keyboard.type('Written nowhere');
  await page.keyboard.press('Escape');
  await expect(interview.rating('Partly conforms')).toBeChecked();
  await expect(page.getByRole('radio', { name: /^2 / })).toBeChecked();
  await expect(interview.reason).toHaveCount(0);
  await expect(interview.note).toHaveValue('Heard in May.');
  await expect(interview.flag).toBeDisabled();
  for (const name of ['Files', 'Reference', 'Reuse']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await dropFiles(page, [path]);
  await interview.press('Control+z');

  // Looking works: next, jump, search.
  const here = await interview.questionId();
  expect(await interview.next()).not.toBe(here);
  for (const address of ['/organisation', '/assessor']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, address);
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).not.toBeEditable();
  }
  await desk.close();
  expect(hashOf(path)).toBe(before);
  chmodSync(folder, 0o755);
});
