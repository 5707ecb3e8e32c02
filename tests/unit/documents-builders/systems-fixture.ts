import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import {
  giveAnswer,
  recordedRows,
  walk,
  type GivenAnswer,
} from '../../../shared/domain/ai-act-classifier.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import {
  criteriaToAdd,
  meet,
  waive,
  type Gate,
  type GateProfile,
  type Stage,
} from '../../../shared/domain/lifecycle.ts';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { realLibraries } from '../../fixtures/world.ts';
import { makeRecord, recordId } from '../domain/record-fixture.ts';
import { contextInput } from './context-fixture.ts';

/** A high-risk system with all of its records, one that was bought, and two that are hardly filled in. */

const profile: GateProfile = {
  criticality: 'critical',
  aiActClass: 'high-risk',
  origin: 'developed',
};
const decision = { by: 'Mara Lind, quality', on: '2026-03-18' };

/** Usual criteria up to a stage: decided before it, half decided in it. */
function gatesUpTo(...stages: readonly Stage[]): readonly Gate[] {
  const rows = stages.flatMap((stage) => criteriaToAdd(stage, profile, []));
  return rows.reduce<readonly Gate[]>((gates, gate, at) => {
    if (gate.criterion.startsWith('Labels'))
      return waive(gates, at, 'No labels are made: findings come from reports.', decision);
    if (gate.stage === stages.at(-1) && at % 2 === 1) return gates;
    const met = meet(gates, at, decision);
    return met.map((one, row) =>
      row === at ? { ...one, reason: `Design file, section ${at + 1}` } : one,
    );
  }, rows);
}

/** The way through the classifier on which each named step gets the answer with these words. */
function classified(words: Readonly<Record<string, string>>) {
  const library = realLibraries().aiAct;
  let given: readonly GivenAnswer[] = [];
  for (let { current } = walk(library, given); current !== null;) {
    const wanted = words[current.id];
    const named = current.answers.findIndex(
      ({ label }) => wanted !== undefined && label.includes(wanted),
    );
    given = giveAnswer(library, given, named < 0 ? current.answers.length - 1 : named);
    ({ current } = walk(library, given));
  }
  return recordedRows(library, given);
}

const triage = makeRecord(
  'system',
  1,
  {
    purpose:
      'Sorts incoming chest radiographs by urgency, so that the radiologist on call reads probable emergencies first.',
    version: '3.2',
    roles: ['developer', 'provider'],
    origin: 'developed',
    criticality: 'critical',
    technique: 'Convolutional network (DenseNet-121) with calibrated scores for four findings',
    benefits: 'Median time to reading of a pneumothorax falls from 84 to 19 minutes.',
    intendedUse:
      'Frontal chest radiographs of adults, taken upright or in bed, in hospitals with a radiologist on call. The order of the work list changes; no image is hidden and no report is written.',
    misuse:
      'Reading only what is marked urgent: the work list shows all images and the time since the exposure.\nUse on children: images of patients under 18 are refused.\nTaking the score as a finding: scores are shown to nobody, only the order is.',
    users: ['Radiologists on call (31)', 'Radiographers (64)'],
    affected: [
      'Patients with a chest radiograph, about 52,000 a year',
      'Patients whose image is sorted down',
    ],
    inputs:
      'DICOM images from the hospital’s archive; images with foreign tags are passed on unsorted.',
    outputs:
      'A priority from 1 to 4 and a reason code. Without a result within 90 seconds the image keeps its place.',
    autonomy: 'acts-can-be-stopped',
    oversight:
      'The radiologist sees the whole list and may reorder it; every reordering is logged and reviewed each month. The sorting can be switched off per site with one click.',
    overseenBy: 'Head of radiology, with the radiologist on call as deputy',
    incidentContact: 'safety@acme.example, read on working days before 10 am',
    aiActClass: 'high-risk',
    classifiedOn: '2026-02-11',
    classification: classified({
      'ai-system': 'infers its output',
      scope: 'no exclusion',
      role: 'Provider:',
      'annex-i-product': 'Section A',
      'annex-i-assessment': 'health and safety',
    }),
    classificationNote:
      'The notified body sees the software in class IIb of Regulation (EU) 2017/745. To be classified again when scores are shown to users.',
    tooling: 'PyTorch 2.6, MONAI 1.4, DICOM gateway of Northgate Imaging',
    computing:
      'Two servers with one GPU each in the data centre in Freiburg; about 3.1 MWh a year.',
    people: 'Two data scientists, one software engineer, one clinical lead (half time).',
    gates: gatesUpTo('design', 'data', 'development', 'verification', 'deployment'),
    requirements:
      'SRS-014: sensitivity for pneumothorax at least 0.92 in every age group; result within 90 seconds.',
    design: 'Gateway, queue, inference service and list adapter; decisions ADR-1 to ADR-11.',
    eventLog:
      'Image id, model version, scores, order before and after, reordering by people; kept for ten years.',
    monitoring:
      'Share of emergencies per site each week; below 80 % of the expected share the clinical lead is called.',
    userInformation:
      '“This list is sorted by software. The order is no finding.” (instructions for use, section 4)',
    retirementPlan: 'The list falls back to the time of exposure; customers get 90 days’ notice.',
  },
  { title: 'Triage assistant', status: 'deployment', owner: 'Dr. Aylin Kaya', due: '2026-11-30' },
);

