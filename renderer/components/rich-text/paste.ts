import { isCounted, nested, wordLevel, type FlatItem, type NestedList } from './word-lists.ts';

/** Parts of a paste that are no text, or text that only the other program needs. */
const noise = 'style, script, meta, link, title, xml, iframe, object, embed, template, svg, img';

/**
 * Makes pasted HTML what the editor's own rules can read: Word's fake lists become lists, its hidden
 * parts go. The HTML is parsed apart from the page, so that nothing in it runs or loads.
 */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(noise)) element.remove();
  removeComments(page.body);
  rebuildLists(page.body);
  for (const element of page.querySelectorAll('[style]')) {
    // Word's bullets and numbers are drawn by the list itself.
    if (/mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')) element.remove();
    else if (
      /(^|;)\s*(display:\s*none|mso-hide:\s*all)/i.test(element.getAttribute('style') ?? '')
    ) {
      element.remove();
    }
  }
  // Without it, empty lines between paragraphs come along as paragraphs of their own.
  for (const paragraph of page.querySelectorAll('p')) {
    if (paragraph.textContent.replace(/\s/g, '') === '') paragraph.remove();
  }
  return page.body.innerHTML;
}

function removeComments(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Replaces each run of Word's list paragraphs by lists. */
function rebuildLists(root: HTMLElement): void {
  const paragraphs = Array.from(root.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6'));
  let run: HTMLElement[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first !== undefined) {
      const lists = nested(run.map(flatItem)).map((list) => listElement(root.ownerDocument, list));
      first.before(...lists);
      for (const paragraph of run) paragraph.remove();
    }
    run = [];
  };
  for (const paragraph of paragraphs) {
    if (!isItem(paragraph)) continue;
    const last = run.at(-1);
    if (last !== undefined && last.nextElementSibling !== paragraph) flush();
    run.push(paragraph);
  }
  flush();
}

/** Numbered headings carry Word's list style too, but are headings. */
function isItem(element: HTMLElement): boolean {
  const level = wordLevel(element.getAttribute('style') ?? '');
  return element.tagName === 'P' && level !== null;
}

function flatItem(paragraph: HTMLElement): FlatItem<HTMLElement> {
  const sign = Array.from(paragraph.querySelectorAll<HTMLElement>('[style]')).find((element) =>
    /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? ''),
  );
  const ordered = isCounted(sign?.textContent ?? '');
  const level = wordLevel(paragraph.getAttribute('style') ?? '') ?? 1;
  return { level, ordered, content: paragraph };
}

function listElement(page: Document, { ordered, items }: NestedList<HTMLElement>): HTMLElement {
  const list = page.createElement(ordered ? 'ol' : 'ul');
  for (const { content, lists } of items) {
    const item = page.createElement('li');
    const paragraph = page.createElement('p');
    paragraph.append(...Array.from(content.childNodes));
    item.append(paragraph, ...lists.map((inner) => listElement(page, inner)));
    list.append(item);
  }
  return list;
}
