import type { RecordWords } from './words.ts';

export const riskCriteria = {
  one: 'set of risk criteria',
  many: 'Risk criteria',
  asks: 'Decide, before you assess the first risk, how likelihood and consequences are rated, which levels follow, and what you are prepared to accept. Repeated assessments have to give results that can be compared.',
  auditor:
    'An auditor takes two risks from the register and rates them with your scales: the result has to be yours. They also ask who approved the criteria and whether consequences for people and society have scales of their own.',
  empty:
    'No criteria are saved yet; the app works with scales of five and four levels until you set your own. Read them against your business, change the words, and have them approved before the first assessment.',
  due: 'Next review',
  owner: 'Owner of the method',
  statuses: { draft: 'Draft', approved: 'Approved' },
  groups: {
    scales: {
      title: 'Scales',
      intro:
        'Three to six levels each, lowest first. Write the meaning so that two people who don’t talk to each other choose the same level.',
    },
    levels: {
      title: 'Levels and appetite',
      intro:
        'A rating is likelihood times consequence. Each level says from which rating it begins, what acceptance takes, and who may accept.',
    },
    rules: {
      title: 'Method and review',
      intro: 'How an assessment is done, when it is repeated, and who approved the criteria.',
    },
  },
  fields: {
    likelihood: {
      label: 'Likelihood scale',
      help: 'Lowest first. A frequency (“about once a year”) or a share of uses (“one in a thousand decisions”) is rated the same way by everybody; “low” is not.',
      columns: {
        label: { label: 'Level', help: 'One or two words, as the matrix shows it.' },
        meaning: {
          label: 'Meaning',
          help: 'What has to be true for this level: a frequency, a share of uses, or what is known from comparable systems.',
        },
      },
    },
    consequence: {
      label: 'Consequence scale',
      help: 'Lowest first. The same level has to weigh about the same for the organisation, for a person, and for society; the gravest of the three counts.',
      columns: {
        label: { label: 'Level', help: 'One or two words, as the matrix shows it.' },
        organisation: {
          label: 'For the organisation',
          help: 'Money, customers, licences, time: amounts that hurt a company of your size.',
        },
        individuals: {
          label: 'For individuals',
          help: 'Health, livelihood, rights, privacy of the people whom the AI system is used on or by.',
        },
        society: {
          label: 'For society',
          help: 'Groups that are excluded, trust, environment, democratic processes.',
        },
      },
    },
    levels: {
      label: 'Risk levels',
      help: 'From the lowest to the highest. The first begins at rating 1.',
      columns: {
        label: { label: 'Level' },
        from: {
          label: 'From rating',
          short: 'From',
          help: 'The smallest likelihood times consequence that belongs to this level.',
        },
        acceptance: {
          label: 'What acceptance takes',
          short: 'Acceptance',
          help: 'What has to be the case before a risk of this level may stay as it is.',
        },
        acceptedBy: {
          label: 'Who may accept',
          short: 'Accepted by',
          help: 'The function with the authority, not a person: it survives a change of staff.',
        },
      },
    },
    exceptions: {
      label: 'Cells that differ',
      help: 'Cells of the matrix that belong to another level than their rating gives: rare but severe harm to people, for example.',
      columns: {
        likelihood: { label: 'Likelihood' },
        consequence: { label: 'Consequence' },
        level: { label: 'Level', help: 'Number of the level, counted from the lowest.' },
      },
    },
    appetite: {
      label: 'Risk appetite',
      help: 'The highest rating that you carry without further treatment. Everything above it is shown as above appetite until it is treated or the acceptance is recorded.',
    },
    method: {
      label: 'Method',
      help: 'Who assesses, from what information, in which order, how differing ratings are settled, and how results are kept. It is printed in the risk methodology.',
    },
    reviewMonths: {
      label: 'Reassess every … months',
      short: 'Interval in months',
      help: 'A risk whose last assessment is older becomes due. Twelve suits most; take less for systems that learn in operation or decide about people.',
    },
    triggers: {
      label: 'What makes a reassessment due at once',
      short: 'Triggers',
      help: 'Events after which nobody waits for the date: a new version, new data, an incident, a new group of users.',
    },
    approvedBy: { label: 'Approved by', help: 'Name and function in top management.' },
    approvedOn: { label: 'Approved on' },
  },
  links: {},
  problems: {
    'scale-length': 'A scale has three to six levels. Add or take away levels until it fits.',
    'levels-count': 'There are two to six risk levels. Add or take away levels until it fits.',
    'label-missing': 'A level has no name. Give it one, or take the level away.',
    'label-twice': 'Two levels have the same name. Give each its own.',
    'first-threshold': 'The lowest level begins at rating 1, so that every rating has a level.',
    'thresholds-not-ascending':
      'Each level begins at a higher whole rating than the one before. Correct the rating from which this level begins.',
    'threshold-never-reached':
      'This level begins above the highest rating of the matrix, so no risk can reach it. Lower it, or take the level away.',
    'exception-outside':
      'A cell that differs lies outside the matrix, or names a level that does not exist. Take it away or choose another.',
    'exception-twice': 'The same cell of the matrix differs twice. Take one of the two away.',
    'appetite-outside': 'The appetite is a whole rating between 1 and the highest of the matrix.',
    'interval-outside': 'Risks are reassessed every 1 to 36 whole months.',
    'approval-incomplete':
      'Approved criteria need the name of the person who approved them and the day. Fill in both, or set the status back to draft.',
  },
} as const satisfies RecordWords;

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

