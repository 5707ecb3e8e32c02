import { briefOf, findSingle, readRecord } from '../../db/repositories/records.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { CertificationOverview } from '../../shared/contract/certification-values.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { stepTasks } from '../../shared/documents/aims/certification/step-words.ts';
import { defaultFactors, withEntries } from '../../shared/domain/audit-day-defaults.ts';
import {
  applicationOf,
  bodyContextOf,
  estimateBasisOf,
  planBasisOf,
} from '../../shared/domain/certification-facts.ts';
import { typicalPlan } from '../../shared/domain/certification-plan.ts';
import { projectState } from '../../shared/domain/certification-state.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { bodyFindings } from '../../shared/domain/impartiality.ts';
import { isOfType, type AnyRecord, type Records } from '../../shared/domain/records/record.ts';
import { isEmpty } from '../../shared/domain/records/schema.ts';
import { recordSpecs, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { translate } from '../../shared/i18n/index.ts';
import { recordsOf, refusePartialBody } from './certification-records.ts';
import type { Ports } from './ports.ts';
import { insertRecord, linkRecords, updateRecord } from './record-writing.ts';
import { reader, write } from './session.ts';

/** What the project, the estimate and the comparison are made from. */
const types: readonly RecordTypeName[] = [
  'project',
  'estimate',
  'scope',
  'system',
  'supplier',
  'person',
  'document',
  'audit',
  'engagement',
  'body',
  'external-audit',
  'certificate',
  'task',
];

const todayOf = (ports: Pick<Ports, 'clock'>): string => ports.clock().slice(0, 10);

/** Where the certification project stands. */
export function certificationOverview(ports: Ports): CertificationOverview {
  const db = reader(ports);
  const records = recordsOf(db, types);
  const today = todayOf(ports);
  const project = records.only('project') ?? null;
  const context = bodyContextOf(records, today);
  const chosen = records.of('body').find(({ status }) => status === 'chosen');
  const certificate = records
    .of('certificate')
    .find(({ status }) => status === 'valid' || status === 'expected');
  return {
    project,
    state: project === null ? null : projectState(project, today),
    beginning: planBasisOf(records, readOrganisation(db), today),
    tasks: project === null ? [] : tasksOf(records, project),
    bodies: records.of('body').map((record) => ({
      record,
      findings: bodyFindings(record, context),
    })),
    chosen: chosen === undefined ? null : briefOf(chosen),
    nextAudit: nextAudit(records, today),
    certificate: certificate === undefined ? null : briefOf(certificate),
    estimate: records.only('estimate') ?? null,
  };
}

function tasksOf(records: Records, project: AnyRecord): readonly AnyRecord[] {
  const { closed } = recordSpecs.task;
  const isClosed = ({ status }: AnyRecord): boolean =>
    (closed as readonly string[]).includes(status);
  return records
    .linkingTo(project.id, 'serves')
    .filter(({ archivedAt }) => archivedAt === null)
    .toSorted(
      (a, b) =>
        Number(isClosed(a)) - Number(isClosed(b)) ||
        (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
        a.code.localeCompare(b.code, 'en', { numeric: true }),
    );
}

function nextAudit(records: Records, today: string): CertificationOverview['nextAudit'] {
  const open = records
    .of('external-audit')
    .filter(({ status }) => status === 'planned' || status === 'confirmed')
    .map((record) => ({ record, on: record.data.startOn ?? record.due }))
    // One that is over and was never marked as held is still the next thing to do.
    .toSorted((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
  const next = open.find(({ on }) => on === null || on >= today) ?? open[0];
  if (next === undefined) return null;
  return { record: briefOf(next.record), kind: next.record.data.kind, on: next.on };
}

/** Makes the project with a typical plan. @throws AppError `record.exists` */
export function beginProject(ports: Ports, basis: ParsedOf<'certification.begin'>): AnyRecord {
  return write(ports, 'certification.begin', (db) => {
    const organisation = readOrganisation(db.read);
    const records = recordsOf(db.read, types);
    const steps = typicalPlan(basis);
    const standard = ports.catalogue.title;
    const scope = records.only('scope');
    return insertRecord(db, ports, {
      type: 'project',
      title: translate('certification.project.title', { standard }),
      owner: scope?.owner || organisation.contactName,
      due: steps.at(-1)?.until ?? null,
      status: basis.startOn <= todayOf(ports) ? 'running' : 'planned',
      data: {
        ...basis,
        goal: translate('certification.project.goal', {
          organisation: organisation.name,
          standard,
        }),
        sponsor: scope?.data.approvedBy ?? '',
        steps,
        ...applicationOf(records, organisation),
        languages: [translate('certification.project.language')],
      },
    });
  });
}

/** Fills in what the application form asks for and nobody entered. */
export function prefillApplication(ports: Ports): { readonly filled: readonly string[] } {
  return write(ports, 'certification.prefillApplication', (db) => {
    const project = single(db.read, 'project');
    const known = applicationOf(recordsOf(db.read, types), readOrganisation(db.read));
    const data = Object.fromEntries(
      Object.entries(known).filter(
        ([name, value]) => isEmpty(project.data[name]) && !isEmpty(value),
      ),
    );
    updateRecord(db, project.id, { data });
    return { filled: Object.keys(data) };
  });
}

/** Makes the estimate, or brings its entries up to the records. */
export function prefillEstimate(
  ports: Ports,
  { defaults: wanted }: ParsedOf<'certification.prefillEstimate'>,
): AnyRecord {
  const { auditDays } = ports.libraries();
  return write(ports, 'certification.prefillEstimate', (db) => {
    const basis = estimateBasisOf(recordsOf(db.read, types), readOrganisation(db.read));
    const found = findSingle(db.read, 'estimate');
    const estimate = found !== undefined && isOfType(found, 'estimate') ? found : undefined;
    const { table = [], factors = [] } = estimate?.data ?? {};
    const isFresh = wanted || table.length === 0;
    const data = {
      ...basis,
      ...(isFresh
        ? {
            table: auditDays.table,
            mostReduction: auditDays.mostReduction,
            source: auditDays.source,
            checkedOn: auditDays.checkedOn,
          }
        : {}),
      factors:
        wanted || factors.length === 0
          ? defaultFactors(auditDays, basis)
          : withEntries(factors, auditDays, basis),
    };
    if (estimate !== undefined) {
      updateRecord(db, estimate.id, { data });
      return readRecord(db.read, estimate.id);
    }
    const title = translate('certification.estimate.title');
    return insertRecord(db, ports, { type: 'estimate', title, data });
  });
}

/** Adds the usual tasks of a step; one that is there by its title is not added again. */
export function addStepTasks(
  ports: Ports,
  { step }: ParsedOf<'certification.addTasks'>,
): { readonly added: number } {
  return write(ports, 'certification.addTasks', (db) => {
    const project = single(db.read, 'project');
    if (!isOfType(project, 'project')) return { added: 0 };
    const records = recordsOf(db.read, ['project', 'task']);
    const there = new Set(records.linkingTo(project.id, 'serves').map(({ title }) => title));
    const row = project.data.steps.find((one) => one.step === step);
    const missing = stepTasks(step).filter((title) => !there.has(title));
    for (const title of missing) {
      const due = row?.until ?? null;
      const owner = row?.who.trim() || project.owner;
      const task = insertRecord(db, ports, { type: 'task', title, owner, due });
      linkRecords(db, ports, { fromId: task.id, relation: 'serves', toId: project.id });
    }
    return { added: missing.length };
  });
}

/** Chooses a body. @throws AppError `body.not-impartial` */
export function chooseBody(
  ports: Ports,
  { id, decision }: ParsedOf<'certification.chooseBody'>,
): AnyRecord {
  return write(ports, 'certification.chooseBody', (db) => {
    const body = readRecord(db.read, id);
    if (body.type !== 'body') throw new AppError('record.not-found', { entity: 'body', id });
    for (const other of recordsOf(db.read, ['body']).of('body')) {
      if (other.status !== 'chosen' || other.id === id) continue;
      const status = other.data.initialPrice === null ? 'asked' : 'quoted';
      updateRecord(db, other.id, { status });
    }
    const data = { decision, decidedOn: todayOf(ports) };
    updateRecord(db, id, { status: 'chosen', data });
    const chosen = readRecord(db.read, id);
    refusePartialBody(db.read, chosen, true);
    return chosen;
  });
}

/** @throws AppError `record.not-found` */
function single(db: ReadDb, type: RecordTypeName): AnyRecord {
  const found = findSingle(db, type);
  if (found === undefined) throw new AppError('record.not-found', { entity: type, id: '' });
  return found;
}
