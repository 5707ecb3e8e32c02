import { defineRecord } from './spec.ts';

/** What the AIMS needs to run: people, tools, computing, data, money (7.1, A.4.2). */
export const resourceSpec = defineRecord({
  type: 'resource',
  prefix: 'RES',
  clauses: ['7.1', 'A.4.2'],
  statuses: ['needed', 'decided', 'available', 'not-granted'],
  closed: ['available', 'not-granted'],
  groups: [
    {
      id: 'resource',
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          options: ['people', 'data', 'tooling', 'computing', 'budget', 'expertise'],
          required: true,
        },
        { name: 'need', kind: 'text', required: true },
        { name: 'available', kind: 'text' },
        { name: 'gap', kind: 'text' },
        { name: 'decision', kind: 'text' },
        { name: 'decidedBy', kind: 'line' },
        { name: 'decidedOn', kind: 'day' },
      ],
    },
  ],
  links: [{ name: 'serves', to: ['system', 'objective', 'change', 'role'], group: 'resource' }],
  columns: ['kind', 'serves', 'decidedBy', 'status', 'owner', 'due'],
  filters: ['kind', 'status'],
});

/** What is told to whom, when, how and by whom, and the log of what was told (7.4, A.8). */
export const communicationSpec = defineRecord({
  type: 'communication',
  prefix: 'COM',
  clauses: ['7.4', 'A.8.2', 'A.8.5'],
  statuses: ['planned', 'running', 'ended'],
  closed: ['ended'],
  groups: [
    {
      id: 'plan',
      fields: [
        { name: 'direction', kind: 'choice', options: ['internal', 'external'], required: true },
        { name: 'what', kind: 'text', required: true },
        { name: 'audience', kind: 'line', required: true },
        { name: 'when', kind: 'line', required: true },
        { name: 'how', kind: 'line', required: true },
        { name: 'approval', kind: 'line' },
      ],
    },
    {
      id: 'log',
      fields: [
        {
          name: 'log',
          kind: 'rows',
          later: true,
          most: 1000,
          columns: [
            { name: 'on', kind: 'day', required: true },
            { name: 'to', kind: 'line', required: true },
            { name: 'what', kind: 'text', required: true },
            { name: 'by', kind: 'line' },
            { name: 'response', kind: 'text' },
          ],
        },
      ],
    },
  ],
  links: [
    { name: 'to', to: ['party'], group: 'plan' },
    { name: 'about', to: ['system', 'document', 'incident', 'change'] },
  ],
  columns: ['direction', 'audience', 'when', 'how', 'status', 'owner', 'due'],
  filters: ['direction', 'status'],
});