const chatbot = makeRecord(
  'system',
  2,
  {
    purpose: 'Answers questions of hospital staff about the products from the manuals.',
    version: 'May 2026',
    roles: ['deployer', 'user'],
    origin: 'bought',
    criticality: 'low',
    intendedUse:
      'Staff of customers ask in German or English; answers cite the page of the manual.',
    misuse: 'Medical questions: the assistant refuses and names the hotline.',
    users: ['Staff of customers'],
    affected: ['Patients, if staff follow a wrong answer'],
    autonomy: 'informs',
    oversight: 'Support reads 50 conversations a month.',
    aiActClass: 'limited',
    classifiedOn: '2026-04-20',
    classification: classified({
      'ai-system': 'infers its output',
      scope: 'no exclusion',
      role: 'Deployer',
      transparency: 'interact',
    }),
    gates: [],
  },
  { title: 'Help desk assistant', status: 'operation', owner: 'Tom Achterberg', due: '2026-05-01' },
);

const forecast = makeRecord(
  'system',
  3,
  {
    purpose: 'Forecasts how many service calls each week brings.',
    criticality: 'medium',
    origin: 'configured',
    autonomy: 'recommends',
    aiActClass: 'minimal',
    roles: ['developer', 'user'],
  },
  { title: '需要予測 (service forecast) 📈', status: 'design', owner: '' },
);

const retired = makeRecord(
  'system',
  4,
  { purpose: 'דירוג פניות לפי דחיפות', criticality: 'high', origin: 'open-source' },
  { title: 'מיון פניות', status: 'retirement', owner: 'Mara Lind' },
);

