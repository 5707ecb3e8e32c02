import { packPaths } from '../../../shared/domain/pack.ts';

/** Most drives take names of 255 bytes; a number and an ending are added, and folders may be deep. */
const mostBytes = 180;

/**
 * Gives every file of a pack a path that all systems take, that no other has in any spelling, and
 * that people understand.
 */
export class PackNames {
  readonly #taken = new Set<string>(
    [packPaths.index, packPaths.instructions, packPaths.manifest, packPaths.signature].map(folded),
  );

  constructor() {
    this.#taken.add(folded(packPaths.sums));
  }

  /** @param folder one of `packPaths`, with its slash; @param extension with its dot, or empty */
  path(folder: string, name: string, extension: string): string {
    const stem = safeStem(name) || 'file';
    const ending = safeEnding(extension);
    for (let number = 1; ; number++) {
      const path = `${folder}${stem}${number === 1 ? '' : ` (${number})`}${ending}`;
      if (this.#taken.has(folded(path))) continue;
      this.#taken.add(folded(path));
      return path;
    }
  }
}

/** What a drive that knows no case, or composes letters, takes for the same name. */
const folded = (path: string): string => path.normalize('NFKC').toLowerCase();

/** What systems refuse in names, and what nobody sees. */
const refused =
  // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
  /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

function safeStem(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = cut(cleaned).replace(/[. ]+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(short) ? `${short}_` : short;
}

/** As many whole letters as fit: a letter of Korean takes three bytes, an emoji four. */
function cut(name: string): string {
  let bytes = 0;
  let short = '';
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > mostBytes) break;
    short += letter;
  }
  return short;
}

const safeEnding = (extension: string): string =>
  /^\.[\p{L}\p{N}]{1,16}$/u.test(extension) ? extension : '';
