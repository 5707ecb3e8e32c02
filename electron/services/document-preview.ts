import type { DocumentPreview } from '../../shared/contract/values.ts';
import type { Block, Doc, DocImage } from '../../shared/documents/doc.ts';

/** More rows of one table than anybody reads on a screen. */
const mostRows = 300;
/** More blocks than a preview is scrolled through. */
const mostBlocks = 2000;
/** Larger pictures stay behind: the window would hold them twice. */
const mostBytes = 1024 * 1024;

/** A document as the window shows it: long registers and large pictures are cut, and told. */
export function previewOf({ meta, blocks }: Doc): DocumentPreview {
  let leftOut = Math.max(0, blocks.length - mostBlocks);
  const shown = blocks.slice(0, mostBlocks).map((block): Block => {
    if (block.kind === 'picture') return { ...block, image: small(block.image) };
    if (block.kind !== 'table' || block.rows.length <= mostRows) return block;
    leftOut += block.rows.length - mostRows;
    return { ...block, rows: block.rows.slice(0, mostRows) };
  });
  const { organisation, author } = meta.logos;
  const logos = {
    ...(organisation === undefined || isLarge(organisation) ? {} : { organisation }),
    ...(author === undefined || isLarge(author) ? {} : { author }),
  };
  return { doc: { meta: { ...meta, logos }, blocks: shown }, leftOut };
}

const isLarge = (image: DocImage): boolean => image.bytes.length > mostBytes;

/** Without its bytes where they are many; its description stands in for it. */
const small = (image: DocImage): DocImage =>
  isLarge(image) ? { ...image, bytes: new Uint8Array() } : image;
