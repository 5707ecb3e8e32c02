/** What files say of themselves, and that equal documents give equal files. */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../electron/documents/docx.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import type { Doc } from '../../shared/documents/doc.ts';
import { META, sampleBlocks, sampleDoc } from './sample.ts';
import {
  assets,
  docxPart,
  docxParts,
  docxToPdf,
  pdfFonts,
  pdfInfo,
  pdfPages,
  pdfText,
} from './support.ts';

/** A one-pixel picture. */
const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

describe('PDF', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await renderPdf(sampleDoc(), assets);
  });

  it('is tagged, titled, dated and of version 1.7', () => {
    const info = pdfInfo(pdf);
    expect(info).toMatch(/Title: +AI management system gap assessment/);
    expect(info).toMatch(/Author: +Jo Smith, Northwind Assurance/);
    expect(info).toMatch(/CreationDate: +Fri May 22 \d\d:30:00 2026/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Suspects: +no/);
    expect(info).toMatch(/PDF version: +1\.7/);
    expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('/Lang (en-GB)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/PageMode /UseOutlines');
  });

  it('says that it is PDF/A-2, and what its colours mean', async () => {
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(raw).toMatch(/\/Type \/OutputIntent\s+\/S \/GTS_PDFA1[^>]+\/DestOutputProfile \d+ 0 R/);
    // What it may not hold: scripts, other files, encryption, pictures that readers smooth.
    expect(raw).not.toMatch(
      /\/(?:JavaScript|JS|EmbeddedFiles|Encrypt|Interpolate|NeedAppearances)\b/,
    );
    const annotations = raw.match(/\/Type \/Annot\b/g) ?? [];
    expect(raw.match(/^\/F 4$/gm)).toHaveLength(annotations.length);
  });

  it('does not say so with a picture in colours of print', async () => {
    const header = 'ffd8ffc0001408000100010401110002110003110004110000ffd9';
    const bytes = new Uint8Array(Buffer.from(header, 'hex'));
    const logo = { bytes, mime: 'image/jpeg', alt: 'Logo' } as const;
    const file = await renderPdf(sampleDoc([], { logos: { organisation: logo } }), assets);
    const raw = Buffer.from(file).toString('latin1');
    expect(raw).toContain('/DeviceCMYK');
    expect(raw).not.toContain('pdfaid');
  });

  it('embeds Inter, the fonts of other scripts that it needs, and names no other font', () => {
    const names = pdfFonts(pdf).map((font) => {
      expect(font).toMatch(/^[A-Z]{6}\+[\w-]+ +CID TrueType +Identity-H +yes yes yes/);
      return font.slice(7, font.indexOf(' ')).replace(/-.*/, '');
    });
    expect(names.toSorted()).toEqual(
      ['Inter', 'Inter', 'Inter', 'NotoEmoji', 'NotoSansArabic', 'NotoSansSC'].toSorted(),
    );
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/Helvetica|Times-Roman|Courier/);
  });

  it('escapes what stands in its XMP packet', async () => {
    const title = 'Risks & <controls> "2026"';
    const bytes = await renderPdf(sampleDoc([], { title }), assets);
    expect(Buffer.from(bytes).toString('utf8')).toContain(
      'Risks &amp; &lt;controls&gt; &quot;2026&quot;',
    );
    expect(pdfInfo(bytes)).toContain(title);
  });

  it('has a header and a footer on every page but the cover', () => {
    const pages = pdfPages(pdf);
    expect(pages[0]).not.toContain('Page 1');
    expect(pages[0]).toContain(META.confidentiality);
    pages.slice(1).forEach((page, at) => {
      expect(page).toContain(`Page ${at + 2} of ${pages.length}`);
      expect(page).toContain(META.code);
      expect(page).toContain(META.organisation);
    });
  });

  it('is the same, byte by byte, for equal documents', async () => {
    await renderDocx(sampleDoc(), assets);
    expect(Buffer.compare(pdf, await renderPdf(sampleDoc(), assets))).toBe(0);
  });

  it('is Letter by setting', async () => {
    const bytes = await renderPdf(sampleDoc([], { pageSize: 'Letter' }), assets);
    expect(pdfInfo(bytes)).toMatch(/Page size: +612 x 792 pts \(letter\)/);
  });

  it('shows logos with their alternative text', async () => {
    const logo = { bytes: PIXEL, mime: 'image/png', alt: 'Logo of Acme' } as const;
    const meta = { logos: { organisation: logo, author: logo } };
    const raw = Buffer.from(await renderPdf(sampleDoc([], meta), assets)).toString('latin1');
    expect(raw).toContain('/Alt (Logo of Acme)');
    const docx = await renderDocx(sampleDoc([], meta), assets);
    expect(docxPart(docx)).toContain('descr="Logo of Acme"');
  });

  it('reports progress, and stops when told to', async () => {
    const seen: number[] = [];
    await renderPdf(sampleDoc(), assets, (fraction) => seen.push(fraction));
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(seen.at(-1)).toBe(1);
    const stop = renderPdf(sampleDoc(), assets, () => {
      throw new Error('cancelled');
    });
    await expect(stop).rejects.toThrow('cancelled');
  });
});

