import type { AgendaEvent } from './agenda-events.ts';
import type { AgendaItem, AgendaKind } from './agenda-model.ts';
import { projectState } from './certification-state.ts';
import { daysBetween, type Day } from './common.ts';
import type { Requirement } from './content.ts';
import type { GapStanding } from './gap-standing.ts';
import type { JourneyClause } from './journey.ts';
import { progressOf } from './objectives.ts';
import type { ProjectStep } from './records/certification.ts';
import { isOverdue, type AimsRecord, type AnyRecord, type Records } from './records/record.ts';
import { recordSpecs } from './records/types.ts';
import { criteriaInForce, isAboveAppetite, levelOf, standing } from './risk-criteria.ts';

/** The whole AIMS on one page for top management: where it stands, what presses, what comes next. */

/** What it is computed from. */
export interface DashboardInput {
  readonly records: Records;
  /** Clauses and groups of controls with how far they are. */
  readonly clauses: readonly JourneyClause[];
  readonly requirements: readonly Requirement[];
  readonly gap: GapStanding | null;
  /** Everything that is to be done. */
  readonly agenda: readonly AgendaItem[];
  /** What has a day in the calendar. */
  readonly events: readonly AgendaEvent[];
  readonly today: Day;
}

interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export interface DashboardClause {
  /** "4" to "10", "A" for the controls. */
  readonly id: string;
  readonly title: string;
  /** How much of what the records have to show is there, 0 to 100. */
  readonly percent: number;
  /** Scores of the newest gap analysis and of the one before, 0 to 100. */
  readonly score: number | null;
  readonly previous: number | null;
}

export interface DashboardRisk extends Named {
  readonly rating: number;
  /** Index of the criteria's levels, and how many there are. */
  readonly level: number | null;
  readonly levels: number;
  readonly levelText: string;
  readonly isAbove: boolean;
}

export interface DashboardObjective extends Named {
  readonly status: string;
  /** 0 to 1; null where nothing can be said. */
  readonly progress: number | null;
  readonly late: boolean;
}

export interface DashboardIndicator extends Named {
  readonly value: number | null;
  readonly unit: string;
}

/** How old open nonconformities are. */
export const ages = ['month', 'quarter', 'older'] as const;
export type Age = (typeof ages)[number];

export interface Dashboard {
  readonly today: Day;
  readonly certification: {
    readonly projectId: string | null;
    /** The step that is to be done; null without a project, or when all are done. */
    readonly step: ProjectStep | null;
    readonly number: number;
    readonly done: number;
    readonly of: number;
    /** When the certificate is wanted, and how many days are left. */
    readonly day: Day | null;
    readonly daysLeft: number | null;
    readonly nextAudit: (Named & { readonly kind: string | null; readonly on: Day }) | null;
    readonly certificate: (Named & { readonly until: Day | null }) | null;
  };
  readonly clauses: readonly DashboardClause[];
  /** The newest gap analysis beside the one before. */
  readonly gap: Omit<GapStanding, 'groups'> | null;
  readonly risks: {
    readonly open: number;
    readonly above: number;
    readonly unrated: number;
    readonly top: readonly DashboardRisk[];
  };
  readonly objectives: {
    readonly open: number;
    readonly atRisk: number;
    readonly achieved: number;
    readonly missed: number;
    readonly list: readonly DashboardObjective[];
  };
  readonly indicators: {
    readonly active: number;
    readonly breach: number;
    readonly offTarget: number;
    readonly unmeasured: number;
    /** In breach. */
    readonly list: readonly DashboardIndicator[];
  };
  readonly overdue: {
    readonly total: number;
    readonly areas: readonly { readonly kind: AgendaKind; readonly count: number }[];
  };
  readonly nonconformities: {
    readonly open: number;
    readonly late: number;
    readonly ages: readonly { readonly age: Age; readonly major: number; readonly minor: number }[];
  };
  readonly events: readonly AgendaEvent[];
}

/** As many entries as fit on one page. */
const mostEntries = 5;

/** Computes the dashboard. */
export function dashboardOf(input: DashboardInput): Dashboard {
  const { gap } = input;
  return {
    today: input.today,
    certification: certificationOf(input),
    clauses: clausesOf(input),
    gap: gap === null ? null : withoutGroups(gap),
    risks: risksOf(input),
    objectives: objectivesOf(input),
    indicators: indicatorsOf(input),
    overdue: overdueOf(input),
    nonconformities: nonconformitiesOf(input),
    events: input.events
      .filter(({ open, until }) => open && until >= input.today)
      .toSorted((a, b) => a.from.localeCompare(b.from) || a.key.localeCompare(b.key))
      .slice(0, mostEntries),
  };
}

function withoutGroups({ groups: _groups, ...gap }: GapStanding): Omit<GapStanding, 'groups'> {
  return gap;
}

const named = ({ id, code, title }: AnyRecord): Named => ({ id, code, title });

const isOpen = ({ type, status }: AnyRecord): boolean =>
  !(recordSpecs[type].closed as readonly string[]).includes(status);

function certificationOf({ records, today }: DashboardInput): Dashboard['certification'] {
  const project = records.only('project');
  const state = project === undefined ? null : projectState(project, today);
  const isOver = state === null || state.phase === 'certified' || state.phase === 'stopped';
  const audits = records
    .of('external-audit')
    .filter(({ status }) => status === 'planned' || status === 'confirmed')
    .flatMap((audit) => {
      const on = audit.data.startOn ?? audit.due;
      return on === null || on < today ? [] : [{ ...named(audit), kind: audit.data.kind, on }];
    })
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const certificate = records.of('certificate').find(({ status }) => status === 'valid');
  const day = isOver ? null : (project?.due ?? state.certificateOn);
  return {
    projectId: project?.id ?? null,
    step: isOver ? null : state.current,
    number: isOver ? 0 : state.steps.findIndex(({ step }) => step === state.current) + 1,
    done: state?.done ?? 0,
    of: state?.steps.length ?? 0,
    day,
    daysLeft: day === null ? null : daysBetween(today, day),
    nextAudit: audits[0] ?? null,
    certificate:
      certificate === undefined ? null : { ...named(certificate), until: certificate.due },
  };
}

