import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openForReading } from '../../db/open.ts';
import { listAllRecords } from '../../db/repositories/records.ts';
import { assetFolders, loadDocumentAssets } from '../../electron/documents/assets.ts';
import { describeDocuments, documentKind } from '../../electron/services/document-kinds.ts';
import { DocumentSource } from '../../electron/services/document-sources.ts';
import { encodePng } from '../../electron/documents/docx/png.ts';
import { importBytes } from '../../electron/services/evidence-import.ts';
import { exportDocuments } from '../../electron/services/exports.ts';
import type { Ports } from '../../electron/services/ports.ts';
import { closeSession, openSession, reader } from '../../electron/services/session.ts';
import { makeSample } from '../../electron/services/workspaces.ts';
import type { DocumentEntry } from '../../shared/contract/values.ts';
import type { Records } from '../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';
import { aimsDocuments } from '../../shared/documents/aims/index.ts';
import { blockInlines } from '../../shared/documents/check.ts';
import type { Block, Doc, Inline } from '../../shared/documents/doc.ts';
import { childPorts } from '../fixtures/child-ports.ts';
import { projectRoot, realCatalogue, realLibraries } from '../fixtures/world.ts';

/** One document of the sample, as it was built and as other programs read its files. */
interface Read {
  readonly entry: DocumentEntry;
  readonly doc: Doc;
  readonly pdf: string;
  readonly word: string;
  readonly pdfPath: string;
  readonly wordPath: string;
}

const documents: Read[] = [];
let records: Records;

/** Letters and figures in their order: line breaks, hyphens and markup do not matter. */
const flat = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aimsbook-all-'));
  const path = join(folder, 'sample.aims');
  const catalogue = realCatalogue();
  const ports = { ...childPorts(), catalogue };
  makeSample(ports, path);
  addPlot(ports, path);
  const file = openForReading(path);
  const content = { catalogue, libraries: realLibraries };
  const issue = { createdAt: new Date().toISOString(), toolVersion: '0.0.0-test' };
  const source = new DocumentSource(file.handle, content, issue);
  records = source.aims.records;
  const entries = describeDocuments(source).filter(({ document }) => document !== 'gap-report');
  const items = entries.map(({ document, subject }) => ({
    document,
    subjectId: subject?.id ?? null,
  }));
  const paths: string[] = [];
  await exportDocuments(
    {
      workspacePath: path,
      key: null,
      resources: join(projectRoot, 'resources'),
      items,
      variant: 'full',
      formats: ['pdf', 'docx'],
      folder,
      ...issue,
    },
    file.handle,
    content,
    await loadDocumentAssets(assetFolders(projectRoot)),
    { progress: () => undefined, written: (result) => paths.push(result.path) },
  );
  for (const [at, entry] of entries.entries()) {
    const [pdfPath = '', wordPath = ''] = paths.slice(2 * at, 2 * at + 2);
    const { document, subjectId } = items[at] ?? { document: '', subjectId: null };
    const { doc } = documentKind(document).build(source, subjectId, 'full');
    const [pdf, word] = [pdfText(pdfPath, doc), wordText(wordPath)];
    documents.push({ entry, doc, pdf, word, pdfPath, wordPath });
  }
  file.close();
  return () => rmSync(folder, { recursive: true, force: true });
}, 120_000);

