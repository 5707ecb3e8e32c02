import type { Page } from '@playwright/test';
import {
  operationNames,
  pathOperationNames,
  type PathOperationName,
} from '../../../shared/contract/names.ts';
import { Desk, expect, test } from '../fixtures/app.ts';

/** Attacks on the bridge between the page and everything behind it: one window takes them all. */
const desk = new Desk();

type Answer = { readonly ok: boolean; readonly error?: { readonly code: string } };
type Invoke = (name: string, input: unknown) => Promise<Answer>;

test.beforeAll(async () => {
  await desk.start();
});
test.afterAll(() => desk.close());

/** What the bridge says to calls by the page, as codes; "passed" is what none may be. */
const codesOf = (page: Page, calls: readonly (readonly [name: string, input: unknown])[]) =>
  page.evaluate(async (all) => {
    const invoke = window.aimsbook.invoke as unknown as Invoke;
    return Promise.all(
      all.map(([name, input]) =>
        invoke(name, input).then(
          (answer) => (answer.ok ? 'passed' : (answer.error?.code ?? '')),
          () => 'thrown',
        ),
      ),
    );
  }, calls);

test('is one frozen object of what the contract has, and cannot be put on', async () => {
  const found = await desk.running.page.evaluate(() => {
    const given = window.aimsbook;
    const attempt = (work: () => unknown): void => {
      try {
        work();
      } catch {
        // Refused aloud.
      }
    };
    attempt(() => Reflect.set(window, 'aimsbook', { invoke: () => 'evil' }));
    attempt(() => Reflect.set(given, 'invoke', () => 'evil'));
    attempt(() => Reflect.set(given, 'ipcRenderer', {}));
    attempt(() => Object.defineProperty(window, 'aimsbook', { value: {} }));
    attempt(() => Reflect.deleteProperty(window, 'aimsbook'));
    attempt(() => Object.setPrototypeOf(given, { evil: true }));
    return {
      same: window.aimsbook === given,
      names: Object.getOwnPropertyNames(given).sort(),
      frozen: Object.isFrozen(given),
      kinds: [...new Set(Object.values(given).map((one) => typeof one))],
    };
  });
  expect(found).toEqual({
    same: true,
    names: ['importDropped', 'invoke', 'on', 'openDropped'],
    frozen: true,
    kinds: ['function'],
  });
});

