import type { RecordWords } from './words.ts';

/** Audits by the certification body. */
export const externalAudit = {
  one: 'external audit',
  many: 'External audits',
  asks: 'Certification comes in two stages: the first looks whether you are ready, the second whether the system works. Afterwards the body comes back at least once a year, and renews after three years.',
  auditor:
    'The body begins with what it found last time. A finding whose correction is claimed but not shown is opened again, usually one grade higher.',
  empty:
    'Record stage 1 as soon as its day is agreed. With the certificate, surveillance and recertification are planned for you, each with what has to be ready before.',
  title: 'Audit',
  due: 'To be held by',
  owner: 'Who prepares it',
  statuses: {
    planned: 'Planned',
    confirmed: 'Day confirmed',
    held: 'Held',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  groups: {
    audit: {
      title: 'Audit',
      intro:
        'What was agreed with the certification body. Its audit plan is evidence: drop the file on this page.',
    },
    result: {
      title: 'Result',
      intro:
        'What the lead auditor said in the closing meeting, and then what the report says; where they differ, the report counts.',
    },
  },
  fields: {
    kind: {
      label: 'Kind',
      options: {
        'stage-1': 'Stage 1',
        'stage-2': 'Stage 2',
        'surveillance-1': 'First surveillance',
        'surveillance-2': 'Second surveillance',
        recertification: 'Recertification',
        special: 'Special audit',
      },
      help: 'A special audit comes in between: a wider scope, a serious incident, the check of a major nonconformity.',
    },
    startOn: { label: 'First day' },
    endOn: { label: 'Last day', help: 'Deadlines of findings are counted from here.' },
    days: {
      label: 'Auditor days',
      help: 'As quoted: two auditors on site for a day are two.',
    },
    auditors: {
      label: 'Auditors',
      help: 'You may object to an auditor with a reason, such as a former employer. Do so before the day is confirmed.',
    },
    sites: { label: 'Sites visited' },
    scope: {
      label: 'What is looked at',
      help: 'Processes, sites and AI systems of this audit; a surveillance takes a part.',
    },
    result: {
      label: 'Result',
      options: {
        ready: 'Ready for stage 2',
        'ready-with-concerns': 'Ready, with areas of concern',
        recommended: 'Recommended for certification',
        'after-correction': 'Recommended after correction',
        'not-yet': 'Not recommended yet',
      },
      help: 'The auditors recommend; the body decides, usually some weeks later.',
    },
    summary: {
      label: 'What they said',
      help: 'Praise as well: what worked is worth keeping for the next management review.',
    },
    reportOn: { label: 'Report received on' },
    majorDays: {
      label: 'Days for major nonconformities',
      short: 'Days, major',
      help: 'From the last day until correction, cause and evidence have to be there. Leave it empty for the usual days; the rules of your body are in its contract.',
    },
    minorDays: {
      label: 'Days for minor nonconformities',
      short: 'Days, minor',
      help: 'Many bodies accept a plan for minor ones and look at the effect in the next audit.',
    },
  },
  links: {
    by: { label: 'Certification body', inverse: 'Audits by it' },
    for: {
      label: 'Certificate',
      inverse: 'Audits for it',
      help: 'The certificate that it is to give, keep or renew.',
    },
  },
  problems: {
    'days-out-of-order':
      'The days are out of order: an audit begins, ends, and then the report comes.',
  },
} as const satisfies RecordWords;

/** The certificate with its validity and what the body has to be told of. */
export const certificate = {
  one: 'certificate',
  many: 'Certificates',
  asks: 'A certificate is valid for three years if surveillance is held at least once a year. In return you keep the system running, tell the body of changes that matter, and use the mark as agreed.',
  auditor:
    'In surveillance an auditor compares the certificate with what you do today: sites, people, AI systems, and how your website words it. A change that nobody told them of is a finding before the audit begins.',
  empty:
    'Record it as soon as you aim at one: what it is to cover decides on scope, cost and audit days. Number and days follow with the decision.',
  title: 'Certificate',
  due: 'Valid until',
  owner: 'Who keeps it',
  statuses: {
    expected: 'Expected',
    valid: 'Valid',
    suspended: 'Suspended',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  },
  groups: {
    certificate: {
      title: 'Certificate',
      intro:
        'Word for word as it is printed. Customers read the scope, and so does whoever looks for a contradiction.',
    },
    changes: {
      title: 'Changes to notify',
      intro: 'What the body was told, when, and what it answered.',
    },
  },
  fields: {
    number: { label: 'Number' },
    scope: {
      label: 'Scope',
      help: 'As on the certificate: activities, your role with AI, AI systems or services, limits.',
    },
    decidedOn: {
      label: 'Decided on',
      help: 'Day of the certification decision. Twelve months later the first surveillance has to be over.',
    },
    issuedOn: { label: 'Issued on' },
    sites: { label: 'Sites', help: 'One per line, as on the certificate.' },
    markUse: {
      label: 'Use of the mark',
      help: 'Where certificate and mark are shown, and who checks the wording. Never on a product: the system is certified, not the AI.',
    },
    changes: {
      label: 'Changes',
      columns: {
        kind: {
          label: 'Kind',
          options: {
            'legal-form': 'Legal form or name',
            ownership: 'Ownership',
            'top-management': 'Top management',
            persons: 'Number of people',
            sites: 'Sites and addresses',
            scope: 'Scope',
            'ai-systems': 'AI systems',
            incident: 'Serious incident or breach of law',
            other: 'Other',
          },
        },
        what: { label: 'What changes' },
        on: { label: 'From' },
        notifiedOn: { label: 'Told on' },
        answer: { label: 'Their answer' },
      },
    },
  },
  links: {
    by: { label: 'Certification body', inverse: 'Certificates' },
  },
  problems: {
    'certificate-incomplete':
      'A valid certificate has a number, a day of issue and a last valid day. Fill them in, or set it to expected.',
    'days-out-of-order':
      'The days are out of order: a certificate is decided, issued, and then valid until its last day.',
  },
} as const satisfies RecordWords;