function clausesOf({ clauses, requirements, gap }: DashboardInput): readonly DashboardClause[] {
  const topOf = (id: string): string => id.split('.')[0] ?? id;
  const tops = [...new Set(clauses.map(({ clause }) => topOf(clause)))];
  const scores = (gap?.groups ?? []).filter(({ id }) => !id.startsWith('A'));
  return tops.map((id) => {
    const own = clauses.filter(({ clause }) => topOf(clause) === id);
    const group = scores.find((one) => one.id === id);
    return {
      id,
      title: requirements.find((one) => one.id === id)?.title ?? '',
      percent: percentOf(own),
      score: id === 'A' ? meanOf(gap, 'score') : (group?.score ?? null),
      previous: id === 'A' ? meanOf(gap, 'previous') : (group?.previous ?? null),
    };
  });
}

/** The mean score of the groups of controls; null where the analysis rated none. */
function meanOf(gap: GapStanding | null, which: 'score' | 'previous'): number | null {
  const scores = (gap?.groups ?? [])
    .filter(({ id }) => id.startsWith('A'))
    .map((group) => group[which])
    .filter((score) => score !== null);
  return scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

function percentOf(clauses: readonly JourneyClause[]): number {
  const of = clauses.reduce((sum, clause) => sum + clause.of, 0);
  if (of === 0) return 0;
  const share = clauses.reduce((sum, clause) => sum + clause.done, 0) / of;
  // Only what is complete says 100.
  return share >= 1 ? 100 : Math.min(99, Math.floor(share * 100));
}

function risksOf({ records }: DashboardInput): Dashboard['risks'] {
  const criteria = criteriaInForce(records.only('risk-criteria'));
  const open = records
    .of('risk')
    .filter((risk) => risk.data.kind !== 'opportunity' && isOpen(risk));
  const rated = open.flatMap((risk) => {
    const cell = standing(risk.data);
    return cell === null ? [] : [{ risk, cell, rating: cell[0] * cell[1] }];
  });
  return {
    open: open.length,
    above: rated.filter(({ risk }) => isAboveAppetite(criteria, risk.data)).length,
    unrated: open.length - rated.length,
    top: rated
      .toSorted((a, b) => b.rating - a.rating)
      .slice(0, mostEntries)
      .map(({ risk, cell, rating }) => {
        const level = levelOf(criteria, cell[0], cell[1]);
        return {
          ...named(risk),
          rating,
          level,
          levels: criteria.levels.length,
          levelText: level === null ? '' : (criteria.levels[level]?.label ?? ''),
          isAbove: isAboveAppetite(criteria, risk.data),
        };
      }),
  };
}

/** What needs attention first. */
const objectiveOrder = ['missed', 'at-risk', 'on-track', 'planned', 'achieved'];

function objectivesOf({ records, today }: DashboardInput): Dashboard['objectives'] {
  const all = records.of('objective').filter(({ status }) => status !== 'dropped');
  const count = (wanted: string): number => all.filter(({ status }) => status === wanted).length;
  const place = ({ status }: AimsRecord<'objective'>): number => objectiveOrder.indexOf(status);
  return {
    open: all.filter(isOpen).length,
    atRisk: count('at-risk'),
    achieved: count('achieved'),
    missed: count('missed'),
    list: all
      .toSorted((a, b) => place(a) - place(b))
      .slice(0, mostEntries)
      .map((one) => ({
        ...named(one),
        status: one.status,
        progress: progressOf(one.data),
        late: isOverdue(one, today),
      })),
  };
}

function indicatorsOf({ records }: DashboardInput): Dashboard['indicators'] {
  const active = records.of('indicator').filter(isOpen);
  const standingAt = (wanted: string | null) =>
    active.filter(({ data }) => data.standing === wanted);
  const breach = standingAt('breach');
  return {
    active: active.length,
    breach: breach.length,
    offTarget: standingAt('off-target').length,
    unmeasured: standingAt(null).length,
    list: breach.slice(0, mostEntries).map((one) => ({
      ...named(one),
      value: one.data.lastValue,
      unit: one.data.unit,
    })),
  };
}

function overdueOf({ agenda }: DashboardInput): Dashboard['overdue'] {
  const late = agenda.filter(({ urgency }) => urgency === 'overdue');
  const counts = new Map<AgendaKind, number>();
  for (const { kind } of late) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    total: late.length,
    areas: [...counts]
      .map(([kind, count]) => ({ kind, count }))
      .toSorted((a, b) => b.count - a.count || a.kind.localeCompare(b.kind)),
  };
}

function nonconformitiesOf({ records, today }: DashboardInput): Dashboard['nonconformities'] {
  const open = records.of('nonconformity').filter(isOpen);
  const ageOf = ({ data, createdAt }: AimsRecord<'nonconformity'>): Age => {
    const days = daysBetween(data.detectedOn ?? createdAt.slice(0, 10), today);
    return days <= 30 ? 'month' : days <= 90 ? 'quarter' : 'older';
  };
  return {
    open: open.length,
    late: open.filter((one) => isOverdue(one, today)).length,
    ages: ages.map((age) => {
      const own = open.filter((one) => ageOf(one) === age);
      const major = own.filter(({ data }) => data.grade === 'major').length;
      return { age, major, minor: own.length - major };
    }),
  };
}