describe('the documents of the sample', () => {
  it('are all kinds that there are, each in both formats under a name of its own', () => {
    const kinds = new Set(documents.map(({ entry }) => entry.document));
    expect([...kinds]).toEqual(aimsDocuments.map(({ document }) => document));
    const names = documents.flatMap((one) => [one.pdfPath, one.wordPath].map((p) => basename(p)));
    expect(names.every((name) => /^Inisquill - .+\.(pdf|docx)$/.test(name))).toBe(true);
    expect(names.filter((name) => name.includes(' (2)'))).toEqual([]);
    const files = (kind: string): number =>
      documents.filter(({ entry }) => entry.document === kind).length;
    expect(files('technical-file')).toBe(records.of('system').length);
    expect(files('impact-assessment')).toBe(records.of('impact').length);
    expect(files('controlled-document')).toBeGreaterThanOrEqual(12);
  });

  it.each(['pdf', 'word'] as const)('hold every word of the document: %s', (format) => {
    for (const read of documents) {
      const texts = textsOf(read.doc);
      expect(texts.length, read.doc.meta.title).toBeGreaterThan(10);
      const lost = texts.filter((text) => !occurs(read[format], flat(text)));
      expect([read.doc.meta.title, lost]).toEqual([read.doc.meta.title, []]);
    }
  });

  it('never print what is no value, or a key instead of its words', () => {
    for (const { doc } of documents) {
      for (const text of textsOf(doc)) {
        expect(text).not.toMatch(/undefined|\bnull\b|\bNaN\b|\[object|\{\w+\}/);
        expect(text).not.toMatch(/^(aimsDoc|\w+Doc)\.[a-z.]+$/i);
      }
    }
  });

  it.each<[string, readonly RecordTypeName[]]>([
    ['context', ['issue', 'party']],
    ['roles', ['role']],
    ['system-register', ['system']],
    ['supplier-register', ['supplier']],
    ['risk-register', ['risk']],
    ['objectives-plan', ['objective', 'change']],
    ['document-register', ['document']],
  ])('say code and title of every record in both formats: %s', (kind, types) => {
    const [read] = documents.filter(({ entry }) => entry.document === kind);
    const listed = types.flatMap((type) => records.of(type));
    expect(listed.length).toBeGreaterThan(4);
    for (const text of [read?.pdf ?? '', read?.word ?? '']) {
      const lost = listed.filter(({ code }) => !text.includes(flat(code)));
      expect(lost.map(({ code }) => code)).toEqual([]);
      // Of what is closed, the code is enough.
      const untitled = listed
        .filter(({ status }) => status !== 'closed')
        .filter(({ title }) => !occurs(text, flat(title)));
      expect(untitled.map(({ code, title }) => `${code} ${title}`)).toEqual([]);
    }
  });

  it('name all 38 controls of Annex A in the statement of applicability', () => {
    const [read] = documents.filter(({ entry }) => entry.document === 'soa');
    const { requirements } = realCatalogue();
    const controls = requirements.filter(({ kind, leaf }) => kind === 'control' && leaf);
    expect(controls).toHaveLength(38);
    for (const text of [read?.pdf ?? '', read?.word ?? '']) {
      const lost = controls.filter(({ id, title }) => !text.includes(flat(`${id} ${title}`)));
      expect(lost).toEqual([]);
    }
  });

  it('show the pictures of explanations in both formats', () => {
    const withPictures = documents.filter(({ doc }) =>
      doc.blocks.some(({ kind }) => kind === 'picture'),
    );
    expect(withPictures.length).toBeGreaterThan(0);
    for (const { doc, pdfPath, wordPath } of withPictures) {
      const count = doc.blocks.filter(({ kind }) => kind === 'picture').length;
      const images = execFileSync('pdfimages', ['-list', pdfPath], { encoding: 'utf8' });
      expect(images.match(/ image /g)?.length).toBeGreaterThanOrEqual(count);
      const media = Object.keys(unzipSync(readFileSync(wordPath))).filter((name) =>
        /^word\/media\/.+\.(png|jpe?g)$/.test(name),
      );
      expect(media.length).toBeGreaterThanOrEqual(count);
    }
  });
});

/** Puts a picture to an explanation, as evidence. */
function addPlot(ports: Ports, path: string): void {
  openSession(ports, path);
  const [explanation] = listAllRecords(reader(ports), ['explanation']);
  const pixels = Uint8Array.from({ length: 200 * 100 * 4 }, (_, at) => (at * 7) % 256);
  const bytes = Uint8Array.from(encodePng(pixels, 200, 100));
  importBytes(ports, { name: 'plot.png', bytes, target: { recordId: explanation?.id ?? '' } });
  closeSession(ports);
}

/** Whether a text occurs; a page may part it, and what stands at the page's edges comes between. */
function occurs(text: string, part: string): boolean {
  if (text.includes(part)) return true;
  let rest = part;
  for (let pieces = 0; pieces < 6 && rest !== ''; pieces += 1) {
    let low = 0;
    let high = rest.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (text.includes(rest.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    // Fewer letters occur in any text.
    if (low < Math.min(rest.length, 12)) return false;
    rest = rest.slice(low);
  }
  return rest === '';
}

/** Every text of a document that its files have to hold. */
function textsOf(doc: Doc): readonly string[] {
  return doc.blocks.flatMap(ownTexts).filter((text) => flat(text) !== '');
}

function ownTexts(block: Block): readonly string[] {
  const runs = blockInlines(block).flatMap((run) => run.map(inlineText));
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'table':
      return [...block.columns.map(({ header }) => header), ...runs];
    case 'key-value':
    case 'card':
      return [...block.rows.map(({ label }) => label), ...runs];
    case 'callout':
    case 'picture':
    case 'figure':
      return [block.title, ...runs];
    case 'matrix':
      return [block.title, ...block.columns, ...block.rows.map(({ label }) => label)];
    case 'signatures':
      return block.signers.flatMap(({ name, role, statement }) => [name, role, statement]);
    default:
      return runs;
  }
}

function inlineText(inline: Inline): string {
  if (inline.kind === 'break') return '';
  return 'text' in inline ? inline.text : inline.label;
}

/** The text of a PDF by poppler, without what stands at the head and foot of every page. */
function pdfText(path: string, { meta }: Doc): string {
  const read = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  const running = new Set([meta.organisation, meta.title].map(flat));
  return flat(
    read
      .split('\n')
      .filter((line) => !/Page \d+ of \d+$/.test(line) && !running.has(flat(line)))
      .join('\n'),
  );
}

/** The text of a Word file's body, from its XML. */
function wordText(path: string): string {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  return flat(
    xml
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}
