/**
 * BER to DER, for PKCS#12 files only: many trust services write theirs with open ends and texts in
 * pieces. What such a file says is proved by its MAC and by its key fitting its certificate, not by
 * its bytes; signatures are never read this way.
 */
import { der, DerError, tag } from './der.ts';

const deepest = 24;
const constructed = 0x20;

/** The same value in DER, as far as it is not inside of octet strings. @throws DerError */
export function berToDer(bytes: Uint8Array): Uint8Array {
  const { value, end } = convert(bytes, 0, 0);
  if (end !== bytes.length) throw new DerError('left over');
  return value;
}

interface Converted {
  readonly value: Uint8Array;
  readonly end: number;
}

function convert(bytes: Uint8Array, at: number, depth: number): Converted {
  const found = bytes[at];
  const first = bytes[at + 1];
  if (found === undefined || first === undefined) throw new DerError('cut off');
  if ((found & 0x1f) === 0x1f || depth > deepest) throw new DerError('tag');
  const { from, to } = extent(bytes, at + 1, first);
  if ((found & constructed) === 0) {
    if (to === undefined) throw new DerError('length');
    return { value: der(found, bytes.subarray(from, to)), end: to };
  }
  const { parts, end } = convertParts(bytes, from, to, depth);
  return { value: join(found, parts), end };
}

/** Where a value's content begins and ends; the end is unknown where it is open. */
function extent(
  bytes: Uint8Array,
  at: number,
  first: number,
): { readonly from: number; readonly to: number | undefined } {
  if (first === 0x80) return { from: at + 1, to: undefined };
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 4) throw new DerError('length');
  let length = first < 0x80 ? first : 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[at + index] ?? 0);
  const from = at + 1 + count;
  if (from + length > bytes.length) throw new DerError('cut off');
  return { from, to: from + length };
}

function convertParts(
  bytes: Uint8Array,
  from: number,
  to: number | undefined,
  depth: number,
): { readonly parts: readonly Uint8Array[]; readonly end: number } {
  const within = to === undefined ? bytes : bytes.subarray(0, to);
  const parts: Uint8Array[] = [];
  let at = from;
  for (;;) {
    if (to !== undefined && at === to) return { parts, end: to };
    if (to === undefined && bytes[at] === 0 && bytes[at + 1] === 0) return { parts, end: at + 2 };
    const { value, end } = convert(within, at, depth + 1);
    parts.push(value);
    at = end;
  }
}

/** Octet strings in pieces become one; everything else keeps its parts. */
function join(found: number, parts: readonly Uint8Array[]): Uint8Array {
  if (found !== (tag.octetString | constructed)) return der(found, ...parts);
  return der(tag.octetString, ...parts.map(octetsOf));
}

function octetsOf(part: Uint8Array): Uint8Array {
  if (part[0] !== tag.octetString) throw new DerError('piece');
  const header = (part[1] ?? 0) < 0x80 ? 2 : 2 + ((part[1] ?? 0) & 0x7f);
  return part.subarray(header);
}
