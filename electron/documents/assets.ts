/** The files that renderers need, read once from folders that the host names. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface DocumentFonts {
  readonly regular: Uint8Array;
  readonly semiBold: Uint8Array;
  readonly italic: Uint8Array;
  /** Tried in order for characters that the text family lacks; empty until other scripts are shipped. */
  readonly fallbacks: readonly Uint8Array[];
}

export interface DocumentAssets {
  readonly fonts: DocumentFonts;
  /** The WebAssembly module of resvg, which turns drawings into pictures for Word. */
  readonly rasterizer: Uint8Array;
}

/** Told how much is done, from 0 to 1; what it throws stops the rendering and reaches the caller. */
export type Progress = (fraction: number) => void;

interface AssetFolders {
  /** The folder with `fonts/`. */
  readonly resources: string;
  /** Where `index_bg.wasm` of `@resvg/resvg-wasm` lies: its package in development, `dist/assets` when built. */
  readonly wasm: string;
}

/** Paths of a source tree or an unpacked build below `root`. */
export const assetFolders = (root: string): AssetFolders => ({
  resources: join(root, 'resources'),
  wasm: join(root, 'node_modules', '@resvg', 'resvg-wasm'),
});

export const loadDocumentAssets = async (folders: AssetFolders): Promise<DocumentAssets> => {
  const font = (name: string): Promise<Uint8Array> =>
    readFile(join(folders.resources, 'fonts', `Inter-${name}.ttf`));
  const [regular, semiBold, italic, rasterizer] = await Promise.all([
    font('Regular'),
    font('SemiBold'),
    font('Italic'),
    readFile(join(folders.wasm, 'index_bg.wasm')),
  ]);
  return { fonts: { regular, semiBold, italic, fallbacks: [] }, rasterizer };
};
