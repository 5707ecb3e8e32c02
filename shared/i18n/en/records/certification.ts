import type { RecordWords } from './words.ts';

/** Other standards by their names. */
export const standardNames = {
  'ISO 9001': 'ISO 9001 Quality',
  'ISO 14001': 'ISO 14001 Environment',
  'ISO 45001': 'ISO 45001 Health and safety at work',
  'ISO 21001': 'ISO 21001 Educational organisations',
  'ISO/IEC 27001': 'ISO/IEC 27001 Information security',
  'ISO 37001': 'ISO 37001 Anti-bribery',
} as const;

export const outOfOrder = 'This day lies before the one that comes first. Correct one of the two.';

/** The certification project: its plan, and what the application form needs. */
export const project = {
  one: 'certification project',
  many: 'Certification project',
  asks: 'No clause asks for a certificate. The project serves leadership all the same: a decision of top management, with people, money and time, that the AIMS will be built and kept.',
  auditor:
    'An auditor of the certification body reads in the application what you want certified, and compares it with scope, sites, headcount and inventory on the first morning of stage 1.',
  empty:
    'Begin with the day on which you start, how many persons the certificate will cover, how complex your AI systems are, and what is in place already. The plan of eight steps follows from that and can be moved.',
  title: 'Project',
  due: 'Wished day of the certificate',
  owner: 'Project lead',
  statuses: {
    planned: 'Planned',
    running: 'Running',
    certified: 'Certified',
    stopped: 'Stopped',
  },
  groups: {
    basis: {
      title: 'Aim and basis',
      intro: 'What the certificate is for, who stands behind it, and what the plan is made from.',
    },
    plan: {
      title: 'Plan',
      intro:
        'Eight steps from the decision to the certificate. Dates that depend on each other move together.',
    },
    application: {
      title: 'What is to be certified',
      intro: 'The same for every body that you ask: only then can the quotations be compared.',
    },
    applicant: {
      title: 'The applicant',
      intro:
        'Legal data and ways of working that a body needs for its contract and for the audit time.',
    },
    wishes: {
      title: 'Wishes and certificates',
    },
  },
  fields: {
    goal: {
      label: 'Aim',
      help: 'What you want the certificate for: a customer who asks, a tender, a law, your own assurance. It decides how wide the scope has to be.',
    },
    sponsor: {
      label: 'Sponsor in top management',
      short: 'Sponsor',
      help: 'Who gives people and money, and signs the contract with the body.',
    },
    startOn: { label: 'Start', help: 'When work on it begins, or began.' },
    persons: {
      label: 'Effective persons',
      short: 'Persons',
      help: 'Everybody whose work the certificate will cover, part-time counted as a share: two half-time posts are one person. Contractors who work under your control count too.',
    },
    complexity: {
      label: 'Complexity of the AI systems',
      short: 'Complexity',
      help: 'Low: a few bought systems that inform people. Medium: systems that you develop or adapt, or one that matters greatly. High: several critical systems, or ones that decide about people and that you develop.',
      options: { low: 'Low', medium: 'Medium', high: 'High' },
    },
    maturity: {
      label: 'What is in place already',
      short: 'In place',
      help: 'Procedures for documents, audits, reviews and corrective actions carry over from another management system.',
      options: {
        none: 'Nothing yet',
        some: 'Some rules and documents for AI',
        'other-system': 'Another certified management system',
        'iso-27001': 'ISO/IEC 27001, certified',
      },
    },
    steps: {
      label: 'Steps',
      columns: {
        step: {
          label: 'Step',
          options: {
            'commitment-and-gap': 'Commitment and gap analysis',
            'design-and-implementation': 'Design and implementation',
            'audit-and-review': 'Internal audit and management review',
            'choose-body': 'Choice of the certification body',
            'stage-1': 'Stage 1 audit',
            'stage-2': 'Stage 2 audit',
            'close-findings': 'Closing of the findings',
            certificate: 'Certificate and surveillance',
          },
        },
        from: { label: 'Begins' },
        until: { label: 'Ends' },
        who: { label: 'Who' },
        doneOn: { label: 'Done on' },
        note: { label: 'Note' },
      },
    },
    sites: {
      label: 'Sites',
      help: 'Every place where work in scope is done, offices at home counted as one. Persons of all sites together should come to the effective persons.',
      columns: {
        name: { label: 'Site' },
        address: { label: 'Address' },
        persons: { label: 'Persons' },
        activities: { label: 'What is done there' },
      },
    },
    aiRoles: {
      label: 'Your roles towards AI systems',
      short: 'Roles',
      options: {
        developer: 'Developer',
        provider: 'Provider',
        deployer: 'Deployer',
        user: 'User',
        partner: 'Partner',
        subject: 'Subject',
      },
    },
    standards: {
      label: 'Other standards to be audited along',
      short: 'Other standards',
      help: 'Those that you hold, or want to be certified to together with the AIMS.',
      options: standardNames,
    },
    integrated: {
      label: 'Integrated audit wished',
      help: 'One team audits what the standards share once. It saves days only where your systems are really one: one policy process, one review, one audit programme.',
    },
    languages: {
      label: 'Languages of the audit',
      help: 'In which interviews can be held, the preferred one first.',
    },
    contact: {
      label: 'Contact for the body',
      help: 'Name, function, e-mail, telephone.',
    },
    outsourced: {
      label: 'Outsourced processes',
      help: 'What others do for you within the scope: hosting, annotation, development, operation of models. One per line, with the name of whoever does it.',
    },
    registration: {
      label: 'Register and tax number',
      help: 'As in the company register; the contract names it.',
    },
    address: { label: 'Registered address' },
    website: { label: 'Website' },
    working: {
      label: 'Ways of working',
      help: 'Shifts, part-time, temporary staff, remote work, and how many do the same kind of work: all of it changes the audit time.',
    },
    certificates: {
      label: 'Certificates held',
      help: 'Standard, body, valid until. One per line.',
    },
    wishedDates: {
      label: 'Wished dates',
      help: 'For stage 1 and stage 2, and when you cannot be audited.',
    },
    remarks: { label: 'Remarks for the body' },
  },
  links: {},
  problems: { 'days-out-of-order': outOfOrder },
} as const satisfies RecordWords;
