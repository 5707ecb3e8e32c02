import type { Messages } from '../format.ts';

/** Texts of internal audits: independence, coverage, panel, report. The interview has its own file. */
export const audits = {
  'audits.and': '{list} and {last}',
  'audits.requirements.more': '{ids} and {count} more',

  'audits.conflict.duty': '{title} ({code}) is their role and answers for {requirements}.',
  'audits.conflict.system-owner': '{title} ({code}) is theirs: they own it.',
  'audits.conflict.works-on': 'They work on {title} ({code}).',
  'audits.conflict.process-owner': {
    one: 'They own the process {processes} ({code}).',
    other: 'They own the processes {processes} ({code}).',
  },
  'audits.conflict.document-author': 'They wrote {title} ({code}), which answers {requirements}.',
  'audits.conflict.document-approver':
    'They approve {title} ({code}), which answers {requirements}.',
  'audits.conflict.consultant':
    'As a consultant they worked on {requirements} less than two years before ({code}, {title}).',

  'audits.importance.high': 'High',
  'audits.importance.normal': 'Normal',
  'audits.importance.low': 'Low',
  'audits.reason.priority': 'The programme says {importance}.',
  'audits.reason.priorityWhy': 'The programme says {importance}: {text}',
  'audits.reason.nonconformity': {
    one: 'There was a nonconformity: {codes}.',
    other: 'There were {count} nonconformities: {codes}.',
  },
  'audits.reason.finding': {
    one: 'An earlier audit found something: {codes}.',
    other: 'Earlier audits found something {count} times: {codes}.',
  },
  'audits.reason.risk': {
    one: 'Without this control {codes} would be at the highest level.',
    other: 'Without this control {count} risks would be at the highest level: {codes}.',
  },
  'audits.reason.gap': {
    one: 'The gap analysis {code} found it missing in one answer.',
    other: 'The gap analysis {code} found it missing in {count} answers.',
  },

  'audits.followUp': 'Follow-up',
  'audits.followUp.why':
    'A nonconformity takes the finding on: correction, cause, corrective actions and the check of their effect.',
  'audits.followUp.close': 'Put right: close it',
  'audits.followUp.closeFirst': 'Say first what was looked at, and on which day.',
  'audits.followUp.title': 'Follow-up of {code}',
  'audits.followUp.question':
    'Follow-up of {code} ({grade}): has “{title}” been put right, and does it hold?',
  'audits.followUp.found': 'Found: {statement}',
  'audits.followUp.response': 'Answered with: {response}',
  'audits.followUp.evidence.effect': 'A case from after the correction that shows the effect',
  'audits.followUp.evidence.action': 'Proof that the corrective action was carried out',
  'audits.task.observation': 'Decide on observation {code}: {title}',
  'audits.task.opportunity': 'Decide on opportunity {code}: {title}',

  'audits.count.major': { one: 'one major nonconformity', other: '{count} major nonconformities' },
  'audits.count.minor': { one: 'one minor nonconformity', other: '{count} minor nonconformities' },
  'audits.count.observation': { one: 'one observation', other: '{count} observations' },
  'audits.count.opportunity': {
    one: 'one opportunity for improvement',
    other: '{count} opportunities for improvement',
  },
  'audits.count.good-practice': { one: 'one good practice', other: '{count} good practices' },
  'audits.result.asked': {
    one: 'The checklist has one question; {reached} was answered.',
    other: '{reached} of {count} questions were answered.',
  },
  'audits.result.found': 'The audit found {found}.',
  'audits.result.nothing': 'The audit found nothing to report.',
  'audits.result.limits': 'Not reached: {requirements}.',

  'audits.panel': 'Audit',
  'audits.step.lead':
    'Choose the lead auditor first: somebody who answers for nothing that is in scope.',
  'audits.step.prepare':
    'Prepare the checklist: questions of the bank and what earlier audits found.',
  'audits.step.start': 'Team and checklist are there. Start the audit when it begins.',
  'audits.step.start.do': 'Start the audit',
  'audits.step.interview': '{answered} of {total} questions are answered.',
  'audits.step.interview.do': 'Open the interview',
  'audits.step.report': 'Every question has an answer. Agree on the findings and report.',
  'audits.step.report.do': 'Report',
  'audits.step.report.now': 'Report now',
  'audits.step.done': 'The audit is reported; its checklist stays as it is.',
  'audits.step.cancelled': 'The audit is cancelled.',

  'audits.documents.plan': 'Audit plan',
  'audits.documents.report': 'Audit report',

  'audits.team': 'Team',
  'audits.team.why':
    'Nobody audits their own work. Roles, AI systems, processes, documents and consulting of the last two years are looked through.',
  'audits.team.none': 'Nobody is in the team yet.',
  'audits.team.lead': 'Lead auditor',
  'audits.team.chooseLead': 'Choose the lead auditor',
  'audits.team.changeLead': 'Change the lead auditor',
  'audits.team.add': 'Add an auditor',
  'audits.team.remove': 'Take {name} out of the team',
  'audits.independent': 'Independent of everything in scope',
  'audits.notIndependent': 'Not independent: {reason}',
  'audits.competence.proved': 'Competence in auditing is proved: {code} {title}',
  'audits.competence.expired': 'The proof of competence in auditing has expired: {code} {title}',
  'audits.competence.missing':
    'No proof of competence in auditing. Record one before the audit, or let them audit beside somebody who has it.',
  'audits.competence.not-defined':
    'Nothing says yet what an auditor has to be able to do: add a competence of the area auditing.',
  'audits.candidates': 'People who could audit',
  'audits.candidates.none': 'There is nobody to choose',
  'audits.candidates.none.todo':
    'Auditors are chosen among the people. Add who audits; somebody from another organisation can be one of them.',
  'audits.candidates.newPerson': 'New person',

  'audits.timetable': 'Timetable',
  'audits.timetable.none':
    'Who is seen when about what. It is part of the audit plan, and the checklist follows its order.',
  'audits.timetable.lines': 'Lines',
  'audits.timetable.propose': 'Propose a timetable',
  'audits.timetable.opening': 'Opening meeting',
  'audits.timetable.closing': 'Closing meeting',

  'audits.checklist': 'Checklist',
  'audits.checklist.why':
    'Questions for what is in scope, in the order of the timetable. What earlier audits found comes first.',
  'audits.checklist.open': 'Open the interview',
  'audits.checklist.look': 'Look at the interview',
  'audits.checklist.progress': '{answered} of {total} answered',
  'audits.checklist.flagged': { one: '{count} to come back to', other: '{count} to come back to' },
  'audits.checklist.noScope': 'Say first which clauses and controls are in scope.',
  'audits.checklist.complete':
    'The checklist has everything that the bank and earlier findings offer.',
  'audits.checklist.prepare': {
    one: 'For what is in scope the bank has one question, a key question.',
    other:
      'For what is in scope the bank has {count} questions to add, {key} of them key questions.',
  },
  'audits.checklist.prepareRest': {
    one: 'For what is in scope the bank has one more question.',
    other: 'For what is in scope the bank has {count} more questions.',
  },
  'audits.checklist.followUps': {
    one: 'One earlier finding is to be followed up.',
    other: '{count} earlier findings are to be followed up.',
  },
  'audits.checklist.key': {
    one: 'Add the key question',
    other: 'Add the {count} that matter most',
  },
  'audits.checklist.all': { one: 'Add the question', other: 'Add all {count}' },
  'audits.prepared': {
    one: 'One question was added to the checklist.',
    other: '{count} questions were added to the checklist.',
  },
  'audits.preparedFollowUps': {
    one: 'One question was added, to follow up an earlier finding.',
    other: '{count} questions were added, {followUps} of them to follow up earlier findings.',
  },

  'audits.findings': 'Findings',
  'audits.findings.none': 'Nothing is found yet. In the interview, A adds a finding.',
  'audits.findings.noneFrozen': 'The audit found nothing to report.',
  'audits.finding.new': 'New finding',
  'audits.finding.add': 'Add the finding',
  'audits.finding.added': 'Finding {code} was added.',
  'audits.finding.missing': 'This is needed.',
  'audits.finding.gradeKeys': 'Alt+1 to Alt+5 choose a grade from any field.',

  'audits.report': 'Report the audit',
  'audits.report.effect':
    'Findings are issued with their deadlines, and the checklist can’t be changed afterwards.',
  'audits.report.open': {
    one: 'One open question will count as not reached.',
    other: '{count} open questions will count as not reached.',
  },
  'audits.report.early': 'The audit ends on {day}. If it ended earlier, correct its days first.',
  'audits.report.proposed': 'Proposed from the grades and answers. The conclusion is yours.',
  'audits.report.tasks': 'Make a task to decide on each observation and opportunity',
  'audits.reported': '{code} is reported.',
  'audits.result': 'Result',

  'audits.coverage': 'Audit coverage',
  'audits.coverage.cycle': '{code} {title}: {from} to {until}',
  'audits.coverage.noProgramme':
    'No audit programme is written yet. Until then a cycle of three years is assumed: {from} to {until}.',
  'audits.coverage.programme': 'Programme',
  'audits.coverage.newProgramme': 'Write the programme',
  'audits.coverage.openProgramme': 'Open the programme',
  'audits.coverage.plan': 'Plan an audit',
  'audits.coverage.planChosen': {
    one: 'Plan an audit of {count}',
    other: 'Plan an audit of {count}',
  },
  'audits.coverage.empty': 'There is nothing to audit',
  'audits.coverage.empty.todo': 'The catalogue of requirements is empty.',
  'audits.coverage.states': 'How they stand',
  'audits.coverage.kinds': 'What is shown',
  'audits.coverage.kind.clause': 'Clauses',
  'audits.coverage.kind.control': 'Controls',
  'audits.coverage.kind.process': 'Processes',
  'audits.coverage.process': 'process',
  'audits.coverage.inOrder': 'In the order of the standard',
  'audits.coverage.state.overdue': 'Overdue',
  'audits.coverage.state.uncovered': 'Not covered',
  'audits.coverage.state.too-late': 'Planned too late',
  'audits.coverage.state.again': 'Due again',
  'audits.coverage.state.planned': 'Planned',
  'audits.coverage.state.done': 'Audited',
  'audits.coverage.cell.done': 'audited',
  'audits.coverage.cell.planned': 'planned',
  'audits.coverage.cell.not-reached': 'in scope, but not reached',
  'audits.coverage.cell.partly-done': 'a part of it was audited',
  'audits.coverage.cell.partly-planned': 'a part of it is planned',
  'audits.coverage.what': 'Clause, control, process',
  'audits.coverage.importance': 'Importance',
  'audits.coverage.standing': 'State',
  'audits.coverage.dueBy': 'Due by',
  'audits.coverage.lastOn': 'Last audited',
  'audits.coverage.choose': 'Choose {what}',
  'audits.coverage.chooseAll': 'Choose all that are shown',
  'audits.plan': 'Plan an audit',
  'audits.plan.do': 'Plan it',
  'audits.plan.title': 'Name of the audit',
  'audits.plan.defaultTitle': 'Internal audit of {what}',
  'audits.plan.scope': 'In scope: {what}',
  'audits.plan.criteria':
    'ISO/IEC 42001:2023; the AI policy and the procedures of the AIMS; contracts and laws that it names.',
  'audits.plan.backwards': 'The audit can’t end before it begins.',
  'audits.plan.late': {
    one: '{what} is due earlier: by {day}.',
    other: '{count} of them are due earlier, the first by {day}: {what}.',
  },
  'audits.plan.made': 'Audit {code} was planned. Choose who leads it.',
} as const satisfies Messages;
