import { severities } from './severities.ts';
import type { RecordWords } from './words.ts';

/** Concerns that somebody raised about an AI system or the AIMS. */
export const concern = {
  one: 'concern',
  many: 'Concerns',
  asks: 'Give people inside and outside a way to say that something about your AI is not right, protect those who use it, look into what they say, and answer.',
  auditor:
    'An auditor asks a member of staff where they would go with a worry, and then follows one report from the day it came in to the answer. A channel that nobody knows, or a report without an answer, is a finding.',
  empty:
    'No concern after a year usually means that nobody knows where to report. Tell staff and users which channel there is, that they may stay confidential, and record what comes in, also what turned out to be a misunderstanding.',
  title: 'In one line',
  due: 'To be answered by',
  owner: 'Looks into it',
  statuses: {
    reported: 'Reported',
    triaged: 'Triaged',
    'in-progress': 'Being looked into',
    answered: 'Answered',
    closed: 'Closed',
  },
  groups: {
    report: {
      title: 'Report',
      intro:
        'What was said, in the words of whoever said it. Keep names out of the text if the report is confidential: only the two fields below are protected.',
    },
    triage: {
      title: 'Triage',
      intro:
        'A first look within a few days: how bad could it be, does somebody have to act today, who looks into it?',
    },
    answer: {
      title: 'Answer',
      intro: 'What you found, what you did, and what you told the person who raised it.',
    },
  },
  fields: {
    what: {
      label: 'What is the concern?',
      short: 'Concern',
      help: 'What they saw or fear, with which system, when and whom it touches. Quote rather than interpret.',
    },
    reportedOn: { label: 'Reported on' },
    channel: {
      label: 'How it came in',
      short: 'Channel',
      options: {
        'in-person': 'In person',
        form: 'Form',
        'e-mail': 'E-mail',
        phone: 'Phone',
        letter: 'Letter',
        hotline: 'Reporting line',
        other: 'Another way',
      },
    },
    from: {
      label: 'Who raises it',
      short: 'From',
      options: {
        employee: 'Somebody on the staff',
        customer: 'A customer',
        'affected-person': 'A person affected',
        supplier: 'A supplier',
        authority: 'An authority',
        public: 'The public',
      },
    },
    confidential: {
      label: 'Confidential',
      help: 'Name and contact are then hidden on screen until somebody asks for them, and left out of every document and export.',
    },
    reporter: {
      label: 'Name of the reporter',
      short: 'Reporter',
      help: 'Leave it empty for an anonymous report.',
    },
    contact: {
      label: 'How to reach them',
      short: 'Contact',
      help: 'So that they get an answer; a private address if they wish.',
    },
    severity: {
      label: 'How serious it would be if true',
      short: 'Severity',
      options: severities,
    },
    triagedBy: {
      label: 'Triaged by',
      help: 'Not somebody whom the concern is about.',
    },
    triagedOn: { label: 'Triaged on' },
    assessment: {
      label: 'First assessment',
      help: 'What speaks for it, what against it, what has to be looked at, and whether something is stopped meanwhile.',
    },
    protection: {
      label: 'Protection of the reporter',
      short: 'Protection',
      help: 'Who knows the name, where it is kept, and what makes sure that nobody gets back at them: for example that their superior is not part of the inquiry.',
    },
    action: {
      label: 'What was done',
      help: 'What was looked at, what came out, and what changed because of it.',
    },
    answeredOn: { label: 'Answered on' },
    answer: {
      label: 'Answer to the reporter',
      short: 'Answer',
      help: 'What you told them, also when nothing came of it. For an anonymous report: where the answer was published, or why none was possible.',
    },
    lessons: {
      label: 'What it teaches',
      short: 'Lessons',
      help: 'What others should know, and whether the channel itself worked.',
    },
  },
  links: {
    concerns: {
      label: 'Is about',
      inverse: 'Concerns about it',
      help: 'The AI system, supplier or document in question.',
    },
    'led-to': {
      label: 'Led to',
      inverse: 'Comes from a concern',
      help: 'An incident that it brought to light, a nonconformity, a new risk, an idea.',
    },
  },
  problems: {
    'days-out-of-order':
      'A concern is reported, then triaged, then answered. Check the days: one of them comes before the one it follows.',
    'closed-without-answer':
      'It counts as answered, but the answer is empty. Write what you told the reporter, or why no answer was possible.',
  },
} as const satisfies RecordWords;
