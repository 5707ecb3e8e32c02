import { addMonths, type Day } from './common.ts';
import { isOverdue, type AnyRecord, type Records } from './records/record.ts';
import type { ReviewInput } from './records/reviews.ts';
import { recordSpecs, type RecordTypeName } from './records/types.ts';

/** What the papers of a management review consist of: values that words turn into text elsewhere. */

/** A value in a table. */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day | null }
  /** A due day, and whether it is over. */
  | { readonly kind: 'due'; readonly day: Day | null; readonly late: boolean }
  | { readonly kind: 'figure'; readonly value: number | null; readonly unit: string }
  /** A limit: "at least 95 %". */
  | {
      readonly kind: 'limit';
      readonly direction: 'at-least' | 'at-most' | null;
      readonly value: number | null;
      readonly unit: string;
    }
  /** 0 to 1. */
  | { readonly kind: 'share'; readonly share: number | null }
  | { readonly kind: 'status'; readonly type: RecordTypeName; readonly status: string }
  /** An option of a choice field. */
  | {
      readonly kind: 'option';
      readonly type: RecordTypeName;
      readonly field: string;
      readonly option: string | null;
    }
  /** How many of each grade of finding. */
  | { readonly kind: 'grades'; readonly grades: Readonly<Record<string, number>> }
  /** How many actions are open of how many. */
  | { readonly kind: 'actions'; readonly open: number; readonly of: number };

/** Heads of columns; their words are under `reviewFacts.column.<name>`. */
export type FactColumn =
  | 'title'
  | 'from'
  | 'owner'
  | 'due'
  | 'done'
  | 'result'
  | 'kind'
  | 'topic'
  | 'importance'
  | 'relation'
  | 'grade'
  | 'source'
  | 'status'
  | 'actions'
  | 'closed'
  | 'severity'
  | 'value'
  | 'before'
  | 'limit'
  | 'measured'
  | 'when'
  | 'conforms'
  | 'effective'
  | 'findings'
  | 'found'
  | 'target'
  | 'latest'
  | 'progress'
  | 'rating'
  | 'strategy'
  | 'pursuit'
  | 'answered'
  | 'audience'
  | 'response'
  | 'need'
  | 'decided'
  | 'lacking'
  | 'effort'
  | 'decision';

export interface FactRow {
  /** Of the record that the row is about. */
  readonly code: string;
  /** In the order of the group's columns. */
  readonly cells: readonly FactValue[];
}

/** Records of which the same is said: one sentence, the codes, a table of the first ones. */
export interface FactGroup {
  /** Its words are under `reviewFacts.<key>`. */
  readonly key: string;
  /** What its sentence counts, beside `count`. */
  readonly values: Readonly<Record<string, number>>;
  /** All its records, the gravest first; no record of an input is in two of its groups. */
  readonly codes: readonly string[];
  readonly columns: readonly FactColumn[];
  /** The first of them; none where a sentence is enough. */
  readonly rows: readonly FactRow[];
}

/** Something that is true of records which the groups count already, or of no record at all. */
export interface FactNote {
  /** Its words are under `reviewFacts.note.<key>`. */
  readonly key: string;
  readonly values: Readonly<Record<string, number | string>>;
  readonly codes: readonly string[];
}

/** The paper of one input. */
export interface InputFacts {
  readonly input: ReviewInput;
  readonly notes: readonly FactNote[];
  readonly groups: readonly FactGroup[];
  /** Why there is nothing to report, under `reviewFacts.nothing.<key>`; null where there is something. */
  readonly nothing: string | null;
}

/** How the newest gap analysis stands beside the one before. */
export interface GapSummary {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly date: Day;
  /** 0 to 100; null while nothing is rated. */
  readonly score: number | null;
  readonly gaps: number;
  readonly actions: { readonly open: number; readonly late: number };
  readonly previous: { readonly date: Day; readonly score: number | null } | null;
}

