import { addMonths, type Day } from './common.ts';
import { isWithin, overlaps } from './requirement-scope.ts';
import { isOfType, type AimsRecord, type Records } from './records/record.ts';
import { criteriaInForce } from './risk-criteria.ts';

/**
 * How important it is to audit a requirement (9.2.2): what the programme says, raised by what went
 * wrong before, by high risks behind controls and by the gap analysis. Every step has its reason.
 */

export const importances = ['high', 'normal', 'low'] as const;
export type Importance = (typeof importances)[number];

/** Why something is as important as it is. */
export type ImportanceReason =
  | { readonly kind: 'priority'; readonly importance: Importance; readonly text: string }
  | {
      readonly kind: 'nonconformity' | 'finding' | 'risk';
      /** How many, and the first of them. */
      readonly count: number;
      readonly codes: readonly string[];
    }
  | { readonly kind: 'gap'; readonly count: number; readonly code: string };

/** What a gap analysis found for a requirement. */
export interface GapFact {
  /** Of the gap analysis. */
  readonly code: string;
  /** Questions that were answered with "does not conform". */
  readonly gaps: number;
  /** Questions that were rated. */
  readonly rated: number;
}

export interface Judged {
  readonly importance: Importance;
  readonly reasons: readonly ImportanceReason[];
}

/** Results older than this no longer raise the importance, unless they are still open. */
export const remembersMonths = 24;
/** Single gaps are everywhere at first; from this share on the requirement as such is weak. */
const weakShare = 1 / 3;
const mostCodes = 4;

type Finding = AimsRecord<'finding'>;
type Nonconformity = AimsRecord<'nonconformity'>;

/** Judges requirement after requirement; what is the same for all is looked up once. */
export class ImportanceJudge {
  readonly #priorities: AimsRecord<'audit-programme'>['data']['priorities'];
  readonly #nonconformities: readonly Nonconformity[];
  readonly #findings: readonly Finding[];
  readonly #risks: ReadonlyMap<string, readonly string[]>;
  readonly #gaps: ReadonlyMap<string, GapFact>;

  constructor(
    records: Records,
    programme: AimsRecord<'audit-programme'> | null,
    gaps: ReadonlyMap<string, GapFact>,
    today: Day,
  ) {
    const since = addMonths(today, -remembersMonths);
    this.#priorities = programme?.data.priorities ?? [];
    this.#gaps = gaps;
    this.#risks = risksBehindControls(records);
    this.#nonconformities = records.of('nonconformity').filter(({ status, data }) => {
      if (status === 'not-confirmed') return false;
      return status !== 'closed' || (data.detectedOn ?? '') >= since;
    });
    const counted = new Set(this.#nonconformities.map(({ id }) => id));
    this.#findings = records
      .of('finding')
      .filter(({ status, data }) => {
        if (status === 'withdrawn' || data.grade === 'good-practice') return false;
        return status !== 'closed' || (data.foundOn ?? '') >= since;
      })
      // What became a nonconformity counts as that.
      .filter(({ id }) => !records.linkedFrom(id, 'raised').some((one) => counted.has(one.id)));
  }

  /** Of a clause or a control. */
  ofRequirement(id: string): Judged {
    const base = this.#priorityOf(id);
    const reasons: ImportanceReason[] = base === null ? [] : [base];
    let importance: Importance = base?.importance ?? 'normal';
    const raise = (to: Importance | 'one'): void => {
      importance = to === 'one' ? oneUp(importance) : higher(importance, to);
    };
    const failed = this.#nonconformities.filter(({ data }) =>
      data.requirements.some((one) => overlaps(one, id)),
    );
    if (failed.length > 0) {
      raise(failed.some(({ data }) => data.grade === 'major') ? 'high' : 'one');
      reasons.push(listed('nonconformity', failed));
    }
    const found = this.#findings.filter(({ data }) =>
      data.requirements.some((one) => overlaps(one, id)),
    );
    if (found.length > 0) {
      raise(weightOf(found));
      reasons.push(listed('finding', found));
    }
    const risks = this.#risks.get(id) ?? [];
    if (risks.length > 0) {
      raise('high');
      reasons.push({ kind: 'risk', count: risks.length, codes: risks.slice(0, mostCodes) });
    }
    const gap = this.#gaps.get(id);
    if (gap !== undefined && gap.gaps > 0 && gap.gaps >= gap.rated * weakShare) {
      raise('one');
      reasons.push({ kind: 'gap', count: gap.gaps, code: gap.code });
    }
    return { importance, reasons };
  }

  /** Of a process: as important as the most important requirement that it carries out. */
  ofProcess(requirements: readonly string[]): Judged {
    const judged = requirements.map((id) => this.ofRequirement(id));
    const importance = judged.reduce<Importance>(
      (most, one) => higher(most, one.importance),
      judged.length === 0 || judged.some((one) => one.importance !== 'low') ? 'normal' : 'low',
    );
    const first = judged.find((one) => one.importance === importance && one.reasons.length > 0);
    return { importance, reasons: first?.reasons ?? [] };
  }

  /** The most particular line of the programme: one for A.6.2.4 goes before one for A.6. */
  #priorityOf(id: string): (ImportanceReason & { readonly kind: 'priority' }) | null {
    let best: { readonly length: number; readonly at: number } | null = null;
    for (const [at, { requirements, importance }] of this.#priorities.entries()) {
      if (importance === null) continue;
      for (const one of requirements) {
        if (isWithin(id, one) && (best === null || one.length > best.length)) {
          best = { length: one.length, at };
        }
      }
    }
    const line = best === null ? undefined : this.#priorities[best.at];
    if (line === undefined || line.importance === null) return null;
    return { kind: 'priority', importance: line.importance, text: line.reason.trim() };
  }
}

function weightOf(found: readonly Finding[]): Importance | 'one' {
  if (found.some(({ data }) => data.grade === 'major')) return 'high';
  if (found.some(({ data }) => data.grade === 'minor')) return 'one';
  // An observation is a reason not to leave something to the end, no more.
  return 'normal';
}

function listed(
  kind: 'nonconformity' | 'finding',
  records: readonly { readonly code: string }[],
): ImportanceReason {
  const codes = records.slice(0, mostCodes).map(({ code }) => code);
  return { kind, count: records.length, codes };
}

const rank = (importance: Importance): number => importances.indexOf(importance);

/** The higher of two. */
export const higher = (a: Importance, b: Importance): Importance => (rank(a) <= rank(b) ? a : b);

const oneUp = (importance: Importance): Importance =>
  importances[Math.max(0, rank(importance) - 1)] ?? importance;

/**
 * Open risks that would stand at the highest level without a control, by the control's id: should
 * it fail, they come back.
 */
function risksBehindControls(records: Records): ReadonlyMap<string, readonly string[]> {
  const { levels, appetite } = criteriaInForce(records.only('risk-criteria'));
  const highest = Math.max(...levels.map(({ from }) => from ?? 0), (appetite ?? 0) + 1);
  const found = new Map<string, string[]>();
  for (const risk of records.of('risk')) {
    const { inherent } = risk.data;
    if (risk.status === 'closed' || inherent === null || inherent < highest) continue;
    for (const control of records.linkedFrom(risk.id, 'modified-by')) {
      if (!isOfType(control, 'control')) continue;
      const id = control.data.control.trim();
      const list = found.get(id);
      if (list === undefined) found.set(id, [risk.code]);
      else list.push(risk.code);
    }
  }
  return found;
}