describe('Word', () => {
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = await renderDocx(sampleDoc(), assets);
  });

  it('has its properties from the document', () => {
    const core = docxPart(docx, 'docProps/core.xml');
    expect(core).toContain('<dc:title>AI management system gap assessment</dc:title>');
    expect(core).toContain('<dc:creator>Jo Smith, Northwind Assurance</dc:creator>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core.match(/2026-05-22T09:30:00Z/g)).toHaveLength(2);
    expect(docxPart(docx, 'word/styles.xml')).toMatch(/<w:lang w:val="en-GB"/);
  });

  it('is the same, byte by byte, for equal documents', async () => {
    expect(Buffer.compare(docx, await renderDocx(sampleDoc(), assets))).toBe(0);
  });

  it('embeds the family and asks for no update of fields', () => {
    expect(docxParts(docx).filter((name) => name.endsWith('.odttf'))).toHaveLength(3);
    expect(docxPart(docx, 'word/fontTable.xml')).toContain('<w:altName w:val="Calibri"/>');
    expect(docxPart(docx)).not.toContain('w:dirty');
    expect(docxPart(docx, 'word/settings.xml')).not.toContain('updateFields');
  });

  it('shows the same contents, headings and page numbers in another program', () => {
    const pdf = docxToPdf(docx);
    const pages = pdfPages(pdf, '-layout');
    expect(pages.length).toBeGreaterThan(8);
    expect(pages[3]).toContain(`Page 4 of ${pages.length}`);
    const entries = [...(pages[1] ?? '').matchAll(/^ *(?:([\d.]+) +)?(\S.*?)[ .]{4,}(\d+)$/gm)];
    expect(entries.length).toBe(sampleBlocks().filter((block) => block.kind === 'heading').length);
    for (const [, number, title, page] of entries) {
      const found = pages.findIndex(
        (text, at) =>
          at > 1 && new RegExp(`^ *${number ? `${number} +` : ''}${title}$`, 'm').test(text),
      );
      expect(found + 1, `page of "${title}"`).toBe(Number(page));
    }
    expect(pdfFonts(pdf).join()).toContain('Inter-Regular');
    expect(pdfFonts(pdf).join()).toContain('Inter-Bold');
  });

  it('says the same as the PDF', async () => {
    const pdf = pdfText(await renderPdf(sampleDoc(), assets));
    for (const word of ['ThoraxTriage', 'R-12', 'Almost', 'Okafor', 'third', 'fragment-of-it']) {
      expect(pdf).toContain(word);
      expect(docxPart(docx)).toContain(word);
    }
  });
});

describe('impossible documents', () => {
  const bad: readonly (readonly [string, Doc])[] = [
    [
      'used twice',
      sampleDoc(
        [1, 2].map(
          () => ({ kind: 'heading', level: 1, text: 'A', id: 'a', numbered: true }) as const,
        ),
      ),
    ],
    [
      'not in the document',
      sampleDoc([{ kind: 'paragraph', content: [{ kind: 'reference', target: 'x', text: 'x' }] }]),
    ],
    ['no columns', sampleDoc([{ kind: 'table', columns: [], rows: [] }])],
    [
      '1 cells for 2 columns',
      sampleDoc([
        {
          kind: 'table',
          columns: [
            { header: 'a', weight: 1 },
            { header: 'b', weight: 1 },
          ],
          rows: [[[]]],
        },
      ]),
    ],
    [
      'no size',
      sampleDoc([
        { kind: 'figure', title: '', alt: '', drawing: { width: 0, height: 1, shapes: [] } },
      ]),
    ],
    ['not an ISO 8601 date', sampleDoc([], { created: 'yesterday' })],
  ];
  it.each(bad)('%s: refused with a reason', async (reason, doc) => {
    await expect(renderPdf(doc, assets)).rejects.toThrow(reason);
    await expect(renderDocx(doc, assets)).rejects.toThrow(reason);
  });
});
