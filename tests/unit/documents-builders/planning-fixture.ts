import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import type { ImpactData } from '../../../shared/domain/impact-assessment.ts';
import { impactDimensions } from '../../../shared/domain/records/impacts.ts';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { screeningQuestions } from '../../../shared/domain/screening.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import { contextInput } from './context-fixture.ts';

/** Made-up records of a staffing company: two impact assessments, objectives, changes, suppliers. */

const system = makeRecord(
  'system',
  1,
  {
    purpose: 'Puts applicants for temporary work in an order of fit for each open position.',
    version: '3.2',
    roles: ['developer', 'provider', 'deployer'],
    origin: 'developed',
    criticality: 'high',
    intendedUse: 'Recruiters see a ranked list with reasons and decide whom they call.',
    misuse: 'Only the first five are ever called, or the rank is told to applicants as a score.',
    users: ['Recruiters'],
    affected: ['Applicants'],
    autonomy: 'recommends',
    oversight:
      'Two recruiters review the list of each position; one in ten lists is checked against a blind choice.',
  },
  { title: 'Match', status: 'operation', owner: 'Mia Lindqvist' },
);

const drafts = makeRecord(
  'system',
  2,
  { version: '1.1', purpose: 'Drafts job advertisements that a recruiter rewrites.' },
  { title: 'Advert drafts', status: 'operation', owner: 'Tom Achterberg' },
);

const screening = (yes: Readonly<Record<string, string>>): ImpactData['screening'] =>
  screeningQuestions.map(({ id, question }) => ({
    question,
    answer: id in yes ? 'yes' : 'no',
    reason: yes[id] ?? 'Looked at by the team; nothing in use or data points to it.',
  }));

const harms: ImpactData['harms'] = [
  {
    dimension: 'fairness',
    harm: 'Applicants with a break in their career are ranked lower and are not called.',
    bearer: 'Applicants',
    severity: 4,
    likelihood: 3,
    reversible: 'partly',
    measures:
      'Length of breaks was taken out of the features. Rank by group is measured each month; a gap above 5 points stops the release.',
    remains: 'Groups below 30 people a month cannot be measured.',
    risk: 'RSK-001',
  },
  {
    dimension: 'fairness',
    harm: 'Older applicants describe skills in other words and are understood less well.',
    bearer: 'Applicants over 55',
    severity: 3,
    likelihood: 3,
    reversible: 'partly',
    measures: 'A list of older terms was added; recruiters can search without the ranking.',
    remains: 'New trades bring new words.',
    risk: '',
  },
  {
    dimension: 'privacy',
    harm: 'A recruiter sees health details that an applicant wrote into a free text.',
    bearer: 'Applicants',
    severity: 3,
    likelihood: 2,
    reversible: 'no',
    measures: 'Free texts are masked before they are shown or learned from.',
    remains: 'Masking misses about one text in two hundred.',
    risk: '',
  },
  {
    dimension: 'human-agency',
    harm: 'Recruiters stop looking below the fifth place and follow the list.',
    bearer: 'Applicants',
    severity: 4,
    likelihood: 4,
    reversible: 'yes',
    measures: 'The list starts at a random place for one position in ten.',
    remains: '',
    risk: '',
  },
  {
    dimension: 'work',
    harm: 'Recruiters lose practice in reading applications.',
    bearer: 'Recruiters',
    severity: 2,
    likelihood: 3,
    reversible: 'yes',
    measures: 'Two days a month without the system.',
    remains: 'New recruiters never learned it otherwise.',
    risk: '',
  },
  {
    dimension: 'transparency',
    harm: 'An applicant who was not called learns neither that a system took part nor whom to ask.',
    bearer: 'Applicants',
    severity: 2,
    likelihood: 2,
    reversible: 'yes',
    measures: '',
    remains: '',
    risk: '',
  },
];

const reasons: Readonly<Record<string, string>> = {
  environment: 'One small server; ranking a position takes less energy than showing the page.',
  democracy: 'No contact with public debate or elections.',
  'culture-and-language': 'Dutch and English applications are ranked by separate models.',
  'children-and-vulnerable':
    'Applicants are adults; those in reintegration are placed without the system.',
  'safety-and-health': 'Fitness for a job is checked by people and by law, not by the system.',
  security: 'Runs inside the company network; manipulated applications were tried without success.',
};

const touched = new Set(harms.map(({ dimension }) => dimension));

