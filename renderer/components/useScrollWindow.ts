import { useLayoutEffect, useState, type RefObject } from 'react';
import { windowOf, type RowWindow } from './list-window.ts';

/** Part of a scrolling place, in pixels. */
interface Part {
  readonly top: number;
  readonly height: number;
}

/** The rows in sight of a scrolling place; follows scrolling and changes of its size. */
export function useScrollWindow(
  place: RefObject<HTMLElement | null>,
  count: number,
): readonly [RowWindow, () => void] {
  const [part, setPart] = useState<Part>({ top: 0, height: 800 });
  const measure = (): void => {
    const { scrollTop: top = 0, clientHeight: height = 800 } = place.current ?? {};
    const next = windowOf(top, height, count);
    const before = windowOf(part.top, part.height, count);
    // Most steps of scrolling show the same rows: nothing is drawn for them.
    if (next.start !== before.start || next.end !== before.end) setPart({ top, height });
  };
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const size = new ResizeObserver(() =>
      setPart({ top: element.scrollTop, height: element.clientHeight }),
    );
    size.observe(element);
    return () => size.disconnect();
  }, [place, count]);
  return [windowOf(part.top, part.height, count), measure];
}
