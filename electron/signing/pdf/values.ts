/** The values that PDF files are made of (ISO 32000-1, 7.3), and how they are written. */

/** What is no PDF, or a damaged one. Callers give it a code. */
export class PdfError extends Error {}

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;
  /** Where it stands in the file, with its brackets. */
  readonly start: number;
  readonly end: number;
  constructor(bytes: Uint8Array, start = -1, end = -1) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }
}

export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

export class PdfStream {
  readonly dict: PdfDict;
  /** As they stand in the file, mostly compressed. */
  readonly bytes: Uint8Array;
  constructor(dict: PdfDict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}

export type PdfDict = ReadonlyMap<string, PdfValue>;
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | readonly PdfValue[]
  | PdfDict;

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] =>
  Array.isArray(value);
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value instanceof PdfName ? value.name : undefined;

/** Whether two values say the same. References are the same where they name the same object. */
export function sameValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a instanceof PdfName) return b instanceof PdfName && a.name === b.name;
  if (a instanceof PdfString) {
    return b instanceof PdfString && Buffer.compare(a.bytes, b.bytes) === 0;
  }
  if (a instanceof PdfRef) {
    return b instanceof PdfRef && a.number === b.number && a.generation === b.generation;
  }
  if (a instanceof PdfStream) {
    return (
      b instanceof PdfStream && sameValue(a.dict, b.dict) && Buffer.compare(a.bytes, b.bytes) === 0
    );
  }
  if (isArray(a)) {
    return isArray(b) && a.length === b.length && a.every((one, at) => sameValue(one, b[at]));
  }
  if (isDict(a)) {
    return (
      isDict(b) && a.size === b.size && [...a].every(([key, one]) => sameValue(one, b.get(key)))
    );
  }
  return a === b;
}

/** A value as it is written in a file. */
export function writeValue(value: PdfValue): string {
  if (typeof value === 'number') return writeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof PdfName) return writeName(value.name);
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  if (value instanceof PdfRef) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfStream) throw new PdfError('stream in a value');
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  return writeDict(value);
}

export const writeDict = (dict: PdfDict): string =>
  `<<${[...dict].map(([key, value]) => `${writeName(key)} ${writeValue(value)}`).join('\n')}>>`;

/** Without an exponent, which PDF does not know. */
const writeNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, '').replace(/\.$/, '');

function writeName(name: string): string {
  const plain = /[A-Za-z0-9_.+:;@*-]/;
  const letters = [...name].map((letter) =>
    plain.test(letter) ? letter : `#${(letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
  return `/${letters.join('')}`;
}

/** A text for people: plain where ASCII is enough, else UTF-16 with its mark. */
export function pdfText(text: string): PdfString {
  const ascii = /^[\u0020-\u007e]*$/.test(text);
  const bytes = ascii
    ? Buffer.from(text, 'latin1')
    : Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return new PdfString(bytes);
}

/** The text of a string that `pdfText` or another program wrote. */
export function readText(value: PdfValue | undefined): string {
  if (!(value instanceof PdfString)) return '';
  const bytes = Buffer.from(value.bytes);
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
  const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = wide
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString(utf8 ? 'utf8' : 'latin1');
  return text.replace(/[\p{Cc}\p{Cf}\uFEFF]+/gu, ' ').trim();
}
