import { defineRecord } from './spec.ts';

/** Documented information under control (7.5); the AI policy is one of them (5.2). */
export const documentSpec = defineRecord({
  type: 'document',
  prefix: 'DOC',
  clauses: ['7.5.1', '7.5.2', '7.5.3'],
  statuses: ['draft', 'in-review', 'approved', 'withdrawn'],
  closed: ['withdrawn'],
  groups: [
    {
      id: 'identity',
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          options: ['policy', 'procedure', 'plan', 'form', 'guideline', 'record', 'external'],
          required: true,
        },
        { name: 'requirements', kind: 'requirements' },
        { name: 'version', kind: 'line', required: true },
        { name: 'author', kind: 'line', required: true },
        { name: 'approver', kind: 'line', required: true },
        { name: 'changeNote', kind: 'text' },
        /** Template that it was made from, e.g. TPL-POL-01; empty otherwise. */
        { name: 'template', kind: 'line' },
      ],
    },
    {
      id: 'control',
      fields: [
        { name: 'distribution', kind: 'lines' },
        { name: 'confidentiality', kind: 'line' },
        { name: 'retention', kind: 'line' },
        { name: 'approvedBy', kind: 'line' },
        { name: 'approvedOn', kind: 'day' },
        { name: 'reviewMonths', kind: 'number', min: 1, max: 60 },
        /** When those whom it binds were told (5.2). */
        { name: 'communicatedOn', kind: 'day' },
      ],
    },
    { id: 'body', fields: [{ name: 'body', kind: 'rich' }] },
  ],
  links: [{ name: 'refers-to', to: ['document'] }],
  columns: ['kind', 'version', 'status', 'owner', 'approvedOn', 'due'],
  filters: ['kind', 'status'],
});

/** A version of a controlled document as it was approved; never changed afterwards. */
export const documentVersionSpec = defineRecord({
  type: 'document-version',
  prefix: 'DVR',
  clauses: ['7.5.3'],
  statuses: ['approved', 'superseded'],
  closed: ['superseded'],
  groups: [
    {
      id: 'version',
      fields: [
        { name: 'version', kind: 'line', required: true },
        { name: 'author', kind: 'line' },
        { name: 'approvedBy', kind: 'line' },
        { name: 'approvedOn', kind: 'day' },
        { name: 'changeNote', kind: 'text' },
        { name: 'body', kind: 'rich' },
      ],
    },
  ],
  links: [{ name: 'version-of', to: ['document'], required: true, single: true }],
  columns: ['version', 'status', 'approvedOn'],
  filters: ['status'],
});
