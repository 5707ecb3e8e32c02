import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

/** Grades of audit findings, gravest first; only the first two are nonconformities. */
export const findingGrades = [
  'major',
  'minor',
  'observation',
  'opportunity',
  'good-practice',
] as const;
export type FindingGrade = (typeof findingGrades)[number];

/** A programme of internal audits over a cycle (9.2.2). */
export const auditProgrammeSpec = defineRecord({
  type: 'audit-programme',
  prefix: 'APR',
  clauses: ['9.2.2'],
  statuses: ['draft', 'approved', 'running', 'closed'],
  closed: ['closed'],
  groups: [
    {
      id: 'programme',
      fields: [
        { name: 'startOn', kind: 'day', required: true },
        { name: 'endOn', kind: 'day', required: true },
        { name: 'objectives', kind: 'text', required: true },
        { name: 'methods', kind: 'text' },
        { name: 'resources', kind: 'text' },
        { name: 'risks', kind: 'text' },
      ],
    },
    {
      id: 'coverage',
      fields: [
        {
          name: 'priorities',
          kind: 'rows',
          columns: [
            { name: 'requirements', kind: 'requirements', required: true },
            {
              name: 'importance',
              kind: 'choice',
              options: ['high', 'normal', 'low'],
              required: true,
            },
            { name: 'reason', kind: 'line', required: true },
          ],
        },
        { name: 'approvedBy', kind: 'line' },
        { name: 'approvedOn', kind: 'day' },
        { name: 'review', kind: 'text' },
      ],
    },
  ],
  links: [],
  columns: ['startOn', 'endOn', 'approvedBy', 'status', 'owner', 'due'],
  filters: ['status'],
  rules: (values) => [
    ...daysInOrder(values, ['startOn', 'endOn']),
    ...(['approved', 'running', 'closed'].includes(String(values['status'])) &&
    (values['approvedBy'] === '' || values['approvedOn'] === null)
      ? [{ field: 'approvedBy', problem: 'approval-incomplete' }]
      : []),
  ],
});

/** One internal audit: its plan, and what it concluded (9.2). `due` is the day of the report. */
export const auditSpec = defineRecord({
  type: 'audit',
  prefix: 'AUD',
  clauses: ['9.2.1', '9.2.2'],
  statuses: ['planned', 'in-progress', 'reported', 'closed', 'cancelled'],
  closed: ['reported', 'closed', 'cancelled'],
  groups: [
    {
      id: 'scope',
      fields: [
        { name: 'objective', kind: 'text', required: true },
        { name: 'criteria', kind: 'text', required: true },
        { name: 'requirements', kind: 'requirements', required: true },
        { name: 'processes', kind: 'lines' },
        { name: 'exclusions', kind: 'text' },
      ],
    },
    {
      id: 'plan',
      fields: [
        { name: 'startOn', kind: 'day', required: true },
        { name: 'endOn', kind: 'day', required: true },
        { name: 'method', kind: 'choice', options: ['on-site', 'remote', 'mixed'], required: true },
        { name: 'sites', kind: 'lines' },
        { name: 'sampling', kind: 'text' },
      ],
    },
    {
      id: 'timetable',
      fields: [
        {
          name: 'timetable',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'on', kind: 'day', required: true },
            { name: 'from', kind: 'line' },
            { name: 'until', kind: 'line' },
            { name: 'what', kind: 'line', required: true },
            { name: 'with', kind: 'line' },
            { name: 'auditor', kind: 'line' },
            { name: 'requirements', kind: 'requirements' },
          ],
        },
      ],
    },
    {
      id: 'result',
      fields: [
        { name: 'summary', kind: 'text', later: true },
        {
          name: 'conforms',
          kind: 'choice',
          options: ['yes', 'with-exceptions', 'no'],
          later: true,
        },
        { name: 'effective', kind: 'choice', options: ['yes', 'partly', 'no'], later: true },
        { name: 'limits', kind: 'text', later: true },
        { name: 'reportedOn', kind: 'day', later: true },
        { name: 'reportedTo', kind: 'line', later: true },
      ],
    },
  ],
  links: [
    { name: 'part-of', to: ['audit-programme'], single: true, group: 'scope' },
    { name: 'covers', to: ['system'], group: 'scope' },
    { name: 'led-by', to: ['person'], single: true, required: true, group: 'plan' },
    { name: 'audited-by', to: ['person'], group: 'plan' },
    { name: 'follows-up', to: ['audit'], acyclic: true },
  ],
  columns: ['startOn', 'endOn', 'led-by', 'conforms', 'status', 'owner', 'due'],
  filters: ['method', 'conforms', 'status'],
  rules: (values) => [
    ...daysInOrder(values, ['startOn', 'endOn', 'reportedOn']),
    ...(['reported', 'closed'].includes(String(values['status'])) &&
    (values['reportedOn'] === null || values['conforms'] === null)
      ? [{ field: 'conforms', problem: 'report-incomplete' }]
      : []),
  ],
});

