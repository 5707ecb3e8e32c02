import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { releaseSaver, saverFor } from './saver.ts';
import type { SaveState } from './store.ts';

export interface AutosaveOptions<T extends object> {
  /** What is edited, e.g. `answer:<assessment>:<question>`. A new id saves the old draft first. */
  readonly id: string;
  /** The record as last read. */
  readonly value: T;
  /**
   * Writes the changed fields; rejects with `ApiError`. It has to mean the record of the `id`
   * of the same render: it may run after the component is gone. `before` holds what each of
   * the fields was when its editing began.
   */
  readonly save: (patch: Partial<T>, before: Partial<T>) => Promise<unknown>;
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
  /** What is not written yet, and what it was before; for comparing after a conflict. */
  readonly unsaved: { readonly mine: Partial<T>; readonly before: Partial<T> };
  /** Gives up what was typed in some fields. */
  readonly drop: (names: readonly (keyof T)[]) => void;
  /** Writes fields over what they became meanwhile, which is given. */
  readonly insist: (seen: Partial<T>) => void;
}

/**
 * Fields that save themselves: 200 ms after the last change, on `flush`, on blur (give
 * `flush` to `onBlur`), on a new id, on unmount and before the window closes. What cannot be
 * saved stays in `draft`, also when one comes back to it later, and is tried again with the
 * next change and every five seconds.
 */
export function useAutosave<T extends object>(options: AutosaveOptions<T>): Autosave<T> {
  const { id, value, save } = options;
  const saver = saverFor<T>(id, save);
  useSyncExternalStore(saver.subscribe, saver.version);
  saver.rebase(value);

  useEffect(() => {
    saver.use(save);
  }, [saver, save]);
  useEffect(() => {
    saver.hold();
    return () => releaseSaver(saver);
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
    unsaved: saver.unsaved,
    drop: useCallback((names: readonly (keyof T)[]) => saver.drop(names), [saver]),
    insist: useCallback((seen: Partial<T>) => saver.insist(seen), [saver]),
  };
}
