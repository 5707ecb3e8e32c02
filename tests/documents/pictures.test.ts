import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../electron/documents/docx/png.ts';
import { printedSize } from '../../electron/documents/image-size.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import { renderDocx } from '../../electron/documents/docx.ts';
import { readablePicture } from '../../electron/documents/readable-picture.ts';
import type { Block } from '../../shared/documents/doc.ts';
import { sampleDoc } from './sample.ts';
import { assets } from './support.ts';

const [width, height] = [24, 16];
const png = encodePng(
  Uint8Array.from({ length: width * height * 4 }, (_, at) => (at * 31) % 256),
  width,
  height,
);
/** A grey pixel. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

const withPicture = (bytes: Uint8Array, mime: 'image/png' | 'image/jpeg'): Block[] => [
  { kind: 'picture', title: 'A plot', image: { bytes, mime, alt: 'What the plot shows' } },
];

/** A picture of one chunk of pixels, with a head of one's own. */
const rawPng = (head: readonly number[], pixels: Uint8Array): Uint8Array => {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', Uint8Array.from(head)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
};

describe('a readable picture', () => {
  it('is a whole PNG or a JPEG, whatever its name says', () => {
    expect(readablePicture(png)).toBe('image/png');
    expect(readablePicture(jpeg)).toBe('image/jpeg');
    expect(readablePicture(new Uint8Array())).toBeNull();
    expect(readablePicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
  });

  it('may be interlaced', () => {
    // Three by three grey pixels: passes of 1, 1, 2, 2 times 1, and 3 of them, each after its filter.
    const head = [0, 0, 0, 3, 0, 0, 0, 3, 8, 0, 0, 0, 1];
    expect(readablePicture(rawPng(head, new Uint8Array(15)))).toBe('image/png');
    expect(readablePicture(rawPng(head, new Uint8Array(14)))).toBeNull();
  });

  it.each([
    ['without pixels', rawPng([0, 0, 0, 0, 0, 0, 0, 9, 8, 0, 0, 0, 0], new Uint8Array(9))],
    ['with too many', rawPng([0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0], new Uint8Array(9))],
    ['without its palette', rawPng([0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0], new Uint8Array(2))],
    ['of no known filter', rawPng([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0], Uint8Array.of(7, 1))],
    ['that ends early', png.subarray(0, png.length - 20)],
  ])('is not one %s', (_what, bytes) => expect(readablePicture(bytes)).toBeNull());

  it('never keeps a document from being made, however it is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(png, jpeg),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        fc.nat(400),
        async (whole, changes, cut) => {
          const bytes = new Uint8Array(whole.subarray(0, Math.max(2, whole.length - (cut % 5))));
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const mime = readablePicture(bytes);
          if (mime === null) return;
          const doc = sampleDoc(withPicture(bytes, mime));
          expect((await renderPdf(doc, assets)).length).toBeGreaterThan(1000);
          expect((await renderDocx(doc, assets)).length).toBeGreaterThan(1000);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a printed picture', () => {
  it('is as large as on a screen, and never larger than the page', () => {
    const page = { width: 453, height: 700 };
    expect(printedSize(png, page)).toEqual({ width: width * 0.75, height: height * 0.75 });
    const wide = encodePng(new Uint8Array(4000 * 4 * 10), 4000, 10);
    expect(printedSize(wide, page).width).toBeCloseTo(453);
    const tall = encodePng(new Uint8Array(10 * 4 * 4000), 10, 4000);
    expect(printedSize(tall, page).height).toBeLessThan(500);
  });
});
