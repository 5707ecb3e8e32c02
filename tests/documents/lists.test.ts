import { expect, it } from 'vitest';
import { renderDocx } from '../../electron/documents/docx.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import { markdownBlocks } from '../../shared/documents/aims/markdown.ts';
import { sampleDoc } from './sample.ts';
import { assets, docxPart, docxText, pdfText } from './support.ts';

const source = [
  '1. Lock the door',
  '   - the front door',
  '     1. with the key',
  '2. Tell the guard',
  '',
  '   | Who | Phone |',
  '   | --- | --- |',
  '   | Guard | 112 |',
  '3. Go home',
  '',
  'After the list.',
  '',
  '5. Begins at five',
].join('\n');
const doc = sampleDoc([...markdownBlocks(source)]);

it('PDF: lists inside lists keep their signs, and count on after what interrupts them', async () => {
  const text = pdfText(await renderPdf(doc, assets));
  expect(text).toContain(
    '1. Lock the door – the front door 1. with the key 2. Tell the guard Who Phone Guard 112 3. Go home After the list. 5. Begins at five',
  );
});

it('Word: each list has numbering of its own, with its first number and its indent', async () => {
  const docx = await renderDocx(doc, assets);
  const order = [
    'Lock the door',
    'the front door',
    'with the key',
    'Tell the guard',
    'Guard',
    'Go home',
  ];
  const text = docxText(docx);
  expect(order.map((part) => text.indexOf(part))).toEqual(
    order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
  );
  const numbering = docxPart(docx, 'word/numbering.xml');
  const starts = Array.from(numbering.matchAll(/<w:startOverride w:val="(\d+)"/g), ([, value]) =>
    Number(value),
  );
  expect(starts.toSorted((a, b) => a - b)).toEqual(expect.arrayContaining([1, 2, 3, 5]));
  const indents = Array.from(numbering.matchAll(/w:left="(\d+)" w:hanging="280"/g), ([, value]) =>
    Number(value),
  );
  expect(new Set(indents)).toEqual(new Set([360, 680, 1000]));
});
