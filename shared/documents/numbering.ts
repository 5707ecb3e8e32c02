/** Numbers of headings: 1, 1.1, 1.1.1; headings that are not numbered don't count. */
import type { Block } from './doc.ts';

export type Heading = Extract<Block, { kind: 'heading' }>;

/** A function that gives each next heading its number, or an empty text. */
export const headingNumbers = (): ((heading: Heading) => string) => {
  const counts = [0, 0, 0];
  return (heading) => {
    if (!heading.numbered) return '';
    counts[heading.level - 1] = (counts[heading.level - 1] ?? 0) + 1;
    counts.fill(0, heading.level);
    return counts.slice(0, heading.level).join('.');
  };
};
