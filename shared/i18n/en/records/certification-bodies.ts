import { outOfOrder, standardNames } from './certification.ts';
import type { RecordWords } from './words.ts';

/** An estimate of audit days and cost. */
export const estimate = {
  one: 'estimate of audit days',
  many: 'Estimate of audit days',
  asks: 'Certification costs days of auditors and of your own people. The estimate says how many to expect, so that resources are planned and quotations can be judged.',
  auditor:
    'No auditor asks for it. A body compares what you entered with your application: more persons, sites or AI systems than you named make the audit longer, and the quotation void.',
  empty:
    'Persons, sites, AI systems and roles are taken from the records, table and factors are ready-made and can be changed. The certification body fixes the time; this tells you what to expect.',
  title: 'Estimate',
  due: 'To be looked at again',
  owner: 'Estimated by',
  statuses: { draft: 'Draft', used: 'Used for the decision' },
  groups: {
    basis: {
      title: 'What it is made from',
      intro: 'The figures of your application. If they change, so does the audit time.',
    },
    table: {
      title: 'Table and factors',
      intro:
        'Ready-made figures to begin with. Put in what a body tells you, and note where it comes from.',
    },
    prices: { title: 'Prices' },
    totals: { title: 'Result' },
  },
  fields: {
    persons: {
      label: 'Effective persons',
      short: 'Persons',
      help: 'Everybody whose work the certificate will cover, part-time counted as a share.',
    },
    sites: { label: 'Sites', help: 'Places where work in scope is done.' },
    systems: { label: 'AI systems in scope', short: 'AI systems' },
    criticalSystems: {
      label: 'Of these of high criticality',
      short: 'Critical',
      help: 'Critical or high in the inventory, or high-risk by law.',
    },
    role: {
      label: 'Main role',
      options: {
        user: 'User of bought AI',
        deployer: 'Deployer towards others',
        developer: 'Developer or provider',
        both: 'Developer and deployer',
      },
    },
    maturity: {
      label: 'What is in place already',
      short: 'In place',
      options: {
        none: 'Nothing yet',
        some: 'Some rules and documents for AI',
        'other-system': 'Another certified management system',
        'iso-27001': 'ISO/IEC 27001, certified',
      },
    },
    integrated: {
      label: 'Standards audited along',
      short: 'Along',
      help: 'How many other standards the same team audits in the same days; 0 where the AIMS is audited by itself.',
    },
    table: {
      label: 'Days by persons',
      help: 'Auditor days of both stages for an ordinary case. The row is taken whose limit the persons do not exceed.',
      columns: { upTo: { label: 'Persons up to' }, days: { label: 'Days' } },
    },
    factors: {
      label: 'Factors',
      help: 'Percent of the base that applying factors add or take. They are added up, not multiplied.',
      columns: {
        factor: { label: 'Factor' },
        percent: { label: 'Percent' },
        applies: { label: 'Applies' },
        reason: { label: 'Reason' },
        key: { label: 'Ready-made factor' },
      },
    },
    mostReduction: {
      label: 'Most that reductions may take, percent',
      short: 'Limit of reductions',
      help: 'Bodies rarely grant more than about a third off, whatever adds up.',
    },
    source: { label: 'Source of table and factors', short: 'Source' },
    checkedOn: { label: 'Last checked' },
    dayRate: { label: 'Day rate of an auditor', short: 'Day rate' },
    currency: { label: 'Currency', help: 'Such as EUR, GBP, USD.' },
    travelPerDay: {
      label: 'Travel and lodging per auditor day',
      short: 'Travel',
      help: '0 for days that are held remotely.',
    },
    fixedFees: {
      label: 'Fixed fees of the initial certification',
      short: 'Fixed fees',
      help: 'Application, review of the file, certificate.',
    },
    yearlyFee: {
      label: 'Yearly fee',
      help: 'For keeping the certificate, in each of three years.',
    },
    stage1Days: { label: 'Stage 1, days' },
    stage2Days: { label: 'Stage 2, days' },
    initialDays: { label: 'Initial certification, days', short: 'Initial days' },
    surveillanceDays: { label: 'Each surveillance, days' },
    recertificationDays: { label: 'Recertification, days' },
    initialCost: { label: 'Initial certification, cost' },
    surveillanceCost: { label: 'Each surveillance, cost' },
    cycleCost: { label: 'Three years, cost', short: 'Cost of three years' },
  },
  links: {},
} as const satisfies RecordWords;

