import { grades, statuses } from '../../domain/assessment.ts';
import type { Status } from '../../domain/assessment.ts';
import { translate } from '../../i18n/index.ts';
import type { Block, Inlines } from '../doc.ts';
import { text } from '../doc.ts';
import { statusMark } from './card.ts';
import type { Facts } from './facts.ts';
import { gradeTones } from './words.ts';
import { plain } from '../words.ts';

/** What was assessed, and the rules of rating in words. */
export function methodBlocks(facts: Facts): readonly Block[] {
  const { scale } = facts.input.assessment;
  return [
    heading(1, translate('gapReport.section.method'), 'method'),
    { kind: 'key-value', rows: scopeRows(facts) },
    { kind: 'paragraph', content: plain(translate('gapReport.method.how')) },
    heading(2, translate('gapReport.method.rating'), 'method-rating'),
    ratingTable(facts),
    { kind: 'paragraph', content: plain(translate('gapReport.method.scoring')) },
    ...(scale.maturity ? maturityBlocks(facts) : []),
    heading(2, translate('gapReport.method.grades'), 'method-grades'),
    { kind: 'paragraph', content: plain(translate('gapReport.method.gradesText')) },
    {
      kind: 'table',
      columns: [
        { header: translate('gapReport.method.column.grade'), weight: 3 },
        { header: translate('gapReport.method.column.meaning'), weight: 7 },
      ],
      rows: grades.map((grade) => [
        [{ kind: 'tag', tone: gradeTones[grade], label: translate(`grade.${grade}`) }],
        plain(translate(`gapReport.method.grade.${grade}`)),
      ]),
    },
  ];
}

/** A numbered heading. */
export function heading(level: 1 | 2 | 3, title: string, id: string): Block {
  return { kind: 'heading', level, text: title, id, numbered: true };
}

function scopeRows(facts: Facts): readonly { label: string; value: Inlines }[] {
  const { assessment, catalogue } = facts.input;
  const { overall } = facts.results;
  const questions = assessment.variant === 'quick' ? 'questionsQuick' : 'questionsFull';
  const assessors = assessment.people.filter(({ role }) => role === 'assessor');
  const own = facts.input.assessor;
  const names = assessors.length > 0 ? assessors : own.name === '' ? [] : [own];
  const rows: readonly (readonly [string, string])[] = [
    [translate('gapReport.cover.date'), dateText(facts)],
    [translate('gapReport.cover.standard'), catalogue.title],
    [translate('gapReport.method.scope'), assessment.scope],
    [translate('gapReport.method.parts'), partsText(facts)],
    [
      translate('gapReport.method.questions'),
      translate(`gapReport.method.${questions}`, {
        answered: overall.answered,
        total: overall.total,
      }),
    ],
    [translate('gapReport.method.sites'), assessment.sites.join('\n')],
    [translate('gapReport.method.aiSystems'), assessment.aiSystems.join('\n')],
    [translate('gapReport.method.exclusions'), assessment.exclusions],
    [translate('gapReport.method.criteria'), assessment.criteria],
    [
      translate('gapReport.method.assessors'),
      names
        .map((one) => (one.function === '' ? one.name : `${one.name}, ${one.function}`))
        .join('\n'),
    ],
  ];
  return rows
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => ({ label, value: plain(value) }));
}

/** The day of the assessment, or its first and last. */
export function dateText({ input, words }: Facts): string {
  const { date, endDate } = input.assessment;
  if (endDate === null || endDate === date) return words.date(date);
  return translate('gapReport.dateRange', { from: words.date(date), to: words.date(endDate) });
}

function partsText({ input }: Facts): string {
  const { clauses, controls } = input.assessment.parts;
  if (clauses && controls) return translate('gapReport.method.partsBoth');
  return translate(clauses ? 'gapReport.method.partsClauses' : 'gapReport.method.partsControls');
}

function ratingTable({ input }: Facts): Block {
  const counts = (status: Status): string => {
    if (status === 'conforms') return '100 %';
    if (status === 'partly') return `${input.assessment.scale.partlyPercent} %`;
    return status === 'does-not' ? '0 %' : translate('gapReport.method.leavesScore');
  };
  return {
    kind: 'table',
    columns: [
      { header: translate('gapReport.method.column.rating'), weight: 3 },
      { header: translate('gapReport.method.column.meaning'), weight: 6 },
      { header: translate('gapReport.method.column.counts'), weight: 2, align: 'end' },
    ],
    rows: statuses.map((status) => [
      [statusMark(status)],
      plain(translate(`gapReport.method.meaning.${status}`)),
      plain(counts(status)),
    ]),
  };
}

function maturityBlocks({ input }: Facts): readonly Block[] {
  return [
    heading(2, translate('gapReport.method.maturity'), 'method-maturity'),
    { kind: 'paragraph', content: plain(translate('gapReport.method.maturityText')) },
    {
      kind: 'table',
      columns: [
        { header: translate('gapReport.method.column.level'), weight: 2 },
        { header: translate('gapReport.method.column.meaning'), weight: 8 },
      ],
      rows: input.catalogue.maturity.map(({ name, description }, level) => [
        [text(`${level}  ${name}`)],
        plain(description),
      ]),
    },
  ];
}
