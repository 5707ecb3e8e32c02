import { listAuditLinks, teamTypes } from '../../db/repositories/audits.ts';
import { listAllRecords, listLinksFrom, readRecords } from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import { conflictsText } from '../../shared/documents/aims/audits/conflict-text.ts';
import {
  conflictsOf,
  newConflicts,
  scopeOfAudit,
  type AuditScope,
  type Conflict,
} from '../../shared/domain/auditor-independence.ts';
import { AppError } from '../../shared/domain/errors.ts';
import {
  isOfType,
  Records,
  type AimsRecord,
  type AnyRecord,
  type RecordLink,
} from '../../shared/domain/records/record.ts';

/** What is done to a record, as the guards are told. */
export interface Written {
  /** What it was, where it was changed. */
  readonly before?: AnyRecord | undefined;
  readonly link?: Pick<RecordLink, 'relation' | 'toId'> | undefined;
}

const teamRelations = ['led-by', 'audited-by'];
const frozenStatuses: readonly string[] = ['reported', 'closed'];

/** Everything that independence is judged by. */
export function readTeamRecords(db: ReadDb): Records {
  return new Records(listAllRecords(db, teamTypes), listAuditLinks(db));
}

/**
 * Refuses what would make somebody audit their own work: a new member of the team, a wider scope. A
 * conflict that was there before holds nothing up.
 * @throws AppError `audit.not-independent`
 */
export function guardIndependence(db: ReadDb, record: AnyRecord, written: Written): void {
  if (!isOfType(record, 'audit') || record.status === 'cancelled') return;
  if (!touchesTeam(record, written)) return;
  const records = readTeamRecords(db);
  const after = scopeOfAudit(records, record);
  for (const person of teamOf(records, record.id)) {
    const before = scopeBefore(records, record, person, written);
    const conflicts = conflictsOf(records, person, after);
    const known = before === null ? [] : conflictsOf(records, person, before);
    refuse(person, newConflicts(known, conflicts));
  }
}

/** Whether the change can bring a conflict at all; most changes of an audit can't. */
function touchesTeam({ data }: AimsRecord<'audit'>, { before, link }: Written): boolean {
  if (link !== undefined) return [...teamRelations, 'covers'].includes(link.relation);
  if (before === undefined) return true;
  return ['requirements', 'processes', 'startOn'].some(
    (name) =>
      JSON.stringify(before.data[name]) !== JSON.stringify((data as Record<string, unknown>)[name]),
  );
}

function teamOf(records: Records, auditId: string): readonly AimsRecord<'person'>[] {
  const team = teamRelations.flatMap((relation) => records.linkedFrom(auditId, relation));
  return [...new Map(team.map((one) => [one.id, one])).values()].filter((one) =>
    isOfType(one, 'person'),
  );
}

/** What somebody audited before the change; null when they audited nothing. */
function scopeBefore(
  records: Records,
  audit: AimsRecord<'audit'>,
  person: AimsRecord<'person'>,
  { before, link }: Written,
): AuditScope | null {
  const scope = scopeOfAudit(records, audit);
  if (link === undefined) {
    if (before === undefined || !isOfType(before, 'audit')) return null;
    const { requirements, processes, startOn } = before.data;
    return { ...scope, requirements, processes, startOn };
  }
  if (link.relation === 'covers') {
    return { ...scope, systems: scope.systems.filter((id) => id !== link.toId) };
  }
  if (person.id !== link.toId) return scope;
  // Who becomes the leader may have been in the team before.
  const was = teamRelations
    .filter((relation) => relation !== link.relation)
    .some((relation) => records.linkedFrom(audit.id, relation).some(({ id }) => id === person.id));
  return was ? scope : null;
}

function refuse({ title }: AimsRecord<'person'>, conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return;
  throw new AppError('audit.not-independent', {
    person: title,
    reason: conflictsText(conflicts),
    codes: [...new Set(conflicts.map(({ record }) => record.code))].join(', '),
  });
}

/**
 * Refuses changes of the checklist of an audit that is reported.
 * @throws AppError `audit.reported`
 */
export function guardChecklist(db: ReadDb, record: AnyRecord): void {
  if (record.type !== 'audit-check') return;
  const ids = listLinksFrom(db, [record.id], ['of']).map(({ toId }) => toId);
  for (const audit of readRecords(db, ids)) requireOpen(audit);
}

/** @throws AppError `audit.reported`, `audit.cancelled` */
export function requireOpen({ status, code }: AnyRecord): void {
  if (frozenStatuses.includes(status)) throw new AppError('audit.reported', { code });
  if (status === 'cancelled') throw new AppError('audit.cancelled', { code });
}

/** Whether nothing of an audit's checklist changes any more. */
export const isFrozen = ({ status }: AnyRecord): boolean =>
  frozenStatuses.includes(status) || status === 'cancelled';
