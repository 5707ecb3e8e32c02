import { addDays, type Day } from './common.ts';
import type { IncidentHarm } from './records/incidents.ts';

/**
 * Who usually has to be told of an incident, and until when. Laws as data with their source and
 * the day when somebody last looked: everything that comes out is a suggestion to be confirmed.
 */

/** A duty as a law, a contract or the AIMS has it. */
interface Duty {
  /** Days from knowing of the incident; null where nothing more is said than "without delay". */
  readonly days: number | null;
  /** Where the duty is written; a fact, the same in every language. */
  readonly basis: string;
  readonly source: string;
  /** When the source was last looked at. */
  readonly checked: Day;
  /** From when on it binds; null where it does. */
  readonly appliesFrom: Day | null;
}

const aiAct = 'Regulation (EU) 2024/1689, as amended by Regulation (EU) 2026/1744';
const gdpr = 'Regulation (EU) 2016/679';
const nis2 = 'Directive (EU) 2022/2555 and the national law that carries it out';
const checked = '2026-11-20';
/** High-risk systems of Annex III; those of Annex I follow on 2 August 2028. */
const highRiskApplies = '2027-12-02';

export const duties = {
  'ai-act-serious': {
    days: 15,
    basis: 'EU AI Act, article 73(2)',
    source: aiAct,
    checked,
    appliesFrom: highRiskApplies,
  },
  'ai-act-death': {
    days: 10,
    basis: 'EU AI Act, article 73(4)',
    source: aiAct,
    checked,
    appliesFrom: highRiskApplies,
  },
  'ai-act-widespread': {
    days: 2,
    basis: 'EU AI Act, article 73(3)',
    source: aiAct,
    checked,
    appliesFrom: highRiskApplies,
  },
  'ai-act-deployer': {
    days: 0,
    basis: 'EU AI Act, article 26(5)',
    source: aiAct,
    checked,
    appliesFrom: highRiskApplies,
  },
  'gdpr-authority': {
    days: 3,
    basis: 'GDPR, article 33',
    source: gdpr,
    checked,
    appliesFrom: null,
  },
  'gdpr-people': {
    days: null,
    basis: 'GDPR, article 34',
    source: gdpr,
    checked,
    appliesFrom: null,
  },
  'nis2-warning': {
    days: 1,
    basis: 'NIS 2, article 23(4)(a)',
    source: nis2,
    checked,
    appliesFrom: null,
  },
  'nis2-report': {
    days: 3,
    basis: 'NIS 2, article 23(4)(b)',
    source: nis2,
    checked,
    appliesFrom: null,
  },
  customer: {
    days: null,
    basis: 'Contract with the customer',
    source: 'ISO/IEC 42001:2023, controls A.8.4 and A.10.4',
    checked,
    appliesFrom: null,
  },
  supplier: {
    days: null,
    basis: 'Contract with the supplier',
    source: 'ISO/IEC 42001:2023, control A.10.3',
    checked,
    appliesFrom: null,
  },
  users: {
    days: null,
    basis: 'ISO/IEC 42001, control A.8.4',
    source: 'ISO/IEC 42001:2023, control A.8.4',
    checked,
    appliesFrom: null,
  },
  'certification-body': {
    days: null,
    basis: 'Certification contract',
    source: 'ISO/IEC 17021-1:2015, clause 8.5.3',
    checked,
    appliesFrom: null,
  },
} as const satisfies Record<string, Duty>;
export type DutyKey = keyof typeof duties;

/** What decides which duties come into question. */
export interface DutyFacts {
  readonly kind: string | null;
  readonly severity: string | null;
  readonly detectedOn: Day | null;
  /** Somebody judged it to be a serious incident in the sense of the EU AI Act. */
  readonly serious: boolean;
  readonly harms: readonly string[];
  /** AI systems that it concerns. */
  readonly systems: readonly {
    readonly code: string;
    readonly aiActClass: string | null;
    readonly roles: readonly string[];
  }[];
  /** Names of customers and suppliers that it concerns. */
  readonly customers: readonly string[];
  readonly suppliers: readonly string[];
  /** The body whose certificate is valid; an empty name where it is not linked. */
  readonly certifiedBy: string | null;
}

/** A duty that comes into question for an incident; its words are under `incidents.duty.<key>`. */
export interface SuggestedDuty {
  readonly key: DutyKey;
  /** Whom, where it has a name; null for authorities and groups, which the words name. */
  readonly party: string | null;
  /** AI systems for which it comes into question. */
  readonly systems: readonly string[];
  readonly deadline: Day | null;
  readonly basis: string;
  readonly source: string;
  readonly checked: Day;
  /** The day from which it binds, where the incident came before it. */
  readonly bindsFrom: Day | null;
}

/** Consequences that make an incident a serious one, EU AI Act, article 3(49). */
const seriousHarms: readonly string[] = [
  'death',
  'health',
  'fundamental-rights',
  'critical-infrastructure',
  'property-environment',
  'widespread',
] satisfies readonly IncidentHarm[];

/** Whether an incident counts as serious in the sense of the EU AI Act: so judged, or by its harms. */
export function isSerious({ serious, harms }: Pick<DutyFacts, 'serious' | 'harms'>): boolean {
  return serious || harms.some((harm) => seriousHarms.includes(harm));
}

