import { briefOf, readRecord } from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { WriteDb } from '../../db/write.ts';
import type {
  CertificateOverview,
  CertificatePlan,
  CycleAudit,
} from '../../shared/contract/certificate-values.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import {
  certificateStanding,
  cycleKinds,
  cycleOf,
  preparationsFor,
  type CertificateCycle,
  type CycleKind,
  type CycleWindow,
} from '../../shared/domain/certificate.ts';
import { changeHints, lastLookedAt } from '../../shared/domain/certificate-changes.ts';
import { addDays, daysBetween, type Day } from '../../shared/domain/common.ts';
import { AppError } from '../../shared/domain/errors.ts';
import {
  isOfType,
  type AimsRecord,
  type AnyRecord,
  type Records,
} from '../../shared/domain/records/record.ts';
import { specOf } from '../../shared/domain/records/types.ts';
import { externalAudit as auditWords } from '../../shared/i18n/en/records/certification-audits.ts';
import { translate } from '../../shared/i18n/index.ts';
import { recordsOf } from './certification-records.ts';
import type { Ports } from './ports.ts';
import { insertRecord, linkRecords, updateRecord } from './record-writing.ts';
import { reader, write } from './session.ts';

type Certificate = AimsRecord<'certificate'>;
type Audit = AimsRecord<'external-audit'>;

const todayOf = (ports: Pick<Ports, 'clock'>): Day => ports.clock().slice(0, 10);

/** Validity, audits and changes to notify of a certificate. */
export function certificateOverview(
  ports: Ports,
  { id }: ParsedOf<'certificate.overview'>,
): CertificateOverview {
  const db = reader(ports);
  const certificate = readCertificate(db, id);
  const today = todayOf(ports);
  const records = recordsOf(db, [
    'certificate',
    'external-audit',
    'task',
    'scope',
    'system',
    'change',
    'role',
  ]);
  const cycle = cycleFor(certificate);
  const audits = auditsOf(records, certificate);
  const byKind = (kind: CycleKind): Audit | undefined =>
    audits.find((one) => one.data.kind === kind);
  const held = cycleKinds.filter((kind) => isHeld(byKind(kind)));
  const since = lastLookedAt(records, certificate);
  const others = audits.filter(({ data }) => !isCycleKind(data.kind));
  return {
    today,
    cycle,
    standing: cycle === null ? null : certificateStanding(cycle, held, today),
    audits: (cycle?.windows ?? []).map((window) => {
      const audit = byKind(window.kind);
      return { ...window, audit: audit === undefined ? null : entryOf(records, audit) };
    }),
    others: others
      .map((one) => entryOf(records, one))
      .toSorted((a, b) => (a.startOn ?? a.due ?? '9').localeCompare(b.startOn ?? b.due ?? '9')),
    since,
    hints:
      since === null
        ? []
        : changeHints(records, certificate, since).map((hint) => ({
            ...hint,
            record: briefOf(hint.record),
          })),
  };
}

const isCycleKind = (kind: string | null): boolean =>
  (cycleKinds as readonly (string | null)[]).includes(kind);

const isHeld = (audit: Audit | undefined): boolean =>
  audit?.status === 'held' || audit?.status === 'closed';

const cycleFor = ({ data, due }: Certificate): CertificateCycle | null =>
  cycleOf({ decidedOn: data.decidedOn, issuedOn: data.issuedOn, due });

/** Audits for a certificate that were not called off. */
function auditsOf(records: Records, certificate: Certificate): readonly Audit[] {
  return records
    .linkingTo(certificate.id, 'for')
    .filter((one) => isOfType(one, 'external-audit'))
    .filter(({ archivedAt, status }) => archivedAt === null && status !== 'cancelled');
}

function entryOf(records: Records, audit: Audit): CycleAudit {
  const tasks = tasksOf(records, audit).filter(
    ({ archivedAt, status }) => archivedAt === null && status !== 'dropped',
  );
  const { kind, startOn, endOn } = audit.data;
  return {
    record: briefOf(audit),
    kind,
    startOn,
    endOn,
    due: audit.due,
    tasks: tasks.length,
    tasksDone: tasks.filter(({ status }) => status === 'done').length,
  };
}

const tasksOf = (records: Records, audit: Audit): readonly AnyRecord[] =>
  records.linkingTo(audit.id, 'serves').filter(({ type }) => type === 'task');

