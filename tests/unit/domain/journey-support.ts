import { agendaOf } from '../../../shared/domain/agenda.ts';
import type { JourneyInput } from '../../../shared/domain/journey-state.ts';
import { addSome, journeyTypes, noneYet } from '../../../shared/domain/journey-state.ts';
import { riskFactsOf } from '../../../shared/domain/journey-risks.ts';
import {
  isOverdue,
  Records,
  type AnyRecord,
  type RecordLink,
} from '../../../shared/domain/records/record.ts';
import { realCatalogue } from '../../fixtures/world.ts';
import { makeRecord } from './record-fixture.ts';

export const today = '2026-06-01';
const later = '2027-01-01';

/** A workspace as the journey would find it. */
export interface Stand {
  readonly records: readonly AnyRecord[];
  readonly links: readonly RecordLink[];
}

let linkIds = 0;
export function link(from: AnyRecord, relation: string, to: AnyRecord): RecordLink {
  linkIds += 1;
  const id = `00000000-0000-4000-9000-${String(linkIds).padStart(12, '0')}`;
  return { id, fromId: from.id, relation, toId: to.id };
}

/** The journey's input as the service puts it together, from records that are all in memory. */
export function inputOf({ records, links }: Stand): JourneyInput {
  const all = new Records(records, links);
  const present = records.filter(({ archivedAt }) => archivedAt === null);
  const risks = all.of('risk');
  const overdue = agendaOf({ records, actions: [], served: new Map(), today }).filter(
    ({ urgency }) => urgency === 'overdue',
  );
  const openTasks = all
    .of('task')
    .filter(({ status }) => status === 'open' || status === 'in-progress');
  return {
    records: new Records(
      records.filter(({ type }) => (journeyTypes as readonly string[]).includes(type)),
      links,
    ),
    risks: riskFactsOf(
      risks.map(({ id, code, status, owner, due, data }) => ({
        id,
        code,
        status,
        owner,
        due,
        opportunity: data.kind === 'opportunity',
        inherent: data.inherent,
        residual: data.residual,
        strategy: data.strategy,
        controlled: all.linkedFrom(id, 'modified-by').length > 0,
      })),
      {
        appetite: all.only('risk-criteria')?.data.appetite ?? 9,
        today,
        systems: new Set(
          risks.flatMap(({ id }) => all.linkedFrom(id, 'concerns').map((one) => one.id)),
        ),
      },
    ),
    tasks: {
      open: openTasks.length,
      late: openTasks.filter((task) => isOverdue(task, today)).reduce(addSome, noneYet),
      objectives: new Set(
        all
          .of('task')
          .filter(({ status }) => status !== 'dropped')
          .flatMap(({ id }) => all.linkedFrom(id, 'serves'))
          .filter(({ type }) => type === 'objective')
          .map(({ id }) => id),
      ),
      indicators: new Set(
        openTasks
          .flatMap(({ id }) => all.linkedFrom(id, 'serves'))
          .filter(({ type }) => type === 'indicator')
          .map(({ id }) => id),
      ),
    },
    overdue: { first: overdue.slice(0, 12), count: overdue.length },
    counts: Object.fromEntries(
      [...new Set(present.map(({ type }) => type))].map((type) => [
        type,
        present.filter((one) => one.type === type).length,
      ]),
    ),
    catalogue: realCatalogue(),
    today,
  };
}