/** What the papers are computed from. */
export interface ReviewContext {
  readonly records: Records;
  /** The review itself; its own decisions are not reported to it. */
  readonly reviewId: string;
  /** First day of the period. */
  readonly from: Day;
  /** The day of the meeting; the period ends with it. */
  readonly day: Day;
  readonly gap: GapSummary | null;
}

/** The period that a review looks at: back to the day that it names, or a year. */
export function periodOf(
  data: { readonly periodFrom: Day | null; readonly heldOn: Day | null },
  today: Day,
): { readonly from: Day; readonly day: Day } {
  const day = data.heldOn ?? today;
  return { from: data.periodFrom ?? addMonths(day, -12), day };
}

/** As many rows as a meeting reads; the codes of the others are named below the table. */
export const mostRows = 12;

type RowCells<R> = (record: R) => readonly FactValue[];

/** A group of records with a table; null where there are none. */
export function group<R extends AnyRecord>(
  key: string,
  records: readonly R[],
  table: { readonly columns: readonly FactColumn[]; readonly cells: RowCells<R> } | null = null,
  values: Readonly<Record<string, number>> = {},
  most = mostRows,
): readonly FactGroup[] {
  if (records.length === 0) return [];
  return [
    {
      key,
      values,
      codes: records.map(({ code }) => code),
      columns: table === null ? [] : ['title', ...table.columns],
      rows:
        table === null
          ? []
          : records
              .slice(0, most)
              .map((one) => ({ code: one.code, cells: [text(one.title), ...table.cells(one)] })),
    },
  ];
}

/** A note about records; none where there are none. */
export function note(
  key: string,
  records: readonly Pick<AnyRecord, 'code'>[],
  values: FactNote['values'] = {},
): readonly FactNote[] {
  return records.length === 0 ? [] : [{ key, values, codes: records.map(({ code }) => code) }];
}

/** The paper of an input; without a group and a note it says why. */
export function inputFacts(
  input: ReviewInput,
  nothing: string,
  groups: readonly FactGroup[],
  notes: readonly FactNote[] = [],
): InputFacts {
  return { input, notes, groups, nothing: groups.length + notes.length === 0 ? nothing : null };
}

/** Shorthands for cells. */
export const text = (value: string): FactValue => ({ kind: 'text', text: value });
export const day = (value: Day | null): FactValue => ({ kind: 'day', day: value });
export const status = (record: AnyRecord): FactValue => ({
  kind: 'status',
  type: record.type,
  status: record.status,
});
export const option = (type: RecordTypeName, field: string, chosen: string | null): FactValue => ({
  kind: 'option',
  type,
  field,
  option: chosen,
});
export const due = (record: AnyRecord, today: Day): FactValue => ({
  kind: 'due',
  day: record.due,
  late: isOverdue(record, today),
});

/** Whether a day lies in the period. */
export const isWithin = ({ from, day: to }: ReviewContext, on: Day | null): boolean =>
  on !== null && on >= from && on <= to;

/** The day of an instant. */
export const dayOf = (instant: string): Day => instant.slice(0, 10);

/** Whether a record was made in the period. */
export const isNew = (context: ReviewContext, record: AnyRecord): boolean =>
  isWithin(context, dayOf(record.createdAt));

/** Whether a record is open: nothing of it is over. */
export const isOpen = ({ type, status: now }: AnyRecord): boolean =>
  !(recordSpecs[type].closed as readonly string[]).includes(now);

/** Whether a record was closed in the period: on the day it names, or when it was last changed. */
export const closedWithin = (
  context: ReviewContext,
  record: AnyRecord,
  on: Day | null = null,
): boolean => !isOpen(record) && isWithin(context, on ?? dayOf(record.updatedAt));

/** What is late comes first, then what is due first, then by code. */
export function byUrgency<R extends AnyRecord>(records: readonly R[]): readonly R[] {
  return records.toSorted(
    (a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.code.localeCompare(b.code),
  );
}

/** How many are late on the day of the meeting. */
export const lateOf = (context: ReviewContext, records: readonly AnyRecord[]): number =>
  records.filter((record) => isOverdue(record, context.day)).length;
