import type { RecordWords } from './words.ts';

/** A question of a checklist with its answer. */
export const auditCheck = {
  one: 'audit question',
  many: 'Audit questions',
  asks: 'Keep evidence of what was asked, what was looked at, and what came of it: the conclusion of an audit rests on these notes.',
  auditor:
    'An auditor picks a “conforms” and asks what it is based on. A name, a record number and a date answer that; “looked fine” does not.',
  empty:
    'Checklists are prepared on the page of an audit: from the question bank and from what earlier audits found.',
  title: 'Short title',
  due: 'To be asked by',
  owner: 'Auditor',
  statuses: {
    open: 'Open',
    conforms: 'Conforms',
    'does-not': 'Does not conform',
    'not-applicable': 'Not applicable',
    'not-reached': 'Not reached',
  },
  groups: {
    check: { title: 'Question' },
    answer: { title: 'Answer', intro: 'Easier in the interview of the audit, by keyboard.' },
  },
  fields: {
    question: { label: 'Question' },
    requirement: { label: 'Clause or control', short: 'Requirement' },
    lookFor: { label: 'What to look for' },
    evidenceToSee: { label: 'Evidence to see' },
    origin: {
      label: 'Comes from',
      help: 'The question of the bank, or the finding it follows up.',
    },
    position: { label: 'Place', help: 'Orders questions of the same requirement.' },
    notes: { label: 'Notes', help: 'What was said and seen, with names of records.' },
    sample: {
      label: 'Sample',
      help: 'What was looked at of how many: INC-003, INC-005 of 7 since March.',
    },
    spokenTo: { label: 'Spoken to' },
    answeredOn: { label: 'Answered on', short: 'On' },
    flagged: { label: 'Come back to it' },
  },
  links: {
    of: { label: 'Audit', inverse: 'Checklist' },
    'follows-up': { label: 'Follows up', inverse: 'Followed up by' },
    about: { label: 'AI systems looked at', inverse: 'Looked at in audits' },
  },
} as const satisfies RecordWords;

/** What an audit found. */
export const finding = {
  one: 'finding',
  many: 'Findings',
  asks: 'Report what an audit found to those who answer for it, correct it without undue delay, remove the cause of nonconformities, and verify that it worked.',
  auditor:
    'An auditor takes a finding of the last audit and asks for the correction, the cause, the action and the proof of its effect. Then the question whether the same can happen elsewhere.',
  empty:
    'Findings come from the interview of an audit (key A) or from the certification body’s report. Make a nonconformity of each major and minor one.',
  title: 'In short',
  due: 'To be answered by',
  owner: 'Who answers it',
  statuses: {
    draft: 'Draft',
    issued: 'Issued',
    accepted: 'Accepted',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  groups: {
    finding: {
      title: 'Finding',
      intro:
        'Three parts make a finding: the requirement, what was seen, and the sentence that says how they differ.',
    },
    'follow-up': {
      title: 'Answer and verification',
      intro:
        'Cause and corrective actions belong in the nonconformity; here stands what was answered and who verified it.',
    },
  },
  fields: {
    grade: {
      label: 'Grade',
      help: 'Major: a requirement is missing or fails as a whole, or the results can’t be trusted. Minor: a single lapse. Observation: still met, but at risk. Opportunity: met, and could be better.',
      options: {
        major: 'Major nonconformity',
        minor: 'Minor nonconformity',
        observation: 'Observation',
        opportunity: 'Opportunity for improvement',
        'good-practice': 'Good practice',
      },
    },
    requirements: { label: 'Clauses and controls', short: 'Requirement' },
    statement: {
      label: 'Statement',
      help: 'What is not as it has to be, in one sentence, without blame and without a solution.',
    },
    evidence: {
      label: 'Evidence',
      help: 'What was seen, where and when, so that a third person finds it again.',
    },
    foundOn: { label: 'Found on' },
    foundWith: { label: 'Agreed with', help: 'Who was there and confirmed the facts.' },
    reference: {
      label: 'Their number',
      help: 'What the certification body calls it in its report.',
    },
    response: {
      label: 'Response',
      help: 'What those who answer for it say: accepted or not, what is done at once.',
    },
    verification: {
      label: 'Verification',
      help: 'What was looked at to see that it is put right and holds.',
    },
    verifiedBy: { label: 'Verified by' },
    verifiedOn: { label: 'Verified on' },
  },
  links: {
    'found-in': { label: 'Found in', inverse: 'Findings' },
    answers: { label: 'Question', inverse: 'Findings' },
    concerns: { label: 'Concerns', inverse: 'Audit findings' },
    raised: { label: 'Led to', inverse: 'Comes from' },
  },
  problems: {
    'closed-without-verification':
      'A nonconformity is closed when somebody verified that it is put right: enter the day and what was seen.',
    'days-out-of-order': 'It can’t be verified before it was found.',
  },
} as const satisfies RecordWords;
