/** What was added to a PDF after a signature, and whether it is nothing but further signatures. */
import type { SignatureField } from './fields.ts';
import { PdfFile, type Place } from './file.ts';
import {
  isArray,
  isDict,
  nameOf,
  PdfError,
  PdfRef,
  PdfStream,
  sameValue,
  type PdfDict,
  type PdfValue,
} from './values.ts';

/** What a later signature's field may say; an action, for example, is none of it. */
const fieldKeys: ReadonlySet<string> = new Set([
  'Type',
  'Subtype',
  'FT',
  'T',
  'TU',
  'F',
  'Ff',
  'Rect',
  'P',
  'V',
  'AP',
]);

/**
 * Whether a file says the same as its beginning, up to `end`, did: every object is as it was, but
 * for signature fields that nobody sees on the page. Whatever else changed, even if harmless, counts.
 */
export function onlyAddsSignatures(
  now: PdfFile,
  end: number,
  fields: readonly SignatureField[],
): boolean {
  try {
    return new Comparison(new PdfFile(now.bytes.subarray(0, end)), now, fields).holds();
  } catch (error) {
    if (error instanceof PdfError) return false;
    throw error;
  }
}

class Comparison {
  private readonly before: PdfFile;
  private readonly now: PdfFile;
  private readonly added: readonly SignatureField[];
  /** Arrays that may grow by the added fields, by their object numbers. */
  private lists: ReadonlySet<number> | undefined;

  constructor(before: PdfFile, now: PdfFile, fields: readonly SignatureField[]) {
    this.before = before;
    this.now = now;
    this.added = fields.filter(({ ref }) => isGone(before.places.get(ref.number)));
  }

  holds(): boolean {
    return (
      ['Root', 'Info', 'Encrypt'].every((key) =>
        sameValue(this.before.trailer.get(key), this.now.trailer.get(key)),
      ) &&
      this.added.every((field) => this.isHarmless(field)) &&
      this.formHolds() &&
      [...this.before.places.keys()].every((number) => this.objectHolds(number)) &&
      [...this.now.places.keys()].every((number) => this.isExpected(number))
    );
  }

  /** Nothing is seen of it and it does nothing. */
  private isHarmless({ field, signature }: SignatureField): boolean {
    const corners = this.now.array(field.get('Rect'));
    const look = this.now.resolve(field.get('AP'));
    const shown = isDict(look) ? this.now.resolve(look.get('N')) : null;
    return (
      [...field.keys()].every((key) => fieldKeys.has(key)) &&
      corners.length === 4 &&
      corners[0] === corners[2] &&
      corners[1] === corners[3] &&
      (!isDict(look) || [...look.keys()].every((key) => key === 'N')) &&
      (shown === null || (shown instanceof PdfStream && shown.bytes.length === 0)) &&
      signature !== undefined
    );
  }

  private formHolds(): boolean {
    const before = this.before.catalog.get('AcroForm');
    const now = this.now.catalog.get('AcroForm');
    if (before === undefined) return now === undefined || this.isNewForm(now);
    return sameValue(before, now) || (isDict(before) && isDict(now) && this.formGrew(before, now));
  }

  private isNewForm(value: PdfValue): boolean {
    const form = this.now.dict(value);
    return (
      [...form.keys()].every((key) => key === 'Fields' || key === 'SigFlags') &&
      this.grew([], this.now.array(form.get('Fields')))
    );
  }

  private formGrew(before: PdfDict, now: PdfDict): boolean {
    return (
      sameBut(before, now, ['Fields', 'SigFlags']) &&
      this.listGrew(before.get('Fields'), now.get('Fields'))
    );
  }

  /** Whether a list, here or elsewhere, is what it was with added fields behind. */
  private listGrew(before: PdfValue | undefined, now: PdfValue | undefined): boolean {
    return this.grew(this.before.array(before), this.now.array(now));
  }

  private grew(before: readonly PdfValue[], now: readonly PdfValue[]): boolean {
    return (
      before.every((one, at) => sameValue(one, now[at])) &&
      now.slice(before.length).every((one) => this.added.some(({ ref }) => sameValue(ref, one)))
    );
  }

  private objectHolds(number: number): boolean {
    if (this.isUntouched(number)) return true;
    const before = this.before.object(number);
    const now = this.now.object(number);
    if (sameValue(before, now)) return true;
    if (isArray(before) && isArray(now)) return this.isList(number) && this.grew(before, now);
    if (!isDict(before) || !isDict(now)) return false;
    if (this.isAt(this.before.trailer.get('Root'), number)) {
      return sameBut(before, now, ['AcroForm']);
    }
    if (this.isAt(this.before.catalog.get('AcroForm'), number)) return this.formGrew(before, now);
    return nameOf(before.get('Type')) === 'Page' && this.pageGrew(before, now);
  }

  private pageGrew(before: PdfDict, now: PdfDict): boolean {
    const tabs = before.get('Tabs') ?? now.get('Tabs');
    return (
      sameBut(before, now, ['Annots', 'Tabs']) &&
      sameValue(tabs, now.get('Tabs')) &&
      (tabs === undefined || before.has('Tabs') || nameOf(tabs) === 'S') &&
      this.listGrew(before.get('Annots'), now.get('Annots'))
    );
  }

  /** Whether it is a list of fields or of a page's annotations that lies in an object of its own. */
  private isList(number: number): boolean {
    this.lists ??= this.findLists();
    return this.lists.has(number);
  }

  private findLists(): ReadonlySet<number> {
    const found = new Set<number>();
    const note = (value: PdfValue | undefined): void => {
      if (value instanceof PdfRef) found.add(value.number);
    };
    const form = this.before.resolve(this.before.catalog.get('AcroForm'));
    if (isDict(form)) note(form.get('Fields'));
    for (const number of this.before.places.keys()) {
      const page = this.before.object(number);
      if (isDict(page) && nameOf(page.get('Type')) === 'Page') note(page.get('Annots'));
    }
    return found;
  }

  private isAt(value: PdfValue | undefined, number: number): boolean {
    return value instanceof PdfRef && value.number === number;
  }

  private isUntouched(number: number): boolean {
    const before = this.before.places.get(number);
    const now = this.now.places.get(number);
    if (before?.kind === 'at' && now?.kind === 'at') {
      return before.offset === now.offset && before.generation === now.generation;
    }
    return before?.kind === 'free' && now?.kind === 'free';
  }

  /** New objects are parts of the added signatures; another could fill a gap that was left for it. */
  private isExpected(number: number): boolean {
    if (!isGone(this.before.places.get(number)) || isGone(this.now.places.get(number))) return true;
    const isXref = (value: PdfValue): boolean =>
      value instanceof PdfStream && nameOf(value.dict.get('Type')) === 'XRef';
    return (
      this.isAt(this.now.catalog.get('AcroForm'), number) ||
      this.added.some(({ ref, field, signature }) => {
        const look = field.get('AP');
        const shown = isDict(look) ? look.get('N') : undefined;
        return [ref, signature?.ref, shown].some((one) => this.isAt(one, number));
      }) ||
      isXref(this.now.object(number))
    );
  }
}

const isGone = (place: Place | undefined): boolean => place === undefined || place.kind === 'free';

/** Whether two dictionaries are the same but for some of their keys. */
function sameBut(before: PdfDict, now: PdfDict, except: readonly string[]): boolean {
  const keys = new Set([...before.keys(), ...now.keys()]);
  return [...keys].every((key) => except.includes(key) || sameValue(before.get(key), now.get(key)));
}
