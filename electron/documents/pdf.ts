/** A `Doc` as a tagged PDF with embedded fonts. Equal documents give equal bytes. */
import { checkDoc } from '../../shared/documents/check.ts';
import type { Doc, DocMeta } from '../../shared/documents/doc.ts';
import { cleanText, escapeXml } from '../../shared/documents/text.ts';
import type { DocumentAssets, Progress } from './assets.ts';
import { registerFonts } from './pdf/fonts.ts';
import { frameOps } from './pdf/frame.ts';
import { layoutDoc } from './pdf/layout.ts';
import type { Page } from './pdf/paginate.ts';
import { paintOps, type Painting } from './pdf/paint.ts';
import { createPdf, type PdfDocument } from './pdf/pdfkit.ts';
import { Structure } from './pdf/structure.ts';
import { TextWriter } from './pdf/text-writer.ts';

/** Layout takes about as long as painting. */
const LAYOUT_SHARE = 0.5;
/** How many pages are painted before the host may look at its messages, such as a wish to cancel. */
const PAGES_PER_TURN = 20;

const oneLine = (value: string): string => cleanText(value).replace(/\s+/g, ' ').trim();

const open = (meta: DocMeta): PdfDocument => {
  const created = new Date(meta.created);
  const info = {
    Title: oneLine(meta.title),
    Author: oneLine(meta.author),
    Subject: oneLine(meta.subtitle ?? meta.organisation),
    Keywords: meta.keywords.map(oneLine).join(', '),
    Creator: 'Aimsbook',
    Producer: 'Aimsbook',
    CreationDate: created,
    ModDate: created,
  };
  const pdf = createPdf({
    pdfVersion: '1.7',
    // For archives: everything embedded, colours defined. Tags and language come on top of it.
    subset: 'PDF/A-2b',
    tagged: true,
    displayTitle: true,
    lang: meta.language,
    autoFirstPage: false,
    // No default font: pdfkit would embed nothing and name Helvetica in every file.
    font: '',
    info,
  });
  pdf._addInfo = () => writeXmp(pdf, meta, info);
  return pdf;
};

const writeXmp = (
  pdf: PdfDocument,
  meta: DocMeta,
  info: {
    readonly Title: string;
    readonly Author: string;
    readonly Subject: string;
    readonly Keywords: string;
  },
): void => {
  const date = `${new Date(meta.created).toISOString().slice(0, 19)}Z`;
  const text = (value: string): string => escapeXml(value);
  const alternative = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt>`;
  pdf.appendXML(
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` +
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>` +
      `<xmp:CreatorTool>Aimsbook</xmp:CreatorTool><pdf:Producer>Aimsbook</pdf:Producer>` +
      `<pdf:Keywords>${text(info.Keywords)}</pdf:Keywords>` +
      `<dc:format>application/pdf</dc:format><dc:title>${alternative(info.Title)}</dc:title>` +
      `<dc:creator><rdf:Seq><rdf:li>${text(info.Author)}</rdf:li></rdf:Seq></dc:creator>` +
      `<dc:description>${alternative(info.Subject)}</dc:description>` +
      `<dc:language><rdf:Bag><rdf:li>${text(meta.language)}</rdf:li></rdf:Bag></dc:language>` +
      `</rdf:Description>`,
  );
};

/** The reader's side bar, nested by heading level. */
const addBookmarks = (
  page: Page,
  pdf: PdfDocument,
  parents: (PDFKit.PDFOutline | undefined)[],
): void => {
  for (const { level, title, y } of page.bookmarks) {
    const parent =
      parents.slice(0, level).findLast((outline) => outline !== undefined) ?? pdf.outline;
    // pdfkit counts `left` from the right edge.
    const options = { fit: false, top: y - 12, left: page.shape.width, expanded: level === 1 };
    parents[level] = parent.addItem(title, options);
    parents.fill(undefined, level + 1);
  }
};

const collect = (pdf: PdfDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Colours of print (CMYK) mean nothing without a profile, so such a file is no PDF/A and says so. */
const hasDefinedColours = (images: Painting['images']): boolean =>
  [...images.values()].every(({ colorSpace }) => colorSpace !== 'DeviceCMYK');

/** Throws an `Error` for a document that can't be rendered truthfully. */
export const renderPdf = async (
  doc: Doc,
  assets: DocumentAssets,
  onProgress: Progress = () => {},
): Promise<Uint8Array> => {
  checkDoc(doc);
  const pdf = open(doc.meta);
  const bytes = collect(pdf);
  const metrics = registerFonts(pdf, assets.fonts);
  const { pages, root, pageOf } = layoutDoc(doc, metrics);
  onProgress(LAYOUT_SHARE);
  const structure = new Structure(pdf, root);
  const writer = new TextWriter(pdf, metrics);
  const painting: Painting = { pdf, writer, metrics, structure, pageOf, images: new Map() };
  const parents: (PDFKit.PDFOutline | undefined)[] = [undefined, undefined, undefined, undefined];
  for (const [at, page] of pages.entries()) {
    pdf.addPage({ size: [page.shape.width, page.shape.height], margin: 0 });
    for (const { id, y } of page.anchors) pdf.addNamedDestination(id, 'XYZ', 0, y - 12, null);
    addBookmarks(page, pdf, parents);
    paintOps(page.ops, painting);
    paintOps(frameOps(page, at + 1, pages.length, doc.meta, metrics), painting);
    structure.endPage();
    if ((at + 1) % PAGES_PER_TURN === 0) {
      onProgress(LAYOUT_SHARE + ((1 - LAYOUT_SHARE) * (at + 1)) / pages.length);
      await turn();
    }
  }
  if (!hasDefinedColours(painting.images)) pdf.subset = undefined;
  pdf.end();
  const result = await bytes;
  onProgress(1);
  return result;
};