const training = makeRecord(
  'dataset',
  1,
  {
    description:
      'One row per radiograph with the findings of the report; four findings are the target.',
    purposes: ['training', 'validation'],
    version: 'cxr-2025.11',
    size: '184,300 images of 96,120 patients',
    period: 'January 2016 to September 2025',
    location: 'Archive server, /data/cxr/2025.11',
    hash: '9f2c6c1f0e4b7a5d8c3e1b2a4f6d8091a2b3c4d5e6f708192a3b4c5d6e7f8091',
    source:
      'Routine care at six hospitals of the Breisgau group, exported under data agreement DA-7.',
    acquiredOn: '2025-10-20',
    lineage:
      'Archive export, de-identification (deid 4.1), removal of lateral views, report parsing.',
    licence: 'Data agreement DA-7 of 3 March 2025, section 4',
    rightToUse:
      'Section 4 allows training and testing of medical devices; the ethics committee agreed (EK 25-114).',
    retention:
      'Until 2035; single patients can be removed within 30 days, models are retrained yearly.',
    personalData: 'pseudonymised',
    personalDataBasis:
      'Article 9(2)(j) GDPR with the state hospital act; impact assessment DPIA-12.',
    representativeness:
      'Women 46 %, over 75 years 31 % (use: 34 %), bedside images 22 % (use: 41 %).',
    biases:
      'Bedside images are rare and of worse quality. Two sites label pneumothorax only from 2 cm on: relabelled.',
    labelling: 'Report parser checked on 2,000 images by two radiologists, kappa 0.87.',
    checks: [
      {
        check: 'Duplicate patients in training and test',
        criterion: 'none',
        result: '0 of 96,120',
        outcome: 'pass',
        on: '2025-11-12',
        by: 'split_check.py',
      },
      {
        check: 'Missing age or sex',
        criterion: 'at most 1 %',
        result: '0.4 %',
        outcome: 'pass',
        on: '2025-11-12',
        by: 'J. Roth',
      },
      {
        check: 'Agreement of labels with two readers',
        criterion: 'kappa at least 0.8',
        result: '0.87',
        outcome: 'pass',
        on: '2025-11-20',
        by: 'Dr. Kaya',
      },
      {
        check: 'Share of bedside images as in use',
        criterion: '41 % ± 5',
        result: '22 %',
        outcome: 'fail',
        on: '2025-11-20',
        by: 'J. Roth',
      },
      {
        check: 'Drift of the scanner mix',
        criterion: '',
        result: '',
        outcome: 'open',
        on: null,
        by: '',
      },
    ],
    preparation: [
      {
        step: 'De-identify',
        method: 'deid 4.1 with profile “chest”, burned-in text removed',
        reason: 'No name may reach the training server.',
        on: '2025-10-24',
      },
      {
        step: 'Oversample bedside images',
        method: 'weight 1.9 in the sampler',
        reason: 'Otherwise patients in intensive care are served worst.',
        on: '2025-11-14',
      },
    ],
  },
  { title: 'Chest radiographs, training', status: 'in-use', owner: 'J. Roth' },
);

const testSet = makeRecord(
  'dataset',
  2,
  {
    description: 'Radiographs of a hospital that gave no training data.',
    purposes: ['test'],
    version: 'cxr-test-4',
    source: 'Routine care at St. Anna, 2025.',
    rightToUse: 'Data agreement DA-9.',
    personalData: 'anonymised',
    representativeness: '4,120 images; ages and views as in use.',
    biases: '',
  },
  { title: 'Chest radiographs, test', status: 'in-use', owner: 'J. Roth' },
);

const model = makeRecord(
  'model',
  2,
  {
    version: '3.2.0',
    algorithm: 'DenseNet-121, four outputs, temperature scaling',
    reason:
      'Compared with ResNet-50 and a vision transformer: same sensitivity at a third of the computing, steadier on bedside images.',
    limitations: 'Weak on images with rotated patients; no statement on children.',
    trainedOn: '2025-12-03',
    dataVersion: 'cxr-2025.11',
    codeRevision: 'git 4be1f77',
    environment: 'CUDA 12.4, PyTorch 2.6.0, lock file of the revision',
    artefactHash: 'sha256 61d0…c9',
    reproducibility: 'Trained again with seeds 1 and 2: sensitivity within 0.004.',
    parameters: [
      { name: 'learning rate', value: '0.0001' },
      { name: 'seed', value: '20251203' },
      { name: 'threshold, pneumothorax', value: '0.31' },
    ],
  },
  { title: 'Triage network', status: 'released', owner: 'J. Roth' },
);
const oldModel = makeRecord(
  'model',
  1,
  { version: '3.1.4', algorithm: 'DenseNet-121', trainedOn: '2025-02-18' },
  { title: 'Triage network', status: 'withdrawn' },
);

const value = (
  metric: string,
  subgroup: string,
  measured: number | null,
  comparison: 'at-least' | 'at-most' | null,
  threshold: number | null,
  note = '',
) => ({ metric, subgroup, value: measured, comparison, threshold, note });

