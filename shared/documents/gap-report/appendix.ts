import type { Person } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { translate } from '../../i18n/index.ts';
import type { Block, Inlines, Signer } from '../doc.ts';
import { bold, mono, muted, text } from '../doc.ts';
import { questionReference } from './comparison.ts';
import type { Facts } from './facts.ts';
import { compareCodes } from './facts.ts';
import { heading } from './method.ts';
import { lines, plain } from '../words.ts';

/** The evidence with its hashes, by code. */
export function evidenceBlocks(facts: Facts): readonly Block[] {
  const head = heading(1, translate('gapReport.section.evidence'), 'evidence');
  const evidence = facts.input.evidence.toSorted((a, b) => compareCodes(a.code, b.code));
  if (evidence.length === 0) {
    return [head, { kind: 'paragraph', content: plain(translate('gapReport.evidence.none')) }];
  }
  return [
    head,
    { kind: 'paragraph', content: plain(translate('gapReport.evidence.intro')) },
    {
      kind: 'table',
      dense: true,
      columns: [
        { header: translate('gapReport.evidence.column.code'), weight: 1 },
        { header: translate('gapReport.evidence.column.what'), weight: 3 },
        { header: translate('gapReport.evidence.column.hash'), weight: 6.5 },
        { header: translate('gapReport.evidence.column.supports'), weight: 1.6 },
      ],
      rows: evidence.map((one) => [
        plain(one.code),
        describe(facts, one),
        one.sha256 === null
          ? [muted(translate('gapReport.evidence.reference'))]
          : [mono(one.sha256)],
        supports(facts, one),
      ]),
    },
  ];
}

function describe({ words }: Facts, evidence: Evidence): Inlines {
  const { title, description, location, size } = evidence;
  return lines([
    [bold(title)],
    description === '' ? [] : [text(description)],
    location === '' ? [] : [muted(translate('gapReport.evidence.kept', { location }))],
    size === null ? [] : [muted(sizeText(size, words.number))],
  ]);
}

function sizeText(bytes: number, number: (value: number) => string): string {
  if (bytes < 1000) return translate('gapReport.evidence.bytes', { size: number(bytes) });
  if (bytes < 1_000_000) {
    return translate('gapReport.evidence.kilobytes', { size: number(bytes / 1000) });
  }
  return translate('gapReport.evidence.megabytes', { size: number(bytes / 1_000_000) });
}

function supports(facts: Facts, evidence: Evidence): Inlines {
  const questions = [...facts.evidenceOf]
    .filter(([, list]) => list.includes(evidence))
    .map(([questionId]) => questionReference(facts, questionId));
  return lines(questions);
}

/** Who asked and who answered. */
export function peopleBlocks(facts: Facts): readonly Block[] {
  const head = heading(1, translate('gapReport.section.people'), 'people');
  const { people } = facts.input.assessment;
  if (people.length === 0) {
    return [head, { kind: 'paragraph', content: plain(translate('gapReport.people.none')) }];
  }
  const answered = (person: Person): string => {
    if (person.role === 'assessor') return '';
    const all = [...facts.answers.values()];
    return String(all.filter(({ saidBy }) => saidBy.includes(person.id)).length);
  };
  return [
    head,
    {
      kind: 'table',
      columns: [
        { header: translate('gapReport.people.column.name'), weight: 3 },
        { header: translate('gapReport.people.column.function'), weight: 4 },
        { header: translate('gapReport.people.column.role'), weight: 2 },
        { header: translate('gapReport.people.column.answers'), weight: 1.3, align: 'end' },
      ],
      rows: people.map((person) => [
        plain(person.name),
        plain(person.function),
        plain(translate(`gapReport.people.${person.role}`)),
        plain(answered(person)),
      ]),
    },
  ];
}

/** Lines to sign: the assessors, then the organisation. */
export function signOffBlocks({ input }: Facts): readonly Block[] {
  const { assessment, assessor, organisation } = input;
  const assessors = assessment.people.filter(({ role }) => role === 'assessor');
  const names = assessors.length > 0 ? assessors : [assessor];
  const signers: Signer[] = names.map((one) => ({
    name: one.name,
    role: one.function === '' ? translate('gapReport.signOff.role.assessor') : one.function,
    statement: translate('gapReport.signOff.assessor'),
  }));
  signers.push({
    name: '',
    role: translate('gapReport.signOff.role.topManagement', { organisation: organisation.name }),
    statement: translate('gapReport.signOff.organisation'),
  });
  return [
    heading(1, translate('gapReport.section.signOff'), 'sign-off'),
    { kind: 'paragraph', content: plain(translate('gapReport.signOff.text')) },
    {
      kind: 'signatures',
      signers,
      labels: {
        name: translate('gapReport.signOff.name'),
        role: translate('gapReport.signOff.role'),
        date: translate('gapReport.signOff.date'),
        signature: translate('gapReport.signOff.signature'),
      },
    },
  ];
}
