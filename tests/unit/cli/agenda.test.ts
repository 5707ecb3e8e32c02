import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/domain/agenda-model.ts';
import { byDay } from '../../../shared/domain/agenda.ts';
import { buildProgram, done, failed, makeSample } from './program.ts';

let folder = '';
let sample = '';
beforeAll(() => {
  buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'aimsbook-cli-'));
  sample = join(folder, 'sample.aims');
  makeSample(sample);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const actions = (...options: string[]): readonly AgendaItem[] =>
  JSON.parse(done('actions', sample, '--json', ...options)) as AgendaItem[];

describe('actions', () => {
  it('lists everything that is to be done, the most pressing first, as JSON and in lines', () => {
    const items = actions();
    expect(items.length).toBeGreaterThan(10);
    expect(items.toSorted(byDay)).toEqual(items);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    const lines = done('actions', sample).trimEnd().split('\n');
    expect(lines).toHaveLength(items.length);
    for (const [at, { due, code }] of items.entries()) {
      expect(lines[at]?.startsWith(`${due ?? 'without day'}  ${code}  `)).toBe(true);
    }
    expect(lines.join('\n')).not.toMatch(/undefined|null/);
  });

  it('leaves out with --overdue what is not', () => {
    const late = actions('--overdue');
    expect(late).toEqual(actions().filter(({ urgency }) => urgency === 'overdue'));
    expect(done('actions', sample, '--overdue').trim().split('\n').filter(Boolean)).toHaveLength(
      late.length,
    );
  });
});

describe('calendar', () => {
  it('writes a calendar file with an entry for everything that has a day', () => {
    const path = join(folder, 'aims.ics');
    expect(done('calendar', sample, '--out', path).trim()).toBe(path);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    const uids = text.match(/^UID:.*(\r\n .*)*/gm) ?? [];
    expect(new Set(uids).size).toBe(uids.length);
    const dated = actions().filter(({ due }) => due !== null);
    expect(uids.length).toBeGreaterThanOrEqual(dated.length);
    // Again: the same entries in the same file.
    done('calendar', sample, '--out', path);
    expect(readFileSync(path, 'utf8').match(/^UID:.*(\r\n .*)*/gm)).toEqual(uids);
  });

  it('needs a place, and never takes that of the workspace', () => {
    expect(failed(2, 'calendar', sample)).toContain('--out');
    failed(1, 'calendar', sample, '--out', sample);
    failed(1, 'calendar', sample, '--out', join(folder, 'none', 'aims.ics'));
    failed(1, 'actions', join(folder, 'none.aims'));
    expect(actions().length).toBeGreaterThan(0);
  });
});
