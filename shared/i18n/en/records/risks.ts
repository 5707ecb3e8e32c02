import type { RecordWords } from './words.ts';

export const risk = {
  one: 'risk',
  many: 'Risks',
  asks: 'Find what can go wrong with your AI systems, for the organisation, for people and for society; rate it with the agreed criteria, decide on treatment with controls and actions, and have the risk owner accept what remains.',
  auditor:
    'An auditor follows one risk from source to acceptance: the agreed scales, a treatment that exists in practice, controls that the statement of applicability includes, the owner’s name and date. Then they ask what changed since.',
  empty:
    'No risk is recorded yet. Start with the AI system that people depend on most: pick the entries of the library that fit it, then ask its users and developers what has gone wrong already. Ten well-described risks are worth more than fifty lines.',
  title: 'Risk in one line',
  due: 'Next assessment',
  owner: 'Risk owner',
  statuses: {
    identified: 'Identified',
    analysed: 'Analysed',
    'in-treatment': 'In treatment',
    accepted: 'Accepted',
    closed: 'Closed',
  },
  groups: {
    identify: {
      title: 'Identify',
      intro:
        'What could happen, and where it comes from. Keep cause and event apart: the treatment works on the cause, the rating on the event.',
    },
    analyse: {
      title: 'Analyse before treatment',
      intro:
        'Rate it with the controls that already work today, before anything new is done. The gravest of the three consequences counts.',
    },
    treat: {
      title: 'Treat',
      intro:
        'What is done about it, and with which controls. Link the controls here: the statement of applicability takes its reasons from these links.',
    },
    residual: {
      title: 'What remains',
      intro: 'The rating once the treatment works. Say what makes you think so.',
    },
    accept: {
      title: 'Acceptance',
      intro: 'The risk owner approves the treatment and accepts what remains, with name and day.',
    },
  },
  fields: {
    kind: {
      label: 'Risk or opportunity',
      short: 'Kind',
      help: 'An opportunity is something that could help the AIMS reach its aims. It is followed up, but not rated with the scales of harm.',
      options: { risk: 'Risk', opportunity: 'Opportunity' },
    },
    category: {
      label: 'Category',
      help: 'Where it belongs by its main effect; the register and the charts group by it.',
      options: {
        fairness: 'Fairness and bias',
        data: 'Data quality and origin',
        performance: 'Accuracy and drift',
        robustness: 'Robustness',
        security: 'Security and manipulation',
        privacy: 'Privacy',
        transparency: 'Transparency and explainability',
        oversight: 'Human oversight',
        safety: 'Safety and health',
        supplier: 'Suppliers and third parties',
        misuse: 'Misuse and unintended use',
        legal: 'Law and contracts',
        people: 'People and competence',
        environment: 'Environment',
        society: 'Society',
        governance: 'Governance',
      },
    },
    stage: {
      label: 'Life cycle stage',
      short: 'Stage',
      help: 'Where it arises and where it is best treated; leave it open when it is not tied to one.',
      options: {
        design: 'Design',
        data: 'Data',
        development: 'Development',
        verification: 'Verification and validation',
        deployment: 'Deployment',
        operation: 'Operation and monitoring',
        retirement: 'Retirement',
      },
    },
    source: {
      label: 'Source',
      help: 'The condition that makes it possible: “the training data holds few applicants over 55”. One that you can check.',
    },
    event: {
      label: 'Event',
      help: 'What happens because of it, in one or two sentences: who does or suffers what, in which use of the system.',
    },
    library: {
      label: 'Library entry',
      help: 'Number of the library entry that it was started from.',
    },
    consequences: {
      label: 'Consequences',
      help: 'What follows for the organisation, for the people concerned and for society. For an opportunity: what would be gained, and by whom.',
    },
    organisation: {
      label: 'Consequence for the organisation',
      short: 'Organisation',
      help: 'The worst that is credible, not the worst that can be imagined.',
    },
    individuals: {
      label: 'Consequence for individuals',
      short: 'Individuals',
      help: 'Seen from the person who is hit, however few there are.',
    },
    society: {
      label: 'Consequence for society',
      short: 'Society',
      help: 'When the event repeats at the scale at which the system is used.',
    },
    likelihood: {
      label: 'Likelihood',
      help: 'Of the event with these consequences, with the controls that work today. Take incidents, test results and monitoring as a basis.',
    },
    rationale: {
      label: 'Reasons for the rating',
      help: 'The facts behind it: a test run, a complaint, an incident at another company, the number of uses per month.',
    },
    consequence: {
      label: 'Gravest consequence',
      short: 'Consequence',
      help: 'The highest of the three.',
    },
    inherent: {
      label: 'Rating before treatment',
      short: 'Before',
      help: 'Likelihood times the gravest consequence.',
    },
    strategy: {
      label: 'Treatment option',
      short: 'Treatment',
      help: 'Avoid: stop or don’t start the use. Modify: make it less likely or less grave. Share: with a supplier, customer or insurer; responsibility towards those affected stays with you. Retain: carry it knowingly.',
      options: { avoid: 'Avoid', modify: 'Modify', share: 'Share', retain: 'Retain' },
    },
    pursuit: {
      label: 'What you do with the opportunity',
      short: 'Pursuit',
      help: 'Pursue: actions are planned now. Prepare: find out what it would take. Watch: come back to it at the next assessment. Leave: decided against, with the reason below.',
      options: { pursue: 'Pursue', prepare: 'Prepare', watch: 'Watch', leave: 'Leave' },
    },
    treatment: {
      label: 'What is done',
      short: 'Treatment plan',
      help: 'The measures in a few sentences, and for “retain” why nothing more is done. Single steps with a date and a name are tasks: link them to this risk.',
    },
    residualLikelihood: {
      label: 'Likelihood after treatment',
      short: 'Likelihood after',
      help: 'Once all measures work as planned.',
    },
    residualConsequence: {
      label: 'Consequence after treatment',
      short: 'Consequence after',
      help: 'The gravest of the three. Most measures lower likelihood only; a lower consequence needs a reason.',
    },
    residualRationale: {
      label: 'Why this is what remains',
      help: 'Evidence that the measures work, or how you will find out.',
    },
    residual: {
      label: 'Rating after treatment',
      short: 'After',
      help: 'Likelihood times consequence after treatment.',
    },
    acceptedBy: {
      label: 'Accepted by',
      help: 'Name of the person with the authority that the risk criteria ask for at this level.',
    },
    acceptedOn: { label: 'Accepted on' },
    acceptanceReason: {
      label: 'Reason for acceptance',
      help: 'Needed above the appetite: why it is carried, until when, and under which conditions.',
    },
    assessedOn: {
      label: 'Assessed on',
      help: 'Day of the last assessment; the next one is counted from here.',
    },
  },
  links: {
    concerns: {
      label: 'Concerns',
      inverse: 'Risks',
      help: 'The AI systems, suppliers or datasets in which the event happens. A risk that concerns the whole AIMS has none.',
    },
    'modified-by': {
      label: 'Controls',
      inverse: 'Risks it modifies',
      help: 'Lines of the statement of applicability that make the event less likely or less grave.',
    },
    'arises-from': {
      label: 'Arises from',
      inverse: 'Risks that arise from it',
      help: 'The impact assessment, issue or interested party in which it was found.',
    },
  },
  problems: {
    'acceptance-incomplete':
      'An accepted risk needs the name of the person who accepted it and the day. Fill in both, or take another status.',
  },
} as const satisfies RecordWords;
