import { aiRoles } from '../organisation.ts';
import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

/** Standards that an AIMS audit can be combined with. */
export const otherStandards = [
  'ISO 9001',
  'ISO 14001',
  'ISO 45001',
  'ISO 21001',
  'ISO/IEC 27001',
  'ISO 37001',
] as const;

/** The eight steps from commitment to surveillance, in order. */
export const projectSteps = [
  'commitment-and-gap',
  'design-and-implementation',
  'audit-and-review',
  'choose-body',
  'stage-1',
  'stage-2',
  'close-findings',
  'certificate',
] as const;
export type ProjectStep = (typeof projectSteps)[number];

/** The certification project: plan, and what the application form needs. `due` is the wanted day of the certificate. */
export const projectSpec = defineRecord({
  type: 'project',
  prefix: 'CPR',
  clauses: ['5.1'],
  statuses: ['planned', 'running', 'certified', 'stopped'],
  closed: ['certified', 'stopped'],
  single: true,
  groups: [
    {
      id: 'basis',
      fields: [
        { name: 'goal', kind: 'text' },
        { name: 'sponsor', kind: 'line' },
        { name: 'startOn', kind: 'day', required: true },
        { name: 'persons', kind: 'number', min: 1, max: 1_000_000, required: true },
        { name: 'complexity', kind: 'choice', options: ['low', 'medium', 'high'], required: true },
        {
          name: 'maturity',
          kind: 'choice',
          options: ['none', 'some', 'other-system', 'iso-27001'],
          required: true,
        },
      ],
    },
    {
      id: 'plan',
      fields: [
        {
          name: 'steps',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'step', kind: 'choice', options: projectSteps, required: true },
            { name: 'from', kind: 'day' },
            { name: 'until', kind: 'day' },
            { name: 'who', kind: 'line' },
            { name: 'doneOn', kind: 'day' },
            { name: 'note', kind: 'line' },
          ],
        },
      ],
    },
    {
      id: 'application',
      fields: [
        {
          name: 'sites',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'name', kind: 'line', required: true },
            { name: 'address', kind: 'line' },
            { name: 'persons', kind: 'number', min: 0 },
            { name: 'activities', kind: 'line' },
          ],
        },
        { name: 'aiRoles', kind: 'choices', options: aiRoles, later: true },
        { name: 'standards', kind: 'choices', options: otherStandards, later: true },
        { name: 'integrated', kind: 'flag', later: true },
        { name: 'languages', kind: 'lines', later: true },
        { name: 'contact', kind: 'line', later: true },
        { name: 'outsourced', kind: 'text', later: true },
      ],
    },
    {
      id: 'applicant',
      fields: [
        { name: 'registration', kind: 'line', later: true },
        { name: 'address', kind: 'line', later: true },
        { name: 'website', kind: 'line', later: true },
        { name: 'working', kind: 'text', later: true },
      ],
    },
    {
      id: 'wishes',
      fields: [
        { name: 'certificates', kind: 'text', later: true },
        { name: 'wishedDates', kind: 'line', later: true },
        { name: 'remarks', kind: 'text', later: true },
      ],
    },
  ],
  links: [],
  columns: ['startOn', 'persons', 'complexity', 'status', 'owner', 'due'],
  filters: ['status'],
  rules: (values) => daysInOrder(values, ['startOn', 'due']),
});

/** Kinds of changes that a certification body usually has to be told of. */
export const changeKinds = [
  'legal-form',
  'ownership',
  'top-management',
  'persons',
  'sites',
  'scope',
  'ai-systems',
  'incident',
  'other',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Audits by the certification body. `due` is the last day on which it may be held. */
export const externalAuditSpec = defineRecord({
  type: 'external-audit',
  prefix: 'EXA',
  clauses: ['9.2.1', '10.2'],
  statuses: ['planned', 'confirmed', 'held', 'closed', 'cancelled'],
  closed: ['closed', 'cancelled'],
  groups: [
    {
      id: 'audit',
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          options: [
            'stage-1',
            'stage-2',
            'surveillance-1',
            'surveillance-2',
            'recertification',
            'special',
          ],
          required: true,
        },
        { name: 'startOn', kind: 'day' },
        { name: 'endOn', kind: 'day' },
        { name: 'days', kind: 'number', min: 0 },
        { name: 'auditors', kind: 'lines' },
        { name: 'sites', kind: 'lines' },
        { name: 'scope', kind: 'text' },
      ],
    },
    {
      id: 'result',
      fields: [
        {
          name: 'result',
          kind: 'choice',
          options: ['ready', 'ready-with-concerns', 'recommended', 'after-correction', 'not-yet'],
        },
        { name: 'summary', kind: 'text' },
        { name: 'reportOn', kind: 'day' },
        /** Days that the body gives to answer findings, where they differ from the usual ones. */
        { name: 'majorDays', kind: 'number', min: 0, max: 730, later: true },
        { name: 'minorDays', kind: 'number', min: 0, max: 730, later: true },
      ],
    },
  ],
  links: [
    { name: 'by', to: ['body'], single: true, group: 'audit' },
    { name: 'for', to: ['certificate'], single: true },
  ],
  columns: ['kind', 'startOn', 'endOn', 'by', 'result', 'status', 'owner', 'due'],
  filters: ['kind', 'result', 'status'],
  rules: (values) => daysInOrder(values, ['startOn', 'endOn', 'reportOn']),
});

/** The certificate: scope, validity of three years, changes to tell the body. `due` is its last valid day. */
export const certificateSpec = defineRecord({
  type: 'certificate',
  prefix: 'CRT',
  clauses: ['10.1'],
  statuses: ['expected', 'valid', 'suspended', 'withdrawn', 'expired'],
  closed: ['withdrawn', 'expired'],
  groups: [
    {
      id: 'certificate',
      fields: [
        { name: 'number', kind: 'line' },
        { name: 'scope', kind: 'text', required: true },
        { name: 'decidedOn', kind: 'day' },
        { name: 'issuedOn', kind: 'day' },
        { name: 'sites', kind: 'lines' },
        { name: 'markUse', kind: 'text' },
      ],
    },
    {
      id: 'changes',
      fields: [
        {
          name: 'changes',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'kind', kind: 'choice', options: changeKinds },
            { name: 'what', kind: 'line', required: true },
            { name: 'on', kind: 'day', required: true },
            { name: 'notifiedOn', kind: 'day' },
            { name: 'answer', kind: 'line' },
          ],
        },
      ],
    },
  ],
  links: [{ name: 'by', to: ['body'], single: true, group: 'certificate' }],
  columns: ['number', 'issuedOn', 'by', 'status', 'owner', 'due'],
  filters: ['status'],
  rules: (values) => [
    ...daysInOrder(values, ['decidedOn', 'issuedOn', 'due']),
    ...(values['status'] === 'valid' &&
    (values['number'] === '' || values['issuedOn'] === null || values['due'] === null)
      ? [{ field: 'number', problem: 'certificate-incomplete' }]
      : []),
  ],
});
