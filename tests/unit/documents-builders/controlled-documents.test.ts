import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aiPolicyDocument,
  controlledDocument,
} from '../../../shared/documents/aims/controlled/index.ts';
import { documentRegisterDocument } from '../../../shared/documents/aims/document-register/index.ts';
import { markdownBlocks } from '../../../shared/documents/aims/markdown.ts';
import { checkDoc } from '../../../shared/documents/check.ts';
import type { Block, Doc } from '../../../shared/documents/doc.ts';
import { gapsIn } from '../../../shared/domain/controlled-documents.ts';
import { blocksText, type RichBlock } from '../../../shared/domain/markdown/model.ts';
import { parseMarkdown } from '../../../shared/domain/markdown/parse.ts';
import { realLibraries } from '../../fixtures/world.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import { blockText, expectFinished, textOf } from './doc-text.ts';
import {
  controlledInput,
  external,
  filledTemplate,
  oldPolicy,
  policy,
  procedure,
  procedureInForce,
} from './controlled-fixture.ts';

const bare = (value: string): string => value.replace(/[^\p{L}\p{N}]+/gu, '');
/** The text of code blocks, wherever they stand. */
const codeIn = (blocks: readonly RichBlock[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'code') return block.text;
      if (block.kind === 'quote') return codeIn(block.blocks);
      return block.kind === 'list' ? block.items.map(codeIn).join('') : '';
    })
    .join('');
const coverOf = (doc: Doc): Record<string, string> =>
  Object.fromEntries(doc.meta.cover.map(({ label, value }) => [label, value]));
const tables = (doc: Doc): readonly Extract<Block, { kind: 'table' }>[] =>
  doc.blocks.filter((block) => block.kind === 'table');

