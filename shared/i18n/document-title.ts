import type { Message } from './format.ts';
import { messages } from './index.ts';

const known: Readonly<Record<string, Message>> = messages;

/** What a kind of document is called; its name on the command line where it has no words. */
export function documentTitle(document: string): string {
  const title = known[`documents.kind.${document}`];
  return typeof title === 'string' ? title : document;
}
