import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePath, safeFileName, writeWhole } from '../../../electron/services/files.ts';
import { defaultSettings, settingsInFile } from '../../../electron/services/settings.ts';
import { toErrorValue } from '../../../electron/services/failures.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { failureOf } from '../../fixtures/errors.ts';
import { filesIn, temporaryFolder } from '../../fixtures/folder.ts';

describe('settings of this machine', () => {
  it.each(['', '{', 'null', '[]', '"dark"', '{"theme": 7}'])('start anew from %j', (content) => {
    const file = join(temporaryFolder(), 'settings.json');
    writeFileSync(file, content);
    expect(settingsInFile(file).read()).toEqual(defaultSettings);
    expect(settingsInFile(file).write({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
    expect(settingsInFile(file).read()).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it('keep what is good beside what is broken or unknown', () => {
    const file = join(temporaryFolder(), 'settings.json');
    writeFileSync(file, '{"theme": "purple", "userName": "Mia", "fromTheFuture": true}');
    expect(settingsInFile(file).read()).toEqual({ ...defaultSettings, userName: 'Mia' });
  });

  it('say what is kept, not what could not be written', () => {
    const folder = join(temporaryFolder(), 'gone');
    mkdirSync(folder);
    const settings = settingsInFile(join(folder, 'settings.json'));
    settings.write({ userName: 'Mia' });
    rmSync(folder, { recursive: true });
    failureOf(() => settings.write({ userName: 'Tom' }));
    expect(settings.read().userName).toBe('Mia');
  });
});

describe('file names', () => {
  it('are safe on every system, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const safe = safeFileName(name, 'fallback');
        expect(safe).not.toBe('');
        expect(safe).toBe(safe.trim());
        // oxlint-disable-next-line no-control-regex -- that there is none is what is tested
        expect(safe).not.toMatch(/[\u0000-\u001f<>:"/\\|?*\u202a-\u202e]|^\.|\.$/);
        expect(safe).not.toMatch(/^(con|prn|aux|nul)(\.|$)/i);
        expect([...safe].length).toBeLessThanOrEqual(120);
        expect(safeFileName(safe, 'fallback')).toBe(safe);
      }),
      { numRuns: 300 },
    );
  });

  it('stay as they are where they are fine', () => {
    for (const name of ['minutes.pdf', 'Bericht über KI (2).docx', 'a.b.c', '会議.txt']) {
      expect(safeFileName(name, 'x')).toBe(name);
    }
  });

  it('get a number where they are taken', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.v1.pdf');
    expect(freePath(path)).toBe(path);
    writeFileSync(path, '');
    writeFileSync(join(folder, 'report.v1 (2).pdf'), '');
    expect(freePath(path)).toBe(join(folder, 'report.v1 (3).pdf'));
  });
});

describe('a file that is written', () => {
  it('is whole or as it was', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    writeWhole(path, 'one');
    writeWhole(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    mkdirSync(join(folder, 'taken'));
    expect(failureOf(() => writeWhole(join(folder, 'taken'), 'x')).code).toBe('file.is-folder');
    expect(filesIn(folder)).toEqual(['a.json', 'taken']);
  });
});

describe('a failure on its way to the user', () => {
  it('keeps its code and details and nothing else', () => {
    const error = new AppError('file.empty', { name: 'a' }, { cause: new Error('/home/mia') });
    expect(toErrorValue(error)).toEqual({ code: 'file.empty', details: { name: 'a' } });
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    expect(toErrorValue(full)).toEqual({ code: 'disk.full', details: {} });
    const read = Object.assign(new Error('x'), { code: 'SQLITE_IOERR_SHORT_READ' });
    expect(toErrorValue(read).code).toBe('disk.failed');
  });

  it.each([[new TypeError('x is not a function')], ['text'], [null], [undefined], [{ code: 7 }]])(
    'is internal when it is a mistake of the program: %s',
    (error) => {
      expect(toErrorValue(error)).toEqual({ code: 'internal', details: {} });
    },
  );
});
