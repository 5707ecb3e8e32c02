/** Puts slices on pages: what belongs together stays together as far as a page can hold it. */
import type { Group, Op, Slice } from './slice.ts';
import { MARGIN, pageShape, type PageShape } from './style.ts';

export interface Page {
  shape: PageShape;
  bare: boolean;
  /** In points from the top left corner of the paper, in reading order. */
  readonly ops: Op[];
  readonly anchors: { readonly id: string; readonly y: number }[];
  readonly bookmarks: { readonly level: 1 | 2 | 3; readonly title: string; readonly y: number }[];
}

type Orientation = 'portrait' | 'landscape';

/** The index of the last slice that must share a page with the one at `start`. */
const unitEnd = (slices: readonly Slice[], start: number, wholeGroups: boolean): number => {
  let end = start;
  for (;;) {
    const group = slices[end]?.group;
    if (wholeGroups && group?.together && slices[end - 1]?.group !== group) {
      while (slices[end + 1]?.group === group) end += 1;
    }
    const next = slices[end + 1];
    if (!slices[end]?.keep || !next || next.breakTo) return end;
    end += 1;
  }
};

const heightOf = (slices: readonly Slice[], atTop: boolean): number =>
  slices.reduce(
    (height, slice, at) => height + slice.height + (at === 0 && atTop ? 0 : slice.before),
    0,
  );

/** A group that may part does so when staying whole would leave more of the page empty than this. */
const MUCH_OF_A_PAGE = 0.25;
/** How many of its lines, not counting the title, then stand on either page. */
const LEAST_LINES = 3;

/** The index of the last slice before which a unit can part within `room`, if there is one. */
const partingEnd = (unit: readonly Slice[], room: number): number | undefined => {
  const group = unit.at(-1)?.group;
  if (!group?.mayPart) return undefined;
  // Lines say the title again where a page starts with them; the title itself doesn't.
  const isLine = (slice: Slice): boolean => slice.group === group && slice.repeat !== undefined;
  const total = unit.filter(isLine).length;
  let found: number | undefined;
  let height = 0;
  let count = 0;
  for (const [at, slice] of unit.entries()) {
    height += slice.height + slice.before;
    if (isLine(slice)) count += 1;
    if (height > room + 0.01 || total - count < LEAST_LINES) break;
    if (count >= LEAST_LINES && !slice.keep) found = at;
  }
  return found;
};

interface OpenGroup {
  readonly group: Group;
  /** Where in the page's marks the group's own go: behind those of its slices. */
  readonly index: number;
  readonly top: number;
  readonly first: boolean;
}

class Paginator {
  readonly pages: Page[] = [];
  private readonly size: 'A4' | 'Letter';
  private orientation: Orientation = 'portrait';
  private y = MARGIN;
  private empty = true;
  private open: OpenGroup | undefined;

  constructor(size: 'A4' | 'Letter') {
    this.size = size;
    this.addPage(false);
  }

  private get page(): Page {
    const page = this.pages.at(-1);
    if (!page) throw new Error('A document has no page');
    return page;
  }

  private get bottom(): number {
    return this.page.shape.height - MARGIN;
  }

  private get room(): number {
    return this.bottom - this.y;
  }

  private addPage(bare: boolean): void {
    this.pages.push({
      shape: pageShape(this.size, this.orientation),
      bare,
      ops: [],
      anchors: [],
      bookmarks: [],
    });
    this.y = MARGIN;
    this.empty = true;
  }

  private closeGroup(last: boolean): void {
    if (!this.open) return;
    const { group, index, top, first } = this.open;
    const width = this.page.shape.width - 2 * MARGIN;
    const ops = group.paint({ x: MARGIN, top, bottom: this.y, width, first, last });
    this.page.ops.splice(index, 0, ...ops);
    this.open = undefined;
  }

  private put(slice: Slice): void {
    if (this.open && this.open.group !== slice.group) this.closeGroup(true);
    if (!this.empty) this.y += slice.before;
    if (slice.group && !this.open) {
      this.open = { group: slice.group, index: this.page.ops.length, top: this.y, first: true };
    }
    for (const op of slice.ops) {
      const moved = { ...op, x: op.x + MARGIN, y: op.y + this.y };
      this.page.ops.push(moved.op === 'page-of' ? { ...moved, from: moved.from + MARGIN } : moved);
    }
    if (slice.anchor !== undefined) this.page.anchors.push({ id: slice.anchor, y: this.y });
    if (slice.bookmark) this.page.bookmarks.push({ ...slice.bookmark, y: this.y });
    this.y += slice.height;
    this.empty = false;
  }

  private breakTo(orientation: Orientation): void {
    this.closeGroup(true);
    this.orientation = orientation;
    // A break on an empty page only turns it: nobody wants a blank page.
    if (this.empty) this.page.shape = pageShape(this.size, orientation);
    else this.addPage(false);
  }

  /** Goes on at the top of a next page, where tables say their heads again. */
  private continuePage(slice: Slice): void {
    const inside = this.open !== undefined && this.open.group === slice.group;
    this.closeGroup(!inside);
    this.addPage(slice.bare ?? false);
    for (const again of slice.repeat ?? []) this.put(again);
  }

  private fits(unit: readonly Slice[]): boolean {
    return this.y + heightOf(unit, this.empty) <= this.bottom + 0.01;
  }

  /** Whether an empty page of this shape could hold the unit. */
  private canFit(unit: readonly Slice[]): boolean {
    const repeat = unit[0]?.repeat ?? [];
    const used = repeat.length > 0 ? heightOf(repeat, true) + (unit[0]?.before ?? 0) : 0;
    return used + heightOf(unit, true) <= this.bottom - MARGIN + 0.01;
  }

  add(slices: readonly Slice[]): void {
    let at = 0;
    while (at < slices.length) {
      const slice = slices[at];
      if (!slice) return;
      if (slice.breakTo) {
        this.breakTo(slice.breakTo);
        at += 1;
        continue;
      }
      if (slice.bare && this.empty) this.page.bare = true;
      let end = unitEnd(slices, at, true);
      if (!this.canFit(slices.slice(at, end + 1))) end = unitEnd(slices, at, false);
      if (!this.canFit(slices.slice(at, end + 1))) end = at;
      const unit = slices.slice(at, end + 1);
      if (!this.fits(unit) && !this.empty) {
        const parting =
          this.room > (this.bottom - MARGIN) * MUCH_OF_A_PAGE
            ? partingEnd(unit, this.room)
            : undefined;
        const next = parting === undefined ? slice : slices[at + parting + 1];
        if (parting !== undefined) {
          unit.slice(0, parting + 1).forEach((one) => this.put(one));
          at += parting + 1;
        }
        if (next) this.continuePage(next);
        if (parting !== undefined) continue;
      }
      unit.forEach((one) => this.put(one));
      at = end + 1;
    }
  }

  finish(): Page[] {
    this.closeGroup(true);
    if (this.empty && this.pages.length > 1) this.pages.pop();
    return this.pages;
  }
}

export const paginate = (slices: readonly Slice[], size: 'A4' | 'Letter'): Page[] => {
  const paginator = new Paginator(size);
  paginator.add(slices);
  return paginator.finish();
};
