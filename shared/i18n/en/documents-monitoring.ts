import type { Messages } from '../format.ts';

/** Texts of the monitoring report, and of what screens say about indicators in the same words. */
export const monitoringDocument = {
  'documents.kind.monitoring-report': 'Monitoring report',
  'monitorDoc.title': 'Monitoring and measurement report',
  'monitorDoc.section.summary': 'Where the indicators stand',
  'monitorDoc.section.breaches': 'Beyond the threshold, and what followed',
  'monitorDoc.section.missed': 'Not measured in time',
  'monitorDoc.section.indicators': 'Indicator by indicator',
  'monitorDoc.section.objectives': 'Measurements of the AI objectives',

  'monitorDoc.lead.none': '{organisation} measures no indicator yet.',
  'monitorDoc.lead': {
    one: '{organisation} measures one indicator: it is {states}.',
    other: '{organisation} measures {count} indicators: {states}.',
  },
  'monitorDoc.state.on-target': 'on target',
  'monitorDoc.state.off-target': 'short of the target',
  'monitorDoc.state.breach': 'beyond the threshold',
  'monitorDoc.state.none': 'not measured yet',
  'monitorDoc.state.unjudged': 'without limits or values',
  'monitorDoc.states': '{count} {state}',
  'monitorDoc.lead.breach': {
    one: 'Beyond the threshold stands {names}.',
    other: 'Beyond the threshold stand {names}.',
  },
  'monitorDoc.lead.late': {
    one: 'The measurement of {names} is overdue.',
    other: 'The measurements of {names} are overdue.',
  },
  'monitorDoc.period': 'Breaches and missed measurements are those from {from} to {to}.',
  'monitorDoc.named': '{title} ({code})',

  'monitorDoc.column.indicator': 'Indicator',
  'monitorDoc.column.limits': 'Target and threshold',
  'monitorDoc.column.latest': 'Latest value',
  'monitorDoc.column.standing': 'Standing',
  'monitorDoc.column.owner': 'Measured by',
  'monitorDoc.column.next': 'Next',
  'monitorDoc.column.day': 'Day',
  'monitorDoc.column.what': 'What was found',
  'monitorDoc.column.followed': 'What followed',
  'monitorDoc.column.due': 'Was due',
  'monitorDoc.column.measured': 'Measured',
  'monitorDoc.column.group': 'Group',
  'monitorDoc.column.value': 'Value',
  'monitorDoc.column.difference': 'Against all',
  'monitorDoc.column.objective': 'Objective',
  'monitorDoc.column.target': 'Target',
  'monitorDoc.column.status': 'Status',
  'monitorDoc.limit.target': 'target {value}',
  'monitorDoc.limit.threshold': 'threshold {value}',
  'monitorDoc.limit.none': 'no limits set',
  'monitorDoc.limit.at-least': 'at least {value}',
  'monitorDoc.limit.at-most': 'at most {value}',
  'monitorDoc.standing.on-target': 'On target',
  'monitorDoc.standing.off-target': 'Short of the target',
  'monitorDoc.standing.breach': 'Beyond the threshold',
  'monitorDoc.standing.none': 'Not judged',
  'monitorDoc.notMeasured': 'not measured yet',
  'monitorDoc.noOwner': 'nobody named',
  'monitorDoc.paused': 'paused',
  'monitorDoc.noNext': 'not planned',
  'monitorDoc.late': 'overdue',
  'monitorDoc.all': 'All',
  'monitorDoc.points': '{value} points',

  'monitorDoc.status.none': 'Nothing is measured yet.',
  'monitorDoc.status.noLimits':
    '{value} on {date}. Without a threshold nobody can say whether that is good.',
  'monitorDoc.status.on-target': '{value} on {date} reaches the target of {limit}.',
  'monitorDoc.status.keeps': '{value} on {date} keeps the threshold of {limit}.',
  'monitorDoc.status.off-target':
    '{value} on {date} keeps the threshold, but falls short of the target of {limit}.',
  'monitorDoc.status.breach': '{value} on {date} lies beyond the threshold of {limit}.',
  'monitorDoc.status.groups': {
    one: 'For {groups} the value lies beyond the threshold of {limit}.',
    other: 'For {groups} the values lie beyond the threshold of {limit}.',
  },
  'monitorDoc.status.group': '{group} ({value})',
  'monitorDoc.status.gap':
    'The gap between {high} and {low} is {gap}; {limit} is the most that is accepted.',
  'monitorDoc.trend.better': 'That is better than the values before.',
  'monitorDoc.trend.worse': 'That is worse than the values before.',
  'monitorDoc.trend.steady': 'That is what the values before were like.',
  'monitorDoc.breach.value': '{value}, threshold {limit}',
  'monitorDoc.breach.group': '{group}: {value}, threshold {limit}',
  'monitorDoc.breach.gap': 'Gap of {gap} between {high} and {low}, accepted {limit}',

  'monitorDoc.chart.all': 'all',
  'monitorDoc.chart.target': 'Target {value}',
  'monitorDoc.chart.threshold': 'Threshold {value}',
  'monitorDoc.chart.alt': {
    one: '{count} value between {from} and {to}, {beyond} of them beyond a limit. {lines}',
    other: '{count} values between {from} and {to}, {beyond} of them beyond a limit. {lines}',
  },
  'monitorDoc.chart.line': '{label}: first {first}, last {last}.',

  'monitorDoc.breaches.none': 'No value of this period lies beyond its threshold.',
  'monitorDoc.breaches.intro': {
    one: 'On one day a value lay beyond its threshold, or a gap between groups was larger than accepted.',
    other:
      'On {count} days a value lay beyond its threshold, or a gap between groups was larger than accepted.',
  },
  'monitorDoc.breaches.nothing': 'Nothing is recorded',
  'monitorDoc.breaches.before': 'Entered afterwards: the indicator was set up later',
  'monitorDoc.breaches.follower': '{code} {title} ({status})',
  'monitorDoc.missed.none': 'Every measurement of this period was made in time.',
  'monitorDoc.missed.intro':
    'A value counts as late when its period and some days of grace are over. A missing value cannot be measured afterwards; what matters is that it does not happen again.',
  'monitorDoc.missed.still': 'still open',
  'monitorDoc.objectives.intro': {
    one: 'One objective is measured as planned in “AI objectives and plans”, where its chart stands.',
    other:
      '{count} objectives are measured as planned in “AI objectives and plans”, where their charts stand.',
  },
  'monitorDoc.fact.status': 'What the values say',
  'monitorDoc.fact.measures': 'Measures',
  'monitorDoc.fact.limits': 'Limits',
  'monitorDoc.fact.gap': 'Gap accepted between groups',
  'monitorDoc.fact.evaluatedBy': 'Evaluated by',
  'monitorDoc.fact.noEvaluation': 'Nobody has written down yet what the values mean.',
  'monitorDoc.groups': 'Groups on {date}',

  'monitorDoc.open.none': 'No indicator is set up (9.1).',
  'monitorDoc.open.incomplete': {
    one: '{codes} lacks a method, a threshold, a frequency or somebody who measures.',
    other:
      '{count} indicators lack a method, a threshold, a frequency or somebody who measures: {codes}.',
  },
  'monitorDoc.open.unmeasured': {
    one: '{codes} has no value yet.',
    other: '{count} indicators have no value yet: {codes}.',
  },
  'monitorDoc.open.late': {
    one: 'The measurement of {codes} is overdue.',
    other: '{count} measurements are overdue: {codes}.',
  },
  'monitorDoc.open.unanswered': {
    one: '{codes} stands beyond its threshold, and neither an action nor a nonconformity follows from it.',
    other:
      '{count} indicators stand beyond their thresholds, and neither actions nor nonconformities follow: {codes}.',
  },
  'monitorDoc.open.unevaluated': {
    one: 'The values of {codes} are measured, but not evaluated.',
    other: 'The values of {count} indicators are measured, but not evaluated: {codes}.',
  },
  'monitorDoc.open.systems': {
    one: 'No indicator measures {codes}, which is in operation.',
    other: 'No indicator measures {count} AI systems in operation: {codes}.',
  },
  'monitorDoc.open.objectives': {
    one: 'A measurement of the objective {codes} is overdue.',
    other: 'Measurements of {count} objectives are overdue: {codes}.',
  },
  'monitorDoc.sign.role': 'Responsible for the AI management system',
  'monitorDoc.sign.statement': 'Has analysed and evaluated these results.',
} as const satisfies Messages;
