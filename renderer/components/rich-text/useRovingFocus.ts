import { useCallback, useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';

const controls = 'button, select';

/**
 * Makes a row of controls one stop of the Tab key: the arrow keys, Home and End move inside it, and
 * Escape leaves it.
 */
export function useRovingFocus(onEscape: () => void) {
  const ref = useRef<HTMLDivElement>(null);
  const all = useCallback(
    (): readonly HTMLElement[] =>
      Array.from(ref.current?.querySelectorAll<HTMLElement>(controls) ?? []),
    [],
  );
  const mark = useCallback(
    (chosen: HTMLElement | undefined): void => {
      for (const control of all()) control.tabIndex = control === chosen ? 0 : -1;
    },
    [all],
  );
  useEffect(() => {
    const list = all();
    // After every drawing: the control that had the focus may be gone.
    if (
      !list.some(({ tabIndex }) => tabIndex === 0) ||
      list.filter(({ tabIndex }) => tabIndex === 0).length > 1
    ) {
      mark(list.find((control) => control === document.activeElement) ?? list[0]);
    }
  });
  return {
    ref,
    onFocus: (event: FocusEvent<HTMLElement>): void => {
      const control = all().find((one) => one === event.target);
      if (control !== undefined) mark(control);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const list = all();
      const at = list.findIndex((one) => one === event.target);
      if (at < 0) return;
      // A list of styles opens and chooses with the arrows up and down.
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[
        event.key
      ];
      if (event.key === 'Escape') {
        event.preventDefault();
        onEscape();
      } else if (to !== undefined) {
        event.preventDefault();
        list[(to + list.length) % list.length]?.focus();
      }
    },
  };
}
