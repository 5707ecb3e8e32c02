/** Text of any script: seen, in the right order, and given back as it was written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../electron/documents/docx.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import { splitWord } from '../../electron/documents/pdf/breaks.ts';
import { measureFonts } from '../../electron/documents/pdf/fonts.ts';
import { layoutDoc } from '../../electron/documents/pdf/layout.ts';
import type { Op } from '../../electron/documents/pdf/slice.ts';
import { MARGIN, pageShape } from '../../electron/documents/pdf/style.ts';
import { startsRight } from '../../shared/documents/direction.ts';
import type { Block, Inlines } from '../../shared/documents/doc.ts';
import { cleanText } from '../../shared/documents/text.ts';
import { sampleBlocks, sampleDoc } from './sample.ts';
import {
  assets,
  docxPart,
  docxText,
  docxToPdf,
  pdfFonts,
  pdfInfo,
  pdfPages,
  pdfStructure,
  pdfText,
} from './support.ts';

const ARABIC =
  'يدير النظام طلبات التوظيف في الشركة (ISO/IEC 42001) منذ عام 2026، ويُراجَع كل ثلاثة أشهر من قِبل فريق الحوكمة.';
const HEBREW =
  'המערכת בודקת מסמכים של לקוחות (גרסה 2.1) ומסמנת סיכונים: "גבוה", "בינוני" או "נמוך".';
const CHINESE =
  '本公司使用人工智能系统审查贷款申请。该系统由外部供应商提供，我们每季度评估一次其风险；如果发现“重大风险”，则由风险委员会决定是否停用。模型版本为v2.1，训练数据来自2019—2025年。';
const JAPANESE =
  '当社はAIシステムを採用選考に使用しています。「影響評価」は毎年実施し、結果を経営会議に報告する。';
const KOREAN =
  '우리 회사는 인공지능 시스템을 고객 상담에 사용하며, 분기마다 위험을 평가하고 결과를 이사회에 보고합니다.';
const THAI = 'ระบบปัญญาประดิษฐ์นี้ใช้คัดกรองใบสมัครงานและได้รับการประเมินความเสี่ยงทุกไตรมาสโดยคณะกรรมการกำกับดูแล';

const SCRIPTS: readonly (readonly [script: string, font: string, text: string])[] = [
  ['Arabic with vowels, brackets and figures', 'NotoSansArabic', ARABIC],
  [
    'Persian with joiners and its own figures',
    'NotoSansArabic',
    'می‌خواهم سامانه را بررسی کنم؛ گزارش ۱۲۳ آماده است.',
  ],
  ['Hebrew with quotation marks', 'NotoSansHebrew', HEBREW],
  ['Hebrew with points', 'NotoSansHebrew', 'עוֹלָם טוֹב'],
  ['Chinese', 'NotoSansSC', CHINESE],
  ['Chinese as in Taiwan', 'NotoSansSC', '本公司使用人工智慧系統審查貸款申請，並每季評估風險。'],
  ['Japanese', 'NotoSansSC', JAPANESE],
  ['Korean', 'NotoSansKR', KOREAN],
  [
    'Cyrillic, Greek and Vietnamese',
    'Inter',
    'Система проверяет заявки. Το σύστημα. Hệ thống trí tuệ nhân tạo.',
  ],
  ['Thai', 'NotoSansThai', THAI],
  [
    'Hindi',
    'NotoSansDevanagari',
    'यह प्रणाली ऋण आवेदनों की समीक्षा करती है और प्रत्येक तिमाही में जोखिम का मूल्यांकन किया जाता है।',
  ],
  ['Bengali', 'NotoSansBengali', 'এই ব্যবস্থা ঋণের আবেদন পর্যালোচনা করে।'],
  ['Tamil', 'NotoSansTamil', 'இந்த அமைப்பு கடன் விண்ணப்பங்களை மதிப்பாய்வு செய்கிறது.'],
  ['Georgian', 'NotoSansGeorgian', 'სისტემა ამოწმებს განაცხადებს.'],
  ['Armenian', 'NotoSansArmenian', 'Համակարգը ստուգում է հայտերը։'],
  ['Amharic', 'NotoSansEthiopic', 'ስርዓቱ ማመልከቻዎችን ይመረምራል።'],
  [
    'emoji of several characters',
    'NotoEmoji',
    'Ready 🚀 ✅ family 👨‍👩‍👧 flag 🇩🇪 thumbs 👍🏽 key 1️⃣ done 🎉🎉',
  ],
  ['mathematics', 'NotoSansSC', '∑ ∀x ∈ A: x² ≥ 0, √2 ≈ 1.41 ⇒ ↔'],
];

const plain = (text: string): Inlines => [{ kind: 'text', text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plain(text) });

/** Without spaces and without the signs that pdftotext puts around texts from the right. */
const dense = (text: string): string =>
  text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

