/**
 * What the full gap report of the sample costs in each format, against LibreOffice converting its
 * Word file to PDF. Each runs in a process of its own, starting included, and its CPU time in user
 * mode is told: other work on the machine doesn't change that.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, expect, test } from 'vitest';
import { openForReading } from '../../db/open.ts';
import { loadCatalogue, loadLibraries } from '../../electron/services/content.ts';
import { documentKind } from '../../electron/services/document-kinds.ts';
import { DocumentSource } from '../../electron/services/document-sources.ts';
import { makeSample } from '../../electron/services/workspaces.ts';
import { childPorts } from '../fixtures/child-ports.ts';
import { percentile, report } from './ratio.ts';

const ROUNDS = 3;
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'aimsbook-bench-'));
const stored = join(folder, 'report.bin');
const word = join(folder, 'report.docx');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run by a process of its own, with the program's folder, the format, and where to read and write. */
const CHILD = `
  const { readFileSync, writeFileSync } = await import('node:fs');
  const { deserialize } = await import('node:v8');
  const [, root, format, stored, target] = process.argv;
  const documents = root + '/electron/documents/';
  const { assetFolders, loadDocumentAssets } = await import(documents + 'assets.ts');
  const { renderPdf, renderDocx } = await import(documents + format + '.ts');
  const assets = await loadDocumentAssets(assetFolders(root));
  const render = renderPdf ?? renderDocx;
  writeFileSync(target, await render(deserialize(readFileSync(stored)), assets));
`;

const storeReport = (): void => {
  const catalogue = loadCatalogue(join(root, 'resources'));
  const path = join(folder, 'sample.aims');
  makeSample({ ...childPorts(), catalogue }, path);
  const file = openForReading(path);
  try {
    const issue = { createdAt: '2026-05-22T09:30:00Z', toolVersion: '0.0.0-bench' };
    const source = new DocumentSource(
      file.handle,
      { catalogue, libraries: () => loadLibraries(join(root, 'resources')) },
      issue,
    );
    const { doc } = documentKind('gap-report').build(source, null, 'full');
    writeFileSync(stored, serialize(doc));
  } finally {
    file.close();
  }
};

/** Seconds of CPU time in user mode of a command and all that it starts. */
const cpuTime = (command: string, ...args: readonly string[]): number => {
  const script = 'TIMEFORMAT=%U; { time "$@" >/dev/null 2>&1 || exit 1; } 2>&1';
  const printed = execFileSync('bash', ['-c', script, 'bash', command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return Number(printed.trim());
};

const times: Readonly<Record<'PDF' | 'Word' | 'LibreOffice', number[]>> = {
  PDF: [],
  Word: [],
  LibreOffice: [],
};

test('the full report of the sample', () => {
  storeReport();
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
  for (let round = 0; round < ROUNDS; round += 1) {
    const render = (format: string, target: string): number =>
      cpuTime(process.execPath, '--input-type=module', '-e', CHILD, root, format, stored, target);
    times.PDF.push(render('pdf', join(folder, 'ours.pdf')));
    times.Word.push(render('docx', word));
    times.LibreOffice.push(cpuTime('soffice', ...options, word));
  }
  const median = (values: readonly number[]): number => percentile(values, 50);
  const libreOffice = median(times.LibreOffice);
  expect(libreOffice).toBeGreaterThan(0);
  report('CPU seconds, full report of the sample', {
    PDF: median(times.PDF),
    Word: median(times.Word),
    LibreOffice: libreOffice,
  });
  report('full report of the sample, against LibreOffice', {
    PDF: median(times.PDF) / libreOffice,
    Word: median(times.Word) / libreOffice,
  });
}, 600_000);
