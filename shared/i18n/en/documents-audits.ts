import type { Messages } from '../format.ts';

/** Texts of the audit programme, the audit plan and the audit report. */
export const auditDocuments = {
  'documents.kind.audit-programme': 'Audit programme',
  'documents.kind.audit-plan': 'Audit plan',
  'documents.kind.audit-report': 'Audit report',

  'auditDoc.none': 'not named',
  'auditDoc.period': '{from} to {until}',
  'auditDoc.approved': '{by}, {date}',
  'auditDoc.section.team': 'Audit team',
  'auditDoc.role.auditor': 'Auditor',
  'auditDoc.role.client': 'Client of the audit',
  'auditDoc.role.programmeManager': 'Manager of the programme',
  'auditDoc.role.management': 'Top management',
  'auditDoc.column.audit': 'Audit',
  'auditDoc.column.audits': 'Audits',
  'auditDoc.column.auditor': 'Auditor',
  'auditDoc.column.independence': 'Independence',
  'auditDoc.column.competence': 'Competence in auditing',
  'auditDoc.column.days': 'Days',
  'auditDoc.column.time': 'Time',
  'auditDoc.column.scope': 'In scope',
  'auditDoc.column.state': 'State',
  'auditDoc.column.what': 'Clause, control, process',
  'auditDoc.column.why': 'Why',
  'auditDoc.column.finding': 'Finding',
  'auditDoc.column.grade': 'Grade',
  'auditDoc.column.requirements': 'Requirement',
  'auditDoc.column.due': 'Due',
  'auditDoc.column.answer': 'Now',
  'auditDoc.column.answers': 'Answers',
  'auditDoc.column.seen': 'What was seen',
  'auditDoc.competence.proved': '{title} ({code})',
  'auditDoc.competence.expired': '{title} ({code}) has expired',
  'auditDoc.competence.missing': 'No proof recorded',
  'auditDoc.competence.not-defined': 'Not defined',

  'auditDoc.programme.title': 'Internal audit programme',
  'auditDoc.programme.section.summary': 'What the programme covers',
  'auditDoc.programme.section.basis': 'Objectives and means',
  'auditDoc.programme.section.audits': 'Audits of the cycle',
  'auditDoc.programme.section.importance': 'What matters more, and less',
  'auditDoc.programme.section.coverage': 'Coverage',
  'auditDoc.programme.section.review': 'Review of the programme',
  'auditDoc.programme.lead': {
    one: 'From {from} to {until} one audit looks at the AIMS: of {rows} clauses, controls and processes, {done} are audited and {planned} planned in time.',
    other:
      'From {from} to {until} {count} audits look at the AIMS: of {rows} clauses, controls and processes, {done} are audited and {planned} planned in time.',
  },
  'auditDoc.programme.lead.covered': 'Nothing is left out.',
  'auditDoc.programme.lead.lacking': {
    one: 'One has no audit in time.',
    other: '{count} have no audit in time.',
  },
  'auditDoc.programme.open.objectives': 'The programme does not say what it is to achieve.',
  'auditDoc.programme.open.approval': 'The programme is not approved.',
  'auditDoc.programme.open.audits': 'No audit is planned.',
  'auditDoc.programme.open.overdue': {
    one: 'One clause, control or process should have been audited by now.',
    other: '{count} clauses, controls and processes should have been audited by now.',
  },
  'auditDoc.programme.audits.none': 'No audit is planned in this cycle.',
  'auditDoc.programme.importance.none':
    'Nothing stands out: no earlier nonconformity, finding, high risk or gap raises the importance, and the programme sets no priorities.',
  'auditDoc.programme.importance.intro': {
    one: 'One clause, control or process is not of normal importance. What is of high importance is audited at least once every twelve months, the rest once in the cycle.',
    other:
      '{count} clauses, controls and processes are not of normal importance. What is of high importance is audited at least once every twelve months, the rest once in the cycle.',
  },
  'auditDoc.programme.coverage.intro':
    'What is most urgent comes first. An audit that did not reach a requirement does not count for it.',
  'auditDoc.programme.review.none':
    'Not reviewed yet. The review says whether the programme reached its objectives and what changes in the next cycle.',
  'auditDoc.programme.sign.owner': 'Manages the programme',
  'auditDoc.programme.sign.approve': 'Approves the programme and its resources',

  'auditDoc.plan.title': 'Audit plan',
  'auditDoc.plan.section.summary': 'In short',
  'auditDoc.plan.section.scope': 'Objective, criteria and scope',
  'auditDoc.plan.section.followUps': 'Earlier findings to follow up',
  'auditDoc.plan.lead': {
    one: '{name} leads an internal audit of one clause or control.',
    other: '{name} leads an internal audit of {count} clauses and controls.',
  },
  'auditDoc.plan.lead.nobody': {
    one: '{organisation} plans an internal audit of one clause or control; nobody leads it yet.',
    other:
      '{organisation} plans an internal audit of {count} clauses and controls; nobody leads it yet.',
  },
  'auditDoc.plan.lead.on': 'It takes place on {when}.',
  'auditDoc.plan.lead.from': 'It takes place from {when}.',
  'auditDoc.plan.lead.independent':
    'According to the records nobody in the team audits their own work.',
  'auditDoc.plan.open.objective': 'The objective of the audit is not written down.',
  'auditDoc.plan.open.criteria': 'The audit criteria are not named.',
  'auditDoc.plan.open.scope': 'No clause or control is in scope.',
  'auditDoc.plan.open.days': 'The audit has no day.',
  'auditDoc.plan.open.lead': 'There is no lead auditor.',
  'auditDoc.plan.open.independence': '{name} is not independent of everything in scope.',
  'auditDoc.plan.open.timetable': 'There is no timetable.',
  'auditDoc.plan.team.none': 'No auditor is named yet.',
  'auditDoc.plan.team.intro':
    'Independence was checked against roles and duties, AI systems, processes, controlled documents and consulting of the last two years.',
  'auditDoc.plan.timetable.none': 'No timetable is agreed yet.',
  'auditDoc.plan.followUps.intro': {
    one: 'One finding of an earlier audit is looked at again: is it put right, and does that hold?',
    other:
      '{count} findings of earlier audits are looked at again: are they put right, and does that hold?',
  },
  'auditDoc.plan.sign.auditor': 'Is independent of what is in scope and keeps it confidential',
  'auditDoc.plan.sign.owner': 'Agrees to the plan and makes people and records available',

  'auditDoc.report.title': 'Internal audit report',
  'auditDoc.report.section.summary': 'Conclusion',
  'auditDoc.report.section.audit': 'The audit',
  'auditDoc.report.section.followUps': 'Follow-up of earlier findings',
  'auditDoc.report.section.samples': 'What was looked at, and with whom',
  'auditDoc.report.section.limits': 'Limits of the audit',
  'auditDoc.report.lead.nothing': 'The audit of {organisation} found nothing to report.',
  'auditDoc.report.lead.found': 'The audit of {organisation} found {found}.',
  'auditDoc.report.lead.conforms.yes': 'The AIMS conforms to the audit criteria.',
  'auditDoc.report.lead.conforms.with-exceptions':
    'Apart from the nonconformities the AIMS conforms to the audit criteria.',
  'auditDoc.report.lead.conforms.no': 'The AIMS does not conform to the audit criteria.',
  'auditDoc.report.lead.effective.yes': 'It is put into practice and kept up.',
  'auditDoc.report.lead.effective.partly': 'It is put into practice only in part.',
  'auditDoc.report.lead.effective.no': 'It is not put into practice.',
  'auditDoc.report.lead.missed': {
    one: 'One clause or control in scope was not reached.',
    other: '{count} clauses and controls in scope were not reached.',
  },
  'auditDoc.report.open.notReported': 'The audit is not reported: this is a draft.',
  'auditDoc.report.open.conclusion': 'There is no conclusion on conformity yet.',
  'auditDoc.report.open.checklist': 'There is no checklist: nothing shows what was asked.',
  'auditDoc.report.open.unanswered': {
    one: 'One question has no answer yet.',
    other: '{count} questions have no answer yet.',
  },
  'auditDoc.report.open.evidence': {
    one: '{codes} does not say what was seen.',
    other: '{count} findings do not say what was seen: {codes}.',
  },
  'auditDoc.report.findings.none': 'Nothing was found that has to be reported.',
  'auditDoc.report.findings.intro': {
    one: 'One finding: {found}.',
    other: '{count} findings, the gravest first: {found}.',
  },
  'auditDoc.report.files': 'Attached',
  'auditDoc.report.verified': 'Verified by {by} on {date}',
  'auditDoc.report.followUps.intro': {
    one: 'One earlier finding was looked at again. Put right and holding: {holds}.',
    other: '{count} earlier findings were looked at again. Put right and holding: {holds}.',
  },
  'auditDoc.report.samples.intro':
    'The conclusion rests on these samples. What was not looked at may be otherwise.',
  'auditDoc.report.limits.intro': {
    one: 'This was in scope and not reached; the conclusion says nothing about it:',
    other: 'These {count} were in scope and not reached; the conclusion says nothing about them:',
  },
  'auditDoc.report.sign.lead': 'Reports what was found and concluded',
  'auditDoc.report.sign.management': 'Has received the report and takes care of the findings',
} as const satisfies Messages;
