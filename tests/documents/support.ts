/** Reads rendered files back with other people's tools. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { assetFolders, loadDocumentAssets } from '../../electron/documents/assets.ts';

export const assets = await loadDocumentAssets(
  assetFolders(fileURLToPath(new URL('../..', import.meta.url))),
);

const withFile = <T>(
  bytes: Uint8Array,
  name: string,
  read: (path: string, folder: string) => T,
): T => {
  const folder = mkdtempSync(join(tmpdir(), 'aimsbook-documents-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return read(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const poppler = (tool: string, bytes: Uint8Array, ...options: string[]): string =>
  withFile(bytes, 'document.pdf', (path) => {
    const args = tool === 'pdftotext' ? [...options, path, '-'] : [...options, path];
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1e9 });
  });

/** The text of each page. */
export const pdfPages = (bytes: Uint8Array, ...options: string[]): string[] =>
  poppler('pdftotext', bytes, ...options)
    .split('\f')
    .slice(0, -1);

/** All words of a PDF's body in reading order, one space between. */
export const pdfText = (bytes: Uint8Array): string =>
  poppler('pdftotext', bytes, '-raw').replace(/\s+/g, ' ');

export const pdfInfo = (bytes: Uint8Array): string => poppler('pdfinfo', bytes);
export const pdfStructure = (bytes: Uint8Array): string =>
  poppler('pdfinfo', bytes, '-struct-text');
export const pdfFonts = (bytes: Uint8Array): string[] =>
  poppler('pdffonts', bytes).trim().split('\n').slice(2);

/** The named part of a Word file as text. */
export const docxPart = (bytes: Uint8Array, part = 'word/document.xml'): string => {
  const file = unzipSync(bytes)[part];
  if (!file) throw new Error(`The Word file has no ${part}`);
  return strFromU8(file);
};

export const docxParts = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));

/** The visible text of a Word file's body; paragraphs, breaks and tabs become spaces. */
export const docxText = (bytes: Uint8Array): string =>
  docxPart(bytes)
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:(br|tab)\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0]+/g, ' ');

/** What LibreOffice makes of a Word file. */
export const docxToPdf = (bytes: Uint8Array): Uint8Array =>
  withFile(bytes, 'document.docx', (path, folder) => {
    execFileSync(
      'soffice',
      [
        // A profile of its own, so that tests can run side by side.
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        path,
      ],
      { stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(join(folder, 'document.pdf')));
  });