const impact = makeRecord(
  'impact',
  2,
  {
    screening: screening({
      'restricted-use': 'Recruitment is listed as high-risk in Annex III of the EU AI Act.',
      'decides-about-people': 'Who is not called does not get the job.',
      'many-people': 'About 14,000 applicants a year.',
    }),
    fullNeeded: 'yes',
    screeningReason:
      'Ranking decides in practice who is called, and the law counts recruitment as high-risk.',
    systemVersion: '3.1',
    intendedUse: 'Recruiters see a ranked list with reasons and decide whom they call.',
    unintendedUse:
      'Only the first five are ever called.\nThe rank is told to applicants or customers as a score.\nRanking people who are already placed, for pay talks.',
    environment: 'Two offices, 31 recruiters, temporary work in logistics and care.',
    dataUsed:
      'Applications and placements of 2019 to 2025, 61,000 rows. Women in warehouse work are rare (9 %).',
    assessors: [
      'Mia Lindqvist, head of data science',
      'Raúl Ortega, quality',
      'Hanna Weiß, works council',
    ],
    affected: [
      {
        group: 'Applicants',
        kind: 'individuals',
        size: 'about 14,000 a year',
        vulnerable: true,
        how: 'Are ranked; most never learn of it.',
      },
      {
        group: 'Applicants over 55',
        kind: 'groups',
        size: 'about 900 a year',
        vulnerable: true,
        how: 'As above; rare in the training data.',
      },
      {
        group: 'Recruiters',
        kind: 'individuals',
        size: '31',
        vulnerable: false,
        how: 'Work with the list every day.',
      },
      {
        group: 'Labour market of the region',
        kind: 'society',
        size: '',
        vulnerable: false,
        how: 'One in six temporary jobs is filled by us.',
      },
    ],
    society:
      'If every agency ranked in the same way, the same people would be passed over everywhere. We compare our results with the regional figures once a year.',
    benefits: [
      {
        dimension: 'fairness',
        benefit: 'Every application is read in full; before, 40 % were not opened.',
        bearer: 'Applicants',
      },
      {
        dimension: 'financial',
        benefit: 'A position is filled in 3 instead of 6 days.',
        bearer: 'Customers',
      },
    ],
    harms,
    without: impactDimensions
      .filter((dimension) => !touched.has(dimension) && dimension in reasons)
      .map((dimension) => ({ dimension, reason: reasons[dimension] ?? '' })),
    consultation:
      'Works council on 3 March: wanted the day without the system; done. Two applicants’ associations on 12 March: asked for a way to object; planned as TSK-011.',
    conclusion:
      'Match makes sure that every application is read, which it was not before. Its gravest harm is that recruiters follow the list; the measures reduce that but do not end it. With the conditions below the benefits outweigh what remains.',
    decision: 'proceed-with-conditions',
    conditions:
      'The monthly gap between groups is reported to the management meeting.\nA way to object is open before 1 September.',
    approvedBy: 'Tom Achterberg, managing director',
    approvedOn: '2026-04-02',
    triggers: [
      'A new version of the model',
      'Use for permanent positions',
      'More than three objections a month',
    ],
  },
  { title: 'Match', status: 'approved', owner: 'Mia Lindqvist', due: '2026-10-01' },
);

const earlier = makeRecord(
  'impact',
  1,
  { fullNeeded: 'yes', systemVersion: '2.0' },
  { title: 'Match', status: 'superseded' },
);

const screened = makeRecord(
  'impact',
  3,
  {
    screening: screening({ 'new-ground': 'First use of a language model in the company.' }),
    fullNeeded: 'no',
    screeningReason:
      'A recruiter rewrites every draft before anybody outside sees it. Publishing drafts unread would change this.',
    systemVersion: '1.1',
    intendedUse: 'Drafts of job advertisements that a recruiter rewrites.',
    unintendedUse: 'Publishing a draft without reading it.',
    conclusion: 'The drafts touch nobody before a person has made them their own.',
    decision: 'proceed',
    triggers: ['Drafts go out without a rewrite'],
  },
  { title: 'Advert drafts', status: 'in-review', owner: 'Tom Achterberg', due: '2027-03-01' },
);

const risk = makeRecord(
  'risk',
  1,
  {
    kind: 'risk',
    category: 'fairness',
    likelihood: 3,
    consequence: 4,
    individuals: 4,
    inherent: 12,
    strategy: 'modify',
    treatment: 'Measure the gap by group each month; stop the release above 5 points.',
    residualLikelihood: 2,
    residualConsequence: 4,
    residual: 8,
  },
  { title: 'Applicants with career breaks are ranked lower', status: 'in-treatment' },
);
const supplierRisk = makeRecord(
  'risk',
  2,
  { kind: 'risk', category: 'supplier' },
  { title: 'The language model changes without notice', status: 'analysed' },
);

