import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What pdf.js fetches while it shows a file: Asian characters, standard fonts, decoders of scans. */
const pdfAssets: Plugin = {
  name: 'aimsbook:pdf-assets',
  generateBundle() {
    const folder = fileURLToPath(new URL('../node_modules/pdfjs-dist/', import.meta.url));
    for (const part of ['cmaps', 'standard_fonts', 'wasm']) {
      for (const name of readdirSync(join(folder, part))) {
        // The page's policy refuses WebAssembly: the decoders come as plain scripts.
        if (part === 'wasm' && !/_nowasm_fallback\.js$|^LICENSE/.test(name)) continue;
        const source = readFileSync(join(folder, part, name));
        this.emitFile({ type: 'asset', fileName: `pdfjs/${part}/${name}`, source });
      }
    }
  },
};

/**
 * The renderer's build. The page is served by the application's own protocol from dist/renderer,
 * under a policy that allows neither inline scripts nor data: addresses for code and fonts.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), pdfAssets],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Chromium of the oldest Electron that it runs in (33).
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
