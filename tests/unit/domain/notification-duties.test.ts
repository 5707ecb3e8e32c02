import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/common.ts';
import {
  concernStanding,
  incidentStanding,
  incidentTimeline,
} from '../../../shared/domain/incident-steps.ts';
import {
  duties,
  isTaken,
  notificationState,
  notificationsSettled,
  overdueDuties,
  suggestDuties,
  type DutyFacts,
} from '../../../shared/domain/notification-duties.ts';
import { incidentHarms, severities } from '../../../shared/domain/records/incidents.ts';
import { aiActClasses } from '../../../shared/domain/library.ts';
import { aiRoles } from '../../../shared/domain/organisation.ts';
import { makeRecord } from './record-fixture.ts';

const none: DutyFacts = {
  kind: 'wrong-output',
  severity: 'high',
  detectedOn: '2028-01-10',
  serious: false,
  harms: [],
  systems: [],
  customers: [],
  suppliers: [],
  certifiedBy: null,
};
const provided = { code: 'AIS-001', aiActClass: 'high-risk', roles: ['provider'] };
const used = { code: 'AIS-002', aiActClass: 'high-risk', roles: ['deployer'] };
const keysOf = (facts: Partial<DutyFacts>) =>
  suggestDuties({ ...none, ...facts }).map(({ key, deadline }) => [key, deadline]);

describe('duties that come into question', () => {
  it('follow from the harm: 15 days, 10 after a death, 2 when it is widespread', () => {
    const systems = [provided];
    expect(keysOf({ systems, serious: true })[0]).toEqual(['ai-act-serious', '2028-01-25']);
    expect(keysOf({ systems, harms: ['death'] })[0]).toEqual(['ai-act-death', '2028-01-20']);
    expect(keysOf({ systems, harms: ['death', 'critical-infrastructure'] })[0]).toEqual([
      'ai-act-widespread',
      '2028-01-12',
    ]);
    expect(keysOf({ systems })).toEqual([['users', null]]);
    expect(keysOf({ systems: [{ ...provided, aiActClass: 'limited' }], serious: true })).toEqual([
      ['users', null],
    ]);
  });

  it('tell the provider at once where the system is only used, and say from when they bind', () => {
    expect(keysOf({ systems: [used], serious: true })[0]).toEqual([
      'ai-act-deployer',
      '2028-01-10',
    ]);
    const early = suggestDuties({
      ...none,
      systems: [used],
      serious: true,
      detectedOn: '2026-05-01',
    });
    expect(early[0]?.bindsFrom).toBe('2027-12-02');
    expect(suggestDuties({ ...none, systems: [used], serious: true })[0]?.bindsFrom).toBeNull();
  });

  it('count 72 hours as three days for personal data, and add the people when it is grave', () => {
    expect(keysOf({ harms: ['personal-data'] })).toEqual([
      ['gdpr-authority', '2028-01-13'],
      ['gdpr-people', null],
    ]);
    expect(keysOf({ kind: 'privacy', severity: 'low' })).toEqual([
      ['gdpr-authority', '2028-01-13'],
    ]);
  });

  it('name customers, suppliers and the certification body', () => {
    const found = suggestDuties({
      ...none,
      customers: ['Northwind'],
      suppliers: ['Deskmoor'],
      certifiedBy: 'Nordlys Cert',
    });
    expect(found.map(({ key, party }) => [key, party])).toEqual([
      ['customer', 'Northwind'],
      ['supplier', 'Deskmoor'],
      ['certification-body', 'Nordlys Cert'],
    ]);
    const customer = { basis: duties.customer.basis, party: 'Northwind' };
    expect(isTaken(customer, [{ whom: 'Northwind ', basis: customer.basis }])).toBe(true);
    expect(isTaken(customer, [{ whom: 'Southwind', basis: customer.basis }])).toBe(false);
  });

  it('never come later than the law says, whatever the facts; the soonest first; all with a source', () => {
    const facts: fc.Arbitrary<DutyFacts> = fc.record({
      kind: fc.constantFrom(null, 'privacy', 'security', 'harm', 'near-miss'),
      severity: fc.constantFrom(null, ...severities),
      detectedOn: fc.option(fc.nat(3000).map((count) => addDays('2024-01-01', count))),
      serious: fc.boolean(),
      harms: fc.subarray([...incidentHarms]),
      systems: fc.array(
        fc.record({
          code: fc.constant('AIS-001'),
          aiActClass: fc.constantFrom(null, ...aiActClasses),
          roles: fc.subarray([...aiRoles]),
        }),
        { maxLength: 3 },
      ),
      customers: fc.subarray(['A', 'B']),
      suppliers: fc.subarray(['C']),
      certifiedBy: fc.constantFrom(null, '', 'D'),
    });
    fc.assert(
      fc.property(facts, (one) => {
        const found = suggestDuties(one);
        const order = found.map(({ deadline }) => deadline ?? '9999');
        expect(order).toEqual(order.toSorted());
        for (const { key, deadline, source, checked } of found) {
          expect(source).not.toBe('');
          expect(checked).toBe(duties[key].checked);
          const days = duties[key].days;
          const known = one.detectedOn !== null && days !== null;
          expect(deadline).toBe(known ? addDays(one.detectedOn, days) : null);
        }
        const reports = found.filter(({ key }) =>
          ['ai-act-serious', 'ai-act-death', 'ai-act-widespread'].includes(key),
        );
        expect(reports.length).toBeLessThan(2);
      }),
    );
  });
});

