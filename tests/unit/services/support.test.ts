import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failureOf, logLines } from '../../../electron/services/failure-log.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, world } from '../../fixtures/world.ts';

const entry = logLines('2026-05-14T09:00:00.000Z', 'answer.save', failureOf(new TypeError('Acme')));
const head = `Aimsbook 0.0.0-test, ${process.platform}\n`;

it('lists the packages of others by name, whatever their letters', async () => {
  const names = (await call(world(), 'app.licences')).map(({ name }) => name);
  expect(names).toEqual(['Docx', 'zod']);
});

it('saves just what it shows, and nothing that an earlier version noted in words', async () => {
  const made = world({ readLog: () => `2026-01-01 answer.save: Error: Acme Ltd\n${entry}` });
  const shown = await call(made, 'app.readLog');
  expect(shown).toEqual({ text: expect.stringContaining(head), failures: 1 });
  expect(shown.text).toMatch(/answer\.save: TypeError\n/);
  expect(shown.text).not.toContain('Acme');

  const target = join(made.folder, 'for support');
  made.answers.push(target);
  expect(await call(made, 'app.saveLog')).toBe('for support.txt');
  expect(readFileSync(`${target}.txt`, 'utf8')).toBe(shown.text);
  expect(made.asked[0]).toMatchObject({
    title: 'Save the log for support…',
    defaultPath: join(made.folder, 'Aimsbook log 2026-05-14.txt'),
  });
});

it('says so where nothing went wrong; writes nothing when it is cancelled or cannot be written', async () => {
  const made = world();
  expect(await call(made, 'app.readLog')).toEqual({ text: head, failures: 0 });
  expect(await call(made, 'app.saveLog')).toBeNull();
  expect(readdirSync(made.folder)).toEqual([]);
  const nowhere = join(made.folder, 'gone', 'log.txt');
  made.answers.push(nowhere);
  expect(await failureOfAsync(() => call(made, 'app.saveLog'))).toMatchObject({
    code: 'folder.not-found',
  });
  expect(existsSync(nowhere)).toBe(false);
});