const policy = makeRecord(
  'document',
  1,
  { kind: 'policy', requirements: ['5.2'], version: '1.0' },
  { title: 'AI policy', status: 'approved' },
);

type Measured = readonly (readonly [on: string, value: number])[];
const measured = (values: Measured) => values.map(([on, value]) => ({ on, value, note: '' }));

const objectives = [
  makeRecord(
    'objective',
    1,
    {
      why: 'Applicants wait for a person when they object. Today it takes longer than we promise.',
      commitment: 'Everyone affected can have a decision reviewed by a person.',
      startOn: '2026-01-01',
      resources: 'One day a week of the quality team.',
      indicator: 'Share of objections answered by a person within five working days',
      unit: '%',
      direction: 'at-least',
      baseline: 62,
      target: 95,
      evaluation:
        'Count of the ticket system, first Monday of the month, by quality; looked at in the monthly meeting.',
      frequency: 'monthly',
      measurements: measured([
        ['2026-01-31', 64],
        ['2026-02-28', 71],
        ['2026-03-31', 70],
        ['2026-04-30', 82],
        ['2026-05-31', 88],
      ]),
    },
    {
      title: 'Objections are answered by a person within five days',
      status: 'on-track',
      owner: 'Raúl Ortega',
      due: '2026-09-30',
    },
  ),
  makeRecord(
    'objective',
    2,
    {
      why: 'A gap between groups means that people are passed over.',
      startOn: '2026-01-01',
      indicator: 'Largest gap in mean rank between two groups',
      unit: 'points',
      direction: 'at-most',
      baseline: 9,
      target: 5,
      evaluation: 'Monthly fairness report of Match.',
      frequency: 'monthly',
      measurements: measured([
        ['2026-02-01', 8.4],
        ['2026-03-01', 8.9],
        ['2026-05-20', 8.6],
      ]),
    },
    {
      title: 'No group is ranked much lower than another',
      status: 'on-track',
      owner: 'Mia Lindqvist',
      due: '2026-07-31',
    },
  ),
  makeRecord(
    'objective',
    3,
    {
      why: 'People can only supervise what they understand.',
      indicator: 'Recruiters who passed the training',
      unit: '',
      direction: 'at-least',
      baseline: null,
      target: 31,
      evaluation: 'Attendance and test of the training platform.',
      frequency: 'once',
      measurements: measured([['2026-05-04', 31]]),
      evaluationResult:
        'Reached. The test showed that the reasons on the list are read by half; a refresher follows.',
    },
    {
      title: 'Every recruiter is trained in the limits of Match',
      status: 'achieved',
      owner: 'Hanna Weiß',
      due: '2026-05-31',
    },
  ),
  makeRecord(
    'objective',
    4,
    {
      why: 'A second supplier keeps us able to act.',
      indicator: 'Suppliers tested',
      direction: 'at-least',
      evaluation: 'Test report.',
    },
    { title: 'A second language model is tested' },
  ),
];

const tasks = [
  makeRecord(
    'task',
    1,
    {},
    {
      title: 'Rota for reviews of objections',
      owner: 'Raúl Ortega',
      due: '2026-05-15',
      status: 'in-progress',
    },
  ),
  makeRecord(
    'task',
    2,
    {},
    {
      title: 'Reweigh training data by length of career',
      owner: 'Mia Lindqvist',
      due: '2026-07-01',
    },
  ),
  makeRecord(
    'task',
    3,
    {},
    { title: 'Put the objection form on the website', owner: '', due: null },
  ),
];

const changes = [
  makeRecord(
    'change',
    1,
    {
      what: 'The scope takes in the Breda office with its own recruiters.',
      reason: 'The office was bought in March.',
      effects:
        'Eight more users of Match; training and contracts; impact assessment of Match is looked at again.',
      integrity: 'Until the training is done, Breda works without Match.',
      resources: 'Six training days.',
      responsibilities: 'The Breda office manager becomes owner of the local process.',
      startOn: '2026-05-01',
      approvedBy: 'Tom Achterberg',
      approvedOn: '2026-04-20',
    },
    {
      title: 'Breda office joins the AIMS',
      status: 'in-progress',
      owner: 'Raúl Ortega',
      due: '2026-08-31',
    },
  ),
  makeRecord(
    'change',
    2,
    {
      what: 'Incidents are kept in the ticket system instead of a spreadsheet.',
      reason: 'Two reports were lost.',
      effects: 'None on people.',
    },
    { title: 'Incidents move to the ticket system', owner: 'Mia Lindqvist' },
  ),
];

