import type { RichBlock, RichInline } from '../../domain/markdown/model.ts';
import { writeMarkdown } from '../../domain/markdown/write.ts';
import { recordSpecs } from '../../domain/records/types.ts';
import type { AimsRecord, Records } from '../../domain/records/record.ts';
import { levelOf } from '../../domain/risk-criteria.ts';
import { recordWords } from '../../i18n/en/records/index.ts';
import { translate } from '../../i18n/index.ts';
import type { Words } from '../words.ts';

/** Tables that templates take from the registers, as Markdown; null where there is nothing to show. */

export interface TableFacts {
  readonly records: Records;
  readonly words: Words;
}

const mostRisks = 10;

/** AI systems in use or on their way there. */
export function systemsTable({ records }: TableFacts): string | null {
  const { fields, statuses } = recordWords.system;
  return table(
    [
      translate('fill.code'),
      translate('fill.system'),
      translate('fill.system.purpose'),
      translate('fill.system.stage'),
      translate('fill.system.criticality'),
      translate('fill.owner'),
    ],
    records
      .of('system')
      .filter(({ status }) => status !== 'retirement')
      .map(({ code, title, data, status, owner }) => [
        code,
        title,
        data.purpose,
        label(statuses, status),
        label(fields.criticality.options, data.criticality),
        owner,
      ]),
  );
}

/** Objectives that are being worked for. */
export function objectivesTable({ records, words }: TableFacts): string | null {
  const { closed } = recordSpecs.objective;
  return table(
    [
      translate('fill.code'),
      translate('fill.objective'),
      translate('fill.objective.indicator'),
      translate('fill.objective.target'),
      translate('fill.due'),
      translate('fill.owner'),
    ],
    records
      .of('objective')
      .filter(({ status }) => !(closed as readonly string[]).includes(status))
      .map(({ code, title, data, due, owner }) => [
        code,
        title,
        data.indicator,
        targetOf(data, words),
        due === null ? '' : words.shortDate(due),
        owner,
      ]),
  );
}

function targetOf(
  { target, unit, direction }: AimsRecord<'objective'>['data'],
  words: Words,
): string {
  if (target === null) return '';
  const value = [words.figure(target), unit].filter(Boolean).join(' ');
  if (direction === null) return value;
  const key = direction === 'at-least' ? 'fill.objective.atLeast' : 'fill.objective.atMost';
  return translate(key, { value });
}

/** Interested parties, a row for each need. */
export function partiesTable({ records }: TableFacts): string | null {
  const current = records.of('party').filter(({ status }) => status === 'current');
  return table(
    [
      translate('fill.party'),
      translate('fill.party.needs'),
      translate('fill.party.requirement'),
      translate('fill.party.where'),
    ],
    current.flatMap(({ title, data }) => {
      if (data.needs.length === 0) return [[title, '', '', '']];
      return data.needs.map(({ text, requirement, metBy, where }, at) => [
        at === 0 ? title : '',
        text,
        translate(requirement ? 'fill.yes' : 'fill.no'),
        [metBy.join(', '), where].filter(Boolean).join('; '),
      ]);
    }),
  );
}

/** Controls that the statement of applicability excludes. */
export function excludedTable({ records }: TableFacts): string | null {
  return table(
    [translate('fill.code'), translate('fill.control'), translate('fill.control.reason')],
    records
      .of('control')
      .filter(({ data }) => data.applicable === 'no')
      .map(({ code, title, data }) => [data.control || code, title, data.justification]),
  );
}

/** The largest open risks, by what remains after treatment. */
export function risksTable({ records }: TableFacts): string | null {
  const criteria = records.only('risk-criteria')?.data;
  const weight = ({ data }: AimsRecord<'risk'>): number => data.residual ?? data.inherent ?? 0;
  const largest = records
    .of('risk')
    .filter(({ status, data }) => status !== 'closed' && data.kind !== 'opportunity')
    .filter((risk) => weight(risk) > 0)
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, mostRisks);
  const { options } = recordWords.risk.fields.strategy;
  return table(
    [
      translate('fill.code'),
      translate('fill.risk'),
      translate('fill.risk.level'),
      translate('fill.risk.treatment'),
      translate('fill.owner'),
    ],
    largest.map(({ code, title, data, owner }) => {
      const rated =
        data.residual === null
          ? levelIn(criteria, data.likelihood, data.consequence)
          : levelIn(criteria, data.residualLikelihood, data.residualConsequence);
      const score = String(data.residual ?? data.inherent ?? '');
      const level = rated === '' ? score : `${rated} (${score})`;
      return [code, title, level, label(options, data.strategy), owner];
    }),
  );
}

