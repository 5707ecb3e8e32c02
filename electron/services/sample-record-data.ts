import { addDays } from '../../shared/domain/common.ts';
import { recordedRows, type GivenAnswer } from '../../shared/domain/ai-act-classifier.ts';
import type { Question } from '../../shared/domain/content.ts';
import type { AiActLibrary } from '../../shared/domain/library.ts';
import { fieldsOf, type CellSpec, type RecordSpec } from '../../shared/domain/records/spec.ts';
import { screeningQuestions } from '../../shared/domain/screening.ts';

/** What the sample writes shorter than a record holds: days, codes of records, answers of libraries. */

type Data = Readonly<Record<string, unknown>>;
/** Answer and reason by the step or question of a library. */
export type ShortAnswers = Readonly<Record<string, readonly [string | number, string?]>>;

/** Days of the sample count from the day it is made; here they become days of the calendar. */
export function withDays(spec: RecordSpec, data: Data, today: string): Data {
  const fields = new Map(fieldsOf(spec).map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = fields.get(name);
      if (field?.kind === 'rows' && Array.isArray(value)) {
        return [name, value.map((row: Data) => rowWithDays(field.columns, row, today))];
      }
      return [name, field === undefined ? value : dayOf(field.kind, value, today)];
    }),
  );
}

function rowWithDays(columns: readonly CellSpec[], row: Data, today: string): Data {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, dayOf(kinds.get(name), value, today)]),
  );
}

const dayOf = (kind: string | undefined, value: unknown, today: string): unknown =>
  kind === 'day' && typeof value === 'number' ? addDays(today, value) : value;

/**
 * What was different in a record before the last day that it names: that day and its rows were not
 * there yet. `last` is null where it names no past day after it was made.
 */
export function beforeLastDay(
  spec: RecordSpec,
  data: Data,
  made: number,
): { readonly data: Data; readonly last: number | null } {
  const fields = fieldsOf(spec).map((field) => {
    const value = data[field.name];
    const rows = field.kind === 'rows' && Array.isArray(value) ? (value as readonly Data[]) : [];
    const columns = field.kind === 'rows' ? field.columns : [];
    const daysIn = (row: Data): readonly unknown[] =>
      columns.filter(({ kind }) => kind === 'day').map(({ name }) => row[name]);
    const days = field.kind === 'day' ? [value] : rows.flatMap(daysIn);
    return { name: field.name, kind: field.kind, rows, daysIn, days };
  });
  const past = fields
    .flatMap(({ days }) => days)
    .filter((day) => typeof day === 'number' && day > made && day <= 0);
  if (past.length === 0) return { data: {}, last: null };
  const last = Math.max(...past.map(Number));
  const changed = fields
    .filter(({ days }) => days.includes(last))
    .flatMap(({ name, kind, rows, daysIn }): [string, unknown][] =>
      kind === 'rows'
        ? [[name, rows.filter((row) => !daysIn(row).includes(last))]]
        : [[name, null], ...saidWith(name, data)],
    );
  return { data: Object.fromEntries(changed), last };
}

/** Days ago on which rows of a record were added. */
export function rowDays(spec: RecordSpec, data: Data): readonly number[] {
  const days = fieldsOf(spec).flatMap((field) =>
    field.kind === 'rows'
      ? rowsIn(data, field.name).map((row) => dayOfRow(field.columns, row))
      : [],
  );
  return [...new Set(days.filter((day) => day !== null && day <= 0).map((day) => -Number(day)))];
}

/** The tables of a record as they were so many days ago. */
export function withRowsUntil(spec: RecordSpec, data: Data, daysAgo: number): Data {
  const grown = fieldsOf(spec).flatMap((field): [string, unknown][] =>
    field.kind === 'rows' && Array.isArray(data[field.name])
      ? [
          [
            field.name,
            rowsIn(data, field.name).filter((row) => {
              const day = dayOfRow(field.columns, row);
              return day === null || day <= -daysAgo;
            }),
          ],
        ]
      : [],
  );
  return { ...data, ...Object.fromEntries(grown) };
}

const rowsIn = (data: Data, name: string): readonly Data[] =>
  Array.isArray(data[name]) ? (data[name] as readonly Data[]) : [];

function dayOfRow(columns: readonly CellSpec[], row: Data): number | null {
  const days = columns.filter(({ kind }) => kind === 'day').map(({ name }) => row[name]);
  return days.find((day) => typeof day === 'number') ?? null;
}

/** What nobody has accepted, checked or signed yet has no name and no reason for it either. */
function saidWith(name: string, data: Data): readonly [string, unknown][] {
  if (!name.endsWith('edOn')) return [];
  const stem = /^(?:accept|approv)(?=edOn$)/u.exec(name)?.[0] ?? name.slice(0, -'On'.length);
  return Object.keys(data)
    .filter((key) => key !== name && key.startsWith(stem) && typeof data[key] === 'string')
    .map((key) => [key, '']);
}

/** What a question of an audit holds before it was asked. */
export const unasked = { answeredOn: null, notes: '', sample: '', spokenTo: '', flagged: false };

/** The question of the bank that an auditor took into the checklist. */
export function bankQuestion(questions: readonly Question[], id: string): Data {
  const found = questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`sample: no question ${id}`);
  return {
    question: found.text,
    requirement: [found.requirement],
    lookFor: [found.good],
    evidenceToSee: found.evidence,
    origin: found.id,
  };
}

/** Texts name other records by their keys in braces; a record holds their codes. */
export function withCodes(value: unknown, codeOf: (key: string) => string): unknown {
  if (typeof value === 'string') {
    return value.replace(/\{([\w.-]+)\}/gu, (_, key: string) => codeOf(key));
  }
  if (Array.isArray(value)) return value.map((one) => withCodes(one, codeOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withCodes(inner, codeOf)]),
  );
}

/** Harms name the risk that was made of them by its key; a record holds its code. */
export function withRiskCodes(data: Data, codeOf: (key: string) => string): Data {
  const { harms } = data;
  if (!Array.isArray(harms)) return data;
  return {
    ...data,
    harms: harms.map((harm: Data) =>
      typeof harm['risk'] === 'string' ? { ...harm, risk: codeOf(harm['risk']) } : harm,
    ),
  };
}

/** The classification as the guided classifier records it: answers are counted from 1. */
export function classification(library: AiActLibrary, answers: ShortAnswers): unknown {
  const given = Object.entries(answers).map(([step, [number, reason]]): GivenAnswer => {
    const answer = Number(number) - 1;
    const known = library.steps.find(({ id }) => id === step)?.answers[answer];
    if (known === undefined) throw new Error(`sample: no answer ${number} to ${step}`);
    return { step, answer, reason: reason ?? known.reason };
  });
  const rows = recordedRows(library, given);
  if (rows.length !== given.length) {
    throw new Error(`sample: the answers break off after ${rows.at(-1)?.step ?? 'nothing'}`);
  }
  return rows;
}

/** The screening with all questions of the library, in its order. */
export function screening(answers: ShortAnswers): unknown {
  const asked = new Set(screeningQuestions.map(({ id }) => id));
  const unknown = Object.keys(answers).find((id) => !asked.has(id));
  if (unknown !== undefined) throw new Error(`sample: no screening question ${unknown}`);
  return screeningQuestions.map(({ id, question }) => {
    const [answer, reason] = answers[id] ?? [null, ''];
    return { question, answer, reason: reason ?? '' };
  });
}
