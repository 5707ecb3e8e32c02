import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { recordTypeNames } from '../../../shared/domain/records/types.ts';
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

const list = (type: string, ...options: string[]): readonly AnyRecord[] =>
  JSON.parse(done('records', sample, type, '--json', ...options)) as AnyRecord[];

describe('records', () => {
  // A test each: a program is started twice for every register.
  it.each(recordTypeNames)('lists the register %s, as JSON and one record a line', (type) => {
    const records = list(type);
    expect(records.length).toBeGreaterThan(0);
    expect(records.every((record) => record.type === type)).toBe(true);
    const lines = done('records', sample, type).trim().split('\n');
    expect(lines).toHaveLength(records.length);
    for (const [at, { code, title }] of records.entries()) {
      expect(lines[at]?.startsWith(`${code}  `)).toBe(true);
      expect(lines[at]?.endsWith(`  ${title}`)).toBe(true);
    }
  });

  it('finds words wherever they stand in a record, and nothing for words of none', () => {
    const all = list('system');
    const [wanted] = all;
    const found = list('system', '--search', wanted?.title.toUpperCase() ?? '');
    expect(found.map(({ code }) => code)).toContain(wanted?.code);
    expect(list('system', '--search', 'no record holds these words')).toEqual([]);
    expect(done('records', sample, 'system', '--search', 'no record holds these words')).toBe('');
  });

  it('names the registers where there is none of a name', () => {
    const line = failed(2, 'records', sample, 'poem');
    for (const type of recordTypeNames) expect(line).toContain(type);
  });
});

describe('record', () => {
  it('prints one with what it links to, both ways', () => {
    const [risk] = list('risk', '--search', 'RSK-001');
    const detail = JSON.parse(done('record', sample, 'RSK-001', '--json')) as RecordDetail;
    expect(detail.record).toEqual(risk);
    const out = detail.links.find(({ direction }) => direction === 'out');
    const back = JSON.parse(
      done('record', sample, out?.other.code ?? '', '--json'),
    ) as RecordDetail;
    expect(back.links).toContainEqual(
      expect.objectContaining({ id: out?.id, direction: 'in', relation: out?.relation }),
    );
    const text = done('record', sample, 'rsk-001');
    expect(text).toMatch(/^RSK-001 {2}/);
    for (const { other } of detail.links) expect(text).toContain(`${other.code} ${other.title}`);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  it('says which code is not there', () => {
    expect(failed(1, 'record', sample, 'RSK-999')).toContain('RSK-999');
  });
});
