import { Input } from '@mantine/core';
import { EditorState } from 'prosemirror-state';
import { fixTables } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/i18n.ts';
import { documentOf, markdownOf } from './convert.ts';
import { cleanPaste } from './paste.ts';
import { editorPlugins } from './plugins.ts';
import { Toolbar } from './Toolbar.tsx';
import classes from './Editor.module.css';

/** A text longer than this cannot be saved. */
const mostCharacters = 100_000;

export interface EditorProps {
  /** Markdown. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly: boolean;
  readonly label: string;
  /** As high as its text, or with a height of its own and scrolling inside. */
  readonly height?: 'grows' | 'fills';
}

/** Edits Markdown as formatted text. */
export function Editor({ value, onChange, readOnly, label, height = 'grows' }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [state, setState] = useState<EditorState | null>(null);
  const [tooLong, setTooLong] = useState(false);
  /** What the editor holds as Markdown; a value from outside that differs replaces it. */
  const shown = useRef(value);
  const latest = useRef({ onChange, readOnly });
  useEffect(() => {
    latest.current = { onChange, readOnly };
  });

  useEffect(() => {
    const { current: element } = place;
    if (element === null) return undefined;
    const made = new EditorView(element, {
      state: stateOf(shown.current),
      editable: () => !latest.current.readOnly,
      transformPastedHTML: cleanPaste,
      attributes: { role: 'textbox', 'aria-multiline': 'true', class: classes['text'] ?? '' },
      dispatchTransaction(change) {
        const next = made.state.apply(change);
        if (change.docChanged) {
          const markdown = markdownOf(next.doc);
          const grows = next.doc.content.size > made.state.doc.content.size;
          setTooLong(markdown.length > mostCharacters);
          // What can't be saved isn't taken; taking away is always possible.
          if (markdown.length > mostCharacters && grows) return;
          made.updateState(next);
          if (markdown !== shown.current) {
            shown.current = markdown;
            latest.current.onChange(markdown);
          }
        } else {
          made.updateState(next);
        }
        setState(next);
      },
    });
    view.current = made;
    setState(made.state);
    return () => {
      made.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const { current } = view;
    if (current === null) return;
    current.setProps({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(readOnly),
        class: classes['text'] ?? '',
        // Read only, it can still be reached and scrolled by keyboard.
        tabindex: '0',
      },
    });
  }, [label, readOnly]);

  useEffect(() => {
    const { current } = view;
    if (current === null || value === shown.current) return;
    shown.current = value;
    // The editor writes some texts differently; only another meaning is another text.
    if (markdownOf(current.state.doc) === markdownOf(documentOf(value))) return;
    const next = stateOf(value);
    current.updateState(next);
    setState(next);
  }, [value]);

  return (
    <div className={classes['editor']} data-read-only={readOnly || undefined} data-height={height}>
      {!readOnly && state !== null && <Toolbar view={view} state={state} label={label} />}
      <div
        ref={place}
        className={classes['place']}
        onKeyDown={(event) => {
          // Away from the text, as in other editors: to the buttons.
          if (event.altKey && event.key === 'F10') {
            event.preventDefault();
            const bar = event.currentTarget.previousElementSibling;
            bar?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
          }
        }}
      />
      {tooLong && <Input.Error>{t('richText.tooLong')}</Input.Error>}
    </div>
  );
}

function stateOf(markdown: string): EditorState {
  const state = EditorState.create({
    doc: documentOf(markdown),
    plugins: [...editorPlugins(classes['gap'] ?? '')],
  });
  const fixed = fixTables(state);
  return fixed === undefined ? state : state.apply(fixed);
}
