import { indicatorState, keeps } from '../indicators.ts';
import { defineRecord } from './spec.ts';

/** What is monitored and measured, and the values (9.1, A.6.2.6). `due` is the next measurement. */
export const indicatorSpec = defineRecord({
  type: 'indicator',
  prefix: 'IND',
  clauses: ['9.1', 'A.6.2.6'],
  statuses: ['active', 'paused', 'retired'],
  closed: ['paused', 'retired'],
  groups: [
    {
      id: 'indicator',
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          options: [
            'performance',
            'drift',
            'fairness',
            'robustness',
            'complaints',
            'oversight',
            'availability',
            'incidents',
            'process',
          ],
          required: true,
        },
        { name: 'purpose', kind: 'text', required: true },
        { name: 'method', kind: 'text', required: true },
        { name: 'source', kind: 'line' },
        { name: 'analysis', kind: 'text', required: true },
        { name: 'evaluatedBy', kind: 'line' },
      ],
    },
    {
      id: 'limits',
      fields: [
        { name: 'unit', kind: 'line' },
        { name: 'direction', kind: 'choice', options: ['at-least', 'at-most'], required: true },
        { name: 'target', kind: 'number' },
        { name: 'threshold', kind: 'number', required: true },
        {
          name: 'frequency',
          kind: 'choice',
          options: ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'],
          required: true,
        },
        { name: 'subgroups', kind: 'lines' },
        { name: 'largestGap', kind: 'number', min: 0 },
      ],
    },
    {
      id: 'values',
      fields: [
        {
          name: 'values',
          kind: 'rows',
          later: true,
          most: 10_000,
          columns: [
            { name: 'on', kind: 'day', required: true },
            { name: 'value', kind: 'number', required: true },
            { name: 'subgroup', kind: 'line' },
            { name: 'note', kind: 'line' },
          ],
        },
        { name: 'evaluation', kind: 'text', later: true },
        { name: 'lastOn', kind: 'day', computed: true },
        { name: 'lastValue', kind: 'number', computed: true },
        {
          name: 'standing',
          kind: 'choice',
          options: ['on-target', 'off-target', 'breach'],
          computed: true,
        },
      ],
    },
  ],
  links: [
    {
      name: 'measures',
      to: ['system', 'objective', 'control', 'risk', 'impact'],
      group: 'indicator',
    },
    { name: 'led-to', to: ['nonconformity'] },
  ],
  columns: ['kind', 'lastValue', 'unit', 'standing', 'lastOn', 'status', 'owner', 'due'],
  filters: ['kind', 'standing', 'frequency', 'status'],
  compute: (data) => ({ ...indicatorState(data) }),
  rules: ({ direction, target, threshold }) =>
    typeof target === 'number' && keeps(direction, threshold, target) === false
      ? [{ field: 'target', problem: 'target-behind-threshold' }]
      : [],
});
