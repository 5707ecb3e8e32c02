/** Decodes the compressed streams that hold the structure of newer PDFs. */
import { inflateSync } from 'node:zlib';
import { isDict, nameOf, PdfError, type PdfDict, type PdfStream } from './values.ts';

/** Structure is small; what swells to more is a trap. */
const mostBytes = 64 * 1024 * 1024;

/** What a stream of cross-references or objects holds. @throws PdfError */
export function decodeStream({ dict, bytes }: PdfStream): Uint8Array {
  const filter = dict.get('Filter');
  const name = Array.isArray(filter) ? nameOf(filter[0]) : nameOf(filter);
  if (filter === undefined || (Array.isArray(filter) && filter.length === 0)) return bytes;
  if (name !== 'FlateDecode' || (Array.isArray(filter) && filter.length > 1)) {
    throw new PdfError('filter');
  }
  const found = dict.get('DecodeParms');
  const parameters = Array.isArray(found) ? found[0] : found;
  return unpredicted(inflate(bytes), isDict(parameters) ? parameters : new Map());
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    throw new PdfError('compression');
  }
}

/** Takes back PNG's prediction of a row by the one above. */
function unpredicted(bytes: Uint8Array, parameters: PdfDict): Uint8Array {
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor === 1) return bytes;
  const columns = parameters.get('Columns') ?? 1;
  const single = ['Colors', 'BitsPerComponent'].every((key) =>
    [undefined, key === 'Colors' ? 1 : 8].includes(parameters.get(key) as number),
  );
  if (typeof predictor !== 'number' || predictor < 10 || !single) throw new PdfError('predictor');
  if (typeof columns !== 'number' || columns < 1 || columns > 1000) throw new PdfError('columns');
  const rows = Math.floor(bytes.length / (columns + 1));
  const output = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column === 0 ? 0 : (output[at - 1] ?? 0);
      const up = row === 0 ? 0 : (output[at - columns] ?? 0);
      const corner = row === 0 || column === 0 ? 0 : (output[at - columns - 1] ?? 0);
      const raw = bytes[row * (columns + 1) + 1 + column] ?? 0;
      output[at] = raw + predicted(kind, left, up, corner);
    }
  }
  return output;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw new PdfError('prediction');
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
