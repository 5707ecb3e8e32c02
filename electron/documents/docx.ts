/** A `Doc` as a Word file with real styles and fields. Equal documents give equal bytes. */
import { Document, type FileChild, type ISectionOptions } from 'docx';
import { checkDoc } from '../../shared/documents/check.ts';
import type { Block, Doc } from '../../shared/documents/doc.ts';
import { cleanText } from '../../shared/documents/text.ts';
import type { DocumentAssets, Progress } from './assets.ts';
import { card, keyValue, signatures } from './docx/boxes.ts';
import { callout, contents, figure, heading, list, paragraph, picture } from './docx/blocks.ts';
import { Context } from './docx/context.ts';
import { coverContent } from './docx/cover.ts';
import { coverFooter, footer, header, sectionProperties } from './docx/frame.ts';
import { packDocument } from './docx/package.ts';
import { pageNumbers } from './docx/page-numbers.ts';
import { wordMetrics } from './docx/metrics.ts';
import { createRasterizer } from './docx/pictures.ts';
import { createNumbering, createStyles, FAMILY } from './docx/styles.ts';
import { matrix, table } from './docx/tables.ts';
import { asBoldOf } from './docx/typeface.ts';

type Writers = {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { kind: Kind }>,
    context: Context,
  ) => FileChild[];
};

/** Every kind of block, and what it is in Word. Page breaks are the sections' business. */
const writers: Writers = {
  heading,
  paragraph,
  list,
  table,
  'key-value': keyValue,
  callout,
  card,
  figure,
  picture,
  matrix,
  signatures,
  'page-break': () => [],
  contents,
};

type Orientation = 'portrait' | 'landscape';

interface Section {
  readonly orientation: Orientation;
  readonly children: FileChild[];
}

/** Splits the blocks where the paper turns; other breaks are breaks before a paragraph. */
const sectionsOf = (doc: Doc, context: Context): Section[] => {
  let section: Section = { orientation: 'portrait', children: [] };
  const sections = [section];
  for (const [at, block] of doc.blocks.entries()) {
    if (block.kind === 'page-break') {
      const orientation = block.orientation ?? 'portrait';
      if (orientation === section.orientation) {
        if (section.children.length > 0) context.requestBreak();
        continue;
      }
      context.dropBreak();
      context.turn(orientation);
      section = { orientation, children: [] };
      sections.push(section);
      continue;
    }
    const write = writers[block.kind] as (block: Block, context: Context) => FileChild[];
    context.next = doc.blocks[at + 1];
    context.atTop = section.children.length === 0 || context.wantsBreak;
    section.children.push(...write(block, context));
  }
  return sections.filter((one) => one.children.length > 0);
};

const oneLine = (value: string): string => cleanText(value).replace(/\s+/g, ' ').trim();

const build = async (doc: Doc, assets: DocumentAssets): Promise<Document> => {
  const { meta } = doc;
  const ids = checkDoc(doc);
  const metrics = wordMetrics(assets.fonts);
  const context = new Context(meta, ids, metrics, await createRasterizer(assets, metrics));
  const cover: ISectionOptions = {
    properties: sectionProperties(meta, 'portrait'),
    footers: { default: coverFooter(meta) },
    children: coverContent(context),
  };
  const sections = sectionsOf(doc, context).map(({ orientation, children }): ISectionOptions => ({
    properties: sectionProperties(meta, orientation),
    headers: { default: header(meta, orientation) },
    footers: { default: footer(meta, orientation) },
    children,
  }));
  const { regular, semiBold, italic } = assets.fonts;
  return new Document({
    title: oneLine(meta.title),
    subject: oneLine(meta.subtitle ?? meta.organisation),
    creator: oneLine(meta.author),
    lastModifiedBy: oneLine(meta.author),
    keywords: meta.keywords.map(oneLine).join(', '),
    description: `${oneLine(meta.code)}, ${oneLine(meta.version)}`,
    styles: createStyles(meta.language),
    numbering: createNumbering(doc.blocks),
    fonts: [
      {
        name: FAMILY,
        data: Buffer.from(regular),
        bold: Buffer.from(asBoldOf(FAMILY, semiBold)),
        italic: Buffer.from(italic),
      },
    ],
    pageNumbers: pageNumbers(doc, context),
    sections: meta.withoutCover === true ? sections : [cover, ...sections],
  });
};

/** Throws an `Error` for a document that can't be rendered truthfully. */
export const renderDocx = async (
  doc: Doc,
  assets: DocumentAssets,
  onProgress: Progress = () => {},
): Promise<Uint8Array> => {
  const document = await build(doc, assets);
  onProgress(0.3);
  const bytes = packDocument(document, doc.meta);
  onProgress(1);
  return bytes;
};
