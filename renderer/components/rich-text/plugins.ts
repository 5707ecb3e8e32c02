import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  exitCode,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import {
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell, isInTable, tableEditing } from 'prosemirror-tables';
import {
  setHeading,
  setParagraph,
  toggleBulletList,
  toggleOrderedList,
  toggleQuote,
} from './commands.ts';
import { gapMarks } from './gaps.ts';
import { markType, nodeType } from './schema.ts';

const hardBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodeType('hard_break').create()).scrollIntoView());
  return true;
};

/** In a table the next cell, in a list one level in; elsewhere the key leaves the text. */
const item = nodeType('list_item');
const forward = chainCommands(goToNextCell(1), sinkListItem(item));
const back = chainCommands(goToNextCell(-1), liftListItem(item));

const enter = chainCommands(
  newlineInCode,
  splitListItem(item),
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
);

/** Down from the last cell of a table that ends the text: a paragraph to go on in. */
const leaveTable: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const after = state.selection.$head.after(1);
  if (dispatch) {
    const change = state.tr.insert(after, nodeType('paragraph').create());
    dispatch(change.scrollIntoView());
  }
  return true;
};

/** What turns typed signs into blocks: "## ", "- ", "1. ", "> ". */
const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3})\s$/, nodeType('heading'), ([, signs = '#']) => ({
      level: signs.length,
    })),
    wrappingInputRule(/^\s*([-*+])\s$/, nodeType('bullet_list')),
    wrappingInputRule(
      /^(\d{1,3})[.)]\s$/,
      nodeType('ordered_list'),
      ([, number = '1']) => ({ order: Number(number) }),
      ([, number = '1'], before) =>
        before.childCount + Number(before.attrs['order']) === Number(number),
    ),
    wrappingInputRule(/^\s*>\s$/, nodeType('blockquote')),
    textblockTypeInputRule(/^```$/, nodeType('code_block')),
  ],
});

/** Everything that the editor does by itself; `gapClass` marks open decisions. */
export function editorPlugins(gapClass: string): readonly Plugin[] {
  return [
    rules,
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      Backspace: undoInputRule,
      'Mod-b': toggleMark(markType('strong')),
      'Mod-i': toggleMark(markType('em')),
      'Mod-e': toggleMark(markType('code')),
      'Mod-Alt-0': setParagraph,
      'Mod-Alt-1': setHeading(1),
      'Mod-Alt-2': setHeading(2),
      'Mod-Alt-3': setHeading(3),
      'Mod-Shift-7': toggleOrderedList,
      'Mod-Shift-8': toggleBulletList,
      'Mod-Shift-9': toggleQuote,
      'Shift-Enter': chainCommands(exitCode, hardBreak),
      'Mod-Enter': chainCommands(leaveTable, exitCode),
      Enter: enter,
      Tab: forward,
      'Shift-Tab': back,
    }),
    keymap(baseKeymap),
    gapCursor(),
    tableEditing(),
    history(),
    gapMarks(gapClass),
  ];
}
