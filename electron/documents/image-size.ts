/** Reads the size of a PNG or JPEG from its bytes. */

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const jpegSize = (data: DataView): ImageSize | undefined => {
  let at = 2;
  while (at + 9 < data.byteLength) {
    if (data.getUint8(at) !== 0xff) return undefined;
    const marker = data.getUint8(at + 1);
    // Start-of-frame markers hold the size; four numbers of their range mean something else.
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    at += 2 + data.getUint16(at + 2);
  }
  return undefined;
};

export const imageSize = (bytes: Uint8Array): ImageSize => {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: ImageSize | undefined;
  if (bytes.length > 24 && data.getUint32(0) === 0x89504e47) {
    size = { width: data.getUint32(16), height: data.getUint32(20) };
  } else if (bytes.length > 4 && data.getUint16(0) === 0xffd8) {
    size = jpegSize(data);
  }
  if (!size || size.width === 0 || size.height === 0) {
    throw new Error('A picture is neither a readable PNG nor a readable JPEG');
  }
  return size;
};

/** A screen's pixel, in points. */
const POINTS_PER_PIXEL = 72 / 96;
/** How much of a page's height a picture may take: a heading and a sentence stay with it. */
const TALLEST = 0.62;

/** How large a picture is printed, in points: as on a screen, or as large as the page has room for. */
export const printedSize = (
  bytes: Uint8Array,
  page: { readonly width: number; readonly height: number },
): ImageSize => {
  const size = imageSize(bytes);
  const width = size.width * POINTS_PER_PIXEL;
  const height = size.height * POINTS_PER_PIXEL;
  const scale = Math.min(1, page.width / width, (page.height * TALLEST) / height);
  return { width: width * scale, height: height * scale };
};
