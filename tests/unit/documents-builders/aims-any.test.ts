/** Every document from whatever the registers may hold: it is built, says what it lacks, prints no nonsense. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldSchema } from '../../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { aimsDocuments } from '../../../shared/documents/aims/index.ts';
import { checkDoc } from '../../../shared/documents/check.ts';
import type { Doc } from '../../../shared/documents/doc.ts';
import { inputOf, registers } from './any-records.ts';
import { textOf } from './doc-text.ts';

function expectPrintable(doc: Doc): void {
  checkDoc(doc);
  const { meta } = doc;
  const cover = meta.cover.flatMap(({ label, value }) => [label, value]);
  const all = [textOf(doc), meta.title, meta.subtitle ?? '', meta.status, ...cover].join('\n');
  const nonsense = /.{0,40}(undefined|\bnull\b|NaN|Infinity|\[object|\{\w+\}).{0,40}/.exec(all);
  expect(nonsense?.[0]).toBeUndefined();
}

describe.each(aimsDocuments.map((kind) => [kind.document, kind] as const))('%s', (_name, kind) => {
  it('is made of any records, and prints no nonsense', () => {
    fc.assert(
      fc.property(registers, fc.nat(1000), (all, seed) => {
        const input = inputOf(all, seed);
        for (const subject of kind.subjects?.(input.records) ?? [null]) {
          for (const sentence of kind.missing(input, subject)) {
            expect(sentence.trim()).not.toBe('');
            expect(sentence).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\w+\}/);
          }
          expectPrintable(kind.build(input, subject));
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('the records above are such as the definitions allow', () => {
  fc.assert(
    fc.property(registers, (all) => {
      for (const { type, data } of all) {
        for (const field of fieldsOf(specOf(type))) {
          const result = fieldSchema(field).safeParse(data[field.name]);
          expect([type, field.name, result.success]).toEqual([type, field.name, true]);
        }
      }
    }),
    { numRuns: 20 },
  );
});
