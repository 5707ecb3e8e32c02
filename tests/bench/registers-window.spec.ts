/**
 * How the window feels with the registers of a large organisation: how long a use takes until its
 * effect is on screen, and the longest time without a frame meanwhile. Milliseconds, printed.
 */
import { join } from 'node:path';
import { _electron, expect, test, type Page } from '@playwright/test';
import { handOver, launchOptions, temporaryFolder } from '../../resources/scripts/electron.mjs';
import { RegistersPage } from '../e2e/pages/registers.ts';
import { large, makeLargeWorkspace } from './many-records.ts';

/** Runs in the page: notes the longest pause between two frames. */
function watchFrames(): void {
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, {
    longestPause: () => {
      const found = longest;
      longest = 0;
      return found;
    },
  });
}

/** Uses the window and prints what it took; gives the longest pause between two frames. */
async function measure(page: Page, title: string, use: () => Promise<unknown>): Promise<number> {
  const pause = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { longestPause(): number }).longestPause());
  await pause();
  const start = performance.now();
  await use();
  const taken = performance.now() - start;
  const longest = await pause();
  process.stdout.write(
    `${title}: ${taken.toFixed(0)} ms, longest pause of the window ${longest.toFixed(0)} ms\n`,
  );
  return longest;
}

test('registers with 1,000 AI systems, 20,000 risks and 200,000 entries', async () => {
  test.setTimeout(600_000);
  const folder = temporaryFolder('aimsbook-large-');
  const path = join(folder, 'large.aims');
  makeLargeWorkspace(path, large);
  handOver(folder);
  const launch = await launchOptions({ args: [path], home: temporaryFolder('aimsbook-home-') });
  const app = await _electron.launch({ ...launch, timeout: 60_000 });
  const page = await app.firstWindow();
  await page.getByRole('navigation', { name: 'Areas' }).waitFor();
  await page.evaluate(watchFrames);
  const registers = new RegistersPage(page);
  const pauses: number[] = [];
  const use = async (title: string, work: () => Promise<unknown>): Promise<void> => {
    pauses.push(await measure(page, title, work));
  };
  await use('home', () =>
    registers.goTo('/home').then(() => page.getByRole('progressbar').first().waitFor()),
  );
  await use('list of risks', () =>
    registers.openList('risk', 'Risks').then(() => registers.rows.first().waitFor()),
  );
  await use('to the end of it', async () => {
    await registers.rows.first().focus();
    await page.keyboard.press('End');
    await registers.row('RSK-20000').waitFor();
  });
  await use('search', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('drift case 7');
    await registers.row('RSK-009').waitFor({ state: 'detached' });
    await registers.rows.first().waitFor();
  });
  await use('a record', async () => {
    await registers.rows.first().focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-field="event"] textarea').waitFor();
  });
  await use('typing 40 letters', async () => {
    const field = page.locator('[data-field="event"] textarea');
    await field.focus();
    await page.keyboard.type('A remark that somebody types at a desk. ', { delay: 20 });
    await registers.saved();
  });
  await use('risk overview', () =>
    registers
      .goTo('/risks/overview')
      .then(() => page.getByRole('heading', { name: 'The gravest open risks' }).waitFor()),
  );
  await app.close();
  expect(pauses).toHaveLength(7);
});
