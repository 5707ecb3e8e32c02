import type { Messages } from '../format.ts';

/** What the journey says of clause 9.2. */
export const journeyAudits = {
  'journey.no-audit-programme': 'Plan the internal audits of the cycle',
  'journey.audit-programme-unapproved': 'Have the audit programme approved',
  'journey.no-audit': 'Plan the first internal audit',
  'journey.audits-without-lead': {
    one: 'Choose who leads {codes}: somebody who does not audit their own work',
    other: 'Choose who leads {count} audits: {codes}',
  },
  'journey.clauses-unaudited': {
    one: 'Plan an audit of clause {codes}',
    other: 'Plan audits of {count} clauses that none looks at: {codes}',
  },
  'journey.no-audit-reported': 'Carry out the internal audit and report it',
  'journey.findings-unraised': {
    one: 'Make a nonconformity of {codes}',
    other: 'Make nonconformities of {count} findings: {codes}',
  },
  'journey.audits-late': {
    one: 'Begin the audit {codes} or move its days',
    other: 'Begin {count} audits whose day is over, or move them: {codes}',
  },
  'journey.no-review': 'Plan the management review',
  'journey.no-review-held': 'Hold the management review: its papers are computed from your records',
  'journey.reviews-unfrozen': {
    one: 'Freeze the facts that {codes} looked at',
    other: 'Freeze the facts that {count} reviews looked at: {codes}',
  },
  'journey.reviews-unsigned': {
    one: 'Complete and sign the minutes of {codes}',
    other: 'Complete and sign the minutes of {count} reviews: {codes}',
  },
  'journey.review-outdated':
    'Hold the next management review: the last one is more than a year old',
  'journey.audit-outdated': 'Audit again: the last report is more than a year old',
} as const satisfies Messages;
