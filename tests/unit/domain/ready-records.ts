import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { realCatalogue } from '../../fixtures/world.ts';
import type { ReadinessKey } from '../../../shared/domain/readiness/model.ts';
import { makeRecord, recordId } from './record-fixture.ts';

/** The day on which the organisation below is ready for both stages. */
export const readyOn = '2026-11-25';

const requirements = realCatalogue().requirements.filter(({ leaf }) => leaf);
const controls = requirements.filter(({ kind }) => kind === 'control').map(({ id }) => id);

/** A record without which something is missing, and what then says so. */
export interface Required {
  readonly record: AnyRecord;
  readonly key: ReadinessKey;
}

const approved = { status: 'approved', owner: 'Ada Oduya', due: '2027-06-30' };
const system = makeRecord('system', 1, {}, { status: 'operation', owner: 'Ada Oduya' });
const policy = makeRecord(
  'document',
  1,
  { kind: 'policy', requirements: ['5.2'], approvedOn: '2026-01-15', approvedBy: 'Ada Oduya' },
  approved,
);
const scope = makeRecord(
  'scope',
  1,
  {
    statement: 'Everything that we do with AI in Lund.',
    processes: [{ process: 'Risk assessment', owner: 'Ada Oduya', result: '', requirements: [] }],
  },
  approved,
);
const audit = makeRecord(
  'audit',
  1,
  {
    requirements: ['4', '5', '6', '7', '8', '9', '10'],
    startOn: '2026-06-01',
    reportedOn: '2026-06-10',
  },
  { status: 'reported' },
);
const review = makeRecord(
  'review',
  1,
  { heldOn: '2026-07-01', signedOn: '2026-07-02' },
  { status: 'signed' },
);
const person = makeRecord(
  'person',
  1,
  { function: 'Head of data' },
  { status: 'active', title: 'Ada Oduya' },
);
const competence = makeRecord('competence', 1, { level: 'practised' }, { status: 'needed' });
const stage1 = makeRecord(
  'external-audit',
  1,
  { kind: 'stage-1', startOn: '2026-10-01', result: 'ready' },
  { status: 'held' },
);
const risk = makeRecord(
  'risk',
  1,
  {
    kind: 'risk',
    likelihood: 3,
    consequence: 3,
    inherent: 9,
    residualLikelihood: 1,
    residualConsequence: 2,
    residual: 2,
    strategy: 'modify',
    assessedOn: '2026-03-01',
  },
  { status: 'in-treatment', owner: 'Ada Oduya', due: '2027-03-01' },
);

const controlRecords = controls.map((control, at) =>
  makeRecord(
    'control',
    at + 1,
    { control, applicable: 'yes', justification: 'Treats a risk.' },
    { status: 'implemented' },
  ),
);

