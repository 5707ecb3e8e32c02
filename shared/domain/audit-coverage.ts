import { ImportanceJudge, type GapFact, type Importance, type Judged } from './audit-importance.ts';
import { processesInScope } from './auditor-independence.ts';
import { addDays, addMonths, type Day } from './common.ts';
import type { Catalogue } from './content.ts';
import { isWithin, overlaps } from './requirement-scope.ts';
import { isOfType, type AimsRecord, type Records } from './records/record.ts';
import { excludedControls } from './responsibilities.ts';
import { fold } from './search.ts';

/**
 * What the audits of a programme look at (9.2.2): every clause, control and process of the AIMS
 * against the audits of the cycle, by when each is due, and what nobody audits.
 */

/** Months of a cycle where no programme says otherwise. */
export const usualCycleMonths = 36;
/** The longest time between two audits of what is important. */
export const highIntervalMonths = 12;

/** `partly`: only a part of it is in the scope. `not-reached`: in scope, but the audit did not get there. */
export type CellState = 'done' | 'planned' | 'not-reached' | 'partly-done' | 'partly-planned';

/** How the row stands, gravest first. `again`: audited, and due once more with no audit planned yet. */
export const coverageStates = [
  'overdue',
  'uncovered',
  'too-late',
  'again',
  'planned',
  'done',
] as const;
export type CoverageState = (typeof coverageStates)[number];

export interface CoverageAudit {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly startOn: Day | null;
  readonly endOn: Day | null;
  readonly done: boolean;
}

export interface CoverageRow extends Judged {
  readonly kind: 'clause' | 'control' | 'process';
  /** Of the requirement; of a process its name. */
  readonly id: string;
  readonly title: string;
  /** Who answers for a process; empty for requirements. */
  readonly owner: string;
  /** One for each audit, in the order of `audits`; null where it does not look at it. */
  readonly cells: readonly (CellState | null)[];
  /** When it was last audited. */
  readonly lastOn: Day | null;
  /** When it is audited next, as far as that is planned. */
  readonly nextOn: Day | null;
  /** The day by which it has to be audited; null when nothing is due in this cycle any more. */
  readonly dueBy: Day | null;
  readonly state: CoverageState;
}

export interface AuditCoverage {
  /** Null where no programme is written: the cycle is then the usual one. */
  readonly programme: AimsRecord<'audit-programme'> | null;
  readonly cycle: { readonly from: Day; readonly until: Day };
  /** Of the cycle, by date; cancelled ones are left out. */
  readonly audits: readonly CoverageAudit[];
  /** Clauses, controls, processes. */
  readonly rows: readonly CoverageRow[];
  readonly totals: Readonly<Record<CoverageState, number>>;
}

/** What coverage is computed from. */
export interface CoverageInput {
  readonly records: Records;
  readonly requirements: Catalogue['requirements'];
  /** Of the latest gap analysis, by requirement. */
  readonly gaps: ReadonlyMap<string, GapFact>;
  readonly today: Day;
}

type Audit = AimsRecord<'audit'>;
type Programme = AimsRecord<'audit-programme'>;

/** The programme in force: the one that is asked for, else the running one, else the newest. */
export function programmeInForce(records: Records, id: string | null): Programme | null {
  const all = records.of('audit-programme');
  if (id !== null) return all.find((one) => one.id === id) ?? null;
  const order = ['running', 'approved', 'draft', 'closed'];
  const newest = all.toSorted((a, b) => (b.data.startOn ?? '').localeCompare(a.data.startOn ?? ''));
  return newest.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0] ?? null;
}

