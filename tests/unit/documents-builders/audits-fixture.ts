import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import { contextInput } from './context-fixture.ts';

/** Made-up audits of a staffing company: a reported one, and the next that follows it up. */

const programme = makeRecord(
  'audit-programme',
  1,
  {
    startOn: '2025-07-01',
    endOn: '2028-06-30',
    objectives: 'Stage 1 without surprises; every correction of the first year shown to hold.',
    methods: 'On site in Bergen; the service desk remote.',
    resources: 'Two auditors, twelve days a year.',
    priorities: [
      { requirements: ['A.6'], importance: 'high', reason: 'Match is retrained every month.' },
      { requirements: ['7.5.1'], importance: 'low', reason: 'Certified to ISO/IEC 27001.' },
    ],
    approvedBy: 'Ada Brekke, Managing director',
    approvedOn: '2025-06-20',
  },
  { title: 'Cycle one', status: 'running', owner: 'Jon Vik' },
);

const slot = (
  on: string,
  from: string,
  until: string,
  what: string,
  ...requirements: string[]
) => ({
  on,
  from,
  until,
  what,
  with: 'Mia Lindqvist',
  auditor: 'Tom Achterberg',
  requirements,
});

/** Reported in spring. */
export const reportedAudit = makeRecord(
  'audit',
  1,
  {
    objective: 'Is support for the AIMS in place before stage 1?',
    criteria: 'ISO/IEC 42001:2023 and our own procedures.',
    requirements: ['7.1', '7.2', '7.3', '7.4'],
    processes: ['Competence'],
    startOn: '2026-03-02',
    endOn: '2026-03-03',
    method: 'on-site',
    sites: ['Bergen'],
    sampling: 'Five of eleven training records, the newest and two by lot.',
    timetable: [
      slot('2026-03-02', '09:00', '09:30', 'Opening meeting'),
      slot('2026-03-02', '09:30', '12:00', 'Competence and awareness', '7.2', '7.3'),
      slot('2026-03-03', '15:00', '15:30', 'Closing meeting'),
    ],
    summary: 'People know the policy. Proof of competence is missing where models are released.',
    conforms: 'with-exceptions',
    effective: 'yes',
    limits: 'The service desk could not be reached; 7.4 was not audited.',
    reportedOn: '2026-03-10',
    reportedTo: 'Ada Brekke, Managing director',
  },
  { title: 'Support, spring', status: 'reported', owner: 'Ada Brekke' },
);

/** Planned for autumn. */
export const nextAudit = makeRecord(
  'audit',
  2,
  {
    objective: 'Do the corrections of spring hold?',
    criteria: 'ISO/IEC 42001:2023.',
    requirements: ['7', '8.1'],
    startOn: '2026-10-05',
    endOn: '2026-10-05',
    method: 'remote',
  },
  { title: 'Support, autumn', owner: 'Ada Brekke' },
);

const auditor = makeRecord('person', 1, { function: 'Controller' }, { title: 'Tom Achterberg' });
const lead = makeRecord('person', 2, { function: 'People lead' }, { title: 'Mia Lindqvist' });
const role = makeRecord(
  'role',
  51,
  {
    holder: 'Mia Lindqvist',
    duties: [{ part: 'responsible', requirements: ['8.1'], note: '' }],
  },
  { title: 'Head of operations', status: 'assigned' },
);
const competence = makeRecord('competence', 1, { area: 'auditing' }, { title: 'Auditing' });
const proof = makeRecord(
  'qualification',
  1,
  { obtainedOn: '2025-01-10' },
  { title: 'Internal auditor course' },
);

const check = (
  number: number,
  requirement: string,
  status: string,
  data: Parameters<typeof makeRecord<'audit-check'>>[2] = {},
) =>
  makeRecord(
    'audit-check',
    number,
    { question: `Question ${number} on ${requirement}?`, requirement: [requirement], ...data },
    { status, title: `Question ${number}` },
  );
