import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import {
  excludedControls,
  processOwners,
  raciMatrix,
  raciParts,
  raciTotals,
} from '../../../shared/domain/responsibilities.ts';
import { makeRecord } from './record-fixture.ts';
import { catalogue } from './support.ts';

type Duties = AimsRecord<'role'>['data']['duties'];
const duty = (part: Duties[number]['part'], ...requirements: string[]): Duties[number] => ({
  part,
  requirements,
  note: '',
});

/** A role with somebody in it. */
const role = (number: number, duties: Duties, head: Parameters<typeof makeRecord>[3] = {}) =>
  makeRecord('role', number, { holder: `Person ${number}`, duties }, head);

const requirements = catalogue.requirements;
const rowOf = (matrix: ReturnType<typeof raciMatrix>, id: string) =>
  matrix.rows.find(({ requirement }) => requirement.id === id);

describe('raciMatrix', () => {
  it('has one row for each leaf clause and control', () => {
    const { rows } = raciMatrix(requirements, []);
    expect(rows.map(({ requirement }) => requirement.id)).toEqual([
      '4.1',
      '4.3',
      '6.1.2',
      '6.1.3',
      'A.2.2',
    ]);
    expect(rows.every(({ gaps }) => gaps.join() === 'none-accountable')).toBe(true);
  });

  it('lets a duty for a clause hold for all below it, and for nothing else', () => {
    const matrix = raciMatrix(requirements, [role(1, [duty('accountable', '6')])]);
    const held = matrix.rows.filter(({ gaps }) => gaps.length === 0);
    expect(held.map(({ requirement }) => requirement.id)).toEqual(['6.1.2', '6.1.3']);
  });

  it('puts several parts of a role in order', () => {
    const parts = [
      duty('informed', '4.1'),
      duty('accountable', '4.1'),
      duty('responsible', '4'),
      duty(null, '4.1'),
    ];
    const matrix = raciMatrix(requirements, [role(1, parts)]);
    expect(rowOf(matrix, '4.1')?.cells).toEqual([['accountable', 'responsible', 'informed']]);
  });

  it('reports two that are accountable, and a vacant one', () => {
    const roles = [
      role(1, [duty('accountable', '4.1', '4.3')]),
      role(2, [duty('accountable', '4.1')], { status: 'vacant' }),
      makeRecord('role', 3, { holder: ' ', duties: [duty('accountable', 'A.2')] }),
    ];
    const matrix = raciMatrix(requirements, roles);
    expect(rowOf(matrix, '4.1')?.gaps).toEqual(['several-accountable', 'accountable-vacant']);
    expect(rowOf(matrix, '4.3')?.gaps).toEqual([]);
    expect(rowOf(matrix, 'A.2.2')?.gaps).toEqual(['accountable-vacant']);
    expect(raciTotals(matrix)).toEqual({
      total: 5,
      clear: 1,
      gaps: { 'none-accountable': 2, 'several-accountable': 1, 'accountable-vacant': 2 },
    });
  });

  it('forgets roles that have ended', () => {
    const ended = role(1, [duty('accountable', '4.1')], { status: 'ended' });
    const matrix = raciMatrix(requirements, [ended]);
    expect(matrix.roles).toEqual([]);
    expect(rowOf(matrix, '4.1')?.gaps).toEqual(['none-accountable']);
  });

  it('leaves controls out that do not apply', () => {
    const controls = [
      makeRecord('control', 1, { control: 'A.2.2', applicable: 'no' }),
      makeRecord('control', 2, { control: '4.1', applicable: null }),
    ];
    const matrix = raciMatrix(requirements, [], excludedControls(controls));
    expect(rowOf(matrix, 'A.2.2')).toBeUndefined();
    expect(rowOf(matrix, '4.1')).toBeDefined();
  });

  it('gives each row one cell per role, and a gap unless exactly one is accountable', () => {
    const ids = requirements.map(({ id }) => id);
    const duties = fc.array(
      fc.record({
        part: fc.constantFrom(...raciParts),
        requirements: fc.array(fc.constantFrom(...ids)),
        note: fc.constant(''),
      }),
    );
    fc.assert(
      fc.property(fc.array(duties, { maxLength: 4 }), (all) => {
        const matrix = raciMatrix(
          requirements,
          all.map((one, at) => role(at, one)),
        );
        for (const { cells, accountable, gaps, requirement } of matrix.rows) {
          expect(cells).toHaveLength(all.length);
          const direct = all.filter((one) =>
            one.some(
              ({ part, requirements: of }) => part === 'accountable' && of.includes(requirement.id),
            ),
          );
          expect(accountable.length).toBeGreaterThanOrEqual(direct.length);
          expect(gaps.length === 0).toBe(accountable.length === 1);
        }
        const totals = raciTotals(matrix);
        expect(totals.clear + totals.gaps['none-accountable']).toBeLessThanOrEqual(totals.total);
      }),
    );
  });
});

describe('processOwners', () => {
  const process = (name: string, owner: string) => ({
    process: name,
    owner,
    result: '',
    requirements: [],
  });
  const lead = makeRecord('role', 1, { holder: 'Mira Adeyemi' }, { title: 'AIMS lead' });
  const empty = makeRecord('role', 2, {}, { title: 'Data lead' });

  it('finds the role by title, code or holder', () => {
    const owners = ['aims LEAD', 'ROL-001', 'mira adeyemi'];
    const found = processOwners(
      owners.map((owner) => process('Risk assessment', owner)),
      [lead, empty],
    );
    expect(found.map(({ role: of, gap }) => [of?.id, gap])).toEqual(
      owners.map(() => [lead.id, null]),
    );
  });

  it('says what is wrong with an owner', () => {
    const found = processOwners(
      [process('a', ' '), process('b', 'The board'), process('c', 'Data lead'), process(' ', '')],
      [lead, empty],
    );
    expect(found.map(({ gap }) => gap)).toEqual(['owner-missing', 'owner-unknown', 'owner-vacant']);
  });

  it('does not take a role that has ended', () => {
    const gone = makeRecord('role', 3, { holder: 'X' }, { title: 'Auditor', status: 'ended' });
    expect(processOwners([process('a', 'Auditor')], [gone])[0]?.gap).toBe('owner-unknown');
  });
});
