/**
 * How long a table of 1,000 rows takes in each format, and in LibreOffice converting the
 * Word file: a ratio says more than milliseconds, which differ from machine to machine.
 */
import { test } from 'vitest';
import { renderDocx } from '../../electron/documents/docx.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import type { Block, Inlines } from '../../shared/documents/doc.ts';
import { mark, MARKS, sampleDoc } from '../documents/sample.ts';
import { assets, docxToPdf } from '../documents/support.ts';

const cell = (value: string): Inlines => [{ kind: 'text', text: value }];

const table: Block = {
  kind: 'table',
  columns: [
    { header: 'Code', weight: 1 },
    { header: 'Question', weight: 4 },
    { header: 'Answer', weight: 2 },
    { header: 'Notes', weight: 4 },
    { header: 'Count', weight: 1, align: 'end' },
  ],
  rows: Array.from({ length: 1000 }, (_, at) => [
    cell(`Q-${at}`),
    cell(`Show me how staff learn of the AI policy, case ${at}`),
    mark(MARKS[at % 5] ?? 'conforms'),
    cell(`Seen in the intranet and in the onboarding records of ${at % 31} people.`),
    cell(String((at * 7) % 1000)),
  ]),
};
const doc = sampleDoc([{ kind: 'contents', title: 'Contents', depth: 2 }, table]);
const word = await renderDocx(doc, assets);

test('1,000 rows of 5 cells', async ({ bench }) => {
  await bench.compare(
    bench('PDF', async () => void (await renderPdf(doc, assets))),
    bench('Word', async () => void (await renderDocx(doc, assets))),
    bench('LibreOffice, from the Word file', () => void docxToPdf(word)),
    { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 },
  );
}, 600_000);
