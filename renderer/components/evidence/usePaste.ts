import { useEffect, useRef } from 'react';
import { isEditable } from '../../lib/shortcuts.ts';

/**
 * Calls `onFiles` with what is pasted while no field wants it: a screenshot, or copied files.
 * Inside a field, text goes before pictures, as spreadsheets put both on the clipboard.
 */
export function usePaste(onFiles: (files: readonly File[]) => void, enabled: boolean): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      const files = [...(data?.files ?? [])];
      if (data === null || files.length === 0) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      if (isEditable(event.target) && data.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [enabled]);
}
