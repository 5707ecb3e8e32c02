import { effortSchema } from '../content.ts';
import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

/** Measurable AI objectives (6.2). */
export const objectiveSpec = defineRecord({
  type: 'objective',
  prefix: 'OBJ',
  clauses: ['6.2', 'A.6.1.2', 'A.9.3'],
  statuses: ['planned', 'on-track', 'at-risk', 'achieved', 'missed', 'dropped'],
  closed: ['achieved', 'missed', 'dropped'],
  groups: [
    {
      id: 'objective',
      fields: [
        { name: 'why', kind: 'text', required: true },
        { name: 'commitment', kind: 'line' },
        { name: 'startOn', kind: 'day' },
        { name: 'resources', kind: 'text' },
      ],
    },
    {
      id: 'measure',
      fields: [
        { name: 'indicator', kind: 'line', required: true },
        { name: 'unit', kind: 'line' },
        { name: 'direction', kind: 'choice', options: ['at-least', 'at-most'], required: true },
        { name: 'baseline', kind: 'number' },
        { name: 'target', kind: 'number', required: true },
        { name: 'evaluation', kind: 'text', required: true },
        {
          name: 'frequency',
          kind: 'choice',
          options: ['monthly', 'quarterly', 'half-yearly', 'yearly', 'once'],
        },
      ],
    },
    {
      id: 'progress',
      fields: [
        {
          name: 'measurements',
          kind: 'rows',
          columns: [
            { name: 'on', kind: 'day', required: true },
            { name: 'value', kind: 'number', required: true },
            { name: 'note', kind: 'line' },
          ],
        },
        { name: 'evaluationResult', kind: 'text' },
      ],
    },
  ],
  links: [
    { name: 'supports', to: ['document'], group: 'objective' },
    { name: 'concerns', to: ['system'], group: 'objective' },
  ],
  columns: ['indicator', 'target', 'unit', 'status', 'owner', 'due'],
  filters: ['status', 'frequency'],
  rules: (values) => daysInOrder(values, ['startOn', 'due']),
});

/** Planned changes to the AIMS (6.3). */
export const changeSpec = defineRecord({
  type: 'change',
  prefix: 'CHG',
  clauses: ['6.3', '8.1'],
  statuses: ['proposed', 'approved', 'in-progress', 'done', 'rejected'],
  closed: ['done', 'rejected'],
  groups: [
    {
      id: 'change',
      fields: [
        { name: 'what', kind: 'text', required: true },
        { name: 'reason', kind: 'text', required: true },
        { name: 'effects', kind: 'text', required: true },
        { name: 'integrity', kind: 'text' },
      ],
    },
    {
      id: 'plan',
      fields: [
        { name: 'resources', kind: 'text' },
        { name: 'responsibilities', kind: 'text' },
        { name: 'startOn', kind: 'day' },
        { name: 'doneOn', kind: 'day' },
        { name: 'approvedBy', kind: 'line' },
        { name: 'approvedOn', kind: 'day' },
        { name: 'result', kind: 'text' },
      ],
    },
  ],
  links: [{ name: 'changes', to: ['system', 'document', 'scope', 'role', 'supplier'] }],
  columns: ['status', 'owner', 'due', 'approvedBy', 'startOn'],
  filters: ['status'],
  rules: (values) => [
    ...daysInOrder(values, ['startOn', 'doneOn']),
    ...(['approved', 'in-progress', 'done'].includes(String(values['status'])) &&
    (values['approvedBy'] === '' || values['approvedOn'] === null)
      ? [{ field: 'approvedBy', problem: 'approval-incomplete' }]
      : []),
  ],
});

/** Something that has to be done: it treats a risk, reaches an objective, carries a change out. */
export const taskSpec = defineRecord({
  type: 'task',
  prefix: 'TSK',
  clauses: ['6.1.3', '6.2', '8.1', '9.3.3', '10.2'],
  statuses: ['open', 'in-progress', 'done', 'dropped'],
  closed: ['done', 'dropped'],
  groups: [
    {
      id: 'task',
      fields: [
        { name: 'description', kind: 'text' },
        { name: 'priority', kind: 'choice', options: ['high', 'medium', 'low'] },
        { name: 'effort', kind: 'choice', options: effortSchema.options },
        { name: 'doneOn', kind: 'day' },
        { name: 'result', kind: 'text' },
      ],
    },
  ],
  links: [
    {
      name: 'serves',
      to: [
        'risk',
        'objective',
        'change',
        'control',
        'system',
        'impact',
        'supplier',
        'document',
        'dataset',
        'party',
        'issue',
        'competence',
        'training',
        'resource',
        'communication',
        'concern',
        'incident',
        'indicator',
        'audit-programme',
        'audit',
        'finding',
        'review',
        'nonconformity',
        'idea',
        'project',
        'body',
        'external-audit',
        'certificate',
      ],
      group: 'task',
    },
    { name: 'waits-for', to: ['task'], acyclic: true },
  ],
  columns: ['serves', 'priority', 'effort', 'status', 'owner', 'due'],
  filters: ['status', 'priority'],
});

/** Suppliers, customers and partners along the AI value chain (A.10). */
export const supplierSpec = defineRecord({
  type: 'supplier',
  prefix: 'SUP',
  clauses: ['A.10.2', 'A.10.3', 'A.10.4'],
  statuses: ['candidate', 'approved', 'approved-with-conditions', 'ended'],
  closed: ['ended'],
  groups: [
    {
      id: 'identity',
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          options: ['supplier', 'customer', 'partner'],
          required: true,
        },
        { name: 'provides', kind: 'text', required: true },
        { name: 'criticality', kind: 'choice', options: ['critical', 'high', 'medium', 'low'] },
        { name: 'contact', kind: 'line' },
        { name: 'country', kind: 'line' },
        { name: 'contract', kind: 'line' },
        { name: 'contractEnds', kind: 'day' },
      ],
    },
    {
      id: 'responsibilities',
      fields: [
        {
          name: 'responsibilities',
          kind: 'rows',
          required: true,
          columns: [
            { name: 'topic', kind: 'line', required: true },
            { name: 'who', kind: 'choice', options: ['we', 'they', 'shared'], required: true },
            { name: 'how', kind: 'text' },
          ],
        },
        { name: 'obligations', kind: 'text' },
      ],
    },
    {
      id: 'diligence',
      fields: [
        {
          name: 'diligence',
          kind: 'rows',
          columns: [
            { name: 'question', kind: 'text', required: true },
            { name: 'answer', kind: 'text' },
            { name: 'result', kind: 'choice', options: ['satisfied', 'concern', 'open'] },
            { name: 'on', kind: 'day' },
          ],
        },
        { name: 'conclusion', kind: 'text' },
      ],
    },
  ],
  links: [],
  columns: ['kind', 'criticality', 'contractEnds', 'status', 'owner', 'due'],
  filters: ['kind', 'criticality', 'status'],
});
