import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/common.ts';
import {
  competenceMatrix,
  coverage,
  expiringDays,
  gapsIn,
  isGap,
  stateCounts,
  type CompetenceMatrix,
} from '../../../shared/domain/competence.ts';
import { competenceLevels } from '../../../shared/domain/records/people.ts';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { link } from './journey-support.ts';
import { makeRecord } from './record-fixture.ts';

const today = '2026-06-01';

const role = makeRecord('role', 1, { holder: 'Mia' }, { title: 'Release manager' });
const mia = makeRecord('person', 1, { function: 'Lead' }, { title: 'Mia' });
const fairness = makeRecord('competence', 1, { level: 'proficient' }, { title: 'Fairness' });
const backbone: readonly RecordLink[] = [
  link(mia, 'holds', role),
  link(fairness, 'needed-by', role),
];

type ProofData = Parameters<typeof makeRecord<'qualification'>>[2];
type Head = Parameters<typeof makeRecord>[3];

interface Stand {
  readonly records: readonly AnyRecord[];
  readonly links: readonly RecordLink[];
}

/** The team with some proofs of one person for one competence. */
function standWith(proofs: readonly (readonly [ProofData, Head?])[]): Stand {
  const made = proofs.map(([data, head], at) =>
    makeRecord('qualification', at + 1, { obtainedOn: '2025-01-01', ...data }, head),
  );
  return {
    records: [role, mia, fairness, ...made],
    links: [
      ...backbone,
      ...made.flatMap((one) => [link(one, 'of', mia), link(one, 'proves', fairness)]),
    ],
  };
}

const matrixOf = ({ records, links }: Stand, day = today): CompetenceMatrix =>
  competenceMatrix(new Records(records, links), day);
const cellOf = (proofs: Parameters<typeof standWith>[0]) =>
  matrixOf(standWith(proofs)).persons[0]?.cells[0];

describe('a cell of the matrix', () => {
  it.each<[string, Parameters<typeof standWith>[0]]>([
    ['missing', []],
    ['met', [[{ level: 'proficient' }]]],
    ['met', [[{ level: 'expert' }]]],
    ['too-low', [[{ level: 'practised' }]]],
    ['too-low', [[{ level: null }]]],
    ['expired', [[{ level: 'proficient' }, { due: '2026-05-31' }]]],
    ['expired', [[{ level: 'proficient' }, { status: 'expired' }]]],
    ['expiring', [[{ level: 'proficient' }, { due: today }]]],
    ['expiring', [[{ level: 'proficient' }, { due: addDays(today, expiringDays) }]]],
    ['met', [[{ level: 'proficient' }, { due: addDays(today, expiringDays + 1) }]]],
    ['missing', [[{ level: 'proficient' }, { status: 'withdrawn' }]]],
    ['missing', [[{ level: 'proficient', obtainedOn: '2026-06-02' }]]],
    ['missing', [[{ level: 'proficient' }, { archivedAt: '2026-01-01T00:00:00.000Z' }]]],
    // The best of several counts, and of what is not enough, what was enough once.
    ['met', [[{ level: 'aware' }], [{ level: 'expert' }], [{ level: 'practised' }]]],
    ['met', [[{ level: 'expert' }, { due: '2026-06-10' }], [{ level: 'proficient' }]]],
    ['expired', [[{ level: 'aware' }], [{ level: 'expert' }, { due: '2026-01-01' }]]],
    ['expired', [[{ level: 'aware' }, { due: '2026-01-01' }]]],
  ])('is %s with %j', (state, proofs) => {
    expect(cellOf(proofs)?.state).toBe(state);
  });

  it('names the proof that speaks, and the role that needs it', () => {
    const cell = cellOf([[{ level: 'aware' }], [{ level: 'expert', basis: 'certificate' }]]);
    expect(cell).toMatchObject({
      proof: { code: 'QLF-002', level: 'expert', basis: 'certificate', expiresOn: null },
      neededBy: ['Release manager'],
    });
    expect(cellOf([])).toMatchObject({ proof: null, neededBy: ['Release manager'] });
  });

  it('expires with the validity of the competence where the proof has no day of its own', () => {
    const stand = standWith([[{ level: 'expert', obtainedOn: '2024-02-29' }]]);
    const valid = (validMonths: number) => ({
      ...stand,
      records: stand.records.map((one) =>
        one.id === fairness.id ? { ...one, data: { ...one.data, validMonths } } : one,
      ),
    });
    expect(matrixOf(valid(12)).persons[0]?.cells[0]).toMatchObject({
      state: 'expired',
      proof: { expiresOn: '2025-02-28' },
    });
    expect(matrixOf(valid(28)).persons[0]?.cells[0]?.state).toBe('expiring');
    expect(matrixOf(valid(48)).persons[0]?.cells[0]?.state).toBe('met');
  });

  it('is held without need where no role of the person needs it', () => {
    const stand = standWith([[{ level: 'expert' }], [{ level: 'aware' }]]);
    const links = stand.links.filter(({ relation }) => relation !== 'holds');
    const { persons, unheldRoles, nobodyHas } = matrixOf({ ...stand, links });
    expect(persons[0]?.cells[0]).toMatchObject({ state: 'extra', proof: { code: 'QLF-001' } });
    expect(unheldRoles).toMatchObject([{ code: 'ROL-001', holder: 'Mia' }]);
    // Somebody has it, if not in the role.
    expect(nobodyHas).toEqual([]);
    const lapsed = standWith([[{ level: 'aware' }], [{ level: 'expert' }, { status: 'expired' }]]);
    const free = lapsed.links.filter(({ relation }) => relation !== 'holds');
    const other = matrixOf({ ...lapsed, links: free });
    expect(other.persons[0]?.cells[0]).toMatchObject({
      state: 'extra',
      proof: { code: 'QLF-001' },
    });
    expect(other.nobodyHas.map(({ code }) => code)).toEqual(['CMP-001']);
  });

  it('shows the next training that is planned and to which the person is invited', () => {
    const stand = standWith([]);
    const trainings = [
      makeRecord('training', 1, {}, { due: '2026-09-01' }),
      makeRecord('training', 2, {}, { due: '2026-07-01' }),
      makeRecord('training', 3, {}, { due: '2026-06-02', status: 'cancelled' }),
    ];
    const links = trainings.flatMap((one) => [
      link(one, 'teaches', fairness),
      link(one, 'invited', mia),
    ]);
    const { persons } = matrixOf({
      records: [...stand.records, ...trainings],
      links: [...stand.links, ...links],
    });
    expect(persons[0]?.cells[0]?.planned).toMatchObject({ code: 'TRN-002', due: '2026-07-01' });
  });
});

