import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

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

/**
 * Draws one page without annotations, as wide as asked. The page appears whole or not at all:
 * it is drawn aside, so that two drawings never meet in one canvas.
 */
export function drawPage(
  document: PDFDocumentProxy,
  pageNumber: number,
  width: number,
  canvas: HTMLCanvasElement,
): { readonly done: Promise<void>; readonly cancel: () => void } {
  let cancelled = false;
  let stop: (() => void) | undefined;
  const draw = async (): Promise<void> => {
    const page = await document.getPage(pageNumber);
    if (cancelled) return;
    const density = Math.min(window.devicePixelRatio || 1, 2);
    const scale = (width / page.getViewport({ scale: 1 }).width) * density;
    const viewport = page.getViewport({ scale });
    const aside = window.document.createElement('canvas');
    aside.width = Math.round(viewport.width);
    aside.height = Math.round(viewport.height);
    const annotationMode = pdfjs.AnnotationMode.DISABLE;
    const task = page.render({ canvas: aside, viewport, annotationMode });
    stop = () => task.cancel();
    await task.promise;
    page.cleanup();
    if (cancelled) return;
    canvas.width = aside.width;
    canvas.height = aside.height;
    canvas.getContext('2d')?.drawImage(aside, 0, 0);
  };
  return {
    done: draw(),
    cancel: () => {
      cancelled = true;
      stop?.();
    },
  };
}
