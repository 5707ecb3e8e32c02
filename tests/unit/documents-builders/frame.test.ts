import { describe, expect, it } from 'vitest';
import { emptyAssessor, newOrganisation } from '../../../shared/domain/organisation.ts';
import { Records } from '../../../shared/domain/records/record.ts';
import { frame, paragraph, type FrameOptions } from '../../../shared/documents/aims/frame.ts';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import type { Doc } from '../../../shared/documents/doc.ts';
import { realCatalogue } from '../../fixtures/world.ts';
import { blockText, expectFinished } from './doc-text.ts';

const input: AimsDocInput = {
  organisation: { ...newOrganisation('Acme Ltd'), legalName: 'Acme Limited', pageSize: 'Letter' },
  assessor: emptyAssessor,
  records: new Records([], []),
  catalogue: realCatalogue(),
  dimensions: [],
  evidence: new Map(),
  pictures: new Map(),
  logos: {},
  createdAt: '2026-05-14T09:00:00.000Z',
  toolVersion: '1.2.3',
};

const framed = (options: Partial<FrameOptions> = {}): Doc =>
  frame(input, {
    title: 'AI policy',
    code: 'DOC-001',
    version: '2.0',
    status: 'Approved',
    owner: '',
    clauses: ['5.2', 'A.2.2'],
    blocks: [paragraph('The policy.')],
    ...options,
  });

const kinds = (doc: Doc): readonly string[] => doc.blocks.map(({ kind }) => kind);

describe('the frame of a document', () => {
  it('says on the cover what it is, and leaves out what is not known', () => {
    const { meta } = framed();
    expect(meta.cover).toEqual([
      { label: 'Organisation', value: 'Acme Limited' },
      { label: 'Document code', value: 'DOC-001' },
      { label: 'Version', value: '2.0' },
      { label: 'Status', value: 'Approved' },
      { label: 'Issued', value: '14 May 2026' },
      { label: 'Answers', value: 'ISO/IEC 42001:2023: 5.2, A.2.2' },
      { label: 'Confidentiality', value: 'Internal' },
      { label: 'Made with', value: 'Aimsbook 1.2.3' },
    ]);
    expect(meta).toMatchObject({
      author: 'Acme Ltd',
      pageSize: 'Letter',
      created: input.createdAt,
    });
    expect(framed({ owner: 'Mia', confidentiality: 'Public' }).meta).toMatchObject({
      author: 'Mia',
      confidentiality: 'Public',
    });
  });

  it('is the blocks alone for a short document, and breaks the page only after contents', () => {
    expect(kinds(framed())).toEqual(['paragraph']);
    expect(kinds(framed({ contents: true }))).toEqual(['contents', 'page-break', 'paragraph']);
  });

  it('has a control table with every version before the text, and signatures after it', () => {
    const doc = framed({
      contents: true,
      versions: [
        { version: '2.0', date: null, approvedBy: '', note: 'New rules for suppliers.' },
        { version: '1.0', date: '2026-02-01', approvedBy: 'Top management', note: 'First.' },
      ],
      signers: [{ name: '', role: 'Top management', statement: 'Approves the policy' }],
    });
    expect(kinds(doc)).toEqual([
      'heading',
      'table',
      'contents',
      'page-break',
      'paragraph',
      'heading',
      'signatures',
    ]);
    const text = doc.blocks.map(blockText).join('\n');
    for (const part of ['not approved yet', '1 Feb 2026', 'First.', 'Approves the policy']) {
      expect(text).toContain(part);
    }
    expectFinished(doc);
  });
});
