import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allColumns,
  checkWidth,
  codeWidth,
  columnKind,
  columnWidth,
  defaultColumns,
  fittingColumns,
  isSortable,
  linkColumns,
  titleWidth,
  validColumns,
} from '../../../../renderer/features/register/columns.ts';
import {
  isNarrowed,
  isSameQuery,
  nextSort,
  widened,
  withFilter,
} from '../../../../renderer/features/register/query.ts';
import {
  pagesOf,
  pageSize,
  rowForKey,
  rowHeight,
  scrollFor,
  windowOf,
} from '../../../../renderer/components/list-window.ts';
import {
  columnWidth as cellWidth,
  fitsAsTable,
  moved,
} from '../../../../renderer/components/records/fields/rows-layout.ts';
import { allRecords } from '../../../../shared/contract/record-values.ts';
import { recordTypeNames, specOf } from '../../../../shared/domain/records/types.ts';

describe('the columns of a register', () => {
  it('begin with those of the definition, each once', () => {
    for (const type of recordTypeNames) {
      const columns = allColumns(type);
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns.slice(0, specOf(type).columns.length)).toEqual(specOf(type).columns);
      expect(columns).toEqual(expect.arrayContaining(['status', 'owner', 'due', 'updatedAt']));
    }
  });

  it('tell links from fields', () => {
    expect(columnKind('risk', 'concerns')).toBe('link');
    expect(columnKind('risk', 'category')).toBe('field');
    expect(linkColumns('risk', ['category', 'concerns', 'status'])).toEqual(['concerns']);
    expect(isSortable('risk', 'concerns')).toBe(false);
    expect(isSortable('risk', 'inherent')).toBe(true);
    expect(isSortable('party', 'needs')).toBe(false);
  });

  it('of a saved view that no longer exist are left out, in the usual order', () => {
    expect(validColumns('risk', ['due', 'gone', 'category'])).toEqual(['category', 'due']);
  });

  it('that are usual fit beside the title, with owner, status and day', () => {
    for (const type of recordTypeNames) {
      const usual = defaultColumns(type);
      const kept = usual.filter((name) => ['status', 'owner', 'due'].includes(name));
      fc.assert(
        fc.property(fc.integer({ min: 700, max: 2400 }), (width) => {
          const columns = fittingColumns(type, usual, width);
          expect(columns).toEqual(expect.arrayContaining(kept));
          const used = columns.reduce((sum, name) => sum + columnWidth(type, name), 0);
          const least = kept.reduce((sum, name) => sum + columnWidth(type, name), 0);
          const room = width - checkWidth - codeWidth - titleWidth;
          expect(used <= Math.max(least, room)).toBe(true);
        }),
      );
    }
  });

  it('that somebody chose are all shown', () => {
    const chosen = ['category', 'source', 'event', 'consequences', 'status', 'owner'];
    expect(fittingColumns('risk', chosen, 700)).toEqual(chosen);
  });
});

describe('a query', () => {
  it('knows whether it leaves records out', () => {
    expect(isNarrowed(allRecords)).toBe(false);
    expect(isNarrowed({ ...allRecords, archived: 'with' })).toBe(false);
    expect(isNarrowed({ ...allRecords, overdue: true })).toBe(true);
    expect(isNarrowed({ ...allRecords, search: ' x ' })).toBe(true);
    expect(isNarrowed(withFilter(allRecords, 'status', ['open']))).toBe(true);
    expect(isNarrowed(withFilter(allRecords, 'status', []))).toBe(false);
  });

  it('keeps its order when it is reset', () => {
    const sort = { column: 'due', descending: true };
    const query = withFilter({ ...allRecords, sort, overdue: true }, 'status', ['open']);
    expect(widened(query)).toEqual({ ...allRecords, sort });
  });

  it('is the same whatever the order of its filters', () => {
    const one = withFilter(withFilter(allRecords, 'status', ['a', 'b']), 'kind', ['x']);
    const other = withFilter(withFilter(allRecords, 'kind', ['x']), 'status', ['b', 'a']);
    expect(isSameQuery(one, other)).toBe(true);
    expect(isSameQuery(one, withFilter(other, 'kind', []))).toBe(false);
    expect(isSameQuery(one, { ...one, sort: { column: 'due', descending: false } })).toBe(false);
  });

  it('sorts up, down, and by code again', () => {
    const up = nextSort(allRecords.sort, 'due');
    const down = nextSort(up, 'due');
    expect([up, down, nextSort(down, 'due')]).toEqual([
      { column: 'due', descending: false },
      { column: 'due', descending: true },
      allRecords.sort,
    ]);
  });
});

describe('a long list', () => {
  it('draws the rows in sight and few others, on pages that hold them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.nat(800_000),
        fc.integer({ min: 100, max: 1400 }),
        (count, top, height) => {
          const scrollTop = Math.min(top, Math.max(0, count * rowHeight - height));
          const { start, end } = windowOf(scrollTop, height, count);
          const first = Math.floor(scrollTop / rowHeight);
          const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight));
          expect(start).toBeLessThanOrEqual(Math.min(first, count));
          expect(end).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(count);
          expect(end - start).toBeLessThanOrEqual(height / rowHeight + 22);
          const pages = pagesOf({ start, end });
          for (const row of [start, Math.max(start, end - 1)]) {
            expect(pages).toContain(Math.floor(row / pageSize));
          }
          expect(pages.length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it('stays put for a row in sight, and brings any other under the head', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(800_000), (index, top) => {
        const height = 400;
        const head = 32;
        const to = scrollFor(index, top, height, head) ?? top;
        expect(index * rowHeight).toBeGreaterThanOrEqual(to);
        expect((index + 1) * rowHeight).toBeLessThanOrEqual(to + height - head);
        expect(scrollFor(index, to, height, head)).toBeNull();
      }),
    );
  });

  it('is walked by keys without leaving it', () => {
    expect(rowForKey('ArrowDown', 4, 5, 10)).toBe(4);
    expect(rowForKey('ArrowUp', 0, 5, 10)).toBe(0);
    expect(rowForKey('PageDown', 3, 100, 10)).toBe(13);
    expect(rowForKey('End', 0, 20_000, 10)).toBe(19_999);
    expect(rowForKey('x', 0, 5, 10)).toBeNull();
    expect(rowForKey('End', 0, 0, 10)).toBeNull();
  });
});

describe('rows inside a record', () => {
  it('keep all entries when one moves', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99)), fc.integer(), fc.integer(), (list, from, to) => {
        const result = moved(list, from, to);
        expect(new Set(result)).toEqual(new Set(list));
        expect(result).toHaveLength(list.length);
        const inside = (at: number): boolean => at >= 0 && at < list.length;
        const isMove = inside(from) && inside(to);
        expect(isMove ? result[to] : result).toEqual(isMove ? list[from] : list);
      }),
    );
  });

  it('are a table where they fit and cards where they do not', () => {
    const narrow = [
      { name: 'a', kind: 'line' },
      { name: 'b', kind: 'day' },
    ] as const;
    const wide = [...narrow, { name: 'c', kind: 'text' }, { name: 'd', kind: 'text' }] as const;
    expect(fitsAsTable(narrow, 660)).toBe(true);
    expect(fitsAsTable(wide, 660)).toBe(false);
    expect(fitsAsTable(wide, 2 * wide.reduce((sum, one) => sum + cellWidth(one), 0))).toBe(true);
  });
});
