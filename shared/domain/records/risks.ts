import { criteriaProblems, type CheckedCriteria } from '../criteria-problems.ts';
import { lifecycleStages, riskCategories } from '../library.ts';
import { defineRecord } from './spec.ts';

/** Scales, levels, appetite and acceptance rules of risk assessment (6.1.1, 6.1.2). */
export const riskCriteriaSpec = defineRecord({
  type: 'risk-criteria',
  prefix: 'RCR',
  clauses: ['6.1.1', '6.1.2'],
  statuses: ['draft', 'approved'],
  closed: [],
  single: true,
  groups: [
    {
      id: 'scales',
      fields: [
        {
          name: 'likelihood',
          kind: 'rows',
          required: true,
          columns: [
            { name: 'label', kind: 'line', required: true },
            { name: 'meaning', kind: 'text' },
          ],
        },
        {
          name: 'consequence',
          kind: 'rows',
          required: true,
          columns: [
            { name: 'label', kind: 'line', required: true },
            { name: 'organisation', kind: 'text' },
            { name: 'individuals', kind: 'text' },
            { name: 'society', kind: 'text' },
          ],
        },
      ],
    },
    {
      id: 'levels',
      fields: [
        {
          name: 'levels',
          kind: 'rows',
          required: true,
          columns: [
            { name: 'label', kind: 'line', required: true },
            { name: 'from', kind: 'number', min: 1, max: 36, required: true },
            { name: 'acceptance', kind: 'text' },
            { name: 'acceptedBy', kind: 'line' },
          ],
        },
        {
          name: 'exceptions',
          kind: 'rows',
          columns: [
            { name: 'likelihood', kind: 'level', scale: 'likelihood', required: true },
            { name: 'consequence', kind: 'level', scale: 'consequence', required: true },
            { name: 'level', kind: 'number', min: 1, max: 6, required: true },
          ],
        },
        { name: 'appetite', kind: 'number', min: 1, max: 36, required: true },
      ],
    },
    {
      id: 'rules',
      fields: [
        { name: 'method', kind: 'text', required: true },
        { name: 'reviewMonths', kind: 'number', min: 1, max: 36, required: true },
        { name: 'triggers', kind: 'lines' },
        { name: 'approvedBy', kind: 'line' },
        { name: 'approvedOn', kind: 'day' },
      ],
    },
  ],
  links: [],
  columns: ['status', 'owner', 'due'],
  filters: ['status'],
  rules: (values) => [
    // Criteria that nobody filled in yet are incomplete, not wrong.
    ...(isEmpty(values['likelihood']) && isEmpty(values['levels'])
      ? []
      : criteriaProblems(values as unknown as CheckedCriteria)),
    ...(values['status'] === 'approved' &&
    (values['approvedBy'] === '' || values['approvedOn'] === null)
      ? [{ field: 'approvedBy', problem: 'approval-incomplete' }]
      : []),
  ],
});

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

type Data = Readonly<Record<string, unknown>>;

/** Opportunities are followed up, but not rated with scales of harm. */
const isRated = (data: Data): boolean => data['kind'] !== 'opportunity';
const isOpportunity = (data: Data): boolean => data['kind'] === 'opportunity';

const numberIn = (data: Readonly<Record<string, unknown>>, name: string): number =>
  typeof data[name] === 'number' ? data[name] : 0;

/** Likelihood times the gravest consequence; null until both are known. */
const score = (likelihood: number, consequence: number): number | null =>
  likelihood > 0 && consequence > 0 ? likelihood * consequence : null;