test('calls nothing that takes a path, nor what the contract does not know', async () => {
  const names = [
    ...pathOperationNames,
    ...pathOperationNames.map((name) => `${name}\u0000`),
    'no.such.operation',
    'aimsbook:workspace.current',
    'constructor',
    '__proto__',
    'toString',
    '',
  ];
  const calls = names.map((name) => [name, { paths: ['/etc/passwd'] }] as const);
  expect(await codesOf(desk.running.page, calls)).toEqual(names.map(() => 'sender.refused'));
  // A name that is no text, which could be one name when looked at and another when used.
  const tricked = await desk.running.page.evaluate(async () => {
    const invoke = window.aimsbook.invoke as unknown as (name: unknown) => Promise<Answer>;
    let asked = 0;
    const name = {
      toString: () => (asked++ === 0 ? 'app.info' : 'workspace.openDropped'),
    };
    return Promise.all(
      [name, ['workspace.openDropped'], new String('workspace.openDropped'), null, 7].map((one) =>
        invoke(one).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
  });
  expect(tricked).toEqual(tricked.map(() => false));
});

test('takes no path that a script invents, whatever it calls a file', async () => {
  const results = await desk.running.page.evaluate(async () => {
    const { openDropped, importDropped } = window.aimsbook as unknown as {
      openDropped(files: unknown): Promise<Answer>;
      importDropped(files: unknown, input: unknown): Promise<Answer>;
    };
    const path = '/etc/passwd';
    class Forged extends File {
      readonly path = path;
      override readonly webkitRelativePath = path;
    }
    const dated = new File(['x'], path);
    Object.defineProperty(dated, 'path', { value: path });
    const files: unknown[] = [
      new File(['x'], path),
      new Forged(['x'], 'a.aims'),
      dated,
      { path, name: path },
      path,
      new Blob(['x']),
      { __proto__: File.prototype, path },
      new Proxy(new File(['x'], 'a'), { get: () => path }),
    ];
    const target = { recordId: '00000000-0000-4000-8000-000000000001' };
    const input = { jobId: '1', target, paths: [path] };
    const codes: string[] = [];
    const code = async (work: () => Promise<Answer>): Promise<void> => {
      try {
        const answer = await work();
        codes.push(answer.ok ? 'passed' : (answer.error?.code ?? ''));
      } catch {
        codes.push('thrown');
      }
    };
    for (const file of files) {
      await code(() => openDropped([file]));
      await code(() => importDropped([file], input));
    }
    for (const list of [path, { length: 1, 0: path, map: () => [path] }, null, undefined, []]) {
      await code(() => openDropped(list));
      await code(() => importDropped(list, input));
    }
    return codes;
  });
  // Not even `file.not-found`: no path got as far as being looked for.
  expect(results.filter((code) => !['input.invalid', 'thrown'].includes(code))).toEqual([]);
  expect(results).toHaveLength(26);
});

test('checks every input of every operation before anything runs', async () => {
  const { app, page } = desk.running;
  const called = operationNames.filter(
    (name) => !pathOperationNames.includes(name as PathOperationName),
  );
  const passed = await page.evaluate(async (names) => {
    const invoke = window.aimsbook.invoke as unknown as Invoke;
    let deep: unknown = 'x';
    for (let level = 0; level < 300; level += 1) deep = { deep };
    const wrong: readonly unknown[] = [
      null,
      7,
      'x',
      [],
      { surplus: true },
      { id: { $ne: null }, surplus: true },
      { id: '../../etc/passwd', path: '/etc/passwd' },
      { deep },
    ];
    const passes: string[] = [];
    for (const name of names) {
      for (const [at, input] of wrong.entries()) {
        const code = await invoke(name, input).then(({ ok, error }) => (ok ? 'ok' : error?.code));
        if (code !== 'input.invalid') passes.push(`${name} ${at} ${code}`);
      }
    }
    return passes;
  }, called);
  expect(passed).toEqual([]);

  // Inputs that only a script can make: prototypes, what cannot be copied, what is too large.
  const made = await page.evaluate(async (names) => {
    const invoke = window.aimsbook.invoke as unknown as Invoke;
    const polluted = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ) as object;
    const huge = 'x'.repeat(20_000_000);
    const inputs: unknown[] = [polluted, () => 1, Symbol('x'), { organisation: huge }, window];
    const passes: string[] = [];
    for (const name of names) {
      for (const input of inputs) {
        // The large one once is enough.
        if (input === inputs[3] && name !== 'workspace.create') continue;
        const call = async (): Promise<Answer> => invoke(name, input);
        const ok = await call().then(
          (answer) => answer.ok || answer.error?.code === 'internal',
          () => false,
        );
        if (ok) passes.push(name);
      }
    }
    return passes;
  }, called);
  expect(made).toEqual([]);
  expect(await app.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('listens to what the contract announces alone', async () => {
  const { app, page } = desk.running;
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, '__heard', heard);
    const { on } = window.aimsbook as unknown as {
      on(name: string, listener: (...given: unknown[]) => void): void;
    };
    for (const name of ['secret', 'aimsbook:secret', 'command', '__proto__']) {
      on(name, (...given) => heard.push(`${name} ${given.length}`));
    }
  });
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const name of ['secret', 'aimsbook:secret', 'aimsbook:command']) {
      window?.webContents.send(name, { id: 'none' }, 'more');
    }
  });
  const heard = () => page.evaluate(() => Reflect.get(window, '__heard') as string[]);
  // The payload alone arrives, without the event that names the sender.
  await expect.poll(heard).toEqual(['command 1']);
});

test('answers no other page and no frame, even with the same preload script', async () => {
  const { app } = desk.running;
  const answers = await app.evaluate(
    async ({ app: program, BrowserWindow }, names) => {
      const [own] = BrowserWindow.getAllWindows();
      const preload = `${program.getAppPath()}/dist/preload/index.cjs`;
      const attack = `Promise.all(${JSON.stringify(names)}.map((name) =>
        aimsbook.invoke(name, undefined).then((answer) => answer.ok || answer.error.code)))`;
      const found: Record<string, unknown> = {};
      for (const address of ['about:blank', 'data:text/html,<p>guest</p>']) {
        const guest = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        });
        await guest.loadURL(address);
        found[address] = await guest.webContents.executeJavaScript(attack);
        guest.destroy();
      }
      const framed = new BrowserWindow({
        show: false,
        webPreferences: {
          preload,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: true,
        },
      });
      await framed.loadURL(own?.webContents.getURL() ?? '');
      await framed.webContents.executeJavaScript(
        `new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = resolve;
          frame.srcdoc = '<p>guest</p>';
          document.body.append(frame);
        }).then(() => 0)`,
      );
      const [inner] = framed.webContents.mainFrame.frames;
      found['frame'] = await inner?.executeJavaScript(attack);
      framed.destroy();
      return found;
    },
    ['app.info', 'workspace.current', 'workspace.recent', 'content.catalogue'],
  );
  const refused = Array.from({ length: 4 }, () => 'sender.refused');
  expect(answers).toEqual({
    'about:blank': refused,
    'data:text/html,<p>guest</p>': refused,
    frame: refused,
  });
  desk.running.complaints.length = 0;
});
