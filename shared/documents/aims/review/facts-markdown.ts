import type { RichBlock, RichInline } from '../../../domain/markdown/model.ts';
import { writeMarkdown } from '../../../domain/markdown/write.ts';
import type {
  FactColumn,
  FactGroup,
  FactNote,
  FactValue,
  InputFacts,
} from '../../../domain/review-inputs-model.ts';
import { cut } from '../../../domain/sentences.ts';
import { formatMessage, type Message } from '../../../i18n/format.ts';
import { messages, translate } from '../../../i18n/index.ts';
import type { Words } from '../../words.ts';
import { wordsOfType } from '../field-text.ts';

/** The papers of a management review as Markdown: what the meeting reads, and what is frozen. */

/** As many codes as a line names; the rest is counted. */
const mostCodes = 30;
/** Longer entries are cut: a paper is read in a meeting. */
const longest = 140;

/** The paper of one input. */
export function factsMarkdown(facts: InputFacts, words: Words): string {
  return writeMarkdown(factsBlocks(facts, words));
}

function factsBlocks({ notes, groups, nothing }: InputFacts, words: Words): readonly RichBlock[] {
  if (nothing !== null) return [paragraph(sentence(`nothing.${nothing}`, {}))];
  return [
    ...(notes.length === 0 ? [] : [noteList(notes, words)]),
    ...groups.flatMap((group) => groupBlocks(group, words)),
  ];
}

function noteList(notes: readonly FactNote[], words: Words): RichBlock {
  return {
    kind: 'list',
    ordered: false,
    start: 1,
    items: notes.map(({ key, values, codes }) => [
      paragraph(
        sentence(`note.${key}`, {
          ...daysIn(values, words),
          count: codes.length,
          codes: codesText(codes),
        }),
      ),
    ]),
  };
}

/** Days among the values of a note as the document writes them. */
function daysIn(values: FactNote['values'], words: Words): FactNote['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? words.shortDate(value)
        : value,
    ]),
  );
}

function groupBlocks(group: FactGroup, words: Words): readonly RichBlock[] {
  const { key, values, codes, columns, rows } = group;
  const said = sentence(key, { ...values, count: codes.length });
  if (rows.length === 0) {
    return [paragraph(translate('reviewFacts.codes', { sentence: said, codes: codesText(codes) }))];
  }
  const more = codes.slice(rows.length);
  return [
    paragraph(said),
    {
      kind: 'table',
      head: [cell(columnText('code')), ...columns.map((column) => cell(columnText(column)))],
      rows: rows.map(({ code, cells }) => [
        cell(code),
        ...cells.map((value) => cell(valueText(value, words))),
      ]),
    },
    ...(more.length === 0 ? [] : [paragraph(moreText(more))]),
  ];
}

function moreText(codes: readonly string[]): string {
  const named = codes.slice(0, mostCodes).join(', ');
  const left = codes.length - mostCodes;
  return left <= 0
    ? translate('reviewFacts.more', { codes: named })
    : translate('reviewFacts.moreCounted', { codes: named, count: left });
}

function codesText(codes: readonly string[]): string {
  const named = codes.slice(0, mostCodes).join(', ');
  const count = codes.length - mostCodes;
  return count <= 0 ? named : translate('reviewFacts.codesCounted', { codes: named, count });
}

const catalogue: Readonly<Record<string, Message | undefined>> = messages;

/** The words of a fact; the key itself where there are none, so that a test sees it. */
function sentence(key: string, values: Readonly<Record<string, string | number>>): string {
  const message = catalogue[`reviewFacts.${key}`];
  return message === undefined ? `reviewFacts.${key}` : formatMessage(message, values);
}

const columnText = (column: FactColumn | 'code'): string =>
  translate(`reviewFacts.column.${column}`);

/** A value of a table in words. */
function valueText(value: FactValue, words: Words): string {
  switch (value.kind) {
    case 'text':
      return value.text.trim();
    case 'day':
      return value.day === null ? '' : words.shortDate(value.day);
    case 'due':
      if (value.day === null) return translate('reviewFacts.noDay');
      return value.late
        ? translate('reviewFacts.dueLate', { day: words.shortDate(value.day) })
        : words.shortDate(value.day);
    case 'figure':
      return value.value === null ? '' : withUnit(words.figure(value.value), value.unit);
    case 'limit': {
      if (value.value === null) return '';
      const limit = withUnit(words.figure(value.value), value.unit);
      return value.direction === null
        ? limit
        : translate(`reviewFacts.limit.${value.direction}`, { value: limit });
    }
    case 'share':
      return value.share === null
        ? ''
        : translate('reviewFacts.share', { percent: Math.round(value.share * 100) });
    case 'status':
      return wordsOfType(value.type).statuses[value.status] ?? value.status;
    case 'option':
      return value.option === null ? '' : optionText(value.type, value.field, value.option);
    case 'grades':
      return gradesText(value.grades);
    case 'actions':
      return value.of === 0
        ? translate('reviewFacts.noActions')
        : translate('reviewFacts.actionsOf', { open: value.open, of: value.of });
  }
}

function optionText(
  type: Parameters<typeof wordsOfType>[0],
  field: string,
  option: string,
): string {
  return wordsOfType(type).fields[field]?.options?.[option] ?? option;
}

function gradesText(grades: Readonly<Record<string, number>>): string {
  const parts = Object.entries(grades)
    .filter(([, count]) => count > 0)
    .map(([grade, count]) =>
      translate('reviewFacts.gradeCount', {
        count,
        grade: optionText('finding', 'grade', grade).toLowerCase(),
      }),
    );
  return parts.length === 0 ? translate('reviewFacts.noFindings') : parts.join(', ');
}

function withUnit(value: string, unit: string): string {
  return unit.trim() === '' ? value : translate('reviewFacts.figure', { value, unit: unit.trim() });
}

const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', content: [{ text }] });

/** One line, cut where it is long; a dash where there is nothing. */
function cell(text: string): readonly RichInline[] {
  const line = cut(text.replace(/\s+/g, ' ').trim(), longest);
  return [{ text: line === '' ? translate('reviewFacts.none') : line }];
}
