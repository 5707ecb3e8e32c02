import { estimateTotals } from '../audit-days.ts';
import { otherStandards } from './certification.ts';
import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

/** An estimate of audit days and cost; the certification body fixes the real time. */
export const estimateSpec = defineRecord({
  type: 'estimate',
  prefix: 'EST',
  clauses: ['9.2.1'],
  statuses: ['draft', 'used'],
  closed: ['used'],
  single: true,
  groups: [
    {
      id: 'basis',
      fields: [
        { name: 'persons', kind: 'number', min: 1, max: 1_000_000, required: true },
        { name: 'sites', kind: 'number', min: 1, max: 1000, required: true },
        { name: 'systems', kind: 'number', min: 0, max: 10_000, required: true },
        { name: 'criticalSystems', kind: 'number', min: 0, max: 10_000 },
        { name: 'role', kind: 'choice', options: ['user', 'deployer', 'developer', 'both'] },
        {
          name: 'maturity',
          kind: 'choice',
          options: ['none', 'some', 'other-system', 'iso-27001'],
        },
        { name: 'integrated', kind: 'number', min: 0, max: 10 },
      ],
    },
    {
      id: 'table',
      fields: [
        {
          name: 'table',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'upTo', kind: 'number', min: 1, required: true },
            { name: 'days', kind: 'number', min: 0, required: true },
          ],
        },
        {
          name: 'factors',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'factor', kind: 'line', required: true },
            { name: 'percent', kind: 'number', min: -100, max: 200, required: true },
            { name: 'applies', kind: 'flag' },
            { name: 'reason', kind: 'line' },
            /** Of the ready-made factor that it came from; empty for one of the user's own. */
            { name: 'key', kind: 'line' },
          ],
        },
        { name: 'mostReduction', kind: 'number', min: 0, max: 100, later: true },
        { name: 'source', kind: 'line', later: true },
        { name: 'checkedOn', kind: 'day', later: true },
      ],
    },
    {
      id: 'prices',
      fields: [
        { name: 'dayRate', kind: 'number', min: 0, later: true },
        { name: 'currency', kind: 'line', later: true },
        { name: 'travelPerDay', kind: 'number', min: 0, later: true },
        { name: 'fixedFees', kind: 'number', min: 0, later: true },
        { name: 'yearlyFee', kind: 'number', min: 0, later: true },
      ],
    },
    {
      id: 'totals',
      fields: [
        { name: 'stage1Days', kind: 'number', computed: true },
        { name: 'stage2Days', kind: 'number', computed: true },
        { name: 'initialDays', kind: 'number', computed: true },
        { name: 'surveillanceDays', kind: 'number', computed: true },
        { name: 'recertificationDays', kind: 'number', computed: true },
        { name: 'initialCost', kind: 'number', computed: true },
        { name: 'surveillanceCost', kind: 'number', computed: true },
        { name: 'cycleCost', kind: 'number', computed: true },
      ],
    },
  ],
  links: [],
  columns: ['persons', 'initialDays', 'cycleCost', 'status', 'owner', 'due'],
  filters: ['status'],
  compute: (data) => ({ ...estimateTotals(data) }),
});

/** Certification bodies that are compared. `due` is the day until which the quotation holds. */
export const bodySpec = defineRecord({
  type: 'body',
  prefix: 'CBD',
  clauses: ['A.10.3'],
  statuses: ['candidate', 'asked', 'quoted', 'chosen', 'rejected'],
  closed: ['chosen', 'rejected'],
  groups: [
    {
      id: 'body',
      fields: [
        { name: 'group', kind: 'line' },
        { name: 'accreditedBy', kind: 'line', required: true },
        { name: 'accreditation', kind: 'line' },
        {
          name: 'covers',
          kind: 'choice',
          options: ['yes', 'applied', 'no', 'unknown'],
          required: true,
        },
        { name: 'checkedOn', kind: 'day' },
        { name: 'website', kind: 'line' },
        { name: 'contact', kind: 'line' },
      ],
    },
    {
      id: 'competence',
      fields: [
        { name: 'sectors', kind: 'lines' },
        { name: 'aiCompetence', kind: 'text' },
        { name: 'languages', kind: 'lines' },
        { name: 'standards', kind: 'choices', options: otherStandards },
        { name: 'earliest', kind: 'day' },
        { name: 'consulted', kind: 'flag' },
        { name: 'consultedWhat', kind: 'text', when: (data) => data['consulted'] === true },
      ],
    },
    {
      id: 'quote',
      fields: [
        { name: 'quotedOn', kind: 'day' },
        { name: 'stage1Days', kind: 'number', min: 0 },
        { name: 'stage2Days', kind: 'number', min: 0 },
        { name: 'surveillanceDays', kind: 'number', min: 0 },
        { name: 'initialPrice', kind: 'number', min: 0 },
        { name: 'yearlyPrice', kind: 'number', min: 0 },
        { name: 'currency', kind: 'line' },
      ],
    },
    {
      id: 'decision',
      fields: [
        { name: 'strengths', kind: 'text' },
        { name: 'doubts', kind: 'text' },
        { name: 'decision', kind: 'text' },
        { name: 'decidedOn', kind: 'day' },
      ],
    },
  ],
  links: [],
  columns: ['accreditedBy', 'covers', 'initialPrice', 'yearlyPrice', 'status', 'owner', 'due'],
  filters: ['covers', 'status'],
  rules: (values) => daysInOrder(values, ['quotedOn', 'due']),
});

/** What a consultant does for the organisation, kept apart from certification. */
export const engagementSpec = defineRecord({
  type: 'engagement',
  prefix: 'ENG',
  clauses: ['7.1', 'A.10.3'],
  statuses: ['offered', 'agreed', 'running', 'done', 'ended'],
  closed: ['done', 'ended'],
  groups: [
    {
      id: 'engagement',
      fields: [
        { name: 'firm', kind: 'line', required: true },
        { name: 'group', kind: 'line' },
        { name: 'consultants', kind: 'lines' },
        {
          name: 'services',
          kind: 'choices',
          options: [
            'gap-analysis',
            'documents',
            'implementation',
            'training',
            'internal-audit',
            'audit-support',
          ],
          required: true,
        },
        { name: 'deliverables', kind: 'text' },
      ],
    },
    {
      id: 'terms',
      fields: [
        { name: 'startOn', kind: 'day', required: true },
        { name: 'endOn', kind: 'day' },
        { name: 'days', kind: 'number', min: 0 },
        { name: 'fee', kind: 'number', min: 0 },
        { name: 'currency', kind: 'line' },
        { name: 'confidentiality', kind: 'line' },
        { name: 'result', kind: 'text' },
      ],
    },
  ],
  links: [{ name: 'delivers', to: ['document', 'training', 'audit'] }],
  columns: ['firm', 'services', 'startOn', 'endOn', 'status', 'owner', 'due'],
  filters: ['status'],
  rules: (values) => daysInOrder(values, ['startOn', 'endOn']),
});
