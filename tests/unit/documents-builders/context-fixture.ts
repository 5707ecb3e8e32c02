import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { emptyAssessor, newOrganisation } from '../../../shared/domain/organisation.ts';
import {
  Records,
  type AimsRecord,
  type AnyRecord,
  type RecordLink,
} from '../../../shared/domain/records/record.ts';
import { realCatalogue } from '../../fixtures/world.ts';
import { makeRecord, recordId } from '../domain/record-fixture.ts';

/** Made-up records of a company that plans lorry tours: enough to fill every part of three documents. */

type Duties = AimsRecord<'role'>['data']['duties'];
type Needs = AimsRecord<'party'>['data']['needs'];

const need = (text: string, metBy: readonly string[], where: string, requirement = true) =>
  ({ text, requirement, metBy, where }) satisfies Needs[number];
const duty = (part: NonNullable<Duties[number]['part']>, requirements: string, note = '') =>
  ({ part, requirements: requirements.split(' '), note }) satisfies Duties[number];

export const organisation = {
  ...newOrganisation('Brightwater Logistics'),
  legalName: 'Brightwater Logistics BV',
  sector: 'transport',
  description:
    'Brightwater plans and drives refrigerated tours for 140 food producers in the Low Countries. AI plans the tours, forecasts demand and answers drivers’ questions.',
  headcount: 118,
  sites: [
    { name: 'Rotterdam', address: 'Waalhaven 12, 3089 JH Rotterdam' },
    { name: 'Antwerp depot', address: 'Noorderlaan 400, 2030 Antwerp' },
  ],
  aiRoles: ['developer', 'deployer', 'user'],
  standardsHeld: ['ISO 9001'],
  contactName: 'Saskia de Wit',
} as const satisfies AimsDocInput['organisation'];

const issues = [
  makeRecord(
    'issue',
    1,
    {
      kind: 'external',
      topic: 'legal',
      importance: 'high',
      description: 'Tour planning decides on working hours of 70 drivers.',
      effect:
        'If the tour planner allocates work by behaviour or traits, it falls under Annex III of the EU AI Act; duties of a deployer then apply from December 2027.',
      response:
        'Classify the tour planner each year and after every change of its inputs. Keep driver traits out of the objective function.',
      source: 'Regulation (EU) 2024/1689, Annex III no. 4',
    },
    {
      title: 'The EU AI Act treats work allocation as high-risk',
      owner: 'Head of legal',
      due: '2026-11-30',
    },
  ),
  makeRecord(
    'issue',
    2,
    {
      kind: 'external',
      topic: 'climate',
      importance: 'medium',
      effect:
        'Heat waves change cooling demand and road closures faster than the forecast learns; its errors double in July.',
      response:
        'Retrain with weather data every quarter and let the dispatcher overrule forecasts above 32 °C.',
    },
    { title: 'Heat waves break the demand patterns the forecast learned', owner: 'Data lead' },
  ),
  makeRecord(
    'issue',
    3,
    {
      kind: 'external',
      topic: 'supply',
      importance: 'high',
      effect:
        'The driver assistant stops when the provider changes model or price at a month’s notice.',
      response:
        'Acceptance test for each model version; a second provider is kept ready and tested twice a year.',
    },
    { title: 'One foreign provider supplies the language model', owner: 'CTO' },
  ),
  makeRecord(
    'issue',
    4,
    {
      kind: 'internal',
      topic: 'people',
      importance: 'high',
      effect: 'Illness of one developer would stop retraining and incident analysis for weeks.',
      response: 'Pair work on the tour planner; the second developer deploys every other release.',
    },
    { title: 'Two developers hold all knowledge of the tour planner', status: 'watched' },
  ),
  makeRecord(
    'issue',
    5,
    {
      kind: 'internal',
      topic: 'culture',
      importance: 'low',
      effect: 'Dispatchers report odd tours by themselves, so errors surface within a day.',
      response: 'Keep the daily stand-up and record what is reported as an event.',
    },
    { title: 'Dispatchers are used to questioning the plan', owner: 'Head of operations' },
  ),
  makeRecord(
    'issue',
    6,
    {
      kind: 'external',
      topic: 'market',
      effect: '',
      response: 'No customer has asked for generative product photos so far.',
    },
    { title: 'Generated pictures in marketing', status: 'closed' },
  ),
];