/** Makes what the cycle lacks and moves what is not confirmed. @throws AppError `certificate.undated` */
export function planCertificate(
  ports: Ports,
  { id }: ParsedOf<'certificate.plan'>,
): CertificatePlan {
  return write(ports, 'certificate.plan', (db) => {
    const certificate = readCertificate(db.read, id);
    const cycle = cycleFor(certificate);
    if (cycle === null) throw new AppError('certificate.undated', { code: certificate.code });
    const records = recordsOf(db.read, [
      'certificate',
      'external-audit',
      'task',
      'body',
      'estimate',
    ]);
    const done = { audits: 0, tasks: 0, shifted: 0 };
    for (const window of cycle.windows) {
      const known = auditFor(records, certificate, window.kind);
      if (known === undefined) {
        // What is over cannot be prepared any more.
        if (window.until < todayOf(ports)) continue;
        const made = insertAudit(db, ports, { records, certificate, window });
        done.audits += 1;
        done.tasks += addTasks(db, ports, { audit: made, window, certificate, there: [] });
        continue;
      }
      linkRecords(db, ports, { fromId: known.id, relation: 'for', toId: certificate.id });
      if (known.status !== 'planned' && known.status !== 'confirmed') continue;
      const there = tasksOf(records, known);
      if (shift(db, ports, { audit: known, window, tasks: there })) done.shifted += 1;
      done.tasks += addTasks(db, ports, { audit: known, window, certificate, there });
    }
    return done;
  });
}

/** The audit of a kind: one for this certificate, or one that is for none yet. */
function auditFor(records: Records, certificate: Certificate, kind: CycleKind): Audit | undefined {
  const own = auditsOf(records, certificate).find(({ data }) => data.kind === kind);
  return (
    own ??
    records
      .of('external-audit')
      .find(
        ({ id, data, status }) =>
          data.kind === kind &&
          (status === 'planned' || status === 'confirmed') &&
          records.linkedFrom(id, 'for').length === 0,
      )
  );
}

interface InsertAudit {
  readonly records: Records;
  readonly certificate: Certificate;
  readonly window: CycleWindow;
}

function insertAudit(
  db: WriteDb,
  ports: Ports,
  { records, certificate, window }: InsertAudit,
): Audit {
  const { code, owner, data } = certificate;
  const estimate = records.only('estimate')?.data;
  const days =
    window.kind === 'recertification' ? estimate?.recertificationDays : estimate?.surveillanceDays;
  const body = records.linkedFrom(certificate.id, 'by')[0];
  const made = insertRecord(db, ports, {
    type: 'external-audit',
    title: translate('certificate.audit.title', { kind: kindText(window.kind), code }),
    owner,
    due: window.until,
    data: {
      kind: window.kind,
      days: days ?? null,
      sites: data.sites,
      scope:
        window.kind === 'recertification' || data.scope.trim() === ''
          ? data.scope
          : translate('certificate.audit.scope', { scope: data.scope }),
    },
    links: [
      { relation: 'for', toId: certificate.id },
      ...(body === undefined ? [] : [{ relation: 'by', toId: body.id }]),
    ],
  });
  return made as Audit;
}

const kindText = (kind: CycleKind): string => auditWords.fields.kind.options[kind];

/** Whether somebody agreed on a day with the body: from then on it is moved by hand only. */
const isFixed = ({ status, data }: Audit): boolean => status !== 'planned' || data.startOn !== null;

interface Shift {
  readonly audit: Audit;
  readonly window: CycleWindow;
  readonly tasks: readonly AnyRecord[];
}

/** Moves an audit and its open tasks by as many days as its last day moved. */
function shift(db: WriteDb, ports: Ports, { audit, window, tasks }: Shift): boolean {
  if (isFixed(audit) || audit.due === window.until) return false;
  const days = audit.due === null ? 0 : daysBetween(audit.due, window.until);
  updateRecord(db, audit.id, { due: window.until });
  const { closed } = specOf('task');
  const today = todayOf(ports);
  for (const { id, status, due } of tasks) {
    if (due === null || closed.includes(status) || days === 0) continue;
    const moved = addDays(due, days);
    updateRecord(db, id, { due: moved < today ? today : moved });
  }
  return true;
}

interface AddTasks {
  readonly audit: Audit;
  readonly window: CycleWindow;
  readonly certificate: Certificate;
  /** Tasks that serve it already, those that were dropped or archived too. */
  readonly there: readonly AnyRecord[];
}

function addTasks(
  db: WriteDb,
  ports: Ports,
  { audit, window, certificate, there }: AddTasks,
): number {
  const titles = new Set(there.map(({ title }) => title));
  const target = audit.data.startOn ?? window.target;
  const missing = preparationsFor({ kind: window.kind, target }, todayOf(ports))
    .map(({ key, due }) => ({
      title: translate('certificate.task.title', {
        kind: kindText(window.kind),
        task: translate(`certificate.task.${key}`),
      }),
      description: translate(`certificate.task.${key}.why`),
      due,
    }))
    .filter(({ title }) => !titles.has(title));
  for (const { title, description, due } of missing) {
    insertRecord(db, ports, {
      type: 'task',
      title,
      owner: certificate.owner,
      due,
      data: { description },
      links: [{ relation: 'serves', toId: audit.id }],
    });
  }
  return missing.length;
}

/** @throws AppError `record.not-found` */
function readCertificate(db: ReadDb, id: string): Certificate {
  const record = readRecord(db, id);
  if (isOfType(record, 'certificate')) return record;
  throw new AppError('record.not-found', { entity: 'certificate', id });
}
