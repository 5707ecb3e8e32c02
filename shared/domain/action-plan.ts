import type { Action } from './action.ts';
import type { Assessment, Priority } from './assessment.ts';
import { isGap, priorities } from './assessment.ts';
import type { Day } from './common.ts';
import { addDays, daysBetween } from './common.ts';
import type { Catalogue, Effort, Requirement } from './content.ts';
import type { Gap } from './gaps.ts';
import { rankGaps } from './gaps.ts';
import { precedence } from './precedence.ts';
import { firstSentence } from './sentences.ts';
import type { RecordedAnswer } from './tree.ts';
import { requirementsById, topLevelOf } from './tree.ts';

/** Days from the assessment to the due date of an action. */
export const daysByPriority: Readonly<Record<Priority, number>> = {
  high: 30,
  medium: 90,
  low: 180,
};

/** Calendar days that an action takes after what it depends on is done. */
export const daysByEffort: Readonly<Record<Effort, number>> = { small: 2, medium: 10, large: 20 };

/** What a plan is made from. */
export interface PlanInput {
  readonly assessment: Assessment;
  readonly catalogue: Catalogue;
  readonly answers: readonly RecordedAnswer[];
  /** The workspace's actions; those of other assessments only keep their codes. */
  readonly existing: readonly Action[];
  readonly newId: () => string;
  /** The next free code; without it the codes go on after the highest of `existing`. */
  readonly newCode?: () => string;
  readonly today: Day;
}

/** What has to change so that the plan covers the gaps. */
export interface PlanChange {
  readonly add: readonly Action[];
  /** Generated, never edited, still open, and their gap is gone. */
  readonly obsolete: readonly Action[];
}

/**
 * Plans one action for each gap that has none: partly or not conforming, or
 * graded as a nonconformity. Existing actions stay as they are.
 *
 * A due date is the answer's own; else the assessment's date plus 30, 90 or 180
 * days by priority, not in the past, and not later than what waits for it needs. In
 * either case it is at least the action's effort after all that it depends on.
 */
export function planActions(input: PlanInput): PlanChange {
  const { assessment, catalogue, answers, existing, newId, today } = input;
  const gaps = rankGaps(assessment, catalogue, answers).filter(needsAction);
  const open = new Set(gaps.map((gap) => gap.question.id));
  const own = existing.filter((action) => action.assessmentId === assessment.id);
  const planned = new Set(own.map((action) => action.questionId));

  const drafts = gaps
    .filter((gap) => !planned.has(gap.question.id))
    .map((gap) => draftOf(gap, newId()));
  const leads = leadActions(gaps, drafts, own);
  const waitedFor = precedence(catalogue.requirements, new Set(leads.keys())).direct;
  const asked = new Set(drafts.map(({ gap }) => gap.requirement.id));
  const { order } = precedence(catalogue.requirements, asked);
  const ordered = order.flatMap((id) => drafts.filter((d) => d.gap.requirement.id === id));
  const dependencies = new Map(
    ordered.map((draft) => [
      draft.id,
      (waitedFor.get(draft.gap.requirement.id) ?? []).flatMap((id) => leads.get(id) ?? []),
    ]),
  );

  const dues = dueDates(ordered, dependencies, assessment.date, today);
  const nextCode = input.newCode ?? codesAfter(existing);
  const createdAt = `${today}T00:00:00.000Z`;
  const add = drafts.map((draft): Action => {
    const { gap } = draft;
    return {
      id: draft.id,
      code: nextCode(),
      assessmentId: assessment.id,
      questionId: gap.question.id,
      requirement: gap.requirement.id,
      ...wordsOf(gap),
      owner: gap.answer.owner,
      due: dues.get(draft.id) ?? null,
      effort: draft.effort,
      priority: gap.priority,
      status: 'open',
      dependsOn: (dependencies.get(draft.id) ?? []).map((lead) => lead.id),
      edited: false,
      createdAt,
      updatedAt: createdAt,
    };
  });
  const obsolete = own.filter(
    ({ questionId, edited, status }) =>
      questionId !== null && !edited && status === 'open' && !open.has(questionId),
  );
  return { add, obsolete };
}

/** Whether a gap asks for an action; observations and opportunities do not by themselves. */
export function needsAction(gap: Pick<Gap, 'answer'>): boolean {
  return isGap(gap.answer) || gap.answer.grade === 'major' || gap.answer.grade === 'minor';
}

/** The actions of one clause or control group. */
export interface ActionGroup {
  /** The top-level node; null for actions whose requirement the framework does not know. */
  readonly group: Requirement | null;
  /** By due date (none last), priority and code. */
  readonly actions: readonly Action[];
}

