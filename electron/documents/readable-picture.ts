/**
 * Whether both renderers can read a picture to its end. Pictures come from users: a damaged one is
 * left out of a document instead of keeping it from being made.
 */
import { inflateSync } from 'node:zlib';
import { imageSize } from './image-size.ts';

/** More pixels would take a gigabyte to unpack. */
const MOST_PIXELS = 50_000_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** By colour type: how many values a pixel has. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The seven passes of an interlaced picture: first column and row, and the steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

/** The type of a picture that can be printed; null where it is something else or damaged. */
export const readablePicture = (bytes: Uint8Array): 'image/png' | 'image/jpeg' | null => {
  try {
    if (PNG.every((byte, at) => bytes[at] === byte)) return isWholePng(bytes) ? 'image/png' : null;
    if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) {
      const { width, height } = imageSize(bytes);
      return width * height <= MOST_PIXELS ? 'image/jpeg' : null;
    }
  } catch {
    // Cut off, or not what its first bytes say.
  }
  return null;
};

const isWholePng = (bytes: Uint8Array): boolean => {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let header: Header | undefined;
  let palette = false;
  let at = PNG.length;
  for (;;) {
    const length = data.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const start = at + 8;
    if (start + length > bytes.length) return false;
    if (type === 'IHDR') {
      header = {
        width: data.getUint32(start),
        height: data.getUint32(start + 4),
        bits: data.getUint8(start + 8),
        colour: data.getUint8(start + 9),
        interlaced: data.getUint8(start + 12) === 1,
      };
    } else if (type === 'PLTE') palette = length > 0 && length % 3 === 0;
    else if (type === 'IDAT') parts.push(bytes.subarray(start, start + length));
    else if (type === 'IEND') break;
    at = start + length + 4;
  }
  if (header === undefined || (header.colour === 3 && !palette)) return false;
  return holdsItsPixels(header, parts);
};

const holdsItsPixels = (header: Header, parts: readonly Uint8Array[]): boolean => {
  const { width, height, bits, colour, interlaced } = header;
  const channels = CHANNELS[colour];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(bits)) return false;
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return false;
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  const rows = passes.flatMap(([x, y, stepX, stepY]) => {
    const across = Math.max(0, Math.ceil((width - x) / stepX));
    const down = across === 0 ? 0 : Math.max(0, Math.ceil((height - y) / stepY));
    return [{ stride: 1 + Math.ceil((across * channels * bits) / 8), down }];
  });
  const size = rows.reduce((sum, { stride, down }) => sum + stride * down, 0);
  const pixels = inflateSync(Buffer.concat(parts), { maxOutputLength: size + 64 });
  if (pixels.length < size) return false;
  // Each row begins with the number of the filter that it went through.
  let at = 0;
  for (const { stride, down } of rows) {
    for (let row = 0; row < down; row += 1, at += stride) if ((pixels[at] ?? 9) > 4) return false;
  }
  return true;
};
