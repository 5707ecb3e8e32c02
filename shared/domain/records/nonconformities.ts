import { effectivenessDue } from '../nonconformities.ts';
import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

/** Where causes of a nonconformity are looked for: the bones of the cause-effect diagram. */
export const causeBranches = [
  'people',
  'process',
  'data',
  'model',
  'technology',
  'suppliers',
  'environment',
  'measurement',
] as const;

/** Nonconformities with correction, cause, corrective action and the check of its effect (10.2). */
export const nonconformitySpec = defineRecord({
  type: 'nonconformity',
  prefix: 'NCR',
  clauses: ['10.2'],
  statuses: ['open', 'analysed', 'acting', 'checking', 'closed', 'not-confirmed'],
  closed: ['closed', 'not-confirmed'],
  groups: [
    {
      id: 'nonconformity',
      fields: [
        {
          name: 'source',
          kind: 'choice',
          options: [
            'gap-analysis',
            'internal-audit',
            'certification-audit',
            'incident',
            'concern',
            'indicator',
            'complaint',
            'review',
            'daily-work',
          ],
          required: true,
        },
        { name: 'grade', kind: 'choice', options: ['major', 'minor'], required: true },
        { name: 'requirements', kind: 'requirements', required: true },
        { name: 'statement', kind: 'text', required: true },
        { name: 'evidence', kind: 'text', required: true },
        { name: 'detectedOn', kind: 'day', required: true },
        /** What the source calls it: "GAP-001 Q-4.1-01", or the certification body's own number. */
        { name: 'reference', kind: 'line' },
      ],
    },
    {
      id: 'correction',
      fields: [
        { name: 'correction', kind: 'text' },
        { name: 'correctedOn', kind: 'day' },
        { name: 'consequences', kind: 'text' },
        { name: 'extent', kind: 'text' },
      ],
    },
    {
      id: 'cause',
      fields: [
        {
          name: 'whys',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'why', kind: 'text', required: true },
            { name: 'evidence', kind: 'line' },
          ],
        },
        {
          name: 'causes',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'branch', kind: 'choice', options: causeBranches, required: true },
            { name: 'cause', kind: 'line', required: true },
            { name: 'root', kind: 'flag' },
          ],
        },
        { name: 'rootCause', kind: 'text', later: true },
        { name: 'analysedBy', kind: 'line', later: true },
        { name: 'analysedOn', kind: 'day', later: true },
      ],
    },
    {
      id: 'effect',
      fields: [
        { name: 'actionsDoneOn', kind: 'day', later: true },
        { name: 'waitWeeks', kind: 'number', min: 0, max: 104, later: true },
        { name: 'checkOn', kind: 'day', computed: true },
        { name: 'checkMethod', kind: 'text', later: true },
        { name: 'checkedOn', kind: 'day', later: true },
        { name: 'checkedBy', kind: 'line', later: true },
        { name: 'effective', kind: 'choice', options: ['yes', 'no'], later: true },
      ],
    },
    {
      id: 'learning',
      fields: [
        { name: 'checkResult', kind: 'text', later: true },
        { name: 'riskUpdate', kind: 'text', later: true },
        { name: 'systemChange', kind: 'text', later: true },
        /** Checks that found the actions without effect, and why it was opened again. */
        {
          name: 'reopened',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'on', kind: 'day', required: true },
            { name: 'by', kind: 'line' },
            { name: 'reason', kind: 'text', required: true },
          ],
        },
      ],
    },
  ],
  links: [
    {
      name: 'concerns',
      to: ['system', 'document', 'supplier', 'role', 'control'],
      group: 'nonconformity',
    },
    { name: 'updates', to: ['risk'] },
  ],
  columns: ['source', 'grade', 'requirements', 'checkOn', 'status', 'owner', 'due'],
  filters: ['source', 'grade', 'effective', 'status'],
  compute: (data) => ({ checkOn: effectivenessDue(data) }),
  rules: (values) => [
    ...daysInOrder(values, ['detectedOn', 'correctedOn']),
    ...daysInOrder(values, ['detectedOn', 'analysedOn']),
    ...daysInOrder(values, ['actionsDoneOn', 'checkedOn']),
    ...(values['status'] === 'closed' && String(values['rootCause']).trim() === ''
      ? [{ field: 'rootCause', problem: 'closed-without-cause' }]
      : []),
    ...(values['status'] === 'closed' &&
    (values['effective'] !== 'yes' || values['checkedOn'] === null)
      ? [{ field: 'effective', problem: 'closed-without-effect' }]
      : []),
    ...(values['status'] === 'closed' &&
    typeof values['checkOn'] === 'string' &&
    typeof values['checkedOn'] === 'string' &&
    values['checkedOn'] < values['checkOn']
      ? [{ field: 'checkedOn', problem: 'checked-too-early' }]
      : []),
  ],
});

/** Ideas for improvement (10.1). */
export const ideaSpec = defineRecord({
  type: 'idea',
  prefix: 'IDE',
  clauses: ['10.1'],
  statuses: ['proposed', 'accepted', 'in-progress', 'done', 'declined'],
  closed: ['done', 'declined'],
  groups: [
    {
      id: 'idea',
      fields: [
        { name: 'description', kind: 'text', required: true },
        { name: 'benefit', kind: 'text', required: true },
        {
          name: 'source',
          kind: 'choice',
          options: ['staff', 'customer', 'audit', 'review', 'incident', 'monitoring', 'market'],
        },
        { name: 'effort', kind: 'choice', options: ['small', 'medium', 'large'] },
        { name: 'proposedBy', kind: 'line' },
        { name: 'decision', kind: 'text' },
        { name: 'result', kind: 'text' },
      ],
    },
  ],
  links: [{ name: 'improves', to: ['system', 'document', 'objective', 'control', 'supplier'] }],
  columns: ['source', 'effort', 'improves', 'status', 'owner', 'due'],
  filters: ['source', 'effort', 'status'],
});
