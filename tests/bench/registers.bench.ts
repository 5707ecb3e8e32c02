/**
 * Registers of a large organisation: how long the services take for a list, and how that grows
 * with the number of records. One run, printed; nothing fails for being slow.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordFind, recordList, recordRead, saveRecord } from '../../electron/services/records.ts';
import { closeSession, openSession } from '../../electron/services/session.ts';
import { wholeAgenda } from '../../shared/contract/agenda-operations.ts';
import { allRecords, type RecordQuery } from '../../shared/contract/record-values.ts';
import { services } from '../../electron/services/table.ts';
import { childPorts } from '../fixtures/child-ports.ts';
import { large, makeLargeWorkspace, type Size } from './many-records.ts';
import { percentile, report } from './ratio.ts';

const folder = mkdtempSync(join(tmpdir(), 'aimsbook-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const half: Size = { systems: 500, risks: 10_000, entries: 100_000 };

const queries: Readonly<Record<string, Partial<RecordQuery>>> = {
  'first page': {},
  'search two words': { search: 'drift nights' },
  'search nothing found': { search: 'zebra' },
  'filter and sort': {
    filters: { category: ['fairness', 'security'], status: ['identified'] },
    sort: { column: 'residual', descending: true },
  },
  'sort by title': { sort: { column: 'title', descending: false } },
  overdue: { overdue: true, sort: { column: 'due', descending: false } },
};

const actions = {
  ...wholeAgenda,
  sort: { column: 'due', descending: false },
  group: 'due',
  closed: [] as string[],
  offset: 0,
} as const;

/** The median time of each use, in milliseconds. */
function measure(size: Size, name: string): Record<string, number> {
  const path = join(folder, `${name}.aims`);
  makeLargeWorkspace(path, size);
  const ports = childPorts();
  openSession(ports, path);
  const page = (query: Partial<RecordQuery>, offset = 0) =>
    recordList(ports, {
      type: 'risk',
      query: { ...allRecords, ...query },
      offset,
      limit: 100,
      links: ['concerns'],
    });
  const id = page({}).rows[0]?.record.id ?? '';
  const uses: Record<string, () => unknown> = {
    ...Object.fromEntries(Object.entries(queries).map(([use, query]) => [use, () => page(query)])),
    'last page': () => page({}, size.risks - 100),
    'find to link': () => recordFind(ports, { types: ['risk', 'system'], search: 'leak case 77' }),
    'read one': () => recordRead(ports, { id }),
    'save one': () =>
      saveRecord(ports, { id, patch: { data: { rationale: String(Math.random()) } } }),
    'risk overview': () => services['risk.overview'](ports, undefined),
    journey: () => services['journey.read'](ports, undefined),
    'all actions': () => services['agenda.actions'](ports, { ...actions, limit: 100 }),
    'all actions by clause': () =>
      services['agenda.actions'](ports, { ...actions, group: 'clause', limit: 100 }),
    'a month of the calendar': () =>
      services['agenda.events'](ports, { from: '2026-05-01', until: '2026-05-31', kinds: [] }),
    'readiness for stage 2': () => services['readiness.read'](ports, { stage: '2' }),
    dashboard: () => services['dashboard.read'](ports, undefined),
    documents: () => services['document.list'](ports, undefined),
  };
  const medians = Object.fromEntries(
    Object.entries(uses).map(([use, run]) => {
      const taken = Array.from({ length: 9 }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      });
      return [use, percentile(taken, 50)];
    }),
  );
  closeSession(ports);
  return medians;
}

test('registers with 20,000 risks', () => {
  const small = measure(half, 'half');
  const full = measure(large, 'full');
  report('registers, median milliseconds with 1,000 systems, 20,000 risks, 200,000 entries', full);
  report(
    'the same, against half as many (n log n: 2.14)',
    Object.fromEntries(
      Object.entries(full).map(([use, time]) => [use, time / (small[use] ?? Number.NaN)]),
    ),
  );
  expect(Object.keys(full)).toEqual(Object.keys(small));
}, 600_000);
