import type { Question } from './content.ts';
import type { RecordedAnswer } from './tree.ts';
import { answersByQuestion } from './tree.ts';

/** Where words are looked for, with what a hit there is worth. */
const fieldWorth = {
  id: 8,
  text: 6,
  note: 5,
  recommendation: 4,
  owner: 4,
  'not-applicable-reason': 4,
  why: 2,
  good: 2,
  evidence: 2,
  action: 2,
} as const;

export type SearchField = keyof typeof fieldWorth;

/** One question that has all the words. */
export interface SearchHit {
  readonly question: Question;
  readonly answer: RecordedAnswer | undefined;
  /** The field that the snippet is from: the one with most of the words. */
  readonly field: SearchField;
  readonly snippet: string;
  /** Where the words stand in the snippet: start and end in UTF-16 units, in order, not touching. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Higher is better. */
  readonly rank: number;
}

/**
 * Finds the questions that contain all words of the query, anywhere in the question
 * or its answer, as words or parts of them. Letter case and accents do not matter.
 * Best hits first, equal ones in the given order. A query without words finds nothing.
 */
export function searchInterview(
  query: string,
  questions: readonly Question[],
  answers: readonly RecordedAnswer[],
): readonly SearchHit[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const byQuestion = answersByQuestion(answers);
  const hits: SearchHit[] = [];
  for (const question of questions) {
    const answer = byQuestion.get(question.id);
    const fields = [...questionFields(question), ...(answer ? answerFields(answer) : [])];
    const hit = matchOf(fields, words);
    if (hit) hits.push({ question, answer, ...hit });
  }
  // The sort is stable, so equal ranks keep the questions' order.
  return hits.sort((a, b) => b.rank - a.rank);
}

/** A text as compared: every character folded by itself, so that parts of a text fold alike. */
export function fold(text: string): string {
  // Nearly every text is plain ASCII, where folding is only lower case.
  // oxlint-disable-next-line no-control-regex -- the whole ASCII range is meant
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase();
  return Array.from(text, foldCharacter).join('');
}

interface Field {
  readonly field: SearchField;
  readonly text: string;
  readonly folded: string;
}

function queryWords(query: string): readonly string[] {
  const words = query
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  return [...new Set(words)];
}

function foldCharacter(character: string): string {
  if (character <= '\u007f') return character.toLowerCase();
  return character.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

// Records are immutable values, so what was folded once stays right: a keystroke costs only the matching.
const foldedQuestions = new WeakMap<Question, readonly Field[]>();
const foldedAnswers = new WeakMap<RecordedAnswer, readonly Field[]>();

function questionFields(question: Question): readonly Field[] {
  const known = foldedQuestions.get(question);
  if (known) return known;
  const fields = foldAll([
    ['id', question.id],
    ['text', question.text],
    ['why', question.why],
    ['good', question.good],
    ['evidence', question.evidence.join('; ')],
    ['action', question.action],
  ]);
  foldedQuestions.set(question, fields);
  return fields;
}

function answerFields(answer: RecordedAnswer): readonly Field[] {
  const known = foldedAnswers.get(answer);
  if (known) return known;
  const fields = foldAll([
    ['note', answer.note],
    ['recommendation', answer.recommendation],
    ['owner', answer.owner],
    ['not-applicable-reason', answer.notApplicableReason],
  ]);
  foldedAnswers.set(answer, fields);
  return fields;
}

function foldAll(texts: readonly (readonly [SearchField, string])[]): readonly Field[] {
  return texts
    .filter(([, text]) => text !== '')
    .map(([field, text]) => ({ field, text, folded: fold(text) }));
}

function matchOf(
  fields: readonly Field[],
  words: readonly string[],
): Pick<SearchHit, 'field' | 'snippet' | 'ranges' | 'rank'> | null {
  let rank = 0;
  for (const word of words) {
    let best = 0;
    for (const { field, folded } of fields) {
      const at = folded.indexOf(word);
      if (at < 0) continue;
      const startsWord = at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1));
      best = Math.max(best, fieldWorth[field] + (startsWord ? 1 : 0));
    }
    if (best === 0) return null;
    rank += best;
  }
  let shown: Field | undefined;
  let most = 0;
  for (const field of fields) {
    const worth =
      words.filter((word) => field.folded.includes(word)).length * 100 + fieldWorth[field.field];
    if (worth > most && worth >= 100) {
      most = worth;
      shown = field;
    }
  }
  if (!shown) return null;
  return { field: shown.field, ...snippetOf(shown.text, words), rank };
}

const snippetLength = 140;

/** The part of a text around the first word found, and where words stand in it. */
function snippetOf(text: string, words: readonly string[]): Pick<SearchHit, 'snippet' | 'ranges'> {
  const line = text.replace(/\s/g, ' ');
  const all = rangesOf(line, words);
  const first = all[0]?.[0] ?? 0;
  const start = line.length <= snippetLength || first < 50 ? 0 : wordStart(line, first - 40);
  let end = Math.min(line.length, Math.max(start + snippetLength, all[0]?.[1] ?? 0));
  // Not through the middle of a surrogate pair.
  if (/[\uD800-\uDBFF]/.test(line.charAt(end - 1))) end = Math.min(line.length, end + 1);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    snippet: `${before}${line.slice(start, end)}${end < line.length ? '…' : ''}`,
    ranges: all
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from + shift, to + shift] as const),
  };
}

/** Where the words stand, as positions in the text itself; overlapping ones are joined. */
function rangesOf(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  let folded = '';
  /** For each unit of the folded text the place of its character in the text. */
  const origin: (readonly [number, number])[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) origin.push([at, at + character.length]);
    folded += plain;
    at += character.length;
  }
  const found: (readonly [number, number])[] = [];
  for (const word of words) {
    for (let hit = folded.indexOf(word); hit >= 0; hit = folded.indexOf(word, hit + word.length)) {
      found.push([origin[hit]?.[0] ?? 0, origin[hit + word.length - 1]?.[1] ?? 0]);
    }
  }
  const joined: [number, number][] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The start of the first whole word at or after a place, when one is near. */
function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < from + 30 ? space + 1 : from;
}
