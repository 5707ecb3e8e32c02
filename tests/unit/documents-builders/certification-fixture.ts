import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { estimateTotals } from '../../../shared/domain/audit-days.ts';
import { typicalPlan } from '../../../shared/domain/certification-plan.ts';
import { addDays } from '../../../shared/domain/common.ts';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { realLibraries } from '../../fixtures/world.ts';
import { makeRecord, recordId } from '../domain/record-fixture.ts';
import { contextInput, organisation } from './context-fixture.ts';

/** Made-up records of a certification project: a plan half done, four bodies, one engagement. */

const today = '2026-05-14';
const startOn = addDays(today, -175);

const who: Readonly<Record<string, string>> = {
  'commitment-and-gap': 'Tom Achterberg, managing director',
  'design-and-implementation': 'Mia Lindqvist',
  'audit-and-review': 'Saskia de Wit',
  'choose-body': 'Mia Lindqvist',
  'stage-1': 'Mia Lindqvist',
};

const steps = typicalPlan({ startOn, persons: 96, complexity: 'medium', maturity: 'other-system' });

export const project = makeRecord(
  'project',
  1,
  {
    goal: 'Two food producers ask for it in their tenders from 2027 on; the board wants to know that driver data is used fairly.',
    sponsor: 'Tom Achterberg, managing director',
    startOn,
    persons: 96,
    complexity: 'medium',
    maturity: 'other-system',
    steps: steps.map((step) => ({
      ...step,
      who: who[step.step] ?? '',
      doneOn: step.step === 'commitment-and-gap' ? addDays(step.until ?? today, 4) : null,
      note: step.step === 'stage-1' ? 'Rotterdam only' : '',
    })),
    sites: [
      {
        name: 'Rotterdam',
        address: 'Waalhaven 12, 3089 JH Rotterdam',
        persons: 78,
        activities: 'Planning, development, management, depot',
      },
      {
        name: 'Antwerp depot',
        address: 'Noorderlaan 400, 2030 Antwerp',
        persons: 18,
        activities: 'Depot, dispatch',
      },
    ],
    aiRoles: ['developer', 'deployer', 'user'],
    standards: ['ISO 9001'],
    integrated: true,
    languages: ['Dutch', 'English'],
    contact: 'Saskia de Wit, quality manager, s.dewit@brightwater.example',
    outsourced: 'Hosting of all models: Cloudscan\nAnnotation of tour data: Labelwerk',
    registration: 'KvK 24 123 456, NL 8012.34.567.B01',
    address: 'Waalhaven 12, 3089 JH Rotterdam',
    website: 'brightwater.example',
    working: 'Two shifts in both depots; 12 of 18 persons in Antwerp do the same work.',
    certificates: 'ISO 9001, Norcert Benelux, valid until 30 June 2028',
    wishedDates: 'Not in July and August',
  },
  {
    title: 'Certification to ISO/IEC 42001',
    status: 'running',
    owner: 'Mia Lindqvist',
    due: addDays(steps.at(-1)?.until ?? today, -20),
  },
);

const scope = makeRecord(
  'scope',
  1,
  {
    statement:
      'Development, operation and use of AI systems for tour planning, demand forecast and driver assistance at Rotterdam and Antwerp.',
    activities: 'Planning and driving of refrigerated tours',
    sites: ['Rotterdam', 'Antwerp depot'],
    roles: ['developer', 'deployer', 'user'],
    exclusions: [
      {
        what: 'Office assistants of the sales team',
        reason: 'They handle no tour and no driver data.',
      },
    ],
    approvedBy: 'Tom Achterberg, managing director',
  },
  { title: 'Scope of the AIMS', status: 'approved', owner: 'Mia Lindqvist' },
);

const system = (
  number: number,
  title: string,
  purpose: string,
  data: Parameters<typeof makeRecord<'system'>>[2],
) =>
  makeRecord(
    'system',
    number,
    {
      purpose,
      version: '2.1',
      roles: ['developer', 'deployer'],
      origin: 'developed',
      criticality: 'medium',
      ...data,
    },
    { title, status: 'operation' },
  );

const systems = [
  system(1, 'Tour planner', 'Plans tours and allocates them to drivers within working-time law.', {
    criticality: 'critical',
    aiActClass: 'high-risk',
    autonomy: 'recommends',
    technique: 'Mixed-integer optimisation with learnt travel times',
  }),
  system(2, 'Demand forecast', 'Forecasts pallets per customer and day.', {
    aiActClass: 'minimal',
    autonomy: 'informs',
    technique: 'Gradient boosting',
  }),
  system(
    3,
    'Driver assistant',
    'Answers drivers’ questions about orders and rest rules. '.repeat(12),
    {
      roles: ['user'],
      origin: 'bought',
      version: 'as a service',
      aiActClass: 'limited',
      autonomy: 'informs',
    },
  ),
];

