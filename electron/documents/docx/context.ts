/** What block writers share while a Word document is put together. */
import { Bookmark, type ParagraphChild } from 'docx';
import type { Block, DocMeta, Mark } from '../../../shared/documents/doc.ts';
import { MARK_BOX, markDrawing } from '../../../shared/documents/marks.ts';
import type { Metrics } from '../pdf/fonts.ts';
import { MARGIN, pageShape } from '../pdf/style.ts';
import type { Rasterize } from './pictures.ts';

export class Context {
  readonly meta: DocMeta;
  readonly metrics: Metrics;
  readonly rasterize: Rasterize;
  /** The block after the one that is written. */
  next: Block | undefined;
  /** Whether anything stands above the block that is written on its page. */
  atTop = true;
  private orientation: 'portrait' | 'landscape' = 'portrait';
  private breakPending = false;
  private lists = 0;
  private readonly bookmarks: ReadonlyMap<string, string>;
  private readonly marks = new Map<Mark, Uint8Array>();

  constructor(meta: DocMeta, ids: ReadonlySet<string>, metrics: Metrics, rasterize: Rasterize) {
    this.meta = meta;
    this.metrics = metrics;
    this.rasterize = rasterize;
    // Word allows 40 letters, digits and underscores, so the document's own ids won't do.
    this.bookmarks = new Map(Array.from(ids, (id, at) => [id, `aims_${at + 1}`]));
  }

  /** Width of the text, in points. */
  get width(): number {
    return pageShape(this.meta.pageSize, this.orientation).width - 2 * MARGIN;
  }

  get height(): number {
    return pageShape(this.meta.pageSize, this.orientation).height - 2 * MARGIN;
  }

  turn(orientation: 'portrait' | 'landscape'): void {
    this.orientation = orientation;
  }

  /** The next block starts a page. */
  requestBreak(): void {
    this.breakPending = true;
  }

  dropBreak(): void {
    this.breakPending = false;
  }

  get wantsBreak(): boolean {
    return this.breakPending;
  }

  /** The paragraph option of a pending page break, once. */
  takeBreak(): { readonly pageBreakBefore?: true } {
    if (!this.breakPending) return {};
    this.breakPending = false;
    return { pageBreakBefore: true };
  }

  /** Numbered lists each count from one. */
  nextList(): number {
    this.lists += 1;
    return this.lists;
  }

  anchor(id: string): string {
    const name = this.bookmarks.get(id);
    if (name === undefined) throw new Error(`Impossible document: "${id}" is not in it`);
    return name;
  }

  bookmark(id: string, children: readonly ParagraphChild[]): Bookmark {
    return new Bookmark({ id: this.anchor(id), children: [...children] });
  }

  /** The picture of a status, four pixels to the point so that it prints sharp. */
  markPicture(mark: Mark): Uint8Array {
    let picture = this.marks.get(mark);
    if (!picture)
      this.marks.set(mark, (picture = this.rasterize(markDrawing(mark), 48 / MARK_BOX)));
    return picture;
  }
}
