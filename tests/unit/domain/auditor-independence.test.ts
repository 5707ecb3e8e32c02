import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditorCompetence,
  conflictsOf,
  newConflicts,
  processesInScope,
  sameName,
  type AuditScope,
} from '../../../shared/domain/auditor-independence.ts';
import { Records, type AimsRecord, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { anyRecord } from './any-record.ts';
import { makeRecord, recordId } from './record-fixture.ts';

const person = makeRecord('person', 1, {}, { title: 'Mia Roth' });
const everything: AuditScope = {
  requirements: ['4', '5', '6', '7', '8', '9', '10', 'A'],
  processes: [],
  systems: [recordId('system', 1)],
  startOn: '2026-05-14',
};
const scope = (changes: Partial<AuditScope>): AuditScope => ({
  requirements: [],
  processes: [],
  systems: [],
  startOn: '2026-05-14',
  ...changes,
});

let links = 0;
const link = (from: AnyRecord, relation: string, to: AnyRecord) => {
  links += 1;
  return { id: String(links), fromId: from.id, relation, toId: to.id };
};
const duty = (part: 'accountable' | 'responsible' | 'informed', ...requirements: string[]) => ({
  part,
  requirements,
  note: '',
});
const found = (
  records: readonly AnyRecord[],
  some: AuditScope,
  ...linked: ReturnType<typeof link>[]
) => conflictsOf(new Records([person, ...records], linked), person, some);

describe('conflicts of an auditor', () => {
  it('finds the duties of a role that is linked, held by name or deputised', () => {
    const duties = [duty('accountable', '7.2', 'A.6'), duty('informed', '9.1')];
    const linked = makeRecord('role', 1, { holder: 'Somebody else', duties });
    const held = makeRecord('role', 2, { holder: 'mia  roth, Head of data', duties });
    const deputy = makeRecord('role', 3, { holder: 'Tom', deputy: 'Mia Roth', duties });
    const ended = makeRecord('role', 4, { holder: 'Mia Roth', duties }, { status: 'ended' });
    const all = [linked, held, deputy, ended];
    const some = scope({ requirements: ['7', 'A.6.2.4', '9.1'] });
    const conflicts = found(all, some, link(person, 'holds', linked));
    expect(conflicts.map(({ record, requirements }) => [record.code, requirements])).toEqual([
      ['ROL-001', ['7.2', 'A.6']],
      ['ROL-002', ['7.2', 'A.6']],
      ['ROL-003', ['7.2', 'A.6']],
    ]);
    expect(found(all, scope({ requirements: ['9.1', '7.4'] }))).toEqual([]);
  });

  it('does not take 1 for a part of 10, nor clause 6 for control A.6', () => {
    const role = makeRecord('role', 1, { holder: 'Mia Roth', duties: [duty('responsible', '6')] });
    expect(found([role], scope({ requirements: ['A.6', '9.1'] }))).toEqual([]);
    expect(found([role], scope({ requirements: ['6.1.2'] }))).toHaveLength(1);
  });

  it('finds AI systems that they own, also as the holder of a role, or work on', () => {
    const role = makeRecord('role', 1, { holder: 'Mia Roth' }, { title: 'Product owner' });
    const own = makeRecord('system', 1, {}, { owner: 'Product owner' });
    const work = makeRecord('system', 2, {}, { owner: 'Tom' });
    const out = makeRecord('system', 3, {}, { owner: 'Mia Roth' });
    const some = scope({ systems: [own.id, work.id] });
    const conflicts = found([role, own, work, out], some, link(person, 'works-on', work));
    expect(conflicts.map(({ kind, record }) => [kind, record.code])).toEqual([
      ['system-owner', 'AIS-001'],
      ['works-on', 'AIS-002'],
    ]);
  });

  it('finds processes that they own: named ones, or those of the requirements', () => {
    const process = (name: string, owner: string, ...requirements: string[]) => ({
      process: name,
      owner,
      result: '',
      requirements,
    });
    const boundary = makeRecord('scope', 1, {
      processes: [
        process('Change', 'Mia Roth', '6.3'),
        process('Incidents', 'mia roth', 'A.8.4', '10.2'),
        process('Sales', 'Tom', '8.1'),
      ],
    });
    const named = found([boundary], scope({ processes: ['incidents', 'Sales'] }));
    expect(named).toMatchObject([{ kind: 'process-owner', processes: ['Incidents'] }]);
    const all = found([boundary], scope({ requirements: ['6', '8', '10', 'A.8'] }));
    expect(all).toMatchObject([{ processes: ['Change', 'Incidents'] }]);
    expect(found([boundary], scope({ requirements: ['A.8.4'] }))).toEqual([]);
    expect(
      processesInScope(scope({ requirements: ['8.1'] }), boundary.data.processes),
    ).toHaveLength(1);
  });

  it('finds documents that they wrote or approve for a requirement in scope', () => {
    const wrote = makeRecord('document', 1, { author: 'Mia Roth', requirements: ['7.5.1'] });
    const approves = makeRecord('document', 2, {
      approver: 'Mia Roth',
      requirements: ['5.2', '8.1'],
    });
    const old = makeRecord(
      'document',
      3,
      { author: 'Mia Roth', requirements: ['7.5.1'] },
      { status: 'withdrawn' },
    );
    const conflicts = found([wrote, approves, old], scope({ requirements: ['5', '7.5'] }));
    expect(conflicts.map(({ kind, requirements }) => [kind, requirements])).toEqual([
      ['document-author', ['7.5.1']],
      ['document-approver', ['5.2']],
    ]);
  });

  it('lets two years pass after a consultant put the AIMS into practice', () => {
    const engagement = (number: number, data: Partial<AimsRecord<'engagement'>['data']>) =>
      makeRecord(
        'engagement',
        number,
        { consultants: ['Mia Roth'], services: ['implementation'], startOn: '2023-01-01', ...data },
        { status: 'done' },
      );
    const some = scope({ requirements: ['7.2'] });
    expect(found([engagement(1, { endOn: '2024-05-13' })], some)).toEqual([]);
    expect(found([engagement(1, { endOn: '2024-05-14' })], some)).toMatchObject([
      { kind: 'consultant', requirements: ['7.2'] },
    ]);
    expect(found([engagement(1, { services: ['internal-audit', 'gap-analysis'] })], some)).toEqual(
      [],
    );
    const written = engagement(1, { services: ['documents'], endOn: '2026-01-01' });
    const document = makeRecord('document', 1, { requirements: ['5.2', '7.2'] });
    expect(found([written, document], some, link(written, 'delivers', document))).toMatchObject([
      { requirements: ['7.2'] },
    ]);
    const elsewhere = makeRecord('document', 1, { requirements: ['5.2'] });
    expect(found([written, elsewhere], some, link(written, 'delivers', elsewhere))).toEqual([]);
  });

  it('only names records that exist, and nothing outside the scope', () => {
    const types = ['role', 'system', 'scope', 'document', 'engagement'] as const;
    const ids = ['4.1', '7.2', 'A.6', 'A.6.2.4'];
    fc.assert(
      fc.property(
        fc.tuple(...types.map((type) => anyRecord(type, 1, ids))),
        fc.subarray(ids),
        fc.constantFrom('', 'Plain words', 'Team 🚚👩🏽‍🔧', 'Mia Roth'),
        (records, requirements, title) => {
          const somebody = makeRecord('person', 1, {}, { title });
          const all = new Records([somebody, ...records], []);
          const conflicts = conflictsOf(all, somebody, { ...everything, requirements });
          for (const conflict of conflicts) {
            expect(records.map(({ id }) => id)).toContain(conflict.record.id);
            const isNamed = conflict.requirements.length + conflict.processes.length > 0;
            expect(isNamed || ['system-owner', 'works-on'].includes(conflict.kind)).toBe(true);
          }
          // A narrower scope never brings a conflict that a wider one does not have.
          const wide = conflictsOf(all, somebody, { ...everything, requirements: ids });
          expect(
            newConflicts(
              wide,
              conflicts.filter(({ kind }) => kind !== 'consultant'),
            ),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('new conflicts', () => {
  const conflict = (...requirements: string[]) => ({
    kind: 'duty' as const,
    record: { id: 'r', code: 'ROL-001', title: 'Role' },
    requirements,
    processes: [],
  });

  it('are those about another record, or about more of the same', () => {
    expect(newConflicts([conflict('4.1')], [conflict('4.1')])).toEqual([]);
    expect(newConflicts([conflict('4.1')], [conflict('4.1', '7.2')])).toEqual([conflict('7.2')]);
    expect(newConflicts([], [conflict('4.1')])).toEqual([conflict('4.1')]);
    const system = { ...conflict(), kind: 'works-on' as const };
    expect(newConflicts([conflict('4.1')], [system])).toEqual([system]);
    expect(newConflicts([system], [system])).toEqual([]);
  });
});

describe('names', () => {
  it('are compared without function, case and outer spaces; empty ones match nobody', () => {
    expect(sameName('Mia Roth, CEO', ' mia  roth')).toBe(true);
    expect(sameName('José', 'Jose')).toBe(true);
    expect(sameName('', '')).toBe(false);
    expect(sameName(', CEO', '')).toBe(false);
    expect(sameName('Mia', 'Mia Roth')).toBe(false);
  });
});

describe('competence for auditing', () => {
  const competence = makeRecord('competence', 1, { area: 'auditing', validMonths: 24 });
  const other = makeRecord('competence', 2, { area: 'data' });
  const proofOf = (
    what: AnyRecord,
    data: Partial<AimsRecord<'qualification'>['data']>,
    head: Partial<AnyRecord> = {},
  ) => {
    const proof = makeRecord('qualification', 1, data, head);
    return new Records(
      [person, competence, other, proof],
      [link(proof, 'of', person), link(proof, 'proves', what)],
    );
  };
  const stateOf = (records: Records) => auditorCompetence(records, person.id, '2026-05-14').state;

  it('is proved by a qualification that is valid on the day', () => {
    expect(stateOf(proofOf(competence, { obtainedOn: '2025-01-01' }))).toBe('proved');
    expect(stateOf(proofOf(competence, { obtainedOn: '2024-01-01' }))).toBe('expired');
    expect(stateOf(proofOf(competence, { obtainedOn: '2024-01-01' }, { due: '2026-05-14' }))).toBe(
      'proved',
    );
    expect(stateOf(proofOf(competence, {}, { status: 'withdrawn' }))).toBe('missing');
    expect(stateOf(proofOf(other, { obtainedOn: '2025-01-01' }))).toBe('missing');
    expect(stateOf(new Records([person, other], []))).toBe('not-defined');
  });
});
