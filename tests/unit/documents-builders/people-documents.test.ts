import { describe, expect, it } from 'vitest';
import { communicationPlanDocument } from '../../../shared/documents/aims/people/communication.ts';
import { competenceMatrixDocument } from '../../../shared/documents/aims/people/index.ts';
import { checkDoc } from '../../../shared/documents/check.ts';
import type { Block, Doc } from '../../../shared/documents/doc.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { link } from '../domain/journey-support.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import { contextInput } from './context-fixture.ts';
import { textOf } from './doc-text.ts';

const inputOf = contextInput;
const head = (doc: Doc): readonly string[] =>
  doc.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const tablesBelow = (doc: Doc, id: string): readonly Extract<Block, { kind: 'table' }>[] => {
  const from = doc.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const rest = doc.blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return rest
    .slice(0, to === -1 ? undefined : to)
    .flatMap((block) => (block.kind === 'table' ? [block] : []));
};

const role = makeRecord('role', 1, { holder: 'Mia' }, { title: 'Release manager' });

/** So many people who need so many competences, and nobody proves any of them. */
function crowd(people: number, needs: number) {
  const persons = Array.from({ length: people }, (_, at) =>
    makeRecord('person', at + 1, { function: 'Engineer' }, { title: `Person ${at + 1}` }),
  );
  const competences = Array.from({ length: needs }, (_, at) =>
    makeRecord('competence', at + 1, { level: 'practised' }, { title: `Ability ${at + 1}` }),
  );
  const links = [
    ...persons.map((person) => link(person, 'holds', role)),
    ...competences.map((competence) => link(competence, 'needed-by', role)),
  ];
  return { persons, competences, records: [role, ...persons, ...competences], links };
}

