import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentEntry } from '../../../../shared/contract/values.ts';
import { aimsDocuments } from '../../../../shared/documents/aims/index.ts';
import { documentTitle } from '../../../../shared/i18n/document-title.ts';
import {
  documentGroups,
  groupDocuments,
  itemOf,
  itemsToWrite,
  keyOf,
  keysOf,
  registerOf,
  shownEntry,
  withTicks,
} from '../../../../renderer/features/documents/documents-data.ts';

const entry = (
  document: string,
  changes: Partial<DocumentEntry> & { readonly code?: string } = {},
): DocumentEntry => {
  const { code, ...rest } = changes;
  const subject =
    code === undefined ? null : { id: `id-${code}`, code, title: `Subject of ${code}` };
  return {
    document,
    subject,
    ready: true,
    possible: true,
    missing: [],
    clauses: ['6.1.3'],
    ...rest,
  };
};

const entries: readonly DocumentEntry[] = [
  entry('gap-report', { code: 'GAP-002' }),
  entry('gap-report', {
    code: 'GAP-001',
    ready: false,
    possible: false,
    missing: ['No question is answered yet.'],
  }),
  entry('context', { clauses: ['4.1', '4.2'] }),
  entry('soa'),
  entry('technical-file', { code: 'AIS-001' }),
  entry('technical-file', { code: 'AIS-002', ready: false, missing: ['It has no purpose.'] }),
];

const listed = (search: string): readonly string[] =>
  groupDocuments(entries, search).flatMap(({ kinds }) =>
    kinds.flatMap((kind) => kind.entries.map((one) => keyOf(itemOf(one)))),
  );

describe('groups', () => {
  it('hold every kind of document once, with a title and a register', () => {
    const grouped = Object.values(documentGroups).flat();
    expect([...grouped].sort()).toEqual(
      ['gap-report', ...aimsDocuments.map(({ document }) => document)].sort(),
    );
    for (const document of grouped) {
      expect(documentTitle(document)).not.toBe(document);
      expect(registerOf(document) === undefined).toBe(document === 'gap-report');
    }
  });

  it('are in the order of the work, and empty ones are left out', () => {
    expect(groupDocuments(entries, '').map(({ group }) => group)).toEqual([
      'gap-analysis',
      'leadership',
      'systems',
      'risks',
    ]);
  });

  it.each([
    ['applicability', ['soa']],
    ['4.2', ['context']],
    ['AIS-002', ['technical-file id-AIS-002']],
    ['file subject 001', ['technical-file id-AIS-001']],
    ['nothing has these words', []],
  ])('find %s', (search, keys) => expect(listed(search)).toEqual(keys));

  it('say which documents are ready', () => {
    const groups = groupDocuments(entries, '');
    const ready = ['gap-report id-GAP-002', 'context', 'technical-file id-AIS-001', 'soa'];
    expect(keysOf(groups, (one) => one.ready)).toEqual(ready);
    expect(keysOf(groups, (one) => one.possible)).toEqual([
      ...ready.slice(0, 3),
      'technical-file id-AIS-002',
      'soa',
    ]);
  });
});

describe('what the button writes', () => {
  const [first] = entries;

  it('is the document on screen while nothing is ticked, if it can be made', () => {
    expect(itemsToWrite(entries, new Set(), first)).toEqual([
      { document: 'gap-report', subjectId: 'id-GAP-002' },
    ]);
    expect(itemsToWrite(entries, new Set(), entries[1])).toEqual([]);
    expect(itemsToWrite(entries, new Set(), entries[5])).toHaveLength(1);
    expect(itemsToWrite(entries, new Set(['went away']), first)).toHaveLength(1);
  });

  it('is what is ticked and can be made, in the order of the list, whatever was ticked first', () => {
    const keys = entries.map((one) => keyOf(itemOf(one)));
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: 1 }), (ticked) => {
        const written = itemsToWrite(entries, new Set(ticked), undefined).map(keyOf);
        const wanted = entries
          .filter(({ possible }) => possible)
          .map((one) => keyOf(itemOf(one)))
          .filter((key) => ticked.includes(key));
        expect(written).toEqual(wanted);
      }),
    );
  });

  it('ticks and takes ticks back', () => {
    const on = withTicks(new Set(['soa']), ['context', 'soa'], true);
    expect([...on].sort()).toEqual(['context', 'soa']);
    expect([...withTicks(on, ['soa'], false)]).toEqual(['context']);
  });
});

describe('the document on screen', () => {
  it('is the one that the address names, else the first of its kind, else the first', () => {
    const of = (document: string, subjectId: string | null): string | undefined => {
      const found = shownEntry(entries, { document, subjectId });
      return found === undefined ? undefined : keyOf(itemOf(found));
    };
    expect(of('technical-file', 'id-AIS-002')).toBe('technical-file id-AIS-002');
    expect(of('technical-file', 'was deleted')).toBe('technical-file id-AIS-001');
    expect(of('soa', null)).toBe('soa');
    expect(of('poem', null)).toBe('gap-report id-GAP-002');
    expect(shownEntry(entries, null)).toBe(entries[0]);
    expect(shownEntry([], null)).toBeUndefined();
  });
});
