import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { TableMap } from 'prosemirror-tables';
import { liveFields } from '../../../shared/domain/controlled-documents.ts';
import {
  isBreak,
  marked,
  type RichBlock,
  type RichInline,
  type RichText,
} from '../../../shared/domain/markdown/model.ts';
import { parseMarkdown } from '../../../shared/domain/markdown/parse.ts';
import { writeMarkdown } from '../../../shared/domain/markdown/write.ts';
import { markType, nodeType, schema } from './schema.ts';

/** Between Markdown and what the editor works on. */

/** Markdown as a document of the editor; an empty one has an empty paragraph. */
export function documentOf(markdown: string): Node {
  const blocks = nodesOf(parseMarkdown(markdown));
  return nodeType('doc').create(null, blocks.length === 0 ? [emptyParagraph()] : blocks);
}

/** A document of the editor as Markdown. */
export function markdownOf(document: Node): string {
  return writeMarkdown(blocksOf(document));
}

const emptyParagraph = (): Node => nodeType('paragraph').create();

function nodesOf(blocks: readonly RichBlock[]): readonly Node[] {
  return blocks.map((block): Node => {
    switch (block.kind) {
      case 'heading':
        return nodeType('heading').create({ level: block.level }, inlineNodes(block.content));
      case 'paragraph':
        return nodeType('paragraph').create(null, inlineNodes(block.content));
      case 'list': {
        const items = block.items.map((item) =>
          nodeType('list_item').create(null, itemNodes(item)),
        );
        return block.ordered
          ? nodeType('ordered_list').create({ order: block.start }, items)
          : nodeType('bullet_list').create(null, items);
      }
      case 'quote':
        return nodeType('blockquote').create(null, [...nodesOf(block.blocks)]);
      case 'table':
        return tableNode(block);
      case 'code':
        return nodeType('code_block').create(
          null,
          block.text === '' ? [] : schema.text(block.text),
        );
    }
  });
}

/** An item always begins with a paragraph, so that one can write in it. */
function itemNodes(item: readonly RichBlock[]): readonly Node[] {
  const nodes = nodesOf(item);
  return nodes[0]?.type.name === 'paragraph' ? nodes : [emptyParagraph(), ...nodes];
}

function tableNode({ head, rows }: Extract<RichBlock, { kind: 'table' }>): Node {
  const row = (name: string, cells: readonly (readonly RichInline[])[]): Node =>
    nodeType('table_row').create(
      null,
      cells.map((cell) =>
        nodeType(name).create(null, nodeType('paragraph').create(null, inlineNodes(cell))),
      ),
    );
  return nodeType('table').create(null, [
    row('table_header', head),
    ...rows.map((cells) => row('table_cell', cells)),
  ]);
}

const livePattern = /\{\{\s*([\w.]{1,60})\s*\}\}/;

function inlineNodes(content: readonly RichInline[]): Fragment {
  const nodes = content.flatMap((inline): readonly Node[] => {
    if (isBreak(inline)) return [nodeType('hard_break').create()];
    if (inline.code === true) return [schema.text(inline.text, [markType('code').create()])];
    const marks = [
      ...(inline.bold === true ? [markType('strong').create()] : []),
      ...(inline.italic === true ? [markType('em').create()] : []),
    ];
    return inline.text
      .split(new RegExp(`(${livePattern.source.replace('([', '(?:[')})`))
      .filter((part) => part !== '')
      .map((part) => liveNode(part, marks) ?? schema.text(part, marks));
  });
  return Fragment.from(nodes);
}

function liveNode(text: string, marks: readonly Mark[]): Node | null {
  const name = livePattern.exec(text)?.[1];
  const field = liveFields.find((one) => one === name);
  return field === undefined ? null : nodeType('live').create({ field }, null, marks);
}

function blocksOf(parent: Node): readonly RichBlock[] {
  return parent.children.map((node): RichBlock => {
    switch (node.type.name) {
      case 'heading':
        return { kind: 'heading', level: node.attrs['level'] as 1, content: inlinesOf(node) };
      case 'bullet_list':
      case 'ordered_list': {
        const ordered = node.type.name === 'ordered_list';
        const start = ordered ? Number(node.attrs['order']) : 1;
        return { kind: 'list', ordered, start, items: node.children.map(blocksOf) };
      }
      case 'blockquote':
        return { kind: 'quote', blocks: blocksOf(node) };
      case 'table':
        return tableOf(node);
      case 'code_block':
        return { kind: 'code', text: node.textContent };
      default:
        return { kind: 'paragraph', content: inlinesOf(node) };
    }
  });
}

/** Cells that span several places fill the first of them. */
function tableOf(table: Node): RichBlock {
  const { width, height, map } = TableMap.get(table);
  const seen = new Set<number>();
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): readonly RichInline[] => {
      const place = map[row * width + column] ?? 0;
      const cell = seen.has(place) ? null : table.nodeAt(place);
      seen.add(place);
      return cell === null ? [] : cellInlines(cell);
    }),
  );
  return { kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) };
}

function cellInlines(cell: Node): readonly RichInline[] {
  return cell.children.flatMap((paragraph, at): readonly RichInline[] => {
    const own = inlinesOf(paragraph);
    return at === 0 ? own : [{ break: true }, ...own];
  });
}

function inlinesOf(node: Node): readonly RichInline[] {
  return node.children.map((child): RichInline => {
    if (child.type.name === 'hard_break') return { break: true };
    const text = child.isText ? (child.text ?? '') : child.textContent || leafText(child);
    return marked(text, marksOf(child));
  });
}

function leafText(node: Node): string {
  return node.type.spec.leafText?.(node) ?? '';
}

function marksOf({ marks }: Node): Omit<RichText, 'text'> {
  const has = (name: string): boolean => marks.some(({ type }) => type.name === name);
  return {
    ...(has('strong') ? { bold: true as const } : {}),
    ...(has('em') ? { italic: true as const } : {}),
    ...(has('code') ? { code: true as const } : {}),
  };
}
