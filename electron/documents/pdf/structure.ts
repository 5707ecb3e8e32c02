/** Builds the tagged structure and puts marks on the page under their elements. */
import type { PdfDocument, StructElement } from './pdfkit.ts';
import type { Node } from './slice.ts';

export class Structure {
  private readonly pdf: PdfDocument;
  private readonly elements = new Map<Node, StructElement>();
  private current: Node | 'decoration' | undefined;
  private readonly links: StructElement[] = [];

  constructor(pdf: PdfDocument, root: Node) {
    this.pdf = pdf;
    const element = this.create(root);
    pdf.addStructure(element);
  }

  private create(node: Node): StructElement {
    const options = {
      ...(node.alt === undefined ? {} : { alt: node.alt }),
      ...(node.scope === undefined ? {} : { scope: node.scope }),
    };
    const element = this.pdf.struct(node.tag, options);
    this.elements.set(node, element);
    for (const child of node.children) element.add(this.create(child));
    return element;
  }

  element(node: Node): StructElement {
    const known = this.elements.get(node);
    if (known) return known;
    if (!node.late || !node.parent)
      throw new Error(`The element ${node.tag} is not in the structure`);
    const element = this.create(node);
    this.element(node.parent).add(element);
    this.links.push(element);
    return element;
  }

  /** Opens the marked content that the next marks belong to, unless it is open already. */
  enter(node: Node | undefined): void {
    const next = node ?? 'decoration';
    if (this.current === next) return;
    this.leave();
    this.current = next;
    if (node === undefined) {
      this.pdf.markContent('Artifact', { type: 'Layout' });
    } else {
      const element = this.element(node);
      element.add(this.pdf.markStructureContent(node.tag));
    }
  }

  /** Marks that say something else than is seen: the character itself, or nothing. */
  say(node: Node | undefined, actual: string, paint: () => void): void {
    // As an object: pdfkit leaves an empty text out.
    const options = { actual: new String(actual) as string };
    if (node === undefined) {
      this.enter(undefined);
      this.pdf.markContent('Span', options);
    } else {
      // Beside the element's other content, not inside it: some readers stop where an inner one ends.
      this.leave();
      this.element(node).add(this.pdf.markStructureContent('Span', options));
    }
    paint();
    this.pdf.endMarkedContent();
  }

  leave(): void {
    if (this.current === undefined) return;
    this.pdf.endMarkedContent();
    this.current = undefined;
  }

  /** Links end with their page: pdfkit would take their annotations to be on a later one. */
  endPage(): void {
    this.leave();
    for (const link of this.links.splice(0)) link.end();
  }
}
