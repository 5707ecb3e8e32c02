import { addDays } from '../../shared/domain/common.ts';
import { recordedRows, type GivenAnswer } from '../../shared/domain/ai-act-classifier.ts';
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
