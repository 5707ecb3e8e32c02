import {
  expiringDays,
  gapsIn,
  coverage,
  isGap,
  stateCounts,
  type CompetenceMatrix,
  type MatrixCompetence,
  type MatrixPerson,
} from '../../../shared/domain/competence.ts';
import { t } from '../../lib/i18n.ts';

/** What the matrix is narrowed to; null and false narrow nothing. */
export interface MatrixFilter {
  /** Id of a role: those who hold it, and what it needs. */
  readonly role: string | null;
  readonly unit: string | null;
  readonly gapsOnly: boolean;
}

export const wholeMatrix: MatrixFilter = { role: null, unit: null, gapsOnly: false };

/** The part of a matrix that is shown. */
export interface ShownMatrix {
  readonly persons: readonly MatrixPerson[];
  readonly competences: readonly MatrixCompetence[];
}

/** Narrows a matrix: rows and columns that have nothing to do with the filter are left out. */
export function filterMatrix(matrix: CompetenceMatrix, filter: MatrixFilter): ShownMatrix {
  const { role, unit, gapsOnly } = filter;
  const persons = matrix.persons.filter(
    (person) =>
      (role === null || person.roles.some(({ id }) => id === role)) &&
      (unit === null || person.unit.trim() === unit),
  );
  const places = matrix.competences
    .map((competence, at) => ({ competence, at }))
    .filter(
      ({ competence, at }) =>
        (role === null || competence.roles.some(({ id }) => id === role)) &&
        (!gapsOnly || persons.some(({ cells }) => isGap(cells[at]?.state ?? null))),
    );
  const narrowed = persons.map((person) => ({
    ...person,
    cells: places.flatMap(({ at }) => person.cells[at] ?? []),
  }));
  return {
    competences: places.map(({ competence }) => competence),
    persons: gapsOnly
      ? narrowed.filter(({ cells }) => cells.some(({ state }) => isGap(state)))
      : narrowed,
  };
}

/** Roles that somebody holds, by title: what the matrix can be narrowed to. */
export function heldRoles({ persons }: CompetenceMatrix): readonly {
  readonly value: string;
  readonly label: string;
}[] {
  const roles = new Map(persons.flatMap((one) => one.roles.map(({ id, title }) => [id, title])));
  return [...roles]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Units that are named, by name. */
export function unitsOf({ persons }: CompetenceMatrix): readonly string[] {
  const units = new Set(persons.map(({ unit }) => unit.trim()).filter((unit) => unit !== ''));
  return [...units].toSorted((a, b) => a.localeCompare(b, 'en'));
}

/** The finding of the whole matrix in a sentence or two. */
export function leadText(matrix: CompetenceMatrix): string {
  const { needed, met } = coverage(matrix.persons);
  if (needed === 0) return t('people.matrix.lead.none');
  const count = gapsIn(matrix).length;
  const soon = stateCounts(matrix.persons).expiring;
  const first =
    count === 0
      ? t('people.matrix.lead.met', { count: needed })
      : t('people.matrix.lead.gaps', { count, met, needed });
  return soon === 0
    ? first
    : `${first} ${t('people.matrix.lead.expiring', { count: soon, days: expiringDays })}`;
}
