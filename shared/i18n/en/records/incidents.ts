import type { RecordWords } from './words.ts';

const severities = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
} as const;

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

/** Incidents with AI systems. */
export const incident = {
  one: 'incident',
  many: 'Incidents',
  asks: 'Have a plan for what happens when an AI system fails or harms somebody: notice it, limit it, put it right, tell those who have to know in time, and learn from it.',
  auditor:
    'An auditor asks for the last incident, lays your plan beside it and compares the times: when it was noticed, when it was stopped, who was told, and what is different since.',
  empty:
    'Write down near misses too: they cost nothing and teach the most. No entry at all is credible for a few months, not for a year of operation.',
  title: 'In one line',
  due: 'To be closed by',
  owner: 'Leads the response',
  statuses: {
    open: 'Open',
    contained: 'Contained',
    analysed: 'Analysed',
    closed: 'Closed',
  },
  groups: {
    incident: {
      title: 'What happened',
      intro:
        'Facts first: what was seen, with which system, since when. The cause can wait, the time cannot: deadlines run from the day you knew.',
    },
    people: {
      title: 'Whom it touches',
      intro:
        'People outside the company as well, also those who do not know yet. What it led to decides which authorities have to be told.',
    },
    response: {
      title: 'Response and notification',
      intro:
        'Limit the damage, put the results right, tell those who have to know. A deadline that was met only counts with a reference to show for it.',
    },
    lessons: {
      title: 'Cause and lessons',
      intro:
        'What made it possible and what is different now. If a requirement was not met, raise a nonconformity: it carries cause and corrective action from there.',
    },
  },
  fields: {
    what: {
      label: 'What happened',
      help: 'What the system did, what it should have done, how it was noticed, and how long it went on.',
    },
    kind: {
      label: 'Kind',
      options: {
        'wrong-output': 'Wrong output',
        harm: 'Harm to a person',
        unfairness: 'Unfair treatment',
        outage: 'Outage',
        misuse: 'Misuse',
        security: 'Security',
        privacy: 'Privacy',
        'oversight-failed': 'Human oversight failed',
        'near-miss': 'Near miss',
      },
    },
    severity: {
      label: 'Severity',
      help: 'By the effect on people first, by cost second.',
      options: severities,
    },
    occurredOn: { label: 'Happened on', help: 'Or began on, as far as you know.' },
    detectedOn: {
      label: 'Known since',
      help: 'The day when somebody in the company knew of it. Legal deadlines run from here.',
    },
    detectedBy: {
      label: 'Noticed by',
      help: 'A person, a function, or the monitoring that raised the alarm.',
    },
    serious: {
      label: 'Serious incident under the EU AI Act',
      short: 'Serious',
      help: 'Article 3(49): it led to death or serious harm to health, to serious and lasting disruption of critical infrastructure, to a breach of fundamental rights, or to serious harm to property or the environment.',
    },
    affected: {
      label: 'Who is affected',
      short: 'Affected',
      help: 'Groups of people, customers, departments; and what it means for them.',
    },
    affectedCount: { label: 'Number of people', help: 'An estimate is better than nothing.' },
    harms: {
      label: 'What it led to',
      short: 'Led to',
      help: 'Also where it is not certain yet: the duties to notify that come into question follow from it.',
      options: {
        death: 'Death of a person',
        health: 'Serious harm to health',
        'fundamental-rights': 'Breach of fundamental rights',
        'critical-infrastructure': 'Disruption of critical infrastructure',
        'property-environment': 'Serious harm to property or environment',
        widespread: 'Spread over several member states',
        'personal-data': 'Breach of personal data',
      },
    },
    confidential: {
      label: 'Confidential report',
      short: 'Confidential',
      help: 'Name and contact are then hidden on screen until somebody asks for them, and left out of every document and export.',
    },
    reporter: { label: 'Reported by', help: 'Leave it empty for an anonymous report.' },
    contact: { label: 'How to reach them', short: 'Contact' },
    containment: {
      label: 'Immediate measures',
      help: 'What stopped it or limited it, by whom, at what time: switched off, rolled back, back to manual work.',
    },
    correction: {
      label: 'Correction',
      help: 'How the results of the failure were put right: decisions taken again, people informed, data repaired.',
    },
    restoredOn: { label: 'Back to normal on', short: 'Restored' },
    notifications: {
      label: 'Notifications',
      columns: {
        whom: { label: 'Who is told' },
        basis: { label: 'Because of', help: 'The law, contract or rule that demands it.' },
        deadline: { label: 'Until' },
        doneOn: { label: 'Told on' },
        reference: { label: 'Reference', help: 'File number, message, name of the contact.' },
      },
    },
    noNotification: {
      label: 'Why nobody has to be told',
      short: 'No notification because',
      help: 'An auditor asks who decided this and on what grounds.',
    },
    cause: {
      label: 'Cause',
      help: 'What made it possible, not who made the mistake. For a nonconformity the analysis goes deeper there.',
    },
    lessons: {
      label: 'Lessons',
      help: 'What you do differently now, and whom else it concerns: other systems, customers, suppliers.',
    },
    closedOn: { label: 'Closed on' },
  },
  links: {
    concerns: {
      label: 'Concerns',
      inverse: 'Incidents',
      help: 'AI systems first: duties to notify depend on their class and on your role. Then the customers and suppliers that it touches.',
    },
    realised: {
      label: 'Risk that came true',
      inverse: 'Came true in',
      help: 'Rate this risk again: it was more likely than you thought. If none fits, one is missing.',
    },
    'led-to': {
      label: 'Led to',
      inverse: 'Comes from an incident',
      help: 'Nonconformity, new risk, planned change, improvement idea.',
    },
  },
  problems: {
    'closed-without-lessons':
      'A closed incident says what was learned from it. Write the lessons, even if the lesson is that the plan worked.',
    'days-out-of-order':
      'Something happens, is noticed, is put right, is closed. Check the days: one of them comes before the one it follows.',
  },
} as const satisfies RecordWords;
