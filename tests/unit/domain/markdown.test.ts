import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksText,
  type RichBlock,
  type RichInline,
} from '../../../shared/domain/markdown/model.ts';
import { normalise } from '../../../shared/domain/markdown/normalise.ts';
import { parseMarkdown } from '../../../shared/domain/markdown/parse.ts';
import { writeMarkdown } from '../../../shared/domain/markdown/write.ts';

const templates = join(import.meta.dirname, '../../../resources/content/templates');
const t = (text: string): RichInline => ({ text });
const p = (...content: RichInline[]): RichBlock => ({ kind: 'paragraph', content });

describe('reading Markdown', () => {
  it('reads the blocks that the editor makes', () => {
    const source = [
      '## Scope',
      '',
      'One **bold** and *italic* line with `code`,',
      'continued here.\\',
      'A new line.',
      '',
      '1. first',
      '   - nested',
      '2. second',
      '',
      '   with more',
      '',
      '> quoted',
      '',
      '| A | B |',
      '| --- | :-: |',
      '| a \\| b | c<br>d |',
    ].join('\n');
    expect(parseMarkdown(source)).toEqual([
      { kind: 'heading', level: 1, content: [t('Scope')] },
      p(
        t('One '),
        { text: 'bold', bold: true },
        t(' and '),
        { text: 'italic', italic: true },
        t(' line with '),
        { text: 'code', code: true },
        t(', continued here.'),
        { break: true },
        t('A new line.'),
      ),
      {
        kind: 'list',
        ordered: true,
        start: 1,
        items: [
          [p(t('first')), { kind: 'list', ordered: false, start: 1, items: [[p(t('nested'))]] }],
          [p(t('second')), p(t('with more'))],
        ],
      },
      { kind: 'quote', blocks: [p(t('quoted'))] },
      {
        kind: 'table',
        head: [[t('A')], [t('B')]],
        rows: [[[t('a | b')], [t('c'), { break: true }, t('d')]]],
      },
    ]);
  });

  it('keeps what it does not know as text', () => {
    const source = '<script>alert(1)</script> [link](javascript:alert(1)) ![x](y) &amp; &lt;';
    expect(parseMarkdown(source)).toEqual([p(t(source))]);
  });

  it('leaves signs alone that mark nothing', () => {
    for (const text of ['2 * 3 * 4', 'file_name_2', 'a ** b', '5 *', 'a*', '_x', '**', 'a ****']) {
      expect(parseMarkdown(text)).toEqual([p(t(text))]);
    }
  });

  it('does not take a year at the start of a line for a list', () => {
    expect(parseMarkdown('It began in\n1999. Then it grew.')).toEqual([
      p(t('It began in 1999. Then it grew.')),
    ]);
  });

  it('takes a first-level heading for the top where there is one', () => {
    const levels = (source: string): unknown =>
      parseMarkdown(source).map((block) => (block.kind === 'heading' ? block.level : null));
    expect(levels('# A\n## B\n### C\n#### D')).toEqual([1, 2, 3, 3]);
    expect(levels('## A\n### B\n#### C\n##### D')).toEqual([1, 2, 3, 3]);
    expect(levels('## A ##\n## #')).toEqual([1]);
  });

  it('gives rows of a table the same number of cells', () => {
    expect(parseMarkdown('| a |\n|---|\n| b | c |\n|')).toEqual([
      {
        kind: 'table',
        head: [[t('a')], []],
        rows: [
          [[t('b')], [t('c')]],
          [[], []],
        ],
      },
    ]);
  });

  it('reads any text, however deep or long, in time that grows with its length', () => {
    const hostile = [
      '- ',
      '> ',
      '*',
      '**a',
      '`',
      '``` ',
      '| ',
      '_a',
      '1. ',
      '\\',
      '<br',
      '[',
      '  \n',
    ];
    for (const piece of hostile) {
      const source = piece.repeat(Math.floor(100_000 / piece.length));
      const started = performance.now();
      const blocks = parseMarkdown(source);
      writeMarkdown(blocks);
      // Far above what it takes, far below what anything quadratic would.
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(3000);
    }
  });
});

const signs =
  '   * ** _ ` `` \\ | # - --- > 1. 2) + ~~~ <br> <b> [gap] = &amp; {{document.code}}'.split(' ');

/** Texts full of signs that mean something somewhere. */
const words = fc
  .array(
    fc.constantFrom('a', 'Wort', ' ', '.', '漢字', 'שלום', '🙂', '\u00a0', '\t', '\n', ...signs),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const inlines: fc.Arbitrary<readonly RichInline[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ text: words }) },
    { weight: 3, arbitrary: fc.record({ text: words, bold: fc.constant(true as const) }) },
    { weight: 3, arbitrary: fc.record({ text: words, italic: fc.constant(true as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        text: words,
        bold: fc.constant(true as const),
        italic: fc.constant(true as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ text: words, code: fc.constant(true as const) }) },
    { weight: 1, arbitrary: fc.constant({ break: true as const }) },
  ),
  { maxLength: 5 },
);

const { blocks } = fc.letrec<{ block: RichBlock; blocks: readonly RichBlock[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'nesting' }),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'nesting' },
    fc.record({ kind: fc.constant('paragraph' as const), content: inlines }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      content: inlines,
    }),
    fc.record({ kind: fc.constant('code' as const), text: words }),
    fc.record({
      kind: fc.constant('table' as const),
      head: fc.array(inlines, { maxLength: 3 }),
      rows: fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 20 }),
      items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
  ),
}));

describe('writing Markdown', () => {
  it('is read back as it was meant', () => {
    fc.assert(
      fc.property(blocks, (made) => {
        expect(parseMarkdown(writeMarkdown(made))).toEqual(normalise(made));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (lines) => {
        const once = writeMarkdown(parseMarkdown(lines.join('\n')));
        expect(writeMarkdown(parseMarkdown(once))).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('escapes only what would be read as something else', () => {
    const text = 'snake_case, 3 > 2, C# and [brackets] (v1.0) – a|b ~ 5 %; 2 < 3 & more';
    expect(writeMarkdown([p(t(text))])).toBe(`${text}\n`);
  });
});

describe('the document templates', () => {
  for (const name of readdirSync(templates)) {
    it(`${name} loses no word`, () => {
      const source = readFileSync(join(templates, name), 'utf8').replace(
        /^---\n[\s\S]*?\n---\n/,
        '',
      );
      const read = parseMarkdown(source);
      const bare = (value: string): string => value.replace(/[^\p{L}\p{N}{}[\]]+/gu, '');
      // The numbers of list items are the list's, not words of its text.
      const unnumbered = source.replace(/^ *\d+\. /gm, '');
      expect(bare(blocksText(read))).toBe(bare(unnumbered));
      expect(parseMarkdown(writeMarkdown(read))).toEqual(read);
    });
  }
});
