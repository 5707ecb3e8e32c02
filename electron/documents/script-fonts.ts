/**
 * Fonts for the scripts that the text family lacks. Each is read when a document first holds such
 * a character: together they are twenty times the size of the text family.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export interface ScriptFont {
  readonly name: string;
  /** Whether the font is asked for a grapheme; it may lack the very character all the same. */
  serves(grapheme: string): boolean;
  /** The font file; read once. */
  load(): Uint8Array;
}

export interface ScriptFontFolders {
  /** The folder with `fonts/`. */
  readonly resources: string;
  /** The file of a package, by its path below `node_modules`. */
  readonly asset: (path: string) => string;
}

/** Subsets in `resources/fonts/scripts`, by the name of their file. */
const SHIPPED: readonly (readonly [name: string, file: string, characters: RegExp])[] = [
  ['arabic', 'NotoSansArabic', /\p{Script_Extensions=Arabic}/u],
  ['hebrew', 'NotoSansHebrew', /\p{Script_Extensions=Hebrew}/u],
  ['thai', 'NotoSansThai', /\p{Script_Extensions=Thai}/u],
  ['devanagari', 'NotoSansDevanagari', /\p{Script_Extensions=Devanagari}/u],
  ['bengali', 'NotoSansBengali', /\p{Script_Extensions=Bengali}/u],
  ['tamil', 'NotoSansTamil', /\p{Script_Extensions=Tamil}/u],
  ['telugu', 'NotoSansTelugu', /\p{Script_Extensions=Telugu}/u],
  ['gujarati', 'NotoSansGujarati', /\p{Script_Extensions=Gujarati}/u],
  ['gurmukhi', 'NotoSansGurmukhi', /\p{Script_Extensions=Gurmukhi}/u],
  ['kannada', 'NotoSansKannada', /\p{Script_Extensions=Kannada}/u],
  ['malayalam', 'NotoSansMalayalam', /\p{Script_Extensions=Malayalam}/u],
  ['sinhala', 'NotoSansSinhala', /\p{Script_Extensions=Sinhala}/u],
  ['khmer', 'NotoSansKhmer', /\p{Script_Extensions=Khmer}/u],
  ['lao', 'NotoSansLao', /\p{Script_Extensions=Lao}/u],
  ['myanmar', 'NotoSansMyanmar', /\p{Script_Extensions=Myanmar}/u],
  ['ethiopic', 'NotoSansEthiopic', /\p{Script_Extensions=Ethiopic}/u],
  ['georgian', 'NotoSansGeorgian', /\p{Script_Extensions=Georgian}/u],
  ['armenian', 'NotoSansArmenian', /\p{Script_Extensions=Armenian}/u],
  ['emoji', 'NotoEmoji', /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u],
];

/** Too large for the repository: from packages, and beside the programs once they are built. */
const PACKAGED: readonly (readonly [name: string, path: string, characters: RegExp])[] = [
  [
    'hangul',
    '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
    /\p{Script=Hangul}/u,
  ],
  [
    'han',
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    // It also has signs that belong to no script: arrows, mathematics, circled figures.
    /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Bopomofo}\p{S}\p{No}\p{P}\uff00-\uffef]/u,
  ],
];

const scriptFont = (name: string, characters: RegExp, read: () => Uint8Array): ScriptFont => {
  let bytes: Uint8Array | undefined;
  return {
    name,
    serves: (grapheme) => characters.test(grapheme),
    load: () => (bytes ??= read()),
  };
};

/** All fonts, in the order in which they are asked for a character. */
export const scriptFonts = ({ resources, asset }: ScriptFontFolders): readonly ScriptFont[] => [
  ...SHIPPED.map(([name, file, characters]) =>
    scriptFont(name, characters, () =>
      brotliDecompressSync(readFileSync(join(resources, 'fonts', 'scripts', `${file}.ttf.br`))),
    ),
  ),
  ...PACKAGED.map(([name, path, characters]) =>
    scriptFont(name, characters, () => readFileSync(asset(path))),
  ),
];
