import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

export type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/** Where the build puts the character maps, fonts and decoders that some PDF files need. */
const assets = new URL('pdfjs/', document.baseURI).href;

/**
 * Opens a PDF file to be drawn, and only drawn: scripts, forms and links in it stay dead, and
 * no code is made from text, as the window's policy demands.
 */
export function openPdf(bytes: Uint8Array): {
  readonly document: Promise<PDFDocumentProxy>;
  readonly close: () => void;
} {
  const task = pdfjs.getDocument({
    // The bytes move to the worker; the caller's stay where they are.
    data: bytes.slice(),
    enableXfa: false,
    // WebAssembly would need a wider policy; the decoders exist in plain JavaScript too.
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  return { document: task.promise, close: () => void task.destroy() };
}

/** Draws one page without annotations, as wide as asked, into a canvas. */
export async function drawPage(
  document: PDFDocumentProxy,
  pageNumber: number,
  width: number,
  canvas: HTMLCanvasElement,
): Promise<void> {
  const page = await document.getPage(pageNumber);
  const density = Math.min(window.devicePixelRatio || 1, 2);
  const viewport = page.getViewport({
    scale: (width / page.getViewport({ scale: 1 }).width) * density,
  });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, annotationMode: pdfjs.AnnotationMode.DISABLE }).promise;
  page.cleanup();
}
