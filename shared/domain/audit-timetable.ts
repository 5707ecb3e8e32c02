import { addDays, type Day } from './common.ts';
import type { Catalogue } from './content.ts';
import { inScope, isInScope, isWithin } from './requirement-scope.ts';
import { requirementsById, topLevelOf } from './tree.ts';

/**
 * A timetable to start from (9.2.2): opening meeting, one part for each clause or control group, as
 * long as it is wide, closing meeting.
 */

/** A line of the timetable before it is put into words. */
export interface ProposedSlot {
  readonly kind: 'opening' | 'part' | 'closing';
  /** The clause or control group that a part is about; null for meetings. */
  readonly id: string | null;
  readonly on: Day;
  /** 09:00 */
  readonly from: string;
  readonly until: string;
  /** As the scope of the audit has them. */
  readonly requirements: readonly string[];
}

/** Minutes of the day in which one audits: morning and afternoon. */
const halves = [
  [9 * 60, 12 * 60 + 30],
  [13 * 60 + 30, 17 * 60],
] as const;
const meeting = 30;
/** Times fall on quarters of an hour. */
const quarter = 15;
/** A timetable that is longer than this is a programme. */
const mostDays = 15;

/** Proposes a timetable from first to last day; empty without a day or a scope. */
export function proposeTimetable(
  audit: {
    readonly requirements: readonly string[];
    readonly startOn: Day | null;
    readonly endOn: Day | null;
  },
  requirements: Catalogue['requirements'],
): readonly ProposedSlot[] {
  const { startOn } = audit;
  if (startOn === null || audit.requirements.length === 0) return [];
  const days = workingDays(startOn, audit.endOn ?? startOn);
  const free: Free[] = days.flatMap((on) => halves.map(([from, until]) => ({ on, from, until })));
  const first = free[0];
  const last = free.at(-1);
  if (first === undefined || last === undefined) return [];
  const opening = slot('opening', null, first.on, first.from, first.from + meeting, []);
  const closing = slot('closing', null, last.on, last.until - meeting, last.until, []);
  first.from += meeting;
  last.until -= meeting;
  return [opening, ...fill(free, partsOf(audit.requirements, requirements)), closing];
}

interface Part {
  readonly id: string;
  readonly requirements: readonly string[];
  readonly width: number;
}

/** The clauses and control groups in scope, in the order of the standard, with how wide they are. */
function partsOf(
  scope: readonly string[],
  requirements: Catalogue['requirements'],
): readonly Part[] {
  const byId = requirementsById(requirements);
  const tops = requirements.filter(({ id, parent }) => parent === null && isInScope(id, scope));
  return tops.map(({ id }) => ({
    id,
    requirements: inScope(scope, [id]),
    width: requirements.filter(
      (one) =>
        one.leaf && topLevelOf(one.id, byId)?.id === id && scope.some((s) => isWithin(one.id, s)),
    ).length,
  }));
}

/** Half a day of which parts and meetings take their time. */
interface Free {
  readonly on: Day;
  from: number;
  until: number;
}

/** Puts the parts one after the other into the time that is left; one that meets a break goes on after it. */
function fill(free: readonly Free[], parts: readonly Part[]): readonly ProposedSlot[] {
  const total = free.reduce((sum, { from, until }) => sum + until - from, 0);
  const width = parts.reduce((sum, part) => sum + Math.max(1, part.width), 0);
  const slots: ProposedSlot[] = [];
  let at = 0;
  for (const part of parts) {
    const share = (total * Math.max(1, part.width)) / width;
    let left = Math.max(quarter, Math.floor(share / quarter) * quarter);
    while (left > 0) {
      const half = free[at];
      if (half === undefined) return slots;
      const minutes = Math.min(left, half.until - half.from);
      if (minutes > 0) {
        const until = half.from + minutes;
        slots.push(slot('part', part.id, half.on, half.from, until, part.requirements));
        half.from = until;
        left -= minutes;
      }
      if (half.from >= half.until) at += 1;
    }
  }
  return slots;
}

function slot(
  kind: ProposedSlot['kind'],
  id: string | null,
  on: Day,
  from: number,
  until: number,
  requirements: readonly string[],
): ProposedSlot {
  return { kind, id, on, from: clock(from), until: clock(until), requirements };
}

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** The days from first to last without weekends, unless there is nothing else. */
function workingDays(from: Day, until: Day): readonly Day[] {
  const all: Day[] = [];
  for (let day = from; day <= until && all.length < mostDays * 2; day = addDays(day, 1)) {
    all.push(day);
  }
  const known = all.length === 0 ? [from] : all;
  const working = known.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
  return (working.length === 0 ? known : working).slice(0, mostDays);
}
