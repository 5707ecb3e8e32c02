import { addDays, addMonths, type Day } from './common.ts';
import { competenceLevels } from './records/people.ts';
import { isOfType, type AimsRecord, type AnyRecord, type Records } from './records/record.ts';

/**
 * Competence (7.2): what roles need, who holds them, and what is proved today. Everything here is
 * plain data, so that a screen and a document read the same matrix.
 */

/** How long before it expires a proof asks to be renewed. */
export const expiringDays = 60;

/** How a person stands to a competence; the first two are as it should be, the next three are gaps. */
export const cellStates = ['met', 'expiring', 'expired', 'too-low', 'missing', 'extra'] as const;
export type CellState = (typeof cellStates)[number];

/** States in which somebody lacks what a role of theirs needs. */
export const gapStates = ['expired', 'too-low', 'missing'] as const satisfies readonly CellState[];
export type GapState = (typeof gapStates)[number];

/** A record as the matrix names it. */
export interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** What somebody can do, as far as it is proved. */
export interface Proof extends Named {
  readonly level: string | null;
  readonly basis: string | null;
  readonly obtainedOn: Day | null;
  /** The last day on which it counts; null where it never expires. */
  readonly expiresOn: Day | null;
}

export interface MatrixCell {
  /** Null: not needed and nothing proved. */
  readonly state: CellState | null;
  /** The proof that speaks for or against it. */
  readonly proof: Proof | null;
  /** Titles of the roles of this person that need it. */
  readonly neededBy: readonly string[];
  /** The training that is planned to close the gap, and to which the person is invited. */
  readonly planned: PlannedTraining | null;
}

export interface PlannedTraining extends Named {
  readonly due: Day | null;
}

