import type { Messages } from '../format.ts';
import { journeyAudits } from './journey-audits.ts';
import { journeyImprovement } from './journey-improvement.ts';
import { journeySupport } from './journey-support.ts';

/**
 * Texts of the home screen. `journey.<key>` says what to do about something that is lacking;
 * `journey.why.<key>` says, for what an AIMS begins with, why it comes now.
 */
export const journey = {
  'journey.no-external-issue': 'Name what bears on you from outside',
  'journey.no-internal-issue': 'Name what bears on you from inside',
  'journey.no-climate-issue': 'Say whether climate change matters for your AI',
  'journey.no-legal-issue': 'Name the laws that bear on your AI',
  'journey.issues-unanswered': {
    one: 'Say what the effect of {codes} is and how you respond',
    other: 'Say for {count} issues what their effect is and how you respond: {codes}',
  },
  'journey.no-party': 'Name the interested parties and what they need',
  'journey.no-affected-party': 'Add users or affected people to the interested parties',
  'journey.no-requirement': 'Decide which needs become requirements of the AIMS',
  'journey.needs-unmet': {
    one: 'Say where the requirements of {codes} are met',
    other: 'Say where the requirements of {count} parties are met: {codes}',
  },
  'journey.no-scope': 'Write down the scope of the AIMS',
  'journey.no-scope-statement': 'Write the scope statement',
  'journey.scope-without-system': 'Say which AI systems are in the scope',
  'journey.systems-outside-scope': {
    one: 'Take {codes} into the scope or exclude it with a reason',
    other: 'Take {count} AI systems into the scope or exclude them: {codes}',
  },
  'journey.scope-not-approved': 'Have the scope approved',
  'journey.no-aims-description': 'Describe how the AIMS works',
  'journey.no-processes': 'List the processes of the AIMS',
  'journey.processes-unowned': 'Give every process of the AIMS an owner',
  'journey.leadership-unassigned': 'Say who in top management answers for the AIMS',
  'journey.no-policy': 'Write the AI policy',
  'journey.policy-not-approved': 'Have the AI policy approved by top management',
  'journey.policy-not-communicated': 'Make the AI policy known and note the day',
  'journey.policy-review-due': 'Plan or carry out the review of the AI policy',
  'journey.no-role': 'Assign roles and authorities',
  'journey.roles-vacant': {
    one: 'Fill the vacant role {codes}',
    other: 'Fill {count} vacant roles: {codes}',
  },
  'journey.clauses-without-owner': {
    one: 'Make somebody accountable for clause {codes}',
    other: 'Make somebody accountable for {count} clauses: {codes}',
  },
  'journey.no-criteria': 'Set the risk criteria',
  'journey.criteria-not-approved': 'Have the risk criteria approved',
  'journey.no-opportunity': 'Name at least one opportunity beside the risks',
  'journey.no-risk': 'Identify the first AI risks',
  'journey.systems-without-risk': {
    one: 'Assess the risks of {codes}',
    other: 'Assess the risks of {count} AI systems: {codes}',
  },
  'journey.risks-unanalysed': {
    one: 'Analyse {codes}',
    other: 'Analyse {count} risks: {codes}',
  },
  'journey.risks-unowned': {
    one: 'Give {codes} an owner',
    other: 'Give {count} risks an owner: {codes}',
  },
  'journey.risks-untreated': {
    one: 'Decide how {codes} is treated',
    other: 'Decide how {count} risks are treated: {codes}',
  },
  'journey.risks-without-control': {
    one: 'Name the control that modifies {codes}',
    other: 'Name the controls that modify {count} risks: {codes}',
  },
  'journey.risks-residual-unrated': {
    one: 'Rate what remains of {codes} after treatment',
    other: 'Rate what remains of {count} risks after treatment: {codes}',
  },
  'journey.risks-unaccepted': {
    one: 'Treat {codes} further or have it accepted: it is above the appetite',
    other: 'Treat {count} risks above the appetite further or have them accepted: {codes}',
  },
  'journey.risks-review-due': {
    one: 'Reassess {codes} and plan its next review',
    other: 'Reassess {count} risks whose review is due or not planned: {codes}',
  },
  'journey.no-soa': 'Make the statement of applicability',
  'journey.soa-missing': {
    one: 'Add control {codes} to the statement of applicability',
    other: 'Add {count} controls to the statement of applicability: {codes}',
  },
  'journey.soa-undecided': {
    one: 'Decide whether {codes} applies',
    other: 'Decide whether {count} controls apply: {codes}',
  },
  'journey.soa-without-reason': {
    one: 'Justify the decision on {codes}',
    other: 'Justify the decision on {count} controls: {codes}',
  },
  'journey.systems-without-impact': {
    one: 'Screen or assess the impact of {codes}',
    other: 'Screen or assess the impact of {count} AI systems: {codes}',
  },
  'journey.impacts-undecided': {
    one: 'Finish the screening of {codes}',
    other: 'Finish {count} screenings: {codes}',
  },
  'journey.impacts-unapproved': {
    one: 'Bring {codes} to approval',
    other: 'Bring {count} impact assessments to approval: {codes}',
  },
  'journey.impacts-outdated': {
    one: 'Look again at {codes}: the AI system has a newer version',
    other: 'Look again at {count} impact assessments of earlier versions: {codes}',
  },
  'journey.impacts-review-due': {
    one: 'Reassess {codes} or plan when',
    other: 'Reassess {count} impacts that are due or not planned: {codes}',
  },
  'journey.no-objective': 'Set the first AI objectives',
  'journey.objectives-unplanned': {
    one: 'Complete {codes}: indicator, target, owner, day',
    other: 'Complete {count} objectives (indicator, target, owner, day): {codes}',
  },
  'journey.objectives-without-task': {
    one: 'Plan what is done to reach {codes}',
    other: 'Plan what is done to reach {count} objectives: {codes}',
  },
  'journey.objectives-unmeasured': {
    one: 'Measure {codes}: its last value is too old',
    other: 'Measure {count} objectives whose last value is too old: {codes}',
  },
  'journey.no-change-procedure': 'Say how changes to the AIMS are planned',
  'journey.changes-late': {
    one: 'Finish the change {codes} or plan it anew',
    other: 'Finish {count} changes or plan them anew: {codes}',
  },
  'journey.systems-without-resources': {
    one: 'Describe tools, computing and people behind {codes}',
    other: 'Describe tools, computing and people behind {count} AI systems: {codes}',
  },
  'journey.no-competence-document': 'Write down how competence is ensured',
  'journey.no-awareness-document': 'Write down how people learn what concerns them',
  'journey.no-communication-document': 'Write down who communicates what to whom',
  'journey.no-document': 'Make the first controlled document',
  'journey.documents-unapproved': {
    one: 'Bring {codes} to approval',
    other: 'Bring {count} documents to approval: {codes}',
  },
  'journey.no-document-procedure': 'Write down how documents are controlled',
  'journey.documents-incomplete': {
    one: 'Name owner, author and approver of {codes}',
    other: 'Name owner, author and approver of {count} documents: {codes}',
  },
  'journey.documents-without-review': {
    one: 'Plan the next review of {codes}',
    other: 'Plan the next review of {count} documents: {codes}',
  },
  'journey.documents-review-due': {
    one: 'Review {codes}: its day is over',
    other: 'Review {count} documents whose day is over: {codes}',
  },
  'journey.no-system': 'List your AI systems',
  'journey.systems-unowned': {
    one: 'Give {codes} an owner',
    other: 'Give {count} AI systems an owner: {codes}',
  },
  'journey.systems-incomplete': {
    one: 'Complete the record of {codes}',
    other: 'Complete the records of {count} AI systems: {codes}',
  },
  'journey.bought-without-supplier': {
    one: 'Name the supplier of {codes}',
    other: 'Name the suppliers of {count} bought AI systems: {codes}',
  },
  'journey.suppliers-unsettled': {
    one: 'Settle responsibilities and due diligence with {codes}',
    other: 'Settle responsibilities and due diligence with {count} organisations: {codes}',
  },
  'journey.tasks-late': {
    one: 'Finish {codes} or agree on another day',
    other: 'Finish {count} late tasks or agree on other days: {codes}',
  },
  'journey.controls-open': {
    one: 'Put control {codes} into practice',
    other: 'Put {count} controls of {group} into practice: {codes}',
  },

  'journey.no-indicator': 'Say what is monitored and measured',
  'journey.systems-unmonitored': {
    one: 'Measure how {codes} performs in operation',
    other: 'Measure how {count} AI systems perform in operation: {codes}',
  },
  'journey.indicators-unmeasured': {
    one: 'Enter the first value of {codes}',
    other: 'Enter the first values of {count} indicators: {codes}',
  },
  'journey.indicators-late': {
    one: 'Measure {codes}: its day is over',
    other: 'Measure {count} indicators whose day is over: {codes}',
  },
  'journey.breaches-unanswered': {
    one: 'Act on {codes}, which stands beyond its threshold',
    other: 'Act on {count} indicators that stand beyond their thresholds: {codes}',
  },
  'journey.indicators-unevaluated': {
    one: 'Write down what the values of {codes} mean',
    other: 'Write down what the values of {count} indicators mean: {codes}',
  },

  ...journeyAudits,
  ...journeyImprovement,
  ...journeySupport,

  'journey.why.no-scope':
    'The scope says which activities, sites and AI systems all the rest is about. It can be short; it grows with the inventory.',
  'journey.why.no-policy':
    'Objectives and rules follow from the policy. Choose from ready clauses, change the wording, have top management approve it.',
  'journey.why.no-system':
    'Risks, impacts and controls hang on the AI systems. Begin with the one that touches most people; bought ones count too.',
  'journey.why.no-criteria':
    'Without agreed scales and an appetite, two people rate the same risk differently. A usable set is prepared.',
  'journey.why.no-risk':
    'Begin with an AI system and pick from the library what could happen to it; ten risks that fit are better than fifty that do not.',
  'journey.why.no-soa':
    'The statement lists every Annex A control with your decision. What follows from your risks is filled in for you.',
  'journey.why.systems-without-impact':
    'The screening takes ten minutes a system and says whether the full assessment is needed.',
  'journey.why.no-objective':
    'Take the commitments of the AI policy and ask of each how you would notice that it is kept.',
  'journey.why.no-external-issue':
    'Laws, customers, suppliers, technology and climate: pick from the library what fits your sector.',
  'journey.why.no-internal-issue':
    'Skills, data, culture and resources decide what the AIMS has to take care of first.',
  'journey.why.no-party':
    'Who expects something of your AI, and which of these expectations you take on as requirements.',
  'journey.why.no-role':
    'Every requirement needs somebody who answers for it. In a small organisation two or three roles are enough.',

  'home.headline.empty': '{organisation} has no records for clauses 4 to 10 yet',
  'home.headline.begun': {
    one: '{organisation} meets {percent} % of what clauses 4 to 10 ask for; {count} point is open',
    other:
      '{organisation} meets {percent} % of what clauses 4 to 10 ask for; {count} points are open',
  },
  'home.headline.complete': '{organisation} has everything in place for clauses 4 to 10',
  'home.computed':
    'Computed from your records, never ticked by hand. It says what is recorded, not whether it is good: that is for the internal audit.',
  'home.empty.how':
    'An AI management system grows from a few records that hang together. Begin with the three steps below: each takes you to a guided wizard and fills the documents that an auditor asks for.',
  'home.empty.unsure': 'Not sure where you stand?',
  'home.empty.gapWhy':
    'An interview of an afternoon shows it, clause by clause, and gives you an action plan.',
  'home.empty.gap': 'Start a gap analysis',
  'home.clause': '{clause} {title}',
  'home.next.title': 'Next steps',
  'home.next.none':
    'Nothing is lacking. Keep it so: carry out reviews when they are due, and assess again when an AI system changes.',
  'home.clauses.title': 'Where each clause stands',
  'home.clauses.complete': 'Complete',
  'home.clauses.lacks': { one: '{count} point open', other: '{count} points open' },
  'home.clauses.bar': '{name}: {percent} %',
  'home.controls.title': 'Annex A controls',
  'home.controls.said': '{settled} of {of} settled',
  'home.overdue.title': 'Overdue',
  'home.overdue.count': { one: 'Overdue: {count}', other: 'Overdue: {count}' },
  'home.overdue.none': 'Nothing is overdue.',
  'home.overdue.entry': '{kind} {code}: {title}',
  'home.overdue.since': 'since {day}, {owner}',
  'home.overdue.more': { one: 'and {count} more', other: 'and {count} more' },
  'home.overdue.noOwner': 'no owner',
  'home.counts.title': 'Registers',
  'home.certification.title': 'Certification',
  'home.certification.why':
    'If you want a certificate: eight steps lead there, usually in 6 to 18 months.',
  'home.certification.plan': 'Plan the certification',
  'home.certification.step': 'Step {number} of {of}: {step}',
  'home.certification.done': '{done} of {of} steps done',
  'home.certification.left': {
    one: 'Certificate planned for {day}, in {count} day',
    other: 'Certificate planned for {day}, in {count} days',
  },
  'home.certification.over': 'The certificate was planned for {day}',
  'home.certification.open': 'Open the project plan',
  'home.certification.phase.planned': 'Planned',
  'home.certification.phase.running': 'Running',
  'home.certification.phase.late': 'Late',
  'home.certification.phase.certified': 'Certified',
  'home.certification.phase.stopped': 'Stopped',
  'home.gap.title': 'Gap analysis',
  'home.gap.score': '{score} of 100',
  'home.gap.answered': '{answered} of {total} questions answered',
  'home.gap.gaps': { one: '{count} gap', other: '{count} gaps' },
  'home.gap.actions': '{done} of {total} actions finished',
  'home.gap.noActions': 'no action plan yet',
  'home.gap.begin': 'Begin the interview',
  'home.gap.continue': 'Continue the interview',
  'home.gap.plan': 'Open the action plan',
  'home.gap.results': 'Show the results',
} as const satisfies Messages;
