import { parseInlines } from './inline.ts';
import { deepest, highestStart, type RichBlock, type RichInline } from './model.ts';
import { cellsOf, isTableStart } from './table.ts';

/**
 * Reads Markdown into blocks. Any text has a reading: what belongs to no block that is known here
 * is a paragraph, HTML and links included, word for word.
 */
export function parseMarkdown(source: string): readonly RichBlock[] {
  const lines = source
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    ')));
  const levels = new Set<number>();
  const blocks = new Reader(lines, 0, levels).blocks();
  // A document's title is not part of its body: the second level is the body's first.
  return withLevels(blocks, levels.has(1) ? 0 : 1);
}

interface Marker {
  readonly ordered: boolean;
  readonly sign: string;
  readonly number: number;
  readonly indent: number;
  /** Where the item's text begins; its other lines begin there too. */
  readonly offset: number;
  readonly rest: string;
}

const isBlank = (line: string): boolean => /^[ \t]*$/.test(line);
const isQuote = (line: string): boolean => /^ *>/.test(line);
const isRule = (line: string): boolean => /^ *([-_*])(?:[ \t]*\1){2,}[ \t]*$/.test(line);
const fencePattern = /^( *)(`{3,}(?=[^`]*$)|~{3,})/;
const headingPattern = /^ *(#{1,6})(?:[ \t]+(.*))?$/;
const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
const textOf = (source: readonly string[]): readonly RichInline[] =>
  parseInlines(paragraphSource(source));

/** Reads the lines of one block; lists and quotes read their own with another reader. */
class Reader {
  readonly #lines: readonly string[];
  readonly #depth: number;
  readonly #levels: Set<number>;
  #at = 0;

  constructor(lines: readonly string[], depth: number, levels: Set<number>) {
    this.#lines = lines;
    this.#depth = depth;
    this.#levels = levels;
  }

  blocks(): readonly RichBlock[] {
    const made: RichBlock[] = [];
    while (this.#at < this.#lines.length) {
      const block = this.#next();
      if (block !== null) made.push(block);
    }
    return made;
  }

  get #line(): string {
    return this.#lines[this.#at] ?? '';
  }

  #next(): RichBlock | null {
    const line = this.#line;
    if (isBlank(line) || isRule(line)) {
      this.#at += 1;
      return null;
    }
    const heading = headingPattern.exec(line);
    if (heading !== null) return this.#heading(heading[1] ?? '', heading[2] ?? '');
    const fence = fencePattern.exec(line);
    if (fence !== null) return this.#code(fence[2] ?? '', fence[1]?.length ?? 0);
    if (this.#depth < deepest) {
      if (isQuote(line)) return this.#quote();
      const marker = markerOf(line);
      if (marker !== null) return this.#list(marker);
    }
    return isTableStart(line, this.#lines[this.#at + 1]) ? this.#table() : this.#paragraph();
  }

  #heading(signs: string, title: string): RichBlock | null {
    this.#at += 1;
    const content = textOf([title.replace(/(^|[ \t])#+[ \t]*$/, '')]);
    if (content.length === 0) return null;
    this.#levels.add(signs.length);
    return { kind: 'heading', level: signs.length as 1, content };
  }

  #code(fence: string, indent: number): RichBlock {
    const end = new RegExp(`^ *\\${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
    const text: string[] = [];
    this.#at += 1;
    while (this.#at < this.#lines.length && !end.test(this.#line)) {
      text.push(this.#line.slice(Math.min(indent, indentOf(this.#line))));
      this.#at += 1;
    }
    this.#at += 1;
    return { kind: 'code', text: text.join('\n') };
  }

  #quote(): RichBlock {
    const inner: string[] = [];
    while (this.#at < this.#lines.length) {
      const line = this.#line;
      if (!isQuote(line) && !this.#continues(inner.at(-1))) break;
      inner.push(line.replace(/^ *> ?/, ''));
      this.#at += 1;
    }
    return { kind: 'quote', blocks: this.#inside(inner) };
  }

  #list(first: Marker): RichBlock {
    const items: (readonly RichBlock[])[] = [];
    let marker: Marker | null = first;
    while (marker !== null) {
      items.push(this.#inside(this.#item(marker)));
      const next: Marker | null = isRule(this.#line) ? null : markerOf(this.#line);
      const fits = next?.sign === first.sign && next.ordered === first.ordered;
      marker = fits ? next : null;
    }
    return { kind: 'list', ordered: first.ordered, start: first.number, items };
  }

  /** Lines of an item without their indent; ends before the first line that is not one of them. */
  #item({ indent, offset, rest }: Marker): readonly string[] {
    const inner = [rest];
    this.#at += 1;
    while (this.#at < this.#lines.length) {
      const line = this.#line;
      const depth = indentOf(line);
      if (isBlank(line)) inner.push(line.slice(offset));
      else if (depth >= Math.min(offset, indent + 2))
        inner.push(line.slice(Math.min(depth, offset)));
      else if (markerOf(line) === null && this.#continues(inner.at(-1)))
        inner.push(line.trimStart());
      else break;
      this.#at += 1;
    }
    return inner;
  }

  #table(): RichBlock {
    const cells = (line: string): (readonly RichInline[])[] =>
      cellsOf(line).map((cell) => parseInlines(cell));
    const head = cells(this.#line);
    const rows: (readonly RichInline[])[][] = [];
    this.#at += 2;
    while (/^ *\|/.test(this.#line)) {
      rows.push(cells(this.#line));
      this.#at += 1;
    }
    const width = Math.max(head.length, ...rows.map((row) => row.length));
    const full = (row: (readonly RichInline[])[]): (readonly RichInline[])[] => [
      ...row,
      ...Array.from({ length: width - row.length }, () => []),
    ];
    return { kind: 'table', head: full(head), rows: rows.map(full) };
  }

  #paragraph(): RichBlock | null {
    const lines: string[] = [];
    do {
      lines.push(this.#line);
      this.#at += 1;
    } while (this.#at < this.#lines.length && this.#continues(lines.at(-1)));
    const content = textOf(lines);
    return content.length === 0 ? null : { kind: 'paragraph', content };
  }

  #inside(lines: readonly string[]): readonly RichBlock[] {
    return new Reader(lines, this.#depth + 1, this.#levels).blocks();
  }

  /** Whether the current line goes on with the paragraph that ends in the line before. */
  #continues(before: string | undefined): boolean {
    const line = this.#line;
    if (before === undefined || isBlank(before) || isBlank(line)) return false;
    if (isRule(line) || headingPattern.test(line) || fencePattern.test(line)) return false;
    if (isTableStart(line, this.#lines[this.#at + 1])) return false;
    if (this.#depth >= deepest) return true;
    const marker = markerOf(line);
    // "… in\n1999. Then …" is a sentence; only a list that begins at 1 breaks into one.
    const interrupts = marker !== null && !isBlank(marker.rest) && marker.number === 1;
    return !isQuote(line) && !interrupts;
  }
}

function markerOf(line: string): Marker | null {
  const found = /^( *)(?:([-*+])|(\d{1,9})([.)]))(?:([ \t]+)(.*))?$/.exec(line);
  if (found === null) return null;
  const [, space = '', bullet, number, end, gap = '', rest = ''] = found;
  const width = bullet === undefined ? (number?.length ?? 0) + 1 : 1;
  const after = rest === '' || gap.length > 4 ? 1 : gap.length;
  return {
    ordered: bullet === undefined,
    sign: bullet ?? end ?? '',
    number: number === undefined ? 1 : Math.min(Number(number), highestStart),
    indent: space.length,
    offset: space.length + width + after,
    rest,
  };
}

/** Lines of a paragraph as one: line ends that are meant stay, the others become spaces. */
function paragraphSource(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      const text = line.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
      if (at === lines.length - 1) return text;
      const slashes = /\\*$/.exec(text)?.[0].length ?? 0;
      if (slashes % 2 === 1) return `${text.slice(0, -1).trimEnd()}\n`;
      return line.endsWith('  ') ? `${text}\n` : `${text} `;
    })
    .join('');
}

function withLevels(blocks: readonly RichBlock[], shift: number): readonly RichBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      return { ...block, level: Math.max(1, Math.min(3, block.level - shift)) as 1 | 2 | 3 };
    }
    if (block.kind === 'quote') return { ...block, blocks: withLevels(block.blocks, shift) };
    if (block.kind !== 'list') return block;
    return { ...block, items: block.items.map((item) => withLevels(item, shift)) };
  });
}
