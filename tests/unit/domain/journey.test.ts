import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../../shared/domain/journey.ts';
import { journeyOrder } from '../../../shared/domain/journey-check.ts';
import { journeyChecks } from '../../../shared/domain/journey-checks.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import {
  changed,
  completeStand,
  inputOf,
  link,
  today,
  without,
  type Stand,
} from './journey-support.ts';
import { makeRecord } from './record-fixture.ts';

const read = (stand: Stand) => journeyOf(inputOf(stand));
const lacks = (stand: Stand) => read(stand).clauses.flatMap((clause) => clause.lacks);
const keys = (stand: Stand): readonly string[] => lacks(stand).map(({ key }) => key);
const empty: Stand = { records: [], links: [] };
const complete = completeStand();
const found = (code: string): AnyRecord =>
  complete.records.find((one) => one.code === code) ?? expect.fail(`no ${code}`);

function linksAmong(records: readonly AnyRecord[]): Stand['links'] {
  const ids = new Set(records.map(({ id }) => id));
  return complete.links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
}

describe('the journey', () => {
  it('covers every leaf clause from 4 to 10 and every group of controls, in their order', () => {
    const { clauses } = read(complete);
    const leaves = inputOf(complete)
      .catalogue.requirements.filter(({ kind, leaf }) => kind === 'clause' && leaf)
      .map(({ id }) => id);
    const groups = ['A.2', 'A.3', 'A.4', 'A.5', 'A.6', 'A.7', 'A.8', 'A.9', 'A.10'];
    expect(clauses.map(({ clause }) => clause)).toEqual([...leaves, ...groups]);
    expect(clauses.every(({ of }) => of > 0)).toBe(true);
  });

  it('has a place in the order for every check, and a check for every place', () => {
    const checked = [...journeyChecks.map(({ key }) => key), 'controls-open'];
    expect(checked.toSorted()).toEqual([...journeyOrder].toSorted());
  });

  it('lacks nothing when everything is there', () => {
    expect(lacks(complete)).toEqual([]);
    const { clauses, next, overdueCount } = read(complete);
    expect(clauses.filter(({ done, of }) => done !== of)).toEqual([]);
    expect(next).toEqual([]);
    expect(overdueCount).toBe(0);
  });

  it('begins with scope, policy and inventory, and counts nothing as done', () => {
    const { next, clauses, counts } = read(empty);
    expect(next.map(({ key }) => key)).toEqual(['no-scope', 'no-policy', 'no-system']);
    expect(clauses.filter(({ done }) => done > 0)).toEqual([]);
    expect(counts).toEqual({});
  });

  it('goes on in its natural order', () => {
    const order = ['SCO', 'DOC', 'AIS', 'RCR', 'RSK', 'CTL', 'IMP', 'OBJ'];
    let records: readonly AnyRecord[] = [];
    const steps = order.map((prefix) => {
      const step = read({ records, links: linksAmong(records) }).next[0]?.key;
      records = [...records, ...complete.records.filter(({ code }) => code.startsWith(prefix))];
      return step;
    });
    expect(steps).toEqual([
      'no-scope',
      'no-policy',
      'no-system',
      'no-criteria',
      'no-risk',
      'no-soa',
      'systems-without-impact',
      'no-objective',
    ]);
  });

  it('shows the removal of any required record as lacking', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((systems) => {
          const stand = completeStand(systems);
          return fc.tuple(fc.constant(stand), fc.nat(stand.records.length - 1));
        }),
        ([stand, at]) => {
          const gone = stand.records[at] as AnyRecord;
          const before = read(stand).clauses;
          const after = read(without(stand, gone)).clauses;
          expect(before.flatMap((clause) => clause.lacks)).toEqual([]);
          // Nothing is asked any more for a system that is gone, but for the last one.
          const systems = stand.records.filter(({ type }) => type === 'system').length;
          const isSpared = gone.type === 'system' && systems > 1;
          expect(isSpared || after.some((clause) => clause.lacks.length > 0)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes an archived record as removed', () => {
    for (const { code, type } of complete.records.filter((one) => one.type !== 'system')) {
      const archived = changed(complete, code, { archivedAt: '2026-05-01T00:00:00.000Z' });
      expect(`${code} ${keys(archived).length > 0}`, type).toBe(`${code} true`);
    }
  });

  it('never gives more than there is, whatever is missing', () => {
    fc.assert(
      fc.property(fc.subarray([...complete.records]), (records) => {
        const { clauses, next } = read({ records, links: linksAmong(records) });
        for (const { done, of, lacks: lacking } of clauses) {
          expect(done).toBeGreaterThanOrEqual(0);
          expect(done).toBeLessThanOrEqual(of + 1e-9);
          expect(lacking.length === 0 || done < of).toBe(true);
        }
        const all = clauses.flatMap((clause) => clause.lacks);
        expect(next.length).toBe(Math.min(3, all.length));
        expect(
          all.every((item) => !('count' in item.values) || Number(item.values['count']) > 0),
        ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('single checks', () => {
  it.each<[string, string, Partial<Omit<AnyRecord, 'data'>>, Record<string, unknown>]>([
    ['scope-not-approved', 'SCO-001', { status: 'draft' }, {}],
    ['no-scope-statement', 'SCO-001', {}, { statement: ' ' }],
    [
      'processes-unowned',
      'SCO-001',
      {},
      { processes: [{ process: 'P', owner: '', result: '', requirements: [] }] },
    ],
    ['policy-not-approved', 'DOC-001', { status: 'in-review' }, {}],
    ['policy-not-communicated', 'DOC-001', {}, { communicatedOn: null }],
    ['policy-review-due', 'DOC-001', { due: '2026-05-31' }, {}],
    ['roles-vacant', 'ROL-001', { status: 'vacant' }, {}],
    ['systems-unowned', 'AIS-002', { owner: '' }, {}],
    ['systems-incomplete', 'AIS-002', {}, { oversight: '' }],
    ['systems-without-resources', 'AIS-002', {}, { computing: '' }],
    ['criteria-not-approved', 'RCR-001', { status: 'draft' }, {}],
    ['risks-unanalysed', 'RSK-001', {}, { inherent: null }],
    ['risks-unowned', 'RSK-001', { owner: '' }, {}],
    ['risks-untreated', 'RSK-001', {}, { strategy: null }],
    ['risks-residual-unrated', 'RSK-001', {}, { residual: null }],
    ['risks-unaccepted', 'RSK-001', {}, { residual: 10 }],
    ['risks-review-due', 'RSK-001', { due: null }, {}],
    ['soa-undecided', 'CTL-003', { status: 'undecided' }, {}],
    ['soa-without-reason', 'CTL-003', {}, { justification: '' }],
    ['controls-open', 'CTL-003', { status: 'planned' }, {}],
    ['impacts-undecided', 'IMP-001', {}, { fullNeeded: null }],
    ['impacts-unapproved', 'IMP-001', { status: 'in-review' }, {}],
    ['impacts-outdated', 'IMP-001', {}, { systemVersion: '0.9' }],
    ['impacts-review-due', 'IMP-001', { due: '2026-05-31' }, {}],
    ['systems-without-impact', 'IMP-001', { status: 'superseded' }, {}],
    ['objectives-unplanned', 'OBJ-001', { due: null }, {}],
    ['indicators-unmeasured', 'IND-001', {}, { values: [] }],
    ['indicators-late', 'IND-001', { due: '2026-05-31' }, {}],
    ['indicators-unevaluated', 'IND-001', {}, { evaluation: ' ' }],
    ['breaches-unanswered', 'IND-001', {}, { threshold: 10 }],
    ['audit-programme-unapproved', 'APR-001', { status: 'draft' }, {}],
    ['no-audit-reported', 'AUD-001', { status: 'in-progress' }, {}],
    ['audit-outdated', 'AUD-001', {}, { reportedOn: '2025-05-31' }],
    ['audits-late', 'AUD-001', { status: 'planned' }, { startOn: '2026-05-01' }],
    ['objectives-unmeasured', 'OBJ-001', {}, { frequency: 'monthly', startOn: '2026-01-01' }],
    [
      'ideas-unanswered',
      'IDE-001',
      { status: 'proposed', createdAt: '2026-01-01T08:00:00.000Z' },
      {},
    ],
    ['nonconformities-unowned', 'NCR-003', { status: 'open', owner: ' ' }, {}],
    ['nonconformities-unanalysed', 'NCR-003', { status: 'open' }, { rootCause: '' }],
    [
      'effects-unchecked',
      'NCR-003',
      { status: 'checking' },
      { checkOn: '2026-05-31', effective: null },
    ],
    ['nonconformities-late', 'NCR-003', { status: 'acting' }, {}],
    ['resources-undecided', 'RES-001', { status: 'needed' }, {}],
    ['competence-gaps', 'QLF-001', { due: '2026-05-31' }, {}],
    ['roles-without-competence', 'CMP-001', { status: 'retired' }, {}],
    ['roles-unheld', 'PER-002', { status: 'left' }, {}],
    ['policy-unacknowledged', 'ACK-002', { status: 'asked' }, {}],
    ['communications-unlogged', 'COM-001', {}, { log: [] }],
    ['no-communication', 'COM-001', { status: 'ended' }, {}],
    ['tasks-late', 'TSK-001', { due: '2026-05-31' }, {}],
    ['suppliers-unsettled', 'SUP-001', {}, { diligence: [] }],
    ['documents-without-review', 'DOC-003', { due: null }, {}],
    ['documents-review-due', 'DOC-003', { due: '2026-05-31' }, {}],
    ['documents-incomplete', 'DOC-003', { owner: '' }, {}],
    ['no-affected-party', 'PTY-001', {}, { relation: 'customer' }],
    [
      'needs-unmet',
      'PTY-001',
      {},
      { needs: [{ text: 'T', requirement: true, metBy: [], where: '' }] },
    ],
    [
      'clauses-without-owner',
      'ROL-001',
      {},
      { duties: [{ part: 'accountable', requirements: ['5', '6.1'], note: '' }] },
    ],
  ])('%s', (key, code, head, data) => {
    const item = lacks(changed(complete, code, head, data)).find((one) => one.key === key);
    expect(item).toBeDefined();
    // Where a record is named, it is the one that was changed, or what hangs on it.
    const named = String(item?.values['codes'] ?? code);
    const isElsewhere =
      ['role', 'control', 'person'].includes(item?.type ?? '') || key === 'systems-without-impact';
    expect(isElsewhere || named === code).toBe(true);
  });

  it('takes a breach as answered by an open task or nonconformity, and asks for each system in use', () => {
    const breach = changed(complete, 'IND-001', {}, { threshold: 10 });
    const task = makeRecord('task', 9, {}, { due: '2027-01-01' });
    const answered: Stand = {
      records: [...breach.records, task],
      links: [...breach.links, link(task, 'serves', found('IND-001'))],
    };
    expect(keys(answered)).toEqual([]);
    const done = changed(answered, task.code, { status: 'done' });
    expect(keys(done)).toEqual(['breaches-unanswered']);
    const raised = makeRecord('nonconformity', 9, { detectedOn: '2026-06-01' });
    expect(
      keys({
        records: [...breach.records, raised],
        links: [...breach.links, link(found('IND-001'), 'led-to', raised)],
      }).filter((key) => key === 'breaches-unanswered'),
    ).toEqual([]);
    const used = changed(complete, 'AIS-002', { status: 'operation' });
    expect(keys(used)).toEqual([]);
    const links = used.links.filter(({ relation }) => relation !== 'measures');
    expect(keys({ ...used, links })).toEqual(['systems-unmonitored']);
  });

  it('asks for a lead auditor, for every clause in an audit, and for nonconformities of findings', () => {
    const led = complete.links.filter(({ relation }) => relation !== 'led-by');
    expect(keys({ ...complete, links: led })).toEqual(['audits-without-lead']);
    const narrow = changed(complete, 'AUD-001', {}, { requirements: ['4', '5', '6', '7', '9.1'] });
    const item = lacks(narrow).find(({ key }) => key === 'clauses-unaudited');
    expect(item).toMatchObject({
      type: 'audit',
      recordId: null,
      values: { codes: '8.1, 8.2, 8.3 …' },
    });
    const finding = makeRecord('finding', 1, { grade: 'minor' }, { status: 'issued' });
    const raised = makeRecord('nonconformity', 1, { detectedOn: '2026-05-01' });
    const records = [...complete.records, finding, raised];
    expect(keys({ ...complete, records })).toContain('findings-unraised');
    const links = [...complete.links, link(finding, 'raised', raised)];
    expect(keys({ records, links })).not.toContain('findings-unraised');
    const draft = changed({ ...complete, records }, 'FND-001', { status: 'draft' });
    expect(keys(draft)).not.toContain('findings-unraised');
  });

  it('opens the record itself where there is only one to see to', () => {
    const one = changed(complete, 'AIS-002', { owner: '' });
    const item = lacks(one).find(({ key }) => key === 'systems-unowned');
    expect(item).toMatchObject({
      clause: '8.1',
      type: 'system',
      recordId: found('AIS-002').id,
      values: { count: 1, of: 2, codes: 'AIS-002' },
    });
    const both = changed(one, 'AIS-001', { owner: '' });
    expect(lacks(both).find(({ key }) => key === 'systems-unowned')?.recordId).toBeNull();
  });

  it('asks nothing for a retired system but keeps what was recorded', () => {
    const retired = changed(
      complete,
      'AIS-002',
      { status: 'retirement', owner: '' },
      { version: '9' },
    );
    expect(keys(retired).filter((key) => key !== 'impacts-outdated')).toEqual([]);
  });

  it('takes a policy as approved while its next version is being written', () => {
    const version = makeRecord('document-version', 1, { version: '1.0' }, { status: 'approved' });
    const revising = changed(complete, 'DOC-001', { status: 'draft' });
    const stand: Stand = {
      records: [...revising.records, version],
      links: [...revising.links, link(version, 'version-of', found('DOC-001'))],
    };
    expect(keys(stand)).toEqual([]);
    expect(keys(revising)).toContain('policy-not-approved');
  });

  it('counts the overdue and names the longest first', () => {
    const stand = changed(changed(complete, 'TSK-001', { due: '2026-03-01' }), 'RSK-001', {
      due: '2026-05-31',
    });
    const journey = read(stand);
    expect(journey.overdueCount).toBe(2);
    expect(journey.overdue.map(({ code }) => code)).toEqual(['TSK-001', 'RSK-001']);
    expect(today > '2026-05-31').toBe(true);
  });
});
