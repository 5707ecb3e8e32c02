import { marked, type RichInline } from './model.ts';

/** A piece of a line: literal text, code, a line break, or a run of signs that may mark text. */
type Token =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'run';
      readonly text: string;
      readonly opens: boolean;
      readonly closes: boolean;
    };

type Run = Extract<Token, { kind: 'run' }>;

const punctuation = /[!-/:-@[-`{-~]/;
const isSpace = (sign: string): boolean => sign === '' || /\s/.test(sign);
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/**
 * Reads bold, italic, code, escapes and line breaks (a line end is one). Signs that mark nothing
 * stay as they are. Time grows with the length of the text.
 */
export function parseInlines(source: string): readonly RichInline[] {
  const tokens = tokenise(source);
  const closers = lastClosers(tokens);
  const made: RichInline[] = [];
  /** Which sign opened the mark; empty while it is off. */
  const open = { bold: '', italic: '' };
  const push = (text: string, code = false): void => {
    if (text === '') return;
    made.push(
      marked(text, {
        ...(code ? { code: true as const } : {}),
        ...(open.bold === '' ? {} : { bold: true as const }),
        ...(open.italic === '' ? {} : { italic: true as const }),
      }),
    );
  };
  tokens.forEach((token, at) => {
    if (token.kind === 'break') made.push({ break: true });
    else if (token.kind === 'run') push(toggle(token, at, open, closers));
    else push(token.text, token.kind === 'code');
  });
  return joined(made);
}

/** Turns marks on or off at a run of signs; what marks nothing is given back as text. */
function toggle(
  { text, opens, closes }: Run,
  at: number,
  open: Record<'bold' | 'italic', string>,
  closers: ReadonlyMap<string, number>,
): string {
  const sign = text.charAt(0);
  const unused = marksOf(text).map((mark) => {
    if (closes && open[mark] === sign) {
      open[mark] = '';
      return '';
    }
    const closed = (closers.get(sign + mark) ?? -1) > at;
    if (!opens || open[mark] !== '' || !closed) return sign.repeat(mark === 'bold' ? 2 : 1);
    open[mark] = sign;
    return '';
  });
  return unused.length === 0 ? text : unused.join('');
}

/** What a run of signs can turn on or off: one for italic, two for bold, three for both. */
function marksOf(run: string): readonly ('bold' | 'italic')[] {
  if (run.length === 1) return ['italic'];
  if (run.length === 2) return ['bold'];
  return run.length === 3 ? ['bold', 'italic'] : [];
}

/** Where each kind of mark can be closed for the last time. */
function lastClosers(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'run' || !token.closes) return;
    for (const mark of marksOf(token.text)) last.set(token.text.charAt(0) + mark, at);
  });
  return last;
}

function tokenise(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const fences = fencesIn(source);
  let text = '';
  const flush = (): void => {
    if (text !== '') tokens.push({ kind: 'text', text });
    text = '';
  };
  let at = 0;
  while (at < source.length) {
    const sign = source.charAt(at);
    if (sign === '\\' && punctuation.test(source.charAt(at + 1))) {
      text += source.charAt(at + 1);
      at += 2;
    } else if (sign === '\n') {
      flush();
      tokens.push({ kind: 'break' });
      at += 1;
    } else if (sign === '<' && /^<br ?\/?>/i.test(source.slice(at, at + 6))) {
      flush();
      tokens.push({ kind: 'break' });
      at = source.indexOf('>', at) + 1;
    } else if (sign === '`') {
      const length = runLength(source, at);
      const end = fences(length, at + length);
      if (end < 0) {
        text += '`'.repeat(length);
        at += length;
      } else {
        flush();
        tokens.push({ kind: 'code', text: codeText(source.slice(at + length, end)) });
        at = end + length;
      }
    } else if (sign === '*' || sign === '_') {
      const length = runLength(source, at);
      flush();
      tokens.push(runAt(source, at, length));
      at += length;
    } else {
      text += sign;
      at += 1;
    }
  }
  flush();
  return tokens;
}

function runAt(source: string, at: number, length: number): Run {
  const before = characterBefore(source, at);
  const after = String.fromCodePoint(source.codePointAt(at + length) ?? 32);
  const sign = source.charAt(at);
  // An underscore inside a word is part of the word: file_name_2.
  const inWord = sign === '_' && isWord(before) && isWord(after);
  return {
    kind: 'run',
    text: source.slice(at, at + length),
    opens: !inWord && !isSpace(after) && !(sign === '_' && isWord(before)),
    closes: !inWord && !isSpace(before) && !(sign === '_' && isWord(after)),
  };
}

/** The whole character before a place, also where it takes two units. */
function characterBefore(source: string, at: number): string {
  const pair = source.slice(Math.max(0, at - 2), at);
  return Array.from(pair).at(-1) ?? ' ';
}

function runLength(source: string, at: number): number {
  const sign = source.charAt(at);
  let end = at;
  while (source.charAt(end) === sign) end += 1;
  return end - at;
}

/** Finds where a code span of a width ends, in one pass for all of them. */
function fencesIn(source: string): (length: number, from: number) => number {
  const places = new Map<number, number[]>();
  for (const { 0: run, index } of source.matchAll(/`+/g)) {
    const known = places.get(run.length);
    if (known === undefined) places.set(run.length, [index]);
    else known.push(index);
  }
  const next = new Map<number, number>();
  return (length, from) => {
    const known = places.get(length) ?? [];
    let at = next.get(length) ?? 0;
    while (at < known.length && (known[at] ?? 0) < from) at += 1;
    next.set(length, at);
    return known[at] ?? -1;
  };
}

/** One space at each end only keeps backticks apart from the fence. */
function codeText(inner: string): string {
  const line = inner.replaceAll('\n', ' ');
  return line.startsWith(' ') && line.endsWith(' ') && line.trim() !== ''
    ? line.slice(1, -1)
    : line;
}

/** Neighbouring runs with the same marks become one. */
export function joined(content: readonly RichInline[]): readonly RichInline[] {
  const made: RichInline[] = [];
  for (const inline of content) {
    const last = made.at(-1);
    if (
      last === undefined ||
      'break' in last ||
      'break' in inline ||
      last.bold !== inline.bold ||
      last.italic !== inline.italic ||
      last.code !== inline.code
    ) {
      made.push(inline);
    } else {
      made[made.length - 1] = marked(last.text + inline.text, last);
    }
  }
  return made;
}
