/** Documents of odd records as files: long, empty, from right to left, in scripts that the font lacks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderDocx } from '../../electron/documents/docx.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import { aimsDocuments } from '../../shared/documents/aims/index.ts';
import { inputOf, registers } from '../unit/documents-builders/any-records.ts';
import { assets, docxText, pdfInfo, pdfText } from './support.ts';

test.each(aimsDocuments.map((kind) => [kind.document, kind] as const))(
  '%s: both formats are whole, whatever the records hold',
  async (_name, kind) => {
    await fc.assert(
      fc.asyncProperty(registers, fc.nat(1000), async (all, seed) => {
        const input = inputOf(all, seed);
        const [subject] = kind.subjects?.(input.records) ?? [null];
        if (subject === undefined) return;
        const doc = kind.build(input, subject);
        const [pdf, docx] = [await renderPdf(doc, assets), await renderDocx(doc, assets)];
        expect(pdfInfo(pdf)).toMatch(/^Pages: +[1-9]/m);
        for (const text of [pdfText(pdf), docxText(docx)]) {
          expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
          expect(text.length).toBeGreaterThan(100);
        }
      }),
      { numRuns: 4 },
    );
  },
);
