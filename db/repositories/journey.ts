import {
  aliasedTable,
  and,
  asc,
  eq,
  exists,
  inArray,
  isNull,
  lt,
  notInArray,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { JourneyRisk } from '../../shared/domain/journey-risks.ts';
import {
  addSome,
  journeyRelations,
  noneYet,
  type TaskFacts,
} from '../../shared/domain/journey-state.ts';
import type { RecordLink } from '../../shared/domain/records/record.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import type { ReadDb } from '../handle.ts';
import { record, recordLink } from '../schema/tables.ts';

/** What the journey reads: counts and a few fields, so that it stays quick with 20,000 risks. */

const field = (name: string): SQL => sql`json_extract(${record.data}, ${sql.raw(`'$.${name}'`)})`;

/** Risks and opportunities that are not archived, by code. */
export function listJourneyRisks(db: ReadDb): JourneyRisk[] {
  const control = db
    .select({ id: recordLink.id })
    .from(recordLink)
    .where(and(eq(recordLink.fromId, record.id), eq(recordLink.relation, 'modified-by')));
  // Plain rows: turning 20,000 of them into objects twice would take longer than reading them.
  const rows = db
    .select({
      id: record.id,
      code: record.code,
      status: record.status,
      owner: record.owner,
      due: record.due,
      opportunity: sql<number>`${field('kind')} IS 'opportunity'`,
      inherent: field('inherent'),
      residual: field('residual'),
      strategy: field('strategy'),
      controlled: sql<number>`${exists(control)}`,
    })
    .from(record)
    .where(and(eq(record.type, 'risk'), isNull(record.archivedAt)))
    .orderBy(asc(record.code))
    .values() as unknown as readonly RiskRow[];
  return rows.map(
    ([id, code, status, owner, due, opportunity, inherent, residual, strategy, controlled]) => ({
      id,
      code,
      status,
      owner,
      due,
      opportunity: opportunity === 1,
      inherent,
      residual,
      strategy,
      controlled: controlled === 1,
    }),
  );
}

type RiskRow = readonly [
  id: string,
  code: string,
  status: string,
  owner: string,
  due: string | null,
  opportunity: number,
  inherent: number | null,
  residual: number | null,
  strategy: string | null,
  controlled: number,
];

/** Systems that a risk which is not archived concerns. */
export function listSystemsWithRisk(db: ReadDb): ReadonlySet<string> {
  return linkedOfType(db, 'system', 'concerns', 'risk');
}

/** Tasks as a whole: how many are open and late, and which objectives they serve. */
export function readTaskFacts(db: ReadDb, today: string): TaskFacts {
  const { closed } = specOf('task');
  const open = and(
    eq(record.type, 'task'),
    isNull(record.archivedAt),
    notInArray(record.status, [...closed]),
  );
  const late = db
    .select({ id: record.id, code: record.code })
    .from(record)
    .where(and(open, lt(record.due, today)))
    .orderBy(asc(record.code))
    .all();
  return {
    open: countOf(db, open),
    late: late.reduce(addSome, noneYet),
    objectives: linkedOfType(db, 'objective', 'serves', 'task', ['dropped']),
    indicators: linkedOfType(db, 'indicator', 'serves', 'task', closed),
  };
}

/** Records of a type that one of another type links to; those with one of some statuses are left out. */
function linkedOfType(
  db: ReadDb,
  to: RecordTypeName,
  relation: string,
  from: RecordTypeName,
  without: readonly string[] = [],
): ReadonlySet<string> {
  const other = aliasedTable(record, 'other');
  const link = db
    .select({ id: recordLink.id })
    .from(recordLink)
    .innerJoin(other, eq(other.id, recordLink.fromId))
    .where(
      and(
        eq(recordLink.toId, record.id),
        eq(recordLink.relation, relation),
        eq(other.type, from),
        isNull(other.archivedAt),
        notInArray(other.status, [...without]),
      ),
    );
  const rows = db
    .select({ id: record.id })
    .from(record)
    .where(and(eq(record.type, to), exists(link)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** Links that the journey follows. */
export function listJourneyLinks(db: ReadDb): RecordLink[] {
  return db
    .select()
    .from(recordLink)
    .where(inArray(recordLink.relation, [...journeyRelations]))
    .all();
}

function countOf(db: ReadDb, where: SQL | undefined): number {
  const found = db
    .select({ count: sql<number>`count(*)` })
    .from(record)
    .where(where)
    .get();
  return found?.count ?? 0;
}

/** How many records each register has, archived ones aside. */
export function countByType(db: ReadDb): Readonly<Partial<Record<RecordTypeName, number>>> {
  const rows = db
    .select({ type: record.type, count: sql<number>`count(*)` })
    .from(record)
    .where(isNull(record.archivedAt))
    .groupBy(record.type)
    .all();
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
}
