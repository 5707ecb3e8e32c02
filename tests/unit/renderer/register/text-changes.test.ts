import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened, textChanges, type TextPiece } from '../../../../renderer/lib/text-changes.ts';

const joined = (pieces: readonly TextPiece[], without: TextPiece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const words = fc
  .array(fc.constantFrom('risk', 'of', 'bias', ' ', '\n', '人工', '智', 'خطر', '👩🏽‍⚕️', '.'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('what changed between two texts', () => {
  it('names the words and leaves the rest', () => {
    expect(textChanges('The model is safe today.', 'The model is unsafe today.')).toEqual([
      { kind: 'same', text: 'The model is ' },
      { kind: 'removed', text: 'safe' },
      { kind: 'added', text: 'unsafe' },
      { kind: 'same', text: ' today.' },
    ]);
  });

  it('joins changes that only a space parts', () => {
    expect(textChanges('My own text', 'The other text')).toEqual([
      { kind: 'removed', text: 'My own' },
      { kind: 'added', text: 'The other' },
      { kind: 'same', text: ' text' },
    ]);
  });

  it('compares signs without spaces between them one by one', () => {
    expect(textChanges('人工智能', '人工知能').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same 人工',
      'removed 智',
      'added 知',
      'same 能',
    ]);
  });

  it('leads from one text to the other, whatever they are', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = textChanges(before, after);
        expect(joined(pieces, 'added')).toBe(before);
        expect(joined(pieces, 'removed')).toBe(after);
        expect(pieces.every(({ kind }) => kind === 'same')).toBe(before === after);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const pieces = textChanges(before, after);
        expect(joined(pieces, 'added')).toBe(before);
        expect(joined(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('stays quick for long texts that share nothing', () => {
    const long = (word: string): string => `${word} `.repeat(5000);
    const pieces = textChanges(long('old'), long('new'));
    expect(joined(pieces, 'added')).toBe(long('old'));
    expect(joined(pieces, 'removed')).toBe(long('new'));
  });

  it('cuts long stretches that did not change, never a change itself', () => {
    const same = 'word '.repeat(200);
    const pieces = shortened(textChanges(`${same}old ${same}`, `${same}new ${same}`), 20);
    expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'old',
      'new',
    ]);
    expect(joined(pieces, 'added').length).toBeLessThan(120);
  });
});
