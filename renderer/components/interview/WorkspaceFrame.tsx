import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { DropArea } from '../DropArea.tsx';
import { PreviewPane } from '../evidence/PreviewPane.tsx';
import { importDropped, importPasted } from '../evidence/imports.ts';
import type { EvidencePlace } from '../evidence/place.ts';
import { usePaste } from '../evidence/usePaste.ts';
import { focusPlace } from './focus.ts';
import classes from './Layout.module.css';

interface WorkspaceFrameProps {
  /** Tells questions apart: the next one begins at its top. */
  readonly questionId: string;
  readonly label: string;
  /** Where dropped and pasted files go. */
  readonly place: EvidencePlace;
  readonly dropLabel: string;
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onClosePreview: () => void;
  /** The panel beside the question. */
  readonly answer: ReactNode;
  /** The question. */
  readonly children: ReactNode;
}

/** What an interview works on: the question, the evidence looked at and the answer, side by side. */
export function WorkspaceFrame(props: WorkspaceFrameProps) {
  const { questionId, place, readOnly, previewId } = props;
  const middle = useRef<HTMLElement>(null);
  const scrolledAt = useRef<string | null>(null);
  useLayoutEffect(() => {
    // Scrolls back only after a scroll: asking costs a layout of the page.
    if (scrolledAt.current === null || scrolledAt.current === questionId) return;
    middle.current?.scrollTo(0, 0);
    scrolledAt.current = null;
  }, [questionId]);
  usePaste((files) => void importPasted(files, place), !readOnly);
  return (
    <div className={classes['drop']}>
      <DropArea
        disabled={readOnly}
        label={props.dropLabel}
        onFiles={(files) => void importDropped(files, place)}
      >
        <div className={classes['workspace']} data-preview={previewId !== null || undefined}>
          <section
            ref={middle}
            className={classes['middle']}
            aria-label={props.label}
            onScroll={() => {
              scrolledAt.current = questionId;
            }}
          >
            {props.children}
          </section>
          {previewId !== null && (
            <div className={classes['preview']}>
              <PreviewPane
                evidenceId={previewId}
                place={place}
                readOnly={readOnly}
                onClose={props.onClosePreview}
                onUnlinked={() => void focusPlace('evidence')}
              />
            </div>
          )}
          {props.answer}
        </div>
      </DropArea>
    </div>
  );
}
