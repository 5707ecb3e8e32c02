import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PackFile } from '../../../shared/domain/pack.ts';
import { buildPackIndex, type PackIndexInput } from '../../../shared/documents/pack-index/index.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

const file: PackFile = {
  path: 'documents/6.1.3 Statement of applicability.pdf',
  size: 120_000,
  sha256: 'a'.repeat(64),
  kind: 'document',
  title: 'Statement of applicability',
  clauses: ['6.1.3'],
  record: 'SOA',
  version: '1.2',
  mime: 'application/pdf',
};

const input: PackIndexInput = {
  organisation: 'Client',
  profile: 'stage1',
  createdAt: '2026-05-14T09:00:00.000Z',
  toolVersion: '1.0.0',
  period: { from: null, to: null },
  signers: [],
  files: [file],
  requirements: [
    { id: '6.1.3', title: 'AI risk treatment' },
    { id: '7.2', title: 'Competence' },
  ],
  required: [
    { clause: '6.1.3', what: 'The statement of applicability' },
    { clause: '7.2', what: 'Evidence of competence' },
  ],
  controls: new Map(),
  notes: [],
};

it('says for each clause what answers it and where, and what nothing answers', () => {
  const page = buildPackIndex(input, digest);
  expect(page).toContain('href="documents/6.1.3%20Statement%20of%20applicability.pdf"');
  expect(page).toMatch(/7\.2 Competence[\s\S]*?Nothing in this pack/);
  expect(page).toMatch(/Evidence of competence[\s\S]*?Not in this pack/);
});

it('allows its own script and style by their hashes, and nothing else', () => {
  const page = buildPackIndex(input, digest);
  const [, policy = ''] = /Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  expect(policy).toContain('default-src &#39;none&#39;');
  expect(policy).toContain(digest(script));
  expect(policy).toContain(digest(style));
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toMatch(/https?:\/\//);
});

it('shows whatever a record says as text', () => {
  const nasty = fc.oneof(
    fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onclick='"),
    fc.string({ unit: 'binary' }),
  );
  const count = (page: string): string =>
    [/<script/g, /<img/g, /<a /g, /<[a-z]+[^>]* on\w+=/g]
      .map((pattern) => (page.match(pattern) ?? []).length)
      .join();
  const usual = count(buildPackIndex(input, digest));
  fc.assert(
    fc.property(nasty, (text) => {
      const page = buildPackIndex(
        {
          ...input,
          organisation: text,
          files: [{ ...file, title: text, record: text, version: text, path: `evidence/${text}` }],
          required: [{ clause: '6.1.3', what: text }],
          requirements: [{ id: '6.1.3', title: text }],
          controls: new Map([['6.1.3', text]]),
        },
        digest,
      );
      // One required line and one clause less than usual; no element that was not there before.
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page.match(/<img/g)).toBeNull();
      expect(count(page).split(',')[3]).toBe(usual.split(',')[3]);
    }),
    { numRuns: 300 },
  );
});
