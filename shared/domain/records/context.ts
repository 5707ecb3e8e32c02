import { partyRelations } from '../library.ts';
import { aiRoles } from '../organisation.ts';
import { defineRecord } from './spec.ts';

/** Topics of internal and external issues; climate and law are always among them. */
export const issueTopics = [
  'legal',
  'market',
  'technology',
  'climate',
  'society',
  'supply',
  'people',
  'culture',
  'resources',
  'governance',
  'data',
] as const;

/** Context: what bears on the AIMS from inside and outside (4.1). */
export const issueSpec = defineRecord({
  type: 'issue',
  prefix: 'ISS',
  clauses: ['4.1'],
  statuses: ['current', 'watched', 'closed'],
  closed: ['closed'],
  groups: [
    {
      id: 'issue',
      fields: [
        { name: 'kind', kind: 'choice', options: ['internal', 'external'], required: true },
        { name: 'topic', kind: 'choice', options: issueTopics, required: true },
        { name: 'importance', kind: 'choice', options: ['high', 'medium', 'low'] },
        { name: 'description', kind: 'text' },
      ],
    },
    {
      id: 'response',
      fields: [
        { name: 'effect', kind: 'text', required: true },
        { name: 'response', kind: 'text', required: true },
        { name: 'source', kind: 'line' },
      ],
    },
  ],
  links: [
    {
      name: 'addressed-by',
      to: ['risk', 'objective', 'document', 'task', 'change'],
      group: 'response',
    },
  ],
  columns: ['kind', 'topic', 'importance', 'status', 'owner', 'due'],
  filters: ['kind', 'topic', 'importance', 'status'],
});

/** Interested parties with their needs; some become requirements of the AIMS (4.2). */
export const partySpec = defineRecord({
  type: 'party',
  prefix: 'PTY',
  clauses: ['4.2'],
  statuses: ['current', 'former'],
  closed: ['former'],
  groups: [
    {
      id: 'party',
      fields: [
        { name: 'kind', kind: 'choice', options: ['internal', 'external'], required: true },
        {
          name: 'relation',
          kind: 'choice',
          options: partyRelations,
          required: true,
        },
        { name: 'influence', kind: 'choice', options: ['high', 'medium', 'low'] },
        { name: 'description', kind: 'text' },
        { name: 'engagement', kind: 'text' },
      ],
    },
    {
      id: 'needs',
      fields: [
        {
          name: 'needs',
          kind: 'rows',
          required: true,
          columns: [
            { name: 'text', kind: 'text', required: true },
            { name: 'requirement', kind: 'flag' },
            { name: 'metBy', kind: 'requirements' },
            { name: 'where', kind: 'line' },
          ],
        },
      ],
    },
  ],
  links: [
    { name: 'concerned-with', to: ['system'] },
    { name: 'addressed-by', to: ['risk', 'objective', 'document', 'task', 'change'] },
  ],
  columns: ['kind', 'relation', 'influence', 'status', 'owner', 'due'],
  filters: ['kind', 'relation', 'influence', 'status'],
});

/** The scope of the AIMS and its description (4.3, 4.4). */
export const scopeSpec = defineRecord({
  type: 'scope',
  prefix: 'SCO',
  clauses: ['4.3', '4.4'],
  statuses: ['draft', 'approved'],
  closed: [],
  single: true,
  groups: [
    {
      id: 'boundaries',
      fields: [
        { name: 'activities', kind: 'text', required: true },
        { name: 'functions', kind: 'lines', required: true },
        { name: 'sites', kind: 'lines', required: true },
        { name: 'roles', kind: 'choices', options: aiRoles, required: true },
      ],
    },
    {
      id: 'limits',
      fields: [
        {
          name: 'exclusions',
          kind: 'rows',
          columns: [
            { name: 'what', kind: 'line', required: true },
            { name: 'reason', kind: 'text', required: true },
          ],
        },
        {
          name: 'interfaces',
          kind: 'rows',
          columns: [
            { name: 'with', kind: 'line', required: true },
            { name: 'what', kind: 'text' },
            { name: 'how', kind: 'text' },
          ],
        },
      ],
    },
    {
      id: 'statement',
      fields: [
        { name: 'statement', kind: 'text', required: true },
        { name: 'approvedBy', kind: 'line' },
        { name: 'approvedOn', kind: 'day' },
      ],
    },
    {
      id: 'aims',
      fields: [
        { name: 'description', kind: 'text' },
        {
          name: 'processes',
          kind: 'rows',
          columns: [
            { name: 'process', kind: 'line', required: true },
            { name: 'owner', kind: 'line' },
            { name: 'result', kind: 'text' },
            { name: 'requirements', kind: 'requirements' },
          ],
        },
      ],
    },
  ],
  links: [
    { name: 'includes', to: ['system'], required: true, group: 'boundaries' },
    { name: 'excludes', to: ['system'], group: 'limits' },
  ],
  columns: ['status', 'owner', 'due'],
  filters: ['status'],
  rules: (values) =>
    values['status'] === 'approved' &&
    (values['approvedBy'] === '' || values['approvedOn'] === null)
      ? [{ field: 'approvedBy', problem: 'approval-incomplete' }]
      : [],
});

/** Who answers for what in the AIMS, and who may approve (5.3, A.3.2). */
export const roleSpec = defineRecord({
  type: 'role',
  prefix: 'ROL',
  clauses: ['5.3', 'A.3.2'],
  statuses: ['assigned', 'vacant', 'ended'],
  closed: ['ended'],
  groups: [
    {
      id: 'role',
      fields: [
        { name: 'purpose', kind: 'text', required: true },
        { name: 'holder', kind: 'line', required: true },
        { name: 'deputy', kind: 'line' },
        { name: 'responsibilities', kind: 'lines', required: true },
        { name: 'authorities', kind: 'lines', required: true },
        { name: 'competence', kind: 'text' },
      ],
    },
    {
      id: 'duties',
      fields: [
        {
          name: 'duties',
          kind: 'rows',
          columns: [
            {
              name: 'part',
              kind: 'choice',
              options: ['accountable', 'responsible', 'consulted', 'informed'],
              required: true,
            },
            { name: 'requirements', kind: 'requirements', required: true },
            { name: 'note', kind: 'line' },
          ],
        },
      ],
    },
  ],
  links: [{ name: 'reports-to', to: ['role'], single: true, acyclic: true, group: 'role' }],
  columns: ['holder', 'deputy', 'status', 'due'],
  filters: ['status'],
});
