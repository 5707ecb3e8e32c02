import { listEvidenceOfRecord } from '../../db/repositories/evidence.ts';
import { listLinksTo, readRecord, readRecords } from '../../db/repositories/records.ts';
import type { WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import {
  asEntries,
  checksOf,
  missingChecks,
  type PlannedCheck,
} from '../../shared/domain/audit-checklist.ts';
import { addMonths, type Day } from '../../shared/domain/common.ts';
import { usualDeadline } from '../../shared/domain/nonconformities.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../shared/domain/records/record.ts';
import { cut, firstSentence } from '../../shared/domain/sentences.ts';
import { finding as findingWords } from '../../shared/i18n/en/records/audit-findings.ts';
import { translate } from '../../shared/i18n/index.ts';
import { requireOpen } from './audit-guards.ts';
import { auditIn, auditRecords } from './audits.ts';
import { linkEvidence } from './evidence-import.ts';
import type { Ports } from './ports.ts';
import { insertRecord, updateRecord, type NewRecord } from './record-writing.ts';
import { write } from './session.ts';

/** Months until somebody has decided on an observation or an opportunity. */
const decideMonths = 3;
const longestTitle = 200;

/**
 * Makes the checks that an audit lacks, as one step.
 * @throws AppError `audit.reported`, `audit.cancelled`
 */
export function prepare(
  ports: Ports,
  { id, depth }: ParsedOf<'audit.prepare'>,
): { made: number; followUps: number } {
  return write(ports, 'audit.prepare', (db) => {
    const records = auditRecords(db.read);
    const audit = auditIn(records, id);
    requireOpen(audit);
    const today = ports.clock().slice(0, 10);
    const missing = missingChecks({ records, catalogue: ports.catalogue, audit, depth, today });
    const last = Math.max(0, ...checksOf(records, id).map(({ data }) => data.position ?? 0));
    for (const [at, check] of missing.entries()) {
      insertRecord(db, ports, newCheck(id, check, last + at + 1));
    }
    const followUps = missing.filter(({ kind }) => kind === 'follow-up').length;
    return { made: missing.length, followUps };
  });
}

function newCheck(auditId: string, check: PlannedCheck, position: number): NewRecord {
  const of = { relation: 'of', toId: auditId };
  if (check.kind === 'question') {
    const { text, requirement, good, evidence } = check.question;
    return {
      type: 'audit-check',
      title: cut(text, longestTitle),
      data: {
        question: text,
        requirement: [requirement],
        lookFor: asEntries(good),
        evidenceToSee: evidence,
        origin: check.origin,
        position,
      },
      links: [of],
    };
  }
  const { finding, requirements, origin } = check;
  const { code, title, data } = finding;
  const grade = data.grade === null ? '' : findingWords.fields.grade.options[data.grade];
  const response = data.response.trim();
  return {
    type: 'audit-check',
    title: translate('audits.followUp.title', { code }),
    data: {
      question: translate('audits.followUp.question', { code, grade: grade.toLowerCase(), title }),
      requirement: requirements,
      lookFor: [
        ...asEntries(translate('audits.followUp.found', { statement: data.statement })),
        ...(response === '' ? [] : asEntries(translate('audits.followUp.response', { response }))),
      ].slice(0, 20),
      evidenceToSee: [
        translate('audits.followUp.evidence.action'),
        translate('audits.followUp.evidence.effect'),
      ],
      origin,
      position,
    },
    links: [of, { relation: 'follows-up', toId: finding.id }],
  };
}

/**
 * Adds a finding to an audit that is not reported. What was seen for its check supports it too.
 * @throws AppError `audit.reported`, `audit.cancelled`, `record.not-found`
 */
export function addFinding(ports: Ports, input: ParsedOf<'audit.addFinding'>): AnyRecord {
  const { auditId, checkId, statement, evidence, foundWith, owner, requirements, grade } = input;
  return write(ports, 'audit.addFinding', (db) => {
    const audit = auditIn(auditRecords(db.read), auditId);
    requireOpen(audit);
    const check = checkId === null ? null : readRecord(db.read, checkId);
    const made = insertRecord(db, ports, {
      type: 'finding',
      title: input.title.trim() || firstSentence(statement, longestTitle).sentence,
      owner,
      data: {
        grade,
        requirements,
        statement,
        evidence,
        foundWith,
        foundOn: ports.clock().slice(0, 10),
      },
      links: [
        { relation: 'found-in', toId: auditId },
        ...(check === null ? [] : [{ relation: 'answers', toId: check.id }]),
        ...input.concerns.map((toId) => ({ relation: 'concerns', toId })),
      ],
    });
    if (check !== null) {
      for (const one of listEvidenceOfRecord(db.read, check.id)) {
        linkEvidence(db, ports, one.id, { recordId: made.id });
      }
      answerCheck(db, check, grade, ports.clock().slice(0, 10));
    }
    return readRecord(db.read, made.id);
  });
}

/** A nonconformity is an answer; anything less leaves the answer to the auditor. */
function answerCheck(db: WriteDb, check: AnyRecord, grade: string, on: Day): void {
  const isNonconformity = grade === 'major' || grade === 'minor';
  if (!isNonconformity || check.status !== 'open') return;
  updateRecord(db, check.id, { status: 'does-not', data: { answeredOn: on } });
}

/**
 * Reports an audit: findings are issued with their deadlines, open checks were not reached, and the
 * checklist is frozen.
 * @throws AppError `audit.reported`, `audit.cancelled`, `record.rule`
 */
export function report(ports: Ports, input: ParsedOf<'audit.report'>): AnyRecord {
  const { id, on, to, summary, conforms, effective, limits } = input;
  return write(ports, 'audit.report', (db) => {
    const records = auditRecords(db.read);
    requireOpen(auditIn(records, id));
    for (const check of checksOf(records, id)) {
      if (check.status === 'open' && check.archivedAt === null) {
        updateRecord(db, check.id, { status: 'not-reached' });
      }
    }
    const findings = records
      .linkingTo(id, 'found-in')
      .filter((one) => isOfType(one, 'finding'))
      .filter(({ archivedAt, status }) => archivedAt === null && status !== 'withdrawn');
    for (const finding of findings) {
      issue(db, finding, on);
      if (input.tasks) addTask(db, ports, finding, on);
    }
    updateRecord(db, id, {
      status: 'reported',
      data: { summary, conforms, effective, limits, reportedOn: on, reportedTo: to },
    });
    return readRecord(db.read, id);
  });
}

function issue(db: WriteDb, finding: AimsRecord<'finding'>, on: Day): void {
  if (finding.status !== 'draft') return;
  const { grade } = finding.data;
  const due = grade === 'major' || grade === 'minor' ? usualDeadline(grade, on) : null;
  updateRecord(db, finding.id, { status: 'issued', due: finding.due ?? due });
}

/** Somebody has to decide on what is no nonconformity; a task that is there already is enough. */
function addTask(
  db: WriteDb,
  ports: Pick<Ports, 'newId'>,
  { id, code, title, owner, data }: AimsRecord<'finding'>,
  on: Day,
): void {
  const { grade } = data;
  if (grade !== 'observation' && grade !== 'opportunity') return;
  const serving = listLinksTo(db.read, [id]).filter(({ relation }) => relation === 'serves');
  const known = readRecords(
    db.read,
    serving.map(({ fromId }) => fromId),
  );
  if (known.some(({ archivedAt }) => archivedAt === null)) return;
  insertRecord(db, ports, {
    type: 'task',
    title: cut(translate(`audits.task.${grade}`, { code, title }), longestTitle),
    owner,
    due: addMonths(on, decideMonths),
    data: { priority: 'low' },
    links: [{ relation: 'serves', toId: id }],
  });
}
