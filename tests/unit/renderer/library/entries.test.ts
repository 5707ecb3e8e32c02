import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canChoose,
  categoriesOf,
  entriesOf,
  filterEntries,
  noFilter,
  secondsOf,
  sectorsIn,
  type EntryFilter,
} from '../../../../renderer/features/library/entries.ts';
import { startLibraries, type LibraryUse } from '../../../../shared/contract/record-values.ts';
import { sectors } from '../../../../shared/domain/organisation.ts';
import { realLibraries } from '../../../fixtures/world.ts';

const libraries = realLibraries();
const nothingUsed: ReadonlyMap<string, LibraryUse> = new Map();
const use = (entry: string): LibraryUse => ({
  entry,
  count: 1,
  first: {
    id: '00000000-0000-4000-8000-000000000001',
    type: 'issue',
    code: 'ISS-001',
    title: 'One',
    status: 'current',
    archived: false,
  },
});

describe.each(startLibraries)('the library of %s', (library) => {
  const entries = entriesOf(library, libraries);

  it('is shown whole, with values that the filters offer', () => {
    expect(entries.map(({ id }) => id)).toEqual(libraries[library].map(({ id }) => id));
    for (const { category, seconds, title } of entries) {
      expect(categoriesOf[library]).toContain(category);
      for (const second of seconds) expect(secondsOf[library]).toContain(second);
      expect(title).not.toBe('');
    }
    expect(filterEntries(entries, noFilter, nothingUsed)).toEqual(entries);
  });

  it('is narrowed by every filter and never widened', () => {
    const filters: fc.Arbitrary<EntryFilter> = fc.record({
      text: fc.constantFrom('', 'data', 'DATA bias', 'zzz', ' a '),
      category: fc.constantFrom(null, ...categoriesOf[library]),
      second: fc.constantFrom(null, ...secondsOf[library]),
      sector: fc.constantFrom(null, ...sectors),
      hideUsed: fc.boolean(),
    });
    const used = new Map(entries.slice(0, 5).map(({ id }) => [id, use(id)]));
    fc.assert(
      fc.property(filters, (filter) => {
        const found = filterEntries(entries, filter, used);
        for (const name of ['category', 'second', 'sector'] as const) {
          const wider = filterEntries(entries, { ...filter, [name]: null }, used);
          expect(found.filter((entry) => !wider.includes(entry))).toEqual([]);
        }
        const hidden = found.filter(({ id }) => filter.hideUsed && used.has(id));
        expect(hidden).toEqual([]);
      }),
    );
  });
});

describe('filterEntries', () => {
  const issues = entriesOf('issues', libraries);

  it('keeps what fits every sector beside what fits the chosen one', () => {
    const found = filterEntries(issues, { ...noFilter, sector: 'health' }, nothingUsed);
    const kinds = new Set(found.map(({ sectors: of }) => (of.includes('all') ? 'all' : 'health')));
    expect(kinds).toEqual(new Set(['all', 'health']));
    expect(found.every(({ sectors: of }) => of.includes('all') || of.includes('health'))).toBe(
      true,
    );
    expect(found.length).toBeLessThan(issues.length);
  });

  it('asks for every word, whatever its case and accents, anywhere in the entry', () => {
    const [entry] = issues;
    if (entry === undefined) throw new Error('no issue');
    const words = libraries.issues[0]?.response.split(' ').slice(0, 3).join('  ').toUpperCase();
    const found = filterEntries(issues, { ...noFilter, text: words ?? '' }, nothingUsed);
    expect(found).toContain(entry);
    expect(filterEntries(issues, { ...noFilter, text: `${words} qqq` }, nothingUsed)).toEqual([]);
  });
});

describe('canChoose', () => {
  it('lets a risk be added again for another AI system, but not an issue or a party', () => {
    const used = new Map([['LX-001', use('LX-001')]]);
    expect(canChoose('risks', 'LX-001', used)).toBe(true);
    expect(canChoose('issues', 'LX-001', used)).toBe(false);
    expect(canChoose('parties', 'LX-001', used)).toBe(false);
    expect(canChoose('parties', 'LX-002', used)).toBe(true);
  });
});

describe('sectorsIn', () => {
  it('offers only sectors that entries name; risks name none', () => {
    expect(sectorsIn(entriesOf('risks', libraries), sectors)).toEqual([]);
    expect(sectorsIn(entriesOf('issues', libraries), sectors)).toContain('health');
  });
});
