import { fillTemplate } from '../../../shared/domain/template-filling.ts';
import { standardPolicy, composePolicy, policyGroups } from '../../../shared/domain/policy.ts';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { defaultRiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { gapWords, templateValues } from '../../../shared/documents/templates/values.ts';
import { realLibraries } from '../../fixtures/world.ts';
import { makeRecord, recordId } from '../domain/record-fixture.ts';
import { contextInput, contextRecords, organisation } from './context-fixture.ts';

/** Registers from which every template can be filled, and documents in every state. */

const registers: readonly AnyRecord[] = [
  ...contextRecords.filter(({ type }) => type !== 'risk' && type !== 'control'),
  makeRecord('risk-criteria', 1, defaultRiskCriteria),
  ...[1, 2, 3].map((number) =>
    makeRecord(
      'risk',
      number,
      {
        kind: 'risk',
        likelihood: number + 1,
        consequence: 4,
        inherent: (number + 1) * 4,
        residualLikelihood: 2,
        residualConsequence: number + 1,
        residual: 2 * (number + 1),
        strategy: number === 3 ? 'retain' : 'modify',
      },
      { title: `Tours break working-time law, case ${number}`, owner: 'Jonas Peeters' },
    ),
  ),
  makeRecord(
    'control',
    1,
    {
      control: 'A.8.3',
      applicable: 'no',
      justification: 'Nobody outside reports; drivers | dispatchers use the same channel.',
    },
    { title: 'External reporting' },
  ),
  makeRecord(
    'objective',
    1,
    {
      indicator: 'Tours overruled by dispatchers',
      unit: '%',
      target: 8,
      baseline: 14,
      direction: 'at-most',
    },
    { title: 'Plans that dispatchers accept', owner: 'Jonas Peeters', due: '2026-12-31' },
  ),
  makeRecord(
    'objective',
    2,
    { indicator: 'Drivers trained', unit: '%', target: 95, direction: 'at-least' },
    { title: 'Everybody knows the limits', owner: 'Saskia de Wit', due: '2026-09-30' },
  ),
  makeRecord(
    'supplier',
    1,
    {
      kind: 'supplier',
      provides: 'Language model by interface',
      criticality: 'critical',
      contractEnds: '2027-01-31',
    },
    { title: 'Ombrelis', owner: 'CTO' },
  ),
];

const today = '2026-06-02';

/** A template filled in from the registers. */
export function filledTemplate(id: string) {
  const template = realLibraries().templates.find((one) => one.id === id);
  if (template === undefined) throw new Error(`there is no template ${id}`);
  const records = new Records(registers, []);
  return fillTemplate(template.body, templateValues({ organisation, records, today }));
}

/** The text without its open decisions: what an author leaves when the draft is done. */
export const decided = (body: string): string => body.replace(/\[([^[\]\n]+)\](?!\()/g, '$1');

const headings = Object.fromEntries(
  policyGroups.map((group) => [group, `${group.charAt(0).toUpperCase()}${group.slice(1)}`]),
) as Record<(typeof policyGroups)[number], string>;
const clauses = realLibraries().policyClauses;
const policyValues = {
  organisation: organisation.name,
  concernsContact: 'ai@brightwater.example',
  reviewMonths: '12',
};
const policyBody = composePolicy(standardPolicy(clauses, policyValues), clauses, {
  headings,
  gap: gapWords,
});

const approval = { approvedBy: 'Anke Verhoeven', approvedOn: '2026-03-02' };
const control = {
  author: 'Saskia de Wit',
  approver: 'Managing director',
  reviewMonths: 12,
  confidentiality: 'Internal',
  distribution: ['All staff', 'Agency drivers'],
  retention: '6 years after replacement',
};

export const policy = makeRecord(
  'document',
  1,
  {
    ...control,
    ...approval,
    kind: 'policy',
    requirements: ['5.2', 'A.2.2'],
    version: '1.1',
    template: 'TPL-POL-01',
    communicatedOn: '2026-03-09',
    body: policyBody,
  },
  { title: 'AI policy', status: 'approved', owner: 'AIMS lead', due: '2027-03-02' },
);
/** Approved once; the next version is being written, and the review is late. */
export const procedure = makeRecord(
  'document',
  2,
  {
    ...control,
    kind: 'procedure',
    requirements: ['7.5.1', '7.5.2', '7.5.3'],
    version: '2.0',
    changeNote: 'Retention of event logs follows the new law.',
    body: filledTemplate('TPL-PRO-14').body,
  },
  { title: 'Document control procedure', status: 'draft', owner: 'AIMS lead', due: '2026-05-01' },
);
/** Kept as a file. */
export const external = makeRecord(
  'document',
  3,
  { ...control, kind: 'external', version: '3', author: 'Customer' },
  { title: 'Rules of Foodmarkt for suppliers of software', status: 'in-review', owner: 'CTO' },
);
export const withdrawn = makeRecord(
  'document',
  4,
  { ...control, kind: 'form', version: '1.0', body: 'Old form.' },
  { title: 'AI request form', status: 'withdrawn' },
);
const versions = [
  makeRecord(
    'document-version',
    1,
    {
      version: '1.0',
      author: 'Saskia de Wit',
      approvedBy: 'Anke Verhoeven',
      approvedOn: '2025-03-01',
      body: 'Old policy.',
    },
    { title: 'AI policy', status: 'superseded' },
  ),
  makeRecord(
    'document-version',
    2,
    {
      version: '1.1',
      author: 'Saskia de Wit',
      ...approval,
      changeNote: 'Agents may act only within set limits.',
      body: policyBody,
    },
    { title: 'AI policy', status: 'approved' },
  ),
  makeRecord(
    'document-version',
    3,
    {
      version: '1.0',
      author: 'Saskia de Wit',
      approvedBy: 'Anke Verhoeven',
      approvedOn: '2025-05-01',
      body: decided(filledTemplate('TPL-PRO-14').body),
    },
    { title: 'Document control procedure', status: 'approved' },
  ),
];
const numbered = (number: number): AnyRecord => {
  const found = versions[number - 1];
  if (found === undefined) throw new Error(`the fixture has no version ${number}`);
  return found;
};
export const oldPolicy = numbered(1);
export const procedureInForce = numbered(3);

const link = (number: number, from: AnyRecord, relation: string, to: AnyRecord): RecordLink => ({
  id: recordId('task', number),
  fromId: from.id,
  relation,
  toId: to.id,
});
const links = [
  link(1, oldPolicy, 'version-of', policy),
  link(2, numbered(2), 'version-of', policy),
  link(3, procedureInForce, 'version-of', procedure),
  link(4, procedure, 'refers-to', policy),
];

/** Input with these documents, or with others in their place. */
export function controlledInput(
  documents: readonly AnyRecord[] = [policy, procedure, external, withdrawn, ...versions],
  given: readonly RecordLink[] = links,
): AimsDocInput {
  return contextInput([...registers, ...documents], given);
}
