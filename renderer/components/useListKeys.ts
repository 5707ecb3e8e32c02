import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { rowForKey, rowHeight, scrollFor, type RowWindow } from './list-window.ts';

/** The head of a list lies over its rows. */
const headHeight = 32;

interface ListKeysOptions {
  /** What scrolls; its rows carry their number as `data-index`. */
  readonly place: RefObject<HTMLElement | null>;
  readonly window: RowWindow;
  readonly total: number;
  readonly onScroll: () => void;
  /** Where the keyboard begins: the row that was opened last. */
  readonly startAt: number;
  /** Keys that do not move; says whether the key was one of its own. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>, index: number) => boolean;
}

/** The keyboard of a list of which only the rows in sight are drawn: focus, moving, scrolling. */
export function useListKeys(options: ListKeysOptions) {
  const { place, window, total, onScroll, startAt, onKey } = options;
  const [current, setCurrent] = useState(startAt);
  const wanted = useRef<number | null>(null);
  const at = Math.min(current, Math.max(0, total - 1));
  // A row out of sight is not there to be reached with Tab: the first one in sight takes its place.
  const tabStop = at >= window.start && at < window.end ? at : window.start;

  useLayoutEffect(() => {
    // Comes back to where one was.
    const element = place.current;
    if (element === null || startAt === 0) return;
    const to = scrollFor(startAt, 0, element.clientHeight, headHeight);
    if (to !== null) element.scrollTop = to;
    // oxlint-disable-next-line react/exhaustive-deps -- only when the list is shown
  }, []);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = place.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  /** Puts the focus on a row as soon as it is drawn. */
  const focusWhenDrawn = (index: number): void => {
    wanted.current = index;
  };
  const goTo = (index: number): void => {
    const element = place.current;
    focusWhenDrawn(index);
    setCurrent(index);
    if (element === null) return;
    const to = scrollFor(index, element.scrollTop, element.clientHeight, headHeight);
    if (to !== null) element.scrollTop = to;
    onScroll();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = rowForKey(event.key, index, total, page);
    if (to !== null) goTo(to);
    else if (!onKey(event, index)) return;
    event.preventDefault();
  };
  return { tabStop, onFocus: setCurrent, onKeyDown, focusWhenDrawn };
}