const suppliers = [
  makeRecord(
    'supplier',
    1,
    {
      kind: 'supplier',
      provides: 'Language model as a service for advert drafts.',
      criticality: 'critical',
      contact: 'support@model.example, +31 20 555 0100',
      country: 'Ireland, computing in Frankfurt',
      contract: 'MSA-2025-14, contract folder',
      contractEnds: '2026-08-15',
      responsibilities: [
        {
          topic: 'Changes and new versions',
          who: 'they',
          how: 'Fixed version for six months, 30 days of notice.',
        },
        {
          topic: 'Testing for the actual use',
          who: 'we',
          how: 'Acceptance test of 200 drafts for each version.',
        },
        { topic: 'Incidents and concerns', who: 'shared', how: '' },
        { topic: 'Sub-suppliers', who: null, how: '' },
      ],
      obligations: 'No use of our texts for training. Deletion within 30 days after the end.',
      diligence: [
        {
          question: 'What happens to the data that we send, and where?',
          answer: 'Frankfurt, kept 30 days, not used for training; seen in the contract annex.',
          result: 'satisfied',
          on: '2026-02-10',
        },
        {
          question: 'How was it tested, with which results for groups like our users?',
          answer: 'Only English figures were shown.',
          result: 'concern',
          on: '2026-02-10',
        },
        {
          question: 'What would we do if they stopped tomorrow?',
          answer: '',
          result: 'open',
          on: null,
        },
      ],
      conclusion: 'Usable for drafts that people rewrite; not for texts that go out unread.',
    },
    { title: 'Model Works', status: 'approved', owner: 'Tom Achterberg', due: '2027-02-10' },
  ),
  makeRecord(
    'supplier',
    2,
    {
      kind: 'customer',
      provides: 'Uses lists of Match for its own vacancies in care.',
      criticality: 'high',
      contract: 'C-2024-77',
      contractEnds: '2027-12-31',
      responsibilities: [
        {
          topic: 'Human oversight in operation',
          who: 'they',
          how: 'Their planner decides; our instructions, section 4.',
        },
        {
          topic: 'Complaints and correction of results',
          who: 'shared',
          how: 'They take the complaint, we correct the list within five days.',
        },
      ],
      diligence: [
        {
          question: 'What do they use our system for, on whom, and does that fit its intended use?',
          answer: 'Care assistants; fits.',
          result: 'satisfied',
          on: '2026-03-01',
        },
      ],
    },
    { title: 'Zorggroep Maas', status: 'approved', owner: 'Hanna Weiß', due: '2027-03-01' },
  ),
  makeRecord(
    'supplier',
    3,
    { kind: 'supplier', provides: 'Payroll forecasts, replaced in 2025.' },
    { title: 'OldCast', status: 'ended' },
  ),
];

let links = 0;
const link = (from: AnyRecord, relation: string, to: AnyRecord): RecordLink => {
  links += 1;
  const id = `00000000-0000-4000-9100-${String(links).padStart(12, '0')}`;
  return { id, fromId: from.id, relation, toId: to.id };
};
const at = <T>(list: readonly T[], index: number): T => list[index] as T;

export const planningRecords: readonly AnyRecord[] = [
  system,
  drafts,
  earlier,
  impact,
  screened,
  risk,
  supplierRisk,
  policy,
  ...objectives,
  ...tasks,
  ...changes,
  ...suppliers,
];

export const planningLinks: readonly RecordLink[] = [
  link(impact, 'assesses', system),
  link(earlier, 'assesses', system),
  link(screened, 'assesses', drafts),
  link(impact, 'replaces', earlier),
  link(risk, 'arises-from', impact),
  link(risk, 'concerns', system),
  link(supplierRisk, 'concerns', at(suppliers, 0)),
  link(drafts, 'supplied-by', at(suppliers, 0)),
  link(at(objectives, 0), 'supports', policy),
  link(at(objectives, 1), 'concerns', system),
  link(at(tasks, 0), 'serves', at(objectives, 0)),
  link(at(tasks, 1), 'serves', at(objectives, 1)),
  link(at(tasks, 2), 'serves', impact),
  link(at(tasks, 2), 'serves', at(changes, 1)),
  link(at(changes, 0), 'changes', system),
];

/** What the documents on planning are made from. */
export function planningInput(
  records: readonly AnyRecord[] = planningRecords,
  given: readonly RecordLink[] = planningLinks,
): AimsDocInput {
  const base = contextInput([], []);
  return {
    ...base,
    organisation: {
      ...base.organisation,
      name: 'Vandermeer Staffing',
      legalName: 'Vandermeer Staffing BV',
      sector: 'human-resources',
      contactName: 'Tom Achterberg',
    },
    records: new Records(records, given),
  };
}

export const fullImpact: AnyRecord = impact;
export const screenedImpact: AnyRecord = screened;
