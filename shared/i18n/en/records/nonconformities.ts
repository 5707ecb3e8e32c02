import type { RecordWords } from './words.ts';

/** Nonconformities with correction, cause, corrective action and the check of its effect. */
export const nonconformity = {
  one: 'nonconformity',
  many: 'Nonconformities',
  asks: 'When a requirement is not met: put it right, deal with the consequences, find out why it happened and whether it happened elsewhere, remove the cause, and check later that it stays away.',
  auditor:
    'An auditor reads the root cause first. "Human error" or "forgotten" is an event, not a cause, and training everybody again is rarely an action that removes one. Then comes the question how you know that it worked.',
  empty:
    'An AIMS without nonconformities is one in which nobody looks. Raise them from audit findings, incidents, concerns, breached indicators and gaps, with one click where they are found; statement, evidence and requirement come along.',
  title: 'Nonconformity',
  due: 'To be closed by',
  owner: 'Responsible',
  statuses: {
    open: 'Open',
    analysed: 'Cause known',
    acting: 'Actions under way',
    checking: 'Waiting for effect',
    closed: 'Closed',
    'not-confirmed': 'Not confirmed',
  },
  groups: {
    nonconformity: {
      title: 'Nonconformity',
      intro:
        'Which requirement, what was seen, where it can be seen. Whoever reads it a year from now should not have to ask.',
    },
    correction: {
      title: 'Correction and extent',
      intro:
        'The correction puts the case in hand right. The extent says whether it is the only one: look at neighbouring systems, earlier periods, other people doing the same.',
    },
    cause: {
      title: 'Cause',
      intro:
        'Ask why until the answer is something that you can change and that would have prevented it.',
    },
    effect: {
      title: 'Actions and effect',
      intro:
        'Actions need time to show whether they work. How long depends on how often the thing happens: a monthly task needs at least two months.',
    },
    learning: {
      title: 'Learning',
      intro:
        'What the risk assessment and the AIMS have to take from it, so that it does not come back in another shape.',
    },
  },
  fields: {
    source: {
      label: 'Found by',
      short: 'Source',
      options: {
        'gap-analysis': 'Gap analysis',
        'internal-audit': 'Internal audit',
        'certification-audit': 'Certification audit',
        incident: 'Incident',
        concern: 'Concern',
        indicator: 'Indicator',
        complaint: 'Complaint',
        review: 'Management review',
        'daily-work': 'Daily work',
      },
    },
    grade: {
      label: 'Grade',
      help: 'Major: a requirement is missing or fails as a whole, or there is serious doubt about results. Minor: a lapse in something that otherwise works.',
      options: { major: 'Major', minor: 'Minor' },
    },
    requirements: {
      label: 'Requirement not met',
      short: 'Requirements',
      help: 'Clauses and controls of the standard. Without one it is an observation, not a nonconformity.',
    },
    statement: {
      label: 'Statement',
      help: 'What is not as it should be, in one or two sentences, without reasons and without names.',
    },
    evidence: {
      label: 'Evidence',
      help: 'What shows it: which record, of which day, how many of how many looked at.',
    },
    detectedOn: { label: 'Found on' },
    reference: {
      label: 'Reference of the source',
      short: 'Reference',
      help: 'The code of the finding or gap, or the number in the certification body’s report.',
    },
    correction: {
      label: 'Correction',
      help: 'What was done at once about the case in hand. "None possible" is an answer with a reason.',
    },
    correctedOn: { label: 'Corrected on' },
    consequences: {
      label: 'Consequences',
      help: 'What it led to meanwhile and what was done about that: decisions to take again, customers to tell.',
    },
    extent: {
      label: 'Extent',
      help: 'Where else you looked and what you found: other systems, sites, periods. "Looked at all 12 releases, two more affected" convinces; "single case" alone does not.',
    },
    whys: {
      label: '5 whys',
      columns: {
        why: { label: 'Because', help: 'One step at a time; each answer is the next question.' },
        evidence: { label: 'Shown by' },
      },
    },
    causes: {
      label: 'Causes',
      columns: {
        branch: {
          label: 'Branch',
          options: {
            people: 'People',
            process: 'Process',
            data: 'Data',
            model: 'Model',
            technology: 'Technology',
            suppliers: 'Suppliers',
            environment: 'Environment',
            measurement: 'Measurement',
          },
        },
        cause: { label: 'Cause' },
        root: { label: 'Root cause' },
      },
    },
    rootCause: {
      label: 'Root cause',
      help: 'The cause, or the two or three, that would have prevented it. If it names a person, ask why once more.',
    },
    analysedBy: { label: 'Analysed by', help: 'Best by those who do the work, together.' },
    analysedOn: { label: 'Analysed on' },
    actionsDoneOn: {
      label: 'Actions done on',
      help: 'The day when the last corrective action was in place. The waiting time starts here.',
    },
    waitWeeks: {
      label: 'Weeks to wait',
      help: 'Before their effect is judged. Empty means eight.',
    },
    checkOn: { label: 'Effect can be checked from' },
    checkMethod: {
      label: 'How the effect is checked',
      short: 'Check method',
      help: 'Decided before the actions are done: what is looked at, how many, and what result counts as effective.',
    },
    checkedOn: { label: 'Checked on' },
    checkedBy: { label: 'Checked by', help: 'Not the person who carried the actions out.' },
    effective: { label: 'Effective', options: { yes: 'Yes', no: 'No' } },
    checkResult: {
      label: 'What the check showed',
      short: 'Result',
      help: 'What was looked at and what was seen; the same figures as before the actions.',
    },
    riskUpdate: {
      label: 'Risks and impacts',
      help: 'Which risks and impact assessments were rated again or added, or why none had to be.',
    },
    systemChange: {
      label: 'Changes to the AIMS',
      help: 'Procedures, forms, checks, training that are different now, if any.',
    },
    reopened: {
      label: 'Opened again',
      columns: {
        on: { label: 'Day' },
        by: { label: 'By' },
        reason: { label: 'Why the actions did not work' },
      },
    },
  },
  links: {
    concerns: {
      label: 'Concerns',
      inverse: 'Nonconformities',
      help: 'Where it was found: AI system, document, supplier, role, control.',
    },
    updates: {
      label: 'Risks rated again',
      inverse: 'Rated again because of',
      help: 'Risks that were added or rated anew after it.',
    },
  },
  problems: {
    'closed-without-cause':
      'It cannot be closed without a root cause: write down what would have prevented it.',
    'closed-without-effect':
      'It can be closed once somebody has checked that the actions work, with the day of the check. If they do not work, open it again.',
    'checked-too-early':
      'The effect was checked before the waiting time was over. Check it again later, or shorten the waiting time if the work in question happens often enough.',
    'days-out-of-order':
      'Something is found, corrected, analysed; actions are done and then checked. Check the days: one of them comes before the one it follows.',
  },
} as const satisfies RecordWords;

