import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, type Desk } from '../fixtures/app.ts';
import { dropFiles, pdfWithScript, pngOf } from '../fixtures/files.ts';
import { cli, makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { InterviewPage } from '../pages/interview.ts';

interface Opened {
  readonly page: Page;
  readonly interview: InterviewPage;
  readonly path: string;
}

/** A new gap analysis at its first question. */
async function open(desk: Desk): Promise<Opened> {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const { page } = await startWith(desk, path);
  await page.getByRole('button', { name: 'Start the interview' }).click();
  const interview = new InterviewPage(page);
  await interview.ready();
  return { page, interview, path };
}

/** A file outside the workspace that the window's user may read. */
function write(desk: Desk, name: string, content: string | Buffer): string {
  const path = desk.path(name);
  writeFileSync(path, content);
  desk.own(path);
  return path;
}

const lines = (page: Page) => page.getByRole('region', { name: 'Evidence', exact: true });

/** Shows a piece of evidence beside the question. */
async function show(page: Page, code: string): Promise<void> {
  await lines(page)
    .getByRole('button', { name: new RegExp(`^${code}`) })
    .click();
  await page.getByRole('heading', { name: code, level: 2 }).waitFor();
}

test('a screenshot on the clipboard becomes evidence with one key', async ({ desk }) => {
  const { page, path } = await open(desk);
  const picture = pngOf(60, 40, [200, 30, 30]).toString('base64');
  await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const item = new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) });
    await navigator.clipboard.write([item]);
  }, picture);
  await page.keyboard.press('Control+v');
  await expect(lines(page).getByText(/^Screenshot \d{4}-\d\d-\d\d .*\.png$/)).toBeVisible();
  await show(page, 'EVD-001');
  const image = page.getByRole('img', { name: /^Screenshot / });
  await expect(image).toBeVisible();
  expect(
    await image.evaluate((element: HTMLImageElement) => [
      element.naturalWidth,
      element.naturalHeight,
    ]),
  ).toEqual([60, 40]);
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
});

test('of what is dropped, files come in and the rest is refused by name', async ({ desk }) => {
  const { page, interview } = await open(desk);
  const minutes = write(desk, 'minutes.txt', 'Decided: one inventory.');
  const copy = write(desk, 'copy of minutes.txt', 'Decided: one inventory.');
  const empty = write(desk, 'empty.pdf', '');
  mkdirSync(desk.path('Archive'));
  await dropFiles(page, [minutes, desk.path('Archive'), empty]);

  const alert = page.getByRole('alert');
  await expect(alert).toContainText('2 files were not added.');
  await expect(alert.getByRole('listitem')).toHaveText([
    /^Archive This is a folder, not a file\. Choose the files inside it\.$/,
    /^empty\.pdf The file is empty\./,
  ]);
  await expect(lines(page).getByText('EVD-001')).toBeVisible();
  await expect(lines(page).getByText('minutes.txt')).toBeVisible();
  await alert.getByRole('button', { name: 'Close' }).click();
  await expect(alert).toHaveCount(0);

  // The same content under another name is the evidence that is there already.
  await dropFiles(page, [copy]);
  const first = await interview.questionId();
  await interview.next();
  await dropFiles(page, [copy]);
  await expect(lines(page).getByText('minutes.txt')).toBeVisible();
  await interview.press('Backspace');
  await expect.poll(() => interview.questionId()).toBe(first);
  await expect(lines(page).getByRole('listitem')).toHaveCount(1);
  await expect(lines(page).getByText('EVD-001')).toBeVisible();
});

