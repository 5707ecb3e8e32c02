/** The files that renderers need, from folders that the host names. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { scriptFonts, type ScriptFont, type ScriptFontFolders } from './script-fonts.ts';

export interface DocumentFonts {
  readonly regular: Uint8Array;
  readonly semiBold: Uint8Array;
  readonly italic: Uint8Array;
  /** Asked in order for characters that the text family lacks. */
  readonly fallbacks: readonly ScriptFont[];
}

export interface DocumentAssets {
  readonly fonts: DocumentFonts;
  /** The WebAssembly module of resvg, which turns drawings into pictures for Word. */
  readonly rasterizer: Uint8Array;
}

/** Told how much is done, from 0 to 1; what it throws stops the rendering and reaches the caller. */
export type Progress = (fraction: number) => void;

/** Where the files of a source tree below `root` lie. */
export const assetFolders = (root: string): ScriptFontFolders => ({
  resources: join(root, 'resources'),
  asset: (path) => join(root, 'node_modules', path),
});

/** Where the files of the built program lie; a build copies those of packages to `assets`. */
export const builtAssetFolders = (resources: string, assets: string): ScriptFontFolders => ({
  resources,
  asset: (path) => join(assets, basename(path)),
});

export const loadDocumentAssets = async (folders: ScriptFontFolders): Promise<DocumentAssets> => {
  const font = (name: string): Promise<Uint8Array> =>
    readFile(join(folders.resources, 'fonts', `Inter-${name}.ttf`));
  const [regular, semiBold, italic, rasterizer] = await Promise.all([
    font('Regular'),
    font('SemiBold'),
    font('Italic'),
    readFile(folders.asset('@resvg/resvg-wasm/index_bg.wasm')),
  ]);
  return { fonts: { regular, semiBold, italic, fallbacks: scriptFonts(folders) }, rasterizer };
};
