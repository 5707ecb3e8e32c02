/**
 * How quick the window is: the start and the memory as ratios to a blank Electron window with the
 * same runtime, the steps of an interview in milliseconds. `start` alternates with the blank
 * window, so that whatever else the machine does meets both alike.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { handOver, launchOptions, temporaryFolder } from '../../resources/scripts/electron.mjs';
import { showAnalyses, waitForHome } from '../e2e/pages/home.ts';
import { InterviewPage } from '../e2e/pages/interview.ts';
import { cli } from '../e2e/fixtures/workspace.ts';
import { percentile, report } from './ratio.ts';

const starts = 5;
const steps = 50;

interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** From the start of the process until the screen could be used. */
  readonly ms: number;
}

/** An application that shows one heading and does nothing else. */
function blankApp(): string {
  const folder = temporaryFolder('aimsbook-blank-');
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('package.json', JSON.stringify({ name: 'blank', version: '1.0.0', main: 'main.cjs' }));
  write(
    'main.cjs',
    `const { app, BrowserWindow } = require('electron');
     app.enableSandbox();
     app.on('window-all-closed', () => app.quit());
     app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(__dirname + '/index.html'));`,
  );
  write('index.html', '<!doctype html><title>Blank</title><main><button>Start</button></main>');
  handOver(folder);
  return folder;
}

async function start(
  options: Parameters<typeof launchOptions>[0],
  isUsable: (page: Page) => Promise<unknown>,
): Promise<Started> {
  const launch = await launchOptions(options);
  const before = performance.now();
  const app = await _electron.launch({ ...launch, timeout: 60_000 });
  const page = await app.firstWindow();
  await isUsable(page);
  return { app, page, ms: performance.now() - before };
}

/** The working sets of all processes of an application, in kilobytes. */
function memoryOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
}

const median = (values: readonly number[]): number => percentile(values, 50);
const button = (name: RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().waitFor();

function times(title: string, values: readonly number[]): void {
  const shown = [50, 95].map((at) => `p${at} ${percentile(values, at).toFixed(1)} ms`);
  process.stdout.write(`${title}: ${shown.join(', ')} (${values.length} times)\n`);
}

test('start and memory against a blank window', async () => {
  const blank = blankApp();
  const home = temporaryFolder('aimsbook-home-');
  const ms = { blank: [] as number[], aimsbook: [] as number[] };
  const kilobytes = { blank: [] as number[], aimsbook: [] as number[] };
  // The first start of each fills the caches of the disk and is not counted.
  for (let count = 0; count <= starts; count++) {
    for (const kind of ['blank', 'aimsbook'] as const) {
      const started =
        kind === 'blank'
          ? await start({ app: blank, home }, button(/^Start$/))
          : await start({ home }, button(/^New workspace/));
      const memory = await memoryOf(started.app);
      await started.app.close();
      if (count === 0) continue;
      ms[kind].push(started.ms);
      kilobytes[kind].push(memory);
    }
  }
  report('usable first screen against a blank window', {
    time: median(ms.aimsbook) / median(ms.blank),
    memory: median(kilobytes.aimsbook) / median(kilobytes.blank),
  });
  const shown = (kind: keyof typeof ms): string =>
    `${kind} ${median(ms[kind]).toFixed(0)} ms, ${(median(kilobytes[kind]) / 1024).toFixed(0)} MB`;
  process.stdout.write(`medians of ${starts}: ${shown('blank')}; ${shown('aimsbook')}\n`);
});

test('the steps of an interview in the sample', async () => {
  const folder = temporaryFolder('aimsbook-bench-');
  const path = join(folder, 'sample.aims');
  cli('new', path, '--sample');
  handOver(path);
  const opened: number[] = [];
  let started: Started | null = null;
  for (let count = 0; count <= starts; count++) {
    await started?.app.close();
    // Opened as by a double click, until the first screen shows what was read from the records.
    started = await start({ args: [path] }, waitForHome);
    if (count > 0) opened.push(started.ms);
  }
  if (started === null) throw new Error('the window did not start');
  const { app, page } = started;
  times('cold open of the sample, from the start of the process', opened);

  // A completed gap analysis is only shown.
  await page.evaluate(async () => {
    const list = await window.aimsbook.invoke('assessment.list', undefined);
    const id = list.ok ? (list.value[0]?.assessment.id ?? '') : '';
    await window.aimsbook.invoke('assessment.update', { id, patch: { status: 'in-progress' } });
  });
  await showAnalyses(page);
  await page.getByRole('row', { name: /GAP-002/ }).click();
  const interview = new InterviewPage(page);
  await interview.ready();
  await page.evaluate(watch);
  await interview.press('/', 'Escape');
  const next: Measured[] = [];
  for (let count = 0; count < steps; count++) {
    await page.keyboard.press('Enter');
    next.push(await page.evaluate(() => window.measured()));
  }
  both('next question, from the key press', next);

  await interview.press('n');
  await expect(interview.note).toBeFocused();
  await expect(interview.note).toBeEditable();
  const saved: Measured[] = [];
  for (let count = 0; count < steps; count++) {
    await page.keyboard.press('x');
    saved.push(await page.evaluate(() => window.measured()));
  }
  const without = pause();
  both(
    'key press to "Saved", without the pause',
    saved.map(({ there, shown }) => ({ there: there - without, shown: shown - without })),
  );
  await app.close();
});

/** How long a key took until its effect was there, and until a frame had shown it. */
interface Measured {
  readonly there: number;
  readonly shown: number;
}

function both(title: string, values: readonly Measured[]): void {
  times(
    `${title}, until it is there`,
    values.map(({ there }) => there),
  );
  times(
    `${title}, until a frame shows it`,
    values.map(({ shown }) => shown),
  );
}

declare global {
  interface Window {
    /** What the last key took. */
    measured(): Promise<Measured>;
  }
}

/** The pause after the last keystroke, as the window waits for it. */
function pause(): number {
  const source = readFileSync(join('renderer', 'lib', 'saver.ts'), 'utf8');
  return Number(/pauseMs = (\d+);/.exec(source)?.[1]);
}

/** Runs in the page: takes the time from a key's own time stamp to the frame that shows its effect. */
function watch(): void {
  let done: Promise<Measured> = Promise.resolve({ there: 0, shown: 0 });
  window.measured = () => done;
  const screenState = (): string =>
    `${location.hash} ${document.querySelector('header [data-save-state]')?.getAttribute('data-save-state')}`;
  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      const before = screenState();
      let left = false;
      done = new Promise((resolve) => {
        const look = (): void => {
          const now = screenState();
          // Typing leaves "Saved" and comes back to it; a step changes the address.
          if (key === 'x') {
            left ||= now !== before;
            if (!left || now !== before) return;
          } else if (now === before) return;
          observer.disconnect();
          const there = performance.now() - timeStamp;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () =>
              resolve({ there, shown: performance.now() - timeStamp }),
            );
            port1.start();
            port2.postMessage(null);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      });
    },
    true,
  );
}
