/**
 * Text of controlled documents as a value: what the editor edits, what documents print and what
 * is kept as Markdown. A small closed subset; nothing in it is ever run or fetched.
 */

export interface RichText {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Excludes the other two. */
  readonly code?: true;
}

export type RichInline = RichText | { readonly break: true };

export type RichBlock =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly content: readonly RichInline[];
    }
  | { readonly kind: 'paragraph'; readonly content: readonly RichInline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Number of the first item; 1 for bullets. */
      readonly start: number;
      readonly items: readonly (readonly RichBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly RichBlock[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly RichInline[])[];
      readonly rows: readonly (readonly (readonly RichInline[])[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

/** Deeper nesting than this is read as text: nobody writes it, and it must not exhaust the stack. */
export const deepest = 12;

/** Numbers of lists have at most nine digits. */
export const highestStart = 99_999_999;

export const isBreak = (inline: RichInline): inline is { readonly break: true } =>
  'break' in inline;

/** A run of text with the marks of another. */
export function marked(text: string, marks: Omit<RichText, 'text'>): RichText {
  return {
    text,
    ...(marks.code === true
      ? { code: true as const }
      : {
          ...(marks.bold === true ? { bold: true as const } : {}),
          ...(marks.italic === true ? { italic: true as const } : {}),
        }),
  };
}

/** The words of a run of inlines, breaks as line ends. */
export function inlineText(content: readonly RichInline[]): string {
  return content.map((inline) => (isBreak(inline) ? '\n' : inline.text)).join('');
}

/** Every run of inlines in some blocks, in reading order; code blocks are left out. */
export function allInlines(blocks: readonly RichBlock[]): readonly (readonly RichInline[])[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.content];
      case 'list':
        return block.items.flatMap((item) => allInlines(item));
      case 'quote':
        return allInlines(block.blocks);
      case 'table':
        return [...block.head, ...block.rows.flat()];
      case 'code':
        return [];
    }
  });
}

/** All words of some blocks, a line for each run. */
export function blocksText(blocks: readonly RichBlock[]): string {
  return allInlines(blocks).map(inlineText).join('\n');
}
