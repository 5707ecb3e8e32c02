import { addMonths, type Day } from './common.ts';
import type { Catalogue, Question } from './content.ts';
import { inScope, isInScope, overlaps } from './requirement-scope.ts';
import type { AimsRecord, Records } from './records/record.ts';
import { excludedControls } from './responsibilities.ts';
import { cut } from './sentences.ts';
import { questionOrder } from './tree.ts';

/**
 * The checklist of an audit (9.2.1): questions of the bank for what is in scope, and earlier findings
 * to follow up. What is on it once is never put on it again.
 */

export const checklistDepths = ['key', 'all'] as const;
/** The key questions of each requirement, or all of them. */
export type ChecklistDepth = (typeof checklistDepths)[number];

/** Findings that were closed this long before the audit are looked at again: does it hold? */
export const recentMonths = 12;

/** A check that is to be made. */
export type PlannedCheck =
  | { readonly kind: 'question'; readonly origin: string; readonly question: Question }
  | {
      readonly kind: 'follow-up';
      readonly origin: string;
      readonly finding: AimsRecord<'finding'>;
      /** Its requirements that are in scope. */
      readonly requirements: readonly string[];
    };

export interface ChecklistInput {
  readonly records: Records;
  readonly catalogue: Pick<Catalogue, 'requirements' | 'questions'>;
  readonly audit: AimsRecord<'audit'>;
  readonly depth: ChecklistDepth;
  readonly today: Day;
}

type Check = AimsRecord<'audit-check'>;

/** The checks of an audit, put away ones too: those somebody took out on purpose. */
export function checksOf(records: Records, auditId: string): readonly Check[] {
  return records.linkingTo(auditId, 'of').filter((one): one is Check => one.type === 'audit-check');
}

/** The checks that an audit still lacks, in the order in which they are asked. */
export function missingChecks(input: ChecklistInput): readonly PlannedCheck[] {
  const { records, catalogue, audit, depth } = input;
  const scope = audit.data.requirements;
  const excluded = excludedControls(records.of('control'));
  const known = new Set(checksOf(records, audit.id).map(({ data }) => data.origin.trim()));
  const followUps = findingsToFollowUp(input).map((finding): PlannedCheck => ({
    kind: 'follow-up',
    origin: finding.code,
    finding,
    requirements: inScope(finding.data.requirements, scope),
  }));
  const place = questionOrder(catalogue);
  const questions = catalogue.questions
    .filter(({ key }) => depth === 'all' || key)
    .filter(({ requirement }) => isInScope(requirement, scope) && !excluded.has(requirement))
    .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map((question): PlannedCheck => ({ kind: 'question', origin: question.id, question }));
  const missing = [...followUps, ...questions].filter(({ origin }) => !known.has(origin));
  const keyOf = orderOf(audit.data.timetable, catalogue);
  return sortedBy(missing, (check) =>
    check.kind === 'question'
      ? keyOf([check.question.requirement], false, place.get(check.origin) ?? 0)
      : keyOf(check.requirements, true, 0),
  );
}

/** Findings of other audits about what is in scope that are open, or closed not long ago. */
export function findingsToFollowUp({
  records,
  audit,
  today,
}: Pick<ChecklistInput, 'records' | 'audit' | 'today'>): readonly AimsRecord<'finding'>[] {
  const { startOn } = audit.data;
  const since = addMonths(startOn ?? today, -recentMonths);
  return records.of('finding').filter((finding) => {
    const { id, status, data } = finding;
    const isTheirs = records.linkedFrom(id, 'found-in').some((one) => one.id === audit.id);
    if (isTheirs || data.grade === null || !followed.has(data.grade)) return false;
    if (!data.requirements.some((one) => isInScope(one, audit.data.requirements))) return false;
    // What was found later can't be followed up yet.
    if (startOn !== null && data.foundOn !== null && data.foundOn > startOn) return false;
    if (status === 'closed') return (data.verifiedOn ?? finding.updatedAt) >= since;
    return status === 'issued' || status === 'accepted';
  });
}

/** Opportunities and good practice oblige to nothing. */
const followed: ReadonlySet<string> = new Set(['major', 'minor', 'observation']);

/** The checks as they are asked: by the timetable, then by requirement, follow-ups first. */
export function checksInOrder(
  checks: readonly Check[],
  timetable: AimsRecord<'audit'>['data']['timetable'],
  catalogue: Pick<Catalogue, 'requirements' | 'questions'>,
  isFollowUp: (check: Check) => boolean,
): readonly Check[] {
  const keyOf = orderOf(timetable, catalogue);
  return sortedBy(checks, (check) =>
    keyOf(
      check.data.requirement,
      isFollowUp(check),
      check.data.position ?? Number.MAX_SAFE_INTEGER,
    ),
  );
}

type Key = readonly [slot: number, requirement: number, after: number, place: number];

/** Where a check stands: the slot of the timetable, the requirement, follow-ups before questions. */
function orderOf(
  timetable: AimsRecord<'audit'>['data']['timetable'],
  { requirements }: Pick<Catalogue, 'requirements'>,
): (ids: readonly string[], isFollowUp: boolean, place: number) => Key {
  const slots = timetable.toSorted((a, b) => slotKey(a).localeCompare(slotKey(b)));
  const places = new Map(requirements.map(({ id }, at) => [id, at]));
  return (ids, isFollowUp, place) => {
    const slot = slots.findIndex((one) =>
      one.requirements.some((wanted) => ids.some((id) => overlaps(id, wanted))),
    );
    const requirement = Math.min(...ids.map((id) => places.get(id) ?? requirements.length));
    return [
      slot === -1 ? slots.length : slot,
      ids.length === 0 ? requirements.length : requirement,
      isFollowUp ? 0 : 1,
      place,
    ];
  };
}

const slotKey = ({ on, from }: AimsRecord<'audit'>['data']['timetable'][number]): string =>
  `${on ?? '9999'} ${from.trim().padStart(5, '0')}`;

/** The sort is stable: what ties stays in the given order. */
function sortedBy<T>(list: readonly T[], keyOf: (one: T) => Key): readonly T[] {
  return list
    .map((one) => ({ one, key: keyOf(one) }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ one }) => one);
}

function compareKeys(a: Key, b: Key): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}

/** As much as fits into one entry of a list inside a record. */
const longestEntry = 280;

/** A text as entries of a list: one for each sentence, long ones cut at a word. */
export function asEntries(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => cut(sentence, longestEntry));
}

/** How far an audit's checklist is worked through. */
export interface AuditProgress {
  readonly total: number;
  /** With any answer, "not reached" among them. */
  readonly answered: number;
  readonly flagged: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

/** Counts the checks of an audit by their answers. */
export function progressOfChecks(checks: readonly Check[]): AuditProgress {
  const byStatus: Record<string, number> = {};
  for (const { status } of checks) byStatus[status] = (byStatus[status] ?? 0) + 1;
  return {
    total: checks.length,
    answered: checks.length - (byStatus['open'] ?? 0),
    flagged: checks.filter(({ data }) => data.flagged).length,
    byStatus,
  };
}
