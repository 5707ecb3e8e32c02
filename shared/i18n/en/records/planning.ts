import type { RecordWords } from './words.ts';

/** Measurable AI objectives. */
export const objective = {
  one: 'objective',
  many: 'Objectives',
  asks: 'Set AI objectives that follow from the policy and can be measured, and plan for each what is done, with which resources, by whom, until when, and how you will judge the result.',
  auditor:
    'An auditor asks where the figures come from, when you last looked at them and what you did when one fell behind. An objective without a single measurement counts as a wish.',
  empty:
    'The standard expects objectives at the functions where they matter. Three to eight are enough for a small organisation: take the commitments of your AI policy and ask of each how you would notice that it is kept.',
  title: 'Objective',
  due: 'To be reached by',
  statuses: {
    planned: 'Planned',
    'on-track': 'On track',
    'at-risk': 'At risk',
    achieved: 'Achieved',
    missed: 'Missed',
    dropped: 'Dropped',
  },
  groups: {
    objective: {
      title: 'Objective',
      intro:
        'What you want to reach and why it matters. The title says it in one sentence, for example "No applicant waits longer than five days for a human review".',
    },
    measure: {
      title: 'Measure',
      intro:
        'One indicator, where it stood when you began, and where it is to be. If you need two indicators, it is usually two objectives.',
    },
    progress: {
      title: 'Progress',
      intro: 'Values as they were measured. Never correct an old one to fit: add a note instead.',
    },
  },
  fields: {
    why: {
      label: 'Why it matters',
      help: 'The problem or commitment behind it, and who is better off when it is reached.',
    },
    commitment: {
      label: 'Commitment of the AI policy',
      short: 'Commitment',
      help: 'The sentence of the policy that it makes measurable. An objective that fits none is a reason to look at the policy again.',
    },
    startOn: {
      label: 'Start',
      help: 'From when on you work on it; progress is counted from here.',
    },
    resources: {
      label: 'Resources',
      help: 'Time of whom, money, tools, outside help. "Within normal duties" is an answer if it is true.',
    },
    indicator: {
      label: 'Indicator',
      help: 'What is counted or measured, so that two people get the same figure: "share of decisions with a human review within five working days".',
    },
    unit: { label: 'Unit', help: '%, days, number, points.' },
    direction: {
      label: 'Good is',
      options: { 'at-least': 'the target or more', 'at-most': 'the target or less' },
    },
    baseline: {
      label: 'Starting value',
      short: 'Start',
      help: 'Measured before you began. Leave it empty rather than guess; progress then shows as reached or not.',
    },
    target: { label: 'Target' },
    evaluation: {
      label: 'How it is evaluated',
      help: 'Source of the data, calculation, who measures, who looks at the result and decides.',
    },
    frequency: {
      label: 'Measured',
      help: 'An objective whose last value is older than this shows as overdue.',
      options: {
        monthly: 'every month',
        quarterly: 'every quarter',
        'half-yearly': 'every half-year',
        yearly: 'every year',
        once: 'once, at the end',
      },
    },
    measurements: {
      label: 'Measurements',
      columns: {
        on: { label: 'Day' },
        value: { label: 'Value' },
        note: { label: 'Note', help: 'What explains a jump, or where the figure comes from.' },
      },
    },
    evaluationResult: {
      label: 'Evaluation at the end',
      help: 'Was it reached, what helped, what did not, and what follows: a higher target, another indicator, or nothing.',
    },
  },
  links: {
    supports: {
      label: 'Policy it follows from',
      inverse: 'Objectives that follow from it',
      help: 'Usually the AI policy; other policies count too.',
    },
    concerns: { label: 'AI systems', inverse: 'Objectives' },
  },
  problems: {
    'days-out-of-order':
      'The objective is to be reached before it starts. Check the start and the target day.',
  },
} as const satisfies RecordWords;