export const control = {
  one: 'control',
  many: 'Controls',
  asks: 'Compare the controls that your risk treatment needs with Annex A, so that none is overlooked. For each control say whether it applies, why, and how far it is implemented; add the controls of your own that Annex A does not have.',
  auditor:
    'An auditor reads this statement first and samples from it: a justification for each inclusion and each exclusion, the risks behind them, an approved version, and proof in practice for every control that you call implemented.',
  empty:
    'The 38 controls of Annex A are not listed yet. Prefill the statement from your records: controls that treat a risk are included with the risk as the reason; the others wait for your decision.',
  title: 'Control',
  due: 'Target date',
  owner: 'Owner',
  statuses: {
    undecided: 'Not decided',
    planned: 'Planned',
    'in-progress': 'Being implemented',
    implemented: 'Implemented',
    excluded: 'Excluded',
  },
  groups: {
    decision: {
      title: 'Decision',
      intro:
        'Whether the control applies, and why. An exclusion needs as good a reason as an inclusion.',
    },
    implementation: {
      title: 'Implementation',
      intro: 'How it works here, where that is written down, and how you know that it is followed.',
    },
  },
  fields: {
    control: {
      label: 'Annex A control',
      short: 'Annex A',
      help: 'Number of the control; empty for one of your own.',
    },
    objective: {
      label: 'What it is for',
      help: 'The aim of the control in your words. Needed for controls of your own, so that a reader knows what they achieve.',
    },
    applicable: {
      label: 'Applicable',
      help: 'It applies when a risk, an impact, a law, a contract or your own policy calls for it. “Not implemented yet” is no reason to exclude it.',
      options: { yes: 'Applicable', no: 'Not applicable' },
    },
    reasons: {
      label: 'Reasons',
      help: 'What calls for it. With “risk”, link the control to the risks that it modifies.',
      options: {
        risk: 'Risk treatment',
        impact: 'Impact assessment',
        activity: 'What the organisation does',
        law: 'Law or regulation',
        contract: 'Contract or customer',
        policy: 'Own policy',
        'good-practice': 'Good practice',
      },
    },
    justification: {
      label: 'Justification',
      help: 'One or two sentences that hold without you in the room: which risk or duty it answers, or why the subject does not exist in your organisation.',
    },
    implementation: {
      label: 'How it is implemented',
      short: 'Implementation',
      help: 'Who does what, when, with which tool or form. A reader should be able to go and look.',
    },
    implementedOn: { label: 'Implemented on' },
    check: {
      label: 'How you know that it works',
      short: 'Check',
      help: 'The record, figure or sample that shows it is followed: also the best evidence for an audit.',
    },
  },
  links: {
    'described-in': {
      label: 'Described in',
      inverse: 'Controls it describes',
      help: 'The policy, procedure or plan in which the control is laid down.',
    },
  },
  problems: {
    'excluded-but-active':
      'A control that is not applicable can’t be planned or implemented. Set the status to “Excluded”, or make the control applicable.',
    'applicable-but-excluded':
      'The status is “Excluded”, but the control is not marked as not applicable. Change one of the two.',
  },
} as const satisfies RecordWords;
