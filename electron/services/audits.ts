import { auditTypes, coverageTypes, listAuditLinks } from '../../db/repositories/audits.ts';
import {
  briefOf,
  listAllRecords,
  listLinksFrom,
  readRecord,
} from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type {
  AuditDetail,
  Auditor,
  CheckEntry,
  CoverageView,
  FindingEntry,
  TeamMember,
} from '../../shared/contract/audit-values.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { auditCoverage, programmeInForce } from '../../shared/domain/audit-coverage.ts';
import {
  checksInOrder,
  checksOf,
  missingChecks,
  progressOfChecks,
} from '../../shared/domain/audit-checklist.ts';
import {
  auditorCompetence,
  conflictsOf,
  scopeOfAudit,
  type AuditScope,
} from '../../shared/domain/auditor-independence.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { findingGrades } from '../../shared/domain/records/audits.ts';
import {
  isOfType,
  Records,
  type AimsRecord,
  type AnyRecord,
} from '../../shared/domain/records/record.ts';
import { latestGaps } from './audit-gaps.ts';
import { isFrozen, readTeamRecords } from './audit-guards.ts';
import type { Ports } from './ports.ts';
import { reader } from './session.ts';

/** Everything about one internal audit. */
export function readAudit(ports: Ports, { id }: ParsedOf<'audit.read'>): AuditDetail {
  const db = reader(ports);
  const records = auditRecords(db);
  const audit = auditIn(records, id);
  const { catalogue } = ports;
  const today = ports.clock().slice(0, 10);
  const checks = checksOf(records, id).filter(({ archivedAt }) => archivedAt === null);
  const earlier = (check: AimsRecord<'audit-check'>): AnyRecord | undefined =>
    records.linkedFrom(check.id, 'follows-up')[0];
  const ordered = checksInOrder(
    checks,
    audit.data.timetable,
    catalogue,
    (check) => earlier(check) !== undefined,
  );
  const findings = findingsOf(records, id);
  const missing = (depth: 'key' | 'all') =>
    missingChecks({ records, catalogue, audit, depth, today });
  const all = missing('all');
  const [programme] = records.linkedFrom(id, 'part-of');
  return {
    audit,
    programme: programme === undefined ? null : briefOf(programme),
    systems: listLinksFrom(db, [id], ['covers']).map(({ other }) => other),
    checks: ordered.map((record): CheckEntry => {
      const followsUp = earlier(record);
      return {
        record,
        followsUp: followsUp === undefined ? null : briefOf(followsUp),
        findings: findings
          .filter(({ checkId }) => checkId === record.id)
          .map((finding) => finding.record.code),
      };
    }),
    findings,
    progress: progressOfChecks(checks),
    toPrepare: {
      followUps: all.filter(({ kind }) => kind === 'follow-up').length,
      key: missing('key').filter(({ kind }) => kind === 'question').length,
      all: all.filter(({ kind }) => kind === 'question').length,
    },
    frozen: isFrozen(audit),
  };
}

/** The records of audits and what they found. */
export function auditRecords(db: ReadDb): Records {
  return new Records(listAllRecords(db, auditTypes), listAuditLinks(db));
}

/** @throws AppError `record.not-found` */
export function auditIn(records: Records, id: string): AimsRecord<'audit'> {
  const record = records.byId(id);
  if (record !== undefined && isOfType(record, 'audit')) return record;
  throw new AppError('record.not-found', { entity: 'audit', id });
}

function findingsOf(records: Records, auditId: string): readonly FindingEntry[] {
  const gradeOf = ({ data }: AimsRecord<'finding'>): number =>
    data.grade === null ? findingGrades.length : findingGrades.indexOf(data.grade);
  return records
    .linkingTo(auditId, 'found-in')
    .filter((one) => isOfType(one, 'finding'))
    .filter(({ archivedAt }) => archivedAt === null)
    .toSorted((a, b) => gradeOf(a) - gradeOf(b) || a.code.localeCompare(b.code))
    .map((record) => ({
      record,
      checkId: records.linkedFrom(record.id, 'answers')[0]?.id ?? null,
      raised: records.linkedFrom(record.id, 'raised').map(briefOf),
    }));
}

/** The team of an audit with what speaks against each of them. */
export function readTeam(ports: Ports, { id }: ParsedOf<'audit.team'>): readonly TeamMember[] {
  const db = reader(ports);
  const audit = readRecord(db, id);
  if (!isOfType(audit, 'audit')) throw new AppError('record.not-found', { entity: 'audit', id });
  const records = readTeamRecords(db);
  const scope = scopeOfAudit(records, audit);
  const on = scope.startOn ?? ports.clock().slice(0, 10);
  const links = listLinksFrom(db, [id], ['led-by', 'audited-by']);
  const leads = links.filter(({ relation }) => relation === 'led-by').map(({ toId }) => toId);
  return links
    .filter(({ relation, toId }) => relation === 'led-by' || !leads.includes(toId))
    .toSorted((a, b) => b.relation.localeCompare(a.relation))
    .flatMap(({ id: linkId, relation, toId }) => {
      const person = records.byId(toId);
      if (person === undefined || !isOfType(person, 'person')) return [];
      return [{ ...auditorOf(records, person, scope, on), lead: relation === 'led-by', linkId }];
    });
}

function auditorOf(
  records: Records,
  person: AimsRecord<'person'>,
  scope: AuditScope,
  on: string,
): Auditor {
  return {
    person: briefOf(person),
    function: person.data.function,
    conflicts: conflictsOf(records, person, scope),
    competence: auditorCompetence(records, person.id, on),
  };
}

/** Everybody who could audit a scope: independent and competent people first. */
export function candidates(ports: Ports, scope: ParsedOf<'audit.candidates'>): readonly Auditor[] {
  const records = readTeamRecords(reader(ports));
  const on = scope.startOn ?? ports.clock().slice(0, 10);
  const worth = ({ conflicts, competence }: Auditor): number =>
    (conflicts.length > 0 ? 2 : 0) + (competence.state === 'proved' ? 0 : 1);
  return records
    .of('person')
    .filter(({ status }) => status !== 'left')
    .map((person) => auditorOf(records, person, scope, on))
    .toSorted((a, b) => worth(a) - worth(b) || a.person.title.localeCompare(b.person.title));
}

/** Which audit looks at what, and what nobody audits. */
export function readCoverage(
  ports: Ports,
  { programmeId }: ParsedOf<'audit.coverage'>,
): CoverageView {
  const db = reader(ports);
  const records = new Records(listAllRecords(db, coverageTypes), listAuditLinks(db));
  const programme = programmeInForce(records, programmeId);
  const coverage = auditCoverage(
    {
      records,
      requirements: ports.catalogue.requirements,
      gaps: latestGaps(db, ports.catalogue),
      today: ports.clock().slice(0, 10),
    },
    programme,
  );
  return { ...coverage, programmes: records.of('audit-programme').map(briefOf) };
}