describe('Markdown in a document', () => {
  it('keeps nested lists in order, counting on after what interrupts them', () => {
    const blocks = markdownBlocks(
      '1. one\n   - inner\n2. two\n\n   more\n3. three\n\n   | A |\n   | - |\n   | 7 |\n4. four',
    );
    expect(blocks).toMatchObject([
      { kind: 'list', ordered: true, items: [[{ text: 'one' }]] },
      { kind: 'list', ordered: false, depth: 1, items: [[{ text: 'inner' }]] },
      {
        kind: 'list',
        ordered: true,
        start: 2,
        items: [[{ text: 'two' }, { kind: 'break' }, { text: 'more' }], [{ text: 'three' }]],
      },
      { kind: 'table', columns: [{ header: 'A', align: 'end' }] },
      { kind: 'list', ordered: true, start: 4, items: [[{ text: 'four' }]] },
    ]);
  });

  it('does not number headings that the author numbered', () => {
    const numbered = (source: string): unknown =>
      markdownBlocks(source).map((block) => block.kind === 'heading' && block.numbered);
    expect(numbered('## 1. Purpose\n\n## 2. Scope')).toEqual([false, false]);
    expect(numbered('## Purpose\n\n## 2026 in figures')).toEqual([true, true]);
  });

  it('prints every word of any text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '## H',
        '- a',
        '  - b',
        '1. c',
        '> q',
        '| x | y |',
        '| - | - |',
        '```',
        '**b**',
        '',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
        const source = lines.join('\n');
        const blocks = markdownBlocks(source);
        const doc = { meta: controlledDocument.build(controlledInput(), policy).meta, blocks };
        checkDoc(doc);
        const read = parseMarkdown(source);
        const printed = bare(blocks.map(blockText).join(''));
        expect(printed.length).toBe(bare(blocksText(read) + codeIn(read)).length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('every template', () => {
  for (const { id, title, kind, clauses } of realLibraries().templates) {
    it(`${id} ${title} is filled and printed without a loss`, () => {
      const { body, unfilled } = filledTemplate(id);
      expect(unfilled).toEqual([]);
      expect(gapsIn(body).filter((gap) => gap.startsWith('{'))).toEqual([]);
      const subject = makeRecord(
        'document',
        9,
        { kind, requirements: clauses, version: '1.0', author: 'A', approver: 'B', body },
        { title, owner: 'AIMS lead', due: '2027-01-15' },
      );
      const doc = controlledDocument.build(controlledInput([subject]), subject);
      expectFinished(doc);
      const printed = bare(textOf(doc));
      for (const content of blocksText(parseMarkdown(body)).split('\n')) {
        const live = content.replace(/\{\{document\.\w+\}\}/g, '\u0000');
        for (const part of live.split('\u0000')) expect(printed).toContain(bare(part));
      }
      expect(textOf(doc)).toContain('15 January 2027');
    });
  }
});

describe('a controlled document', () => {
  const input = controlledInput();

  it('is printed once for each text, and its version in force beside a new draft', () => {
    const subjects = controlledDocument.subjects?.(input.records) ?? [];
    expect(subjects.map(({ code }) => code)).toEqual(['DOC-001', 'DVR-003', 'DOC-002']);
  });

  it('that is approved prints what was approved, with its versions and signatures', () => {
    const doc = controlledDocument.build(input, policy);
    expectFinished(doc);
    expect(controlledDocument.missing(input, policy)).toEqual([]);
    expect(coverOf(doc)).toMatchObject({
      'Document code': 'DOC-001',
      Version: '1.1',
      Status: 'In force',
      Owner: 'AIMS lead',
      Confidentiality: 'Internal',
    });
    expect(textOf(doc)).toContain(
      'Version 1.1 is in force, approved on 2 March 2026 by Anke Verhoeven. It is reviewed by 2 March 2027 at the latest.',
    );
    expect(
      tables(doc)[0]?.rows.map((row) =>
        row.map((cell) => blockText({ kind: 'paragraph', content: cell })),
      ),
    ).toEqual([
      ['1.1', '2 Mar 2026', 'Anke Verhoeven', 'Agents may act only within set limits.'],
      ['1.0', '1 Mar 2025', 'Anke Verhoeven', 'First version'],
    ]);
    expect(textOf(doc)).toContain('All staff\nAgency drivers');
    expect(doc.blocks.find(({ kind }) => kind === 'signatures')).toMatchObject({
      signers: [{ name: 'Anke Verhoeven', role: 'Managing director', date: '2 Mar 2026' }],
    });
  });

  it('that is a draft says so, what it lacks, and what stays in force', () => {
    const doc = controlledDocument.build(input, procedure);
    expect(textOf(doc)).toContain(
      'This is a draft of version 2.0. Until it is approved, version 1.0 stays in force.',
    );
    const missing = controlledDocument.missing(input, procedure);
    expect(missing[0]).toMatch(/^\d+ decisions in square brackets are open, the first is \[/);
    expect(missing.at(-1)).toBe('Version 2.0 is not approved.');
    expect(textOf(doc)).toContain('AI policy (DOC-001)');
    const before = controlledDocument.build(input, procedureInForce);
    expect(coverOf(before)).toMatchObject({ 'Document code': 'DOC-002', Version: '1.0' });
    expect(textOf(before)).toContain(
      'Version 1.0 is in force, approved on 1 May 2025 by Anke Verhoeven.',
    );
  });

  it('of an old version says what replaced it', () => {
    const doc = controlledDocument.build(input, oldPolicy);
    expect(coverOf(doc)).toMatchObject({ Status: 'Superseded', Version: '1.0' });
    expect(textOf(doc)).toContain(
      'Version 1.0 is no longer in force: version 1.1 has replaced it.',
    );
    expect(textOf(doc)).toContain('Old policy.');
  });

  it('can be printed whatever its fields hold', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('', 'سياسة الذكاء', '人工智能政策', '🙂'.repeat(50), 'x'.repeat(10_000)),
    );
    const record = fc.record({
      version: words,
      author: words,
      approver: words,
      changeNote: words,
      retention: words,
      confidentiality: words,
      distribution: fc.array(words, { maxLength: 3 }),
      body: words,
    });
    const status = fc.constantFrom('draft', 'in-review', 'approved', 'withdrawn');
    fc.assert(
      fc.property(record, status, words, (data, state, title) => {
        const subject = makeRecord('document', 7, data, { title: title || 'T', status: state });
        const odd = controlledInput([subject], []);
        for (const kind of [controlledDocument, documentRegisterDocument]) {
          const doc = kind.build(odd, kind.subjects === undefined ? null : subject);
          checkDoc(doc);
          expect(textOf(doc)).not.toMatch(/undefined|null|NaN/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the AI policy', () => {
  it('is the version in force, also while the next one is written', () => {
    const draft = {
      ...policy,
      status: 'draft',
      data: { ...policy.data, version: '2.0', body: 'New.' },
    };
    const input = controlledInput();
    const records = input.records.all.map((one) => (one.id === policy.id ? draft : one));
    const changed = controlledInput(
      records.filter(({ type }) => type.startsWith('document')),
      input.records.links,
    );
    expect(coverOf(aiPolicyDocument.build(changed, null))).toMatchObject({ Version: '1.1' });
    expect(aiPolicyDocument.missing(changed, null)).toEqual([]);
  });

  it('says what to do while there is none, or none is approved', () => {
    const none = controlledInput([external], []);
    expect(aiPolicyDocument.missing(none, null)).toEqual([
      'There is no AI policy yet (5.2). Put it together under AI policy, then have top management approve it.',
    ]);
    expectFinished(aiPolicyDocument.build(none, null));
    const draft = { ...policy, status: 'draft' };
    expect(aiPolicyDocument.missing(controlledInput([draft], []), null)).toEqual([
      'Version 1.1 is not approved.',
    ]);
  });
});

describe('the document register', () => {
  it('begins with what is overdue and lists every version', () => {
    const input = controlledInput();
    const doc = documentRegisterDocument.build(input, null);
    expectFinished(doc);
    expect(textOf(doc)).toContain(
      '3 documents are under control. 2 are in force. One review is overdue: Document control procedure (DOC-002), since 1 May 2026.',
    );
    const codes = tables(doc).map(({ rows }) =>
      rows.map(([cell]) => blockText({ kind: 'paragraph', content: cell ?? [] })),
    );
    expect(codes).toEqual([
      ['DOC-002', 'DOC-001', 'DOC-003'],
      ['DOC-004'],
      ['DOC-001', 'DOC-001', 'DOC-002'],
    ]);
    expect(documentRegisterDocument.missing(input, null)).toEqual([]);
  });

  it('says that nothing is under control while nothing is', () => {
    const input = controlledInput([], []);
    const doc = documentRegisterDocument.build(input, null);
    expectFinished(doc);
    expect(documentRegisterDocument.missing(input, null)).toEqual([
      'No document is under control yet (7.5).',
    ]);
  });
});
