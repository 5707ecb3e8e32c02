import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, text } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import { openPoints, stateOf } from '../context/common.ts';
import { frame, heading, paragraph, widePage } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import { soaFacts, type Control, type SoaFacts } from './facts.ts';
import { lineBlocks } from './lines.ts';

/** Which controls apply, why, and how far they are implemented (6.1.3). */
export const soaDocument: AimsDocKind = {
  document: 'soa',
  clauses: ['6.1.3'],
  missing: (input) => soaFacts(input).open,
  build: (input) => {
    const facts = soaFacts(input);
    const { open, words } = facts;
    const listed = controlsOf(facts);
    return frame(input, {
      title: translate('soaDoc.title'),
      subtitle: translate('soaDoc.subtitle'),
      code: 'SOA',
      version: stateOf(listed, input.createdAt, words),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: input.records.only('scope')?.owner.trim() || input.organisation.contactName,
      clauses: soaDocument.clauses,
      blocks: [...summaryBlocks(facts), ...(listed.length === 0 ? [] : lineSection(facts))],
      signers: [
        {
          name: '',
          role: translate('aimsDoc.topManagement'),
          statement: translate('soaDoc.sign'),
        },
      ],
    });
  },
};

const lineSection = (facts: SoaFacts): readonly Block[] => [widePage, ...lineBlocks(facts)];

/** All lines that are there, Annex A and own ones. */
function controlsOf({ groups, own }: SoaFacts): readonly Control[] {
  const annex = groups.flatMap(({ lines }) => lines.map(({ record }) => record));
  return [...annex.filter((record) => record !== undefined), ...own];
}

function summaryBlocks(facts: SoaFacts): readonly Block[] {
  const { contradictions, open, input } = facts;
  const head = heading(1, translate('soaDoc.section.summary'), 'summary');
  if (controlsOf(facts).length === 0) {
    const organisation = input.organisation.name;
    return [
      head,
      {
        kind: 'paragraph',
        style: 'lead',
        content: plain(translate('soaDoc.lead.none', { organisation })),
      },
    ];
  }
  return [
    head,
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    paragraph(progressText(facts)),
    ...(contradictions.length === 0
      ? []
      : [
          {
            kind: 'callout',
            tone: 'danger',
            title: translate('soaDoc.contradictions', { count: contradictions.length }),
            content: contradictions.map((one) => [text(one)]),
          } as const,
        ]),
    ...openPoints(
      // The box above names each contradiction already.
      contradictions.length === 0
        ? open
        : open.filter(
            (one) =>
              one !== translate('soaDoc.open.contradictions', { count: contradictions.length }),
          ),
    ),
    groupTable(facts),
  ];
}

function leadText(facts: SoaFacts): string {
  const annex = facts.groups.flatMap(({ lines }) => lines);
  const count = (applicable: 'yes' | 'no'): number =>
    annex.filter(({ record }) => record?.data.applicable === applicable).length;
  const excluded = count('no');
  const undecided = annex.length - count('yes') - excluded;
  return sentences([
    translate('soaDoc.lead', {
      organisation: facts.input.organisation.name,
      total: annex.length,
      applicable: count('yes'),
      excluded,
      excludedVerb: translate(
        excluded === 1 ? 'soaDoc.lead.excludedOne' : 'soaDoc.lead.excludedMany',
      ),
    }),
    undecided === 0 ? '' : translate('soaDoc.lead.undecided', { count: undecided }),
    facts.own.length === 0 ? '' : translate('soaDoc.lead.own', { count: facts.own.length }),
  ]);
}

const progress = ['implemented', 'in-progress', 'planned'] as const;

function progressText(facts: SoaFacts): string {
  const applicable = controlsOf(facts).filter(({ data }) => data.applicable === 'yes');
  const withStatus = (status: string): number =>
    applicable.filter((control) => control.status === status).length;
  const states = progress.flatMap((status) => {
    const count = withStatus(status);
    return count === 0 ? [] : [translate(`soaDoc.lead.${status}`, { count })];
  });
  const rest = applicable.filter(
    ({ status }) => !(progress as readonly string[]).includes(status),
  ).length;
  const all = rest === 0 ? states : [...states, translate('soaDoc.lead.open', { count: rest })];
  return sentences([
    applicable.length === 0
      ? ''
      : translate('soaDoc.lead.progress', {
          count: applicable.length,
          states: facts.words.list(all),
        }),
    facts.contradictions.length === 0 ? translate('soaDoc.lead.clean') : '',
  ]);
}

function groupTable({ groups, own }: SoaFacts): Block {
  const numbers = (some: readonly (Control | undefined)[]): readonly Inlines[] => {
    const count = (test: (control: Control) => boolean): Inlines =>
      plain(String(some.filter((control) => control !== undefined && test(control)).length));
    const decided = some.filter((control) => (control?.data.applicable ?? null) !== null).length;
    return [
      plain(String(some.length)),
      count(({ data }) => data.applicable === 'yes'),
      count(({ data }) => data.applicable === 'no'),
      plain(String(some.length - decided)),
      count(({ data, status }) => data.applicable === 'yes' && status === 'implemented'),
    ];
  };
  const column = (name: 'controls' | 'applicable' | 'excluded' | 'undecided' | 'implemented') => ({
    header: translate(`soaDoc.column.${name}`),
    weight: 1.2,
    align: 'end' as const,
  });
  const recordsOf = (lines: SoaFacts['groups'][number]['lines']) =>
    lines.map(({ record }) => record);
  return {
    kind: 'table',
    caption: translate('soaDoc.groups.caption'),
    columns: [
      { header: translate('soaDoc.column.group'), weight: 4.4 },
      column('controls'),
      column('applicable'),
      column('excluded'),
      column('undecided'),
      column('implemented'),
    ],
    rows: [
      ...groups.map(({ group, lines }) => [
        plain(`${group.id} ${group.title}`),
        ...numbers(recordsOf(lines)),
      ]),
      ...(own.length === 0 ? [] : [[plain(translate('soaDoc.groups.own')), ...numbers(own)]]),
      [
        [bold(translate('soaDoc.groups.total'))],
        ...numbers([...groups.flatMap(({ lines }) => recordsOf(lines)), ...own]),
      ],
    ],
  };
}