const parties = [
  makeRecord(
    'party',
    1,
    {
      kind: 'internal',
      relation: 'affected',
      influence: 'medium',
      description: '70 drivers at both sites, half of them on night tours.',
      engagement: 'Works council meeting every second month.',
      needs: [
        need(
          'To know how tours are allocated and whom to ask when one cannot be driven in the time planned.',
          ['A.8.2', 'A.9.2'],
          'Driver information sheet, DOC-007',
        ),
        need('No tours assigned because of age, origin or family.', ['A.5.4'], ''),
        need(
          'To choose the tours themselves.',
          [],
          'Declined: tours are planned for all together.',
          false,
        ),
      ],
    },
    { title: 'Drivers' },
  ),
  makeRecord(
    'party',
    2,
    {
      kind: 'external',
      relation: 'customer',
      influence: 'high',
      engagement: 'Yearly review with the 20 largest customers.',
      needs: [
        need('Delivery windows kept also when the forecast fails.', ['8.1', 'A.6.2.6'], 'SLA § 4'),
        need('Their order data is not used for other customers.', [], ''),
      ],
    },
    { title: 'Food producers' },
  ),
  makeRecord(
    'party',
    3,
    { kind: 'external', relation: 'authority', influence: 'high' },
    { title: 'Market surveillance authority' },
  ),
];

const system = (
  number: number,
  title: string,
  data: Partial<AimsRecord<'system'>['data']>,
  status = 'operation',
) => makeRecord('system', number, data, { title, status });

const systems = [
  system(1, 'Tour planner', {
    purpose: 'Plans the tours of the next day from orders, vehicles and working hours.',
    version: '4.2',
    roles: ['developer', 'deployer'],
    criticality: 'critical',
  }),
  system(2, 'Demand forecast', {
    purpose: 'Forecasts pallets per customer and day for staffing.',
    version: '2.0',
    roles: ['developer', 'deployer'],
    criticality: 'high',
  }),
  system(3, 'Driver assistant', {
    purpose: 'Answers drivers’ questions on rules and vehicles in five languages.',
    version: '1.4',
    roles: ['deployer'],
    criticality: 'medium',
  }),
  system(4, 'CV screening in the HR suite', { version: '2025-10', roles: ['user'] }),
  system(5, 'Photo tagging pilot', { version: '0.1', roles: ['developer'] }, 'development'),
  system(6, 'Old route scorer', { version: '1.0' }, 'retirement'),
];

const scope = makeRecord(
  'scope',
  1,
  {
    activities:
      'planning and driving of refrigerated tours with AI systems that it develops or uses',
    functions: ['Dispatch', 'Software and data', 'Operations', 'People', 'Purchasing'],
    sites: ['Rotterdam', 'Remote work in the Netherlands and Belgium'],
    roles: ['developer', 'deployer', 'user'],
    exclusions: [
      {
        what: 'Photo tagging pilot (AIS-005)',
        reason: 'A test without effect on people or customers; it ends on 30 September 2026.',
      },
    ],
    interfaces: [
      {
        with: 'Provider of the language model',
        what: 'Prompts and answers of the driver assistant',
        how: 'Contract with notice of changes; acceptance test per version',
      },
      { with: 'Food producers', what: 'Orders by EDI', how: '' },
    ],
    statement:
      'The AI management system of Brightwater Logistics BV covers: planning and driving of refrigerated tours with AI systems that it develops or uses.\nNot in scope: Photo tagging pilot (AIS-005). A test without effect on people or customers.',
    description:
      'Work on an AI system begins with an entry in the inventory. The AI board meets every second Tuesday and decides at each gate.\n\nRisks, impacts and controls are kept in one register; top management sees the figures every quarter.',
    processes: [
      {
        process: 'AI risk assessment',
        owner: 'AIMS lead',
        result: 'Risk register; used by release',
        requirements: ['6.1.2', '8.2'],
      },
      {
        process: 'Release of AI systems',
        owner: 'CTO',
        result: 'Release record',
        requirements: ['A.6.2.5'],
      },
      { process: 'Internal audit', owner: 'External auditor', result: '', requirements: ['9.2.2'] },
    ],
  },
  { title: 'AIMS of Brightwater Logistics', owner: 'Saskia de Wit' },
);

const role = (
  number: number,
  title: string,
  data: Partial<AimsRecord<'role'>['data']>,
  status = 'assigned',
) => makeRecord('role', number, data, { title, status });