describe('the matrix', () => {
  it('leaves out who has left, roles that ended and competences that are retired', () => {
    const stand = standWith([]);
    const gone = (code: string, status: string): CompetenceMatrix =>
      matrixOf({
        ...stand,
        records: stand.records.map((one) => (one.code === code ? { ...one, status } : one)),
      });
    expect(gone('PER-001', 'left')).toMatchObject({ persons: [], unheldRoles: [{}] });
    expect(gone('CMP-001', 'retired')).toMatchObject({
      competences: [],
      rolesWithoutNeed: [{ code: 'ROL-001' }],
    });
    const ended = gone('ROL-001', 'ended');
    expect(ended.persons[0]).toMatchObject({ roles: [], cells: [{ state: null }] });
    expect([...ended.unheldRoles, ...ended.nobodyHas, ...ended.rolesWithoutNeed]).toEqual([]);
  });

  /** Any small organisation: who holds what, what needs what, and any proofs. */
  const anyStand: fc.Arbitrary<Stand> = fc
    .record({
      holds: fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 8 }),
      needs: fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 8 }),
      needed: fc.array(fc.constantFrom(null, ...competenceLevels), {
        minLength: 4,
        maxLength: 4,
      }),
      proofs: fc.array(
        fc.record({
          person: fc.nat(3),
          competence: fc.nat(3),
          level: fc.constantFrom(null, ...competenceLevels),
          status: fc.constantFrom('current', 'expired', 'withdrawn'),
          due: fc.constantFrom(null, '2026-05-31', '2026-06-20', '2027-06-01'),
          obtainedOn: fc.constantFrom(null, '2025-01-01', '2026-07-01'),
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ holds, needs, needed, proofs }) => {
      const numbers = [1, 2, 3, 4];
      const persons = numbers.map((number) => makeRecord('person', number));
      const roles = [1, 2, 3].map((number) => makeRecord('role', number));
      const competences = numbers.map((number, at) =>
        makeRecord('competence', number, { level: needed[at] ?? null }),
      );
      const made = proofs.map(({ level, status, due, obtainedOn }, at) =>
        makeRecord('qualification', at + 1, { level, obtainedOn }, { status, due }),
      );
      const at = <R>(list: readonly R[], index: number): R => list[index] as R;
      return {
        records: [...persons, ...roles, ...competences, ...made],
        links: [
          ...holds.map(([from, to]) => link(at(persons, from), 'holds', at(roles, to))),
          ...needs.map(([from, to]) => link(at(competences, from), 'needed-by', at(roles, to))),
          ...proofs.flatMap(({ person, competence }, index) => [
            link(at(made, index), 'of', at(persons, person)),
            link(at(made, index), 'proves', at(competences, competence)),
          ]),
        ],
      };
    });

  it('needs of each person exactly what their roles need', () => {
    fc.assert(
      fc.property(anyStand, (stand) => {
        const { persons, competences } = matrixOf(stand);
        for (const person of persons) {
          person.cells.forEach(({ state, neededBy, proof }, at) => {
            const held = new Set(person.roles.map(({ id }) => id));
            const isNeeded = competences[at]?.roles.some(({ id }) => held.has(id)) === true;
            expect(neededBy.length > 0).toBe(isNeeded);
            expect(state === null || state === 'extra').toBe(!isNeeded);
            expect(proof === null).toBe(state === null || state === 'missing');
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lists a gap for every cell that is one, and counts them all', () => {
    fc.assert(
      fc.property(anyStand, (stand) => {
        const matrix = matrixOf(stand);
        const cells = matrix.persons.flatMap((one) => one.cells);
        expect(gapsIn(matrix).length).toBe(cells.filter(({ state }) => isGap(state)).length);
        const { needed, met } = coverage(matrix.persons);
        expect(needed - met).toBe(gapsIn(matrix).length);
        const counts = stateCounts(matrix.persons);
        expect(needed + counts.extra).toBe(cells.filter(({ state }) => state !== null).length);
      }),
      { numRuns: 150 },
    );
  });

  it('never gets worse by one more proof that counts, nor better by taking one away', () => {
    fc.assert(
      fc.property(anyStand, fc.nat(3), fc.nat(3), fc.nat(40), (stand, person, competence, at) => {
        const before = coverage(matrixOf(stand).persons);
        const extra = makeRecord('qualification', 99, { level: 'expert', obtainedOn: today });
        const persons = stand.records.filter(({ type }) => type === 'person');
        const competences = stand.records.filter(({ type }) => type === 'competence');
        const more = matrixOf({
          records: [...stand.records, extra],
          links: [
            ...stand.links,
            link(extra, 'of', persons[person] as AnyRecord),
            link(extra, 'proves', competences[competence] as AnyRecord),
          ],
        });
        expect(coverage(more.persons).met).toBeGreaterThanOrEqual(before.met);
        expect(isGap(more.persons[person]?.cells[competence]?.state ?? null)).toBe(false);
        const proofs = stand.records.filter(({ type }) => type === 'qualification');
        const gone = proofs[at % Math.max(1, proofs.length)];
        if (gone === undefined) return;
        const less = matrixOf({
          records: stand.records.filter(({ id }) => id !== gone.id),
          links: stand.links.filter(({ fromId }) => fromId !== gone.id),
        });
        expect(coverage(less.persons).met).toBeLessThanOrEqual(before.met);
      }),
      { numRuns: 150 },
    );
  });

  it('only loses proofs as time goes by', () => {
    fc.assert(
      fc.property(anyStand, fc.nat(500), (stand, days) => {
        const isPast = ({ data }: AnyRecord): boolean => data['obtainedOn'] !== '2026-07-01';
        const kept = { ...stand, records: stand.records.filter(isPast) };
        const later = coverage(matrixOf(kept, addDays(today, days)).persons);
        expect(later.met).toBeLessThanOrEqual(coverage(matrixOf(kept).persons).met);
      }),
      { numRuns: 100 },
    );
  });

  it('says of a competence that nobody has it exactly when no proof of today reaches its level', () => {
    fc.assert(
      fc.property(anyStand, (stand) => {
        const matrix = matrixOf(stand);
        const records = new Records(stand.records, stand.links);
        const named = new Set(matrix.nobodyHas.map(({ id }) => id));
        for (const { id, level, roles } of matrix.competences) {
          const has = records
            .linkingTo(id, 'proves')
            .some(
              ({ status, due, data }) =>
                status === 'current' &&
                (due === null || due >= today) &&
                ((data['obtainedOn'] as string | null) ?? today) <= today &&
                (level === null ||
                  competenceLevels.indexOf(data['level'] as never) >=
                    competenceLevels.indexOf(level as never)),
            );
          expect(named.has(id)).toBe(roles.length > 0 && !has);
        }
      }),
      { numRuns: 150 },
    );
  });
});
