import { readRecord } from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { Day } from '../../shared/domain/common.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { findingDeadline } from '../../shared/domain/external-findings.ts';
import { asTitle } from '../../shared/domain/impact-risk.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../shared/domain/records/record.ts';
import { recordsOf } from './certification-records.ts';
import type { Ports } from './ports.ts';
import { guardWritten } from './record-guards.ts';
import { insertRecord } from './record-writing.ts';
import { write } from './session.ts';

type Audit = AimsRecord<'external-audit'>;

/** Writes down what the certification body found, with the day by which it is answered. */
export function addExternalFinding(
  ports: Ports,
  input: ParsedOf<'externalAudit.addFinding'>,
): AnyRecord {
  const { id, grade, title, statement, evidence, requirements, reference, owner } = input;
  return write(ports, 'externalAudit.addFinding', (db) => {
    const audit = readRecord(db.read, id);
    if (!isOfType(audit, 'external-audit')) {
      throw new AppError('record.not-found', { entity: 'external-audit', id });
    }
    const today = ports.clock().slice(0, 10);
    const ended = audit.data.endOn ?? audit.data.startOn;
    const made = insertRecord(db, ports, {
      type: 'finding',
      title: title || asTitle(statement) || audit.title,
      status: 'issued',
      owner: owner || audit.owner,
      due: input.due ?? usualDeadline(db.read, audit, grade, today),
      data: {
        grade,
        requirements,
        statement,
        evidence,
        reference,
        foundOn: ended === null || ended > today ? today : ended,
      },
      links: [{ relation: 'found-in', toId: id }],
    });
    guardWritten(db.read, made, {});
    return made;
  });
}

function usualDeadline(
  db: ReadDb,
  audit: Audit,
  grade: ParsedOf<'externalAudit.addFinding'>['grade'],
  today: Day,
): Day | null {
  const records = recordsOf(db, ['external-audit', 'certificate']);
  const certificate = records.linkedFrom(audit.id, 'for')[0];
  const stage2 = records
    .of('external-audit')
    .find(({ data, status }) => data.kind === 'stage-2' && status !== 'cancelled');
  return findingDeadline(
    {
      ...audit.data,
      stage2On: stage2?.data.startOn ?? null,
      validUntil: certificate?.due ?? null,
    },
    grade,
    today,
  );
}
