import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, firstSentence } from '../../../shared/domain/sentences.ts';

describe('firstSentence', () => {
  it.each([
    ['Appoint a lead. Tell everybody.', 'Appoint a lead', 'Tell everybody.'],
    [
      'Name tools (e.g. ChatGPT) that staff use. Then decide.',
      'Name tools (e.g. ChatGPT) that staff use',
      'Then decide.',
    ],
    ['Fix clause 6.1.2 first', 'Fix clause 6.1.2 first', ''],
    ['First line\nsecond line', 'First line', 'second line'],
    ['Who signs? Ask her.', 'Who signs?', 'Ask her.'],
    ['Wait … then go on. End.', 'Wait … then go on', 'End.'],
  ])('splits %j', (text, sentence, rest) => {
    expect(firstSentence(text, 160)).toEqual({ sentence, rest });
  });

  it('keeps the whole text beside a title that was cut', () => {
    const text = `${'Rewrite the policy '.repeat(20)}. End.`;
    const { sentence, rest } = firstSentence(text, 60);
    expect(sentence.length).toBeLessThanOrEqual(60);
    expect(
      sentence.endsWith('policy…') || sentence.endsWith('the…') || sentence.endsWith('Rewrite…'),
    ).toBe(true);
    expect(rest).toBe(text);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { sentence, rest } = firstSentence(text, 1000);
        const words = (value: string) => value.replace(/[\s.]/g, '');
        expect(words(sentence + rest)).toBe(words(text));
        expect(sentence === '').toBe(/^[\s.]*$/.test(text) && sentence === '');
      }),
    );
  });
});

describe('cut', () => {
  it('fits and never ends in half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 40 }),
        (text, length) => {
          const shown = cut(text, length);
          expect(shown.length).toBeLessThanOrEqual(Math.max(length, 1));
          expect(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(shown)).toBe(false);
        },
      ),
    );
  });
});