const metrics = measureFonts(assets.fonts);
type TextOp = Extract<Op, { op: 'text' }>;
const lay = (blocks: readonly Block[]): TextOp[] =>
  layoutDoc(sampleDoc([...blocks]), metrics)
    .pages.slice(1)
    .flatMap((page) => page.ops)
    .filter((op): op is TextOp => op.op === 'text');
const rightOf = (op: TextOp): number => op.x + metrics.width(op.text, op.style);
const RIGHT = pageShape('A4', 'portrait').width - MARGIN;
const places = (text: string): ReadonlyMap<string, TextOp> =>
  new Map(lay([paragraph(text)]).map((op) => [op.text.trim(), op]));
const xOf = (text: string, word: string): number => places(text).get(word)?.x ?? Number.NaN;

/** The texts of each line of a paragraph. */
const linesOf = (text: string): string[] => {
  const lines = new Map<number, string>();
  for (const op of lay([paragraph(text)])) lines.set(op.y, (lines.get(op.y) ?? '') + op.text);
  return Array.from(lines.values(), (line) => line.trim());
};

describe('PDF', () => {
  it.each(SCRIPTS)('%s: %s has the glyphs, and the text comes back', async (_, font, text) => {
    const pdf = await renderPdf(sampleDoc([paragraph(text)]), assets);
    expect(dense(pdfText(pdf))).toContain(dense(text));
    expect(pdfFonts(pdf).join('\n')).toContain(font);
    expect(
      lay([paragraph(text)])
        .map((op) => op.text)
        .join(''),
    ).not.toContain('\u25a1');
  });

  it('reads no font of another script for a text that needs none', async () => {
    const refuse = (): never => {
      throw new Error('not needed');
    };
    const fallbacks = assets.fonts.fallbacks.map((font) => ({ ...font, load: refuse }));
    const own = { ...assets, fonts: { ...assets.fonts, fallbacks } };
    const doc = sampleDoc(sampleBlocks().slice(0, -1));
    await expect(renderPdf(doc, own)).resolves.toBeInstanceOf(Uint8Array);
    await expect(renderDocx(doc, own)).resolves.toBeInstanceOf(Uint8Array);
    await expect(renderPdf(sampleDoc([paragraph(ARABIC)]), own)).rejects.toThrow('not needed');
  });

  it('is tagged in the order of reading, with the text of each element', async () => {
    const pdf = await renderPdf(sampleDoc([paragraph(ARABIC), paragraph('After it.')]), assets);
    expect(pdfInfo(pdf)).toMatch(/Tagged: +yes/);
    const structure = pdfStructure(pdf);
    // This tool gives the words in the order of reading, but their letters as they stand.
    const words = ['منذ', 'عام', '2026', 'أشهر'].map((word) => Array.from(word).reverse().join(''));
    words[2] = '2026';
    const found = [...words, 'After it'].map((word) => structure.lastIndexOf(word));
    expect(found[0]).toBeGreaterThan(0);
    expect(found).toEqual(found.toSorted((one, other) => one - other));
  });

  it('keeps what no font has: a box for each character, and the character in the text', async () => {
    const text = 'Cherokee \u13e3\u13b3\u13a9 and \u{13000}.';
    const boxes = lay([paragraph(text)]).filter((op) => op.actual !== undefined);
    expect(boxes.map((op) => [op.text, op.actual])).toEqual([
      ['\u25a1\u25a1\u25a1', '\u13e3\u13b3\u13a9'],
      ['\u25a1', '\u{13000}'],
    ]);
    expect(dense(pdfText(await renderPdf(sampleDoc([paragraph(text)]), assets)))).toContain(
      dense(text),
    );
  });

  it('draws bold text of other scripts heavier', () => {
    const [op] = lay([
      { kind: 'paragraph', content: [{ kind: 'text', text: '风险', bold: true }] },
    ]);
    expect(op?.style).toMatchObject({ face: 'fallback-han', heavy: true });
  });
});