function levelIn(
  criteria: AimsRecord<'risk-criteria'>['data'] | undefined,
  likelihood: number | null,
  consequence: number | null,
): string {
  if (criteria === undefined) return '';
  const level = levelOf(criteria, likelihood, consequence);
  return level === null ? '' : (criteria.levels[level]?.label ?? '');
}

/** Scales, levels and appetite of risk assessment. */
export function criteriaTables({ records }: TableFacts): string | null {
  const criteria = records.only('risk-criteria')?.data;
  if (criteria === undefined || criteria.likelihood.length === 0) return null;
  const numbered = (at: number, name: string): string => `${at + 1} ${name}`.trim();
  const level = translate('fill.criteria.level');
  return writeMarkdown([
    ...titled(
      translate('fill.criteria.likelihood'),
      [level, translate('fill.criteria.meaning')],
      criteria.likelihood.map((one, at) => [numbered(at, one.label), one.meaning]),
    ),
    ...titled(
      translate('fill.criteria.consequence'),
      [
        level,
        translate('fill.criteria.organisation'),
        translate('fill.criteria.individuals'),
        translate('fill.criteria.society'),
      ],
      criteria.consequence.map((one, at) => [
        numbered(at, one.label),
        one.organisation,
        one.individuals,
        one.society,
      ]),
    ),
    ...titled(
      translate('fill.criteria.level'),
      [
        level,
        translate('fill.criteria.from'),
        translate('fill.criteria.acceptance'),
        translate('fill.criteria.acceptedBy'),
      ],
      criteria.levels.map((one) => [
        one.label,
        one.from === null ? '' : String(one.from),
        one.acceptance,
        one.acceptedBy,
      ]),
    ),
    ...(criteria.appetite === null
      ? []
      : [text(translate('fill.criteria.appetite', { appetite: criteria.appetite }))]),
  ]);
}

/** Suppliers and partners with a contract. */
export function suppliersTable({ records, words }: TableFacts): string | null {
  const { options } = recordWords.supplier.fields.criticality;
  return table(
    [
      translate('fill.supplier'),
      translate('fill.supplier.provides'),
      translate('fill.supplier.criticality'),
      translate('fill.supplier.contractEnds'),
      translate('fill.owner'),
    ],
    records
      .of('supplier')
      .filter(({ status, data }) => status !== 'ended' && data.kind !== 'customer')
      .map(({ title, data, owner }) => [
        title,
        data.provides,
        label(options, data.criticality),
        data.contractEnds === null ? '' : words.shortDate(data.contractEnds),
        owner,
      ]),
  );
}

const rolesInForce = (records: Records): readonly AimsRecord<'role'>[] =>
  records.of('role').filter(({ status }) => status !== 'ended');

const holderOf = ({ data, status }: AimsRecord<'role'>): string =>
  data.holder || (status === 'vacant' ? translate('fill.vacant') : '');

/** Roles with who holds them and what they may decide. */
export function rolesTable({ records }: TableFacts): string | null {
  return table(
    [
      translate('fill.role'),
      translate('fill.role.holder'),
      translate('fill.role.deputy'),
      translate('fill.role.authorities'),
    ],
    rolesInForce(records).map((role) => [
      role.title,
      holderOf(role),
      role.data.deputy,
      role.data.authorities.join('\n'),
    ]),
  );
}

/** What each role has to know and be able to do. */
export function competenceTable({ records }: TableFacts): string | null {
  return table(
    [translate('fill.role'), translate('fill.role.competence'), translate('fill.role.holder')],
    rolesInForce(records)
      .filter(({ data }) => data.competence.trim() !== '')
      .map((role) => [role.title, role.data.competence, holderOf(role)]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string | null {
  return rows.length === 0 ? null : writeMarkdown([tableBlock(head, rows)]);
}

function titled(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly RichBlock[] {
  const caption: RichBlock = { kind: 'paragraph', content: [{ text: title, bold: true }] };
  return rows.length === 0 ? [] : [caption, tableBlock(head, rows)];
}

function tableBlock(head: readonly string[], rows: readonly (readonly string[])[]): RichBlock {
  // A line end inside a run becomes a break when it is written.
  const cell = (value: string): readonly RichInline[] => [{ text: value.trim() }];
  return { kind: 'table', head: head.map(cell), rows: rows.map((row) => row.map(cell)) };
}

const text = (value: string): RichBlock => ({ kind: 'paragraph', content: [{ text: value }] });

function label(options: Readonly<Record<string, string>>, value: string | null): string {
  return value === null ? '' : (options[value] ?? value);
}
