/** Reads the size of a PNG or JPEG from its bytes. */

interface ImageSize {
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
    throw new Error('A logo is neither a readable PNG nor a readable JPEG picture');
  }
  return size;
};
