import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksText } from '../../../shared/domain/markdown/model.ts';
import { parseMarkdown } from '../../../shared/domain/markdown/parse.ts';
import {
  fillClause,
  fillTemplate,
  namesIn,
  valuesIn,
  type FillValues,
} from '../../../shared/domain/template-filling.ts';

const values = (words: Record<string, string | null>, tables = {}): FillValues => ({
  words,
  tables,
  gap: (name) => `fill in ${name}`,
});

describe('filling a template', () => {
  it('takes words and tables, keeps what is filled on printing, and leaves readable gaps', () => {
    const body = [
      '{{organisation.name}} has {{ organisation.headcount }} people.',
      '',
      '{{table:roles}}',
      '',
      '{{table:objectives}}',
      'Next: {{document.nextReview}}. {{unknown.thing}}',
    ].join('\n');
    const filled = fillTemplate(
      body,
      values(
        { 'organisation.name': 'A*B', 'organisation.headcount': null },
        { roles: '| R |\n| --- |\n| x |\n', objectives: null },
      ),
    );
    expect(filled).toEqual({
      body: [
        'A\\*B has [fill in organisation.headcount] people.',
        '',
        '| R |\n| --- |\n| x |',
        '',
        '[fill in table:objectives]',
        'Next: {{document.nextReview}}. [fill in unknown.thing]',
      ].join('\n'),
      unfilled: ['organisation.headcount', 'table:objectives', 'unknown.thing'],
    });
  });

  it('puts any value into a sentence, a row or a line of its own without breaking the text', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('a | b', 'x\ny', '*', '**A**', '`', '\\', '{{x}}', '<br>', 'زمن', 'a_b_'),
    );
    fc.assert(
      fc.property(value, (raw) => {
        const shown = raw.replace(/\s+/g, ' ').trim();
        fc.pre(shown !== '');
        const { body } = fillTemplate(
          'Is {{v}}.\n\n| A | B |\n| --- | --- |\n| {{v}} | c |',
          values({ v: raw }),
        );
        const blocks = parseMarkdown(body);
        expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
        const plain = blocksText(blocks).replace(/\s+/g, ' ');
        expect(plain).toBe(`Is ${shown}. A B ${shown} c`);
      }),
    );
  });

  it('keeps paragraphs of a value that stands alone', () => {
    const { body } = fillTemplate('{{scope}}', values({ scope: 'One\nline.\n\nTwo.' }));
    expect(body).toBe('One\\\nline.\n\nTwo.');
  });
});

describe('clauses', () => {
  const clause = 'Anyone at {organisation} may write to {contact}; {organisation} answers.';

  it('are filled, with gaps where nothing is known', () => {
    expect(namesIn(clause)).toEqual(['organisation', 'contact']);
    expect(fillClause(clause, { organisation: 'Acme' }, (name) => `the ${name}`)).toBe(
      'Anyone at Acme may write to [the contact]; Acme answers.',
    );
  });

  it('are recognised in a text, with their values', () => {
    expect(valuesIn(clause, 'Anyone at Acme may\nwrite to a\\_b@x.org; Acme answers.')).toEqual({
      organisation: 'Acme',
      contact: 'a_b@x.org',
    });
    expect(valuesIn(clause, 'Anyone at Acme may write to [x]; Acme answers.')?.['contact']).toBe(
      '',
    );
    expect(valuesIn(clause, 'Anyone at Acme may write to us; Other answers.')).toBeNull();
    expect(valuesIn(clause, 'Somebody may write.')).toBeNull();
  });

  it('give back any value that they were filled with', () => {
    const word = fc
      .stringMatching(/^[\p{L}\p{N}*_.@ -]{1,30}$/u)
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(word, word, (organisation, contact) => {
        const text = fillClause(clause, { organisation, contact }, () => '');
        const clean = (value: string): string => value.replace(/\s+/g, ' ').trim();
        const found = valuesIn(clause, text);
        expect(found && clean(found['organisation'] ?? '')).toBe(clean(organisation));
      }),
    );
  });
});
