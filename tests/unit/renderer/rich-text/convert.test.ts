import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import {
  insertTable,
  setStyle,
  styleOf,
  toggleBulletList,
  toggleOrderedList,
  toggleQuote,
} from '../../../../renderer/components/rich-text/commands.ts';
import { documentOf, markdownOf } from '../../../../renderer/components/rich-text/convert.ts';
import { gapsOf, selectNextGap } from '../../../../renderer/components/rich-text/gaps.ts';
import {
  isCounted,
  nested,
  wordLevel,
} from '../../../../renderer/components/rich-text/word-lists.ts';
import { parseMarkdown } from '../../../../shared/domain/markdown/parse.ts';
import { writeMarkdown } from '../../../../shared/domain/markdown/write.ts';

const marks = ['```', '**b**', '*i*', '`c`', '{{document.version}}', '{{x}}', '\\', '  ', ''];

const canonical = (markdown: string): string => writeMarkdown(parseMarkdown(markdown));

describe('the editor', () => {
  it('holds every template without changing a word', () => {
    const folder = join(import.meta.dirname, '../../../../resources/content/templates');
    for (const name of readdirSync(folder)) {
      const body = readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      const document = documentOf(body);
      document.check();
      expect(markdownOf(document), name).toBe(canonical(body));
    }
  });

  it('holds any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '## H',
        '- a',
        '  - b',
        '1. c',
        '7. d',
        '> q',
        '| x | y |',
        '| - | - |',
        ...marks,
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
        const source = lines.join('\n');
        const document = documentOf(source);
        document.check();
        const written = markdownOf(document);
        expect(written).toBe(canonical(source));
        expect(markdownOf(documentOf(written))).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it('marks what is still to be decided, at its place, and goes from one to the next', () => {
    const document = documentOf(
      'See {{document.code}} **[a]** or `[no]`.\n\n| [b] |\n| --- |\n| x |',
    );
    const gaps = gapsOf(document);
    expect(gaps.map(({ from, to }) => document.textBetween(from, to))).toEqual(['[a]', '[b]']);
    let state = EditorState.create({ doc: document });
    const seen: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      selectNextGap(state, (change) => (state = state.apply(change)));
      seen.push(state.doc.textBetween(state.selection.from, state.selection.to));
    }
    expect(seen).toEqual(['[a]', '[b]', '[a]']);
  });

  it('turns paragraphs into headings, lists, quotations and tables, and back', () => {
    let state = EditorState.create({ doc: documentOf('one') });
    const run = (command: typeof toggleQuote): string => {
      expect(command(state, (change) => (state = state.apply(change)))).toBe(true);
      return markdownOf(state.doc);
    };
    expect(run(setStyle('heading2'))).toBe('### one\n');
    expect(styleOf(state)).toBe('heading2');
    expect(run(setStyle('paragraph'))).toBe('one\n');
    expect(run(toggleBulletList)).toBe('- one\n');
    expect(run(toggleOrderedList)).toBe('1. one\n');
    expect(run(toggleOrderedList)).toBe('one\n');
    expect(run(toggleQuote)).toBe('> one\n');
    expect(run(toggleQuote)).toBe('one\n');
    expect(run(insertTable)).toBe(
      'one\n\n|  |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |\n',
    );
    // Inside a table no other begins.
    expect(insertTable(state)).toBe(false);
  });
});

describe('lists from Word', () => {
  it('are nested by their levels', () => {
    const item = (level: number, content: string, ordered = false) => ({ level, ordered, content });
    const lists = nested([
      item(1, 'a'),
      item(2, 'b', true),
      item(2, 'c', true),
      item(4, 'd'),
      item(1, 'e'),
      item(1, 'f', true),
    ]);
    const shown = (all: typeof lists): unknown =>
      all.map(({ ordered, items }) => [
        ordered ? 'ol' : 'ul',
        ...items.map(({ content, lists: inner }) =>
          inner.length === 0 ? content : [content, shown(inner)],
        ),
      ]);
    expect(shown(lists)).toEqual([
      ['ul', ['a', [['ol', 'b', ['c', [['ul', 'd']]]]]], 'e'],
      ['ol', 'f'],
    ]);
  });

  it('keep every item in order whatever its level', () => {
    const items = fc.array(
      fc.record({ level: fc.integer({ min: 1, max: 9 }), ordered: fc.boolean() }),
    );
    fc.assert(
      fc.property(items, (flat) => {
        const numbered = flat.map((one, content) => ({ ...one, content }));
        const read = (lists: ReturnType<typeof nested<number>>): number[] =>
          lists.flatMap((list) =>
            list.items.flatMap(({ content, lists: inner }) => [content, ...read(inner)]),
          );
        expect(read(nested(numbered))).toEqual(numbered.map(({ content }) => content));
      }),
    );
  });

  it('are told apart by the sign before the item', () => {
    expect(wordLevel('margin-left:36.0pt;mso-list:l0 level2 lfo1')).toBe(2);
    expect(wordLevel('color:red')).toBeNull();
    expect(['1.', 'a)', 'iv.', '(2)'].map(isCounted)).toEqual([true, true, true, true]);
    expect(['·', 'o', '§', '–', ''].map(isCounted)).toEqual([false, false, false, false, false]);
  });
});
