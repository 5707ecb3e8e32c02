import type { JourneyState, Some } from './journey-state.ts';
import type { AnyRecord } from './records/record.ts';
import type { RecordTypeName } from './records/types.ts';

/**
 * Everything that the journey can find lacking, in the order in which an AIMS is usually built:
 * first the backbone from scope to objectives, then what makes each part complete, then upkeep.
 */
export const journeyOrder = [
  'no-scope',
  'no-policy',
  'no-system',
  'no-criteria',
  'no-risk',
  'no-soa',
  'systems-without-impact',
  'no-objective',
  'no-external-issue',
  'no-internal-issue',
  'no-party',
  'no-role',
  'scope-without-system',
  'no-scope-statement',
  'systems-outside-scope',
  'scope-not-approved',
  'policy-not-approved',
  'policy-not-communicated',
  'systems-incomplete',
  'systems-unowned',
  'criteria-not-approved',
  'systems-without-risk',
  'risks-unanalysed',
  'risks-unowned',
  'risks-untreated',
  'risks-without-control',
  'risks-unaccepted',
  'risks-residual-unrated',
  'soa-missing',
  'soa-undecided',
  'soa-without-reason',
  'impacts-undecided',
  'impacts-unapproved',
  'objectives-unplanned',
  'objectives-without-task',
  'no-climate-issue',
  'no-legal-issue',
  'issues-unanswered',
  'no-affected-party',
  'no-requirement',
  'needs-unmet',
  'clauses-without-owner',
  'leadership-unassigned',
  'roles-vacant',
  'no-opportunity',
  'no-aims-description',
  'no-processes',
  'processes-unowned',
  'bought-without-supplier',
  'suppliers-unsettled',
  'systems-without-resources',
  'no-resource',
  'no-person',
  'roles-without-competence',
  'roles-unheld',
  'competence-gaps',
  'policy-unacknowledged',
  'no-communication',
  'no-competence-document',
  'no-awareness-document',
  'no-communication-document',
  'no-document',
  'no-document-procedure',
  'documents-incomplete',
  'documents-unapproved',
  'documents-without-review',
  'no-change-procedure',
  'no-indicator',
  'systems-unmonitored',
  'indicators-unmeasured',
  'indicators-unevaluated',
  'controls-open',
  'no-audit-programme',
  'no-audit',
  'audits-without-lead',
  'audit-programme-unapproved',
  'clauses-unaudited',
  'no-audit-reported',
  'no-review',
  'no-review-held',
  'reviews-unfrozen',
  'reviews-unsigned',
  'findings-unraised',
  'no-nonconformity',
  'nonconformities-unowned',
  'nonconformities-unanalysed',
  'no-idea',
  'policy-review-due',
  'changes-late',
  'objectives-unmeasured',
  'audits-late',
  'audit-outdated',
  'review-outdated',
  'resources-undecided',
  'trainings-unchecked',
  'communications-unlogged',
  'breaches-unanswered',
  'nonconformities-late',
  'effects-unchecked',
  'ideas-unanswered',
  'indicators-late',
  'tasks-late',
  'risks-review-due',
  'impacts-outdated',
  'impacts-review-due',
  'documents-review-due',
] as const;
export type JourneyKey = (typeof journeyOrder)[number];

/** What a check found: how far it holds, and what is lacking where it does not hold fully. */
export interface Verdict {
  /** 0 to 1. */
  readonly share: number;
  readonly lack: {
    readonly values: Readonly<Record<string, string | number>>;
    readonly type: RecordTypeName | null;
    readonly recordId: string | null;
  } | null;
}

export interface JourneyCheck {
  readonly key: JourneyKey;
  readonly clause: string;
  /** 1 supporting, 2 normal, 3 the heart of the clause. */
  readonly weight: number;
  readonly test: (state: JourneyState) => Verdict;
}

const held: Verdict = { share: 1, lack: null };
/** Nothing to judge yet: another check of the same clause says what comes first. */
const waiting: Verdict = { share: 0, lack: null };

/** A check that holds or does not. */
export function holds(
  ok: boolean,
  type: RecordTypeName | null,
  record?: Pick<AnyRecord, 'id'>,
): Verdict {
  return ok ? held : { share: 0, lack: { values: {}, type, recordId: record?.id ?? null } };
}

/** A check on a record that another check asks for: while it is missing there is nothing to say. */
export function holdsFor<R extends AnyRecord>(
  record: R | undefined,
  ok: (record: R) => boolean,
): Verdict {
  return record === undefined ? waiting : holds(ok(record), record.type, record);
}

interface Named {
  readonly id: string;
  readonly code: string;
}

/** A check that every record has to pass; without records it waits. */
export function each<R extends Named>(
  records: readonly R[],
  ok: (record: R) => boolean,
  type: RecordTypeName,
): Verdict {
  return counted(failing(records, ok), records.length, type);
}

/** As `each`, where having no records at all is fine too. */
export function eachIfAny<R extends Named>(
  records: readonly R[],
  ok: (record: R) => boolean,
  type: RecordTypeName,
): Verdict {
  return records.length === 0 ? held : each(records, ok, type);
}

function failing<R extends Named>(records: readonly R[], ok: (record: R) => boolean): Some {
  const lacking = records.filter((record) => !ok(record));
  return {
    count: lacking.length,
    first: lacking.slice(0, 3).map(({ id, code }) => ({ id, code })),
  };
}

/** A check of which it is known how many of how many do not pass. */
export function counted({ count, first }: Some, of: number, type: RecordTypeName): Verdict {
  if (of === 0) return waiting;
  if (count === 0) return held;
  const codes = first.map(({ code }) => code).join(', ');
  const values = { count, of, codes: count > first.length ? `${codes} …` : codes };
  const recordId = count === 1 ? (first[0]?.id ?? null) : null;
  return { share: (of - count) / of, lack: { values, type, recordId } };
}
