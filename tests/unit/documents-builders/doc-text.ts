import { expect } from 'vitest';
import { blockInlines, checkDoc } from '../../../shared/documents/check.ts';
import type { Block, Doc, Inline } from '../../../shared/documents/doc.ts';

const inlineText = (inline: Inline): string => {
  if (inline.kind === 'break') return '\n';
  return 'text' in inline ? inline.text : inline.label;
};

/** All words of a block, those of headings, charts and labels included. */
export function blockText(block: Block): string {
  const inner = blockInlines(block).map((run) => run.map(inlineText).join(''));
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'figure': {
      const drawn = block.drawing.shapes.flatMap((s) => (s.kind === 'text' ? [s.text] : []));
      return [block.title, block.alt, ...drawn].join('\n');
    }
    case 'picture':
      return [block.title, block.image.alt].join('\n');
    case 'key-value':
    case 'card':
      return [...inner, ...block.rows.map((row) => row.label)].join('\n');
    case 'table':
      return [...block.columns.map((column) => column.header), ...inner].join('\n');
    case 'callout':
      return [block.title, ...inner].join('\n');
    case 'signatures':
      return block.signers.map((s) => [s.name, s.role, s.statement].join('\n')).join('\n');
    default:
      return inner.join('\n');
  }
}

export const textOf = (doc: Doc): string => doc.blocks.map(blockText).join('\n');
export const headings = (doc: Doc): readonly string[] =>
  doc.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.id] : []));
export const section = (doc: Doc, id: string): string => {
  const start = doc.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const rest = doc.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return rest
    .slice(0, end < 0 ? undefined : end)
    .map(blockText)
    .join('\n');
};

/** No placeholder was left open, and nothing printed that is not a value. */
export function expectFinished(doc: Doc): void {
  const all = textOf(doc);
  expect(all).not.toMatch(/\{\w+\}|undefined|NaN|Infinity|\[object/);
  expect(all).not.toMatch(/ {2}of 100| \(\)|\.\.(?!\.)|, \./);
  checkDoc(doc);
}