const performance = makeRecord(
  'test-run',
  1,
  {
    purposes: ['performance', 'fairness'],
    method:
      'All 4,120 images of the test set, reference standard by three radiologists (majority).',
    runOn: '2026-02-24',
    by: 'Dr. Lena Vogt (did not build the model)',
    environment: 'Staging, version 3.2.0',
    metrics: [
      value(
        'Sensitivity, pneumothorax',
        '',
        0.948,
        'at-least',
        0.92,
        'n = 412; 95 % CI 0.92 to 0.97',
      ),
      value('Sensitivity, pneumothorax', '18 to 44', 0.961, 'at-least', 0.92),
      value('Sensitivity, pneumothorax', '45 to 74', 0.952, 'at-least', 0.92),
      value('Sensitivity, pneumothorax', '75 and older', 0.907, 'at-least', 0.92, 'n = 108'),
      value('Sensitivity, pneumothorax', 'Women', 0.944, 'at-least', 0.92),
      value('Sensitivity, pneumothorax', 'Men', 0.951, 'at-least', 0.92),
      value('False urgent share', '', 0.081, 'at-most', 0.1),
      value('False urgent share', 'Bedside images', 0.117, 'at-most', 0.1),
      value('False urgent share', 'Upright images', 0.064, 'at-most', 0.1),
      value('Time to result, 95th percentile (s)', '', 38.4, 'at-most', 90),
      value('Area under the curve', '', 0.973, null, null),
    ],
    conclusion:
      'Good enough for sorting. Weakest for patients of 75 and older, where bedside images are frequent.',
    conditions:
      'Images of patients of 75 and older are never sorted below the middle of the list until version 3.3.',
    failing: 2,
  },
  {
    title: 'Clinical performance, version 3.2',
    status: 'passed-with-conditions',
    owner: 'Dr. Lena Vogt',
  },
);
const robustness = makeRecord(
  'test-run',
  2,
  {
    purposes: ['robustness', 'security'],
    method: 'Noise, rotation, foreign markers; manipulated DICOM headers.',
    runOn: '2026-03-02',
    by: 'Pipeline 118',
    metrics: [value('Sensitivity under noise', '', 0.931, 'at-least', 0.9)],
    conclusion: 'Holds; headers with wrong values are refused.',
    failing: 0,
  },
  { title: 'Disturbed and manipulated images', status: 'passed' },
);
const usability = makeRecord(
  'test-run',
  3,
  {
    purposes: ['usability'],
    method: 'Ten radiologists, two night shifts each.',
    metrics: [value('Reordered lists', '', null, 'at-most', 0.2)],
  },
  { title: 'Night shift study', status: 'planned' },
);

const explanation = makeRecord(
  'explanation',
  1,
  {
    method: 'saliency',
    reach: 'single-result',
    audience: ['oversight', 'developers'],
    madeOn: '2026-02-26',
    findings:
      'In 46 of 50 images the heat map lies on the finding. In two it lies on a drain: the drain is a sign of treatment, not of urgency.',
    limits: 'Not shown to users: readers trusted the map more than the image in a trial.',
    wording: '“The order follows signs in the image. It is no finding.”',
  },
  { title: 'Where the network looks', status: 'in-use', owner: 'J. Roth' },
);

const deployment = makeRecord(
  'deployment',
  1,
  {
    version: '3.2.0',
    environment: 'St. Anna, pilot',
    reach: 'Two radiologists, 40 images a day',
    plannedOn: '2026-03-20',
    liveOn: '2026-03-23',
    approvedBy: 'Dr. Aylin Kaya, product owner',
    checklist: [
      { item: 'Tests passed or conditions accepted', done: true, by: 'Mara Lind' },
      { item: 'Way back tried', done: true, by: 'Site IT' },
      { item: 'Night shift trained', done: false, by: '' },
    ],
    rollback:
      'Switch in the gateway; the list returns to the time of exposure within a minute. Last tried on 22 March.',
  },
  { title: 'Pilot at St. Anna', status: 'live', owner: 'Site IT' },
);
const rolledBack = makeRecord(
  'deployment',
  2,
  {
    version: '3.1.4',
    environment: 'St. Anna',
    liveOn: '2025-09-01',
    endedOn: '2025-09-12',
    approvedBy: 'Dr. Aylin Kaya, product owner',
    rollback: 'As above.',
    reason: 'Bedside images were sorted down; four patients were read late, none came to harm.',
  },
  { title: 'Release 3.1.4', status: 'rolled-back' },
);

