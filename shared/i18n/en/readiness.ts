/** Readiness for stage 1 and stage 2: on screen, on paper and on the command line. */
export const readiness = {
  'readiness.title': 'Readiness for the certification audit',
  'readiness.stage.1': 'Stage 1',
  'readiness.stage.2': 'Stage 2',
  'readiness.stage.1.what':
    'At stage 1 the auditor reads your documents and decides whether stage 2 makes sense. Everything here is computed from your records.',
  'readiness.stage.2.what':
    'At stage 2 the auditor samples what you did and talks to your people. What stage 1 saw has to hold on the day, too.',
  'readiness.ready.1': 'Nothing stands in the way of stage 1',
  'readiness.ready.2': 'Nothing stands in the way of stage 2',
  'readiness.ready.weak': {
    one: 'An auditor would still ask about one point.',
    other: 'An auditor would still ask about {count} points.',
  },
  'readiness.ready.none':
    'No weak point was found either. What the records cannot show, people will be asked.',
  'readiness.missing.1': {
    one: 'One point stands in the way of stage 1',
    other: '{count} points stand in the way of stage 1',
  },
  'readiness.missing.2': {
    one: 'One point stands in the way of stage 2',
    other: '{count} points stand in the way of stage 2',
  },
  'readiness.met.of': '{met} of {all} points are met.',
  'readiness.show.open': 'What is missing',
  'readiness.show.all': 'Everything',
  'readiness.show': 'What is shown',
  'readiness.state.met': 'Met',
  'readiness.state.blocks': 'Stands in the way',
  'readiness.state.weak': 'Weak point',
  'readiness.do': 'Go to {register}',
  'readiness.proof': 'Answered by',
  'readiness.andMore': 'and {count} more',
  'readiness.document.1': 'Readiness report for stage 1',
  'readiness.document.2': 'Readiness report for stage 2',
  'readiness.none': 'Nothing is missing in this part.',
  'readiness.allMet': 'Nothing is missing. Choose “Everything” to see what answers each point.',

  'readiness.section.documents': 'Documented information that the standard asks for',
  'readiness.section.control': 'Control of documents',
  'readiness.section.organisation': 'Scope, context and roles',
  'readiness.section.audit': 'Internal audit',
  'readiness.section.review': 'Management review',
  'readiness.section.certification': 'Certification body and application',
  'readiness.section.stage-1': 'Result of stage 1',
  'readiness.section.operation': 'Three months of records',
  'readiness.section.people': 'People and awareness',
  'readiness.section.improvement': 'Corrective action',

  'readiness.reason.absent': 'There is no record of it yet.',
  'readiness.reason.absent.some': 'No record yet: {codes}.',
  'readiness.reason.unapproved': 'Not approved: {codes}.',
  'readiness.reason.outdated': 'Review overdue: {codes}.',
  'readiness.reason.incomplete': 'Incomplete: {codes}.',
  'readiness.reason.uncovered': 'Not covered ({count} of {of}): {codes}.',
  'readiness.reason.too-old': 'Too long ago: {codes}.',
  'readiness.reason.too-short': 'Not long enough yet: {codes}.',
  'readiness.reason.open': 'Not settled ({count} of {of}): {codes}.',
  'readiness.reason.late': 'Overdue: {codes}.',
  'readiness.reason.contradiction': 'Contradicts other records: {codes}.',

  'readiness.scope': 'Scope of the AIMS, approved and current',
  'readiness.scope.todo':
    'Write the scope statement from your sites, activities and AI systems, and have top management approve it.',
  'readiness.policy': 'AI policy, approved and current',
  'readiness.policy.todo':
    'Put the policy together from its clauses, have it approved and set the next review.',
  'readiness.risk-process':
    'Method of AI risk assessment: scales, appetite and review period, approved',
  'readiness.risk-process.todo':
    'Settle the risk criteria and have them approved: the methodology document is written from them.',
  'readiness.treatment':
    'Treatment plan: a strategy for every open risk, and a control where it is to be modified',
  'readiness.treatment.todo':
    'Open each risk that is named, choose how it is treated and link the control that does it.',
  'readiness.soa': 'Statement of applicability: all Annex A controls decided, with a reason',
  'readiness.soa.todo':
    'Let the statement decide what follows from your risks, then decide the rest one by one.',
  'readiness.impact-process': 'Procedure for AI system impact assessments, approved and current',
  'readiness.impact-process.todo':
    'Make the document from its template, adapt thresholds and roles, and have it approved.',
  'readiness.objectives': 'AI objectives with indicator, target, owner and date',
  'readiness.objectives.todo':
    'Complete the objectives that are named, or set three that follow from the policy.',
  'readiness.competence': 'Evidence of competence',
  'readiness.competence.todo':
    'Record for the people in AIMS roles what they learned, where, when, and who judged it.',
  'readiness.document-control':
    'Procedure for controlling documents and records, approved and current',
  'readiness.document-control.todo':
    'Make the document from its template: who approves, where valid versions are, how long records are kept.',
  'readiness.processes': 'Processes of the AIMS, each with an owner',
  'readiness.processes.todo':
    'List the processes in the scope record with the person who answers for each and the result it brings.',
  'readiness.risk-results': 'Results of AI risk assessments: every open risk rated',
  'readiness.risk-results.todo': 'Rate likelihood and consequence of the risks that are named.',
  'readiness.treatment-results':
    'Results of risk treatment: residual risk rated, and accepted by name where it is above the appetite',
  'readiness.treatment-results.todo':
    'Rate what remains after treatment; have the risk owner accept what stays above the appetite, or treat it further.',
  'readiness.impact-results':
    'An approved impact assessment, or screening with a reason, for every AI system',
  'readiness.impact-results.todo':
    'Begin with the screening of the systems that are named; a short one is often enough for bought tools.',
  'readiness.monitoring': 'Results of monitoring and measurement',
  'readiness.monitoring.todo':
    'Define indicators with threshold for your AI systems and enter at least the first values.',
  'readiness.audit-programme': 'Audit programme, approved',
  'readiness.audit-programme.todo':
    'Plan the audits of the cycle by importance and have the programme approved.',
  'readiness.audit-results': 'Report of an internal audit from the last twelve months',
  'readiness.audit-results.todo': 'Hold the internal audit and issue its report before stage 1.',
  'readiness.review-results': 'Signed minutes of a management review from the last twelve months',
  'readiness.review-results.todo': 'Hold the review after the internal audit; sign the minutes.',
  'readiness.nonconformities':
    'Nonconformities with actions and results, or the procedure while there is none',
  'readiness.nonconformities.todo':
    'Record what audits and daily work found. An AIMS without any nonconformity makes auditors curious.',
  'readiness.documents-approved': 'Every controlled document has a version in force',
  'readiness.documents-approved.todo':
    'Approve the drafts that are named, or withdraw what is not needed.',
  'readiness.documents-current': 'Every document in force has a review day that is not over',
  'readiness.documents-current.todo':
    'Review the documents that are named; a review without change is a record, too.',
  'readiness.systems-in-scope': 'Every AI system is inside or outside the scope',
  'readiness.systems-in-scope.todo':
    'Decide for the systems that are named; what is outside needs a reason.',
  'readiness.issues': 'Internal and external issues',
  'readiness.issues.todo':
    'Record both kinds; the library offers what concerns most organisations, climate and law among them.',
  'readiness.parties': 'Interested parties and the needs that bind you',
  'readiness.parties.todo':
    'Mark which needs became requirements of the AIMS and where they are met.',
  'readiness.roles': 'Roles of the AIMS are assigned',
  'readiness.roles.todo': 'Name a holder for each role, or end a role that is not needed.',
  'readiness.audit-coverage':
    'Internal audits of the last twelve months covered all clauses 4 to 10',
  'readiness.audit-coverage.todo':
    'Plan an audit of the clauses that are named. Certification bodies ask for a full round before stage 2.',
  'readiness.audit-findings': 'Every nonconformity of internal audits is being treated, in time',
  'readiness.audit-findings.todo':
    'Raise a nonconformity from each finding that is named and keep its deadline.',
  'readiness.review-after-audit':
    'The management review saw the results of the latest internal audit',
  'readiness.review-after-audit.todo': 'Hold a review after the audit; a short extra one is fine.',
  'readiness.review-decisions': 'Decisions of management reviews are carried out in time',
  'readiness.review-decisions.todo':
    'Do what is named, or have top management set a new date with a reason.',
  'readiness.body-chosen': 'An accredited certification body is chosen that never consulted you',
  'readiness.body-chosen.todo':
    'Compare bodies, check accreditation for this standard and impartiality, and choose one.',
  'readiness.application': 'The application has sites, people and contact, and its numbers agree',
  'readiness.application.todo':
    'Complete the application on the project; the people of all sites add up to the headcount.',
  'readiness.stage-1-date': 'Stage 1 has a date',
  'readiness.stage-1-date.todo': 'Agree the date with the body and record the audit.',
  'readiness.stage-1-held': 'Stage 1 was held and recommended to go on',
  'readiness.stage-1-held.todo': 'Record the stage 1 audit with its result.',
  'readiness.stage-1-findings': 'Concerns of stage 1 are settled',
  'readiness.stage-1-findings.todo':
    'Answer each concern with evidence and close it: unsettled, it becomes a nonconformity at stage 2.',
  'readiness.stage-2-date': 'Stage 2 has a date',
  'readiness.stage-2-date.todo':
    'Agree the date; between the stages there should be weeks for corrections, not more than six months.',
  'readiness.running-time': 'The AIMS has run for three months under its policy',
  'readiness.running-time.todo':
    'Wait, and use the time for records. An earlier date is possible where the body agrees.',
  'readiness.records-by-process': 'Every process left records over three months',
  'readiness.records-by-process.todo':
    'See the table of processes below: do now what has not happened yet, and date it truthfully.',
  'readiness.indicators-current': 'Indicators are measured as often as planned',
  'readiness.indicators-current.todo':
    'Enter the values that are due, or change the frequency to what you can keep.',
  'readiness.objectives-measured': 'Objectives are measured as often as planned',
  'readiness.objectives-measured.todo': 'Enter the measurements that are due.',
  'readiness.risks-current': 'Open risks are reviewed in time',
  'readiness.risks-current.todo':
    'Review the risks that are named; note what changed, or that nothing did.',
  'readiness.suppliers-current': 'Suppliers are reviewed and contracts run',
  'readiness.suppliers-current.todo': 'Review the suppliers that are named.',
  'readiness.notifications': 'Duties to notify after incidents are done or not due',
  'readiness.notifications.todo': 'Notify at once and record why it was late.',
  'readiness.awareness': 'Everybody has acknowledged the AI policy',
  'readiness.awareness.todo':
    'Ask the people that are named. Auditors ask staff at random what the policy means for their work.',
  'readiness.training': 'Training was held in the last twelve months',
  'readiness.training.todo':
    'Hold the session that the largest gap calls for and check its effect.',
  'readiness.needs-met': 'Somebody proves every competence that is needed',
  'readiness.needs-met.todo': 'Record the proof, train somebody, or buy the competence in.',
  'readiness.major-nonconformities': 'Major nonconformities have a cause and actions',
  'readiness.major-nonconformities.todo':
    'Find the cause and start the actions: an untouched major nonconformity ends stage 2.',
  'readiness.nonconformities-late': 'Nonconformities are closed in time',
  'readiness.nonconformities-late.todo': 'Close what is named, or agree a new date with a reason.',
  'readiness.effectiveness': 'Effectiveness checks are done when they are due',
  'readiness.effectiveness.todo': 'Check with the method that was set and record the result.',
  'readiness.tasks-late': 'No task is overdue',
  'readiness.tasks-late.todo': 'Do it, drop it with a reason, or set a date that will be kept.',

  'readiness.processes.title': 'Records by process, and what an auditor would sample',
  'readiness.processes.intro':
    'For each process: since when it left dated records, when the last one was, and the records that an auditor would probably pick. Have these at hand.',
  'readiness.process': 'Process',
  'readiness.process.since': 'Since',
  'readiness.process.last': 'Last',
  'readiness.process.inPeriod': 'In 3 months',
  'readiness.process.state': 'Three months',
  'readiness.process.samples': 'Likely samples',
  'readiness.process.state.good': 'Shown',
  'readiness.process.state.short': 'Too short',
  'readiness.process.state.asleep': 'Nothing for a year',
  'readiness.process.state.none': 'No record',
  'readiness.process.state.silent': 'Nothing happened',
  'readiness.process.risks': 'Risk assessment and treatment',
  'readiness.process.impacts': 'Impact assessment',
  'readiness.process.development': 'Development, data and testing',
  'readiness.process.operation': 'Monitoring of AI systems',
  'readiness.process.suppliers': 'Suppliers and customers',
  'readiness.process.objectives': 'Objectives',
  'readiness.process.competence': 'Competence and awareness',
  'readiness.process.communication': 'Communication',
  'readiness.process.documents': 'Control of documents',
  'readiness.process.incidents': 'Incidents and concerns',
  'readiness.process.audits': 'Internal audit',
  'readiness.process.reviews': 'Management review',
  'readiness.process.improvement': 'Corrective action and improvement',
  'readiness.sample.late': 'overdue',
  'readiness.sample.gravest': 'gravest',
  'readiness.sample.newest': 'newest',
  'readiness.sample.oldest': 'oldest',
  'readiness.sample.none': 'Nothing dated to pick from',

  'readiness.interview.title': 'Mock interview',
  'readiness.interview.intro':
    'Questions that auditors put to people at stage 2. Ask them a week before, in the corridor tone of an auditor, and note who was unsure. Nobody has to know texts by heart: knowing where to look counts as an answer.',
  'readiness.interview.good': 'A good answer',
  'readiness.interview.show': 'Have at hand',
  'readiness.interview.empty': '{register}: no record yet',
} as const;
