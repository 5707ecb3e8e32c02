/** Lists as Word pastes them: paragraphs that only look like list items. */

/** A paragraph that is an item. */
export interface FlatItem<T> {
  /** 1 for the outermost. */
  readonly level: number;
  readonly ordered: boolean;
  readonly content: T;
}

export interface NestedList<T> {
  readonly ordered: boolean;
  readonly items: readonly { readonly content: T; readonly lists: readonly NestedList<T>[] }[];
}

interface OpenList<T> {
  readonly level: number;
  readonly ordered: boolean;
  readonly items: { readonly content: T; readonly lists: OpenList<T>[] }[];
}

/** Puts items into lists by their levels; a level that was left out counts as the next one. */
export function nested<T>(items: readonly FlatItem<T>[]): readonly NestedList<T>[] {
  const top: OpenList<T>[] = [];
  const open: OpenList<T>[] = [];
  for (const { level, ordered, content } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const current = open.at(-1);
    if (current !== undefined && current.level === level && current.ordered === ordered) {
      current.items.push({ content, lists: [] });
      continue;
    }
    if (current !== undefined && current.level === level) open.pop();
    const list: OpenList<T> = { level, ordered, items: [{ content, lists: [] }] };
    const parent = open.at(-1)?.items.at(-1);
    if (parent === undefined) top.push(list);
    else parent.lists.push(list);
    open.push(list);
  }
  return top;
}

/** What Word writes about an item: `mso-list:l0 level2 lfo1`. */
export function wordLevel(style: string): number | null {
  const found = /mso-list:[^;]*\blevel(\d+)/i.exec(style)?.[1];
  return found === undefined ? null : Math.min(9, Number(found));
}

/** Whether the sign before an item counts: "1.", "b)", "iv." do, dots and dashes don't. */
export function isCounted(sign: string): boolean {
  return /^\(?[\p{L}\p{N}]{1,6}[.)]/u.test(sign.trim());
}
