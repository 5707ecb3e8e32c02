import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { listActions, listAnswers } from '../../db/repositories/assessment.ts';
import { openForReading } from '../../db/open.ts';
import { assetFolders, loadDocumentAssets } from '../../electron/documents/assets.ts';
import { latestAssessment } from '../../electron/services/document-kinds.ts';
import { exportDocuments } from '../../electron/services/exports.ts';
import { makeSample } from '../../electron/services/workspaces.ts';
import { isAnswered } from '../../shared/domain/assessment.ts';
import { temporaryFolder } from '../fixtures/folder.ts';
import { projectRoot, realCatalogue, realLibraries, world } from '../fixtures/world.ts';

/** Letters and figures in their order: line breaks, hyphens and markup do not matter. */
const flat = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** What stands at the head and foot of every page, and would cut a text that runs over two. */
const running = /Page \d+ of \d+$|^\s*(Inisquill|Gap analysis report)\s*$/;

test('the full report of the sample holds every answer and action, read back by other programs', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'sample.aims');
  const catalogue = realCatalogue();
  makeSample(world({}, folder).ports, path);
  const file = openForReading(path);
  const assessment = latestAssessment(file.handle);
  if (assessment === null) throw new Error('the sample has no gap analysis');
  const texts = new Map(catalogue.questions.map(({ id, text }) => [id, text]));
  const expected = [
    ...listAnswers(file.handle.drizzle, assessment.id)
      .filter(isAnswered)
      .flatMap(({ questionId, note, recommendation, notApplicableReason }) => [
        texts.get(questionId) ?? '',
        note,
        recommendation,
        notApplicableReason,
      ]),
    ...listActions(file.handle.drizzle, assessment.id).flatMap(({ title, detail, code }) => [
      title,
      detail,
      code,
    ]),
  ].filter((text) => flat(text) !== '');
  const paths: string[] = [];
  await exportDocuments(
    {
      workspacePath: path,
      key: null,
      resources: join(projectRoot, 'resources'),
      items: [{ document: 'gap-report', subjectId: assessment.id }],
      variant: 'full',
      formats: ['pdf', 'docx'],
      folder,
      createdAt: '2026-05-14T09:00:00.000Z',
      toolVersion: '0.0.0-test',
    },
    file.handle,
    { catalogue, libraries: realLibraries },
    await loadDocumentAssets(assetFolders(projectRoot)),
    { progress: () => undefined, written: (result) => paths.push(result.path) },
  );
  file.close();
  const [pdfPath = '', wordPath = ''] = paths;
  const read = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const pdf = flat(
    execFileSync('pdftotext', [pdfPath, '-'], read)
      .split('\n')
      .filter((line) => !running.test(line))
      .join('\n'),
  );
  const xml = unzipSync(readFileSync(wordPath))['word/document.xml'] ?? new Uint8Array();
  const word = flat(unescaped(strFromU8(xml).replace(/<[^>]+>/g, '')));

  // Enough in it to prove anything.
  expect(expected.length).toBeGreaterThan(1000);
  for (const text of [pdf, word]) {
    expect(expected.filter((one) => !text.includes(flat(one)))).toEqual([]);
  }
}, 300_000);

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
