import type { RecordWords } from './words.ts';

/** What the AIMS needs to run. */
export const resource = {
  one: 'resource',
  many: 'Resources',
  asks: 'Determine and provide what the AIMS needs to be set up, run and improved: people and their time, data, tools, computing, money and knowledge from outside (7.1, A.4.2).',
  auditor:
    'An auditor looks for the need that was noted and never decided. "We asked for half a post in March" without an answer shows that top management does not steer.',
  empty:
    'Write down what you need and do not have yet, or have and must keep: time for the AI officer, a test environment, a licence, a reviewer for one language. What each AI system uses is already in its own record.',
  title: 'Resource',
  due: 'Needed by',
  owner: 'Asked for by',
  statuses: {
    needed: 'Needed',
    decided: 'Granted',
    available: 'Available',
    'not-granted': 'Not granted',
  },
  groups: {
    resource: {
      title: 'Need and decision',
      intro:
        'The need, what is there, the difference, and who decided. A refusal is a decision too: it says that the risk is accepted.',
    },
  },
  fields: {
    kind: {
      label: 'Kind',
      options: {
        people: 'People and time',
        data: 'Data',
        tooling: 'Tools',
        computing: 'Computing',
        budget: 'Money',
        expertise: 'Outside expertise',
      },
    },
    need: {
      label: 'What is needed and what for',
      short: 'Need',
      help: 'With a figure where there is one: hours a week, gigabytes, euros a year.',
    },
    available: { label: 'What is there now', short: 'Available' },
    gap: {
      label: 'What is missing',
      short: 'Gap',
      help: 'And what happens if it stays missing: that is what the decision is about.',
    },
    decision: {
      label: 'Decision',
      help: 'Granted, in part or not, from when, on which condition.',
    },
    decidedBy: { label: 'Decided by', help: 'Name and function of whoever may spend it.' },
    decidedOn: { label: 'Decided on' },
  },
  links: {
    serves: {
      label: 'Needed for',
      inverse: 'Resources it needs',
      help: 'The AI system, objective, change or role that waits for it.',
    },
  },
} as const satisfies RecordWords;

/** What is told to whom, when, how and by whom, and the log of what was told. */
export const communication = {
  one: 'communication',
  many: 'Communications',
  asks: 'Decide on what you communicate about the AIMS, inside and outside: what, when, with whom and how (7.4). Users and affected people have to be told about AI systems and incidents too (A.8).',
  auditor:
    'An auditor asks for the last time each line of the plan happened. A plan with a log entry per quarter is believed; a perfect plan without one entry is not.',
  empty:
    'Four to eight lines are enough: news of the AI policy to staff, results of the AIMS to management, information to customers about their AI systems, notices to authorities, the channel for concerns.',
  title: 'Subject',
  due: 'Next time',
  owner: 'Who communicates',
  statuses: {
    planned: 'Planned',
    running: 'Running',
    ended: 'Ended',
  },
  groups: {
    plan: {
      title: 'Plan',
      intro: 'What, to whom, when, how. Who does it is the owner in the last step.',
    },
    log: {
      title: 'Log',
      intro: 'When it happened. A line a quarter is worth more than a page in the plan.',
    },
  },
  fields: {
    direction: {
      label: 'Direction',
      options: { internal: 'Inside', external: 'To the outside' },
    },
    what: {
      label: 'What is communicated',
      short: 'What',
      help: 'The content, and what the receiver is meant to know or do afterwards.',
    },
    audience: {
      label: 'With whom',
      help: 'A group that one can name: "all recruiters of customers", "works council", "market surveillance authority".',
    },
    when: {
      label: 'When',
      help: 'A rhythm or a trigger: "each quarter", "before every release", "within 15 days of a serious incident".',
    },
    how: {
      label: 'How',
      help: 'Channel and form: team meeting, release note in the product, letter, portal of the authority.',
    },
    approval: {
      label: 'Cleared by',
      help: 'Who reads it before it goes out. Usual for authorities, customers and the press.',
    },
    log: {
      label: 'Log',
      columns: {
        on: { label: 'Day' },
        to: { label: 'To whom' },
        what: { label: 'What was told', short: 'What' },
        by: { label: 'By' },
        response: { label: 'Response', help: 'Questions, objections, and what followed.' },
      },
    },
  },
  links: {
    to: { label: 'Interested parties', inverse: 'Communications with them' },
    about: { label: 'About', inverse: 'Communications about it' },
  },
} as const satisfies RecordWords;
