import type { AimsRecord } from '../../../domain/records/record.ts';
import {
  excludedControls,
  isVacant,
  processOwners,
  raciMatrix,
  raciTotals,
  type ProcessOwner,
  type RaciGap,
  type RaciMatrix,
  type RaciTotals,
} from '../../../domain/responsibilities.ts';
import { translate } from '../../../i18n/index.ts';
import { wordsFor, type Words } from '../../words.ts';
import { filled } from '../context/common.ts';
import type { AimsDocInput } from '../kind.ts';

export type Role = AimsRecord<'role'>;

/** What the document on roles says, found once. */
export interface RolesFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  /** Roles that have not ended. */
  readonly roles: readonly Role[];
  readonly vacant: readonly Role[];
  readonly matrix: RaciMatrix;
  readonly totals: RaciTotals;
  /** How many controls the statement of applicability excludes. */
  readonly excluded: number;
  readonly processes: readonly ProcessOwner[];
  /** Sentences that say what is missing. */
  readonly open: readonly string[];
}

const gaps: readonly RaciGap[] = ['none-accountable', 'several-accountable', 'accountable-vacant'];

export function rolesFacts(input: AimsDocInput): RolesFacts {
  const { records, catalogue, organisation } = input;
  const excluded = excludedControls(records.of('control'));
  const matrix = raciMatrix(catalogue.requirements, records.of('role'), excluded);
  const facts = {
    input,
    words: wordsFor(organisation.documentLanguage),
    roles: matrix.roles,
    vacant: matrix.roles.filter(isVacant),
    matrix,
    totals: raciTotals(matrix),
    excluded: catalogue.requirements.filter(({ id, leaf }) => leaf && excluded.has(id)).length,
    processes: processOwners(records.only('scope')?.data.processes ?? [], matrix.roles),
  };
  return { ...facts, open: openPointsOf(facts) };
}

/** More identifiers would make the sentence unreadable; the matrix shows all. */
const mostIds = 8;

function openPointsOf(facts: Omit<RolesFacts, 'open'>): readonly string[] {
  const { roles, vacant, matrix, totals, words, processes } = facts;
  if (roles.length === 0) return [translate('rolesDoc.open.noRoles')];
  const listed = (some: readonly Role[]): string => words.list(some.map(({ title }) => title));
  const point = (
    key:
      'rolesDoc.open.vacant' | 'rolesDoc.open.noAuthorities' | 'rolesDoc.open.noResponsibilities',
    some: readonly Role[],
  ): readonly string[] =>
    some.length === 0 ? [] : [translate(key, { count: some.length, roles: listed(some) })];
  const unowned = processes.filter(({ gap }) => gap !== null);
  return [
    ...point('rolesDoc.open.vacant', vacant),
    ...point(
      'rolesDoc.open.noResponsibilities',
      roles.filter(({ data }) => filled(data.responsibilities).length === 0),
    ),
    ...point(
      'rolesDoc.open.noAuthorities',
      roles.filter(({ data }) => filled(data.authorities).length === 0),
    ),
    ...gaps.flatMap((gap) => {
      const count = totals.gaps[gap];
      if (count === 0) return [];
      const ids = matrix.rows
        .filter((row) => row.gaps.includes(gap))
        .map(({ requirement }) => requirement.id);
      return [translate(`rolesDoc.open.${gap}`, { count, ids: idList(ids, words) })];
    }),
    ...(unowned.length === 0
      ? []
      : [
          translate('rolesDoc.open.processes', {
            count: unowned.length,
            processes: words.list(unowned.map(({ process }) => process)),
          }),
        ]),
  ];
}

function idList(ids: readonly string[], words: Words): string {
  if (ids.length <= mostIds + 1) return words.list(ids);
  const shown = ids.slice(0, mostIds).join(', ');
  return translate('rolesDoc.open.idsMore', { ids: shown, count: ids.length - mostIds });
}
