/** Pages of generated documents: nothing is lost, nothing is cut, nothing stands alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../electron/documents/pdf.ts';
import { measureFonts } from '../../electron/documents/pdf/fonts.ts';
import { layoutDoc, type LaidOut } from '../../electron/documents/pdf/layout.ts';
import type { Page } from '../../electron/documents/pdf/paginate.ts';
import type { Op } from '../../electron/documents/pdf/slice.ts';
import { MARGIN } from '../../electron/documents/pdf/style.ts';
import type { Block, Inlines } from '../../shared/documents/doc.ts';
import { META, MARKS, mark, sampleBlocks, sampleDoc } from './sample.ts';
import { assets, docxPart, docxText, pdfPages, pdfText } from './support.ts';
import { renderDocx } from '../../electron/documents/docx.ts';

const metrics = measureFonts(assets.fonts);
const lay = (blocks: Block[]): LaidOut => layoutDoc(sampleDoc(blocks), metrics);
const cell = (value: string): Inlines => [{ kind: 'text', text: value }];

type TextOp = Extract<Op, { op: 'text' }>;
const textOps = (page: Page): TextOp[] => page.ops.filter((op): op is TextOp => op.op === 'text');

/** The texts on all pages that belong to the structure, without any spaces. */
const letters = (pages: readonly Page[]): string =>
  pages
    .slice(1)
    .flatMap(textOps)
    .filter((op) => op.node)
    .map((op) => op.actual ?? op.text)
    .join('')
    .replace(/\s/g, '');

const word = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9a-f]{64}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '6.1.2',
      'ISO/IEC',
      '\u4e2d\u6587',
      '\u{1f600}',
      'well-known',
      'M\u00fcller',
    ),
  },
);
const prose = (longest: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: longest }).map((words) => words.join(' '));

const block: fc.Arbitrary<(id: string) => Block> = fc.oneof(
  prose(8).chain((text) =>
    fc.constantFrom(1 as const, 2 as const, 3 as const).map((level) => (id: string): Block => ({
      kind: 'heading',
      level,
      text,
      id,
      numbered: true,
    })),
  ),
  prose(300).map((text) => (): Block => ({ kind: 'paragraph', content: cell(text) })),
  fc
    .array(fc.tuple(prose(4), prose(60), prose(3)), { minLength: 1, maxLength: 12 })
    .map((rows) => (): Block => ({
      kind: 'table',
      columns: [
        { header: 'Code', weight: 1 },
        { header: 'Text', weight: 5 },
        { header: 'Count', weight: 1, align: 'end' },
      ],
      rows: rows.map((row) => row.map(cell)),
    })),
  fc.array(prose(150), { minLength: 1, maxLength: 5 }).map((values) => (id: string): Block => ({
    kind: 'card',
    id,
    title: cell(`Finding ${id}`),
    badges: [{ kind: 'tag', tone: 'danger', label: 'Major' }],
    rows: values.map((value) => ({ label: 'Statement', value: cell(value) })),
  })),
  fc.array(prose(30), { minLength: 1, maxLength: 6 }).map((items) => (): Block => ({
    kind: 'list',
    ordered: true,
    items: items.map(cell),
  })),
);
const blocks = fc
  .array(block, { minLength: 1, maxLength: 14 })
  .map((makers) => makers.map((make, at) => make(`id-${at}`)));

/** All letters of the generated blocks in reading order, as the pages must have them. */
const expectedLetters = (all: readonly Block[], numbers: (id: string) => string): string => {
  const text = (inlines: Inlines): string =>
    inlines
      .map((inline) =>
        inline.kind === 'text' ? inline.text : 'label' in inline ? inline.label : '',
      )
      .join('');
  const parts = all.map((one): string => {
    if (one.kind === 'heading') return numbers(one.id) + one.text;
    if (one.kind === 'paragraph') return text(one.content);
    if (one.kind === 'list') return one.items.map((item, at) => `${at + 1}.${text(item)}`).join('');
    if (one.kind === 'card') return text(one.title) + text(one.badges);
    return '';
  });
  return parts.join('').replace(/\s/g, '');
};

