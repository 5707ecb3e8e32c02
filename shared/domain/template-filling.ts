import { liveFields } from './controlled-documents.ts';
import { escapedText } from './markdown/write.ts';

/**
 * Templates name what they take from the records: `{{organisation.name}}` in a sentence,
 * `{{table:objectives}}` on a line of its own. Clauses of the policy library name theirs in single
 * braces: `{organisation}`.
 */

/** What a placeholder stands for, or null where the records have nothing. */
export interface FillValues {
  /** Plain text by the placeholder's name. */
  readonly words: Readonly<Record<string, string | null>>;
  /** Markdown by the table's name. */
  readonly tables: Readonly<Record<string, string | null>>;
  /** What is still to be decided where a placeholder has no value, without the brackets. */
  readonly gap: (name: string) => string;
}

export interface Filled {
  readonly body: string;
  /** Names of the placeholders that had no value, each once, in order. */
  readonly unfilled: readonly string[];
}

const inText = /\{\{\s*([\w.:-]{1,60})\s*\}\}/g;
const alone = /^\s*\{\{[^{}]*\}\}\s*$/;
const inClause = /\{([a-z][A-Za-z]{1,40})\}/g;

/** Fills a template. Placeholders about the document itself stay: they are filled when it is printed. */
export function fillTemplate(body: string, values: FillValues): Filled {
  const unfilled = new Set<string>();
  const gap = (name: string): string => {
    unfilled.add(name);
    return bracketed(values.gap(name));
  };
  const lines = body.split('\n').map((line) => {
    const table = /^\s*\{\{\s*table:([\w-]{1,60})\s*\}\}\s*$/.exec(line)?.[1];
    if (table !== undefined) return values.tables[table]?.trimEnd() ?? gap(`table:${table}`);
    const place = /^\s*\|/.test(line) ? 'row' : alone.test(line) ? 'paragraphs' : 'sentence';
    return line.replace(inText, (whole, name: string) => {
      if (liveFields.some((field) => field === name)) return whole;
      const word = values.words[name] ?? null;
      return word === null || word.trim() === '' ? gap(name) : asText(word, place);
    });
  });
  return { body: lines.join('\n'), unfilled: [...unfilled] };
}

/** Fills a clause of the policy library. */
export function fillClause(
  text: string,
  words: Readonly<Record<string, string>>,
  gap: (name: string) => string,
): string {
  return text.replace(inClause, (_, name: string) => {
    const word = words[name]?.trim() ?? '';
    return word === '' ? bracketed(gap(name)) : asText(word, 'sentence');
  });
}

/** Names of the placeholders in a clause, each once. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(inClause), ([, name = '']) => name))];
}

/**
 * The values with which a clause gives a text; null when the text was not made from it. Spaces may
 * differ: an editor folds lines.
 */
export function valuesIn(clause: string, text: string): Readonly<Record<string, string>> | null {
  const names = Array.from(clause.matchAll(inClause), ([, name = '']) => name);
  const parts = clause.split(inClause).filter((_, at) => at % 2 === 0);
  const pattern = parts.map((part) => literal(folded(escapedText(part)))).join('(.{1,400}?)');
  const found = new RegExp(`^${pattern}$`, 'su').exec(folded(text));
  if (found === null) return null;
  const values: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const value = plain(found[at + 1] ?? '');
    if (values[name] !== undefined && values[name] !== value) return null;
    values[name] = value;
  }
  return values;
}

const bracketed = (text: string): string => `[${text}]`;

/** A value as Markdown that reads as the value; alone on its line it may have paragraphs. */
function asText(value: string, place: 'row' | 'sentence' | 'paragraphs'): string {
  const paragraphs = place === 'paragraphs' ? value.trim().split(/\n\s*\n/) : [value.trim()];
  const text = paragraphs
    .map((paragraph) =>
      paragraph
        .split(/\s*\n\s*/)
        .map((line) => escapedText(line))
        .join(place === 'row' ? '<br>' : '\\\n'),
    )
    .join('\n\n');
  return place === 'row' ? text.replaceAll('|', '\\|') : text;
}

/** Line ends become spaces, except where they separate paragraphs. */
function folded(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A gap has no value yet. */
function plain(value: string): string {
  const text = value.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
  return /^\[[^\]]*\]$/.test(text) ? '' : text;
}
