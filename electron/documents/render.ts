import type { Doc } from '../../shared/documents/doc.ts';
import { builtAssetFolders, loadDocumentAssets } from './assets.ts';
import { renderPdf } from './pdf.ts';

/** A document as PDF, with the fonts of the built program: for single, short ones. */
export async function renderWithBuiltAssets(
  doc: Doc,
  resources: string,
  assets: string,
): Promise<Uint8Array> {
  return renderPdf(doc, await loadDocumentAssets(builtAssetFolders(resources, assets)));
}
