import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

/** How well somebody has to know something, lowest first. */
export const competenceLevels = ['aware', 'practised', 'proficient', 'expert'] as const;

export const trainingKinds = [
  'course',
  'workshop',
  'briefing',
  'e-learning',
  'on-the-job',
  'exercise',
] as const;

/** How somebody says that they have read a document. */
export const acknowledgementWays = ['signed', 'e-mail', 'meeting', 'training', 'quiz'] as const;

/** People who work under the organisation's control (7.2, A.4.6). */
export const personSpec = defineRecord({
  type: 'person',
  prefix: 'PER',
  clauses: ['7.2', 'A.4.6'],
  statuses: ['active', 'absent', 'left'],
  closed: ['left'],
  groups: [
    {
      id: 'person',
      fields: [
        { name: 'function', kind: 'line', required: true },
        { name: 'unit', kind: 'line' },
        {
          name: 'relation',
          kind: 'choice',
          options: ['employee', 'contractor', 'agency', 'external'],
          required: true,
        },
        { name: 'email', kind: 'line' },
        { name: 'joinedOn', kind: 'day' },
        { name: 'leftOn', kind: 'day' },
        { name: 'note', kind: 'text' },
      ],
    },
  ],
  links: [
    { name: 'holds', to: ['role'], group: 'person' },
    { name: 'works-on', to: ['system'] },
  ],
  columns: ['function', 'unit', 'holds', 'relation', 'status', 'due'],
  filters: ['relation', 'status'],
  rules: (values) => daysInOrder(values, ['joinedOn', 'leftOn']),
});

/** What somebody in a role has to be able to do (7.2). */
export const competenceSpec = defineRecord({
  type: 'competence',
  prefix: 'CMP',
  clauses: ['7.2', 'A.4.6'],
  statuses: ['needed', 'retired'],
  closed: ['retired'],
  groups: [
    {
      id: 'competence',
      fields: [
        {
          name: 'area',
          kind: 'choice',
          options: [
            'management-system',
            'auditing',
            'ai-technical',
            'data',
            'risk-and-impact',
            'law',
            'oversight',
            'domain',
          ],
          required: true,
        },
        { name: 'description', kind: 'text', required: true },
        { name: 'level', kind: 'choice', options: competenceLevels, required: true },
        { name: 'proof', kind: 'text', required: true },
        { name: 'validMonths', kind: 'number', min: 1, max: 120 },
      ],
    },
  ],
  links: [{ name: 'needed-by', to: ['role'], required: true, group: 'competence' }],
  columns: ['area', 'level', 'needed-by', 'status', 'due'],
  filters: ['area', 'level', 'status'],
});

/** Proof that a person has a competence (7.2). `due` is the day on which it expires. */
export const qualificationSpec = defineRecord({
  type: 'qualification',
  prefix: 'QLF',
  clauses: ['7.2'],
  statuses: ['current', 'expired', 'withdrawn'],
  closed: ['expired', 'withdrawn'],
  groups: [
    {
      id: 'qualification',
      fields: [
        { name: 'level', kind: 'choice', options: competenceLevels, required: true },
        {
          name: 'basis',
          kind: 'choice',
          options: ['education', 'training', 'experience', 'certificate', 'observation'],
          required: true,
        },
        { name: 'evidence', kind: 'text', required: true },
        { name: 'obtainedOn', kind: 'day', required: true },
        { name: 'assessedBy', kind: 'line' },
      ],
    },
  ],
  links: [
    { name: 'of', to: ['person'], required: true, single: true, group: 'qualification' },
    { name: 'proves', to: ['competence'], required: true, single: true, group: 'qualification' },
    { name: 'gained-in', to: ['training'], single: true },
  ],
  columns: ['of', 'proves', 'level', 'basis', 'status', 'due'],
  filters: ['level', 'basis', 'status'],
  rules: (values) => daysInOrder(values, ['obtainedOn', 'due']),
});

/** Training sessions, planned and held, with attendance and the check of their effect (7.2, 7.3). */
export const trainingSpec = defineRecord({
  type: 'training',
  prefix: 'TRN',
  clauses: ['7.2', '7.3'],
  statuses: ['planned', 'held', 'effective', 'not-effective', 'cancelled'],
  closed: ['effective', 'not-effective', 'cancelled'],
  groups: [
    {
      id: 'training',
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          options: trainingKinds,
          required: true,
        },
        { name: 'aim', kind: 'text', required: true },
        { name: 'trainer', kind: 'line' },
        { name: 'heldOn', kind: 'day' },
        { name: 'hours', kind: 'number', min: 0, max: 2000 },
        { name: 'materials', kind: 'text' },
      ],
    },
    {
      id: 'effect',
      fields: [
        { name: 'method', kind: 'text', required: true },
        { name: 'checkOn', kind: 'day' },
        { name: 'checkedOn', kind: 'day', later: true },
        { name: 'checkedBy', kind: 'line', later: true },
        { name: 'result', kind: 'text', later: true },
      ],
    },
  ],
  links: [
    { name: 'teaches', to: ['competence'], group: 'training' },
    { name: 'invited', to: ['person'] },
    { name: 'attended', to: ['person'] },
    { name: 'about', to: ['system', 'document'] },
  ],
  columns: ['kind', 'teaches', 'heldOn', 'checkOn', 'status', 'owner', 'due'],
  filters: ['kind', 'status'],
  rules: (values) => [
    ...daysInOrder(values, ['heldOn', 'checkedOn']),
    ...(['held', 'effective', 'not-effective'].includes(String(values['status'])) &&
    values['heldOn'] === null
      ? [{ field: 'heldOn', problem: 'held-without-day' }]
      : []),
    ...(['effective', 'not-effective'].includes(String(values['status'])) &&
    (values['checkedOn'] === null || String(values['result']).trim() === '')
      ? [{ field: 'result', problem: 'effect-without-check' }]
      : []),
  ],
});

/** That a person has read a document and knows what it asks of them (7.3). */
export const acknowledgementSpec = defineRecord({
  type: 'acknowledgement',
  prefix: 'ACK',
  clauses: ['7.3', 'A.2.2'],
  statuses: ['asked', 'acknowledged', 'declined'],
  closed: ['acknowledged', 'declined'],
  groups: [
    {
      id: 'acknowledgement',
      fields: [
        { name: 'version', kind: 'line' },
        { name: 'askedOn', kind: 'day' },
        { name: 'acknowledgedOn', kind: 'day' },
        {
          name: 'how',
          kind: 'choice',
          options: acknowledgementWays,
        },
        { name: 'note', kind: 'text' },
      ],
    },
  ],
  links: [
    { name: 'by', to: ['person'], required: true, single: true, group: 'acknowledgement' },
    { name: 'of', to: ['document'], required: true, single: true, group: 'acknowledgement' },
  ],
  columns: ['by', 'of', 'version', 'how', 'acknowledgedOn', 'status', 'due'],
  filters: ['how', 'status'],
  rules: (values) => [
    ...daysInOrder(values, ['askedOn', 'acknowledgedOn']),
    ...(values['status'] === 'acknowledged' && values['acknowledgedOn'] === null
      ? [{ field: 'acknowledgedOn', problem: 'acknowledged-without-day' }]
      : []),
  ],
});