const supplier = makeRecord(
  'supplier',
  1,
  {
    kind: 'supplier',
    criticality: 'critical',
    provides: 'Hosting of models and data',
    country: 'Netherlands',
  },
  { title: 'Cloudscan BV', status: 'approved' },
);

const { auditDays } = realLibraries();
const estimateData = {
  persons: 96,
  sites: 2,
  systems: 3,
  criticalSystems: 1,
  table: auditDays.table.map((row) => ({ ...row })),
  factors: [
    { factor: 'One critical AI system', percent: 10, applies: true, reason: '', key: '' },
    { factor: 'ISO 9001 certified', percent: -10, applies: true, reason: '', key: '' },
    { factor: 'Four sites', percent: 20, applies: false, reason: '', key: '' },
  ],
  source: auditDays.source,
  checkedOn: auditDays.checkedOn,
  dayRate: 1350,
  currency: 'EUR',
};
const estimate = makeRecord('estimate', 1, { ...estimateData, ...estimateTotals(estimateData) });

const accredited = {
  accreditedBy: 'RvA',
  covers: 'yes',
  checkedOn: '2026-03-02',
  currency: 'EUR',
} as const;

export const bodies = [
  makeRecord(
    'body',
    1,
    {
      ...accredited,
      accreditation: 'C 612',
      sectors: ['Logistics', 'Retail'],
      aiCompetence:
        'Lead auditor with eight years in operations research; a data scientist joins stage 2.',
      languages: ['Dutch', 'English'],
      standards: ['ISO 9001', 'ISO/IEC 27001'],
      earliest: addDays(today, 60),
      quotedOn: '2026-04-20',
      stage1Days: 2.5,
      stage2Days: 5,
      surveillanceDays: 2.5,
      initialPrice: 11_800,
      yearlyPrice: 4300,
      strengths: 'Knows route planning; audits ISO 9001 in the same days.',
      decision:
        'Chosen for its knowledge of optimisation and because ISO 9001 is audited along. The price is accepted.',
      decidedOn: '2026-05-06',
    },
    { title: 'Norcert Benelux', status: 'chosen', due: '2026-07-31' },
  ),
  makeRecord(
    'body',
    2,
    {
      ...accredited,
      group: 'Veldhuis Group',
      languages: ['Dutch'],
      stage1Days: 2,
      stage2Days: 4,
      surveillanceDays: 2,
      initialPrice: 9200,
      yearlyPrice: 3600,
      doubts: 'Its group wrote our risk methodology.',
    },
    { title: 'Veldhuis Certificatie BV', status: 'quoted', due: '2026-06-30' },
  ),
  makeRecord(
    'body',
    3,
    {
      ...accredited,
      covers: 'applied',
      checkedOn: '2024-11-01',
      languages: ['English'],
      stage1Days: 3,
      stage2Days: 6.5,
      surveillanceDays: 3,
      initialPrice: 14_100,
      yearlyPrice: 5200,
    },
    { title: 'Harbour Assurance Ltd', status: 'quoted', due: '2026-04-30' },
  ),
];

export const engagement = makeRecord(
  'engagement',
  1,
  {
    firm: 'Veldhuis Advies B.V.',
    group: 'VELDHUIS',
    consultants: ['Pieter Veldhuis'],
    services: ['gap-analysis', 'documents'],
    startOn: '2025-09-10',
    endOn: '2026-01-31',
  },
  { title: 'Gap analysis and risk methodology', status: 'done' },
);

const tasks = [
  makeRecord(
    'task',
    1,
    {},
    { title: 'Ask Norcert for the stage 1 plan', owner: 'Mia Lindqvist', due: '2026-05-29' },
  ),
  makeRecord('task', 2, {}, { title: 'Book rooms in Rotterdam', due: '2026-05-01' }),
];

export const certificationRecords: readonly AnyRecord[] = [
  project,
  scope,
  ...systems,
  supplier,
  estimate,
  ...bodies,
  engagement,
  ...tasks,
];

const link = (at: number, from: AnyRecord, relation: string, to: AnyRecord): RecordLink => ({
  id: recordId('task', 1000 + at),
  fromId: from.id,
  relation,
  toId: to.id,
});

export const certificationLinks: readonly RecordLink[] = [
  ...systems.map((one, at) => link(at, scope, 'includes', one)),
  ...tasks.map((task, at) => link(10 + at, task, 'serves', project)),
  ...systems.slice(2).map((one, at) => link(20 + at, one, 'supplied-by', supplier)),
];

/** What the documents of the project are made from. */
export function certificationInput(
  records: readonly AnyRecord[] = certificationRecords,
  links: readonly RecordLink[] = certificationLinks,
): AimsDocInput {
  return {
    ...contextInput(),
    organisation,
    createdAt: '2026-05-14T08:00:00.000Z',
    records: new Records(records, links),
  };
}
