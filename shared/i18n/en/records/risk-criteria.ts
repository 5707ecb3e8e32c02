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
