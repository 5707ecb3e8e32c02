import { defineRecord } from './spec.ts';

/** Dimensions of an impact assessment: the ids of the library `impact-dimensions`. */
export const impactDimensions = [
  'fairness',
  'accountability',
  'transparency',
  'privacy',
  'security',
  'safety-and-health',
  'reliability',
  'financial',
  'accessibility',
  'human-rights',
  'environment',
  'democracy',
  'culture-and-language',
  'work',
  'children-and-vulnerable',
  'human-agency',
] as const;

/** A screening that ends with "not needed" is a complete record without the full assessment. */
const inFull = (data: Readonly<Record<string, unknown>>): boolean => data['fullNeeded'] !== 'no';

const bearers = ['individuals', 'groups', 'society', 'organisation'] as const;

/** AI system impact assessment, laid out to follow ISO/IEC 42005 too (6.1.4, 8.4, A.5). */
export const impactSpec = defineRecord({
  type: 'impact',
  prefix: 'IMP',
  clauses: ['6.1.4', '8.4', 'A.5.2', 'A.5.3', 'A.5.4', 'A.5.5'],
  statuses: ['screening', 'in-progress', 'in-review', 'approved', 'superseded'],
  closed: ['superseded'],
  groups: [
    {
      id: 'screening',
      fields: [
        {
          name: 'screening',
          kind: 'rows',
          // The guided assessment on the record's page asks with guidance.
          later: true,
          columns: [
            { name: 'question', kind: 'text', required: true },
            { name: 'answer', kind: 'choice', options: ['yes', 'no', 'unclear'] },
            { name: 'reason', kind: 'text' },
          ],
        },
        { name: 'fullNeeded', kind: 'choice', options: ['yes', 'no'], required: true },
        { name: 'screeningReason', kind: 'text', required: true },
      ],
    },
    {
      id: 'subject',
      fields: [
        { name: 'systemVersion', kind: 'line', required: true },
        { name: 'intendedUse', kind: 'text', required: true },
        { name: 'unintendedUse', kind: 'text', required: true },
        { name: 'environment', kind: 'text', when: inFull },
        { name: 'dataUsed', kind: 'text', when: inFull },
        { name: 'assessors', kind: 'lines' },
      ],
    },
    {
      id: 'affected',
      fields: [
        {
          name: 'affected',
          kind: 'rows',
          when: inFull,
          required: true,
          columns: [
            { name: 'group', kind: 'line', required: true },
            { name: 'kind', kind: 'choice', options: bearers },
            { name: 'size', kind: 'line' },
            { name: 'vulnerable', kind: 'flag' },
            { name: 'how', kind: 'text' },
          ],
        },
        { name: 'society', kind: 'text', when: inFull },
      ],
    },
    {
      id: 'benefits',
      fields: [
        {
          name: 'benefits',
          kind: 'rows',
          when: inFull,
          later: true,
          columns: [
            { name: 'dimension', kind: 'choice', options: impactDimensions, required: true },
            { name: 'benefit', kind: 'text', required: true },
            { name: 'bearer', kind: 'line' },
          ],
        },
      ],
    },
    {
      id: 'harms',
      fields: [
        {
          name: 'harms',
          kind: 'rows',
          when: inFull,
          later: true,
          required: true,
          columns: [
            { name: 'dimension', kind: 'choice', options: impactDimensions, required: true },
            { name: 'harm', kind: 'text', required: true },
            { name: 'bearer', kind: 'line' },
            { name: 'severity', kind: 'level', scale: 'consequence' },
            { name: 'likelihood', kind: 'level', scale: 'likelihood' },
            { name: 'reversible', kind: 'choice', options: ['yes', 'partly', 'no'] },
            { name: 'measures', kind: 'text' },
            { name: 'remains', kind: 'text' },
            /** Code of the risk that was made from it; empty before. */
            { name: 'risk', kind: 'line' },
          ],
        },
        /** Dimensions that were looked at and found to be without effect, with the reason. */
        {
          name: 'without',
          kind: 'rows',
          when: inFull,
          later: true,
          columns: [
            { name: 'dimension', kind: 'choice', options: impactDimensions, required: true },
            { name: 'reason', kind: 'text', required: true },
          ],
        },
      ],
    },
    {
      id: 'decision',
      fields: [
        { name: 'consultation', kind: 'text' },
        { name: 'conclusion', kind: 'text', required: true },
        {
          name: 'decision',
          kind: 'choice',
          options: ['proceed', 'proceed-with-conditions', 'do-not-proceed'],
          required: true,
        },
        { name: 'conditions', kind: 'text' },
        { name: 'approvedBy', kind: 'line' },
        { name: 'approvedOn', kind: 'day' },
        { name: 'triggers', kind: 'lines' },
      ],
    },
  ],
  links: [
    { name: 'assesses', to: ['system'], required: true, single: true, group: 'screening' },
    { name: 'replaces', to: ['impact'], single: true, acyclic: true },
  ],
  columns: ['assesses', 'systemVersion', 'fullNeeded', 'decision', 'status', 'owner', 'due'],
  filters: ['status', 'fullNeeded', 'decision'],
  rules: (values) => [
    ...(values['status'] === 'approved' &&
    (values['approvedBy'] === '' || values['approvedOn'] === null)
      ? [{ field: 'approvedBy', problem: 'approval-incomplete' }]
      : []),
    ...(values['decision'] === 'proceed-with-conditions' &&
    String(values['conditions']).trim() === '' &&
    values['status'] === 'approved'
      ? [{ field: 'conditions', problem: 'conditions-missing' }]
      : []),
  ],
});
