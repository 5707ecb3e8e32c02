import { daysInOrder } from './days.ts';
import { defineRecord } from './spec.ts';

interface Metric {
  readonly value: number | null;
  readonly threshold: number | null;
  readonly comparison: string | null;
}

/** Whether a measured value keeps its threshold; null while one of them is missing. */
export function metricPasses({ value, threshold, comparison }: Metric): boolean | null {
  if (value === null || threshold === null || comparison === null) return null;
  return comparison === 'at-least' ? value >= threshold : value <= threshold;
}

/** Tests of AI systems: performance, fairness per subgroup, robustness, security (A.6.2.4). */
export const testRunSpec = defineRecord({
  type: 'test-run',
  prefix: 'TST',
  clauses: ['A.6.2.4'],
  statuses: ['planned', 'run', 'passed', 'passed-with-conditions', 'failed'],
  closed: ['passed', 'passed-with-conditions', 'failed'],
  groups: [
    {
      id: 'test',
      fields: [
        {
          name: 'purposes',
          kind: 'choices',
          options: [
            'performance',
            'fairness',
            'robustness',
            'security',
            'safety',
            'explainability',
            'usability',
            'acceptance',
          ],
          required: true,
        },
        { name: 'method', kind: 'text', required: true },
        { name: 'runOn', kind: 'day' },
        { name: 'by', kind: 'line' },
        { name: 'environment', kind: 'line' },
      ],
    },
    {
      id: 'results',
      fields: [
        {
          name: 'metrics',
          kind: 'rows',
          required: true,
          columns: [
            { name: 'metric', kind: 'line', required: true },
            { name: 'subgroup', kind: 'line' },
            { name: 'value', kind: 'number' },
            { name: 'comparison', kind: 'choice', options: ['at-least', 'at-most'] },
            { name: 'threshold', kind: 'number' },
            { name: 'note', kind: 'line' },
          ],
        },
        { name: 'conclusion', kind: 'text' },
        { name: 'conditions', kind: 'text' },
        { name: 'failing', kind: 'number', computed: true },
      ],
    },
  ],
  links: [
    { name: 'tests', to: ['system'], required: true, single: true, group: 'test' },
    { name: 'model', to: ['model'], single: true, group: 'test' },
    { name: 'data', to: ['dataset'], group: 'test' },
  ],
  columns: ['purposes', 'tests', 'runOn', 'failing', 'status', 'owner'],
  filters: ['status'],
  compute: (data) => ({
    failing: (data['metrics'] as readonly Metric[]).filter(
      (metric) => metricPasses(metric) === false,
    ).length,
  }),
  rules: (values) => {
    const failing = Number(values['failing']) > 0;
    const conditions = String(values['conditions']).trim() !== '';
    return [
      ...(values['status'] === 'passed' && failing
        ? [{ field: 'status', problem: 'passed-but-failing' }]
        : []),
      ...(values['status'] === 'passed-with-conditions' && !conditions
        ? [{ field: 'conditions', problem: 'conditions-missing' }]
        : []),
    ];
  },
});

/** How results are explained, to whom, and what the method showed (A.8.2, A.6.2.7). */
export const explanationSpec = defineRecord({
  type: 'explanation',
  prefix: 'EXP',
  clauses: ['A.8.2', 'A.6.2.7', 'A.9.3'],
  statuses: ['draft', 'in-use', 'superseded'],
  closed: ['superseded'],
  groups: [
    {
      id: 'method',
      fields: [
        {
          name: 'method',
          kind: 'choice',
          options: [
            'intrinsic',
            'shap',
            'lime',
            'counterfactual',
            'saliency',
            'surrogate',
            'examples',
            'feature-importance',
            'other',
          ],
          required: true,
        },
        { name: 'reach', kind: 'choice', options: ['single-result', 'whole-model'] },
        {
          name: 'audience',
          kind: 'choices',
          options: ['users', 'affected', 'oversight', 'developers', 'customers', 'authorities'],
          required: true,
        },
        { name: 'madeOn', kind: 'day' },
      ],
    },
    {
      id: 'findings',
      fields: [
        { name: 'findings', kind: 'text', required: true },
        { name: 'limits', kind: 'text' },
        { name: 'wording', kind: 'text' },
      ],
    },
  ],
  links: [
    { name: 'explains', to: ['system'], required: true, single: true, group: 'method' },
    { name: 'model', to: ['model'], single: true, group: 'method' },
  ],
  columns: ['method', 'audience', 'explains', 'status', 'owner', 'due'],
  filters: ['method', 'status'],
});

/** Releases into use, and the way back (A.6.2.5). */
export const deploymentSpec = defineRecord({
  type: 'deployment',
  prefix: 'DPL',
  clauses: ['A.6.2.5', 'A.6.2.6'],
  statuses: ['planned', 'live', 'rolled-back', 'ended'],
  closed: ['rolled-back', 'ended'],
  groups: [
    {
      id: 'deployment',
      fields: [
        { name: 'version', kind: 'line', required: true },
        { name: 'environment', kind: 'line', required: true },
        { name: 'reach', kind: 'text' },
        { name: 'plannedOn', kind: 'day' },
        { name: 'liveOn', kind: 'day' },
        { name: 'endedOn', kind: 'day' },
        { name: 'approvedBy', kind: 'line', required: true },
      ],
    },
    {
      id: 'safety',
      fields: [
        {
          name: 'checklist',
          kind: 'rows',
          columns: [
            { name: 'item', kind: 'line', required: true },
            { name: 'done', kind: 'flag' },
            { name: 'by', kind: 'line' },
          ],
        },
        { name: 'rollback', kind: 'text', required: true },
        { name: 'reason', kind: 'text' },
      ],
    },
  ],
  links: [
    { name: 'of', to: ['system'], required: true, single: true, group: 'deployment' },
    { name: 'model', to: ['model'], single: true, group: 'deployment' },
  ],
  columns: ['version', 'environment', 'of', 'liveOn', 'status', 'owner'],
  filters: ['status'],
  rules: (values) => daysInOrder(values, ['liveOn', 'endedOn']),
});
