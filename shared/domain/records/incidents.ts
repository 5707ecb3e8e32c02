import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

/** How grave a concern or an incident is, gravest first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

/** What an incident did to people and things; duties to notify follow from it. */
export const incidentHarms = [
  'death',
  'health',
  'fundamental-rights',
  'critical-infrastructure',
  'property-environment',
  'widespread',
  'personal-data',
] as const;
export type IncidentHarm = (typeof incidentHarms)[number];

/** Who reported in confidence is named nowhere outside the file. */
const whileConfidential = (data: Readonly<Record<string, unknown>>): boolean =>
  data['confidential'] === true;

/** Concerns that somebody raised about an AI system or the AIMS (A.3.3). */
export const concernSpec = defineRecord({
  type: 'concern',
  prefix: 'CON',
  clauses: ['A.3.3', 'A.8.3'],
  statuses: ['reported', 'triaged', 'in-progress', 'answered', 'closed'],
  closed: ['closed'],
  groups: [
    {
      id: 'report',
      fields: [
        { name: 'what', kind: 'text', required: true },
        { name: 'reportedOn', kind: 'day', required: true },
        {
          name: 'channel',
          kind: 'choice',
          options: ['in-person', 'form', 'e-mail', 'phone', 'letter', 'hotline', 'other'],
        },
        {
          name: 'from',
          kind: 'choice',
          options: ['employee', 'customer', 'affected-person', 'supplier', 'authority', 'public'],
          required: true,
        },
        { name: 'confidential', kind: 'flag' },
        { name: 'reporter', kind: 'line', guarded: whileConfidential },
        { name: 'contact', kind: 'line', guarded: whileConfidential },
      ],
    },
    {
      id: 'triage',
      fields: [
        { name: 'severity', kind: 'choice', options: severities, later: true },
        { name: 'triagedBy', kind: 'line', later: true },
        { name: 'triagedOn', kind: 'day', later: true },
        { name: 'assessment', kind: 'text', later: true },
        { name: 'protection', kind: 'text', later: true },
      ],
    },
    {
      id: 'answer',
      fields: [
        { name: 'action', kind: 'text', later: true },
        { name: 'answeredOn', kind: 'day', later: true },
        { name: 'answer', kind: 'text', later: true },
        { name: 'lessons', kind: 'text', later: true },
      ],
    },
  ],
  links: [
    { name: 'concerns', to: ['system', 'supplier', 'document'], group: 'report' },
    { name: 'led-to', to: ['incident', 'nonconformity', 'risk', 'idea'] },
  ],
  columns: ['from', 'severity', 'reportedOn', 'concerns', 'status', 'owner', 'due'],
  filters: ['from', 'severity', 'status'],
  rules: (values) => [
    ...daysInOrder(values, ['reportedOn', 'triagedOn', 'answeredOn']),
    ...(['answered', 'closed'].includes(String(values['status'])) &&
    String(values['answer']).trim() === ''
      ? [{ field: 'answer', problem: 'closed-without-answer' }]
      : []),
  ],
});

/** Incidents with AI systems: what happened, whom it hit, who had to be told, what was learned (A.8.4). */
export const incidentSpec = defineRecord({
  type: 'incident',
  prefix: 'INC',
  clauses: ['A.8.4', 'A.6.2.6', '10.2'],
  statuses: ['open', 'contained', 'analysed', 'closed'],
  closed: ['closed'],
  groups: [
    {
      id: 'incident',
      fields: [
        { name: 'what', kind: 'text', required: true },
        {
          name: 'kind',
          kind: 'choice',
          options: [
            'wrong-output',
            'harm',
            'unfairness',
            'outage',
            'misuse',
            'security',
            'privacy',
            'oversight-failed',
            'near-miss',
          ],
          required: true,
        },
        { name: 'severity', kind: 'choice', options: severities, required: true },
        { name: 'occurredOn', kind: 'day' },
        { name: 'detectedOn', kind: 'day', required: true },
        { name: 'detectedBy', kind: 'line' },
        { name: 'serious', kind: 'flag' },
      ],
    },
    {
      id: 'people',
      fields: [
        { name: 'affected', kind: 'text', required: true },
        { name: 'affectedCount', kind: 'number', min: 0 },
        { name: 'harms', kind: 'choices', options: incidentHarms },
        { name: 'confidential', kind: 'flag' },
        { name: 'reporter', kind: 'line', guarded: whileConfidential },
        { name: 'contact', kind: 'line', guarded: whileConfidential },
      ],
    },
    {
      id: 'response',
      fields: [
        { name: 'containment', kind: 'text' },
        { name: 'correction', kind: 'text' },
        { name: 'restoredOn', kind: 'day' },
        {
          name: 'notifications',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'whom', kind: 'line', required: true },
            { name: 'basis', kind: 'line' },
            { name: 'deadline', kind: 'day' },
            { name: 'doneOn', kind: 'day' },
            { name: 'reference', kind: 'line' },
          ],
        },
        { name: 'noNotification', kind: 'text', later: true },
      ],
    },
    {
      id: 'lessons',
      fields: [
        { name: 'cause', kind: 'text', later: true },
        { name: 'lessons', kind: 'text', later: true },
        { name: 'closedOn', kind: 'day', later: true },
      ],
    },
  ],
  links: [
    { name: 'concerns', to: ['system', 'model', 'dataset', 'supplier'], group: 'incident' },
    { name: 'realised', to: ['risk'] },
    { name: 'led-to', to: ['nonconformity', 'risk', 'change', 'idea'] },
  ],
  columns: ['kind', 'severity', 'detectedOn', 'concerns', 'status', 'owner', 'due'],
  filters: ['kind', 'severity', 'status'],
  rules: (values) => [
    ...daysInOrder(values, ['occurredOn', 'detectedOn', 'restoredOn']),
    ...daysInOrder(values, ['detectedOn', 'closedOn']),
    ...(values['status'] === 'closed' && String(values['lessons']).trim() === ''
      ? [{ field: 'lessons', problem: 'closed-without-lessons' }]
      : []),
  ],
});