describe('the competence matrix', () => {
  it('says what it lacks before there is anything', () => {
    const input = inputOf([], []);
    expect(competenceMatrixDocument.missing(input, null)).toHaveLength(2);
    const doc = competenceMatrixDocument.build(input, null);
    checkDoc(doc);
    expect(head(doc)).toEqual(['Where competence and awareness stand']);
  });

  it('opens with what is proved and what is not, and lists every gap', () => {
    const { persons, competences, records, links } = crowd(2, 1);
    const [mia, ben] = persons;
    const [ability] = competences;
    if (mia === undefined || ben === undefined || ability === undefined) throw new Error('crowd');
    const proof = makeRecord('qualification', 1, {
      level: 'expert',
      basis: 'certificate',
      evidence: 'Certificate 4711',
      obtainedOn: '2025-02-03',
      assessedBy: 'Ana',
    });
    const training = makeRecord(
      'training',
      1,
      { kind: 'workshop', aim: 'Reads a report.', method: 'A case.' },
      { title: 'Reading reports', due: '2027-03-01' },
    );
    const doc = competenceMatrixDocument.build(
      inputOf(
        [...records, proof, training],
        [
          ...links,
          link(proof, 'of', mia),
          link(proof, 'proves', ability),
          link(training, 'teaches', ability),
          link(training, 'invited', ben),
        ],
      ),
      null,
    );
    checkDoc(doc);
    const text = textOf(doc);
    expect(text).toContain(
      '1 of 2 proofs of competence that roles need are there; one is missing, expired or of too low a level.',
    );
    expect(text).toContain('A training that closes one gap is planned.');
    expect(tablesBelow(doc, 'gaps')[0]?.rows).toHaveLength(1);
    expect(text).toContain('Certificate 4711');
    expect(text).toContain('judged by Ana');
    expect(text).toContain('Reading reports');
  });

  it('splits a wide matrix into tables of at most six competences, none left out', () => {
    const { records, links } = crowd(15, 12);
    const doc = competenceMatrixDocument.build(inputOf(records, links), null);
    const tables = tablesBelow(doc, 'matrix');
    expect(tables.map(({ columns }) => columns.length)).toEqual([7, 7]);
    const headers = tables.flatMap(({ columns }) => columns.slice(1).map(({ header }) => header));
    expect(headers).toEqual(Array.from({ length: 12 }, (_, at) => `Ability ${at + 1} (practised)`));
    expect(tables.every(({ rows }) => rows.length === 15)).toBe(true);
  });

  it('prints attendance, who was missing, and whether it worked', () => {
    const { persons, records, links } = crowd(2, 1);
    const training = makeRecord(
      'training',
      1,
      {
        kind: 'briefing',
        heldOn: '2026-02-03',
        checkedOn: '2026-04-01',
        checkedBy: 'Ana',
        result: 'Eight of nine passed.',
      },
      { status: 'effective', title: 'Briefing' },
    );
    const [mia, ben] = persons;
    if (mia === undefined || ben === undefined) throw new Error('crowd');
    const doc = competenceMatrixDocument.build(
      inputOf(
        [...records, training],
        [
          ...links,
          link(training, 'invited', mia),
          link(training, 'invited', ben),
          link(training, 'attended', mia),
        ],
      ),
      null,
    );
    const card = doc.blocks.find((block) => block.kind === 'card');
    const rows = Object.fromEntries(
      (card?.rows ?? []).map(({ label, value }) => [
        label,
        value.map((one) => ('text' in one ? one.text : '')).join(''),
      ]),
    );
    expect(rows).toMatchObject({
      'Took part': '1: Person 1',
      'Invited, but not there': 'Person 2',
      'What the check showed': 'Eight of nine passed.',
    });
    expect(textOf(doc)).toContain('One training was held; 1 proved effective.');
  });

  it('lists everybody under the AI policy, and under others only those who were asked', () => {
    const { persons, records, links } = crowd(2, 1);
    const policy = makeRecord(
      'document',
      1,
      { kind: 'policy', requirements: ['5.2'], version: '2.0' },
      { status: 'approved', title: 'AI policy' },
    );
    const other = makeRecord(
      'document',
      2,
      { kind: 'guideline', version: '1.0' },
      { status: 'approved', title: 'Guideline' },
    );
    const silent = makeRecord('document', 3, { version: '1.0' }, { status: 'approved' });
    const given = makeRecord(
      'acknowledgement',
      1,
      { version: '1.0', acknowledgedOn: '2026-04-01', how: 'signed' },
      { status: 'acknowledged' },
    );
    const [mia] = persons;
    if (mia === undefined) throw new Error('crowd');
    const doc = competenceMatrixDocument.build(
      inputOf(
        [...records, policy, other, silent, given],
        [...links, link(given, 'by', mia), link(given, 'of', other)],
      ),
      null,
    );
    expect(tablesBelow(doc, 'awareness').map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(textOf(doc)).toContain('0 of 2 persons acknowledged version 2.0 of the AI policy.');
  });
});

describe('the communication plan', () => {
  const internal = makeRecord(
    'communication',
    1,
    {
      direction: 'internal',
      what: 'The policy',
      log: [
        { on: '2026-01-05', to: 'All', what: 'First', by: 'Mia', response: '' },
        { on: '2026-03-05', to: 'Ghent', what: 'Second', by: '', response: 'Two questions' },
      ],
    },
    { title: 'News', status: 'running', owner: 'Mia' },
  );
  const external = makeRecord(
    'communication',
    2,
    { direction: 'external' },
    { title: 'Customers', status: 'running', owner: 'Ben', due: '2020-01-01' },
  );

  it('says that nothing is planned', () => {
    const input = inputOf([], []);
    expect(communicationPlanDocument.missing(input, null)).toEqual([
      'No communication is planned (7.4).',
    ]);
    checkDoc(communicationPlanDocument.build(input, null));
  });

  it('prints the plan and the log, the latest first, and what is late or silent', () => {
    const input = inputOf([internal, external], []);
    expect(communicationPlanDocument.missing(input, null)).toEqual([
      'COM-002 was due and is not done.',
      'COM-002 is said to be running, but the log of the last twelve months has no entry.',
    ]);
    const doc = communicationPlanDocument.build(input, null);
    checkDoc(doc);
    expect(tablesBelow(doc, 'plan')[0]?.rows).toHaveLength(2);
    const log = tablesBelow(doc, 'log')[0]?.rows.map((row) =>
      row[3]?.map((one) => ('text' in one ? one.text : ' ')).join(''),
    );
    expect(log).toEqual(['Second Two questions', 'First']);
    expect(textOf(doc)).toContain(
      'plans 2 communications about its AIMS: 1 inside, 1 to the outside.',
    );
  });

  it('asks for the side that is missing', () => {
    const missing = (one: AnyRecord) => communicationPlanDocument.missing(inputOf([one], []), null);
    expect(missing(internal)).toEqual([
      'Nothing is planned to the outside: customers, users, authorities.',
    ]);
    expect(missing({ ...external, due: null, status: 'planned' })).toEqual([
      'Nothing is planned inside the organisation.',
    ]);
  });
});