describe('generated documents', () => {
  it('never end a page with a heading', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const { pages } = lay([...all, { kind: 'paragraph', content: cell('end') }]);
        for (const page of pages.slice(0, -1)) {
          const last = textOps(page).findLast((op) => op.node);
          expect(last?.node?.tag).not.toMatch(/^H\d$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lose no letter and stay inside the margins', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const { pages } = lay(all);
        const found = letters(pages);
        // Cells of long rows are read line by line, so their letters are compared as a whole.
        const count = (value: string): Map<string, number> => {
          const counts = new Map<string, number>();
          for (const letter of value) counts.set(letter, (counts.get(letter) ?? 0) + 1);
          return counts;
        };
        const wanted = all.flatMap((one): string[] => {
          if (one.kind === 'table') {
            return [...one.columns.map((column) => column.header), ...one.rows.flat().map(plain)];
          }
          if (one.kind === 'card') return one.rows.flatMap((row) => [row.label, plain(row.value)]);
          return [];
        });
        const numbers = new Map<string, string>();
        const headings = [0, 0, 0];
        for (const one of all) {
          if (one.kind !== 'heading') continue;
          headings[one.level - 1] = (headings[one.level - 1] ?? 0) + 1;
          headings.fill(0, one.level);
          numbers.set(one.id, headings.slice(0, one.level).join('.'));
        }
        const all_ = expectedLetters(all, (id) => numbers.get(id) ?? '') + wanted.join('');
        expect(count(found)).toEqual(count(all_.replace(/\s/g, '')));
        for (const page of pages) {
          for (const op of textOps(page)) {
            expect(op.y).toBeLessThanOrEqual(page.shape.height - MARGIN + 0.1);
            expect(op.x).toBeGreaterThanOrEqual(MARGIN - 0.1);
            const width = metrics.width(op.text.trimEnd(), op.style);
            expect(op.x + width).toBeLessThanOrEqual(page.shape.width - MARGIN + 1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

const plain = (inlines: Inlines): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, at) => `w${String(at).padStart(5, '0')}`).join(' ');

describe('long texts', () => {
  // 1,430 words of seven letters with their spaces: about 10,000 characters.
  const words = numbered(1430).split(' ');
  const holders: Readonly<Record<string, Block>> = {
    card: {
      kind: 'card',
      id: 'c',
      title: cell('Card'),
      badges: [],
      rows: [{ label: 'Notes', value: cell(words.join(' ')) }],
    },
    'table cell': {
      kind: 'table',
      columns: [
        { header: 'No', weight: 1 },
        { header: 'Notes', weight: 3 },
      ],
      rows: [
        [cell('1'), cell(words.join(' '))],
        [cell('2'), cell('after')],
      ],
    },
    callout: { kind: 'callout', tone: 'warning', title: 'Note', content: [cell(words.join(' '))] },
    'key-value': { kind: 'key-value', rows: [{ label: 'Notes', value: cell(words.join(' ')) }] },
    list: { kind: 'list', ordered: false, items: [cell(words.join(' '))] },
    paragraph: { kind: 'paragraph', content: cell(words.join(' ')) },
  };
  it.each(Object.entries(holders))(
    'a %s flows over pages, and no word is lost',
    async (_, holder) => {
      const pdf = await renderPdf(sampleDoc([holder]), assets);
      const text = pdfText(pdf);
      expect(words.filter((one) => !text.includes(one))).toEqual([]);
      expect(pdfPages(pdf).length).toBeGreaterThan(2);
      const word = docxText(await renderDocx(sampleDoc([holder]), assets));
      expect(words.filter((one) => !word.includes(one))).toEqual([]);
    },
  );

  it('an endless word breaks', async () => {
    const endless = 'a'.repeat(5000);
    const table: Block = {
      kind: 'table',
      columns: [
        { header: 'x', weight: 1 },
        { header: 'y', weight: 1 },
      ],
      rows: [[cell(endless), cell('ok')]],
    };
    const pages = pdfPages(await renderPdf(sampleDoc([table]), assets), '-raw');
    const count = pages.join('').match(/a{8,}/g)?.join('').length;
    expect(count).toBe(5000);
  });

  it('a very long title and organisation stay on the cover and fit the header', async () => {
    const pdf = await renderPdf(
      sampleDoc([{ kind: 'paragraph', content: cell('body') }], {
        title: numbered(60),
        organisation: numbered(30),
      }),
      assets,
    );
    expect(pdfText(pdf)).toContain('w00059');
    expect(pdfPages(pdf).at(-1)).toContain('\u2026');
  });
});

describe('tables', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [
    cell(`Q-${at}`),
    cell(`Question number ${at}`),
    mark(MARKS[at % 5] ?? 'conforms'),
    cell('Seen in the intranet.'),
    cell(String(at)),
  ]);
  const big: Block = {
    kind: 'table',
    columns: [
      { header: 'Code', weight: 1 },
      { header: 'Question', weight: 3 },
      { header: 'Answer', weight: 2 },
      { header: 'Evidence', weight: 3 },
      { header: 'Count', weight: 1, align: 'end' },
    ],
    rows,
  };

  it('say their heads again on each page', async () => {
    const pages = pdfPages(await renderPdf(sampleDoc([big]), assets), '-raw').slice(1);
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages)
      expect(page.replace(/\s+/g, ' ')).toContain('Code Question Answer Evidence Count');
  });

  it('align figures at one edge', () => {
    const ops = lay([big]).pages.flatMap(textOps);
    const edges = ops
      .filter((op) => op.style.figures === 'tabular' && /^\d+$/.test(op.text))
      .map((op) => op.x + metrics.width(op.text, op.style));
    expect(edges).toHaveLength(1000);
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(0.01);
  });
});

describe('contents', () => {
  it('show the pages on which the headings stand', async () => {
    const pages = pdfPages(await renderPdf(sampleDoc(), assets), '-layout');
    const entries = [...(pages[1] ?? '').matchAll(/^ *(?:([\d.]+) +)?(\S.*?) {3,}(\d+)$/gm)];
    expect(entries.length).toBe(sampleBlocks().filter((one) => one.kind === 'heading').length);
    for (const [, , title, page] of entries) {
      expect(pages[Number(page) - 1], `page ${page}`).toContain(title);
    }
  });

  it('agree with the layout for contents of several pages', () => {
    const headings = Array.from({ length: 120 }, (_, at): Block => ({
      kind: 'heading',
      level: 1,
      text: `Chapter ${at}`,
      id: `c${at}`,
      numbered: true,
    }));
    const { pages, pageOf } = lay([
      { kind: 'contents', title: 'Contents', depth: 3 },
      { kind: 'page-break' },
      ...headings.flatMap((one): Block[] => [
        one,
        { kind: 'paragraph', content: cell(META.title.repeat(8)) },
      ]),
    ]);
    const links = pages.flatMap((page) => page.ops.filter((op) => op.op === 'page-of'));
    expect(links).toHaveLength(120);
    expect(pageOf.get('c0')).toBeGreaterThan(4);
    for (const [id, number] of pageOf) {
      expect(textOps(pages[number - 1] as Page).map((op) => op.text)).toContain(
        `Chapter ${id.slice(1)}`,
      );
    }
  });
});

describe('pages', () => {
  const line: Block = { kind: 'paragraph', content: cell('line') };
  const card = (rows: number): Block => ({
    kind: 'card',
    id: 'card',
    title: cell('Title of the card'),
    badges: [],
    rows: Array.from({ length: rows }, (_, at) => ({ label: `L${at}`, value: cell(`v${at}`) })),
  });
  const bodies = (pages: readonly Page[]): string[][] =>
    pages.slice(1).map((page) => textOps(page).map((op) => op.text));

  it('keep a short paragraph with the table that it introduces', () => {
    const intro: Block = { kind: 'paragraph', content: cell('introduces') };
    const table: Block = {
      kind: 'table',
      columns: [{ header: 'Head', weight: 1 }],
      rows: Array.from({ length: 5 }, (_, at) => [cell(`row ${at}`)]),
    };
    for (let before = 20; before < 32; before += 1) {
      const pages = bodies(
        lay([...Array.from({ length: before }, () => line), intro, table]).pages,
      );
      const page = pages.find((texts) => texts.includes('introduces'));
      expect(page).toContain('Head');
      expect(page).toContain('row 1');
    }
  });

  it('begin a table of tall rows where one of them fits, and of short ones where two do', () => {
    const table = (lines: number): Block => ({
      kind: 'table',
      columns: [{ header: 'Head', weight: 1 }],
      rows: Array.from({ length: 4 }, (_, at) => [cell(`row ${at}${'\nmore'.repeat(lines - 1)}`)]),
    });
    const rowsOnFirst = (lines: number): number[] =>
      Array.from({ length: 40 }, (_, before) => {
        const [first = []] = bodies(
          lay([...Array.from({ length: before }, () => line), table(lines)]).pages,
        );
        return first.filter((text) => text.startsWith('row ')).length;
      });
    expect(rowsOnFirst(1)).not.toContain(1);
    expect(rowsOnFirst(1)).not.toContain(3);
    for (const count of [1, 2, 3]) expect(rowsOnFirst(12)).toContain(count);
  });

  it('part a long card of many short lines in Word instead of leaving a page to it', async () => {
    const lines = Array.from({ length: 70 }, (_, at) => `line ${at}`);
    const list = (values: readonly string[]): Inlines =>
      values.flatMap((value, at): Inlines =>
        at === 0 ? cell(value) : [{ kind: 'break' }, ...cell(value)],
      );
    const xmlOf = async (values: readonly string[]): Promise<string> => {
      const block: Block = {
        kind: 'card',
        id: 'card',
        title: cell('Title of the card'),
        badges: [],
        rows: [0, 1, 2, 3, 4].map((at) => ({ label: `L${at}`, value: list(values) })),
      };
      return docxPart(await renderDocx(sampleDoc([block]), assets));
    };
    const kept = (xml: string): number => xml.match(/<w:keepNext\/>/g)?.length ?? 0;
    expect(kept(await xmlOf(lines))).toBeLessThan(kept(await xmlOf(lines.slice(0, 5))));
  });

  it('part a card where it would leave much of a page empty, and only there', () => {
    const all = Array.from({ length: 31 }, (_, before) => {
      const { pages } = lay([...Array.from({ length: before }, () => line), card(16)]);
      const [first = [], second = []] = bodies(pages);
      const lines = [first, second].map(
        (texts) => texts.filter((text) => text.startsWith('v')).length,
      );
      const again = second.join(' ').includes('(continued)');
      return { lines, again, title: first.includes('Title of the card') };
    });
    const least = (lines: readonly number[]): number => Math.min(...lines);
    expect(all.filter(({ lines }) => lines.reduce((sum, count) => sum + count, 0) !== 16)).toEqual(
      [],
    );
    expect(all.filter(({ lines, again }) => again !== least(lines) > 0)).toEqual([]);
    expect(all.filter(({ again, title }) => again && !title)).toEqual([]);
    expect(all.filter(({ again, lines }) => again && least(lines) < 3)).toEqual([]);
    const parted = all.filter(({ again }) => again).length;
    expect(parted).toBeGreaterThan(3);
    expect(parted).toBeLessThan(20);
  });
});

describe('breaks', () => {
  const text: Block = { kind: 'paragraph', content: cell('text') };
  it('make no empty page', () => {
    const { pages } = lay([
      { kind: 'page-break' },
      text,
      { kind: 'page-break' },
      { kind: 'page-break', orientation: 'landscape' },
      text,
      { kind: 'page-break' },
    ]);
    expect(pages.map((page) => page.shape.width > page.shape.height)).toEqual([false, false, true]);
  });
});
