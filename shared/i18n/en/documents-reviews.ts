import type { Messages } from '../format.ts';

/** Texts of the minutes of a management review and of the dashboard page. */
export const reviewDocuments = {
  'documents.kind.management-review': 'Management review minutes',
  'documents.kind.dashboard': 'Dashboard page',

  'reviewDoc.title': 'Management review: {title}',
  'reviewDoc.section.summary': 'Result',
  'reviewDoc.section.summary.planned': 'The meeting',
  'reviewDoc.section.attendance': 'Attendance',
  'reviewDoc.section.agenda': 'Agenda',
  'reviewDoc.section.decisions': 'Decisions',
  'reviewDoc.section.inputs': 'Inputs and discussion',
  'reviewDoc.section.inputs.planned': 'Papers',
  'reviewDoc.lead.planned':
    'Top management of {organisation} reviews the AI management system on {date}. The papers below say what the records say today, for the period since {from}.',
  'reviewDoc.lead.plannedWithoutDay':
    'The management review of {organisation} has no day yet. The papers below say what the records say today, for the period since {from}.',
  'reviewDoc.lead.cancelled': 'This management review of {organisation} was cancelled.',
  'reviewDoc.lead.held': {
    one: 'Top management of {organisation} reviewed the AI management system on {date} and took one decision.',
    other:
      'Top management of {organisation} reviewed the AI management system on {date} and took {count} decisions.',
  },
  'reviewDoc.lead.heldWithout':
    'Top management of {organisation} reviewed the AI management system on {date} and took no decision.',
  'reviewDoc.lead.judged':
    'It judges the system as follows: suitable: {suitable}; adequate: {adequate}; effective: {effective}.',
  'reviewDoc.lead.notJudged':
    'It has not said yet whether the system is suitable, adequate and effective.',
  'reviewDoc.notSaid': 'not said',
  'reviewDoc.fact.period': 'Period',
  'reviewDoc.fact.periodText': '{from} to {until}',
  'reviewDoc.fact.day': 'Day',
  'reviewDoc.fact.frozen': 'Facts as of',
  'reviewDoc.attendance.none': 'Nobody is entered yet.',
  'reviewDoc.attendance.top': 'top management',
  'reviewDoc.column.number': 'No.',
  'reviewDoc.column.decision': 'Decision',
  'reviewDoc.column.who': 'Who',
  'reviewDoc.column.due': 'Until',
  'reviewDoc.column.task': 'Task',
  'reviewDoc.decisions.none': 'The meeting took no decision.',
  'reviewDoc.noTask': 'with the signature',
  'reviewDoc.discussion': 'Discussion: ',
  'reviewDoc.nothing': 'There was nothing to discuss.',
  'reviewDoc.notDiscussed': 'Not discussed yet.',
  'reviewDoc.notFrozen': 'No facts are kept for this input.',
  'reviewDoc.sign.chair': 'Chair, top management',
  'reviewDoc.sign.chairStatement': 'Approves the minutes and the decisions.',
  'reviewDoc.sign.minutes': 'Minutes',
  'reviewDoc.sign.minutesStatement': 'Took the minutes.',

  'dashboardDoc.title': 'AI management system: where we stand',
  'dashboardDoc.noRecords': 'There are no records yet that could be summed up.',
  'dashboardDoc.heading': 'Where {organisation} stands',
  'dashboardDoc.status': 'As of {date}',
  'dashboardDoc.lead.countdown': {
    one: 'One day to the certificate ({date}); step {number} of {of}: {step}.',
    other: '{count} days to the certificate ({date}); step {number} of {of}: {step}.',
  },
  'dashboardDoc.lead.late': {
    one: 'The certificate was planned for {date}, one day ago; step {number} of {of}: {step}.',
    other:
      'The certificate was planned for {date}, {count} days ago; step {number} of {of}: {step}.',
  },
  'dashboardDoc.lead.step': 'Certification is at step {number} of {of}: {step}.',
  'dashboardDoc.lead.certified': 'Certified; the certificate is valid until {date}.',
  'dashboardDoc.lead.none': '{organisation} has no certification project yet.',
  'dashboardDoc.lead.audit': 'Next audit of the certification body: {kind} on {date}.',
  'dashboardDoc.lead.gap': 'Gap analysis: {score} of 100 on {date}.',
  'dashboardDoc.lead.gapFrom': 'Gap analysis: {score} of 100 on {date}, {delta} since {before}.',
  'dashboardDoc.chart.conformity':
    'Clauses 4 to 10 and controls: {percent} % of what is needed is on record',
  'dashboardDoc.chart.axis': 'On record, % of what the clause needs',
  'dashboardDoc.chart.ages': 'Open nonconformities by age',
  'dashboardDoc.chart.alt': 'Share on record by clause: {parts}.',
  'dashboardDoc.chart.part': '{name} {percent} %',
  'dashboardDoc.clause': '{id} {title}',
  'dashboardDoc.controls': 'A  Controls',
  'dashboardDoc.percent': '{percent} %',
  'dashboardDoc.risks': {
    one: 'One open risk; above the appetite: {above}',
    other: '{count} open risks; above the appetite: {above}',
  },
  'dashboardDoc.objectives': {
    one: 'One AI objective under way; at risk: {atRisk}, missed: {missed}, achieved: {achieved}',
    other:
      '{count} AI objectives under way; at risk: {atRisk}, missed: {missed}, achieved: {achieved}',
  },
  'dashboardDoc.indicators': {
    one: 'One indicator; in breach: {breach}, off target: {off}, not measured: {unmeasured}',
    other: '{count} indicators; in breach: {breach}, off target: {off}, not measured: {unmeasured}',
  },
  'dashboardDoc.overdue': {
    one: 'One entry is overdue',
    other: '{count} entries are overdue',
  },
  'dashboardDoc.nonconformities': {
    one: 'One nonconformity is open, late: {late}',
    other: '{count} nonconformities are open, late: {late}',
  },
  'dashboardDoc.age.month': 'up to a month',
  'dashboardDoc.age.quarter': 'up to three months',
  'dashboardDoc.age.older': 'older',
  'dashboardDoc.age': '{age}: {major} major, {minor} minor',
  'dashboardDoc.area': '{kind} {count}',
  'dashboardDoc.row.indicators': 'Monitoring',
  'dashboardDoc.row.nonconformities': 'Nonconformities',
  'dashboardDoc.row.overdue': 'Overdue',
  'dashboardDoc.said': '{sentence}.',
  'dashboardDoc.withParts': '{sentence} ({parts}).',
  'dashboardDoc.column.rating': 'Rating',
  'dashboardDoc.column.status': 'Status',
  'dashboardDoc.column.event': 'What comes next',
  'dashboardDoc.column.day': 'Day',
} as const satisfies Messages;
