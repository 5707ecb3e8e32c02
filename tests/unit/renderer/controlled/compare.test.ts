import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareTexts,
  countChanges,
  partsOf,
  stretches,
  type Change,
} from '../../../../renderer/features/controlled/compare/compare.ts';

const shown = (changes: readonly Change[]): string[] =>
  changes.map((change) => {
    if (change.kind === 'same') return `= ${change.before.text}`;
    if (change.kind === 'removed') return `- ${change.before.text}`;
    if (change.kind === 'added') return `+ ${change.after.text}`;
    const pieces = change.pieces.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    );
    return `~ ${pieces.join('')}`;
  });

const before = [
  '## Scope',
  'Everyone who works for us follows this rule.',
  '- keep keys safe',
  '- report losses',
  '## Retention',
  '| Record | Kept for |\n| --- | --- |\n| Event logs | 12 months |',
  'The owner deletes once a year.',
].join('\n\n');
const after = [
  '## Scope',
  'Everyone who works for us follows this rule, agency staff too.',
  '- keep keys safe',
  '- report losses',
  '- return keys',
  '## Retention',
  '| Record | Kept for |\n| --- | --- |\n| Event logs | 24 months |',
].join('\n\n');

describe('comparing two versions', () => {
  it('finds changed words, added items and removed paragraphs', () => {
    const changes = compareTexts(before, after);
    expect(shown(changes)).toEqual([
      '= Scope',
      '~ Everyone who works for us follows this [-rule.-]{+rule, agency staff too.+}',
      '= keep keys safe',
      '= report losses',
      '+ return keys',
      '= Retention',
      '= Record | Kept for',
      '~ Event logs | [-12-]{+24+} months',
      '- The owner deletes once a year.',
    ]);
    expect(countChanges(changes)).toEqual({ changed: 2, added: 1, removed: 1 });
  });

  it('does not report items that only count differently', () => {
    const changes = compareTexts('1. b\n2. c', '1. a\n2. b\n3. c');
    expect(shown(changes)).toEqual(['+ a', '= b', '= c']);
  });

  it('tells a change of format from a change of words', () => {
    const changes = compareTexts('A **strong** word.\n\nTitle', 'A strong word.\n\n## Title');
    expect(changes).toMatchObject([
      { kind: 'changed', onlyFormat: true },
      { kind: 'changed', onlyFormat: true, after: { kind: 'heading1' } },
    ]);
  });

  it('folds long stretches without a change', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `Line number ${at}.`);
    const changes = compareTexts(lines.join('\n\n'), [...lines, 'New.'].join('\n\n'));
    expect(stretches(changes).map(({ folded, changes: own }) => [folded, own.length])).toEqual([
      [true, 18],
      [false, 3],
    ]);
    expect(stretches(compareTexts('a\n\nb', 'a\n\nb')).some(({ folded }) => folded)).toBe(false);
  });

  const line = fc.oneof(
    fc.constantFrom(
      '## A',
      '- x one two',
      '1. y',
      'plain words here',
      '> q',
      '| a | b |\n| - | - |\n| c | d |',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n\n'));

  it('loses nothing of either text', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const changes = compareTexts(one, other);
        const left = changes.flatMap((change) => ('before' in change ? [change.before] : []));
        const right = changes.flatMap((change) => ('after' in change ? [change.after] : []));
        expect(left).toEqual(partsOf(one));
        expect(right).toEqual(partsOf(other));
        for (const change of changes) {
          if (change.kind !== 'changed') continue;
          const side = (kind: 'removed' | 'added'): string =>
            change.pieces
              .map((piece) => (piece.kind === kind || piece.kind === 'same' ? piece.text : ''))
              .join('');
          expect(side('removed')).toBe(change.before.text);
          expect(side('added')).toBe(change.after.text);
        }
        expect(stretches(changes).flatMap((stretch) => stretch.changes)).toEqual(changes);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing between equal texts, and stays quick with long ones', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(countChanges(compareTexts(one, one))).toEqual({ changed: 0, added: 0, removed: 0 });
      }),
    );
    const long = (word: string): string =>
      Array.from({ length: 3000 }, (_, at) => `Line ${word} ${at} of many.`)
        .join('\n\n')
        .slice(0, 99_000);
    const started = performance.now();
    expect(countChanges(compareTexts(long('a'), long('b'))).changed).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
