import { expect, it } from 'vitest';
import {
  answers,
  packContents,
  touchesPeriod,
  unanswered,
} from '../../../shared/domain/pack-profiles.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { documentKinds } from '../../../electron/services/document-kinds.ts';
import { realCatalogue } from '../../fixtures/world.ts';

const kinds = new Map(documentKinds.map((kind) => [kind.document, kind]));

it('names only kinds of documents that there are, each with the clauses that it answers', () => {
  for (const { documents } of Object.values(packContents)) {
    for (const document of documents) {
      expect(kinds.get(document)?.clauses.length, document).toBeGreaterThan(0);
    }
    expect(new Set(documents).size).toBe(documents.length);
  }
  expect(new Set(packContents.everything.documents)).toEqual(new Set(kinds.keys()));
});

it('stage 2 holds all of stage 1, and answers everything that has to be documented', () => {
  for (const part of ['documents', 'registers'] as const) {
    const later: readonly string[] = packContents.stage2[part];
    expect(packContents.stage1[part].filter((one) => !later.includes(one))).toEqual([]);
  }
  const { documents, registers } = packContents.stage2;
  const clauses = new Set([
    ...documents.flatMap((one) => kinds.get(one)?.clauses ?? []),
    ...registers.flatMap((type) => specOf(type).clauses),
  ]);
  expect(unanswered(realCatalogue().documentedInformation, clauses)).toEqual([]);
});

it('keeps the choice of a certification body and the readiness checks from the certification body', () => {
  const own = ['body-comparison', 'application-form', 'project-plan', 'readiness-stage-1'];
  for (const profile of ['stage1', 'stage2', 'surveillance'] as const) {
    const { documents, registers } = packContents[profile];
    expect(documents.filter((one) => own.includes(one))).toEqual([]);
    expect(registers.filter((type) => ['body', 'estimate', 'engagement'].includes(type))).toEqual(
      [],
    );
  }
});

it('a clause is answered by itself, its parent or its parts, and by nothing that only looks alike', () => {
  expect(answers(new Set(['6.1.3']), '6.1.3')).toBe(true);
  expect(answers(new Set(['6.1']), '6.1.3')).toBe(true);
  expect(answers(new Set(['9.2.1']), '9.2')).toBe(true);
  expect(answers(new Set(['10.1']), '1')).toBe(false);
  expect(answers(new Set(['A.1']), 'A.10')).toBe(false);
  expect(answers(new Set(), '4.1')).toBe(false);
});

it('a period keeps what was made or changed in it', () => {
  const record = { createdAt: '2026-02-01T08:00:00.000Z', updatedAt: '2026-06-01T08:00:00.000Z' };
  expect(touchesPeriod(record, { from: null, to: null })).toBe(true);
  expect(touchesPeriod(record, { from: '2026-06-01', to: null })).toBe(true);
  expect(touchesPeriod(record, { from: '2026-06-02', to: null })).toBe(false);
  expect(touchesPeriod(record, { from: null, to: '2026-02-01' })).toBe(true);
  expect(touchesPeriod(record, { from: null, to: '2026-01-31' })).toBe(false);
});
