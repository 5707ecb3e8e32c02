import type { Messages } from '../format.ts';

/** What each of the eight steps of a certification project is about, for somebody who does it once. */
export const certificationSteps = {
  'certification.step.commitment-and-gap.about':
    'Top management decides that it wants the certificate, what for, and who gets time and money for it. Then you find out what is missing.',
  'certification.step.commitment-and-gap.result':
    'A decision on paper with a sponsor and a budget, a first scope, and a gap analysis with a plan of actions.',
  'certification.step.commitment-and-gap.who':
    'Top management decides; whoever will keep the AIMS does the gap analysis, with an hour from each function concerned.',
  'certification.step.commitment-and-gap.trap':
    'A scope that covers the whole firm because nobody wanted to decide. Certify where AI matters; the scope can grow later.',
  'certification.step.commitment-and-gap.why':
    'A few interviews per function and one decision; longer where the AI systems still have to be found.',
  'certification.step.commitment-and-gap.task.1':
    'Get the decision of top management: aim, sponsor, budget, wished date',
  'certification.step.commitment-and-gap.task.2': 'List all AI systems in use, bought ones too',
  'certification.step.commitment-and-gap.task.3': 'Do the gap analysis and agree its action plan',
  'certification.step.commitment-and-gap.task.4': 'Draft the scope and name what stays outside',

  'certification.step.design-and-implementation.about':
    'You build the AIMS and live by it: policy, roles, risks, impact assessments, controls, objectives, competence, rules for the life cycle and for suppliers.',
  'certification.step.design-and-implementation.result':
    'Approved documents, a statement of applicability, impact assessments of the systems in scope, and about three months of records that show the rules at work.',
  'certification.step.design-and-implementation.who':
    'Whoever keeps the AIMS leads; owners of AI systems do the risks and impacts of their own systems.',
  'certification.step.design-and-implementation.trap':
    'Writing everything first and starting to work by it a month before the audit. Auditors sample dated records: begin to keep them while you write.',
  'certification.step.design-and-implementation.why':
    'The longest step: it grows with the number and criticality of AI systems, and shrinks where another management system lends its procedures.',
  'certification.step.design-and-implementation.task.1':
    'Have scope, AI policy and roles approved and made known',
  'certification.step.design-and-implementation.task.2':
    'Assess risks and impacts of every AI system in scope',
  'certification.step.design-and-implementation.task.3':
    'Decide the controls and complete the statement of applicability',
  'certification.step.design-and-implementation.task.4':
    'Train people and start to keep records: monitoring, incidents, changes, suppliers',

  'certification.step.audit-and-review.about':
    'Somebody who is independent audits the whole AIMS once; then top management reviews it and decides what changes.',
  'certification.step.audit-and-review.result':
    'A report of the internal audit over every clause and applicable control, nonconformities under treatment, and signed minutes of a management review.',
  'certification.step.audit-and-review.who':
    'An auditor who did not build what they audit: from another department, or from outside. Top management holds the review itself.',
  'certification.step.audit-and-review.trap':
    'An internal audit without findings. It convinces nobody: an auditor of the certification body will find what yours did not.',
  'certification.step.audit-and-review.why':
    'A few days of audit, then time to correct what was found before the review can say that it works.',
  'certification.step.audit-and-review.task.1':
    'Plan the internal audit and choose an independent auditor',
  'certification.step.audit-and-review.task.2': 'Audit every clause and every applicable control',
  'certification.step.audit-and-review.task.3':
    'Find causes of the nonconformities and start corrective actions',
  'certification.step.audit-and-review.task.4': 'Hold the management review and sign its minutes',

  'certification.step.choose-body.about':
    'You ask at least three certification bodies for a quotation on the same application form, check their accreditation for an AIMS, and choose one that never advised you.',
  'certification.step.choose-body.result':
    'A comparison with a reasoned choice, a certification contract for three years, and dates for both stages.',
  'certification.step.choose-body.who':
    'Whoever keeps the AIMS compares; top management or the sponsor signs.',
  'certification.step.choose-body.trap':
    'Waiting until everything is finished. Bodies with AI auditors are booked months ahead: ask for dates while you are still building.',
  'certification.step.choose-body.why':
    'Quotations take two to four weeks each, and a contract its time; the step runs beside the design and need not delay it.',
  'certification.step.choose-body.task.1': 'Complete the application form and have it signed',
  'certification.step.choose-body.task.2': 'Ask at least three accredited bodies for quotations',
  'certification.step.choose-body.task.3':
    'Look each body up in the register of its accreditation body',
  'certification.step.choose-body.task.4': 'Compare, decide with reasons, and sign the contract',

  'certification.step.stage-1.about':
    'The auditors read your documents, get to know the systems and sites, and judge whether stage 2 makes sense.',
  'certification.step.stage-1.result':
    'A report that says whether you are ready, with areas of concern that could become nonconformities in stage 2, and the plan for stage 2.',
  'certification.step.stage-1.who':
    'Whoever keeps the AIMS answers most; top management shows itself for an hour.',
  'certification.step.stage-1.trap':
    'Scope, statement of applicability and inventory that contradict each other. It is the first thing that is compared.',
  'certification.step.stage-1.why':
    'About a third of the audit days, then one to three weeks until the report is there.',
  'certification.step.stage-1.task.1': 'Send the documents that the body asks for',
  'certification.step.stage-1.task.2': 'Go through what stage 1 lacks and complete it',
  'certification.step.stage-1.task.3':
    'Tell everybody concerned what will happen, and be reachable',

  'certification.step.stage-2.about':
    'The auditors look at the work itself: they interview people, follow AI systems through their life, and sample records.',
  'certification.step.stage-2.result':
    'A closing meeting with findings by grade, and a recommendation: certificate, certificate after correction, or not yet.',
  'certification.step.stage-2.who':
    'Everybody in scope may be asked; owners of AI systems show their own records.',
  'certification.step.stage-2.trap':
    'More than about six months after stage 1: most bodies then repeat stage 1. And answers learnt by heart: people should say what they do and show it.',
  'certification.step.stage-2.why':
    'Four to ten weeks to resolve the concerns of stage 1, then the audit itself. The AIMS needs some three months of records by then.',
  'certification.step.stage-2.task.1': 'Resolve every concern of stage 1 and keep the evidence',
  'certification.step.stage-2.task.2': 'Practise interviews with the people who will be asked',
  'certification.step.stage-2.task.3': 'Prepare the records that are likely to be sampled',

  'certification.step.close-findings.about':
    'You correct each nonconformity, find its cause, plan or finish the corrective action, and send the evidence within the time that the body set.',
  'certification.step.close-findings.result':
    'Nonconformities accepted as closed; for major ones the body has seen that the correction works.',
  'certification.step.close-findings.who':
    'The owner of the process that failed; whoever keeps the AIMS watches the deadlines.',
  'certification.step.close-findings.trap':
    'Sending a corrected document as the corrective action. The body asks why it happened and where else it could.',
  'certification.step.close-findings.why':
    'Bodies usually give up to 90 days; a major nonconformity may need another visit.',
  'certification.step.close-findings.task.1':
    'Write correction, cause and corrective action for each finding',
  'certification.step.close-findings.task.2': 'Send the evidence before the deadline',

  'certification.step.certificate.about':
    'Somebody at the body who did not audit you decides. The certificate is valid for three years; a surveillance follows every year.',
  'certification.step.certificate.result':
    'The certificate with the scope you applied for, rules for using the mark, and dates of the first surveillance.',
  'certification.step.certificate.who':
    'The body decides; you check the wording of the scope before it is printed.',
  'certification.step.certificate.trap':
    'Stopping. In twelve months somebody samples the year: keep auditing, reviewing and measuring, and tell the body of important changes.',
  'certification.step.certificate.why':
    'Review and decision inside the body take two to three weeks.',
  'certification.step.certificate.task.1': 'Check scope and wording of the certificate',
  'certification.step.certificate.task.2':
    'Plan the first surveillance and the audits and reviews before it',
} as const satisfies Messages;
