import { and, asc, desc, eq, gte, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import type { RiskCriteria } from '../../shared/domain/risk-criteria.ts';
import type { RatedRisk } from '../../shared/domain/risk-effects.ts';
import type { AssessedRisk, SystemChange } from '../../shared/domain/risk-reassessment.ts';
import type { RiskChange, RiskState } from '../../shared/domain/risk-trend.ts';
import { exceedsAppetite, type SoaRisk } from '../../shared/domain/soa.ts';
import type { ReadDb } from '../handle.ts';
import { changeLog } from '../schema/log.ts';
import { record, recordLink } from '../schema/tables.ts';

/** Queries about risks that would be slow over whole records: a workspace may hold 20,000 of them. */

const value = <T>(name: string): SQL<T> =>
  sql<T>`json_extract(${record.data}, ${sql.raw(`'$.${name}'`)})`;

const ratings = {
  likelihood: value<number | null>('likelihood'),
  consequence: value<number | null>('consequence'),
  residualLikelihood: value<number | null>('residualLikelihood'),
  residualConsequence: value<number | null>('residualConsequence'),
} as const;

const isRisk = and(eq(record.type, 'risk'), sql`${value('kind')} IS NOT 'opportunity'`);
const isOpen = and(isRisk, isNull(record.archivedAt), ne(record.status, 'closed'));

/** Open risks with what decides their level, and when they were assessed. */
export function listRatedRisks(db: ReadDb): (RatedRisk & AssessedRisk)[] {
  return db
    .select({
      id: record.id,
      code: record.code,
      title: record.title,
      due: record.due,
      assessedOn: value<string | null>('assessedOn'),
      ...ratings,
    })
    .from(record)
    .where(isOpen)
    .orderBy(asc(sql`length(${record.code})`), asc(record.code))
    .all();
}

/** Versions that went live and planned changes that were carried out, by AI system. */
export function listSystemChanges(db: ReadDb): SystemChange[] {
  const on = sql<string>`coalesce(${value('liveOn')}, ${value('doneOn')})`;
  return db
    .select({ systemId: recordLink.toId, code: record.code, on })
    .from(record)
    .innerJoin(recordLink, eq(recordLink.fromId, record.id))
    .where(
      and(
        inArray(record.type, ['deployment', 'change']),
        inArray(recordLink.relation, ['of', 'changes']),
        isNull(record.archivedAt),
        sql`${on} IS NOT NULL`,
      ),
    )
    .all();
}

/** What risks concern, by risk; only what is among these ids. */
export function listConcerned(
  db: ReadDb,
  ids: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const links = db
    .select({ from: recordLink.fromId, to: recordLink.toId })
    .from(recordLink)
    .where(and(eq(recordLink.relation, 'concerns'), inArray(recordLink.toId, [...ids])))
    .all();
  return grouped(links);
}

function grouped(
  links: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { from, to } of links) {
    const list = found.get(from);
    if (list === undefined) found.set(from, [to]);
    else list.push(to);
  }
  return found;
}

/** All risks and opportunities, closed and archived ones too. */
export function listRiskStates(db: ReadDb): RiskState[] {
  return db
    .select({
      id: record.id,
      kind: value<string | null>('kind'),
      status: record.status,
      archivedAt: record.archivedAt,
      ...ratings,
    })
    .from(record)
    .where(eq(record.type, 'risk'))
    .all();
}

/** Changes of records since an instant that touch ratings, status or existence, newest first. */
export function listRiskChanges(db: ReadDb, since: string): RiskChange[] {
  // Names of fields, so that only entries that matter are read as JSON. A text may contain such
  // a name too: that costs a look and changes nothing.
  const fields = ['ikelihood"', 'onsequence"', '"status"', '"archivedAt"', '"kind"'];
  return db
    .select({
      at: changeLog.at,
      id: changeLog.entityId,
      kind: changeLog.kind,
      before: changeLog.before,
    })
    .from(changeLog)
    .where(
      and(
        eq(changeLog.entity, 'record'),
        gte(changeLog.at, since),
        or(
          ne(changeLog.kind, 'update'),
          ...fields.map((field) => sql`instr(${changeLog.before}, ${field}) > 0`),
        ),
      ),
    )
    .orderBy(desc(changeLog.seq))
    .all();
}

/** Risks that are not archived, with the controls that treat them, for the statement of applicability. */
export function listSoaRisks(db: ReadDb, criteria: RiskCriteria): SoaRisk[] {
  const rows = db
    .select({
      id: record.id,
      code: record.code,
      status: record.status,
      ...ratings,
      strategy: value<SoaRisk['strategy']>('strategy'),
      acceptedBy: value<string | null>('acceptedBy'),
      acceptedOn: value<string | null>('acceptedOn'),
    })
    .from(record)
    .where(and(isRisk, isNull(record.archivedAt)))
    .orderBy(asc(sql`length(${record.code})`), asc(record.code))
    .all();
  const links = db
    .select({ from: recordLink.fromId, to: recordLink.toId })
    .from(recordLink)
    .where(eq(recordLink.relation, 'modified-by'))
    .all();
  const controls = grouped(links);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    open: row.status !== 'closed',
    aboveAppetite: exceedsAppetite(criteria, row),
    strategy: row.strategy,
    accepted: (row.acceptedBy ?? '').trim() !== '' && row.acceptedOn !== null,
    controls: controls.get(row.id) ?? [],
  }));
}