/** Duties that come into question, those with the shortest deadline first. */
export function suggestDuties(facts: DutyFacts): readonly SuggestedDuty[] {
  const found = [
    ...aiActDuties(facts),
    ...dataDuties(facts),
    ...securityDuties(facts),
    ...partnerDuties(facts),
  ];
  return found
    .map(({ key, party = null, systems = [] }) => suggestion(facts, key, party, systems))
    .toSorted(byDeadline);
}

interface Found {
  readonly key: DutyKey;
  readonly party?: string;
  readonly systems?: readonly string[];
}

/** Makers and sellers answer to the authority; whoever uses a system tells them first. */
function aiActDuties(facts: DutyFacts): readonly Found[] {
  if (!isSerious(facts)) return [];
  const highRisk = facts.systems.filter(({ aiActClass }) => aiActClass === 'high-risk');
  const codes = (roles: readonly string[]): readonly string[] =>
    highRisk
      .filter((system) => system.roles.some((role) => roles.includes(role)))
      .map(({ code }) => code);
  const made = codes(['provider', 'developer']);
  const used = codes(['deployer', 'user']);
  return [
    ...(made.length > 0 ? [{ key: reportKey(facts), systems: made }] : []),
    ...(used.length > 0 ? [{ key: 'ai-act-deployer' as const, systems: used }] : []),
  ];
}

/** The strictest of the three time limits that article 73 sets. */
function reportKey({ harms }: DutyFacts): DutyKey {
  if (harms.includes('widespread') || harms.includes('critical-infrastructure')) {
    return 'ai-act-widespread';
  }
  return harms.includes('death') ? 'ai-act-death' : 'ai-act-serious';
}

const isGrave = (severity: string | null): boolean =>
  severity === 'critical' || severity === 'high';

function dataDuties({ kind, harms, severity }: DutyFacts): readonly Found[] {
  if (kind !== 'privacy' && !harms.includes('personal-data')) return [];
  return [
    { key: 'gdpr-authority' },
    ...(isGrave(severity) ? [{ key: 'gdpr-people' as const }] : []),
  ];
}

function securityDuties({ kind, severity }: DutyFacts): readonly Found[] {
  return kind === 'security' && isGrave(severity)
    ? [{ key: 'nis2-warning' }, { key: 'nis2-report' }]
    : [];
}

function partnerDuties(facts: DutyFacts): readonly Found[] {
  const { customers, suppliers, certifiedBy, kind, systems } = facts;
  const tellsUsers = systems.length > 0 && kind !== 'near-miss';
  return [
    ...customers.map((party) => ({ key: 'customer' as const, party })),
    ...suppliers.map((party) => ({ key: 'supplier' as const, party })),
    ...(tellsUsers ? [{ key: 'users' as const, systems: systems.map(({ code }) => code) }] : []),
    ...(certifiedBy !== null && (isSerious(facts) || isGrave(facts.severity))
      ? [
          {
            key: 'certification-body' as const,
            ...(certifiedBy === '' ? {} : { party: certifiedBy }),
          },
        ]
      : []),
  ];
}

function suggestion(
  { detectedOn }: DutyFacts,
  key: DutyKey,
  party: string | null,
  systems: readonly string[],
): SuggestedDuty {
  const { days, basis, source, checked: on, appliesFrom }: Duty = duties[key];
  const isAhead = appliesFrom !== null && (detectedOn === null || detectedOn < appliesFrom);
  return {
    key,
    party,
    systems,
    deadline: days === null || detectedOn === null ? null : addDays(detectedOn, days),
    basis,
    source,
    checked: on,
    bindsFrom: isAhead ? appliesFrom : null,
  };
}

function byDeadline(a: SuggestedDuty, b: SuggestedDuty): number {
  if (a.deadline === null || b.deadline === null) {
    return Number(a.deadline === null) - Number(b.deadline === null);
  }
  return a.deadline.localeCompare(b.deadline);
}

/** A notification as an incident keeps it. */
export interface Notification {
  readonly whom: string;
  readonly basis: string;
  readonly deadline: Day | null;
  readonly doneOn: Day | null;
}

/** Whether an incident has a notification already that a suggestion speaks of. */
export function isTaken(
  { basis, party }: Pick<SuggestedDuty, 'basis' | 'party'>,
  notifications: readonly Pick<Notification, 'basis' | 'whom'>[],
): boolean {
  return notifications.some(
    (one) => one.basis.trim() === basis && (party === null || one.whom.trim() === party),
  );
}

export type NotificationState = 'done' | 'done-late' | 'overdue' | 'open';

/** How a notification stands on a day. */
export function notificationState(
  { deadline, doneOn }: Pick<Notification, 'deadline' | 'doneOn'>,
  today: Day,
): NotificationState {
  if (doneOn !== null) return deadline !== null && doneOn > deadline ? 'done-late' : 'done';
  return deadline !== null && deadline < today ? 'overdue' : 'open';
}

/** Notifications that nobody made in time. */
export function overdueDuties<N extends Pick<Notification, 'deadline' | 'doneOn'>>(
  notifications: readonly N[],
  today: Day,
): readonly N[] {
  return notifications.filter((one) => notificationState(one, today) === 'overdue');
}

/** Whether it is settled who was told: everybody on the list, or a reason why nobody has to be. */
export function notificationsSettled(data: {
  readonly notifications: readonly Pick<Notification, 'doneOn'>[];
  readonly noNotification: string;
}): boolean {
  return data.notifications.length === 0
    ? data.noNotification.trim() !== ''
    : data.notifications.every(({ doneOn }) => doneOn !== null);
}
