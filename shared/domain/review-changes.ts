import { inlineText, type RichBlock } from './markdown/model.ts';
import { parseMarkdown } from './markdown/parse.ts';

/** A line of a paper that is no longer as it was at the meeting. */
export interface FactChange {
  /** Of the record; empty for a sentence. */
  readonly code: string;
  /** As it was at the meeting; empty where it is new. */
  readonly before: string;
  /** As it is now; empty where it is gone. */
  readonly now: string;
}

/**
 * What changed in a paper since it was frozen: rows that say something else about the same record,
 * rows that came or went, and sentences likewise.
 */
export function factChanges(frozen: string, live: string): readonly FactChange[] {
  const before = linesOf(frozen);
  const now = linesOf(live);
  const rows = [...new Set([...before.rows.keys(), ...now.rows.keys()])].flatMap((code) => {
    const was = before.rows.get(code) ?? '';
    const is = now.rows.get(code) ?? '';
    return was === is ? [] : [{ code, before: was, now: is }];
  });
  const gone = before.sentences.filter((one) => !now.sentences.includes(one));
  const added = now.sentences.filter((one) => !before.sentences.includes(one));
  return [
    ...added.map((one) => ({ code: '', before: '', now: one })),
    ...gone.map((one) => ({ code: '', before: one, now: '' })),
    ...rows,
  ];
}

interface Lines {
  readonly rows: ReadonlyMap<string, string>;
  readonly sentences: readonly string[];
}

function linesOf(source: string): Lines {
  const rows = new Map<string, string>();
  const sentences: string[] = [];
  const read = (block: RichBlock): void => {
    if (block.kind === 'table') {
      for (const [first = [], ...cells] of block.rows) {
        rows.set(inlineText(first), cells.map(inlineText).join(' · '));
      }
    } else if (block.kind === 'list') block.items.forEach((item) => item.forEach(read));
    else if (block.kind === 'quote') block.blocks.forEach(read);
    else if (block.kind === 'code') sentences.push(block.text);
    else sentences.push(inlineText(block.content));
  };
  parseMarkdown(source).forEach(read);
  return { rows, sentences };
}