/** Certification bodies that are compared. */
export const body = {
  one: 'certification body',
  many: 'Certification bodies',
  asks: 'Choose who certifies as you choose any critical supplier: accredited for an AIMS, able to judge your kind of AI, and impartial. Whoever consulted you may not certify you.',
  auditor:
    'An accreditation body checks this at the certification body itself: a certificate of somebody who advised you, or whose accreditation does not cover an AIMS, can be withdrawn years later.',
  empty:
    'Enter three bodies at least. Look each up in the register of its accreditation body, note the day, and send all of them the same application form. Quotations, days and languages are then compared side by side.',
  title: 'Name of the body',
  due: 'Quotation valid until',
  owner: 'Who asks them',
  statuses: {
    candidate: 'Candidate',
    asked: 'Asked for a quotation',
    quoted: 'Quoted',
    chosen: 'Chosen',
    rejected: 'Rejected',
  },
  groups: {
    body: {
      title: 'Body and accreditation',
      intro: 'What the public register of the accreditation body says, not the brochure.',
    },
    competence: {
      title: 'Competence and impartiality',
      intro:
        'Whether they can judge your AI, in your field and language, and whether they ever advised you.',
    },
    quote: {
      title: 'Quotation',
      intro: 'Days and prices as they were quoted, without tax.',
    },
    decision: { title: 'Decision' },
  },
  fields: {
    group: {
      label: 'Group',
      help: 'The group of companies it belongs to. A consultancy of the same group excludes it as well.',
    },
    accreditedBy: {
      label: 'Accredited by',
      help: 'The national accreditation body, such as UKAS, DAkkS, COFRAC, RvA, ANAB. Without one, a certificate is worth little to others.',
    },
    accreditation: { label: 'Number of the accreditation', short: 'Number' },
    covers: {
      label: 'Accreditation covers AI management systems',
      short: 'Covers an AIMS',
      help: 'ISO/IEC 42001 has to be named in the scope of the accreditation. Accredited for ISO/IEC 27001 is not enough.',
      options: { yes: 'Yes', applied: 'Applied for', no: 'No', unknown: 'Not known' },
    },
    checkedOn: {
      label: 'Looked up on',
      help: 'When you looked into the register. Look again before you sign, and once a year.',
    },
    website: { label: 'Website' },
    contact: { label: 'Contact', help: 'Name, e-mail, telephone.' },
    sectors: { label: 'Sectors', help: 'In which they have certified an AIMS, or are competent.' },
    aiCompetence: {
      label: 'AI competence',
      help: 'Who would audit, and what they know of systems like yours. Ask for a short record of the lead auditor.',
    },
    languages: { label: 'Languages' },
    standards: {
      label: 'Other standards they can audit along',
      short: 'Other standards',
      options: standardNames,
    },
    earliest: { label: 'Earliest date for stage 1', short: 'Earliest date' },
    consulted: {
      label: 'Advised us on the AIMS',
      help: 'Consultancy, design of documents, internal audit: by them or on their behalf, within two years. It excludes them.',
    },
    consultedWhat: { label: 'What they advised on' },
    quotedOn: { label: 'Quotation of' },
    stage1Days: { label: 'Days, stage 1' },
    stage2Days: { label: 'Days, stage 2' },
    surveillanceDays: { label: 'Days, each surveillance' },
    initialPrice: {
      label: 'Price of the initial certification',
      short: 'Initial price',
      help: 'Both stages with travel and all fees.',
    },
    yearlyPrice: {
      label: 'Price of a surveillance year',
      short: 'Yearly price',
      help: 'Audit, travel and yearly fee together. Three years cost the initial price and twice this.',
    },
    currency: { label: 'Currency', help: 'Such as EUR, GBP, USD.' },
    strengths: { label: 'What speaks for it' },
    doubts: { label: 'Doubts' },
    decision: { label: 'Decision and reasons', short: 'Decision' },
    decidedOn: { label: 'Decided on' },
  },
  links: {},
  problems: { 'days-out-of-order': outOfOrder },
} as const satisfies RecordWords;

/** What a consultant does for the organisation. */
export const engagement = {
  one: 'consultant engagement',
  many: 'Consultant engagements',
  asks: 'Outside help is a resource like others: agree what it delivers, keep what you learn in your own hands, and keep it apart from certification.',
  auditor:
    'An auditor asks who wrote your documents and whether your own people understand them. They also have to make sure that nobody of their body or its group advised you within two years.',
  empty:
    'Enter everybody who advises you on the AIMS: gap analysis, documents, training, internal audits. The comparison of certification bodies then shows which of them are excluded.',
  title: 'Engagement',
  due: 'To be delivered by',
  owner: 'Our contact',
  statuses: {
    offered: 'Offered',
    agreed: 'Agreed',
    running: 'Running',
    done: 'Done',
    ended: 'Ended early',
  },
  groups: {
    engagement: {
      title: 'Who and what',
      intro:
        'The firm as it is registered, and its group: both decide which bodies may still certify you.',
    },
    terms: { title: 'Terms and result' },
  },
  fields: {
    firm: { label: 'Firm', help: 'As in the contract. For one person, the name.' },
    group: {
      label: 'Group',
      help: 'The group of companies that the firm belongs to, where there is one.',
    },
    consultants: {
      label: 'Consultants',
      help: 'Who works for you. They may not audit you for the body for two years either.',
    },
    services: {
      label: 'Services',
      options: {
        'gap-analysis': 'Gap analysis',
        documents: 'Writing documents',
        implementation: 'Implementation',
        training: 'Training',
        'internal-audit': 'Internal audit',
        'audit-support': 'Support during audits',
      },
    },
    deliverables: {
      label: 'What is delivered',
      help: 'And what your own people do themselves, so that knowledge stays when the consultants leave.',
    },
    startOn: { label: 'Start' },
    endOn: {
      label: 'End',
      help: 'Two years count from here until a body of the same firm or group may certify you.',
    },
    days: { label: 'Days agreed' },
    fee: { label: 'Fee' },
    currency: { label: 'Currency', help: 'Such as EUR, GBP, USD.' },
    confidentiality: {
      label: 'Confidentiality',
      help: 'Where it is agreed, and what happens to your data at the end.',
    },
    result: { label: 'Result', help: 'What was delivered, and what you would do again.' },
  },
  links: {
    delivers: {
      label: 'Delivers',
      inverse: 'Delivered by consultants',
      help: 'Documents, training sessions and internal audits that come from this engagement.',
    },
  },
  problems: { 'days-out-of-order': outOfOrder },
} as const satisfies RecordWords;
