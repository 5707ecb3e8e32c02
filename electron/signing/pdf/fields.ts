/** The signature fields of a PDF's form. */
import type { PdfFile } from './file.ts';
import {
  isDict,
  nameOf,
  PdfError,
  PdfRef,
  readText,
  type PdfDict,
  type PdfValue,
} from './values.ts';

const mostFields = 20_000;
const deepest = 50;

export interface SignatureField {
  readonly ref: PdfRef;
  readonly name: string;
  readonly field: PdfDict;
  /** The signature's dictionary; undefined where nobody signed yet. */
  readonly signature: { readonly ref: PdfRef; readonly dict: PdfDict } | undefined;
}

/** The form's dictionary, where there is one. */
export function formOf(file: PdfFile): PdfDict | undefined {
  const value = file.catalog.get('AcroForm');
  return value === undefined ? undefined : file.dict(value);
}

/** Names of all fields at the top, so that a new one gets another. */
export function topNames(file: PdfFile): ReadonlySet<string> {
  const fields = file.array(formOf(file)?.get('Fields'));
  return new Set(fields.map((field) => readText(file.dict(field).get('T'))));
}

/** All signature fields, in the form's order. @throws PdfError */
export function signatureFields(file: PdfFile): SignatureField[] {
  const found: SignatureField[] = [];
  const seen = new Set<number>();
  const walk = (value: PdfValue, prefix: string, type: string | undefined, depth = 0): void => {
    const known = !(value instanceof PdfRef) || seen.has(value.number);
    if (known || seen.size > mostFields || depth > deepest) throw new PdfError('field');
    seen.add(value.number);
    const field = file.dict(value);
    const part = readText(field.get('T'));
    const name = [prefix, part].filter((one) => one !== '').join('.');
    const kind = nameOf(field.get('FT')) ?? type;
    const kids = file.array(field.get('Kids'));
    // Kids without a name are the places on the page where the one field is shown.
    const children = kids.filter((kid) => file.dict(kid).has('T'));
    for (const kid of children) walk(kid, name, kind, depth + 1);
    if (kind !== 'Sig' || children.length > 0) return;
    found.push({ ref: value, name, field, signature: signatureOf(file, field.get('V')) });
  };
  for (const field of file.array(formOf(file)?.get('Fields'))) walk(field, '', undefined);
  return found;
}

function signatureOf(file: PdfFile, value: PdfValue | undefined): SignatureField['signature'] {
  if (value === undefined) return undefined;
  // Inside of another object or of a stream, its place in the file would not be known.
  if (!(value instanceof PdfRef) || file.places.get(value.number)?.kind !== 'at') {
    throw new PdfError('signature');
  }
  const dict = file.resolve(value);
  if (!isDict(dict)) throw new PdfError('signature');
  return { ref: value, dict };
}
