import { defineRecord } from './spec.ts';

/** Data of AI systems: source, right to use, quality, preparation (A.4.3, A.7). */
export const datasetSpec = defineRecord({
  type: 'dataset',
  prefix: 'DAT',
  clauses: ['A.4.3', 'A.7.2', 'A.7.3', 'A.7.4', 'A.7.5', 'A.7.6'],
  statuses: ['planned', 'in-use', 'quarantined', 'retired'],
  closed: ['retired'],
  groups: [
    {
      id: 'identity',
      fields: [
        { name: 'description', kind: 'text', required: true },
        {
          name: 'purposes',
          kind: 'choices',
          options: ['training', 'fine-tuning', 'validation', 'test', 'retrieval', 'operation'],
          required: true,
        },
        { name: 'version', kind: 'line', required: true },
        { name: 'size', kind: 'line' },
        { name: 'period', kind: 'line' },
        { name: 'location', kind: 'line' },
        { name: 'hash', kind: 'line' },
      ],
    },
    {
      id: 'provenance',
      fields: [
        { name: 'source', kind: 'text', required: true },
        { name: 'acquiredOn', kind: 'day' },
        { name: 'lineage', kind: 'text' },
        { name: 'licence', kind: 'line' },
        { name: 'rightToUse', kind: 'text', required: true },
        { name: 'retention', kind: 'text' },
      ],
    },
    {
      id: 'content',
      fields: [
        {
          name: 'personalData',
          kind: 'choice',
          options: ['none', 'anonymised', 'pseudonymised', 'personal', 'special'],
          required: true,
        },
        { name: 'personalDataBasis', kind: 'text' },
        { name: 'representativeness', kind: 'text', required: true },
        { name: 'biases', kind: 'text', required: true },
        { name: 'labelling', kind: 'text' },
      ],
    },
    {
      id: 'quality',
      fields: [
        {
          name: 'checks',
          kind: 'rows',
          columns: [
            { name: 'check', kind: 'line', required: true },
            { name: 'criterion', kind: 'line' },
            { name: 'result', kind: 'line' },
            { name: 'outcome', kind: 'choice', options: ['pass', 'fail', 'open'] },
            { name: 'on', kind: 'day' },
            { name: 'by', kind: 'line' },
          ],
        },
        {
          name: 'preparation',
          kind: 'rows',
          columns: [
            { name: 'step', kind: 'line', required: true },
            { name: 'method', kind: 'text' },
            { name: 'reason', kind: 'text' },
            { name: 'on', kind: 'day' },
          ],
        },
      ],
    },
  ],
  links: [
    { name: 'used-by', to: ['system'], required: true, group: 'identity' },
    { name: 'derived-from', to: ['dataset'], acyclic: true, group: 'provenance' },
    { name: 'provided-by', to: ['supplier'], group: 'provenance' },
  ],
  columns: ['version', 'purposes', 'personalData', 'used-by', 'status', 'owner', 'due'],
  filters: ['status', 'personalData'],
});

/** Versions of models with what is needed to make them again (A.6.2.3). */
export const modelSpec = defineRecord({
  type: 'model',
  prefix: 'MOD',
  clauses: ['A.6.2.3', 'A.6.2.7', 'A.4.4'],
  statuses: ['in-development', 'candidate', 'released', 'withdrawn'],
  closed: ['withdrawn'],
  groups: [
    {
      id: 'identity',
      fields: [
        { name: 'version', kind: 'line', required: true },
        { name: 'algorithm', kind: 'line', required: true },
        { name: 'reason', kind: 'text', required: true },
        { name: 'limitations', kind: 'text' },
      ],
    },
    {
      id: 'making',
      fields: [
        { name: 'trainedOn', kind: 'day' },
        { name: 'dataVersion', kind: 'line', required: true },
        { name: 'codeRevision', kind: 'line', required: true },
        { name: 'environment', kind: 'text' },
        { name: 'artefactHash', kind: 'line', required: true },
        { name: 'reproducibility', kind: 'text' },
        {
          name: 'parameters',
          kind: 'rows',
          columns: [
            { name: 'name', kind: 'line', required: true },
            { name: 'value', kind: 'line' },
          ],
        },
      ],
    },
  ],
  links: [
    { name: 'part-of', to: ['system'], required: true, single: true, group: 'identity' },
    { name: 'trained-on', to: ['dataset'], group: 'making' },
    { name: 'based-on', to: ['model'], acyclic: true, group: 'making' },
  ],
  columns: ['version', 'algorithm', 'part-of', 'trainedOn', 'status', 'owner'],
  filters: ['status'],
});
