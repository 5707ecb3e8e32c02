import { useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

interface OpenAction {
  /** The action whose detail is shown; it may be gone since. */
  readonly openId: string | null;
  /** The one that was just added: its title is there to be replaced. */
  readonly addedId: string | null;
  /** Around the table and the detail; focus moves between them. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Shows a detail; the focus stays where it is. */
  readonly show: (id: string) => void;
  /** Shows a detail and goes there. */
  readonly enter: (id: string) => void;
  readonly showAdded: (id: string) => void;
  /** Closes the detail and goes back to its row. */
  readonly close: () => void;
  /** Closes the detail and goes to the row beside its own, which is about to go. */
  readonly leave: () => void;
}

/** Which action's detail is open, and where the focus goes with it. */
export function useOpenAction(): OpenAction {
  const [openId, setOpenId] = useState<string | null>(null);
  const [addedId, setAddedId] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const row = (): HTMLElement | null =>
    place.current?.querySelector<HTMLElement>(`[data-action="${openId}"]`) ?? null;
  const neighbour = (): Element | null | undefined => {
    const { nextElementSibling: next, previousElementSibling: before } = row() ?? {};
    return next ?? before;
  };
  const set = (id: string | null): void => {
    setOpenId(id);
    setAddedId(null);
  };
  return {
    openId,
    addedId,
    place,
    show: set,
    enter: (id) => {
      // The heading must be there before it can take the focus.
      flushSync(() => set(id));
      place.current?.querySelector<HTMLElement>('[data-panel-heading]')?.focus();
    },
    showAdded: (id) => {
      setOpenId(id);
      setAddedId(id);
    },
    close: () => {
      row()?.focus();
      set(null);
    },
    leave: () => {
      const other = neighbour();
      if (other instanceof HTMLElement) other.focus();
      set(null);
    },
  };
}
