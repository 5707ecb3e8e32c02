import { createContext } from 'react';

/** A heading with its number; empty where it has none. */
export interface OutlineEntry {
  readonly id: string;
  /** As it looks. */
  readonly level: 1 | 2 | 3;
  /** As it is read: never more than one below the heading before it. */
  readonly depth: number;
  readonly text: string;
  readonly number: string;
}

/** The headings of the document, for its contents and for each heading's own number. */
export const OutlineContext = createContext<readonly OutlineEntry[]>([]);

/** Ids of a document live in a page with other ids. */
export const anchorOf = (id: string): string => `doc-${id}`;

/** Brings a heading or card into view; an address would be the router's. */
export function showAnchor(id: string): void {
  const target = document.getElementById(anchorOf(id));
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
