import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { liveFields, type LiveField } from '../../../shared/domain/controlled-documents.ts';
import { t } from '../../lib/i18n.ts';

/** What the editor can hold: exactly the blocks and marks of `shared/domain/markdown`, and no more. */

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', { dir: 'auto' }, 0],
  },
  heading: {
    attrs: { level: { default: 1 } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((number) => ({
      tag: `h${number}`,
      getAttrs: (element: HTMLElement) => ({ level: levelOf(element, number) }),
    })),
    // The first level is the screen's own.
    toDOM: ({ attrs }) => {
      const level = Number(attrs['level']);
      return [`h${level + 1}`, { 'data-level': String(level), dir: 'auto' }, 0];
    },
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  code_block: {
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    attrs: { order: { default: 1 } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element: HTMLElement) => {
          const start = Number(element.getAttribute('start') ?? 1);
          return { order: Number.isInteger(start) && start >= 0 ? start : 1 };
        },
      },
    ],
    toDOM: ({ attrs }) => ['ol', { start: String(attrs['order']) }, 0],
  },
  list_item: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
  /** Something that the document says about itself: its version, its next review. */
  live: {
    attrs: { field: { default: liveFields[0] } },
    inline: true,
    group: 'inline',
    atom: true,
    parseDOM: [
      {
        tag: 'span[data-live]',
        getAttrs: (element: HTMLElement) => {
          const field = liveFields.find((one) => one === element.getAttribute('data-live'));
          return field === undefined ? false : { field };
        },
      },
    ],
    toDOM: ({ attrs }) => {
      const field = attrs['field'] as LiveField;
      const label = t(`richText.live.${field}`);
      return ['span', { 'data-live': field, title: t('richText.live.title') }, label];
    },
    leafText: ({ attrs }) => `{{${String(attrs['field'])}}}`,
  },
  ...tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} }),
};

const marks: Record<string, MarkSpec> = {
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Web editors wrap whole pastes in a <b> that is not bold.
      {
        tag: 'b',
        getAttrs: (element: HTMLElement) => element.style.fontWeight !== 'normal' && null,
      },
      {
        style: 'font-weight',
        getAttrs: (value: string) => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null,
      },
      { style: 'font-weight=400', clearMark: ({ type }) => type.name === 'strong' },
    ],
    toDOM: () => ['strong', 0],
  },
  em: {
    parseDOM: [
      { tag: 'em' },
      { tag: 'i' },
      { style: 'font-style=italic' },
      { style: 'font-style=normal', clearMark: ({ type }) => type.name === 'em' },
    ],
    toDOM: () => ['em', 0],
  },
  code: {
    excludes: '_',
    code: true,
    parseDOM: [{ tag: 'code' }, { tag: 'tt' }],
    toDOM: () => ['code', { spellcheck: 'false' }, 0],
  },
};

export const schema = new Schema({ nodes, marks });

/** Headings of other programs begin at their first level, ours say which they are. */
function levelOf(element: HTMLElement, number: number): 1 | 2 | 3 {
  const own = Number(element.getAttribute('data-level') ?? number);
  return Math.max(1, Math.min(3, own)) as 1 | 2 | 3;
}

/** A node type of the schema by its name. */
export function nodeType(name: string) {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`the schema has no ${name}`);
  return type;
}

/** A mark type of the schema by its name. */
export function markType(name: 'strong' | 'em' | 'code') {
  const type = schema.marks[name];
  if (type === undefined) throw new Error(`the schema has no ${name}`);
  return type;
}
