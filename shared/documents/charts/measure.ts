import type { Anchor, Shape, Tone } from '../drawing.ts';

/**
 * Widths of Inter, the one font of all outputs, so that a chart can be laid out
 * without a canvas: advance widths of U+0020 to U+007E in thousandths of an em, read from
 * `resources/fonts/Inter-Regular.ttf` and `Inter-SemiBold.ttf`.
 */
const regular = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610,
  618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601,
  590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682,
  679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549,
  242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];
const bold = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623,
  636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605,
  588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720,
  713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569,
  262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
];
/** Wider than any letter outside the table: too much room is harmless, too little is not. */
const unknownWidth = 1400;

export interface TextStyle {
  readonly size: number;
  readonly weight?: 'normal' | 'bold';
}

/** Width of a text in points; exact for ASCII but kerning, on the safe side for the rest. */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  const widths = weight === 'bold' ? bold : regular;
  let sum = 0;
  for (const character of text) {
    // An accented letter is as wide as the plain one.
    const plain = character.normalize('NFD').codePointAt(0) ?? 32;
    sum += /\p{M}/u.test(character) ? 0 : (widths[plain - 32] ?? unknownWidth);
  }
  return (sum * size) / 1000;
}

/**
 * Lines of at most `width`, about equally long; after `maxLines` the last one ends in
 * an ellipsis. Never empty.
 */
export function wrapText(
  text: string,
  width: number,
  maxLines: number,
  style: TextStyle,
): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  let lines = breakWords(words, width, style);
  // The narrowest width that needs no more lines leaves no single word on the last one.
  for (let narrow = width * 0.95; narrow > width * 0.4; narrow *= 0.95) {
    const tighter = breakWords(words, narrow, style);
    if (tighter.length > lines.length || widest(tighter, style) > width) break;
    lines = tighter;
  }
  const kept = lines.slice(0, maxLines);
  const last = kept.length - 1;
  if (lines.length > maxLines) kept[last] = `${kept[last] ?? ''}…`;
  return kept.map((one) => fitText(one, width, style));
}

function breakWords(words: readonly string[], width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, style) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function widest(lines: readonly string[], style: TextStyle): number {
  return Math.max(...lines.map((line) => textWidth(line, style)));
}

/** The text, or as much of it as fits in `width` with an ellipsis. */
export function fitText(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const characters = Array.from(text.replace(/…$/, ''));
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, style) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}

/** A text as a shape. */
export function label(
  x: number,
  y: number,
  text: string,
  style: TextStyle & { readonly anchor?: Anchor; readonly fill?: Tone },
): Shape {
  return { kind: 'text', x, y, text, ...style };
}

/** A straight line. */
export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: Tone,
  strokeWidth = 0.5,
): Shape {
  return { kind: 'path', points: [from, to], stroke, strokeWidth };
}
