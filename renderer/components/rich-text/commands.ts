import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { nodeType } from './schema.ts';

/** What the buttons and keys of the editor do. */

export type BlockStyle = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'code';

export const setParagraph: Command = setBlockType(nodeType('paragraph'));
export const setHeading = (level: 1 | 2 | 3): Command =>
  setBlockType(nodeType('heading'), { level });

/** Makes the selected paragraphs text, a heading or code. */
export function setStyle(style: BlockStyle): Command {
  if (style === 'paragraph') return setParagraph;
  if (style === 'code') return setBlockType(nodeType('code_block'));
  return setHeading(Number(style.at(-1)) as 1 | 2 | 3);
}

/** The style of the paragraph with the cursor. */
export function styleOf({ selection }: EditorState): BlockStyle {
  const { parent } = selection.$from;
  if (parent.type.name === 'code_block') return 'code';
  if (parent.type.name !== 'heading') return 'paragraph';
  return `heading${Number(parent.attrs['level']) as 1 | 2 | 3}`;
}

/** The innermost block of one of some types around the cursor, and how deep it is. */
function around({ selection }: EditorState, types: readonly NodeType[]): number | null {
  for (let depth = selection.$from.depth; depth > 0; depth -= 1) {
    if (types.includes(selection.$from.node(depth).type)) return depth;
  }
  return null;
}

const lists = [nodeType('bullet_list'), nodeType('ordered_list')];

/** Turns paragraphs into a list, a list into the other kind, or a list back into paragraphs. */
function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const depth = around(state, lists);
    if (depth === null) return wrapInList(type)(state, dispatch);
    const list = state.selection.$from.node(depth);
    if (list.type === type) return liftListItem(nodeType('list_item'))(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(state.selection.$from.before(depth), type));
    return true;
  };
}

export const toggleBulletList = toggleList(nodeType('bullet_list'));
export const toggleOrderedList = toggleList(nodeType('ordered_list'));

/** Which kind of list the cursor is in. */
export function listOf(state: EditorState): 'bullet' | 'ordered' | null {
  const depth = around(state, lists);
  if (depth === null) return null;
  return state.selection.$from.node(depth).type.name === 'ordered_list' ? 'ordered' : 'bullet';
}

export const isInQuote = (state: EditorState): boolean =>
  around(state, [nodeType('blockquote')]) !== null;

export const toggleQuote: Command = (state, dispatch) =>
  isInQuote(state) ? lift(state, dispatch) : wrapIn(nodeType('blockquote'))(state, dispatch);

/** Puts a table of three by three after the current block; tables don't go into tables. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const row = (name: string) =>
    nodeType('table_row').create(
      null,
      Array.from({ length: 3 }, () => nodeType(name).createAndFill()).filter(
        (cell) => cell !== null,
      ),
    );
  const table = nodeType('table').create(null, [
    row('table_header'),
    row('table_cell'),
    row('table_cell'),
  ]);
  const { $from } = state.selection;
  const at = $from.depth === 0 ? state.selection.to : $from.after(1);
  if (dispatch) {
    const change = state.tr.insert(at, table);
    // Into the first cell: table, row, cell, paragraph.
    change.setSelection(TextSelection.create(change.doc, at + 4));
    dispatch(change.scrollIntoView());
  }
  return true;
};
