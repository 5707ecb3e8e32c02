import { inlineText, type RichBlock } from '../../../../shared/domain/markdown/model.ts';
import { normalise } from '../../../../shared/domain/markdown/normalise.ts';
import { parseMarkdown } from '../../../../shared/domain/markdown/parse.ts';
import { writeMarkdown } from '../../../../shared/domain/markdown/write.ts';
import { textChanges, type TextPiece } from '../../../lib/text-changes.ts';

/** What changed between two versions of a text: paragraph by paragraph, then word by word. */

/** The smallest part that is compared as a whole: a paragraph, an item, a row. */
export interface Part {
  readonly kind: 'heading1' | 'heading2' | 'heading3' | 'text' | 'item' | 'quote' | 'row' | 'code';
  /** How deep inside lists. */
  readonly depth: number;
  readonly text: string;
  /** With its marks: the same words in bold are another text. */
  readonly source: string;
}

export type Change =
  | { readonly kind: 'same'; readonly before: Part; readonly after: Part }
  | { readonly kind: 'removed'; readonly before: Part }
  | { readonly kind: 'added'; readonly after: Part }
  | {
      readonly kind: 'changed';
      readonly before: Part;
      readonly after: Part;
      readonly pieces: readonly TextPiece[];
      /** Only marks or the kind of paragraph changed, no word. */
      readonly onlyFormat: boolean;
    };

/** Compares two texts in Markdown. */
export function compareTexts(before: string, after: string): readonly Change[] {
  return compareParts(partsOf(before), partsOf(after));
}

/** A text as the parts that are compared. */
export function partsOf(markdown: string): readonly Part[] {
  return flat(normalise(parseMarkdown(markdown)), 'text', 0);
}

function flat(
  blocks: readonly RichBlock[],
  kind: 'text' | 'item' | 'quote',
  depth: number,
): Part[] {
  return blocks.flatMap((block, at): Part[] => {
    const part = (own: Part['kind'], text: string, source: RichBlock): Part => ({
      kind: own,
      depth,
      text,
      source: writeMarkdown([source]),
    });
    switch (block.kind) {
      case 'heading':
        return [part(`heading${block.level}`, inlineText(block.content), block)];
      case 'paragraph':
        // The paragraphs after an item's first are text inside it.
        return [part(kind === 'item' && at > 0 ? 'text' : kind, inlineText(block.content), block)];
      case 'list':
        return block.items.flatMap((item) => flat(item, 'item', depth + 1));
      case 'quote':
        return flat(block.blocks, 'quote', depth);
      case 'table':
        return [block.head, ...block.rows].map((row) =>
          part('row', row.map(inlineText).join(' | '), { kind: 'table', head: row, rows: [] }),
        );
      case 'code':
        return [part('code', block.text, block)];
    }
  });
}

/** Beyond this many pairs the middle is matched in order only: it would take too long otherwise. */
const mostPairs = 4_000_000;

function compareParts(before: readonly Part[], after: readonly Part[]): readonly Change[] {
  const keys = { a: before.map(keyOf), b: after.map(keyOf) };
  let start = 0;
  while (start < before.length && start < after.length && keys.a[start] === keys.b[start])
    start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    keys.a[before.length - 1 - end] === keys.b[after.length - 1 - end]
  ) {
    end += 1;
  }
  const changes: Change[] = [];
  const same = (i: number, j: number): void => {
    const [one, other] = [before[i], after[j]];
    if (one !== undefined && other !== undefined)
      changes.push({ kind: 'same', before: one, after: other });
  };
  for (let at = 0; at < start; at += 1) same(at, at);
  let [i, j] = [start, start];
  const matches = commonRun(
    keys.a.slice(start, before.length - end),
    keys.b.slice(start, after.length - end),
  );
  for (const [x, y] of [
    ...matches,
    [before.length - end - start, after.length - end - start] as const,
  ]) {
    changes.push(...replaced(before.slice(i, start + x), after.slice(j, start + y)));
    if (start + x < before.length - end) same(start + x, start + y);
    i = start + x + 1;
    j = start + y + 1;
  }
  for (let at = end; at > 0; at -= 1) same(before.length - at, after.length - at);
  return changes;
}

const keyOf = ({ kind, depth, source }: Part): string => `${kind} ${depth} ${source}`;

/** Pairs of places that form the longest run that both have, in order. */
function commonRun(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  if (a.length * b.length > mostPairs) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Parts that stand where others stood: those that resemble each other were changed. */
function replaced(before: readonly Part[], after: readonly Part[]): readonly Change[] {
  const changes: Change[] = [];
  let next = 0;
  for (const one of before) {
    const found = after.findIndex((other, at) => at >= next && resembles(one, other));
    if (found < 0) {
      changes.push({ kind: 'removed', before: one });
      continue;
    }
    for (const other of after.slice(next, found)) changes.push({ kind: 'added', after: other });
    const other = after[found];
    if (other !== undefined) changes.push(changed(one, other));
    next = found + 1;
  }
  for (const other of after.slice(next)) changes.push({ kind: 'added', after: other });
  return changes;
}

function changed(before: Part, after: Part): Change {
  const pieces = textChanges(before.text, after.text);
  return { kind: 'changed', before, after, pieces, onlyFormat: before.text === after.text };
}

/** At least this share of the words is the same. */
const alike = 0.4;

function resembles(one: Part, other: Part): boolean {
  if (one.text === other.text) return true;
  const isRow = (part: Part): boolean => part.kind === 'row';
  const isCode = (part: Part): boolean => part.kind === 'code';
  if (isRow(one) !== isRow(other) || isCode(one) !== isCode(other)) return false;
  const a = wordsIn(one.text);
  const b = wordsIn(other.text);
  if (a.size === 0 || b.size === 0) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size) >= alike;
}

/** Words; of scripts without spaces each sign. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** How many parts changed in which way. */
export function countChanges(changes: readonly Change[]): {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
} {
  const count = (kind: Change['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  return { changed: count('changed'), added: count('added'), removed: count('removed') };
}

/** Stretches without a change, of which only the parts beside a change are shown. */
export interface Stretch {
  readonly changes: readonly Change[];
  /** Nothing changed here, and it is long enough to be folded away. */
  readonly folded: boolean;
}

/** Splits a comparison so that long stretches without a change can be folded. */
export function stretches(changes: readonly Change[], context = 2): readonly Stretch[] {
  const near = changes.map((_, at) =>
    changes.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'same'),
  );
  const made: { changes: Change[]; folded: boolean }[] = [];
  changes.forEach((change, at) => {
    const folded = near[at] !== true;
    const last = made.at(-1);
    if (last?.folded === folded) last.changes.push(change);
    else made.push({ changes: [change], folded });
  });
  // A short stretch is read faster than it is opened.
  return made.map((one) =>
    one.folded && one.changes.length < 3 ? { ...one, folded: false } : one,
  );
}
