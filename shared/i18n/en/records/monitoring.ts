import type { RecordWords } from './words.ts';

/** What is monitored and measured, and its values. */
export const indicator = {
  one: 'indicator',
  many: 'Indicators',
  asks: 'Decide what is monitored and measured, by which method, when, and when the results are analysed and evaluated, so that you know how the AI systems and the management system perform.',
  auditor:
    'An auditor picks one figure and asks for the raw values behind it, when it was last measured, who looked at it, and what was done in the month when it was bad.',
  empty:
    'The standard expects measurements, not dashboards. Begin with one indicator for each AI system that touches people (does it still work as tested, for every group?) and one for the management system itself, such as complaints answered in time. Four or five that are really measured say more than twenty that are not.',
  title: 'Indicator',
  due: 'Next measurement',
  owner: 'Measured by',
  statuses: {
    active: 'Active',
    paused: 'Paused',
    retired: 'Retired',
  },
  groups: {
    indicator: {
      title: 'What is measured',
      intro:
        'The title names the figure so that two people would get the same one, for example "Share of rankings that a recruiter overrules".',
    },
    limits: {
      title: 'Limits and frequency',
      intro:
        'What is good, what is no longer acceptable, and how often you look. Set the threshold before you see the values, not after.',
    },
    values: {
      title: 'Values',
      intro: 'As they were measured. A wrong value is corrected with a note that says why.',
    },
  },
  fields: {
    kind: {
      label: 'Kind',
      options: {
        performance: 'Performance',
        drift: 'Drift of data or results',
        fairness: 'Fairness between groups',
        robustness: 'Robustness and security',
        complaints: 'Complaints and concerns',
        oversight: 'Human oversight',
        availability: 'Availability',
        incidents: 'Incidents',
        process: 'Process of the management system',
      },
    },
    purpose: {
      label: 'What it shows',
      help: 'The question that it answers, and for whom: "Does the ranking treat women and men alike, as we promise our clients?"',
    },
    method: {
      label: 'Method',
      help: 'How the figure comes about: numerator and denominator, sample, period, tool. Someone else must be able to repeat it.',
    },
    source: {
      label: 'Source of the data',
      short: 'Source',
      help: 'System, log, survey or file that the values are read from.',
    },
    analysis: {
      label: 'When and how it is evaluated',
      short: 'Evaluation planned',
      help: 'Measuring and evaluating are two steps: say when somebody looks at the results and draws a conclusion, for example in the monthly AI meeting.',
    },
    evaluatedBy: {
      label: 'Evaluated by',
      help: 'Better not only whoever measures it.',
    },
    unit: {
      label: 'Unit',
      help: '%, days, number, points. With %, enter 92 and not 0.92.',
    },
    direction: {
      label: 'Good is',
      options: { 'at-least': 'a high value', 'at-most': 'a low value' },
    },
    target: {
      label: 'Target',
      help: 'Where you want to be. Leave it empty if keeping the threshold is all that matters.',
    },
    threshold: {
      label: 'Threshold',
      help: 'The last acceptable value. Beyond it something has to be done: an action, or a nonconformity.',
    },
    frequency: {
      label: 'Measured',
      help: 'The next measurement is planned from this and the last value.',
      options: {
        weekly: 'every week',
        monthly: 'every month',
        quarterly: 'every quarter',
        'half-yearly': 'every half-year',
        yearly: 'every year',
      },
    },
    subgroups: {
      label: 'Groups compared',
      short: 'Groups',
      help: 'Groups of people or cases that get a value of their own, one per line: women, men, under 30. An average can hide that one group is treated worse.',
    },
    largestGap: {
      label: 'Largest gap accepted between groups',
      short: 'Largest gap',
      help: 'In the unit of the indicator. A larger difference on the same day counts as beyond the threshold.',
    },
    values: {
      label: 'Values',
      columns: {
        on: { label: 'Day' },
        value: { label: 'Value' },
        subgroup: { label: 'Group', help: 'Empty: the value is for all.' },
        note: { label: 'Note', help: 'What explains a jump, or where the figure comes from.' },
      },
    },
    evaluation: {
      label: 'Evaluation',
      help: 'What the values mean, what explains them, and what follows. Two sentences with a date are enough.',
    },
    lastOn: { label: 'Last measured' },
    lastValue: { label: 'Last value' },
    standing: {
      label: 'Standing',
      options: {
        'on-target': 'On target',
        'off-target': 'Short of the target',
        breach: 'Beyond the threshold',
      },
    },
  },
  links: {
    measures: {
      label: 'Measures',
      inverse: 'Indicators',
      help: 'The AI system, objective, control, risk or impact assessment that the values speak about.',
    },
    'led-to': {
      label: 'Led to',
      inverse: 'Found by indicator',
      help: 'Nonconformities that were opened because of its values.',
    },
  },
  problems: {
    'target-behind-threshold':
      'The target is worse than the threshold, so that a value could reach the target and still not be acceptable. Check both, and whether high or low is good.',
  },
} as const satisfies RecordWords;
