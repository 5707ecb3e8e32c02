/** Drawings as PNG, by resvg in WebAssembly with the shipped fonts: the same bytes on every machine. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawing } from '../../../shared/documents/drawing.ts';
import { PAPER } from '../../../shared/documents/palette.ts';
import { drawingToSvg } from '../../../shared/documents/svg.ts';
import type { DocumentAssets, DocumentFonts } from '../assets.ts';
import type { Metrics } from '../pdf/fonts.ts';
import { graphemesOf } from '../pdf/graphemes.ts';
import { isPlain } from '../pdf/pieces.ts';
import { encodePng } from './png.ts';

/** resvg may be started once only in a process. */
let started: Promise<void> | undefined;

const start = (wasm: Uint8Array): Promise<void> => {
  started ??= Promise.resolve(initWasm(wasm as unknown as ArrayBuffer)).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
};

export type Rasterize = (drawing: Drawing, pixelsPerPoint: number) => Uint8Array;

/** The fonts of other scripts that the words of a drawing need. */
const scriptFontsOf = (
  drawing: Drawing,
  { fallbacks }: DocumentFonts,
  metrics: Metrics,
): Uint8Array[] => {
  const words = drawing.shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join(' ');
  if (isPlain(words)) return [];
  const faces = new Set(graphemesOf(words).map((one) => metrics.faceFor(one, 'regular')));
  return fallbacks.filter((font) => faces.has(`fallback-${font.name}`)).map((font) => font.load());
};

export const createRasterizer = async (
  assets: DocumentAssets,
  metrics: Metrics,
): Promise<Rasterize> => {
  await start(assets.rasterizer);
  const { regular, semiBold } = assets.fonts;
  return (drawing, pixelsPerPoint) => {
    const resvg = new Resvg(drawingToSvg(drawing, PAPER), {
      fitTo: { mode: 'zoom', value: pixelsPerPoint },
      font: {
        fontBuffers: [regular, semiBold, ...scriptFontsOf(drawing, assets.fonts, metrics)],
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
      },
    });
    try {
      const picture = resvg.render();
      try {
        return encodePng(picture.pixels, picture.width, picture.height);
      } finally {
        picture.free();
      }
    } finally {
      resvg.free();
    }
  };
};