const roles = [
  role(1, 'Managing director', {
    holder: 'Pieter Vos',
    deputy: 'Saskia de Wit',
    purpose: 'Gives direction and resources; answers for the AIMS as a whole.',
    responsibilities: ['approves policy, scope and risk criteria', 'leads the management review'],
    authorities: ['may stop any AI system', 'accepts risks of every level'],
    duties: [duty('accountable', '4.3 5.1 5.2 5.3 7.1 9.3 A.2'), duty('informed', '8 10')],
  }),
  role(2, 'AIMS lead', {
    holder: 'Saskia de Wit',
    deputy: 'Jonas Peeters',
    purpose: 'Keeps the AIMS in line with ISO/IEC 42001 and reports on it every quarter.',
    responsibilities: [
      'keeps inventory, risk register and statement of applicability complete',
      'prepares the management review',
      'watches laws and customers’ requirements',
    ],
    authorities: [
      'may hold a release for five working days',
      'may look into every record of an AI system',
    ],
    competence: 'ISO/IEC 42001 lead implementer course, or two years with another ISO system.',
    duties: [
      duty('accountable', '4.1 4.2 4.4 6 7.2 7.3 7.4 7.5 9.1 10 A.3 A.5'),
      duty('responsible', '4.3 5.2 9.3'),
    ],
  }),
  role(3, 'CTO', {
    holder: 'Jonas Peeters',
    purpose: 'Answers for development and operation of the AI systems that the company builds.',
    responsibilities: ['releases AI systems', 'keeps technical documentation'],
    authorities: [
      'releases systems up to high criticality',
      'takes any AI system out of operation',
    ],
    duties: [duty('accountable', '8.1 8.2 8.3 A.4 A.6'), duty('responsible', '6.1.2 6.1.3')],
  }),
  role(
    4,
    'Data lead',
    {
      holder: '',
      purpose: 'Answers for the data that AI systems learn from.',
      responsibilities: ['approves new data sources'],
      authorities: [],
      duties: [duty('accountable', 'A.7'), duty('consulted', '6.1.2 A.6')],
    },
    'vacant',
  ),
  role(5, 'Works council', {
    holder: 'Fatima El Idrissi',
    purpose: 'Speaks for the drivers.',
    responsibilities: ['comments on changes that affect working hours'],
    authorities: ['may ask for a new impact assessment'],
    duties: [
      duty('consulted', '6.1.4 8.4 A.5', 'systems that affect staff'),
      duty('informed', 'A.9'),
    ],
  }),
  role(6, 'Head of operations', {
    holder: 'Jonas Peeters',
    purpose: 'Answers for how AI systems are used in dispatch.',
    responsibilities: ['sees to human oversight'],
    authorities: ['may switch to manual planning'],
    duties: [duty('accountable', '8.4 A.9'), duty('accountable', '8.1')],
  }),
];

const link = (number: number, from: AnyRecord, relation: string, to: AnyRecord): RecordLink => ({
  id: recordId('task', number),
  fromId: from.id,
  relation,
  toId: to.id,
});

const risk = makeRecord('risk', 1, { kind: 'risk' }, { title: 'Tours break working-time law' });
const excludedControl = makeRecord('control', 1, { control: 'A.8.3', applicable: 'no' });

const at = <T>(all: readonly T[], index: number): T => {
  const found = all[index];
  if (found === undefined) throw new Error(`the fixture has no number ${index}`);
  return found;
};

const links: readonly RecordLink[] = [
  ...[0, 1, 2].map((one) => link(one, scope, 'includes', at(systems, one))),
  link(3, scope, 'excludes', at(systems, 4)),
  link(4, at(issues, 0), 'addressed-by', risk),
  link(5, risk, 'arises-from', at(issues, 3)),
  link(6, at(parties, 0), 'concerned-with', at(systems, 0)),
  link(7, at(parties, 0), 'addressed-by', risk),
  link(8, at(roles, 1), 'reports-to', at(roles, 0)),
  link(9, at(roles, 2), 'reports-to', at(roles, 0)),
];

export const contextRecords = [
  ...issues,
  ...parties,
  ...systems,
  scope,
  ...roles,
  risk,
  excludedControl,
] as const;

/** What the documents are made from; `records` replaces those above. */
export function contextInput(
  records: readonly AnyRecord[] = contextRecords,
  given: readonly RecordLink[] = links,
): AimsDocInput {
  return {
    organisation,
    assessor: emptyAssessor,
    records: new Records(records, given),
    catalogue: realCatalogue(),
    dimensions: [],
    interviews: [],
    evidence: new Map(),
    pictures: new Map(),
    logos: {},
    createdAt: '2026-06-02T08:00:00.000Z',
    toolVersion: '0.0.0-test',
  };
}
