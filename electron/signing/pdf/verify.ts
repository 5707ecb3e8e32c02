/** Checks the signatures in a PDF, which may come from anywhere. */
import { AppError } from '../../../shared/domain/errors.ts';
import type { PdfSignatureCheck, SignatureProblem } from '../../../shared/domain/signing.ts';
import { readCertificate } from '../certificate.ts';
import { checkSignedData } from '../cms/verify.ts';
import { DerError } from '../der.ts';
import type { Certificate } from '../x509.ts';
import { signatureFields, type SignatureField } from './fields.ts';
import { PdfFile } from './file.ts';
import { onlyAddsSignatures } from './later.ts';
import { nameOf, PdfError, PdfString, readText, type PdfDict, type PdfValue } from './values.ts';

/** More than anybody signs; each costs a comparison of the whole file. */
const mostSignatures = 32;

interface Signed {
  readonly field: SignatureField;
  readonly dict: PdfDict;
  /** Where the signature itself stands, with its brackets, and where what it covers ends. */
  readonly start: number;
  readonly gap: number;
  readonly end: number;
  readonly cms: Uint8Array;
}

/**
 * Checks each signature, the earliest first; none for an unsigned document.
 * @throws AppError `pdf.unreadable`, `signature.damaged`
 */
export function verifyPdf(
  pdf: Uint8Array,
  { trusted = [] }: { readonly trusted?: readonly Uint8Array[] } = {},
): Promise<PdfSignatureCheck[]> {
  return new Promise((resolve) => {
    try {
      const file = new PdfFile(pdf);
      const fields = signatureFields(file);
      const signed = fields.flatMap((field) => readSignature(pdf, field));
      if (signed.length > mostSignatures) throw new PdfError('signatures');
      const certificates = trusted.map(readCertificate);
      resolve(
        signed
          .toSorted((a, b) => a.end - b.end)
          .map((one) => checkOne(file, one, fields, signed, certificates)),
      );
    } catch (error) {
      if (error instanceof PdfError) throw new AppError('pdf.unreadable');
      if (error instanceof DerError) throw new AppError('signature.damaged');
      throw error;
    }
  });
}

function readSignature(pdf: Uint8Array, field: SignatureField): Signed[] {
  if (field.signature === undefined) return [];
  const { dict } = field.signature;
  const contents = dict.get('Contents');
  const range = dict.get('ByteRange');
  const kinds = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'];
  if (!kinds.includes(nameOf(dict.get('SubFilter')) ?? '') || !(contents instanceof PdfString)) {
    throw new AppError('signature.damaged');
  }
  const [zero, start, gap, length] = Array.isArray(range) ? (range as PdfValue[]) : [];
  // What is not covered has to be this signature and nothing more: else it would prove other bytes.
  if (
    zero !== 0 ||
    start !== contents.start ||
    gap !== contents.end ||
    typeof length !== 'number' ||
    gap + length > pdf.length ||
    (range as PdfValue[]).length !== 4
  ) {
    throw new AppError('signature.damaged');
  }
  const text = Buffer.from(pdf.subarray(start, gap)).toString('latin1');
  return [{ field, dict, start, gap, end: gap + length, cms: unpadded(text) }];
}

/** The signature without the zeros that fill its room; written in one way, not in one of many. */
function unpadded(text: string): Uint8Array {
  if (!/^<(?:[0-9a-f]*|[0-9A-F]*)>$/.test(text) || text.length % 2 !== 0) {
    throw new AppError('signature.damaged');
  }
  const bytes = Buffer.from(text.slice(1, -1), 'hex');
  const count = (bytes[1] ?? 0) - 0x80;
  if (bytes.length < 8 || bytes[0] !== 0x30 || count < 1 || count > 3) {
    throw new AppError('signature.damaged');
  }
  const length = 2 + count + bytes.readUIntBE(2, count);
  if (length > bytes.length || bytes.subarray(length).some((byte) => byte !== 0)) {
    throw new AppError('signature.damaged');
  }
  return bytes.subarray(0, length);
}

function checkOne(
  file: PdfFile,
  { field, dict, start, gap, end, cms }: Signed,
  fields: readonly SignatureField[],
  all: readonly Signed[],
  trusted: readonly Certificate[],
): PdfSignatureCheck {
  const content = [file.bytes.subarray(0, start), file.bytes.subarray(gap, end)];
  const signedAt = readDate(dict.get('M'));
  const [check, ...more] = checkSignedData(cms, content, {
    trusted,
    ...(signedAt === undefined ? {} : { signedAt }),
  });
  if (check === undefined || more.length > 0) throw new AppError('signature.damaged');
  const coversWholeFile = end === file.bytes.length;
  const last = Math.max(...all.map((one) => one.end));
  const changed =
    !coversWholeFile && (last !== file.bytes.length || !onlyAddsSignatures(file, end, fields));
  const problems: SignatureProblem[] = [
    ...check.problems,
    ...(changed ? ['changed-after-signing' as const] : []),
  ];
  return {
    ...check,
    intact: problems.length === 0,
    problems,
    field: field.name,
    reason: readText(dict.get('Reason')),
    location: readText(dict.get('Location')),
    coversWholeFile,
  };
}

/** A PDF date, in milliseconds. */
function readDate(value: PdfValue | undefined): number | undefined {
  const digits =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)'?)?$/.exec(
      readText(value),
    );
  if (digits === null) return undefined;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = digits;
  const offset = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(at) ? undefined : at;
}
