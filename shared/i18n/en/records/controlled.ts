import type { RecordWords } from './words.ts';

/** Words of controlled documents (7.5, 5.2). */
export const document = {
  one: 'controlled document',
  many: 'Controlled documents',
  asks: 'Policies, procedures and other documented information have an identity, a version, an approval and a place where the right people find the valid text (7.5).',
  auditor:
    'An auditor picks a document in use and follows it here: is this the approved version, who approved it and when, what changed, is its review overdue, and can an old copy still be taken for the valid one?',
  empty:
    'No document is under control yet. Begin with the AI policy: the other documents refer back to it. Templates are filled in from your records; Word and PDF files that you already have can be imported as they are.',
  due: 'Next review',
  owner: 'Owner',
  statuses: {
    draft: 'Draft',
    'in-review': 'In review',
    approved: 'Approved',
    withdrawn: 'Withdrawn',
  },
  groups: {
    identity: {
      title: 'Identity and version',
      intro: 'What tells this document from all others, and who answers for its text.',
    },
    control: {
      title: 'Approval, access and retention',
      intro: 'Who gets it, who approved it, how long it is kept, and when it is read again.',
    },
    body: {
      title: 'Text',
      intro:
        'The document itself. Places in square brackets are decisions that you still have to make; it can be submitted once none is left. A document kept as a Word or PDF file needs no text here.',
    },
  },
  fields: {
    kind: {
      label: 'Kind',
      help: 'A policy sets direction, a procedure says who does what in which order, a guideline helps to do it well, a plan has dates, a form is filled in, a record shows what was done. External: somebody else issues it, such as a law or a customer’s rules.',
      options: {
        policy: 'Policy',
        procedure: 'Procedure',
        plan: 'Plan',
        form: 'Form',
        guideline: 'Guideline',
        record: 'Record',
        external: 'External document',
      },
    },
    requirements: {
      label: 'Clauses and controls that it answers',
      short: 'Answers',
      help: 'Where an auditor asks about one of these, this document is the answer.',
    },
    version: {
      label: 'Version',
      help: 'Counted for you: the first approval makes 1.0, a change of content raises the first number, a correction of wording the second.',
    },
    author: {
      label: 'Author',
      help: 'Who wrote this version; best somebody who does the work that it describes.',
    },
    approver: {
      label: 'Approver',
      help: 'Who has the authority to put it into force, somebody other than the author. The AI policy is approved by top management (5.2).',
    },
    changeNote: {
      label: 'What changed in this version',
      short: 'Change',
      help: 'What, why and whom it concerns, so that a reader understands it without comparing the texts.',
    },
    template: {
      label: 'Made from template',
      short: 'Template',
      help: 'Set when the document is made; empty for one that began blank or was imported.',
    },
    distribution: {
      label: 'Distribution',
      help: 'Who has to know it: functions, teams or parties outside. One entry each.',
    },
    confidentiality: {
      label: 'Confidentiality',
      help: 'For example “Public”, “Internal” or “Confidential”; printed on the cover and on every page.',
    },
    retention: {
      label: 'Retention',
      help: 'How long a version is kept after a newer one has replaced it, for example “6 years after replacement”.',
    },
    approvedBy: {
      label: 'Approved by',
      help: 'Recorded by the approval, together with the day.',
    },
    approvedOn: { label: 'Approved on' },
    reviewMonths: {
      label: 'Review every (months)',
      short: 'Months',
      help: 'Counted from the approval; it sets the next review. 12 for policies, 12 to 24 for procedures are usual.',
    },
    communicatedOn: {
      label: 'Communicated on',
      help: 'Day when everybody on the distribution list had been told of the version in force and could open it.',
    },
    body: {
      label: 'Text of the document',
      short: 'Text',
    },
  },
  links: {
    'refers-to': {
      label: 'Refers to',
      inverse: 'Referred to by',
      help: 'Documents that a reader needs beside this one. When one of them changes, look at this one too.',
    },
  },
} as const satisfies RecordWords;

/** Words of frozen versions: what was in force, from when, by whose decision. */
export const documentVersion = {
  one: 'document version',
  many: 'Document versions',
  asks: 'Versions are kept from unintended change, and superseded ones are kept apart so that nobody works by them (7.5.3).',
  auditor:
    'An auditor asks which version was in force on the day of an event, compares it with the one before, and checks that the reason for the change was recorded and approved.',
  empty:
    'A version is made here each time a document is approved: its text, author and approval as they were on that day. Nobody adds or changes versions by hand.',
  due: 'Next review',
  statuses: { approved: 'In force', superseded: 'Superseded' },
  groups: {
    version: {
      title: 'Version as approved',
      intro: 'Frozen on approval; it stays as it was, whatever happens to the document later.',
    },
  },
  fields: {
    version: { label: 'Version' },
    author: { label: 'Author' },
    approvedBy: { label: 'Approved by' },
    approvedOn: { label: 'Approved on', short: 'Approved' },
    changeNote: { label: 'What changed', short: 'Change' },
    body: { label: 'Text as approved', short: 'Text' },
  },
  links: {
    'version-of': { label: 'Version of', inverse: 'Approved versions' },
  },
} as const satisfies RecordWords;