const checks = [
  check(1, '7.2', 'does-not', {
    sample: 'Training records of five of eleven engineers',
    spokenTo: 'Mia Lindqvist',
    notes: 'Two have no proof.',
    answeredOn: '2026-03-02',
  }),
  check(2, '7.2', 'conforms', { spokenTo: 'Mia Lindqvist' }),
  check(3, '7.3', 'conforms', { sample: 'Four people asked at random', spokenTo: 'Service team' }),
  check(4, '7.4', 'not-reached'),
  check(5, '7.2', 'conforms', { notes: 'The matrix is kept up.', answeredOn: '2026-03-02' }),
];

const earlier = makeRecord(
  'finding',
  3,
  {
    grade: 'observation',
    requirements: ['7.2'],
    statement: 'The matrix is a year old.',
    verifiedOn: '2026-03-02',
  },
  { title: 'The matrix is a year old', status: 'closed' },
);
const minor = makeRecord(
  'finding',
  1,
  {
    grade: 'minor',
    requirements: ['7.2'],
    statement: 'Two of five engineers who release models have no proof of competence.',
    evidence: 'Training records of S. Dahl and K. Moe, seen on 2 March.',
    foundOn: '2026-03-02',
    foundWith: 'Mia Lindqvist',
    response: 'Accepted. Both are trained in April.',
  },
  {
    title: 'No proof of competence',
    status: 'accepted',
    owner: 'Mia Lindqvist',
    due: '2026-07-08',
  },
);
const praise = makeRecord(
  'finding',
  2,
  {
    grade: 'good-practice',
    requirements: ['7.3'],
    statement: 'Every newcomer meets somebody whom an AI system decided about.',
    evidence: 'Told by three people.',
  },
  { title: 'Newcomers meet those affected', status: 'issued' },
);
const nonconformity = makeRecord(
  'nonconformity',
  1,
  { grade: 'minor', requirements: ['7.2'], detectedOn: '2026-03-02' },
  { title: 'Competence is not proved', status: 'acting' },
);
const firstAudit = makeRecord(
  'audit',
  3,
  { requirements: ['7'], startOn: '2025-09-01', reportedOn: '2025-09-10', conforms: 'yes' },
  { title: 'First look', status: 'closed' },
);

const link = (from: AnyRecord, relation: string, to: AnyRecord): RecordLink => ({
  id: `${from.code} ${relation} ${to.code}`,
  fromId: from.id,
  relation,
  toId: to.id,
});

export const auditRecords: readonly AnyRecord[] = [
  programme,
  reportedAudit,
  nextAudit,
  firstAudit,
  auditor,
  lead,
  role,
  competence,
  proof,
  ...checks,
  minor,
  praise,
  earlier,
  nonconformity,
];

export const auditLinks: readonly RecordLink[] = [
  ...[reportedAudit, nextAudit, firstAudit].map((one) => link(one, 'part-of', programme)),
  link(reportedAudit, 'led-by', auditor),
  link(nextAudit, 'led-by', auditor),
  link(nextAudit, 'audited-by', lead),
  link(proof, 'of', auditor),
  link(proof, 'proves', competence),
  ...checks.map((one) => link(one, 'of', reportedAudit)),
  ...checks.slice(4).map((one) => link(one, 'follows-up', earlier)),
  link(minor, 'found-in', reportedAudit),
  link(praise, 'found-in', reportedAudit),
  link(earlier, 'found-in', firstAudit),
  link(minor, 'answers', checks[0] ?? minor),
  link(minor, 'raised', nonconformity),
];

export const auditProgramme: AnyRecord = programme;

/** What the documents are made from; `records` replaces those above. */
export function auditInput(
  records: readonly AnyRecord[] = auditRecords,
  links: readonly RecordLink[] = auditLinks,
): AimsDocInput {
  return { ...contextInput(), records: new Records(records, links) };
}
