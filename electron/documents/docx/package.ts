/**
 * Makes a Word file depend on its document only: docx stamps the time, random font keys and
 * counters that run on from file to file.
 */
import { Packer, type Document } from 'docx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { DocMeta } from '../../../shared/documents/doc.ts';
import { escapeXml } from '../../../shared/documents/text.ts';
import { TABLE_STYLE } from './styles.ts';

/** ZIP has no time zones and starts in 1980: the same wall-clock time everywhere. */
const ZIP_DATE = new Date(1980, 0, 1, 0, 0, 0);

const keyBytes = (key: string): number[] =>
  (key.replace(/[{}-]/g, '').match(/../g) ?? []).map((byte) => parseInt(byte, 16)).reverse();

/** Fonts are masked with a key; masking with the old and the new key changes one for the other. */
const remask = (font: Uint8Array, from: string, to: string): Uint8Array => {
  const old = keyBytes(from);
  const fresh = keyBytes(to);
  const bytes = font.slice();
  for (let at = 0; at < 32; at += 1) {
    bytes[at] = (bytes[at] ?? 0) ^ (old[at % 16] ?? 0) ^ (fresh[at % 16] ?? 0);
  }
  return bytes;
};

const fixedKey = (at: number): string =>
  `{41494D53-424F-4F4B-8000-${String(at + 1).padStart(12, '0')}}`;

/** Ids that docx counts on from document to document: bookmarks, drawings, contents entries. */
const COUNTED: readonly RegExp[] = [
  /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g,
  /(<wp:docPr\b[^>]*?\bid=")(\d+)(")/g,
  /((?:w:anchor="|w:name="|<w:instrText[^>]*>\s*PAGEREF )_Toc)(\d+)(["\s])/g,
];

/** Gives ids the numbers 1, 2, 3 in the order in which they first appear. */
const renumber = (xml: string, pattern: RegExp, offset: number): string => {
  const numbers = new Map<string, number>();
  return xml.replace(pattern, (_, before: string, id: string, after: string) => {
    let number = numbers.get(id);
    if (number === undefined) numbers.set(id, (number = numbers.size + 1 + offset));
    return `${before}${number}${after}`;
  });
};

const stamp = (xml: string, meta: DocMeta): string => {
  const date = `${new Date(meta.created).toISOString().slice(0, 19)}Z`;
  const language = `<dc:language>${escapeXml(meta.language)}</dc:language>`;
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}`)
    .replace('</cp:coreProperties>', `${language}</cp:coreProperties>`);
};

type Files = Map<string, string | Uint8Array>;

const fontTable = (xml: string, files: Files): string => {
  let at = 0;
  return (
    xml
      .replace(/w:fontKey="([^"]*)"/g, (_, key: string) => {
        const name = `word/fonts/font${at + 1}.odttf`;
        const fresh = fixedKey(at);
        const font = files.get(name);
        if (!(font instanceof Uint8Array)) throw new Error(`The Word file lacks the font ${name}`);
        files.set(name, remask(font, key, fresh));
        at += 1;
        return `w:fontKey="${fresh}"`;
      })
      // What a program that can't use embedded fonts should take instead.
      .replace(/(<w:font w:name="Inter">)/, '$1<w:altName w:val="Calibri"/>')
  );
};

/**
 * The parts of the file before docx zips them: unzipping and zipping again would take as long as
 * writing them.
 */
const partsOf = (document: Document): Files => {
  const { compiler } = Packer as unknown as {
    readonly compiler: {
      compile(document: Document): ReadonlyMap<string, string | ArrayBuffer | Uint8Array>;
    };
  };
  return new Map(
    Array.from(compiler.compile(document), ([name, data]) => [
      name,
      data instanceof ArrayBuffer ? new Uint8Array(data) : data,
    ]),
  );
};

export const packDocument = (document: Document, meta: DocMeta): Uint8Array => {
  const files = partsOf(document);
  const edit = (name: string, change: (xml: string) => string): void => {
    const file = files.get(name);
    if (typeof file === 'string') files.set(name, change(file));
  };
  edit('docProps/core.xml', (xml) => stamp(xml, meta));
  edit('word/styles.xml', (xml) => xml.replace('</w:styles>', `${TABLE_STYLE}</w:styles>`));
  edit('word/fontTable.xml', (xml) => fontTable(xml, files));
  [...files.keys()]
    .filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .forEach((name, part) =>
      edit(name, (xml) =>
        COUNTED.reduce(
          // Drawing ids differ across the whole file, so each part has numbers of its own.
          (text, pattern) => renumber(text, pattern, part * 100_000),
          // docx writes heights with a unit; Word has always written half-points.
          xml.replace(
            /(<w:position w:val=")(-?[\d.]+)pt"/g,
            (_, start: string, points: string) => `${start}${Math.round(Number(points) * 2)}"`,
          ),
        ),
      ),
    );
  const zippable: Zippable = {};
  for (const [name, data] of files) {
    const bytes = typeof data === 'string' ? strToU8(data) : data;
    zippable[name] = [bytes, { mtime: ZIP_DATE, level: name.endsWith('.png') ? 0 : 6 }];
  }
  return zipSync(zippable);
};
