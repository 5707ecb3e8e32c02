import type { Messages } from '../format.ts';

/** Texts of the cycle on a certificate's page and of the findings on an external audit's page. */
export const certificate = {
  'certificate.panel': 'Three years',
  'certificate.undated':
    'Nobody knows yet when the certificate was decided. Enter that day in the details: surveillance and recertification follow from it.',
  'certificate.cycle': 'Validity and audits',
  'certificate.figure': 'Three years of the certificate',
  'certificate.standing.valid': 'Valid for {days} more days, until {day}.',
  'certificate.standing.not-begun': 'It begins on {day}.',
  'certificate.standing.expired': 'It expired on {day}.',
  'certificate.next': 'Next: {audit}, to be held between {from} and {until}.',
  'certificate.nextOn': 'Next: {audit} on {day}.',
  'certificate.noNext': 'No audit of this cycle is left.',
  'certificate.missed': {
    one: '{audits} was not held in time. Speak to the certification body at once: it may have to suspend the certificate.',
    other:
      '{audits} were not held in time. Speak to the certification body at once: it may have to suspend the certificate.',
  },
  'certificate.alt': '{standing} {windows}',
  'certificate.alt.window': '{audit}: {from} to {until}.',
  'certificate.chart.today': 'Today',
  'certificate.chart.decided': 'Decision {day}',
  'certificate.chart.until': 'Valid until {day}',
  'certificate.propose': 'A validity of three years ends on {day}.',
  'certificate.setUntil': 'Set “Valid until” to {day}',

  'certificate.audits': 'Audits of the cycle',
  'certificate.plan': 'Plan audits and preparation',
  'certificate.planAgain': 'Bring the plan up to date',
  'certificate.planned': 'Planned: {parts}.',
  'certificate.planned.audits': { one: 'one audit', other: '{count} audits' },
  'certificate.planned.tasks': { one: 'one task', other: '{count} tasks' },
  'certificate.planned.shifted': {
    one: 'one audit moved with its tasks',
    other: '{count} audits moved with their tasks',
  },
  'certificate.planned.nothing': 'The plan was up to date.',
  'certificate.column.audit': 'Audit',
  'certificate.column.window': 'Can be held',
  'certificate.column.record': 'Record',
  'certificate.column.day': 'Agreed day',
  'certificate.column.tasks': 'Preparation',
  'certificate.window': '{from} to {until}',
  'certificate.notPlanned': 'not planned yet',
  'certificate.noDay': 'no day yet',
  'certificate.tasks': '{done} of {count} done',
  'certificate.noTasks': 'no task',

  'certificate.changes': 'Changes to notify',
  'certificate.changes.about':
    'Tell the body before or as soon as something changes that the certificate rests on. It decides whether it comes earlier or issues a new certificate.',
  'certificate.hints': 'What changed in the records since {day}',
  'certificate.hints.none': 'Nothing in the records since {day} looks like a change to notify.',
  'certificate.hints.unknown':
    'As soon as an audit was held or the certificate was decided, changes in the records are shown here.',
  'certificate.hints.ask':
    'The records say nothing about these: {kinds}. Ask top management before each audit.',
  'certificate.hint.add': 'Add {code} to the changes',
  'certificate.hint.what': '{code} {title}: {reason}',
  'certificate.hint.scope-approved': 'the scope was approved anew',
  'certificate.hint.site-not-certified': 'the scope names a site that the certificate does not',
  'certificate.hint.system-added': 'an AI system was added',
  'certificate.hint.system-retired': 'an AI system went out of use',
  'certificate.hint.change-done': 'a planned change was carried out',
  'certificate.hint.management-changed': 'who answers for leadership was changed',
  'certificate.hint.on': '{reason}, {day}',

  'certificate.audit.title': '{kind}, {code}',
  'certificate.audit.scope': 'A part of the scope, chosen by the certification body: {scope}',
  'certificate.task.title': '{kind}: {task}',
  'certificate.task.date': 'agree on the day and the audit plan',
  'certificate.task.date.why':
    'Ask the body for two days within the window and for the names of the auditors. Check that nobody of them worked for you.',
  'certificate.task.changes': 'tell the body what changed',
  'certificate.task.changes.why':
    'Headcount, sites, AI systems, ownership, top management, scope. Auditor days follow from them, so they are needed before the plan.',
  'certificate.task.internal-audit': 'hold the internal audit of the year',
  'certificate.task.internal-audit.why':
    'By the programme, with report and findings. Without one since the last visit the body writes a major nonconformity.',
  'certificate.task.findings': 'close the findings of the last external audit',
  'certificate.task.findings.why':
    'For each: correction, cause, action, and evidence that it worked. They are looked at first.',
  'certificate.task.risks':
    'bring risks, impact assessments and the statement of applicability up to date',
  'certificate.task.risks.why':
    'Reviews whose day is over, AI systems that changed since their assessment, controls that were promised for this year.',
  'certificate.task.review': 'hold the management review',
  'certificate.task.review.why':
    'After the internal audit, so that its results are among the inputs; minutes signed, decisions under way.',
  'certificate.task.mark': 'check how certificate and mark are shown',
  'certificate.task.mark.why':
    'Website, tenders, mail signatures: scope worded as on the certificate, never on a product.',
  'certificate.task.people': 'tell people what is coming and keep rooms and records ready',
  'certificate.task.people.why':
    'Who is asked, about what, where the records are. Whoever does not know something says so and finds it.',
  'certificate.task.offer': 'ask for an offer for the next three years',
  'certificate.task.offer.why':
    'The last moment to compare other bodies; a transfer takes three months. Check impartiality again.',
  'certificate.task.scope': 'decide whether the scope still fits',
  'certificate.task.scope.why':
    'Widening it at recertification costs least: auditor days are counted anew anyway.',
  'certificate.task.coverage': 'finish the audit programme of the cycle',
  'certificate.task.coverage.why':
    'Every clause, control and process was audited at least once in the three years; what is not covered is shown in the coverage of the programme.',
  'certificate.task.cycle-review': 'hold a management review that looks back over the whole cycle',
  'certificate.task.cycle-review.why':
    'Performance over three years, findings that came back, whether policy and objectives still fit. The body asks for it at recertification only.',

  'externalAudit.panel': 'Findings',
  'externalAudit.findings': 'What the certification body found',
  'externalAudit.none':
    'Nothing is written down yet. After the closing meeting, enter each finding as the body words it, with its number and grade.',
  'externalAudit.noneExpected':
    'After the audit, what the body found is written down here, with deadlines, corrections and evidence.',
  'externalAudit.days':
    'Usual days from the end of the audit: {days}. Change them in the details if your body gives others, or on a single finding.',
  'externalAudit.daysOf': '{grade} {days}',
  'externalAudit.add': 'New finding',
  'externalAudit.added': '{code} is written down.',
  'externalAudit.addedDue': '{code} is written down, to be answered by {day}.',
  'externalAudit.missing': 'Needed',
  'externalAudit.due': 'To be answered by',
  'externalAudit.due.usual': 'Leave it empty for the usual day.',
  'externalAudit.late': 'Overdue since {day}',
  'externalAudit.dueBy': 'by {day}',
  'externalAudit.noDue': 'needs no answer',
  'externalAudit.evidence': {
    one: '{count} piece of evidence',
    other: '{count} pieces of evidence',
  },
  'externalAudit.noEvidence': 'no evidence attached yet',
  'externalAudit.open': 'Answer, verification',
  'externalAudit.hide': 'Fold away',
  'externalAudit.close': 'Close the finding',
  'externalAudit.closed': '{code} is closed.',
} as const satisfies Messages;
