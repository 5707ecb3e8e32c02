import type { AgendaKind } from '../../../domain/agenda-model.ts';
import type { Dashboard, DashboardClause } from '../../../domain/dashboard.ts';
import { externalAudit } from '../../../i18n/en/records/certification-audits.ts';
import { project } from '../../../i18n/en/records/certification.ts';
import { translate } from '../../../i18n/index.ts';
import { sentences, type Words } from '../../words.ts';

/** Sentences of the dashboard, for the page and for the screen. */

const stepNames = project.fields.steps.columns.step.options;
const auditKinds: Readonly<Record<string, string>> = externalAudit.fields.kind.options;

/** Where certification stands. */
export function certificationText(
  { certification }: Pick<Dashboard, 'certification'>,
  organisation: string,
  words: Pick<Words, 'date'>,
): string {
  const { certificate, step, number, of, day, daysLeft } = certification;
  if (certificate !== null && certificate.until !== null) {
    return translate('dashboardDoc.lead.certified', { date: words.date(certificate.until) });
  }
  if (step === null) return translate('dashboardDoc.lead.none', { organisation });
  const values = { number, of, step: stepNames[step] };
  if (day === null || daysLeft === null) return translate('dashboardDoc.lead.step', values);
  const date = words.date(day);
  return daysLeft >= 0
    ? translate('dashboardDoc.lead.countdown', { ...values, count: daysLeft, date })
    : translate('dashboardDoc.lead.late', { ...values, count: -daysLeft, date });
}

/** The next audit of the certification body; empty where none is planned. */
export function nextAuditText(
  { certification: { nextAudit } }: Pick<Dashboard, 'certification'>,
  words: Pick<Words, 'date'>,
): string {
  if (nextAudit === null) return '';
  const kind = nextAudit.kind === null ? nextAudit.title : (auditKinds[nextAudit.kind] ?? '');
  return translate('dashboardDoc.lead.audit', { kind, date: words.date(nextAudit.on) });
}

/** The newest gap analysis and how it moved; empty without one. */
export function gapText(
  { gap }: Pick<Dashboard, 'gap'>,
  words: Pick<Words, 'date' | 'delta'>,
): string {
  if (gap === null || gap.score === null) return '';
  const values = { score: Math.round(gap.score), date: words.date(gap.date) };
  const before = gap.previous?.score ?? null;
  return gap.previous === null || before === null
    ? translate('dashboardDoc.lead.gap', values)
    : translate('dashboardDoc.lead.gapFrom', {
        ...values,
        delta: words.delta(Math.round(gap.score) - Math.round(before)),
        before: words.date(gap.previous.date),
      });
}

/** Everything that leads into the page. */
export function leadText(dashboard: Dashboard, organisation: string, words: Words): string {
  return sentences([
    certificationText(dashboard, organisation, words),
    nextAuditText(dashboard, words),
    gapText(dashboard, words),
  ]);
}

/** "4 Context of the organization". */
export function clauseName({ id, title }: Pick<DashboardClause, 'id' | 'title'>): string {
  return id === 'A'
    ? translate('dashboardDoc.controls')
    : translate('dashboardDoc.clause', { id, title: shortTitle(title) });
}

/** "Context of the organization" is known as "Context": what fits beside a bar. */
const shortTitle = (title: string): string =>
  title.replace(/ of the organi[sz]ation$/u, '').replace(/ evaluation$/u, '');

/** How much of all clauses is on record, 0 to 100. */
export function meanPercent(clauses: readonly DashboardClause[]): number {
  const sum = clauses.reduce((total, { percent }) => total + percent, 0);
  return clauses.length === 0 ? 0 : Math.floor(sum / clauses.length);
}

/** "Task". */
export const areaName = (kind: AgendaKind): string => translate(`agenda.kind.${kind}`);

/** What is overdue by area, the most first. */
export function overdueParts({ overdue }: Pick<Dashboard, 'overdue'>): readonly string[] {
  return overdue.areas.map(({ kind, count }) =>
    translate('dashboardDoc.area', { kind: areaName(kind), count }),
  );
}

/** How old open nonconformities are; ages without one are left out. */
export function ageParts({
  nonconformities,
}: Pick<Dashboard, 'nonconformities'>): readonly string[] {
  return nonconformities.ages
    .filter(({ major, minor }) => major + minor > 0)
    .map(({ age, major, minor }) =>
      translate('dashboardDoc.age', { age: translate(`dashboardDoc.age.${age}`), major, minor }),
    );
}