/** A question of an audit's checklist with its answer; the interview works through them (9.2). */
export const auditCheckSpec = defineRecord({
  type: 'audit-check',
  prefix: 'CHK',
  clauses: ['9.2.1'],
  statuses: ['open', 'conforms', 'does-not', 'not-applicable', 'not-reached'],
  closed: ['conforms', 'does-not', 'not-applicable', 'not-reached'],
  groups: [
    {
      id: 'check',
      fields: [
        { name: 'question', kind: 'text', required: true },
        { name: 'requirement', kind: 'requirements', required: true },
        { name: 'lookFor', kind: 'lines' },
        { name: 'evidenceToSee', kind: 'lines' },
        /** Id of the question in the bank, or code of the finding that it follows up. */
        { name: 'origin', kind: 'line' },
        { name: 'position', kind: 'number' },
      ],
    },
    {
      id: 'answer',
      fields: [
        { name: 'notes', kind: 'text', later: true },
        { name: 'sample', kind: 'text', later: true },
        { name: 'spokenTo', kind: 'line', later: true },
        { name: 'answeredOn', kind: 'day', later: true },
        { name: 'flagged', kind: 'flag', later: true },
      ],
    },
  ],
  links: [
    { name: 'of', to: ['audit'], required: true, single: true, group: 'check' },
    { name: 'follows-up', to: ['finding'], single: true },
    { name: 'about', to: ['system'] },
  ],
  columns: ['of', 'requirement', 'spokenTo', 'answeredOn', 'status'],
  filters: ['status'],
});

/** What an audit found, inside or by the certification body (9.2, 10.2). `due` is its deadline. */
export const findingSpec = defineRecord({
  type: 'finding',
  prefix: 'FND',
  clauses: ['9.2.1', '10.2'],
  statuses: ['draft', 'issued', 'accepted', 'closed', 'withdrawn'],
  closed: ['closed', 'withdrawn'],
  groups: [
    {
      id: 'finding',
      fields: [
        { name: 'grade', kind: 'choice', options: findingGrades, required: true },
        { name: 'requirements', kind: 'requirements', required: true },
        { name: 'statement', kind: 'text', required: true },
        { name: 'evidence', kind: 'text', required: true },
        { name: 'foundOn', kind: 'day' },
        { name: 'foundWith', kind: 'line' },
        { name: 'reference', kind: 'line' },
      ],
    },
    {
      id: 'follow-up',
      fields: [
        { name: 'response', kind: 'text', later: true },
        { name: 'verification', kind: 'text', later: true },
        { name: 'verifiedBy', kind: 'line', later: true },
        { name: 'verifiedOn', kind: 'day', later: true },
      ],
    },
  ],
  links: [
    {
      name: 'found-in',
      to: ['audit', 'external-audit'],
      required: true,
      single: true,
      group: 'finding',
    },
    { name: 'answers', to: ['audit-check'], single: true },
    { name: 'concerns', to: ['system', 'document', 'supplier', 'role'] },
    { name: 'raised', to: ['nonconformity', 'idea'] },
  ],
  columns: ['grade', 'requirements', 'found-in', 'status', 'owner', 'due'],
  filters: ['grade', 'status'],
  rules: (values) => [
    ...daysInOrder(values, ['foundOn', 'verifiedOn']),
    ...(values['status'] === 'closed' &&
    ['major', 'minor'].includes(String(values['grade'])) &&
    values['verifiedOn'] === null
      ? [{ field: 'verifiedOn', problem: 'closed-without-verification' }]
      : []),
  ],
});
