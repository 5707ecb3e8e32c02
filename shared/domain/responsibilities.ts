import type { Requirement } from './content.ts';
import type { AimsRecord } from './records/record.ts';
import { fold } from './search.ts';
import { pathToTop, requirementsById } from './tree.ts';

/**
 * Who answers for what (5.3, A.3.2): the clauses and controls of a framework against the roles,
 * and where nobody, too many or an empty chair is accountable.
 */

export const raciParts = ['accountable', 'responsible', 'consulted', 'informed'] as const;
export type RaciPart = (typeof raciParts)[number];

export type RaciGap = 'none-accountable' | 'several-accountable' | 'accountable-vacant';

/** One clause or control. */
export interface RaciRow {
  readonly requirement: Requirement;
  /** The parts of each role, in the order of `RaciMatrix.roles`. */
  readonly cells: readonly (readonly RaciPart[])[];
  readonly accountable: readonly AimsRecord<'role'>[];
  readonly gaps: readonly RaciGap[];
}

export interface RaciMatrix {
  /** Roles that have not ended. */
  readonly roles: readonly AimsRecord<'role'>[];
  /** In the framework's order, without controls that the statement of applicability excludes. */
  readonly rows: readonly RaciRow[];
}

/** A role that nobody fills at present. */
export function isVacant(role: AimsRecord<'role'>): boolean {
  return role.status === 'vacant' || role.data.holder.trim() === '';
}

/**
 * The matrix. A duty for a clause or group with parts below it ("6.1", "A.6") holds for all of
 * them.
 * @param excluded ids of the controls that do not apply
 */
export function raciMatrix(
  requirements: readonly Requirement[],
  roles: readonly AimsRecord<'role'>[],
  excluded: ReadonlySet<string> = new Set(),
): RaciMatrix {
  const byId = requirementsById(requirements);
  const current = roles.filter(({ status }) => status !== 'ended');
  const parts = current.map(partsByRequirement);
  const rows = requirements
    .filter(({ id, leaf }) => leaf && !excluded.has(id))
    .map((requirement) => {
      const path = pathToTop(requirement.id, byId);
      const cells = parts.map((known) =>
        raciParts.filter((part) => path.some((id) => known.get(id)?.has(part) === true)),
      );
      const accountable = current.filter((_, at) => cells[at]?.includes('accountable') === true);
      return { requirement, cells, accountable, gaps: gapsOf(accountable) };
    });
  return { roles: current, rows };
}

function partsByRequirement(role: AimsRecord<'role'>): ReadonlyMap<string, ReadonlySet<RaciPart>> {
  const found = new Map<string, Set<RaciPart>>();
  for (const { part, requirements } of role.data.duties) {
    if (part === null) continue;
    for (const id of requirements) {
      const known = found.get(id);
      if (known === undefined) found.set(id, new Set([part]));
      else known.add(part);
    }
  }
  return found;
}

function gapsOf(accountable: readonly AimsRecord<'role'>[]): readonly RaciGap[] {
  if (accountable.length === 0) return ['none-accountable'];
  return [
    ...(accountable.length > 1 ? (['several-accountable'] as const) : []),
    ...(accountable.some(isVacant) ? (['accountable-vacant'] as const) : []),
  ];
}

/** Controls that the statement of applicability excludes, by their ids in the framework. */
export function excludedControls(controls: readonly AimsRecord<'control'>[]): ReadonlySet<string> {
  return new Set(
    controls.filter(({ data }) => data.applicable === 'no').map(({ data }) => data.control),
  );
}

/** How many clauses and controls have each gap, and how many have none. */
export interface RaciTotals {
  readonly total: number;
  readonly clear: number;
  readonly gaps: Readonly<Record<RaciGap, number>>;
}

export function raciTotals({ rows }: RaciMatrix): RaciTotals {
  const having = (gap: RaciGap): number => rows.filter(({ gaps }) => gaps.includes(gap)).length;
  return {
    total: rows.length,
    clear: rows.filter(({ gaps }) => gaps.length === 0).length,
    gaps: {
      'none-accountable': having('none-accountable'),
      'several-accountable': having('several-accountable'),
      'accountable-vacant': having('accountable-vacant'),
    },
  };
}

/** A process of the AIMS with the role that owns it. */
export interface ProcessOwner {
  readonly process: string;
  readonly owner: string;
  /** The role whose title or holder the owner names; null where there is none. */
  readonly role: AimsRecord<'role'> | null;
  readonly gap: 'owner-missing' | 'owner-unknown' | 'owner-vacant' | null;
}

/** Finds the role that owns each process; owners are written as a role's title or its holder. */
export function processOwners(
  processes: AimsRecord<'scope'>['data']['processes'],
  roles: readonly AimsRecord<'role'>[],
): readonly ProcessOwner[] {
  const current = roles.filter(({ status }) => status !== 'ended');
  return processes
    .filter(({ process }) => process.trim() !== '')
    .map(({ process, owner }) => {
      const role = owner.trim() === '' ? null : roleNamed(current, owner);
      return { process, owner, role, gap: processGap(owner, role) };
    });
}

function processGap(owner: string, role: AimsRecord<'role'> | null): ProcessOwner['gap'] {
  if (owner.trim() === '') return 'owner-missing';
  if (role === null) return 'owner-unknown';
  return isVacant(role) ? 'owner-vacant' : null;
}

function roleNamed(roles: readonly AimsRecord<'role'>[], owner: string): AimsRecord<'role'> | null {
  const wanted = fold(owner.trim());
  const same = (text: string): boolean => fold(text.trim()) === wanted;
  return (
    roles.find(({ title, code }) => same(title) || same(code)) ??
    roles.find(({ data }) => same(data.holder)) ??
    null
  );
}
