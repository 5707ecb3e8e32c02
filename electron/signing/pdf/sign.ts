/** Signs a PDF as PAdES baseline B-B (ETSI EN 319 142-1). */
import { AppError } from '../../../shared/domain/errors.ts';
import { describeCertificate } from '../certificate.ts';
import { signParts } from '../cms.ts';
import { longestSignature } from '../cms/sign.ts';
import type { SigningIdentity } from '../identity.ts';
import { formOf, topNames } from './fields.ts';
import { PdfFile } from './file.ts';
import { PdfUpdate } from './update.ts';
import {
  isArray,
  isDict,
  nameOf,
  PdfError,
  PdfName,
  pdfText,
  PdfRef,
  writeDict,
  writeValue,
  type PdfDict,
  type PdfValue,
} from './values.ts';

/** What a signature in a PDF says besides who. */
export interface PdfSigning {
  /** ISO 8601. */
  readonly at: string;
  /** Why, such as “Approved”. */
  readonly reason: string;
  readonly location?: string;
}

/** Room for four numbers, the first being 0. */
const rangeRoom = 40;
/** Annotation flags: printed (PDF/A wants it), locked. */
const widgetFlags = 4 + 128;
/** Form flags: has signatures; only ever add to the file. */
const formFlags = 3;

/**
 * Adds a signature behind the file, which stays byte for byte as it is.
 * @throws AppError `pdf.unreadable`, `pdf.protected`
 */
export function signPdf(
  pdf: Uint8Array,
  signer: SigningIdentity,
  signing: PdfSigning,
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    try {
      const file = new PdfFile(pdf);
      refuseProtected(file);
      const room = longestSignature(signer);
      resolve(withSignature(withField(file, signer, signing, room), pdf.length, signer, room));
    } catch (error) {
      throw error instanceof PdfError ? new AppError('pdf.unreadable') : error;
    }
  });
}

function refuseProtected(file: PdfFile): void {
  const permissions = file.resolve(file.catalog.get('Perms'));
  // A certified document says itself what may be added to it.
  const certified = isDict(permissions) && permissions.has('DocMDP');
  if (file.trailer.has('Encrypt') || certified) throw new AppError('pdf.protected');
}

/** The file with a signature field whose signature is still empty. */
function withField(
  file: PdfFile,
  { certificate }: SigningIdentity,
  { at, reason, location }: PdfSigning,
  room: number,
): Buffer {
  const update = new PdfUpdate(file);
  const [value, field, look] = [update.reserve(), update.reserve(), update.reserve()];
  const page = firstPage(file);
  const info = describeCertificate(certificate);
  const texts: readonly (readonly [string, string])[] = [
    ['Name', info.name],
    ['Reason', reason],
    ['Location', location ?? ''],
  ];
  const written = texts
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `/${key} ${writeValue(pdfText(text))}\n`);
  update.put(
    value,
    `<</Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n${written.join('')}` +
      `/M (${pdfDate(at)})\n/ByteRange [${' '.repeat(rangeRoom)}]\n/Contents <${'0'.repeat(room * 2)}>>>`,
  );
  // Nothing is seen of it on the page: readers show signatures in a panel of their own. PDF/A wants
  // an appearance all the same, and tagged PDF no tag for what has no extent.
  const [x, y] = corner(file, page);
  update.put(
    look,
    '<</Type /XObject\n/Subtype /Form\n/BBox [0 0 0 0]\n/Resources <<>>\n/Length 0>>\nstream\n\nendstream',
  );
  update.put(
    field,
    writeDict(
      new Map<string, PdfValue>([
        ['Type', new PdfName('Annot')],
        ['Subtype', new PdfName('Widget')],
        ['FT', new PdfName('Sig')],
        ['T', pdfText(freeName(file))],
        ['TU', pdfText(`Signature: ${info.name}`)],
        ['F', widgetFlags],
        ['Rect', [x, y, x, y]],
        ['P', page],
        ['V', value],
        ['AP', new Map<string, PdfValue>([['N', look]])],
      ]),
    ),
  );
  addToPage(file, update, page, field);
  addToForm(file, update, field);
  return update.bytes();
}

