import type { Messages } from '../format.ts';

/** Texts of the readiness reports that are printed only; the rest is shared with the screen. */
export const readinessDocuments = {
  'documents.kind.readiness-stage-1': 'Readiness for stage 1',
  'documents.kind.readiness-stage-2': 'Readiness for stage 2',
  'readyDoc.section.summary': 'Result',
  'readyDoc.section.blocking': 'What stands in the way',
  'readyDoc.section.weak': 'What an auditor would ask about',
  'readyDoc.section.met': 'What is there, complete and current',
  'readyDoc.lead.ready':
    'On {date} nothing in the records of {organisation} stands in the way of stage {stage}: {met} of {all} points are met.',
  'readyDoc.lead.blocked': {
    one: 'On {date} one point stands in the way of stage {stage} at {organisation}; {met} of {all} points are met.',
    other:
      'On {date} {count} points stand in the way of stage {stage} at {organisation}; {met} of {all} points are met.',
  },
  'readyDoc.lead.first': 'First: {title}. {missing}',
  'readyDoc.lead.weak': {
    one: 'One more point would not stop the audit, but would be asked about.',
    other: '{count} more points would not stop the audit, but would be asked about.',
  },
  'readyDoc.method':
    'Computed from the records, not judged by a person: whether something is there, approved, complete and current on the day of issue. Whether it convinces, the auditor decides.',
  'readyDoc.column.clause': 'Clause',
  'readyDoc.column.point': 'What is expected',
  'readyDoc.column.missing': 'What is missing',
  'readyDoc.column.todo': 'What to do',
  'readyDoc.column.proof': 'Answered by',
  'readyDoc.column.part': 'Part',
  'readyDoc.column.met': 'Met',
  'readyDoc.column.blocking': 'In the way',
  'readyDoc.column.weak': 'Weak',
  'readyDoc.noRecords': 'There are no records yet that could be looked at.',
  'readyDoc.processes.none': 'never',
  'readyDoc.interview.good': 'A good answer shows',
  'readyDoc.interview.ask': 'Question',
  'readyDoc.interview.records': 'Have at hand',
  'readyDoc.interview.empty': 'no record yet',
} as const satisfies Messages;
