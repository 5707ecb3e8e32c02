import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

/** What a management review has to look at (9.3.2), in the order of the agenda. */
export const reviewInputs = [
  'earlier-actions',
  'issues',
  'parties',
  'nonconformities',
  'monitoring',
  'audits',
  'objectives',
  'risks',
  'feedback',
  'resources',
  'improvement',
] as const;
export type ReviewInput = (typeof reviewInputs)[number];

/** What top management concludes about the AIMS (9.3.1). */
export const judgements = ['yes', 'partly', 'no'] as const;

/** A management review: inputs frozen at the meeting, discussion, decisions, minutes (9.3). */
export const reviewSpec = defineRecord({
  type: 'review',
  prefix: 'MRV',
  clauses: ['9.3.1', '9.3.2', '9.3.3'],
  statuses: ['planned', 'held', 'signed', 'cancelled'],
  closed: ['held', 'signed', 'cancelled'],
  locked: ['signed'],
  groups: [
    {
      id: 'meeting',
      fields: [
        { name: 'place', kind: 'line' },
        { name: 'chair', kind: 'line', required: true },
        { name: 'minutesBy', kind: 'line' },
        { name: 'periodFrom', kind: 'day', required: true },
        { name: 'heldOn', kind: 'day', later: true },
        {
          name: 'attendance',
          kind: 'rows',
          required: true,
          columns: [
            { name: 'name', kind: 'line', required: true },
            { name: 'function', kind: 'line' },
            /** Belongs to top management: without one of them present there is no management review. */
            { name: 'top', kind: 'flag' },
            { name: 'presence', kind: 'choice', options: ['present', 'part', 'excused', 'absent'] },
          ],
        },
        { name: 'agenda', kind: 'text' },
      ],
    },
    {
      id: 'inputs',
      fields: [
        {
          name: 'inputs',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'input', kind: 'choice', options: reviewInputs, required: true },
            /** Markdown, computed from the records and kept as it was at the meeting. */
            { name: 'facts', kind: 'text' },
            { name: 'discussion', kind: 'text' },
            /** Said at the meeting: there was nothing to discuss. */
            { name: 'nothing', kind: 'flag' },
          ],
        },
        { name: 'frozenOn', kind: 'day', later: true },
      ],
    },
    {
      id: 'outputs',
      fields: [
        {
          name: 'decisions',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'decision', kind: 'text', required: true },
            {
              name: 'kind',
              kind: 'choice',
              options: ['improvement', 'change', 'resources', 'other'],
            },
            { name: 'input', kind: 'choice', options: reviewInputs },
            { name: 'who', kind: 'line' },
            { name: 'due', kind: 'day' },
            /** Code of the task that was made of it. */
            { name: 'task', kind: 'line' },
          ],
        },
        { name: 'suitable', kind: 'choice', options: judgements, later: true },
        { name: 'adequate', kind: 'choice', options: judgements, later: true },
        { name: 'effective', kind: 'choice', options: judgements, later: true },
        { name: 'conclusion', kind: 'text', later: true },
        { name: 'signedBy', kind: 'line', later: true },
        { name: 'signedOn', kind: 'day', later: true },
      ],
    },
  ],
  links: [],
  columns: ['heldOn', 'chair', 'signedOn', 'status', 'owner', 'due'],
  filters: ['status'],
  rules: (values) => [
    ...daysInOrder(values, ['periodFrom', 'heldOn', 'signedOn']),
    ...(['held', 'signed'].includes(String(values['status'])) && values['heldOn'] === null
      ? [{ field: 'heldOn', problem: 'held-without-day' }]
      : []),
    ...(values['status'] === 'signed' && (values['signedBy'] === '' || values['signedOn'] === null)
      ? [{ field: 'signedBy', problem: 'signature-incomplete' }]
      : []),
  ],
});
