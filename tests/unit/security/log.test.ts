import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { logInFile } from '../../../electron/main/log.ts';
import { failureOf, knownLines, logLines } from '../../../electron/services/failure-log.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';

const at = '2026-05-14T09:00:00.000Z';
const own = '    at save (/home/mia/aimsbook/dist/main/index.cjs:7:9)';
const logged = (error: unknown): string => logLines(at, 'answer.save', failureOf(error));

/** An error whose stack is what the engine would have written. */
function withStack(error: Error, ...frames: readonly string[]): Error {
  error.stack = [`${error.name}: ${error.message}`, ...frames].join('\n');
  return error;
}

it('says where the program failed, and why as far as no record says it', () => {
  const cause = withStack(Object.assign(new Error('no room'), { code: 'ENOSPC' }), own);
  const error = withStack(
    Object.assign(new TypeError('Acme is not a function', { cause }), { code: 'ERR_INVALID_ARG' }),
    own,
    '    at Object.run (C:\\Users\\mia\\aimsbook\\dist\\main\\index.cjs:8:1)',
    '    at async new Acme (/home/mia/dist/worker/jobs.cjs:1:2)',
    '    at node:internal/process/task_queues:105:5',
    '    at /home/mia/aimsbook/dist/cli/index.cjs:3:4',
    '    at Database.prepare (/home/mia/acme/node_modules/better-sqlite3/lib/index.js:1:1)',
  );
  expect(logged(error)).toBe(
    [
      `${at} answer.save: TypeError ERR_INVALID_ARG`,
      '    at save (dist/main/index.cjs:7:9)',
      '    at Object.run (dist/main/index.cjs:8:1)',
      '    at Acme (dist/worker/jobs.cjs:1:2)',
      '    at dist/cli/index.cjs:3:4',
      '  caused by Error ENOSPC',
      '    at save (dist/main/index.cjs:7:9)',
      '',
    ].join('\n'),
  );
  expect(logged(new AppError('disk.full', { file: 'Acme' }))).toBe(
    `${at} answer.save: AppError disk.full\n`,
  );
});

/** Words as a record may hold them, with what a stack or a log could be taken in by. */
const words = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc
    .string({ minLength: 1, unit: 'grapheme' })
    .map((text) => `${text}\n    at Geheim (dist/main/index.cjs:1:1)`),
  fc.string({ minLength: 1 }).map((text) => `/clients/Geheim ${text}/Geheim.aims`),
  fc.string({ minLength: 1 }).map((text) => `${at} app.info: Error ${text}Geheim`),
);

/** All of the log that does not depend on what was thrown. */
const shape =
  /^2026-05-14T09:00:00\.000Z answer\.save: \w+( [A-Za-z.\-_]+)?\n((    at [\w.$<> ()/]*dist\/main\/index\.cjs:\d+:\d+\)?|  caused by \w+)\n)*$/;

it('keeps no word of what was thrown, whatever it was and wherever it stood', () => {
  fc.assert(
    fc.property(words, words, words, (message, other, third) => {
      const secret = `Geheim ${message}`;
      const schema = z.object({ [`Geheim${other}`]: z.literal(third) });
      const thrown: unknown[] = [
        new Error(secret),
        new TypeError(secret, { cause: new Error(other, { cause: secret }) }),
        Object.assign(new Error(secret), { name: `Geheim${other}`, code: `Geheim${third}` }),
        Object.assign(new Error(secret), { path: other, details: { third }, message: other }),
        withStack(new Error(secret), own),
        Object.assign(new Error(secret), { stack: `Geheim ${third}\n${own}` }),
        Object.assign(new Error(secret), { stack: { toString: () => secret } }),
        new AppError('internal', { file: secret }),
        schema.safeParse({ [`Geheim${other}`]: secret }).error,
        secret,
        { message: secret, code: 'ENOENT' },
        undefined,
      ];
      for (const error of thrown) {
        const text = logged(error);
        expect(text).not.toContain('Geheim');
        expect(text).toMatch(shape);
        expect(knownLines(text).join('\n')).toBe(text.trimEnd());
      }
    }),
    { numRuns: 300 },
  );
});

it('takes from a file only what the program writes, whatever else stands there', () => {
  const good = logged(withStack(new Error('x'), own))
    .trimEnd()
    .split('\n');
  fc.assert(
    fc.property(words, (text) => {
      const old = `${at} answer.save: Error: Geheim ${text}\n    at Geheim ${text}`;
      const found = knownLines([old, ...good, `Geheim ${text}`].join('\n'));
      expect(found.join('\n')).not.toMatch(/Geheim (?!\(dist)/);
      expect(found).toEqual(expect.arrayContaining(good));
    }),
  );
  expect(
    knownLines(`${at} acme.save: Error\n${at} app.info: Error Acme\n    at x (dist/a.cjs:1:1)`),
  ).toEqual([]);
});

it('writes to a file, begins another when that is full, and reads both', () => {
  const path = join(temporaryFolder(), 'logs', 'main.log');
  const { log, read } = logInFile(path);
  expect(read()).toBe('');
  log('program', failureOf(new RangeError('Acme')));
  writeFileSync(path, `${readFileSync(path, 'utf8')}${'x'.repeat(1024 * 1024)}`);
  log('notice', failureOf(new SyntaxError('Acme')));
  expect(statSync(path).size).toBeLessThan(1000);
  expect(knownLines(read()).map((line) => line.slice(25))).toEqual([
    'program: RangeError',
    'notice: SyntaxError',
  ]);
  expect(read()).not.toContain('Acme');
});

it('never fails itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aimsbook-log-'));
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  const { log, read } = logInFile(join(folder, 'logs', 'main.log'));
  expect(() => log('program', failureOf(new Error('x')))).not.toThrow();
  expect(read()).toBe('');
  rmSync(folder, { recursive: true });
});