/** Actions by top-level clause or control group, in the framework's order. */
export function groupActions(
  actions: readonly Action[],
  catalogue: Pick<Catalogue, 'requirements'>,
): readonly ActionGroup[] {
  const byId = requirementsById(catalogue.requirements);
  const tops = new Map(actions.map((action) => [action.id, topLevelOf(action.requirement, byId)]));
  const groups = [...catalogue.requirements.filter(({ parent }) => parent === null), null];
  return groups
    .map((group) => ({
      group,
      actions: actions.filter(({ id }) => tops.get(id) === group).sort(compareActions),
    }))
    .filter((entry) => entry.actions.length > 0);
}

/** The order in which actions are listed: due date (none last), priority, code. */
export function compareActions(a: Action, b: Action): number {
  if (a.due !== b.due) {
    if (a.due === null) return 1;
    if (b.due === null) return -1;
    return a.due < b.due ? -1 : 1;
  }
  const byPriority = priorities.indexOf(a.priority) - priorities.indexOf(b.priority);
  // Codes have at least three digits, so their length tells ACT-1000 from ACT-200.
  return byPriority || a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
}

interface Draft {
  readonly id: string;
  readonly gap: Gap;
  readonly effort: Effort;
}

/** What others wait for: a new draft, or an action that exists. */
interface Lead {
  readonly id: string;
  /** Known for existing actions only. */
  readonly due: Day | null;
}

function draftOf(gap: Gap, id: string): Draft {
  return { id, gap, effort: gap.answer.effort ?? gap.question.effort };
}

/**
 * For each requirement that is missing the one action that others wait for, the action of its
 * most pressing gap: to wait for all of them would give every line of a plan a dozen
 * predecessors. What is partly in place holds nobody up.
 */
function leadActions(
  gaps: readonly Gap[],
  drafts: readonly Draft[],
  own: readonly Action[],
): ReadonlyMap<string, Lead> {
  const byQuestion = new Map<string, Lead | null>(
    drafts.map((draft) => [draft.gap.question.id, { id: draft.id, due: null }]),
  );
  for (const action of own) {
    const finished = action.status === 'done' || action.status === 'dropped';
    if (action.questionId !== null) {
      byQuestion.set(action.questionId, finished ? null : { id: action.id, due: action.due });
    }
  }
  const leads = new Map<string, Lead>();
  for (const gap of gaps) {
    const missing = gap.answer.status === 'does-not' || gap.answer.grade === 'major';
    const lead = missing ? byQuestion.get(gap.question.id) : null;
    if (lead && !leads.has(gap.requirement.id)) leads.set(gap.requirement.id, lead);
  }
  return leads;
}

/** Due dates of drafts that are given in an order where all that one depends on comes before it. */
function dueDates(
  ordered: readonly Draft[],
  dependencies: ReadonlyMap<string, readonly Lead[]>,
  from: Day,
  today: Day,
): ReadonlyMap<string, Day> {
  // Something of low priority that something urgent waits for becomes as urgent.
  const urgency = new Map(ordered.map(({ id, gap }) => [id, daysByPriority[gap.priority]]));
  for (const { id, gap, effort } of ordered.toReversed()) {
    const { due } = gap.answer;
    const days = due ? daysBetween(from, due) - daysByEffort[effort] : (urgency.get(id) ?? 0);
    for (const lead of dependencies.get(id) ?? []) {
      urgency.set(lead.id, Math.min(days, urgency.get(lead.id) ?? days));
    }
  }
  const dues = new Map<string, Day>();
  for (const { id, gap, effort } of ordered) {
    const spread = addDays(from, urgency.get(id) ?? daysByPriority[gap.priority]);
    const wished = gap.answer.due ?? later(spread, today);
    const earliest = (dependencies.get(id) ?? [])
      .map((lead) => lead.due ?? dues.get(lead.id) ?? null)
      .filter((due) => due !== null)
      .map((due) => addDays(due, daysByEffort[effort]));
    dues.set(id, earliest.reduce(later, wished));
  }
  return dues;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function wordsOf({ answer, question }: Gap): { readonly title: string; readonly detail: string } {
  const { recommendation } = answer;
  const words = /[\p{L}\p{N}]/u.test(recommendation) ? recommendation : question.action;
  const { sentence, rest } = firstSentence(words, 160);
  return { title: sentence, detail: rest };
}

/** Codes ACT-001, ACT-002 … after the highest that was given. */
function codesAfter(existing: readonly Action[]): () => string {
  let last = existing.reduce((highest, { code }) => {
    const number = /^ACT-(\d+)$/.exec(code)?.[1];
    return Math.max(highest, Number(number ?? 0));
  }, 0);
  return () => {
    last += 1;
    return `ACT-${String(last).padStart(3, '0')}`;
  };
}
