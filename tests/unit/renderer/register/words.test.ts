import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, wholeText } from '../../../../renderer/components/records/change-texts.ts';
import {
  linkKinds,
  linksOfKind,
} from '../../../../renderer/features/register/record/link-kinds.ts';
import {
  capital,
  fieldWords,
  headLabel,
  headNames,
  partLabel,
  shortLabel,
  valueText,
  type ValueNames,
} from '../../../../renderer/lib/record-words.ts';
import { allColumns } from '../../../../renderer/features/register/columns.ts';
import { fieldsOf } from '../../../../shared/domain/records/spec.ts';
import { recordTypeNames, specOf } from '../../../../shared/domain/records/types.ts';
import { anyValue } from './arbitrary.ts';

const names: ValueNames = { level: (scale, level) => `${scale} ${level}` };

describe('the words of records', () => {
  it('name every column of every register', () => {
    for (const type of recordTypeNames) {
      for (const name of [...headNames, ...allColumns(type)]) {
        expect(shortLabel(type, name).trim()).not.toBe('');
        expect(partLabel(type, name)).not.toBe(name);
      }
    }
  });

  it('take a type’s own word for title, owner and day', () => {
    expect(headLabel('risk', 'owner')).toBe('Risk owner');
    expect(headLabel('task', 'code')).toBe('Code');
  });

  it('begin a line with a capital, also of signs that have none', () => {
    expect(capital('risk')).toBe('Risk');
    expect(capital('👩 x')).toBe('👩 x');
    expect(capital('')).toBe('');
  });

  const programNames = /undefined|\[object|NaN/;
  it('make a text of any value, without the names that programs use', () => {
    for (const type of recordTypeNames) {
      for (const field of fieldsOf(specOf(type))) {
        const words = fieldWords(type, field.name);
        fc.assert(
          fc.property(anyValue(field), (value) => {
            // Whoever types such a name has it shown.
            fc.pre(!programNames.test(JSON.stringify(value) ?? ''));
            const line = valueText(field, words, value, names);
            const whole = wholeText(type, field.name, value, names);
            for (const text of [line, whole]) {
              expect(text).not.toMatch(programNames);
            }
          }),
          { numRuns: 20 },
        );
      }
    }
  });

  it('say nothing where nothing was filled in', () => {
    for (const type of recordTypeNames) {
      for (const field of fieldsOf(specOf(type))) {
        const empty = field.kind === 'flag' ? 'No' : '';
        const words = fieldWords(type, field.name);
        expect(valueText(field, words, null, names)).toBe(empty);
      }
    }
  });
});

describe('a change of the log', () => {
  it('names what changed, in the order of the page, and not the clock', () => {
    const before = { owner: 'Mia', updatedAt: 'x', data: { event: 'a', inherent: 4 } };
    const after = { owner: 'Tom', updatedAt: 'y', data: { event: 'b', inherent: 8 } };
    expect(changedParts('risk', before, after, names)).toEqual([
      { name: 'owner', label: 'Risk owner', before: 'Mia', after: 'Tom' },
      expect.objectContaining({ name: 'event', before: 'a', after: 'b' }),
      expect.objectContaining({ name: 'inherent', before: '4', after: '8' }),
    ]);
  });

  it('says statuses and days in words', () => {
    const before = { status: 'identified', due: null };
    const after = { status: 'accepted', due: '2026-05-14' };
    const parts = changedParts('risk', before, after, names);
    expect(parts.map(({ after: text }) => text)).toEqual(['Accepted', '14 May 2026']);
  });

  it('of a table names its rows', () => {
    const rows = [{ metric: 'Recall', value: 0.9, subgroup: '', comparison: null, note: '' }];
    const [part] = changedParts(
      'test-run',
      { data: { metrics: [] } },
      { data: { metrics: rows } },
      names,
    );
    expect(part?.after).toMatch(/: Recall · .*: 0\.9$/);
  });
});

describe('the kinds of links', () => {
  it('of a type are its own and those that lead to it, each with words of its own', () => {
    for (const type of recordTypeNames) {
      const kinds = linkKinds(type);
      const labels = kinds.filter(({ direction }) => direction === 'in').map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(new Set(kinds.map(({ key }) => key)).size).toBe(kinds.length);
    }
    const towards = linkKinds('system').filter(({ direction }) => direction === 'in');
    expect(towards.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['risk', 'impact', 'test-run', 'model', 'dataset', 'scope']),
    );
  });

  it('divide all links of a record among them', () => {
    const kinds = linkKinds('system');
    const links = kinds.map(({ direction, relation, from, others }, at) => ({
      id: String(at),
      relation,
      direction,
      other: {
        id: `o${at}`,
        type: direction === 'in' ? from : (others[0] ?? from),
        code: 'X-001',
        title: '',
        status: '',
        archived: false,
      },
    }));
    for (const [at, kind] of kinds.entries()) {
      expect(linksOfKind(kind, links).map(({ id }) => id)).toEqual([String(at)]);
    }
  });
});
