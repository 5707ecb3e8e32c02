import {
  inlineText,
  isBreak,
  type RichBlock,
  type RichInline,
} from '../../domain/markdown/model.ts';
import { normalise } from '../../domain/markdown/normalise.ts';
import { parseMarkdown } from '../../domain/markdown/parse.ts';
import type { Block, Column, Inline, Inlines, ListDepth } from '../doc.ts';

type List = Extract<RichBlock, { kind: 'list' }>;
type Table = Extract<RichBlock, { kind: 'table' }>;

/**
 * Markdown as blocks of a document. Whatever the text is, every word of it is printed; ids of
 * headings begin with `prefix`.
 */
export function markdownBlocks(source: string, prefix = 'text'): readonly Block[] {
  const blocks = normalise(parseMarkdown(source));
  const writer = new Writer(prefix, !isNumberedByHand(blocks));
  return blocks.flatMap((block) => writer.write(block));
}

/** How many headings of the first level a text has: enough of them deserve a table of contents. */
export function sectionsIn(blocks: readonly Block[]): number {
  return blocks.filter((block) => block.kind === 'heading' && block.level === 1).length;
}

/** How many headings of the first two levels there are. */
export function headingsIn(blocks: readonly Block[]): number {
  return blocks.filter((block) => block.kind === 'heading' && block.level < 3).length;
}

/** "1. Purpose", "2 Scope": the author numbered the headings, and would see each number twice. */
function isNumberedByHand(blocks: readonly RichBlock[]): boolean {
  const titles = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [inlineText(block.content)] : [],
  );
  return titles.length > 0 && titles.every((title) => /^(\d+(\.\d+)*|[A-Z])[.)]?\s/.test(title));
}

class Writer {
  readonly #prefix: string;
  readonly #numbered: boolean;
  #headings = 0;

  constructor(prefix: string, numbered: boolean) {
    this.#prefix = prefix;
    this.#numbered = numbered;
  }

  write(block: RichBlock): readonly Block[] {
    switch (block.kind) {
      case 'heading':
        this.#headings += 1;
        return [
          {
            kind: 'heading',
            level: block.level,
            text: inlineText(block.content),
            id: `${this.#prefix}-${this.#headings}`,
            numbered: this.#numbered,
          },
        ];
      case 'paragraph':
        return [{ kind: 'paragraph', content: inlines(block.content) }];
      case 'list':
        return this.#list(block, 0);
      case 'quote':
        return block.blocks.flatMap((inner) => this.#quoted(inner));
      case 'table':
        return [tableBlock(block)];
      case 'code':
        return [{ kind: 'paragraph', content: [{ kind: 'text', text: block.text, mono: true }] }];
    }
  }

  /** Headings inside a quotation or a list are not sections of the document. */
  #quoted(block: RichBlock): readonly Block[] {
    if (block.kind === 'paragraph') {
      return [{ kind: 'paragraph', style: 'quote', content: inlines(block.content) }];
    }
    return block.kind === 'heading'
      ? [{ kind: 'paragraph', style: 'quote', content: emphasised(block.content) }]
      : this.write(block);
  }

  /**
   * A list as flat lists: what stands inside an item interrupts it, and the next item goes on
   * counting.
   */
  #list({ ordered, start, items }: List, depth: number): readonly Block[] {
    const made: Block[] = [];
    let pending: Inlines[] = [];
    let next = start;
    const flush = (): void => {
      if (pending.length === 0) return;
      made.push({
        kind: 'list',
        ordered,
        items: pending,
        ...(ordered && next !== 1 ? { start: next } : {}),
        ...(depth === 0 ? {} : { depth: Math.min(depth, 3) as ListDepth }),
      });
      next += pending.length;
      pending = [];
    };
    for (const item of items) {
      const { words, rest } = opening(item);
      pending.push(words);
      if (rest.length === 0) continue;
      flush();
      for (const block of rest) made.push(...this.#inItem(block, depth));
    }
    flush();
    return made;
  }

  #inItem(block: RichBlock, depth: number): readonly Block[] {
    if (block.kind === 'list') return this.#list(block, depth + 1);
    return block.kind === 'heading'
      ? [{ kind: 'paragraph', content: emphasised(block.content) }]
      : this.write(block);
  }
}

/** The paragraphs with which an item begins, as lines of one, and what follows them. */
function opening(item: readonly RichBlock[]): { words: Inlines; rest: readonly RichBlock[] } {
  const end = item.findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'heading');
  const first = end < 0 ? item : item.slice(0, end);
  const words = first.flatMap((block, at): Inlines => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
    const run = block.kind === 'heading' ? emphasised(block.content) : inlines(block.content);
    return at === 0 ? run : [{ kind: 'break' }, ...run];
  });
  return { words, rest: end < 0 ? [] : item.slice(end) };
}

function inlines(content: readonly RichInline[]): Inlines {
  return content.map((inline): Inline => {
    if (isBreak(inline)) return { kind: 'break' };
    const { text, bold, italic, code } = inline;
    return {
      kind: 'text',
      text,
      ...(bold === true ? { bold } : {}),
      ...(italic === true ? { italic } : {}),
      ...(code === true ? { mono: true } : {}),
    };
  });
}

const emphasised = (content: readonly RichInline[]): Inlines =>
  inlines(content).map((inline) => (inline.kind === 'text' ? { ...inline, bold: true } : inline));

/** With more columns than this the text is set smaller. */
const roomyColumns = 5;

function tableBlock({ head, rows }: Table): Block {
  const columns = head.map((cell, at): Column => {
    const texts = rows.map((row) => inlineText(row[at] ?? []));
    const header = inlineText(cell).replaceAll('\n', ' ');
    const figures = texts.filter((text) => text.trim() !== '');
    const numeric = figures.length > 0 && figures.every((text) => /^[+−-]?[\d.,\s]+%?$/.test(text));
    return { header, weight: weightOf([header, ...texts]), ...(numeric ? { align: 'end' } : {}) };
  });
  const cells = rows.map((row) => row.map((cell) => inlines(cell)));
  return {
    kind: 'table',
    columns,
    rows: cells,
    ...(columns.length > roomyColumns ? { dense: true } : {}),
  };
}

/** Columns with long texts get more of the width, but not in proportion: short ones need room too. */
function weightOf(texts: readonly string[]): number {
  const lengths = texts.map((text) => Math.min(text.length, 400));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const longestWord = Math.max(...texts.map((text) => longestWordIn(text)));
  return Math.max(2, Math.min(longestWord, 24) * 0.4, Math.sqrt(mean) * 1.6);
}

function longestWordIn(text: string): number {
  let longest = 0;
  for (const word of text.split(/\s+/)) longest = Math.max(longest, word.length);
  return longest;
}
