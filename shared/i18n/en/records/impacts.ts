import type { RecordWords } from './words.ts';

const dimensions = {
  fairness: 'Fairness and non-discrimination',
  accountability: 'Accountability and redress',
  transparency: 'Transparency and explainability',
  privacy: 'Privacy and data protection',
  security: 'Security and resistance to attack',
  'safety-and-health': 'Safety and health',
  reliability: 'Reliability and quality of results',
  financial: 'Financial and economic effects',
  accessibility: 'Accessibility and inclusion',
  'human-rights': 'Human rights and dignity',
  environment: 'Environment and climate',
  democracy: 'Democracy and public debate',
  'culture-and-language': 'Culture, language and education',
  work: 'Labour and working conditions',
  'children-and-vulnerable': 'Children and people in vulnerable situations',
  'human-agency': 'Human agency, oversight and autonomy',
} as const;

/** AI system impact assessments. */
export const impact = {
  one: 'impact assessment',
  many: 'Impact assessments',
  asks: 'Find out and write down what each AI system can do to people, groups and society when it is used as intended, and when it is foreseeably misused.',
  auditor:
    'An auditor takes one system and follows it: why a full assessment was needed or not, who was considered, what was found to be harmful, what was done about it, who approved it, and what would make you look again.',
  empty:
    'The standard expects an impact assessment for your AI systems, kept as a record and used in the risk assessment. Begin with the system that touches most people: the screening takes ten minutes and says whether a full assessment is needed.',
  title: 'Assessment of',
  due: 'Next reassessment',
  owner: 'Lead of the assessment',
  statuses: {
    screening: 'Screening',
    'in-progress': 'In progress',
    'in-review': 'In review',
    approved: 'Approved',
    superseded: 'Superseded',
  },
  groups: {
    screening: {
      title: 'Screening',
      intro:
        'A few questions that anyone who knows the system can answer. One "yes" is usually enough to call for the full assessment; a "no" to all of them, with reasons, is a complete record too.',
    },
    subject: {
      title: 'System and use',
      intro:
        'An assessment holds for one version and one way of use. Describe both so precisely that somebody else could tell when it no longer fits.',
    },
    affected: {
      title: 'People and society',
      intro:
        'Those who work with the system, those about whom it decides, and those who never hear of it but live with the result.',
    },
    benefits: {
      title: 'Benefits',
      intro:
        'What people gain, and who they are. Benefits do not cancel harms that fall on somebody else; both are needed for a decision.',
    },
    harms: {
      title: 'Harms and measures',
      intro:
        'Go through the sixteen dimensions. For each, note what could harm whom, or say why there is no effect. Rate severity and likelihood as things stand today, with the measures that already work.',
    },
    decision: {
      title: 'Consultation and decision',
      intro:
        'Whom you heard, what follows from the assessment, who took the decision, and what will make you open it again.',
    },
  },
  fields: {
    screening: {
      label: 'Screening questions',
      short: 'Screening',
      help: 'Answer "unclear" rather than guess: an unclear answer counts as a reason to look closer.',
      columns: {
        question: { label: 'Question' },
        answer: {
          label: 'Answer',
          options: { yes: 'Yes', no: 'No', unclear: 'Unclear' },
        },
        reason: {
          label: 'Because',
          help: 'One sentence that an outsider can check: "Staff see the result first and may overrule it."',
        },
      },
    },
    fullNeeded: {
      label: 'Full assessment needed',
      short: 'Full needed',
      help: 'Your decision; the screening proposes one. Deciding against the proposal is possible and needs a good reason.',
      options: { yes: 'Yes, full assessment', no: 'No, screening suffices' },
    },
    screeningReason: {
      label: 'Reason for this decision',
      help: 'Name the answers that decided it. If no full assessment follows, say what would change your mind.',
    },
    systemVersion: {
      label: 'Version assessed',
      short: 'Version',
      help: 'The version of the AI system that this holds for. A later version shows here as a reason to look again.',
    },
    intendedUse: {
      label: 'Intended use',
      help: 'Who uses it for which task, where, how often, and what happens with the result afterwards.',
    },
    unintendedUse: {
      label: 'Foreseeable misuse and unintended use',
      short: 'Unintended use',
      help: 'What people will do with it although it was not meant: other groups, other decisions, blind trust, use outside the range it was tested for.',
    },
    environment: {
      label: 'Where and how it is deployed',
      short: 'Deployment',
      help: 'Places, countries, languages, technical surroundings, the process before and after the system, and who can intervene.',
    },
    dataUsed: {
      label: 'Data and models used',
      help: 'What it was trained on and what it is fed in operation, as far as this matters for people: whose data, how complete, how old. The details stay in the data sets and models.',
    },
    assessors: {
      label: 'Assessment team',
      help: 'Name and function, one per line. Include somebody who knows the work of those affected, and somebody who did not build the system.',
    },
    affected: {
      label: 'Affected people and groups',
      help: 'One line per group that could be affected differently from the others.',
      columns: {
        group: {
          label: 'Who',
          help: 'For example "applicants over 55", "night shift nurses", "bystanders in the shop".',
        },
        kind: {
          label: 'Kind',
          options: {
            individuals: 'Individuals',
            groups: 'Group',
            society: 'Society',
            organisation: 'Organisation',
          },
        },
        size: { label: 'How many', help: 'An order of magnitude is enough: "about 3,000 a year".' },
        vulnerable: {
          label: 'In a vulnerable situation',
          help: 'Children, patients, applicants, people who depend on the outcome or can hardly object.',
        },
        how: {
          label: 'How they come into contact',
          help: 'As users, as those decided about, or without knowing of it.',
        },
      },
    },
    society: {
      label: 'Effects on society',
      help: 'What would change if everybody in your field used such a system: jobs, public debate, trust, environment, equal access. "None that we can see" is an answer if you say why.',
    },
    benefits: {
      label: 'Benefits',
      columns: {
        dimension: { label: 'Dimension', options: dimensions },
        benefit: { label: 'Benefit', help: 'What becomes better and how you know.' },
        bearer: { label: 'For whom' },
      },
    },
    harms: {
      label: 'Harms',
      help: 'One line per harm. Write what happens to whom, not the technical fault: "Candidates with career breaks are not invited", not "bias in the data".',
      columns: {
        dimension: { label: 'Dimension', options: dimensions },
        harm: { label: 'Harm' },
        bearer: { label: 'Who bears it' },
        severity: {
          label: 'Severity',
          help: 'For the person hit hardest, on the scale of the risk criteria.',
        },
        likelihood: {
          label: 'Likelihood',
          help: 'With the measures that already work, on the scale of the risk criteria.',
        },
        reversible: {
          label: 'Can it be undone',
          short: 'Reversible',
          options: { yes: 'Yes, fully', partly: 'Partly', no: 'No' },
        },
        measures: {
          label: 'Measures',
          help: 'What prevents it, notices it or puts it right, and who does that.',
        },
        remains: {
          label: 'What remains',
          help: 'What can still happen to people once the measures work.',
        },
        risk: { label: 'Risk', help: 'Filled in when a risk is made of this harm.' },
      },
    },
    without: {
      label: 'Dimensions without effect',
      short: 'Without effect',
      help: 'Dimensions that you looked at and found nothing in. The reason shows that you looked.',
      columns: {
        dimension: { label: 'Dimension', options: dimensions },
        reason: { label: 'Why there is no effect' },
      },
    },
    consultation: {
      label: 'Consultation',
      help: 'Whom you asked (those affected or who speaks for them, works council, data protection officer, customer), when, what they said, and what you changed because of it.',
    },
    conclusion: {
      label: 'Conclusion',
      help: 'Three to five sentences for somebody who reads nothing else: the gravest harm, what is done about it, what remains, and whether the benefits justify it.',
    },
    decision: {
      label: 'Decision',
      options: {
        proceed: 'Proceed',
        'proceed-with-conditions': 'Proceed with conditions',
        'do-not-proceed': 'Do not proceed',
      },
    },
    conditions: {
      label: 'Conditions',
      help: 'What must be true before or while it is used, who sees to it, by when.',
    },
    approvedBy: {
      label: 'Approved by',
      help: 'Name and function of whoever may decide on the use of this system.',
    },
    approvedOn: { label: 'Approved on' },
    triggers: {
      label: 'Assess again when',
      help: 'Events, one per line: "new user group", "new model version", "more than three complaints a month", "change of the law".',
    },
  },
  links: {
    assesses: {
      label: 'AI system',
      inverse: 'Impact assessments',
      help: 'One assessment looks at one system. Bundles of systems with the same effect on the same people may share a text, but each keeps its own decision.',
    },
    replaces: {
      label: 'Replaces',
      inverse: 'Replaced by',
      help: 'The earlier assessment of the same system, which stays as a record.',
    },
  },
  problems: {
    'approval-incomplete':
      'An approved assessment needs the name of who approved it and the day. Fill in both, or choose another status.',
    'conditions-missing':
      'The decision is to proceed with conditions, but none are written down. Write them, or change the decision, before you approve.',
  },
} as const satisfies RecordWords;
