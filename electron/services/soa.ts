import { listAllRecords, readRecords, briefOf } from '../../db/repositories/records.ts';
import { listSoaRisks } from '../../db/repositories/risks.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { WriteDb } from '../../db/write.ts';
import type { RecordBrief, Soa } from '../../shared/contract/record-values.ts';
import type { Catalogue, Requirement } from '../../shared/domain/content.ts';
import { isOfType, type AimsRecord } from '../../shared/domain/records/record.ts';
import { recordSpecs, type RecordTypeName } from '../../shared/domain/records/types.ts';
import {
  compareLines,
  prefillDecisions,
  risksByControl,
  soaFindings,
  type PrefillDecision,
  type PrefillFacts,
} from '../../shared/domain/soa.ts';
import { translate } from '../../shared/i18n/index.ts';
import type { Ports } from './ports.ts';
import { insertRecord, updateRecord } from './record-writing.ts';
import { rowsOf } from './records.ts';
import { readCriteria } from './risks.ts';
import { reader, write } from './session.ts';

/** As many as a line of the statement can show. */
const mostRisks = 20;

/** The controls of Annex A, in its order. */
export function annexControls(catalogue: Catalogue): readonly Requirement[] {
  return catalogue.requirements.filter(({ kind, leaf }) => kind === 'control' && leaf);
}

/** The statement of applicability with what is contradictory or missing in it. */
export function readSoa(ports: Ports): Soa {
  const db = reader(ports);
  const controls = listControls(db).toSorted(compareLines);
  const risks = listSoaRisks(db, readCriteria(db));
  const annex = annexControls(ports.catalogue).map(({ id }) => id);
  const open = risksByControl(risks.filter((risk) => risk.open));
  const listed = new Map(controls.map(({ id }) => [id, open.get(id) ?? []]));
  const shown = [...listed.values()].flatMap((some) => some.slice(0, mostRisks));
  const briefs = briefsOf(
    db,
    shown.map(({ id }) => id),
  );
  return {
    rows: rowsOf(db, controls, ['described-in']),
    findings: soaFindings({ controls, risks, annex }),
    risks: Object.fromEntries(
      [...listed].map(([id, some]) => [
        id,
        some
          .slice(0, mostRisks)
          .map((risk) => briefs.get(risk.id))
          .filter((brief) => brief !== undefined),
      ]),
    ),
    riskCounts: Object.fromEntries([...listed].map(([id, some]) => [id, some.length])),
  };
}

function briefsOf(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, RecordBrief> {
  const records = readRecords(db, [...new Set(ids)]);
  return new Map(records.map((record) => [record.id, briefOf(record)]));
}

/** Lines that are not archived. */
function listControls(db: ReadDb): readonly AimsRecord<'control'>[] {
  return allControls(db).filter(({ archivedAt }) => archivedAt === null);
}

function allControls(db: ReadDb): readonly AimsRecord<'control'>[] {
  return listAllRecords(db, ['control']).filter((record) => isOfType(record, 'control'));
}

/**
 * Makes the lines of Annex A that are missing, inside a running write; one that was put away comes
 * back, since the statement has to name all of them.
 * @returns the record's id by the control's
 */
export function ensureControls(
  db: WriteDb,
  ports: Pick<Ports, 'newId' | 'catalogue'>,
): ReadonlyMap<string, string> {
  return new Map([...putControls(db, ports)].map(([control, { id }]) => [control, id]));
}

interface Line {
  readonly id: string;
  readonly isNew: boolean;
}

function putControls(
  db: WriteDb,
  ports: Pick<Ports, 'newId' | 'catalogue'>,
): ReadonlyMap<string, Line> {
  const known = allControls(db.read);
  return new Map(
    annexControls(ports.catalogue).map(({ id: control, title }): readonly [string, Line] => {
      const lines = known.filter(({ data }) => data.control.trim() === control);
      const line = lines.find(({ archivedAt }) => archivedAt === null);
      if (line !== undefined) return [control, { id: line.id, isNew: false }];
      const away = lines[0];
      if (away === undefined) {
        const made = insertRecord(db, ports, { type: 'control', title, data: { control } });
        return [control, { id: made.id, isNew: true }];
      }
      db.update('record', away.id, { archivedAt: null, updatedAt: db.context.at });
      return [control, { id: away.id, isNew: true }];
    }),
  );
}

/** Makes the missing lines and decides those that follow from the records, as one step. */
export function prefillSoa(ports: Ports): { made: number; decided: number } {
  return write(ports, 'soa.prefill', (db) => {
    const made = [...putControls(db, ports).values()].filter(({ isNew }) => isNew).length;
    const input = {
      controls: listControls(db.read),
      risks: listSoaRisks(db.read, readCriteria(db.read)),
    };
    const decisions = prefillDecisions(input, factsOf(db.read));
    for (const { id, reasons, because } of decisions) {
      const justification = because.map(sentence).join(' ');
      updateRecord(db, id, {
        status: 'planned',
        data: { applicable: 'yes', reasons, justification },
      });
    }
    return { made, decided: decisions.length };
  });
}

/** Records that are in use, and so call for controls. */
function factsOf(db: ReadDb): PrefillFacts {
  const records = listAllRecords(db, ['impact', 'dataset', 'supplier', 'system', 'role']);
  const current = <T extends RecordTypeName>(type: T): readonly AimsRecord<T>[] => {
    const closed: readonly string[] = recordSpecs[type].closed;
    return records
      .filter((record) => isOfType(record, type))
      .filter(({ archivedAt, status }) => archivedAt === null && !closed.includes(status));
  };
  const codes = (some: readonly { readonly code: string }[]): readonly string[] =>
    some.map(({ code }) => code);
  const systems = current('system');
  const suppliers = current('supplier');
  return {
    impact: codes(current('impact')),
    dataset: codes(current('dataset')),
    supplier: codes(suppliers.filter(({ data }) => data.kind !== 'customer')),
    customer: codes(suppliers.filter(({ data }) => data.kind === 'customer')),
    system: codes(systems),
    developed: codes(
      systems.filter(({ data }) => data.origin !== null && data.origin !== 'bought'),
    ),
    used: codes(
      systems.filter(({ data }) =>
        data.roles.some((role) => role === 'user' || role === 'deployer'),
      ),
    ),
    role: codes(current('role')),
  };
}

/** More codes than a reader takes in say no more than their number. */
const mostCodes = 6;

function sentence({ source, codes }: PrefillDecision['because'][number]): string {
  return translate(`soa.prefill.${source}`, { codes: listed(codes), count: codes.length });
}

function listed(codes: readonly string[]): string {
  const more = codes.length - mostCodes;
  if (more > 0) {
    const first = codes.slice(0, mostCodes).join(', ');
    return translate('soa.prefill.more', { codes: first, count: more });
  }
  const last = codes.at(-1) ?? '';
  if (codes.length < 2) return last;
  return translate('soa.prefill.and', { codes: codes.slice(0, -1).join(', '), last });
}