const risk = makeRecord(
  'risk',
  1,
  {
    kind: 'risk',
    category: 'fairness',
    likelihood: 4,
    consequence: 4,
    inherent: 16,
    residualLikelihood: 2,
    residualConsequence: 4,
    residual: 8,
    strategy: 'modify',
  },
  { title: 'Older patients are read too late', status: 'in-treatment', owner: 'Dr. Aylin Kaya' },
);
const impact = makeRecord(
  'impact',
  1,
  {
    systemVersion: '3.1',
    decision: 'proceed-with-conditions',
    approvedBy: 'Ruth Amann, managing director',
    approvedOn: '2026-03-10',
  },
  { title: 'Triage assistant', status: 'approved' },
);
const supplier = makeRecord('supplier', 1, {}, { title: 'Northgate Imaging' });
const manual = makeRecord('document', 1, { kind: 'guideline' }, { title: 'Instructions for use' });

export const systemRecords: readonly AnyRecord[] = [
  triage,
  chatbot,
  forecast,
  retired,
  training,
  testSet,
  model,
  oldModel,
  performance,
  robustness,
  usability,
  explanation,
  deployment,
  rolledBack,
  risk,
  impact,
  supplier,
  manual,
];

const link = (number: number, from: AnyRecord, relation: string, to: AnyRecord): RecordLink => ({
  id: recordId('task', number),
  fromId: from.id,
  relation,
  toId: to.id,
});
export const systemLinks: readonly RecordLink[] = [
  link(1, training, 'used-by', triage),
  link(2, testSet, 'used-by', triage),
  link(3, testSet, 'used-by', forecast),
  link(4, model, 'part-of', triage),
  link(5, oldModel, 'part-of', triage),
  link(6, model, 'trained-on', training),
  link(7, model, 'based-on', oldModel),
  link(8, performance, 'tests', triage),
  link(9, performance, 'model', model),
  link(10, performance, 'data', testSet),
  link(11, robustness, 'tests', triage),
  link(12, usability, 'tests', triage),
  link(13, explanation, 'explains', triage),
  link(14, deployment, 'of', triage),
  link(15, rolledBack, 'of', triage),
  link(16, risk, 'concerns', triage),
  link(17, impact, 'assesses', triage),
  link(18, triage, 'supplied-by', supplier),
  link(19, triage, 'documented-by', manual),
  link(20, forecast, 'depends-on', triage),
  link(21, deployment, 'model', model),
];

const plot: Evidence = {
  id: recordId('task', 900),
  code: 'EV-021',
  kind: 'file',
  title: 'Heat maps of 50 images',
  description: '',
  location: '',
  sha256: null,
  mime: 'image/png',
  size: 1200,
  createdAt: '2026-02-26T10:00:00.000Z',
};

/** What the documents are made from; `records` replaces those above. */
export function systemsInput(
  records: readonly AnyRecord[] = systemRecords,
  links: readonly RecordLink[] = systemLinks,
  picture: Uint8Array = new Uint8Array([1]),
): AimsDocInput {
  const base = contextInput([], []);
  return {
    ...base,
    records: new Records(records, links),
    evidence: new Map([
      [explanation.id, [plot]],
      [triage.id, [{ ...plot, id: recordId('task', 901), code: 'EV-004', title: 'SRS 3.2.pdf' }]],
    ]),
    pictures: new Map([
      [plot.id, { bytes: picture, mime: 'image/png', alt: 'Heat maps laid over radiographs' }],
    ]),
  };
}
