/** Gives docx the numbers that contents show: those of the headings, and those of their pages. */
import type { IXmlableObject, PageNumberEstimator } from 'docx';
import type { Doc } from '../../../shared/documents/doc.ts';
import { headingNumbers } from '../../../shared/documents/numbering.ts';
import type { Context } from './context.ts';
import { estimatePages } from './word-layout.ts';

const childrenOf = (element: IXmlableObject, name: string): readonly IXmlableObject[] => {
  const content = element[name] as unknown;
  return Array.isArray(content)
    ? content.filter(
        (child): child is IXmlableObject => typeof child === 'object' && child !== null,
      )
    : [];
};

const nameOf = (bookmark: IXmlableObject): string | undefined => {
  const start = bookmark['w:bookmarkStart'] as { _attr?: Record<string, string> } | undefined;
  return start?._attr?.['w:name'];
};

/** docx's own bookmarks around headings, by the ids of the headings. */
const contentsBookmarks = (body: IXmlableObject, idOf: ReadonlyMap<string, string>) => {
  const found = new Map<string, string>();
  for (const child of childrenOf(body, 'w:body')) {
    const names = childrenOf(child, 'w:p').map(nameOf);
    const own = names.find((name) => name?.startsWith('_Toc'));
    const id = names.map((name) => name && idOf.get(name)).find(Boolean);
    if (own !== undefined && id !== undefined) found.set(id, own);
  }
  return found;
};

/** How wide docx takes a heading's number to be, in twips: it sets the tab stop after it. */
const numberWidth = (number: string): number =>
  Array.from(number, (character) => (character === '.' ? 64 : 135)).reduce((a, b) => a + b, 0);

export const pageNumbers = (doc: Doc, context: Context): PageNumberEstimator => {
  const numbers = new Map<string, string>();
  const numberOf = headingNumbers();
  const widest = new Map<number, number>();
  const levels = new Map<string, number>();
  for (const block of doc.blocks) {
    if (block.kind !== 'heading') continue;
    const number = numberOf(block);
    numbers.set(block.id, number);
    levels.set(block.id, block.level);
    // All titles of a level begin at one edge.
    widest.set(block.level, Math.max(widest.get(block.level) ?? 0, numberWidth(number)));
  }
  const widthOf = (id: string): number => widest.get(levels.get(id) ?? 0) ?? 0;
  const idOf = new Map(Array.from(numbers.keys(), (id) => [context.anchor(id), id]));
  return Object.assign(
    (body: IXmlableObject) => {
      const pages = estimatePages(doc, context);
      const bookmarks = new Map<string, string>();
      for (const [id, name] of contentsBookmarks(body, idOf)) {
        const page = pages.get(id);
        if (page !== undefined) bookmarks.set(name, String(page));
      }
      return { bookmarks };
    },
    {
      listNumbers: (body: IXmlableObject) =>
        new Map(
          Array.from(contentsBookmarks(body, idOf)).flatMap(([id, name]) => {
            const text = numbers.get(id) ?? '';
            return text === ''
              ? []
              : [[name, { text, separator: 'tab', width: widthOf(id) }] as const];
          }),
        ),
    },
  );
};