/** A finished AIMS of a small organisation in which every single record is needed. */
export function completeStand(systemCount = 2): Stand {
  const owner = { owner: 'Mia Lead', due: later };
  const numbers = Array.from({ length: systemCount }, (_, at) => at + 1);
  const issues = [
    makeRecord(
      'issue',
      1,
      { kind: 'external', topic: 'climate', effect: 'E', response: 'R' },
      owner,
    ),
    makeRecord('issue', 2, { kind: 'internal', topic: 'legal', effect: 'E', response: 'R' }, owner),
  ];
  const party = makeRecord('party', 1, {
    kind: 'external',
    relation: 'affected',
    needs: [{ text: 'To be heard', requirement: true, metBy: ['A.8.3'], where: '' }],
  });
  const systems = numbers.map((number) =>
    makeRecord(
      'system',
      number,
      {
        purpose: 'P',
        version: '1.0',
        roles: ['provider'],
        origin: 'bought',
        criticality: 'low',
        intendedUse: 'I',
        misuse: 'M',
        users: ['U'],
        affected: ['A'],
        autonomy: 'informs',
        oversight: 'O',
        aiActClass: 'minimal',
        tooling: 'T',
        computing: 'C',
        people: 'P',
      },
      owner,
    ),
  );
  const scope = makeRecord(
    'scope',
    1,
    {
      statement: 'S',
      description: 'D',
      processes: [{ process: 'Risk', owner: 'Mia', result: '', requirements: [] }],
    },
    { status: 'approved' },
  );
  const role = makeRecord(
    'role',
    1,
    {
      holder: 'Mia',
      competence: 'C',
      duties: [
        {
          part: 'accountable',
          requirements: ['4', '5', '6', '7', '8', '9', '10'],
          note: '',
        },
      ],
    },
    { status: 'assigned' },
  );
  const criteria = makeRecord('risk-criteria', 1, { appetite: 9 }, { status: 'approved' });
  const opportunity = makeRecord('risk', 9999, { kind: 'opportunity' });
  const supplier = makeRecord('supplier', 1, {
    responsibilities: [{ topic: 'Changes', who: 'they', how: '' }],
    diligence: [{ question: 'Q', answer: 'A', result: 'satisfied', on: today }],
  });
  const risks = numbers.map((number) =>
    makeRecord(
      'risk',
      number,
      { kind: 'risk', inherent: 12, strategy: 'modify', residual: 4 },
      { ...owner, status: 'in-treatment' },
    ),
  );
  const controls = realCatalogue()
    .requirements.filter(({ kind, leaf }) => kind === 'control' && leaf)
    .map(({ id }, at) =>
      makeRecord(
        'control',
        at + 1,
        { control: id, applicable: 'yes', justification: 'J' },
        { status: 'implemented' },
      ),
    );
  const impacts = numbers.map((number) =>
    makeRecord(
      'impact',
      number,
      { fullNeeded: 'no', systemVersion: '1.0' },
      { status: 'approved', due: later },
    ),
  );
  const objective = makeRecord(
    'objective',
    1,
    { indicator: 'I', target: 5, direction: 'at-least', frequency: null },
    { ...owner, status: 'on-track' },
  );
  const task = makeRecord('task', 1, {}, owner);
  const values = [{ on: '2026-05-31', value: 9, subgroup: '', note: '' }];
  const indicator = makeRecord(
    'indicator',
    1,
    { direction: 'at-least', threshold: 5, frequency: 'monthly', values, evaluation: 'Good.' },
    owner,
  );
  const document = (number: number, kind: 'policy' | 'procedure', requirements: string[]) =>
    makeRecord(
      'document',
      number,
      {
        kind,
        requirements,
        author: 'Ben',
        approver: 'Mia',
        communicatedOn: '2026-05-01',
      },
      { ...owner, status: 'approved' },
    );
  const documents = [
    document(1, 'policy', ['5.2']),
    document(2, 'procedure', ['7.2', '7.3']),
    document(3, 'procedure', ['7.4']),
    document(4, 'procedure', ['7.5']),
    document(5, 'procedure', ['6.3']),
  ];
  const control = controls[0] ?? scope;
  const programme = makeRecord('audit-programme', 1, {}, { status: 'running' });
  const review = makeRecord(
    'review',
    1,
    {
      heldOn: '2026-05-01',
      inputs: [{ input: 'risks', facts: 'F', discussion: 'D', nothing: false }],
    },
    { status: 'signed' },
  );
  const auditor = makeRecord('person', 1);
  const holder = makeRecord('person', 2, { function: 'Lead' });
  const competence = makeRecord('competence', 1, { level: 'aware' });
  const proof = makeRecord('qualification', 1, { level: 'aware', obtainedOn: '2026-01-01' });
  const acknowledgements = [auditor, holder].map((person, at) => ({
    person,
    record: makeRecord(
      'acknowledgement',
      at + 1,
      { acknowledgedOn: '2026-05-02' },
      { status: 'acknowledged' },
    ),
  }));
  const resource = makeRecord('resource', 1, {}, { status: 'available' });
  const communication = makeRecord(
    'communication',
    1,
    { log: [{ on: '2026-05-02', to: 'Staff', what: 'W', by: '', response: '' }] },
    { status: 'running' },
  );
  const policy = documents[0] ?? scope;
  const audit = makeRecord(
    'audit',
    1,
    { requirements: ['4', '5', '6', '7', '8', '9', '10'], reportedOn: '2026-05-01' },
    { status: 'reported' },
  );
  // Number 3: tests of other areas add one and two themselves.
  const nonconformity = makeRecord(
    'nonconformity',
    3,
    { grade: 'minor', detectedOn: '2026-01-10', rootCause: 'Nobody was told', effective: 'yes' },
    { status: 'closed', owner: 'Ines' },
  );
  const idea = makeRecord('idea', 1, { description: 'D', benefit: 'B' }, { status: 'accepted' });
  return {
    records: [
      ...issues,
      party,
      scope,
      role,
      ...systems,
      criteria,
      opportunity,
      ...risks,
      ...controls,
      ...impacts,
      objective,
      task,
      indicator,
      review,
      supplier,
      ...documents,
      programme,
      auditor,
      holder,
      competence,
      proof,
      ...acknowledgements.map(({ record }) => record),
      resource,
      communication,
      audit,
      nonconformity,
      idea,
    ],
    links: [
      ...systems.flatMap((system, at) => [
        link(scope, 'includes', system),
        link(system, 'supplied-by', supplier),
        link(risks[at] ?? scope, 'concerns', system),
        link(risks[at] ?? scope, 'modified-by', control),
        link(impacts[at] ?? scope, 'assesses', system),
        link(indicator, 'measures', system),
      ]),
      link(task, 'serves', objective),
      link(holder, 'holds', role),
      link(competence, 'needed-by', role),
      link(proof, 'of', holder),
      link(proof, 'proves', competence),
      ...acknowledgements.flatMap(({ person, record }) => [
        link(record, 'by', person),
        link(record, 'of', policy),
      ]),
      link(audit, 'led-by', auditor),
    ],
  };
}

/** Without a record and its links. */
export function without({ records, links }: Stand, gone: AnyRecord): Stand {
  return {
    records: records.filter(({ id }) => id !== gone.id),
    links: links.filter(({ fromId, toId }) => fromId !== gone.id && toId !== gone.id),
  };
}

/** With one record changed. */
export function changed(
  { records, links }: Stand,
  code: string,
  head: Partial<Omit<AnyRecord, 'data'>>,
  data: Readonly<Record<string, unknown>> = {},
): Stand {
  return {
    records: records.map((one) =>
      one.code === code ? { ...one, ...head, data: { ...one.data, ...data } } : one,
    ),
    links,
  };
}