describe('direction', () => {
  it('is that of the first letter', () => {
    expect(['عربي first', 'first عربي', '(12) שלום', '42', '', '中文'].map(startsRight)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('sets a paragraph from the right at the right edge, its words from right to left', () => {
    const [first] = lay([paragraph('ראשון שני שלישי')]);
    expect(first && rightOf(first)).toBeCloseTo(RIGHT, 1);
    const text = 'ראשון שני שלישי';
    expect(xOf(text, 'ראשון')).toBeGreaterThan(xOf(text, 'שני'));
    expect(xOf(text, 'שני')).toBeGreaterThan(xOf(text, 'שלישי'));
  });

  it('leaves an English paragraph at the left, and turns only the words inside', () => {
    const text = 'English אחת שתיים ends';
    expect(xOf(text, 'English')).toBeCloseTo(MARGIN, 1);
    expect(xOf(text, 'אחת')).toBeGreaterThan(xOf(text, 'שתיים'));
    expect(xOf(text, 'ends')).toBeGreaterThan(xOf(text, 'אחת'));
  });

  it('keeps figures and Latin words in their own order', () => {
    const text = 'עולם 2026 AI Act שלום';
    expect(xOf(text, '2026')).toBeLessThan(xOf(text, 'עולם'));
    expect(xOf(text, 'AI Act')).toBeGreaterThan(xOf(text, 'שלום'));
  });

  it('mirrors brackets, and gives back the ones that were written', async () => {
    const brackets = lay([paragraph('שלום (עולם)')]).filter((op) => /^[()]$/.test(op.text));
    const drawn = brackets.map((op) => metrics.shape(op.text, op.style)[0]?.glyphs[0]?.id);
    const written = [')', '('].map(
      (sign) =>
        metrics.shape(sign, { face: 'regular', size: 9, colour: '#000000' })[0]?.glyphs[0]?.id,
    );
    expect(brackets.map((op) => op.text)).toEqual(['(', ')']);
    expect(drawn).toEqual(written);
    const pdf = await renderPdf(sampleDoc([paragraph('שלום (עולם)')]), assets);
    expect(dense(pdfText(pdf))).toContain('שלום(עולם)');
  });

  it('holds in cells, list items and headings; figures stay at their edge', () => {
    const ops = lay([
      { kind: 'heading', level: 1, text: 'כותרת', id: 'h', numbered: true },
      { kind: 'list', ordered: false, items: [plain('פריט')] },
      {
        kind: 'table',
        columns: [
          { header: 'Name', weight: 1 },
          { header: 'Count', weight: 1, align: 'end' },
        ],
        rows: [[plain('תא'), plain('12')]],
      },
    ]);
    const op = (text: string): TextOp => {
      const found = ops.find((one) => one.text.trim() === text);
      if (!found) throw new Error(`There is no ${text}`);
      return found;
    };
    expect(op('1').x).toBeGreaterThan(op('כותרת').x);
    expect(op('\u2022').x).toBeGreaterThan(op('פריט').x);
    expect(op('תא').x).toBeGreaterThan(op('Name').x + 100);
    expect(rightOf(op('12'))).toBeCloseTo(RIGHT, 1);
  });
});

describe('line breaks', () => {
  it('stand between East Asian characters, and never before or after the wrong sign', () => {
    for (const text of [CHINESE.repeat(6), JAPANESE.repeat(6)]) {
      const lines = linesOf(text);
      expect(lines.length).toBeGreaterThan(5);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^[\u3001\u3002\uff0c\uff1b\u300d\u201d]/);
        expect(line).not.toMatch(/[\u300c\u201c]$/);
      }
      const widths = lines.slice(0, -1).map((line) => Array.from(line).length);
      expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(12);
    }
  });

  it('stand between words in Thai, and between words in Korean', () => {
    expect(splitWord('การประเมินความเสี่ยง')).toEqual(['การ', 'ประเมิน', 'ความ', 'เสี่ยง']);
    expect(splitWord('인공지능')).toEqual(['인공지능']);
    for (const line of linesOf(KOREAN.repeat(4))) expect(KOREAN.repeat(4)).toContain(line);
  });

  it('lose nothing', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .map((value) => value.replace(/\s/g, ''));
    fc.assert(
      fc.property(text, (word) => {
        expect(splitWord(word).join('')).toBe(word);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Word', () => {
  const block = (text: string): Block => paragraph(text);

  it('marks what runs from the right, and what does not inside it', async () => {
    const xml = docxPart(
      await renderDocx(sampleDoc([block(ARABIC), block('English עברית.')]), assets),
    );
    expect(xml).toMatch(/<w:bidi\/>.*?<w:rtl\/><\/w:rPr><w:t[^>]*>يدير/);
    expect(xml).toContain('<w:r><w:t xml:space="preserve">ISO/IEC 42001</w:t></w:r>');
    expect(xml.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>עברית</);
  });

  it('keeps figures of a column below each other, whichever way they run', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ header: 'Count', weight: 1, align: 'end' }],
      rows: [[plain('12')], [plain('שתיים')]],
    };
    const xml = docxPart(await renderDocx(sampleDoc([table]), assets));
    expect(xml).toMatch(/<w:bidi\/>(?:(?!<\/w:pPr>).)*<w:jc w:val="start"\/>/);
    expect(xml).toMatch(/<w:bidiVisual w:val="off"\/>/);
  });

  it('names fonts that have the characters', async () => {
    const docx = await renderDocx(sampleDoc([block(JAPANESE), block(KOREAN), block('🚀')]), assets);
    const xml = docxPart(docx);
    expect(docxPart(docx, 'word/styles.xml')).toContain('w:eastAsia="Microsoft YaHei"');
    for (const font of ['Yu Gothic', 'Malgun Gothic', 'Segoe UI Emoji'])
      expect(xml).toContain(font);
  });

  it('says the same in LibreOffice', async () => {
    const texts = [ARABIC, HEBREW, CHINESE, JAPANESE];
    const docx = await renderDocx(sampleDoc(texts.map(block)), assets);
    for (const text of texts) expect(dense(docxText(docx))).toContain(dense(text));
    const pdf = dense(pdfText(docxToPdf(docx)));
    for (const text of ['本公司使用人工智能系统审查贷款申请', 'ISO/IEC', 'הלקוחות'.slice(1)])
      expect(pdf).toContain(dense(text));
  });

  it('puts headings between other scripts on the pages that its contents show', async () => {
    const blocks: Block[] = [
      { kind: 'contents', title: 'Contents', depth: 1 },
      { kind: 'page-break' },
      ...Array.from({ length: 8 }, (_, at): Block[] => [
        { kind: 'heading', level: 1, text: `Chapter ${at}`, id: `c${at}`, numbered: true },
        paragraph(CHINESE.repeat(4)),
        paragraph(ARABIC.repeat(5)),
        paragraph(JAPANESE.repeat(4)),
      ]).flat(),
    ];
    const pages = pdfPages(docxToPdf(await renderDocx(sampleDoc(blocks), assets)), '-layout');
    const entries = [...(pages[1] ?? '').matchAll(/Chapter (\d)[ .]{4,}(\d+)/g)];
    expect(entries).toHaveLength(8);
    for (const [, chapter, page] of entries) {
      const found =
        pages.findIndex((text, at) => at > 1 && text.includes(`Chapter ${chapter}`)) + 1;
      expect(Math.abs(found - Number(page)), `page of chapter ${chapter}`).toBeLessThanOrEqual(1);
    }
  });
});

describe('any text', () => {
  const character = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...SCRIPTS), fc.nat(200), fc.integer({ min: 1, max: 8 }))
        .map(([[, , text], from, length]) => {
          const all = Array.from(text);
          return all.slice(from % all.length, (from % all.length) + length).join('');
        }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ' ',
        '\n',
        '(',
        ')',
        '\u200d',
        '\u200f',
        '\u2067',
        '\u202e',
        '\u0301',
        '\ud800',
      ),
    },
  );
  const anything = fc
    .array(character, { minLength: 1, maxLength: 20 })
    .map((parts) => parts.join(''));

  it('is laid out with all its characters, in the order of reading', () => {
    const said = (op: TextOp): string => (op.actual ?? op.text).replace(/\s/g, '');
    fc.assert(
      fc.property(anything, (text) => {
        expect(
          lay([paragraph(text)])
            .map(said)
            .join(''),
        ).toBe(cleanText(text).replace(/\s/g, ''));
      }),
      { numRuns: 400 },
    );
  });

  it('never stands outside its column', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const op of lay([paragraph(text)])) {
          expect(op.x).toBeGreaterThan(MARGIN - 12);
          expect(rightOf(op)).toBeLessThan(RIGHT + 12);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is made into both formats wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (one, other) => {
        const blocks: Block[] = [
          { kind: 'contents', title: other, depth: 1 },
          { kind: 'heading', level: 1, text: one, id: 'h', numbered: true },
          {
            kind: 'paragraph',
            content: [
              { kind: 'text', text: one, mono: true },
              { kind: 'reference', target: 'h', text: other },
            ],
          },
          {
            kind: 'table',
            columns: [
              { header: one, weight: 1 },
              { header: other, weight: 1, align: 'end' },
            ],
            rows: [
              [
                [{ kind: 'tag', tone: 'good', label: one }],
                [{ kind: 'mark', mark: 'partly', label: other }],
              ],
            ],
          },
          {
            kind: 'figure',
            title: one,
            alt: other,
            drawing: {
              width: 90,
              height: 30,
              shapes: [{ kind: 'text', x: 45, y: 20, size: 9, anchor: 'middle', text: one }],
            },
          },
        ];
        const doc = sampleDoc(blocks, { title: one, organisation: other, confidentiality: one });
        const [pdf, docx] = [await renderPdf(doc, assets), await renderDocx(doc, assets)];
        expect(pdfInfo(pdf)).toMatch(/^Pages: +[1-9]/m);
        for (const text of [pdfText(pdf), docxText(docx)])
          expect(text).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 40 },
    );
  });
});
