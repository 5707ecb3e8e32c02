import type { PackRefusal } from '../../../shared/domain/pack-check.ts';

/** A pack that is not read further, and why. */
export class PackRefused extends Error {
  readonly code: PackRefusal;
  readonly file: string;

  constructor(code: PackRefusal, file = '') {
    super(code);
    this.code = code;
    this.file = file;
  }
}

const mostLetters = 400;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\\:<>"|?*\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Whether a path stays inside the folder that it is unpacked to, on every system. */
export function isSafePath(path: string): boolean {
  return (
    path.length <= mostLetters &&
    !unsafe.test(path) &&
    path.split('/').every((part) => part !== '' && !/^\.{1,2}$|[. ]$/.test(part))
  );
}

/** A name as people may see it: never with control characters that move the cursor. */
export const shownName = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd').slice(0, mostLetters);

/**
 * Refuses names that are one on drives that know no case or compose letters, and a file that
 * another takes for its folder. @param refusal what is told then
 */
export function requireDistinct(paths: Iterable<string>, refusal: PackRefusal): void {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    const folded = path.normalize('NFKC').toLowerCase();
    if (files.has(folded)) throw new PackRefused(refusal, path);
    files.add(folded);
    for (let at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) {
      folders.add(folded.slice(0, at));
    }
  }
  for (const path of files) if (folders.has(path)) throw new PackRefused(refusal, path);
}
