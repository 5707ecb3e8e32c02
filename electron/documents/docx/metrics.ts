/** How wide Word sets text: it doesn't kern, so a text is as wide as its characters together. */
import type { DocumentFonts } from '../assets.ts';
import { measureFonts, type Metrics } from '../pdf/fonts.ts';
import { byFace, isPlain } from '../pdf/pieces.ts';
import type { Face } from '../pdf/style.ts';

export const wordMetrics = (fonts: DocumentFonts): Metrics => {
  const inner = measureFonts(fonts);
  const faces = new Map<Face, Map<string, number>>();
  const advancesOf = (face: Face): Map<string, number> => {
    let known = faces.get(face);
    if (!known) faces.set(face, (known = new Map()));
    return known;
  };
  const widthIn = (text: string, face: Face): number => {
    const advances = advancesOf(face);
    let width = 0;
    for (const character of text) {
      let advance = advances.get(character);
      if (advance === undefined) {
        const { font, scale } = inner.fontOf(face);
        advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth * scale;
        advances.set(character, advance);
      }
      width += advance;
    }
    return width;
  };
  return {
    width(text, style) {
      const { face, size } = style;
      if (isPlain(text)) return (widthIn(text, face) * size) / 1000;
      return byFace(text, style, inner).reduce(
        (sum, run) =>
          sum +
          // Letters that join are no wider in Word than here.
          (run.style.face === face
            ? (widthIn(run.text, face) * size) / 1000
            : inner.width(run.text, run.style)),
        0,
      );
    },
    faceFor: (grapheme, wanted) => inner.faceFor(grapheme, wanted),
  };
};