test('evidence is referred to, reused, saved, and deleted only when nothing needs it', async ({
  desk,
}) => {
  const { page, interview, path } = await open(desk);
  const content = 'system,owner\nForecast,Ingrid\n';
  await dropFiles(page, [write(desk, 'inventory.csv', content)]);
  await expect(lines(page).getByText('inventory.csv')).toBeVisible();

  await page.getByRole('button', { name: 'Reference', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Evidence kept elsewhere' });
  await dialog.getByRole('button', { name: 'Add reference' }).click();
  await expect(dialog.getByText('Give it a title')).toBeVisible();
  await dialog.getByLabel('Title').fill('Minutes of the board');
  await dialog.getByLabel('Kept at').fill('Shelf 4, Bergen');
  await dialog.getByRole('button', { name: 'Add reference' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(lines(page).getByText('Shelf 4, Bergen')).toBeVisible();

  // On the next question the same file again, found by typing.
  const first = await interview.questionId();
  const second = await interview.next();
  await page.getByRole('button', { name: 'Reuse', exact: true }).click();
  await page.keyboard.type('inventory');
  await page.keyboard.press('Enter');
  await expect(lines(page).getByRole('listitem')).toHaveCount(1);
  await expect(lines(page).getByText('EVD-001')).toBeVisible();

  await show(page, 'EVD-001');
  await desk.answerSave(desk.path('saved.csv'));
  await page.getByRole('button', { name: 'Save as …' }).click();
  await expect(page.getByText('saved.csv is saved.')).toBeVisible();
  expect(readFileSync(desk.path('saved.csv'), 'utf8')).toBe(content);

  // While answers use it, it cannot be deleted, neither on screen nor past it.
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  await page.getByRole('row', { name: /EVD-001/ }).click();
  const detail = page.getByRole('region', { name: 'Evidence EVD-001' });
  await expect(detail.getByText('Evidence in use cannot be deleted.')).toBeVisible();
  await expect(detail.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  const refused = await page.evaluate(async () => {
    const list = await window.aimsbook.invoke('evidence.list', undefined);
    const id = list.ok ? (list.value[0]?.evidence.id ?? '') : '';
    const removed = await window.aimsbook.invoke('evidence.remove', { id });
    return removed.ok ? 'removed' : removed.error.code;
  });
  expect(refused).toBe('record.in-use');

  for (const question of [first, second]) {
    await page.getByRole('link', { name: 'Evidence', exact: true }).click();
    await page.getByRole('row', { name: /EVD-001/ }).click();
    await detail.getByRole('link', { name: new RegExp(`^${question}`) }).click();
    await expect.poll(() => interview.questionId()).toBe(question);
    await lines(page).getByRole('button', { name: 'Take EVD-001 off this answer' }).click();
    await expect(lines(page).getByText('EVD-001')).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  await page.getByRole('row', { name: /EVD-001/ }).click();
  await detail.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('EVD-001 is deleted.')).toBeVisible();
  await expect(page.getByRole('row', { name: /EVD-001/ })).toHaveCount(0);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.getByRole('row', { name: /EVD-001/ }).click();
  await expect(detail.getByText('Forecast,Ingrid')).toBeVisible();
  await desk.close();
  expect(cli('check', path)).toMatch(/^sound/);
});

test('pictures, PDF files and texts are shown, and no script in them runs', async ({ desk }) => {
  const { page } = await open(desk);
  const title = await page.title();
  const attack = "window.__pwned = true; document.title = 'pwned'";
  const files = [
    write(desk, 'photo.png', pngOf(30, 20, [10, 160, 10])),
    write(desk, 'register.pdf', pdfWithScript('app.alert\\("pwned"\\)')),
    write(desk, 'notes.txt', 'Plain words — with a dash.'),
    write(
      desk,
      'page.html',
      `<h1>Hi</h1><script>${attack}</script><img src=x onerror="${attack}">`,
    ),
    write(
      desk,
      'drawing.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" onload="${attack}"><script>${attack}</script></svg>`,
    ),
  ];
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.dismiss();
  });
  await dropFiles(page, files);
  await expect(lines(page).getByRole('listitem')).toHaveCount(files.length);

  await show(page, 'EVD-001');
  const image = page.getByRole('img', { name: 'photo.png' });
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBe(30);

  await show(page, 'EVD-002');
  const canvas = page.getByRole('img', { name: 'Page 1 of 1 of register.pdf' });
  // The middle of the page is the blue rectangle, its corner the paper.
  const pixels = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { width, height } = element;
      const context = element.getContext('2d');
      const at = (x: number, y: number): number[] =>
        [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
      return { middle: at(width / 2, height / 2), corner: at(2, 2) };
    });
  await expect.poll(pixels).toEqual({ middle: [0, 0, 255], corner: [255, 255, 255] });

  await show(page, 'EVD-003');
  const preview = (name: string) => page.getByRole('region', { name: `Preview of ${name}` });
  await expect(preview('notes.txt')).toHaveText('Plain words — with a dash.');
  for (const [code, name, tag] of [
    ['EVD-004', 'page.html', '<h1>Hi</h1>'],
    ['EVD-005', 'drawing.svg', '<svg xmlns='],
  ] as const) {
    await show(page, code);
    // The source is there to be read, as text.
    await expect(preview(name)).toContainText(tag);
    await expect(preview(name)).toContainText(attack);
    await expect(preview(name).locator('h1, svg, iframe, object, embed')).toHaveCount(0);
  }
  expect(await page.title()).toBe(title);
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
  expect(asked).toBe(0);

  // Nor is it handed to a program that would run it.
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('Aimsbook does not open programs').first()).toBeVisible();
});

test('500 MB come in beside the work, and cancelled they leave nothing behind', async ({
  desk,
}) => {
  const { page, interview, path } = await open(desk);
  const big = write(desk, 'recording.bin', '');
  truncateSync(big, 500 * 1024 * 1024);
  await dropFiles(page, [big]);
  const cancel = lines(page).getByRole('button', { name: 'Cancel' });
  const bar = lines(page).getByRole('progressbar', { name: 'recording.bin' });
  await expect(bar).toBeVisible();

  // The interview goes on meanwhile, and the service answers it.
  for (const [key, status] of [
    ['1', 'Conforms'],
    ['2', 'Partly conforms'],
    ['3', 'Does not conform'],
  ] as const) {
    await interview.press(key);
    await expect(interview.rating(status)).toBeChecked();
  }
  await interview.writeNote('Said while the file came in.');
  await interview.saved();
  const saved = await page.evaluate(async () => {
    const list = await window.aimsbook.invoke('assessment.list', undefined);
    return list.ok ? list.value[0]?.answered : null;
  });
  expect(saved).toBe(1);
  await expect(bar).toBeVisible();
  const before = Number(await bar.getAttribute('aria-valuenow'));
  await expect
    .poll(async () => Number(await bar.getAttribute('aria-valuenow')))
    .toBeGreaterThan(before);

  await cancel.click();
  await expect(
    page.getByText('Cancelled: the file that was being copied is not kept.'),
  ).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(lines(page).getByRole('listitem')).toHaveCount(0);
  await expect(interview.note).toHaveValue('Said while the file came in.');
  await desk.close();
  expect(JSON.parse(cli('check', path, '--json'))).toMatchObject({
    ok: true,
    checked: { evidenceFiles: 0, evidenceBytes: 0 },
  });
});
