import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inline, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { heading, paragraph, table } from '../frame.ts';
import { paragraphsOf } from '../risks/facts.ts';
import type { AnnexLine, Control, SoaFacts } from './facts.ts';

const { fields, statuses } = recordWords.control;

/** One table for each control group of Annex A, and one for the organisation's own controls. */
export function lineBlocks(facts: SoaFacts): readonly Block[] {
  return [
    ...facts.groups.flatMap(({ group, lines: some }) => [
      heading(1, `${group.id} ${group.title}`, `group-${group.id}`, false),
      lineTable(facts, some),
    ]),
    heading(1, translate('soaDoc.section.own'), 'own', false),
    facts.own.length === 0
      ? paragraph(translate('soaDoc.own.none'))
      : lineTable(
          facts,
          facts.own.map((record) => ({ requirement: undefined, record })),
        ),
  ];
}

type Line = AnnexLine | { readonly requirement: undefined; readonly record: Control };

function lineTable(facts: SoaFacts, some: readonly Line[]): Block {
  return table(
    [
      { header: translate('soaDoc.column.control'), weight: 2.8 },
      { header: translate('soaDoc.column.decision'), weight: 1.3 },
      { header: translate('soaDoc.column.why'), weight: 4.4 },
      { header: translate('soaDoc.column.status'), weight: 2.3 },
      { header: translate('soaDoc.column.how'), weight: 6 },
      { header: translate('soaDoc.column.owner'), weight: 2 },
      { header: translate('soaDoc.column.risks'), weight: 1.2 },
    ],
    some.map((line) => rowOf(facts, line)),
    true,
  );
}

function rowOf(facts: SoaFacts, { requirement, record }: Line): readonly Inlines[] {
  if (record === undefined) {
    const title =
      requirement === undefined ? [] : [bold(requirement.id), text(` ${requirement.title}`)];
    return [title, [muted(translate('soaDoc.notListed'))], [], [], [], [], []];
  }
  return [
    subject(requirement, record),
    [decision(record)],
    reasons(record),
    state(facts, record),
    implementation(facts, record),
    plain(record.owner),
    lines(facts.risksOf(record.id).map(({ code }) => [text(code)])),
  ];
}

function subject(requirement: Line['requirement'], { title, code, data }: Control): Inlines {
  const name: Inlines =
    requirement === undefined
      ? [bold(code), text(` ${title}`)]
      : [bold(requirement.id), text(` ${requirement.title}`)];
  const objective = data.objective.trim();
  return lines([
    name,
    requirement === undefined && objective !== ''
      ? [muted(translate('soaDoc.objective', { objective }))]
      : [],
  ]);
}

function decision({ data }: Control): Inline {
  if (data.applicable === null) {
    return { kind: 'mark', mark: 'not-assessed', label: translate('soaDoc.noDecision') };
  }
  return data.applicable === 'yes'
    ? { kind: 'mark', mark: 'conforms', label: translate('soaDoc.yes') }
    : { kind: 'mark', mark: 'not-applicable', label: translate('soaDoc.no') };
}

function reasons({ data }: Control): Inlines {
  const labels = data.reasons.map((reason) => fields.reasons.options[reason]);
  const why = paragraphsOf(data.justification);
  const none = data.applicable !== null && why.length === 0;
  return lines([
    labels.length === 0 ? [] : [muted(labels.join(', '))],
    none ? [{ kind: 'tag', tone: 'warning', label: translate('soaDoc.noReason') }] : why,
  ]);
}

function state({ words }: SoaFacts, { data, status, due }: Control): Inlines {
  if (data.applicable === null) return [];
  const label = (statuses as Readonly<Record<string, string>>)[status] ?? status;
  const { implementedOn } = data;
  const date =
    status === 'implemented'
      ? implementedOn === null
        ? ''
        : translate('soaDoc.since', { date: words.shortDate(implementedOn) })
      : due === null || data.applicable === 'no'
        ? ''
        : translate('soaDoc.by', { date: words.shortDate(due) });
  return lines([[text(label)], date === '' ? [] : [muted(date)]]);
}

function implementation(facts: SoaFacts, { id, status, data }: Control): Inlines {
  const { records, evidence } = facts.input;
  const documents = records
    .linkedFrom(id, 'described-in')
    .filter(({ archivedAt }) => archivedAt === null);
  const codes = (some: readonly { readonly code: string }[]): string =>
    some.map(({ code }) => code).join(', ');
  const how = paragraphsOf(data.implementation);
  const check = data.check.trim();
  const pieces = evidence.get(id) ?? [];
  return lines([
    how.length === 0 && status === 'implemented'
      ? [{ kind: 'tag', tone: 'warning', label: translate('soaDoc.notDescribed') }]
      : how,
    check === '' ? [] : [text(translate('soaDoc.check', { check }))],
    documents.length === 0
      ? []
      : [muted(translate('soaDoc.document', { codes: codes(documents) }))],
    pieces.length === 0 ? [] : [muted(translate('soaDoc.evidence', { codes: codes(pieces) }))],
  ]);
}
