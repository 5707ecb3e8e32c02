import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { gapPlaces } from '../../../shared/domain/controlled-documents.ts';

/** Decisions that a text waits for, in square brackets: marked, counted, and gone to one by one. */

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Where the gaps are, in order. */
export function gapsOf(document: Node): readonly Gap[] {
  const gaps: Gap[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (node.type.spec.code === true) return false;
    // One sign per place, so that positions in the text are positions in the document.
    const text = node.children
      .map((child) =>
        child.isText && !isCode(child) ? (child.text ?? '') : ' '.repeat(child.nodeSize),
      )
      .join('');
    for (const gap of gapPlaces(text)) {
      const from = position + 1 + gap.at;
      gaps.push({ from, to: from + gap.text.length });
    }
    return false;
  });
  return gaps;
}

const isCode = ({ marks }: Node): boolean => marks.some(({ type }) => type.name === 'code');

/** Shows the gaps in the text. */
export const gapMarks = (className: string): Plugin =>
  new Plugin({
    state: {
      init: (_, { doc }) => marksFor(doc, className),
      apply: (change, before) => (change.docChanged ? marksFor(change.doc, className) : before),
    },
    props: {
      decorations(state): DecorationSet | undefined {
        return this.getState(state);
      },
    },
  });

function marksFor(document: Node, className: string): DecorationSet {
  return DecorationSet.create(
    document,
    gapsOf(document).map(({ from, to }) => Decoration.inline(from, to, { class: className })),
  );
}

/** Selects the next gap after the cursor, the first one again after the last. */
export const selectNextGap: Command = (state, dispatch) => {
  const gap = nextGap(state);
  if (gap === undefined) return false;
  dispatch?.(
    state.tr.setSelection(TextSelection.create(state.doc, gap.from, gap.to)).scrollIntoView(),
  );
  return true;
};

function nextGap({ doc, selection }: EditorState): Gap | undefined {
  const gaps = gapsOf(doc);
  return gaps.find(({ from }) => from > selection.from) ?? gaps[0];
}