/** The coverage of a programme's cycle, or of the usual cycle where there is none. */
export function auditCoverage(input: CoverageInput, programme: Programme | null): AuditCoverage {
  const { records, today } = input;
  const cycle = cycleOf(records, programme, today);
  const audits = auditsOf(records, programme, cycle).map((audit) => ({
    audit,
    reach: reachOf(records, audit),
  }));
  const judge = new ImportanceJudge(records, programme, input.gaps, today);
  const rowOf = (head: RowHead, judged: Judged, cells: CoverageRow['cells']): CoverageRow => ({
    ...head,
    ...judged,
    cells,
    ...standing(cells, audits, judged.importance, cycle, today),
  });
  const rows = [
    ...requirementRows(input).map((head) =>
      rowOf(
        head,
        judge.ofRequirement(head.id),
        audits.map(({ audit, reach }) => requirementCell(head.id, audit, reach)),
      ),
    ),
    ...processRows(records).map(({ requirements, ...head }) =>
      rowOf(
        head,
        judge.ofProcess(requirements),
        audits.map(({ audit }) => processCell(records, head.id, audit)),
      ),
    ),
  ];
  const count = (state: CoverageState): number => rows.filter((row) => row.state === state).length;
  return {
    programme,
    cycle,
    audits: audits.map(({ audit: { id, code, title, status, data } }) => ({
      id,
      code,
      title,
      status,
      startOn: data.startOn,
      endOn: data.endOn,
      done: isDone(status),
    })),
    rows,
    totals: {
      overdue: count('overdue'),
      uncovered: count('uncovered'),
      'too-late': count('too-late'),
      again: count('again'),
      planned: count('planned'),
      done: count('done'),
    },
  };
}

type RowHead = Pick<CoverageRow, 'kind' | 'id' | 'title' | 'owner'>;

const isDone = (status: string): boolean => status === 'reported' || status === 'closed';

function cycleOf(
  records: Records,
  programme: Programme | null,
  today: Day,
): AuditCoverage['cycle'] {
  const starts = records
    .of('audit')
    .flatMap(({ status, data }) => (status === 'cancelled' ? [] : [data.startOn ?? today]));
  const from =
    programme === null ? (starts.toSorted()[0] ?? today) : (programme.data.startOn ?? today);
  const until = programme?.data.endOn ?? addDays(addMonths(from, usualCycleMonths), -1);
  return { from, until: until < from ? from : until };
}

/** Audits that belong to a programme, and those that belong to none and fall into its cycle. */
export function auditsOf(
  records: Records,
  programme: Programme | null,
  { from, until }: AuditCoverage['cycle'],
): readonly Audit[] {
  return records
    .of('audit')
    .filter(({ status }) => status !== 'cancelled')
    .filter(({ id, data }) => {
      const [of] = records.linkedFrom(id, 'part-of');
      if (of !== undefined) return programme === null || of.id === programme.id;
      return data.startOn === null || (data.startOn >= from && data.startOn <= until);
    })
    .toSorted((a, b) => (a.data.startOn ?? '9999').localeCompare(b.data.startOn ?? '9999'));
}

/** Requirements that the checklist of a finished audit did not get to, though it has some of them. */
function reachOf(records: Records, audit: Audit): ReadonlySet<string> {
  if (!isDone(audit.status)) return new Set();
  const reached = new Set<string>();
  const missed = new Set<string>();
  for (const check of records.linkingTo(audit.id, 'of')) {
    if (!isOfType(check, 'audit-check') || check.archivedAt !== null) continue;
    const isReached = check.status !== 'open' && check.status !== 'not-reached';
    for (const id of check.data.requirement) (isReached ? reached : missed).add(id);
  }
  return new Set([...missed].filter((id) => !reached.has(id)));
}

function requirementCell(
  id: string,
  { status, data }: Audit,
  missed: ReadonlySet<string>,
): CellState | null {
  const hits = data.requirements.filter((one) => overlaps(one, id));
  if (hits.length === 0) return null;
  if (missed.has(id)) return 'not-reached';
  // A part of it alone is not all of it.
  const isWhole = hits.some((one) => isWithin(id, one));
  if (isDone(status)) return isWhole ? 'done' : 'partly-done';
  return isWhole ? 'planned' : 'partly-planned';
}

function processCell(records: Records, name: string, { status, data }: Audit): CellState | null {
  const all = records.only('scope')?.data.processes ?? [];
  const looked = processesInScope(data, all).some(({ process }) => sameText(process, name));
  if (!looked) return null;
  return isDone(status) ? 'done' : 'planned';
}

