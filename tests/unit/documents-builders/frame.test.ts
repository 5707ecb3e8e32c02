import { describe, expect, it } from 'vitest';
import { emptyAssessor, newOrganisation } from '../../../shared/domain/organisation.ts';
import { Records } from '../../../shared/domain/records/record.ts';
import {
  frame,
  heading,
  paragraph,
  signerOf,
  widePage,
  type FrameOptions,
} from '../../../shared/documents/aims/frame.ts';
import { versioned } from '../../../shared/documents/aims/field-text.ts';
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
  interviews: [],
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

  it('has every version and the signatures before the text, which runs on below the contents', () => {
    const doc = framed({
      contents: true,
      versions: [
        { version: '2.0', date: null, approvedBy: '', note: 'New rules for suppliers.' },
        { version: '1.0', date: '2026-02-01', approvedBy: 'Top management', note: 'First.' },
      ],
      signers: [{ name: '', role: 'Top management', statement: 'Approves the policy' }],
    });
    expect(kinds(doc)).toEqual(['heading', 'table', 'signatures', 'contents', 'paragraph']);
    const text = doc.blocks.map(blockText).join('\n');
    for (const part of ['not approved yet', '1 Feb 2026', 'First.', 'Approves the policy']) {
      expect(text).toContain(part);
    }
    expectFinished(doc);
  });

  it('is signed on the page of the contents, and without contents below the first section', () => {
    const signers = [{ name: '', role: 'Top management', statement: 'Approves the register' }];
    expect(kinds(framed({ contents: true, signers }))).toEqual([
      'contents',
      'heading',
      'signatures',
      'page-break',
      'paragraph',
    ]);
    const blocks = [
      heading(1, 'Result', 'result'),
      paragraph('All is well.'),
      widePage,
      heading(1, 'Register', 'register'),
    ];
    expect(kinds(framed({ blocks, signers }))).toEqual([
      'heading',
      'paragraph',
      'heading',
      'signatures',
      'page-break',
      'heading',
    ]);
    expect(kinds(framed({ signers })).at(-1)).toBe('signatures');
  });

  it('has a row with room to sign for each of many', () => {
    const doc = framed({
      signList: {
        statement: 'Each accepts the role.',
        header: 'Role',
        rows: [
          { name: 'Ada', part: 'AIMS lead' },
          { name: 'Ben', part: 'Data owner' },
        ],
      },
    });
    const list = doc.blocks.find(({ kind }) => kind === 'table');
    expect(list?.kind === 'table' ? list.rows.length : 0).toBe(2);
    expect(doc.blocks.map(blockText).join('\n')).toContain('Data owner');
    expectFinished(doc);
  });

  it('takes name and function apart', () => {
    expect(signerOf('Maeve Corrigan, Managing director', 'Approver')).toEqual({
      name: 'Maeve Corrigan',
      role: 'Managing director',
    });
    expect(signerOf('Maeve Corrigan', 'Approver').role).toBe('Approver');
    expect(signerOf('', 'Approver')).toEqual({ name: '', role: 'Approver' });
  });

  it('calls a number a version, and leaves words as they are', () => {
    expect(versioned('Match', '3.2')).toBe('Match, version 3.2');
    expect(versioned('Pairline', 'as a service')).toBe('Pairline, as a service');
    expect(versioned('Ask', ' ')).toBe('Ask');
  });
});
