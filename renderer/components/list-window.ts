/** Pure rules of a long list of which only a part is drawn. */

export const rowHeight = 36;
/** Rows above and below the part in sight, so that scrolling meets rows and not gaps. */
const margin = 10;
export const pageSize = 100;

/** The rows to draw: from `start` up to but not including `end`. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

export function windowOf(scrollTop: number, height: number, count: number): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - margin;
  const last = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight) + margin;
  const end = Math.max(0, Math.min(count, last));
  return { start: Math.max(0, Math.min(first, end)), end };
}

/** Numbers of the pages that rows lie on. */
export function pagesOf({ start, end }: RowWindow): readonly number[] {
  const first = Math.floor(start / pageSize);
  const last = Math.floor(Math.max(start, end - 1) / pageSize);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** How far to scroll so that a row is in sight under the head; null when it is. */
export function scrollFor(
  index: number,
  scrollTop: number,
  height: number,
  headHeight: number,
): number | null {
  const top = index * rowHeight;
  const room = height - headHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + room) return top + rowHeight - room;
  return null;
}

/** The row that a key leads to; null when it is no such key. */
export function rowForKey(key: string, index: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to));
}
