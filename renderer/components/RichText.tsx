import { lazy, Suspense } from 'react';
import { LoadingState } from './states.tsx';
import type { EditorProps } from './rich-text/Editor.tsx';

/** Loaded apart: most screens have no text to edit. */
const Editor = lazy(async () => ({ default: (await import('./rich-text/Editor.tsx')).Editor }));

/** Text with headings, lists and tables, kept as Markdown. */
export function RichText(props: EditorProps) {
  return (
    <Suspense fallback={<LoadingState />}>
      <Editor {...props} />
    </Suspense>
  );
}
