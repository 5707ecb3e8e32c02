import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agendaColumns,
  agendaGroupings,
  agendaLines,
  filterAgenda,
  isOwnedBy,
  namesOf,
  sortAgenda,
} from '../../../shared/domain/agenda-list.ts';
import { agendaKinds, urgencies, type AgendaItem } from '../../../shared/domain/agenda-model.ts';
import { byDay } from '../../../shared/domain/agenda.ts';

const item = (changes: Partial<AgendaItem> = {}): AgendaItem =>
  ({
    key: 'a',
    id: 'a',
    type: 'task',
    assessmentId: null,
    code: 'TSK-001',
    title: 'Train the staff',
    detail: '',
    status: 'open',
    owner: 'Mia Lead',
    kind: 'task',
    due: '2026-06-01',
    urgency: 'later',
    requirements: ['7.2'],
    ...changes,
  }) as AgendaItem;

const anyItems = fc
  .array(
    fc.record({
      title: fc.constantFrom('A', 'b', 'ä', ''),
      owner: fc.constantFrom('', ' Mia', 'mia', 'Ben'),
      kind: fc.constantFrom(...agendaKinds),
      due: fc.constantFrom(null, '2026-06-01', '2026-07-01'),
      urgency: fc.constantFrom(...urgencies),
      requirements: fc.constantFrom([], ['6.1.3'], ['A.6.2.4', '8.1'], ['10.2']),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all
      .map((one, at) => item({ ...one, key: `k${at}`, id: `k${at}`, code: `TSK-00${at % 7}` }))
      .toSorted(byDay),
  );

describe('the list of actions', () => {
  it('finds all words wherever they stand', () => {
    const items = [item(), item({ code: 'NCR-002', title: 'Close it', detail: 'Staff list' })];
    const find = (search: string) =>
      filterAgenda(items, { search, kinds: [], clause: null }).map(({ code }) => code);
    expect(find('')).toHaveLength(2);
    expect(find('STAFF')).toHaveLength(2);
    expect(find('staff ncr')).toEqual(['NCR-002']);
    expect(find('lead train')).toEqual(['TSK-001']);
    expect(find('poem')).toEqual([]);
  });

  it('takes a clause with what belongs to it, and not with what only begins alike', () => {
    const about = (requirements: readonly string[], clause: string): boolean =>
      filterAgenda([item({ requirements })], { search: '', kinds: [], clause }).length === 1;
    expect(about(['6.1.3'], '6.1')).toBe(true);
    expect(about(['6.1.3'], '6')).toBe(true);
    expect(about(['10.2'], '1')).toBe(false);
    expect(about(['6.1.3'], '6.1.2')).toBe(false);
    expect(about(['8.1', 'A.6.2.4'], 'A')).toBe(true);
    expect(about(['8.1'], 'A')).toBe(false);
    expect(about([], '6')).toBe(false);
  });

  it('takes for mine what I own by name or by a role that I hold', () => {
    const roles = [
      { title: 'AIMS manager', holder: ' mia lead ' },
      { title: 'Sponsor', holder: 'Ben' },
    ];
    const names = namesOf('Mia Lead', roles);
    expect(
      ['mia lead', 'AIMS Manager ', 'Sponsor', '', 'Mia'].map((owner) =>
        isOwnedBy(item({ owner }), names),
      ),
    ).toEqual([true, true, false, false, false]);
    // Nobody has nothing: not what nobody owns.
    expect(isOwnedBy(item({ owner: '' }), namesOf(' ', roles))).toBe(false);
  });

  it('keeps every item when it sorts, empty values last, days as the last word', () => {
    fc.assert(
      fc.property(
        anyItems,
        fc.constantFrom(...agendaColumns),
        fc.boolean(),
        (items, column, descending) => {
          const sorted = sortAgenda(items, { column, descending });
          expect(sorted.toSorted(byDay)).toEqual(items);
          const empty = sorted.map((one) =>
            column === 'due' ? one.due === null : column === 'owner' && one.owner.trim() === '',
          );
          expect(empty).toEqual(empty.toSorted((a, b) => Number(a) - Number(b)));
          const again = sortAgenda(items.toReversed().toSorted(byDay), { column, descending });
          expect(again).toEqual(sorted);
        },
      ),
    );
  });

  it('has every item under one heading, whatever it is grouped by; closed groups hide theirs', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom(...agendaGroupings), (items, grouping) => {
        const lines = agendaLines(items, grouping, new Set());
        const listed = lines.flatMap((line) => (line.item === undefined ? [] : [line.item]));
        expect(listed.toSorted(byDay)).toEqual(items);
        const groups = lines.flatMap((line) => (line.group === undefined ? [] : [line.group]));
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        if (grouping === 'none') return;
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
        const [first] = groups;
        if (first === undefined) return;
        expect(agendaLines(items, grouping, new Set([first.key]))).toHaveLength(
          lines.length - first.count,
        );
      }),
    );
  });

  it('puts groups in the order that one expects', () => {
    const requirements = [['A.10.2'], ['10.2'], ['A.6.2.4'], ['6.1.3'], [], ['6.2'], ['6.1.2']];
    const items = requirements.map((own, at) =>
      item({ key: `k${at}`, requirements: own, owner: ['', 'b', 'A'][at % 3] ?? '' }),
    );
    const heads = (grouping: 'clause' | 'owner') =>
      agendaLines(items, grouping, new Set()).flatMap(({ group }) => group?.name ?? []);
    expect(heads('clause')).toEqual(['6.1', '6.2', '10.2', 'A.6', 'A.10', '']);
    expect(heads('owner')).toEqual(['A', 'b', '']);
  });
});
