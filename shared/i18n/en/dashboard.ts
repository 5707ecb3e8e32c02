import type { Messages } from '../format.ts';

/** Texts of the dashboard for top management. */
export const dashboard = {
  'dashboard.title': 'Dashboard',
  'dashboard.print': 'Print on one page',
  'dashboard.asOf': 'As of {day}. Every figure leads to where it comes from.',
  'dashboard.empty.title': 'There is nothing to show yet',
  'dashboard.empty.body':
    'The dashboard fills itself from your records: AI systems, risks, objectives, indicators, audits and the certification project.',
  'dashboard.empty.action': 'See what comes next',

  'dashboard.certification': 'Certification',
  'dashboard.days': { one: '{count} day left', other: '{count} days left' },
  'dashboard.daysLate': { one: '{count} day late', other: '{count} days late' },
  'dashboard.wanted': 'Certificate planned for {day}',
  'dashboard.step': 'Step {number} of {of}: {step}',
  'dashboard.noProject': 'No certification project yet',
  'dashboard.noProject.start': 'Plan it',
  'dashboard.nextAudit': '{kind}: {day}',
  'dashboard.noAudit': 'No audit of the certification body is planned',
  'dashboard.certified': 'Certified until {day}',

  'dashboard.conformity': 'Conformity: {percent} % on record',
  'dashboard.conformity.bar': '{name}: {percent} %',
  'dashboard.gap': 'Gap analysis: {score} of 100',
  'dashboard.gap.trend': '{delta} since {day}',
  'dashboard.gap.none': 'No gap analysis yet',

  'dashboard.risks': 'Top risks',
  'dashboard.risks.open': '{count} open',
  'dashboard.risks.above': '{count} above the appetite',
  'dashboard.risks.none': 'No open risk is rated yet.',

  'dashboard.objectives': 'AI objectives',
  'dashboard.objectives.open': '{count} under way',
  'dashboard.objectives.atRisk': '{count} at risk',
  'dashboard.objectives.none': 'No AI objective is set yet.',

  'dashboard.indicators': 'Indicators',
  'dashboard.indicators.breach': '{count} in breach',
  'dashboard.indicators.of': 'of {count}',
  'dashboard.indicators.fine': 'No indicator is in breach.',
  'dashboard.indicators.none': 'Nothing is measured yet.',
  'dashboard.value': '{value} {unit}',

  'dashboard.overdue': 'Overdue',
  'dashboard.overdue.none': 'Nothing is overdue.',
  'dashboard.overdue.count': '{count}',

  'dashboard.nonconformities': 'Nonconformities by age',
  'dashboard.nonconformities.open': '{count} open',
  'dashboard.nonconformities.late': '{count} late',
  'dashboard.nonconformities.none': 'No nonconformity is open.',
  'dashboard.nonconformities.major': 'Major',
  'dashboard.nonconformities.minor': 'Minor',
  'dashboard.nonconformities.age': 'Age',

  'dashboard.events': 'Next events',
  'dashboard.events.none': 'Nothing is in the calendar.',
} as const satisfies Messages;
