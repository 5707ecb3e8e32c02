import { expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { renderDocx } from '../../electron/documents/docx.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import type { Block, Inlines } from '../../shared/documents/doc.ts';
import { sampleDoc } from './sample.ts';
import { assets, docxText, pdfText } from './support.ts';

/** Texts that would be code if a writer did not know them for texts. */
const attacks = [
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" }',
  '<w:fldSimple w:instr="DDEAUTO cmd calc"/>',
  '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO cmd</w:instrText>',
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '\u0013 HYPERLINK "https://example.invalid" \u0014go\u0015',
  'https://example.invalid/ and javascript:alert(1)',
  ') /S /JavaScript /JS (app.alert(1)) >> endobj',
];
const blocks: Block[] = attacks.map((text) => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }] as Inlines,
}));

it('makes neither fields nor links nor parts of the text of a Word file', async () => {
  const bytes = await renderDocx(sampleDoc(blocks), assets);
  const parts = Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, content]) => strFromU8(content))
    .join('\n');
  const fields = [...parts.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(
    ([, code]) => (code ?? '').trim().split(' ')[0],
  );
  expect(
    fields.filter((one) => !['PAGE', 'NUMPAGES', 'PAGEREF', 'TOC'].includes(one ?? '')),
  ).toEqual([]);
  expect(parts).not.toMatch(
    /<w:fldSimple|<!DOCTYPE|<!ENTITY|TargetMode="External"|altChunk|<o:OLE/i,
  );
  // The words are all there, as words.
  const text = docxText(bytes);
  for (const word of ['DDEAUTO', 'fldSimple', 'ENTITY', 'HYPERLINK', 'javascript:alert(1)']) {
    expect(text).toContain(word);
  }
});

it('makes neither scripts nor links nor files of the text of a PDF file', async () => {
  const bytes = await renderPdf(sampleDoc(blocks), assets);
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).not.toMatch(
    /\/(JavaScript|JS|Launch|URI|OpenAction|AA|EmbeddedFile|SubmitForm|GoToR|RichMedia)\b/,
  );
  const text = pdfText(bytes);
  for (const word of ['DDEAUTO', 'fldSimple', 'ENTITY', 'HYPERLINK']) expect(text).toContain(word);
});
