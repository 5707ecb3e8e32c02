import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { emptyAssessor, newOrganisation } from '../../../shared/domain/organisation.ts';
import {
  Records,
  type AimsRecord,
  type AnyRecord,
  type RecordLink,
} from '../../../shared/domain/records/record.ts';
import { riskSpec } from '../../../shared/domain/records/risks.ts';
import { defaultRiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { realCatalogue } from '../../fixtures/world.ts';
import { makeRecord, recordId } from '../domain/record-fixture.ts';

/** Made-up records of a company that reads X-ray pictures: enough to fill every part of three documents. */

type Risk = AimsRecord<'risk'>;
type Control = AimsRecord<'control'>;

export const organisation: AimsDocInput['organisation'] = {
  ...newOrganisation('Lumen Diagnostics'),
  legalName: 'Lumen Diagnostics GmbH',
  contactName: 'Hanna Vogt',
};

export const criteria = makeRecord(
  'risk-criteria',
  1,
  {
    ...defaultRiskCriteria,
    exceptions: [{ likelihood: 1, consequence: 5, level: 3 }],
    approvedBy: 'Dr. Elif Sahin, managing director',
    approvedOn: '2026-03-02',
  },
  { title: 'Criteria for AI risks', status: 'approved', owner: 'Hanna Vogt', due: '2027-03-01' },
);

export const systems = [
  makeRecord('system', 1, { purpose: 'Sorts X-ray pictures by urgency.' }, { title: 'Triage' }),
  makeRecord('system', 2, { purpose: 'Drafts letters to doctors.' }, { title: 'Letter writer' }),
] as const;

/** Levels: likelihood, organisation, individuals, society; after treatment: likelihood, consequence. */
function risk(
  number: number,
  title: string,
  levels: readonly number[],
  data: Partial<Risk['data']>,
  head: Partial<Omit<AnyRecord, 'type' | 'data'>> = {},
): Risk {
  const [likelihood = null, organisationLevel = null, individuals = null, society = null] = levels;
  const filled = {
    kind: 'risk',
    likelihood,
    organisation: organisationLevel,
    individuals,
    society,
    residualLikelihood: levels[4] ?? null,
    residualConsequence: levels[5] ?? null,
    assessedOn: levels.length > 0 ? '2026-04-20' : null,
    ...data,
  } as const;
  return makeRecord(
    'risk',
    number,
    { ...filled, ...riskSpec.compute(filled) },
    { title, status: 'analysed', owner: 'Hanna Vogt', due: '2026-10-20', ...head },
  );
}

export const risks = [
  risk(
    1,
    'A fracture is sorted to the end of the list',
    [3, 4, 5, 2, 2, 5],
    {
      category: 'safety',
      stage: 'operation',
      source:
        'The model was trained on pictures of adults; only 3 % show children. Growth plates look like fractures to it, and fractures like growth plates.',
      event:
        'A fracture of a child is sorted as not urgent and read eleven hours later than it would have been by order of arrival.',
      consequences:
        'The child stays in pain and may need surgery that was avoidable. The clinic stops using the system, and the authority is informed.',
      rationale: 'Two of 412 pictures of children in the test of March were sorted wrongly.',
      strategy: 'modify',
      treatment:
        'Pictures of patients under 16 bypass the sorting until the next version. The next version is trained with 4,000 more pictures of children and tested on them separately.',
      residualRationale:
        'The bypass is technical and tested; what remains is a wrong age in the order.',
    },
    { status: 'in-treatment', owner: 'Dr. Jonas Weber' },
  ),
  risk(
    2,
    'The sorting gets worse when a clinic changes its scanner',
    [4, 3, 4, 1, 2, 4],
    {
      category: 'performance',
      stage: 'operation',
      source: 'Clinics change scanners and settings without telling us.',
      event:
        'Pictures look different from those that the model learned from; errors double unnoticed.',
      consequences: 'Urgent pictures wait. Radiologists lose trust and ignore the sorting.',
      strategy: 'modify',
      treatment:
        'A monitor compares each day’s pictures with the training data and warns at a shift. Clinics have to announce new scanners by contract.',
    },
    { status: 'in-treatment' },
  ),
  risk(
    3,
    'Pictures of a clinic can be assigned to persons',
    [2, 4, 4, 2, 1, 4],
    {
      category: 'privacy',
      stage: 'data',
      source: 'File names of one clinic carry initials and dates of birth.',
      event: 'A data set that is called anonymous lets a researcher recognise patients.',
      consequences: 'Patients’ health data becomes known; a fine and notification follow.',
      strategy: 'modify',
      treatment: 'Names are replaced on the clinic’s side; every delivery is checked by script.',
      acceptedBy: 'Dr. Elif Sahin',
      acceptedOn: '2026-05-04',
      acceptanceReason: 'The check has found nothing in twelve deliveries.',
    },
    { status: 'accepted' },
  ),
  risk(
    4,
    'The letter writer invents a finding',
    [4, 3, 4, 2],
    {
      category: 'performance',
      stage: 'operation',
      source: 'The bought language model completes missing values from habit.',
      event: 'A letter names a finding that the radiologist did not make, and nobody notices.',
      consequences: 'A patient is treated for something that is not there.',
      strategy: 'modify',
      treatment:
        'Every sentence shows its source; letters leave only after the doctor confirmed them.',
    },
    { owner: '' },
  ),
  risk(
    5,
    'The supplier changes its language model overnight',
    [4, 3, 3, 1, 3, 3],
    {
      category: 'supplier',
      source: 'The contract lets the supplier change the model without notice.',
      event: 'Letters change in tone and content from one day to the next.',
      consequences: 'Doctors correct more; errors slip through in the first days.',
      strategy: 'share',
      treatment: 'A fixed version and thirty days’ notice are agreed for the next contract year.',
    },
    { due: '2026-05-15' },
  ),
  risk(6, 'Radiologists follow the sorting blindly', [3, 3, 4, 2], {
    category: 'oversight',
    source: 'The list has no sign of how sure the model is.',
    event: 'Radiologists read in the order given even where they know better.',
    consequences: 'Errors of the model become errors of the clinic.',
  }),
  risk(7, 'A new clinic works with another population', [], {
    category: 'fairness',
    source: 'All training pictures come from one country.',
    event: 'Errors fall on groups that the data does not hold.',
    consequences: 'Some patients wait longer than others.',
  }),
  risk(
    8,
    'The old archive format can’t be read',
    [2, 2, 1, 1, 1, 1],
    { category: 'data', source: 'Old archive.', event: 'Import fails.', strategy: 'avoid' },
    { status: 'closed' },
  ),
  makeRecord(
    'risk',
    9,
    {
      kind: 'opportunity',
      category: 'society',
      source: 'Rural clinics have no radiologist at night.',
      event: 'The sorting lets one radiologist serve three clinics at night.',
      consequences: 'Patients there are helped hours earlier.',
      pursuit: 'prepare',
      treatment: 'A pilot with one clinic is planned with its works council.',
    },
    { title: 'Night service for rural clinics', owner: 'Dr. Jonas Weber', due: '2026-09-01' },
  ),
] as const;

const treated: Readonly<Record<string, Partial<Control['data']>>> = {
  'A.6.2.4': {
    reasons: ['risk', 'law'],
    justification: 'Modifies RSK-001: every version is tested per age group before release.',
    implementation:
      'Test plan per version with thresholds per group; results are kept as test runs and signed by the medical lead before release.',
    implementedOn: '2026-02-01',
    check: 'No version went live without a signed test run in the last twelve months.',
  },
  'A.6.2.6': {
    reasons: ['risk'],
    justification: 'Modifies RSK-002: shifts in the pictures have to be noticed within a day.',
    implementation: 'Daily comparison with the training data; warning by e-mail to operations.',
  },
  'A.7.3': {
    reasons: ['risk', 'contract'],
    justification: 'Modifies RSK-003: clinics deliver pictures under a data agreement.',
    implementation: 'Check list and script at each delivery.',
    implementedOn: '2025-11-10',
  },
};
const excluded: Readonly<Record<string, string>> = {
  'A.8.3':
    'Nobody outside the clinics can meet the systems’ results; clinics report to us by contract (A.8.4).',
  'A.6.1.2': '',
};

/** One line per control of Annex A, as `controlOf` decides. */
function controls(): readonly Control[] {
  return realCatalogue()
    .requirements.filter(({ kind, leaf }) => kind === 'control' && leaf)
    .map(({ id, title }, index) => {
      const own = treated[id];
      const reason = excluded[id];
      const data: Partial<Control['data']> =
        reason === undefined
          ? {
              control: id,
              applicable: 'yes',
              reasons: ['good-practice'],
              justification: `Lumen develops and sells AI systems; ${title.toLowerCase()} is part of that.`,
              implementation: '',
              ...own,
            }
          : { control: id, applicable: 'no', justification: reason };
      const implemented = own?.implementedOn !== undefined;
      const status = reason !== undefined ? 'excluded' : implemented ? 'implemented' : 'planned';
      return makeRecord('control', index + 1, data, {
        title,
        status,
        owner: reason === undefined ? 'Hanna Vogt' : '',
        due: status === 'planned' ? '2026-12-31' : null,
      });
    });
}

export const annex = controls();
export const ownControl = makeRecord(
  'control',
  39,
  {
    objective: 'Pictures of children never depend on the sorting alone.',
    applicable: 'yes',
    reasons: ['risk'],
    justification: 'Modifies RSK-001; Annex A has no control for a technical bypass.',
    implementation: 'The order’s date of birth routes pictures past the model.',
  },
  { title: 'Bypass for children', status: 'implemented', owner: 'Dr. Jonas Weber' },
);

export const tasks = [
  makeRecord(
    'task',
    1,
    { description: 'With consent of two clinics; labels by two radiologists.', priority: 'high' },
    {
      title: 'Collect 4,000 pictures of children',
      status: 'in-progress',
      owner: 'Data lead',
      due: '2026-08-31',
    },
  ),
  makeRecord(
    'task',
    2,
    { priority: 'medium' },
    { title: 'Put a notice period into the contract', owner: 'Hanna Vogt', due: '2026-05-01' },
  ),
  makeRecord(
    'task',
    3,
    { doneOn: '2026-04-02' },
    { title: 'Set the monitor’s limits', status: 'done', due: '2026-04-30' },
  ),
] as const;

export const deployment = makeRecord(
  'deployment',
  1,
  { version: '2.1', liveOn: '2026-05-20' },
  { title: 'Letter writer 2.1', status: 'live' },
);

const document = makeRecord('document', 1, {}, { title: 'Procedure for verification' });

let links = 0;
const link = (from: AnyRecord, relation: string, to: AnyRecord | undefined): RecordLink => {
  links += 1;
  if (to === undefined) throw new Error(`no record for ${relation}`);
  return { id: recordId('party', links), fromId: from.id, relation, toId: to.id };
};
const line = (number: string): Control | undefined =>
  annex.find(({ data }) => data.control === number);

export const riskLinks: readonly RecordLink[] = [
  link(risks[0], 'concerns', systems[0]),
  link(risks[1], 'concerns', systems[0]),
  link(risks[3], 'concerns', systems[1]),
  link(risks[4], 'concerns', systems[1]),
  link(risks[0], 'modified-by', line('A.6.2.4')),
  link(risks[0], 'modified-by', ownControl),
  link(risks[1], 'modified-by', line('A.6.2.6')),
  link(risks[2], 'modified-by', line('A.7.3')),
  link(risks[4], 'modified-by', line('A.8.3')),
  link(tasks[0], 'serves', risks[0]),
  link(tasks[1], 'serves', risks[4]),
  link(tasks[2], 'serves', risks[1]),
  link(deployment, 'of', systems[1]),
  link(line('A.6.2.4') ?? ownControl, 'described-in', document),
];

export const riskRecords: readonly AnyRecord[] = [
  criteria,
  ...systems,
  ...risks,
  ...annex,
  ownControl,
  ...tasks,
  deployment,
  document,
];

/** What the documents are made from; `records` and `given` replace those above. */
export function riskInput(
  records: readonly AnyRecord[] = riskRecords,
  given: readonly RecordLink[] = riskLinks,
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