/** Records of which each is needed. */
export const required: readonly Required[] = [
  { record: scope, key: 'scope' },
  { record: policy, key: 'policy' },
  {
    record: makeRecord(
      'document',
      2,
      { requirements: ['6.1.4'], approvedOn: '2026-01-15' },
      approved,
    ),
    key: 'impact-process',
  },
  {
    record: makeRecord(
      'document',
      3,
      { requirements: ['7.5.3'], approvedOn: '2026-01-15' },
      approved,
    ),
    key: 'document-control',
  },
  { record: makeRecord('risk-criteria', 1, {}, approved), key: 'risk-process' },
  { record: risk, key: 'risk-results' },
  ...controlRecords.map((record) => ({ record, key: 'soa' as const })),
  { record: system, key: 'systems-in-scope' },
  {
    record: makeRecord('impact', 1, { approvedOn: '2026-02-01' }, { status: 'approved' }),
    key: 'impact-results',
  },
  {
    record: makeRecord(
      'objective',
      1,
      {
        indicator: 'Share of reviewed decisions',
        target: 95,
        frequency: 'yearly',
        measurements: [{ on: '2026-05-01', value: 90, note: '' }],
      },
      { status: 'on-track', owner: 'Ada Oduya', due: '2027-01-31' },
    ),
    key: 'objectives',
  },
  {
    record: makeRecord(
      'qualification',
      1,
      { level: 'expert', obtainedOn: '2026-02-02' },
      { status: 'current' },
    ),
    key: 'competence',
  },
  {
    record: makeRecord(
      'indicator',
      1,
      {
        frequency: 'monthly',
        values: ['2026-06-30', '2026-08-31', '2026-11-15'].map((on) => ({
          on,
          value: 1,
          subgroup: '',
          note: '',
        })),
        lastOn: '2026-11-15',
        lastValue: 1,
      },
      { status: 'active' },
    ),
    key: 'monitoring',
  },
  { record: makeRecord('audit-programme', 1, {}, { status: 'running' }), key: 'audit-programme' },
  { record: audit, key: 'audit-results' },
  { record: review, key: 'review-results' },
  {
    record: makeRecord(
      'nonconformity',
      1,
      { grade: 'minor', detectedOn: '2026-06-10' },
      { status: 'acting', due: '2027-02-01' },
    ),
    key: 'nonconformities',
  },
  { record: makeRecord('issue', 1, { kind: 'internal' }), key: 'issues' },
  { record: makeRecord('issue', 2, { kind: 'external' }), key: 'issues' },
  {
    record: makeRecord('party', 1, {
      needs: [{ text: 'Fair treatment', requirement: true, metBy: [], where: '' }],
    }),
    key: 'parties',
  },
  { record: makeRecord('role', 1, { holder: 'Ada Oduya' }, { status: 'assigned' }), key: 'roles' },
  {
    record: makeRecord('body', 1, { accreditedBy: 'Swedac', covers: 'yes' }, { status: 'chosen' }),
    key: 'body-chosen',
  },
  {
    record: makeRecord('project', 1, {
      persons: 20,
      contact: 'Ada Oduya',
      sites: [{ name: 'Lund', address: '', persons: 20, activities: '' }],
    }),
    key: 'application',
  },
];

/** What stage 2 needs besides. */
export const requiredAtStage2: readonly Required[] = [
  { record: stage1, key: 'stage-1-held' },
  {
    record: makeRecord('external-audit', 2, { kind: 'stage-2', startOn: '2026-12-10' }),
    key: 'stage-2-date',
  },
  { record: person, key: 'awareness' },
  {
    record: makeRecord(
      'acknowledgement',
      1,
      { acknowledgedOn: '2026-02-10' },
      { status: 'acknowledged' },
    ),
    key: 'awareness',
  },
  {
    record: makeRecord('training', 1, { heldOn: '2026-02-10' }, { status: 'held' }),
    key: 'training',
  },
  { record: competence, key: 'needs-met' },
  {
    record: makeRecord(
      'communication',
      1,
      {
        log: [{ on: '2026-03-01', to: 'Customers', what: 'Change notice', by: '', response: '' }],
      },
      { status: 'running' },
    ),
    key: 'records-by-process',
  },
];

const link = (number: number, from: string, relation: string, to: string): RecordLink => ({
  id: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
  fromId: from,
  relation,
  toId: to,
});

/** Links without which something is missing, and what then says so. */
export const requiredLinks: readonly {
  readonly link: RecordLink;
  readonly key: ReadinessKey;
  readonly stage: '1' | '2';
}[] = [
  { link: link(1, scope.id, 'includes', system.id), key: 'systems-in-scope', stage: '1' },
  {
    link: link(2, recordId('impact', 1), 'assesses', system.id),
    key: 'impact-results',
    stage: '1',
  },
  { link: link(3, risk.id, 'modified-by', recordId('control', 1)), key: 'treatment', stage: '1' },
  { link: link(4, recordId('acknowledgement', 1), 'by', person.id), key: 'awareness', stage: '2' },
  { link: link(5, recordId('acknowledgement', 1), 'of', policy.id), key: 'awareness', stage: '2' },
  {
    link: link(6, recordId('qualification', 1), 'proves', competence.id),
    key: 'needs-met',
    stage: '2',
  },
];

/** Everything together. */
export const readyRecords: readonly AnyRecord[] = [...required, ...requiredAtStage2].map(
  ({ record }) => record,
);
export const readyLinks: readonly RecordLink[] = requiredLinks.map((one) => one.link);

/** What the rules take: the given records with the links whose ends are among them. */
export function readyInput(records = readyRecords, links = readyLinks, today = readyOn) {
  const ids = new Set(records.map(({ id }) => id));
  const kept = links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
  return {
    records: new Records(records, kept),
    requirements: realCatalogue().requirements,
    today,
  };
}
