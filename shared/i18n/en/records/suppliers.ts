import type { RecordWords } from './words.ts';

/** Suppliers, customers and partners along the AI value chain. */
export const supplier = {
  one: 'supplier or customer',
  many: 'Suppliers and customers',
  asks: 'Know with whom you share an AI system along its life, settle who answers for what, and make sure that what you buy and what you deliver fits your own rules for responsible AI.',
  auditor:
    'An auditor takes the most critical bought model or service and asks what you checked before you relied on it, who would tell you of a change, and who answers to the person affected.',
  empty:
    'Begin with whoever supplies models, data or AI services to you, then those customers who use your AI system on their own people. For each, three things: what they do, who answers for what, what you checked.',
  title: 'Organisation',
  due: 'Next evaluation',
  owner: 'Our contact',
  statuses: {
    candidate: 'Candidate',
    approved: 'Approved',
    'approved-with-conditions': 'Approved with conditions',
    ended: 'Ended',
  },
  groups: {
    identity: { title: 'Who and what' },
    responsibilities: {
      title: 'Shared responsibilities',
      intro:
        'For each topic one answer: we, they, or both. "Both" needs a sentence about how; otherwise it means nobody.',
    },
    diligence: {
      title: 'Due diligence',
      intro:
        'What you asked before you relied on each other, and what you found. An answer that does not satisfy you is a finding to act on, not a reason to leave the line out.',
    },
  },
  fields: {
    kind: {
      label: 'Relation',
      options: { supplier: 'Supplier', customer: 'Customer', partner: 'Partner' },
    },
    provides: {
      label: 'What passes between you',
      short: 'Provides',
      help: 'Models, data, computing, services, tools; for a customer, what you deliver and what it is used for.',
    },
    criticality: {
      label: 'Criticality',
      help: 'What stops, or who is harmed, if they fail or change something without telling you.',
      options: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
    },
    contact: {
      label: 'Their contact',
      help: 'Whom you reach when something happens, also at night if that matters.',
    },
    country: {
      label: 'Country',
      help: 'Where they are, and where data or computing goes if that is elsewhere.',
    },
    contract: { label: 'Contract', help: 'Its number or name, and where it is kept.' },
    contractEnds: { label: 'Contract ends', short: 'Ends' },
    responsibilities: {
      label: 'Who answers for what',
      columns: {
        topic: { label: 'Topic' },
        who: {
          label: 'Who',
          options: { we: 'We', they: 'They', shared: 'Both' },
        },
        how: { label: 'How', help: 'Where it is agreed, and how each side sees that it is done.' },
      },
    },
    obligations: {
      label: 'Obligations',
      help: 'Duties from contract or law that run between you: notice periods, audits, limits of use, information to users, return or deletion of data.',
    },
    diligence: {
      label: 'Questions and answers',
      columns: {
        question: { label: 'Question' },
        answer: { label: 'Answer', help: 'What they said and what you saw for yourself.' },
        result: {
          label: 'Result',
          options: { satisfied: 'Satisfied', concern: 'Concern', open: 'Open' },
        },
        on: { label: 'Checked on' },
      },
    },
    conclusion: {
      label: 'Conclusion',
      help: 'Whether you rely on each other, under which conditions, and what you watch.',
    },
  },
  links: {},
} as const satisfies RecordWords;