describe('notifications', () => {
  it('are overdue after their day until they are made', () => {
    const row = { deadline: '2026-05-14', doneOn: null };
    expect(notificationState(row, '2026-05-14')).toBe('open');
    expect(notificationState(row, '2026-05-15')).toBe('overdue');
    expect(notificationState({ ...row, doneOn: '2026-05-14' }, '2026-06-01')).toBe('done');
    expect(notificationState({ ...row, doneOn: '2026-05-15' }, '2026-06-01')).toBe('done-late');
    expect(overdueDuties([row, { deadline: null, doneOn: null }], '2026-06-01')).toEqual([row]);
    expect(notificationsSettled({ notifications: [], noNotification: ' ' })).toBe(false);
    expect(notificationsSettled({ notifications: [], noNotification: 'No law.' })).toBe(true);
    expect(notificationsSettled({ notifications: [row], noNotification: 'x' })).toBe(false);
  });

  it('past their day come first, but for stopping the harm', () => {
    const notifications = [
      { whom: 'Authority', basis: '', deadline: '2026-05-14', doneOn: null, reference: '' },
    ];
    const late = makeRecord('incident', 1, { containment: 'Off', lessons: '', notifications });
    expect(incidentStanding(late, '2026-06-01')).toMatchObject({ next: 'notify', overdue: 1 });
    const running = makeRecord('incident', 1, { notifications });
    expect(incidentStanding(running, '2026-06-01').next).toBe('contain');
    const { data } = makeRecord('incident', 1, {
      occurredOn: '2026-05-01',
      detectedOn: '2026-05-11',
      notifications,
      restoredOn: '2026-05-12',
    });
    expect(incidentTimeline(data).map(({ what }) => what)).toEqual([
      'occurred',
      'detected',
      'restored',
      'deadline',
    ]);
  });
});

it('protects whoever reports in confidence before the concern is answered', () => {
  const triage = { severity: 'low', triagedBy: 'Ben', triagedOn: '2026-05-15' } as const;
  const secret = makeRecord('concern', 1, { ...triage, confidential: true, from: 'public' });
  expect(concernStanding(secret, '2026-06-01').next).toBe('protect');
  const open = makeRecord('concern', 1, { ...triage, from: 'customer', reportedOn: '2026-05-22' });
  expect(concernStanding(open, '2026-06-01')).toMatchObject({ next: 'look-into', openDays: 10 });
});
