import { isBreak, type RichBlock, type RichInline, type RichText } from './model.ts';
import { normalise } from './normalise.ts';
import { rowOf } from './table.ts';

/** Writes blocks as Markdown that `parseMarkdown` reads back as `normalise` of them. */
export function writeMarkdown(blocks: readonly RichBlock[]): string {
  const lines = writeBlocks(normalise(blocks), false);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

type List = Extract<RichBlock, { kind: 'list' }>;

function writeBlocks(blocks: readonly RichBlock[], inItem: boolean): readonly string[] {
  const lines: string[] = [];
  // Two lists that follow each other stay two by their signs.
  let other = false;
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    other =
      block.kind === 'list' &&
      before?.kind === 'list' &&
      before.ordered === block.ordered &&
      !other;
    const tight = inItem && before?.kind === 'paragraph' && canFollowText(block);
    if (at > 0 && !tight) lines.push('');
    lines.push(...writeBlock(block, other));
  });
  return lines;
}

/** Whether a list is read as one right below a line of text. */
function canFollowText(block: RichBlock): boolean {
  const opening = block.kind === 'list' ? block.items[0]?.[0] : undefined;
  return (
    block.kind === 'list' && block.start === 1 && opening !== undefined && opening.kind !== 'list'
  );
}

function writeBlock(block: RichBlock, other: boolean): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [
        `${'#'.repeat(block.level + 1)} ${writeInlines(block.content).replace(/(^|[ \t])(#+)$/, '$1\\$2')}`,
      ];
    case 'paragraph':
      return lineStartsEscaped(writeInlines(block.content, '\\\n')).split('\n');
    case 'list':
      return writeList(block, other);
    case 'quote':
      return writeBlocks(block.blocks, false).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'table': {
      const row = (cells: readonly (readonly RichInline[])[]): string =>
        rowOf(cells.map((cell) => writeInlines(cell, '<br>')));
      return [row(block.head), rowOf(block.head.map(() => '---')), ...block.rows.map(row)];
    }
    case 'code': {
      const fence = fenceFor(block.text, 3);
      return [fence, ...block.text.split('\n'), fence];
    }
  }
}

function writeList({ ordered, start, items }: List, other: boolean): readonly string[] {
  return items.flatMap((item, at) => {
    const marker = ordered ? `${start + at}${other ? ')' : '.'}` : other ? '*' : '-';
    const lines = writeBlocks(item, true);
    const indent = ' '.repeat(marker.length + 1);
    const inner = lines.map((line) => (line === '' ? '' : indent + line));
    // A list that opens an item begins on its own line: "- - -" would be something else.
    if (item.length === 0 || item[0]?.kind === 'list') return [marker, ...inner];
    return [`${marker} ${lines[0] ?? ''}`, ...inner.slice(1)];
  });
}

/** Runs of text with their marks; `lineBreak` stands for breaks. */
function writeInlines(content: readonly RichInline[], lineBreak = ' '): string {
  let written = '';
  let open: Omit<RichText, 'text'> = {};
  const turnTo = (wanted: Omit<RichText, 'text'>): void => {
    const changes = (mark: 'bold' | 'italic'): boolean =>
      (open[mark] ?? false) !== (wanted[mark] ?? false);
    written += `${changes('bold') ? '**' : ''}${changes('italic') ? '*' : ''}`;
    open = wanted;
  };
  for (const inline of content) {
    if (isBreak(inline)) {
      turnTo({});
      written += lineBreak;
    } else if (inline.code === true) {
      turnTo({});
      written += codeSpan(inline.text);
    } else {
      turnTo(inline);
      written += escapedText(inline.text);
    }
  }
  turnTo({});
  return written;
}

function codeSpan(text: string): string {
  const fence = fenceFor(text, 1);
  const spaced = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
  const pad = spaced || text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function fenceFor(text: string, least: number): string {
  let longest = least - 1;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return '`'.repeat(longest + 1);
}

/** A text whose signs mean nothing but themselves. */
export function escapedText(text: string): string {
  return text
    .replace(/[\\*`]/g, '\\$&')
    .replace(/<(?=br ?\/?>)/gi, '\\<')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** Signs that would begin a block where a line begins. */
function lineStartsEscaped(source: string): string {
  return source
    .replace(/^[#>|~]|^[-+](?=[ \t]|$)|^-(?=-)/gm, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/gm, '$1\\$2');
}
