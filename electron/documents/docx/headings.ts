/** How far the text of Word headings stands in from their numbers. */
import type { Block } from '../../../shared/documents/doc.ts';
import { headingNumbers } from '../../../shared/documents/numbering.ts';

export type HeadingIndents = Readonly<Record<1 | 2 | 3, number>>;

/** Points for numbers of one digit a level, and for each digit more. */
const ROOM = {
  1: { least: 24, digit: 10.5 },
  2: { least: 32, digit: 7.5 },
  3: { least: 38, digit: 6.5 },
} as const;

/** All texts of a level begin at one edge, which the longest number of the document decides. */
export const headingIndents = (blocks: readonly Block[]): HeadingIndents => {
  const numberOf = headingNumbers();
  const digits = { 1: 1, 2: 2, 3: 3 };
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const { length } = numberOf(block).replaceAll('.', '');
    digits[block.level] = Math.max(digits[block.level], length);
  }
  const room = (level: 1 | 2 | 3): number =>
    ROOM[level].least + ROOM[level].digit * (digits[level] - level);
  return { 1: room(1), 2: room(2), 3: room(3) };
};