/** AI risks and opportunities, from identification to acceptance (6.1.2, 6.1.3, 8.2, 8.3). */
export const riskSpec = defineRecord({
  type: 'risk',
  prefix: 'RSK',
  clauses: ['6.1.1', '6.1.2', '6.1.3', '8.2', '8.3'],
  statuses: ['identified', 'analysed', 'in-treatment', 'accepted', 'closed'],
  closed: ['closed'],
  groups: [
    {
      id: 'identify',
      fields: [
        { name: 'kind', kind: 'choice', options: ['risk', 'opportunity'], required: true },
        { name: 'category', kind: 'choice', options: riskCategories, required: true },
        { name: 'stage', kind: 'choice', options: lifecycleStages },
        { name: 'source', kind: 'text', required: true },
        { name: 'event', kind: 'text', required: true },
        { name: 'library', kind: 'line' },
      ],
    },
    {
      id: 'analyse',
      fields: [
        { name: 'consequences', kind: 'text', required: true },
        {
          name: 'organisation',
          kind: 'level',
          scale: 'consequence',
          required: true,
          when: isRated,
        },
        { name: 'individuals', kind: 'level', scale: 'consequence', required: true, when: isRated },
        { name: 'society', kind: 'level', scale: 'consequence', required: true, when: isRated },
        { name: 'likelihood', kind: 'level', scale: 'likelihood', required: true, when: isRated },
        { name: 'rationale', kind: 'text', when: isRated },
        { name: 'consequence', kind: 'level', scale: 'consequence', computed: true, when: isRated },
        { name: 'inherent', kind: 'number', computed: true, when: isRated },
      ],
    },
    {
      id: 'treat',
      fields: [
        {
          name: 'strategy',
          kind: 'choice',
          options: ['avoid', 'modify', 'share', 'retain'],
          required: true,
          when: isRated,
        },
        {
          name: 'pursuit',
          kind: 'choice',
          options: ['pursue', 'prepare', 'watch', 'leave'],
          required: true,
          when: isOpportunity,
        },
        { name: 'treatment', kind: 'text', required: true },
      ],
    },
    {
      id: 'residual',
      fields: [
        {
          name: 'residualLikelihood',
          kind: 'level',
          scale: 'likelihood',
          required: true,
          when: isRated,
        },
        {
          name: 'residualConsequence',
          kind: 'level',
          scale: 'consequence',
          required: true,
          when: isRated,
        },
        { name: 'residualRationale', kind: 'text', when: isRated },
        { name: 'residual', kind: 'number', computed: true, when: isRated },
      ],
    },
    {
      id: 'accept',
      fields: [
        { name: 'acceptedBy', kind: 'line', when: isRated },
        { name: 'acceptedOn', kind: 'day', when: isRated },
        { name: 'acceptanceReason', kind: 'text', when: isRated },
        { name: 'assessedOn', kind: 'day' },
      ],
    },
  ],
  links: [
    { name: 'concerns', to: ['system', 'supplier', 'dataset'], group: 'identify' },
    { name: 'modified-by', to: ['control'], group: 'treat' },
    { name: 'arises-from', to: ['impact', 'issue', 'party'] },
  ],
  columns: ['category', 'concerns', 'inherent', 'residual', 'strategy', 'status', 'owner', 'due'],
  filters: ['kind', 'category', 'strategy', 'status', 'stage'],
  compute: (data) => {
    if (isOpportunity(data)) return { consequence: null, inherent: null, residual: null };
    const gravest = Math.max(
      numberIn(data, 'organisation'),
      numberIn(data, 'individuals'),
      numberIn(data, 'society'),
    );
    return {
      consequence: gravest === 0 ? null : gravest,
      inherent: score(numberIn(data, 'likelihood'), gravest),
      residual: score(numberIn(data, 'residualLikelihood'), numberIn(data, 'residualConsequence')),
    };
  },
  rules: (values) => {
    const signed = values['acceptedBy'] !== '' && values['acceptedOn'] !== null;
    return values['status'] === 'accepted' && !signed
      ? [{ field: 'acceptedBy', problem: 'acceptance-incomplete' }]
      : [];
  },
});

/** One line of the statement of applicability: an Annex A control or one of the organisation's own (6.1.3). */
export const controlSpec = defineRecord({
  type: 'control',
  prefix: 'CTL',
  clauses: ['6.1.3'],
  statuses: ['undecided', 'planned', 'in-progress', 'implemented', 'excluded'],
  closed: ['excluded'],
  groups: [
    {
      id: 'decision',
      fields: [
        /** Id of the Annex A control; empty for one of the organisation's own. */
        { name: 'control', kind: 'line' },
        { name: 'objective', kind: 'text' },
        { name: 'applicable', kind: 'choice', options: ['yes', 'no'], required: true },
        {
          name: 'reasons',
          kind: 'choices',
          options: ['risk', 'impact', 'activity', 'law', 'contract', 'policy', 'good-practice'],
        },
        { name: 'justification', kind: 'text', required: true },
      ],
    },
    {
      id: 'implementation',
      fields: [
        { name: 'implementation', kind: 'text' },
        { name: 'implementedOn', kind: 'day' },
        { name: 'check', kind: 'text' },
      ],
    },
  ],
  links: [{ name: 'described-in', to: ['document'], group: 'implementation' }],
  columns: ['control', 'applicable', 'status', 'owner', 'due'],
  filters: ['applicable', 'status'],
  rules: (values) => [
    ...(values['applicable'] === 'no' &&
    values['status'] !== 'excluded' &&
    values['status'] !== 'undecided'
      ? [{ field: 'status', problem: 'excluded-but-active' }]
      : []),
    ...(values['applicable'] !== 'no' && values['status'] === 'excluded'
      ? [{ field: 'status', problem: 'applicable-but-excluded' }]
      : []),
  ],
});