/** Ideas for improvement. */
export const idea = {
  one: 'improvement idea',
  many: 'Improvement ideas',
  asks: 'Keep making the AIMS more suitable, adequate and effective, not only when something went wrong.',
  auditor:
    'An auditor asks what has become better in the last year and where it came from. Two or three ideas that were carried through, with their result, are worth more than a long list of proposals.',
  empty:
    'Audit opportunities, lessons of incidents and what staff mention over coffee belong here. Decide on each: an idea without an answer is the last one that its author hands in.',
  title: 'Idea',
  due: 'Planned to be done by',
  owner: 'Responsible',
  statuses: {
    proposed: 'Proposed',
    accepted: 'Accepted',
    'in-progress': 'In progress',
    done: 'Done',
    declined: 'Declined',
  },
  groups: {
    idea: {
      title: 'Idea',
      intro: 'What would be better, for whom, and what it would take.',
    },
  },
  fields: {
    description: { label: 'What would be different', short: 'Description' },
    benefit: {
      label: 'Benefit',
      help: 'Who is better off and how one would notice.',
    },
    source: {
      label: 'Where it comes from',
      short: 'Source',
      options: {
        staff: 'Staff',
        customer: 'Customer',
        audit: 'Audit',
        review: 'Management review',
        incident: 'Incident or concern',
        monitoring: 'Monitoring',
        market: 'Market and technology',
      },
    },
    effort: {
      label: 'Effort',
      options: { small: 'Small', medium: 'Medium', large: 'Large' },
    },
    proposedBy: { label: 'Proposed by', help: 'So that they hear what became of it.' },
    decision: {
      label: 'Decision and reason',
      short: 'Decision',
      help: 'Also for what is declined; it saves the same discussion next year.',
    },
    result: { label: 'Result', help: 'What is better now, by the measure of the benefit above.' },
  },
  links: {
    improves: { label: 'Improves', inverse: 'Improvement ideas' },
  },
} as const satisfies RecordWords;
