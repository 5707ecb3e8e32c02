import { joined } from './inline.ts';
import {
  highestStart,
  isBreak,
  marked,
  type RichBlock,
  type RichInline,
  type RichText,
} from './model.ts';

/**
 * The blocks as Markdown can hold them: nothing empty, no marks on spaces at their edges, no
 * spaces at the ends of lines. `parseMarkdown(writeMarkdown(x))` gives exactly this.
 */
export function normalise(blocks: readonly RichBlock[]): readonly RichBlock[] {
  const made: RichBlock[] = [];
  for (const block of blocks) {
    const clean = normaliseBlock(block);
    const last = made.at(-1);
    if (clean === null) continue;
    if (clean.kind === 'quote' && last?.kind === 'quote') {
      made[made.length - 1] = {
        kind: 'quote',
        blocks: normalise([...last.blocks, ...clean.blocks]),
      };
    } else {
      made.push(clean);
    }
  }
  return made;
}

function normaliseBlock(block: RichBlock): RichBlock | null {
  switch (block.kind) {
    case 'heading': {
      // A heading is one line.
      const lines = cleanInlines(block.content);
      const content = cleanInlines(lines.map((one) => (isBreak(one) ? { text: ' ' } : one)));
      return content.length === 0 ? null : { ...block, content };
    }
    case 'paragraph': {
      const content = cleanInlines(block.content);
      return content.length === 0 ? null : { kind: 'paragraph', content };
    }
    case 'list': {
      const items = block.items.map((item) => normalise(item));
      const start = block.ordered ? Math.min(block.start, highestStart) : 1;
      return items.every((item) => item.length === 0) ? null : { ...block, start, items };
    }
    case 'quote': {
      const blocks = normalise(block.blocks);
      return blocks.length === 0 ? null : { kind: 'quote', blocks };
    }
    case 'table': {
      const width = Math.max(block.head.length, ...block.rows.map((row) => row.length));
      if (width === 0) return null;
      const full = (row: readonly (readonly RichInline[])[]): (readonly RichInline[])[] =>
        Array.from({ length: width }, (_, at) => cleanInlines(row[at] ?? []));
      return { kind: 'table', head: full(block.head), rows: block.rows.map(full) };
    }
    case 'code':
      return block.text.trim() === '' ? null : { kind: 'code', text: cleanCode(block.text) };
  }
}

function cleanCode(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '    '));
}

/** Lines trimmed, breaks at the ends dropped, marks off the spaces between differently marked words. */
export function cleanInlines(content: readonly RichInline[]): readonly RichInline[] {
  const lines: RichText[][] = [[]];
  for (const inline of content) {
    if (isBreak(inline)) {
      lines.push([]);
      continue;
    }
    if (inline.code === true) {
      const text = inline.text.replace(/[\r\n]+/g, ' ');
      if (text !== '') lines.at(-1)?.push(marked(text, inline));
      continue;
    }
    inline.text.split(/\r\n|[\r\n]/).forEach((text, at) => {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push(marked(text, inline));
    });
  }
  const cleaned = lines.map((line) => trimLine(line));
  const from = cleaned.findIndex((line) => line.length > 0);
  const to = cleaned.findLastIndex((line) => line.length > 0);
  if (from < 0) return [];
  return cleaned
    .slice(from, to + 1)
    .flatMap((line, at) => (at === 0 ? line : [{ break: true as const }, ...line]));
}

/** Words and spaces apart; a space has only the marks that both its neighbours have. */
function trimLine(line: readonly RichText[]): readonly RichInline[] {
  const pieces = line.flatMap((run) =>
    run.code === true
      ? [run]
      : run.text
          .split(/(\s+)/)
          .filter((text) => text !== '')
          .map((text) => marked(text, run)),
  );
  const solid = (at: number): boolean =>
    pieces[at]?.code === true || /\S/.test(pieces[at]?.text ?? '');
  const first = pieces.findIndex((_, at) => solid(at));
  const last = pieces.findLastIndex((_, at) => solid(at));
  if (first < 0) return [];
  const made: RichText[] = [];
  for (let at = first; at <= last; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (solid(at)) {
      made.push(piece);
      continue;
    }
    let next = at;
    while (!solid(next)) next += 1;
    made.push(marked(piece.text, common(made.at(-1), pieces[next])));
  }
  return joined(made);
}

function common(a: RichText | undefined, b: RichText | undefined): Omit<RichText, 'text'> {
  return {
    ...(a?.bold === true && b?.bold === true ? { bold: true as const } : {}),
    ...(a?.italic === true && b?.italic === true ? { italic: true as const } : {}),
  };
}