/** Puts the signature over everything else into its place. */
function withSignature(
  pdf: Buffer,
  from: number,
  signer: SigningIdentity,
  room: number,
): Uint8Array {
  const start = pdf.indexOf(`/Contents <${'0'.repeat(room * 2)}>`, from) + '/Contents '.length;
  const end = start + room * 2 + 2;
  const range = `0 ${start} ${end} ${pdf.length - end}`.padEnd(rangeRoom);
  const place = pdf.indexOf(`/ByteRange [${' '.repeat(rangeRoom)}]`, from) + '/ByteRange ['.length;
  pdf.write(range, place, 'latin1');
  const cms = signParts([pdf.subarray(0, start), pdf.subarray(end)], signer, undefined);
  if (cms.length > room) throw new Error('The signature is longer than its room');
  pdf.write(Buffer.from(cms).toString('hex'), start + 1, 'latin1');
  return new Uint8Array(pdf);
}

function addToPage(file: PdfFile, update: PdfUpdate, page: PdfRef, field: PdfRef): void {
  const dict = file.dict(page);
  const annotations = dict.get('Annots');
  const list = [...file.array(annotations), field];
  const entries = new Map(dict);
  if (annotations instanceof PdfRef && isArray(file.resolve(annotations))) {
    update.put(annotations, writeValue(list));
    if (dict.has('Tabs')) return;
  } else entries.set('Annots', list);
  // PDF/UA: what can be reached with the keyboard comes in the order of the structure.
  if (!dict.has('Tabs')) entries.set('Tabs', new PdfName('S'));
  update.put(page, writeDict(entries));
}

function addToForm(file: PdfFile, update: PdfUpdate, field: PdfRef): void {
  const form = formOf(file);
  const fields = form?.get('Fields');
  const entries = new Map(form ?? []);
  entries.set('SigFlags', formFlags);
  const list = [...file.array(fields), field];
  if (fields instanceof PdfRef && isArray(file.resolve(fields))) {
    update.put(fields, writeValue(list));
  } else entries.set('Fields', list);
  const known = file.catalog.get('AcroForm');
  if (known instanceof PdfRef) {
    update.put(known, writeDict(entries));
    return;
  }
  const root = file.trailer.get('Root');
  if (!(root instanceof PdfRef)) throw new PdfError('Root');
  // Its own object, so that the next signature need not touch the catalogue.
  const own = update.reserve();
  update.put(own, writeDict(entries));
  update.put(root, writeDict(new Map([...file.catalog, ['AcroForm', own]])));
}

function freeName(file: PdfFile): string {
  const taken = topNames(file);
  let number = 1;
  while (taken.has(`Signature${number}`)) number += 1;
  return `Signature${number}`;
}

function firstPage(file: PdfFile): PdfRef {
  let at: PdfValue | undefined = file.catalog.get('Pages');
  for (let depth = 0; depth < 50 && at instanceof PdfRef; depth += 1) {
    const dict: PdfDict = file.dict(at);
    if (nameOf(dict.get('Type')) === 'Page') return at;
    at = file
      .array(dict.get('Kids'))
      .find((kid) => nameOf(file.dict(kid).get('Type')) === 'Page' || hasPages(file, kid));
  }
  throw new PdfError('no page');
}

const hasPages = (file: PdfFile, kid: PdfValue): boolean =>
  file.array(file.dict(kid).get('Kids')).length > 0;

/** The lower left corner of a page; its box may stand higher up in the tree of pages. */
function corner(file: PdfFile, page: PdfRef): readonly [number, number] {
  let dict = file.dict(page);
  for (let depth = 0; depth < 50; depth += 1) {
    const [x, y] = file.array(dict.get('CropBox') ?? dict.get('MediaBox'));
    if (typeof x === 'number' && typeof y === 'number') return [x, y];
    if (!dict.has('Parent')) break;
    dict = file.dict(dict.get('Parent'));
  }
  return [0, 0];
}

/** A moment as PDF writes it, in UTC. */
const pdfDate = (at: string): string =>
  `D:${new Date(at).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