/** Planned changes to the AIMS. */
export const change = {
  one: 'planned change',
  many: 'Planned changes',
  asks: 'When the management system has to change, change it in a planned way: say why, what it affects, what it needs, who does what, and make sure that nothing falls between old and new.',
  auditor:
    'An auditor picks a change they can see in your documents, such as a new tool or a new role, and asks to see that it was planned and approved before it happened.',
  empty:
    'Changes to the AIMS itself belong here: a wider scope, a new AI system, another supplier, a reorganisation. Small corrections of wording do not; the document register keeps those.',
  title: 'Change',
  due: 'Planned to be done by',
  owner: 'Responsible',
  statuses: {
    proposed: 'Proposed',
    approved: 'Approved',
    'in-progress': 'In progress',
    done: 'Done',
    rejected: 'Rejected',
  },
  groups: {
    change: {
      title: 'Change and effects',
      intro: 'What is to be different, and what else moves with it.',
    },
    plan: {
      title: 'Plan and approval',
      intro: 'Who does it with what, who agreed, and how it went.',
    },
  },
  fields: {
    what: { label: 'What changes', help: 'Before and after, in two or three sentences.' },
    reason: {
      label: 'Reason',
      help: 'What makes it necessary: an audit finding, a new law, growth, a risk, a lesson learned.',
    },
    effects: {
      label: 'Effects',
      help: 'On risks, impact assessments, controls, documents, people and customers; also what could go wrong because of the change.',
    },
    integrity: {
      label: 'How the AIMS stays whole meanwhile',
      short: 'Integrity',
      help: 'What holds during the transition: which rules apply until when, who covers the old task, how you would go back.',
    },
    resources: {
      label: 'Resources',
      help: 'Time, money, tools and knowledge that the change needs.',
    },
    responsibilities: {
      label: 'Responsibilities',
      help: 'Who carries it out and whose duties or authorities are different afterwards.',
    },
    startOn: { label: 'Start' },
    doneOn: { label: 'Done on' },
    approvedBy: { label: 'Approved by', help: 'Name and function of whoever may decide this.' },
    approvedOn: { label: 'Approved on' },
    result: {
      label: 'Result',
      help: 'Whether it did what it was meant to do, and what came with it that nobody had planned.',
    },
  },
  links: {
    changes: {
      label: 'Changes',
      inverse: 'Planned changes',
      help: 'What is different afterwards: AI systems, documents, the scope, roles, suppliers.',
    },
  },
  problems: {
    'days-out-of-order': 'The change is done before it starts. Check both days.',
    'approval-incomplete':
      'A change that is approved, in progress or done needs the name of who approved it and the day. Fill in both, or set it back to proposed.',
  },
} as const satisfies RecordWords;

/** Things that have to be done. */
export const task = {
  one: 'task',
  many: 'Tasks',
  asks: 'Plans need actions: for each risk that is treated, each objective and each change, who does what until when, and whether it was done.',
  auditor:
    'An auditor compares plan and reality: overdue tasks without a word of explanation say more about a management system than any procedure.',
  empty:
    'Tasks are made where the need arises: in the treatment of a risk, in an objective, in a planned change. They all come together here, so that each owner sees one list.',
  title: 'Task',
  due: 'To be done by',
  owner: 'Responsible',
  statuses: {
    open: 'Open',
    'in-progress': 'In progress',
    done: 'Done',
    dropped: 'Dropped',
  },
  groups: {
    task: { title: 'Task', intro: 'Write it so that somebody else could tell whether it is done.' },
  },
  fields: {
    description: { label: 'What is to be done', short: 'Description' },
    priority: {
      label: 'Priority',
      options: { high: 'High', medium: 'Medium', low: 'Low' },
    },
    effort: {
      label: 'Effort',
      help: 'A guess that helps to plan: small is up to two person-days, medium up to ten, large more.',
      options: { small: 'Small', medium: 'Medium', large: 'Large' },
    },
    doneOn: { label: 'Done on' },
    result: { label: 'Result', help: 'What came out, and where one can see it.' },
  },
  links: {
    serves: {
      label: 'Serves',
      inverse: 'Tasks',
      help: 'The risk it treats, the objective it moves, the change it carries out.',
    },
    'waits-for': {
      label: 'Waits for',
      inverse: 'Held up by it',
      help: 'Tasks that have to be done first.',
    },
  },
} as const satisfies RecordWords;
