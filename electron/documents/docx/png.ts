/** PNG by zlib: resvg's own encoder, in WebAssembly, takes longer than the drawing. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const chunk = (type: string, data: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
};

/** The lines of the picture, each after the byte that says that it is stored as it is. */
const linesOf = (pixels: Uint8Array, width: number, height: number): Uint8Array => {
  const stride = width * 4;
  const lines = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    lines.set(pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  }
  // resvg has multiplied the colours by their opacity; PNG wants them plain.
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1) + 1;
    for (let at = start; at < start + stride; at += 4) {
      const opacity = lines[at + 3] ?? 0;
      if (opacity === 0 || opacity === 255) continue;
      for (let part = at; part < at + 3; part += 1) {
        lines[part] = Math.min(255, Math.round(((lines[part] ?? 0) * 255) / opacity));
      }
    }
  }
  return lines;
};

/** `pixels` are red, green, blue and opacity, the colours multiplied by it. */
export const encodePng = (pixels: Uint8Array, width: number, height: number): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a part, with opacity.
  header.set([8, 6, 0, 0, 0], 8);
  const data = deflateSync(linesOf(pixels, width, height), { level: 7 });
  const bytes = Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  ]);
  return new Uint8Array(bytes);
};
