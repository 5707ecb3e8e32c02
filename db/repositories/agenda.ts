import {
  aliasedTable,
  and,
  asc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  notInArray,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import { eventTypes } from '../../shared/domain/agenda-events.ts';
import type { AgendaAction, AgendaRecord } from '../../shared/domain/agenda-model.ts';
import {
  agendaFields,
  agendaRules,
  withoutDay,
  withOwnDays,
} from '../../shared/domain/agenda-rules.ts';
import type { HeldRole } from '../../shared/domain/agenda-list.ts';
import type { Day } from '../../shared/domain/common.ts';
import { recordTypeNames, specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import type { ReadDb } from '../handle.ts';
import { action, assessment, record, recordLink } from '../schema/tables.ts';

/** What the agenda reads: heads of records and a few fields, so that it stays quick with 20,000 risks. */

/** Names come from definitions, never from outside. */
const field = (name: string): SQL => sql`json_extract(${record.data}, ${sql.raw(`'$.${name}'`)})`;

/** The fields that the agenda needs of a record's data, as JSON; null where it needs none. */
const dataPart = sql<string | null>`CASE ${record.type} ${sql.join(
  Object.entries(agendaFields).map(([type, names]) => {
    const parts = names.map((name) => sql`${name}, ${field(name)}`);
    return sql`WHEN ${type} THEN json_object(${sql.join(parts, sql`, `)})`;
  }),
  sql` `,
)} END`;

const columns = {
  id: record.id,
  type: record.type,
  code: record.code,
  title: record.title,
  status: record.status,
  owner: record.owner,
  due: record.due,
  createdAt: record.createdAt,
  data: dataPart,
} as const;

type Row = readonly [
  id: string,
  type: RecordTypeName,
  code: string,
  title: string,
  status: string,
  owner: string,
  due: Day | null,
  createdAt: string,
  data: string | null,
];

const nothing = {};

function recordOf([id, type, code, title, status, owner, due, createdAt, data]: Row): AgendaRecord {
  return {
    id,
    type,
    code,
    title,
    status,
    owner,
    due,
    createdAt,
    archivedAt: null,
    data: data === null ? nothing : (JSON.parse(data) as AgendaRecord['data']),
  };
}

/** Types of which a record can be on the agenda without a day in its head. */
const always = recordTypeNames.filter(
  (type) => type in withoutDay || (withOwnDays as readonly string[]).includes(type),
);

/**
 * Records that can be on the agenda, archived ones aside; of some types, or of all. Closed ones are
 * among them: leaving them out here would cost more than leaving them out later.
 */
export function listAgendaRecords(
  db: ReadDb,
  types: readonly RecordTypeName[] = recordTypeNames,
): AgendaRecord[] {
  // Plain rows: turning 20,000 of them into objects twice would take longer than reading them.
  const rows = db
    .select(columns)
    .from(record)
    .where(
      and(
        // All types by name, so that the index by type is used and no row's data is passed over.
        inArray(record.type, [...types]),
        isNull(record.archivedAt),
        or(isNotNull(record.due), inArray(record.type, [...always])),
      ),
    )
    .values() as unknown as readonly Row[];
  return rows.map(recordOf);
}

/** Types whose place on the agenda follows from the day in their head alone. */
const plain = recordTypeNames.filter((type) => !(withOwnDays as readonly string[]).includes(type));

/**
 * What was due before a day, of the types that need no more than their head to tell: how many, and
 * the longest overdue.
 */
export function readPlainOverdue(
  db: ReadDb,
  today: Day,
  limit: number,
): { readonly first: readonly AgendaRecord[]; readonly count: number } {
  const late = and(lt(record.due, today), isNull(record.archivedAt));
  const open = (type: SQL): SQL | undefined =>
    or(
      ...plain.map((name) => {
        const { closed } = specOf(name);
        const status = closed.length === 0 ? undefined : notInArray(record.status, [...closed]);
        return and(sql`${type} = ${name}`, status);
      }),
    );
  const rows = db
    .select(columns)
    .from(record)
    // The plus keeps the index by type away: by day, the first few are there at once.
    .where(and(late, open(sql`+${record.type}`)))
    .orderBy(asc(record.due), asc(sql`length(${record.code})`), asc(record.code))
    .limit(limit)
    .values() as unknown as readonly Row[];
  const counted = db
    .select({ count: sql<number>`count(*)` })
    .from(record)
    .where(and(late, open(sql`${record.type}`)))
    .get();
  return { first: rows.map(recordOf), count: counted?.count ?? 0 };
}

/** Records that have days of their own in the calendar, closed ones too, archived ones aside. */
export function listEventRecords(db: ReadDb): AgendaRecord[] {
  const rows = db
    .select(columns)
    .from(record)
    .where(and(inArray(record.type, [...eventTypes]), isNull(record.archivedAt)))
    .values() as unknown as readonly Row[];
  return rows.map(recordOf);
}

/** Open actions of all gap analyses that are not put away. */
export function listAgendaActions(db: ReadDb): AgendaAction[] {
  return db
    .select({
      id: action.id,
      assessmentId: action.assessmentId,
      code: action.code,
      title: action.title,
      status: action.status,
      owner: action.owner,
      due: action.due,
      requirement: action.requirement,
    })
    .from(action)
    .innerJoin(assessment, eq(assessment.id, action.assessmentId))
    .where(and(inArray(action.status, ['open', 'in-progress']), isNull(assessment.archivedAt)))
    .all();
}

/** Types whose records say themselves which requirements they are about. */
const naming = ['finding', 'nonconformity', 'document', 'audit'] as const;

/** Requirements of what tasks serve, by the task's id. */
export function listServed(db: ReadDb): ReadonlyMap<string, readonly string[]> {
  const own = sql<string | null>`CASE
    WHEN ${inArray(record.type, [...naming])} THEN ${field('requirements')}
    WHEN ${eq(record.type, 'control')} THEN json_array(${field('control')}) END`;
  const rows = db
    .select({ taskId: recordLink.fromId, type: record.type, own })
    .from(recordLink)
    .innerJoin(record, eq(record.id, recordLink.toId))
    .where(eq(recordLink.relation, 'serves'))
    .orderBy(recordLink.fromId, record.code)
    .values() as unknown as readonly (readonly [string, RecordTypeName, string | null])[];
  const found = new Map<string, Set<string>>();
  for (const [taskId, type, json] of rows) {
    const listed = json === null ? [] : (JSON.parse(json) as readonly unknown[]);
    const named = listed.filter((one) => typeof one === 'string' && one !== '');
    const set = found.get(taskId) ?? new Set();
    for (const one of named.length > 0 ? named : [agendaRules[type].clause]) set.add(String(one));
    found.set(taskId, set);
  }
  return new Map([...found].map(([id, set]) => [id, [...set]]));
}

/** Roles that somebody holds: by the role itself, or by the person's record. */
export function listHeldRoles(db: ReadDb): HeldRole[] {
  const named = db
    .select({ title: record.title, holder: sql<string>`coalesce(${field('holder')}, '')` })
    .from(record)
    .where(and(eq(record.type, 'role'), isNull(record.archivedAt)))
    .all();
  const person = aliasedTable(record, 'person');
  const held = db
    .select({ title: record.title, holder: person.title })
    .from(recordLink)
    .innerJoin(person, eq(person.id, recordLink.fromId))
    .innerJoin(record, eq(record.id, recordLink.toId))
    .where(
      and(
        eq(recordLink.relation, 'holds'),
        isNull(person.archivedAt),
        isNull(record.archivedAt),
        eq(record.type, 'role'),
      ),
    )
    .all();
  return [...named, ...held];
}