const sameText = (a: string, b: string): boolean => fold(a.trim()) === fold(b.trim());

/** The leaf clauses, and the leaf controls that the statement of applicability does not exclude. */
function requirementRows({ records, requirements }: CoverageInput): readonly RowHead[] {
  const excluded = excludedControls(records.of('control'));
  return requirements
    .filter(({ id, leaf }) => leaf && !excluded.has(id))
    .map(({ id, title, kind }) => ({ kind, id, title, owner: '' }));
}

function processRows(
  records: Records,
): readonly (RowHead & { readonly requirements: readonly string[] })[] {
  const seen = new Set<string>();
  return (records.only('scope')?.data.processes ?? []).flatMap(
    ({ process, owner, requirements }) => {
      const id = process.trim();
      if (id === '' || seen.has(fold(id))) return [];
      seen.add(fold(id));
      return [{ kind: 'process' as const, id, title: id, owner: owner.trim(), requirements }];
    },
  );
}

/** When it was and will be audited, by when it has to be, and what that comes to. */
function standing(
  cells: CoverageRow['cells'],
  audits: readonly { readonly audit: Audit }[],
  importance: Importance,
  cycle: AuditCoverage['cycle'],
  today: Day,
): Pick<CoverageRow, 'lastOn' | 'nextOn' | 'dueBy' | 'state'> {
  const dayOf = (at: number): Day | null => {
    const data = audits[at]?.audit.data;
    return data?.startOn ?? data?.endOn ?? null;
  };
  const days = (state: CellState): readonly Day[] =>
    cells
      .flatMap((cell, at) => (cell === state ? [dayOf(at)] : []))
      .filter((day) => day !== null)
      .toSorted();
  const lastOn = days('done').at(-1) ?? null;
  const nextOn = days('planned')[0] ?? null;
  const dueBy = dueDay(lastOn, importance, cycle);
  const isUnderWay = cells.some(
    (cell, at) => cell === 'planned' && audits[at]?.audit.status === 'in-progress',
  );
  const state = (): CoverageState => {
    if (dueBy === null) return 'done';
    if (isUnderWay) return 'planned';
    // An audit that was planned and did not happen covers nothing.
    if (dueBy < today) return 'overdue';
    if (nextOn === null) return lastOn === null ? 'uncovered' : 'again';
    return nextOn <= dueBy ? 'planned' : 'too-late';
  };
  return { lastOn, nextOn, dueBy, state: state() };
}

/** What is important within a year, and again every year; the rest once in the cycle. */
function dueDay(
  lastOn: Day | null,
  importance: Importance,
  { from, until }: AuditCoverage['cycle'],
): Day | null {
  const earliest = (day: Day): Day => (day < until ? day : until);
  if (importance !== 'high') return lastOn === null ? until : null;
  const next = addMonths(lastOn ?? from, highIntervalMonths);
  if (lastOn !== null && next > until) return null;
  return earliest(next);
}

/** Rows by urgency: what is overdue first, then by importance and the day by which it is due. */
export function byUrgency(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  const importance = { high: 0, normal: 1, low: 2 } as const;
  return rows.toSorted(
    (a, b) =>
      coverageStates.indexOf(a.state) - coverageStates.indexOf(b.state) ||
      importance[a.importance] - importance[b.importance] ||
      (a.dueBy ?? '9999').localeCompare(b.dueBy ?? '9999'),
  );
}

/** The gaps of a gap analysis by requirement. */
export function gapFacts(
  code: string,
  answers: readonly { readonly requirement: string; readonly status: string }[],
): ReadonlyMap<string, GapFact> {
  const found = new Map<string, GapFact>();
  for (const { requirement, status } of answers) {
    if (status === 'not-assessed' || status === 'not-applicable') continue;
    const { gaps = 0, rated = 0 } = found.get(requirement) ?? {};
    const isGap = status === 'does-not';
    found.set(requirement, { code, gaps: gaps + (isGap ? 1 : 0), rated: rated + 1 });
  }
  return found;
}