export interface MatrixPerson extends Named {
  readonly function: string;
  readonly unit: string;
  readonly status: string;
  readonly roles: readonly Named[];
  /** One for each competence, in the order of `competences`. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCompetence extends Named {
  readonly area: string | null;
  readonly level: string | null;
  readonly validMonths: number | null;
  readonly roles: readonly Named[];
}

/** A role that nobody among the persons holds. */
export interface UnheldRole extends Named {
  /** The name that the role itself gives, if any. */
  readonly holder: string;
}

/** Something that a person lacks for a role. */
export interface Gap {
  readonly person: Named;
  readonly competence: MatrixCompetence;
  readonly state: GapState;
  readonly neededBy: readonly string[];
  readonly proof: Proof | null;
  readonly planned: PlannedTraining | null;
}

export interface CompetenceMatrix {
  readonly competences: readonly MatrixCompetence[];
  readonly persons: readonly MatrixPerson[];
  readonly unheldRoles: readonly UnheldRole[];
  /** Competences that a role needs and that nobody has today, in a role or not. */
  readonly nobodyHas: readonly MatrixCompetence[];
  /** Roles for which no competence is named. */
  readonly rolesWithoutNeed: readonly Named[];
}

const named = ({ id, code, title }: AnyRecord): Named => ({ id, code, title });
const present = ({ archivedAt }: AnyRecord): boolean => archivedAt === null;

/** Persons who still work under the organisation's control. */
export function activePersons(records: Records): readonly AimsRecord<'person'>[] {
  return records.of('person').filter(({ status }) => status !== 'left');
}

/** The last day on which a proof counts: its own, or what the competence's validity gives. */
export function expiryOf(
  { due, data }: Pick<AimsRecord<'qualification'>, 'due' | 'data'>,
  validMonths: number | null,
): Day | null {
  if (due !== null) return due;
  if (validMonths === null || data.obtainedOn === null) return null;
  return addMonths(data.obtainedOn, Math.round(validMonths));
}

/** Whether a level is at least another; without a needed one anything does. */
export function reachesLevel(level: string | null, needed: string | null): boolean {
  return needed === null || rank(level) >= rank(needed);
}

const rank = (level: string | null): number =>
  (competenceLevels as readonly (string | null)[]).indexOf(level);

/** What the proofs of one person for one competence come to. */
export function judge(
  proofs: readonly AimsRecord<'qualification'>[],
  competence: Pick<MatrixCompetence, 'level' | 'validMonths'>,
  today: Day,
): {
  readonly state: Exclude<CellState, 'extra'>;
  readonly proof: Proof | null;
  /** What is proved today, at whatever level. */
  readonly held: Proof | null;
} {
  const judged = proofs
    // What was withdrawn, or is to be had only later, proves nothing today.
    .filter(({ status, data }) => status !== 'withdrawn' && (data.obtainedOn ?? today) <= today)
    .map((one) => {
      const expiresOn = expiryOf(one, competence.validMonths);
      const isOver = one.status === 'expired' || (expiresOn !== null && expiresOn < today);
      const reaches = reachesLevel(one.data.level, competence.level);
      return { one, expiresOn, isOver, reaches };
    })
    .toSorted(
      (a, b) =>
        Number(a.isOver) - Number(b.isOver) ||
        Number(b.reaches) - Number(a.reaches) ||
        (b.expiresOn ?? '9999').localeCompare(a.expiresOn ?? '9999') ||
        a.one.code.localeCompare(b.one.code, 'en', { numeric: true }),
    );
  const best = judged[0];
  if (best === undefined) return { state: 'missing', proof: null, held: null };
  const held = best.isOver ? null : proofOf(best);
  const valid = judged.find(({ isOver, reaches }) => !isOver && reaches);
  if (valid !== undefined) {
    const soon = valid.expiresOn !== null && valid.expiresOn <= addDays(today, expiringDays);
    return { state: soon ? 'expiring' : 'met', proof: proofOf(valid), held };
  }
  // What was good enough once says more than what never was.
  const lapsed = judged.find(({ isOver, reaches }) => isOver && reaches);
  if (lapsed !== undefined) return { state: 'expired', proof: proofOf(lapsed), held };
  return { state: best.isOver ? 'expired' : 'too-low', proof: proofOf(best), held };
}

function proofOf({
  one,
  expiresOn,
}: {
  readonly one: AimsRecord<'qualification'>;
  readonly expiresOn: Day | null;
}): Proof {
  const { level, basis, obtainedOn } = one.data;
  return { ...named(one), level, basis, obtainedOn, expiresOn };
}

/** Persons against competences, with what is missing on a day. */
export function competenceMatrix(records: Records, today: Day): CompetenceMatrix {
  const roles = records.of('role').filter(({ status }) => status !== 'ended');
  const roleIds = new Set(roles.map(({ id }) => id));
  const inForce = (record: AnyRecord): boolean => roleIds.has(record.id);
  const competences = records
    .of('competence')
    .filter(({ status }) => status !== 'retired')
    .map((one): MatrixCompetence => {
      const { area, level, validMonths } = one.data;
      const needing = records.linkedFrom(one.id, 'needed-by').filter(inForce);
      return { ...named(one), area, level, validMonths, roles: needing.map(named) };
    });
  const persons = activePersons(records).map((one) =>
    personOf(records, one, records.linkedFrom(one.id, 'holds').filter(inForce), competences, today),
  );
  const held = new Set(persons.flatMap((person) => person.roles.map(({ id }) => id)));
  const needing = new Set(competences.flatMap((one) => one.roles.map(({ id }) => id)));
  return {
    competences,
    persons,
    unheldRoles: roles
      .filter(({ id }) => !held.has(id))
      .map((role) => ({ ...named(role), holder: role.data.holder })),
    nobodyHas: competences.filter(
      (one, at) =>
        one.roles.length > 0 && !persons.some(({ cells }) => hasToday(cells[at], one.level)),
    ),
    rolesWithoutNeed: roles.filter(({ id }) => !needing.has(id)).map(named),
  };
}

function hasToday(cell: MatrixCell | undefined, level: string | null): boolean {
  const state = cell?.state ?? null;
  if (state === 'extra') return reachesLevel(cell?.proof?.level ?? null, level);
  return state === 'met' || state === 'expiring';
}

function personOf(
  records: Records,
  person: AimsRecord<'person'>,
  roles: readonly AnyRecord[],
  competences: readonly MatrixCompetence[],
  today: Day,
): MatrixPerson {
  const proofs = new Map<string, AimsRecord<'qualification'>[]>();
  for (const one of records.linkingTo(person.id, 'of')) {
    if (!isOfType(one, 'qualification') || !present(one)) continue;
    for (const { id } of records.linkedFrom(one.id, 'proves')) {
      proofs.set(id, [...(proofs.get(id) ?? []), one]);
    }
  }
  const planned = plannedFor(records, person.id);
  const held = new Set(roles.map(({ id }) => id));
  return {
    ...named(person),
    function: person.data.function,
    unit: person.data.unit,
    status: person.status,
    roles: roles.map(named),
    cells: competences.map((competence): MatrixCell => {
      const neededBy = competence.roles.filter(({ id }) => held.has(id)).map(({ title }) => title);
      const judged = judge(proofs.get(competence.id) ?? [], competence, today);
      if (neededBy.length === 0) {
        const state = judged.held === null ? null : 'extra';
        return { state, proof: judged.held, neededBy, planned: null };
      }
      const { state, proof } = judged;
      return { state, proof, neededBy, planned: planned.get(competence.id) ?? null };
    }),
  };
}

/** Planned trainings that a person is invited to, by the competence that they teach; the next first. */
function plannedFor(records: Records, personId: string): ReadonlyMap<string, PlannedTraining> {
  const found = new Map<string, PlannedTraining>();
  const trainings = records
    .linkingTo(personId, 'invited')
    .filter((one) => one.type === 'training' && one.status === 'planned' && present(one))
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  for (const training of trainings) {
    for (const { id } of records.linkedFrom(training.id, 'teaches')) {
      if (!found.has(id)) found.set(id, { ...named(training), due: training.due });
    }
  }
  return found;
}

/** Whether a cell lacks what a role needs. */
export function isGap(state: CellState | null): state is GapState {
  return (gapStates as readonly (CellState | null)[]).includes(state);
}

/** Every gap, person by person; those of one competence stand in the order of the matrix. */
export function gapsIn({ persons, competences }: CompetenceMatrix): readonly Gap[] {
  return persons.flatMap((person) =>
    person.cells.flatMap(({ state, neededBy, proof, planned }, at): readonly Gap[] => {
      const competence = competences[at];
      if (competence === undefined || !isGap(state)) return [];
      const { id, code, title } = person;
      return [{ person: { id, code, title }, competence, state, neededBy, proof, planned }];
    }),
  );
}

/** How many cells are in each state. */
export function stateCounts(
  persons: readonly Pick<MatrixPerson, 'cells'>[],
): Readonly<Record<CellState, number>> {
  const counts = Object.fromEntries(cellStates.map((state) => [state, 0])) as Record<
    CellState,
    number
  >;
  for (const { cells } of persons) {
    for (const { state } of cells) if (state !== null) counts[state] += 1;
  }
  return counts;
}

/** How many proofs roles need, and how many of them are there today. */
export function coverage(persons: readonly Pick<MatrixPerson, 'cells'>[]): {
  readonly needed: number;
  readonly met: number;
} {
  const { met, expiring, expired, missing, ...counts } = stateCounts(persons);
  return { needed: met + expiring + expired + missing + counts['too-low'], met: met + expiring };
}
