import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from './api.ts';
import { Saver, registerSaver } from './saver.ts';
import { reportSaving, type SaveState } from './store.ts';

export interface AutosaveOptions<T extends object> {
  /** What is edited, e.g. `answer:<assessment>:<question>`. A new key saves the old draft first. */
  readonly id: string;
  /** The record as last read. */
  readonly value: T;
  /** Writes the changed fields; rejects with `ApiError`. Must not depend on later renders. */
  readonly save: (patch: Partial<T>) => Promise<unknown>;
}

export interface Autosave<T extends object> {
  /** The record with what was typed since: what fields show. */
  readonly draft: T;
  /** Takes changed fields over; saved 200 ms after the last call. */
  readonly edit: (patch: Partial<T>) => void;
  /** Takes changed fields over and saves them at once: for choices, not for typing. */
  readonly commit: (patch: Partial<T>) => void;
  /** Saves what is pending now; false when that failed. */
  readonly flush: () => Promise<boolean>;
  readonly state: SaveState;
}

/**
 * Fields that save themselves: 200 ms after the last change, on `flush`, on blur (give
 * `flush` to `onBlur`), on a new id, on unmount and before the window closes. What cannot be
 * saved stays in `draft` and is tried again with the next change and every five seconds.
 */
export function useAutosave<T extends object>(options: AutosaveOptions<T>): Autosave<T> {
  const { id, value } = options;
  const save = useRef(options.save);
  save.current = options.save;
  const [, render] = useState(0);
  const holder = useRef<{ id: string; saver: Saver<T> } | null>(null);

  if (holder.current?.id !== id) {
    // The old saver finishes on its own: it keeps the save function of its record.
    void holder.current?.saver.flush();
    const write = save.current;
    holder.current = {
      id,
      saver: new Saver<T>({
        save: write,
        onChange: () => render((count) => count + 1),
        onState: (state) => reportSaving(id, state),
      }),
    };
  }
  const { saver } = holder.current;
  saver.rebase(value);

  useEffect(() => {
    const remove = registerSaver(saver);
    return () => {
      // Keeps listening to `closing` until the last save is through.
      void saver.flush().finally(remove);
    };
  }, [saver]);

  return {
    draft: saver.draft(value),
    edit: useCallback((patch: Partial<T>) => saver.edit(patch), [saver]),
    commit: useCallback(
      (patch: Partial<T>) => {
        saver.edit(patch);
        void saver.flush();
      },
      [saver],
    ),
    flush: useCallback(() => saver.flush(), [saver]),
    state: saver.state,
  };
}

/** Any thrown value as the error to show. */
export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('internal', {});
}
