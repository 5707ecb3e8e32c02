import fc from 'fast-check';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { emptyValue } from '../../../shared/domain/records/schema.ts';
import { fieldsOf, type FieldSpec } from '../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { makeRecord } from './record-fixture.ts';

/** What people paste into fields: nothing, blanks, many lines, other scripts, very long texts. */
export const oddTexts = [
  '',
  '   ',
  'Plain words',
  'Two lines\nand a second',
  'A sentence with a stop.',
  'مدير نظام الذكاء الاصطناعي',
  '採点システムの責任者',
  'Team 🚚👩🏽‍🔧',
  '<b>bold</b> & {count} …',
  'long '.repeat(2000),
] as const;

const odd = fc.constantFrom(...oddTexts);
const oneLine = odd.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 300));

function anyValue(field: FieldSpec, requirements: readonly string[]): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'line':
      return oneLine;
    case 'text':
    case 'rich':
      return odd;
    case 'day':
      return fc.constantFrom(null, '2026-02-28', '2027-01-01');
    case 'number':
      return fc.constantFrom(null, field.min ?? 0, field.max ?? 1000);
    case 'level':
      return fc.constantFrom(null, 1, 3, 6);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(null, ...field.options);
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...field.options), { maxLength: 4 });
    case 'lines':
      return fc.array(oneLine, { maxLength: 3 });
    case 'requirements':
      return fc.uniqueArray(fc.constantFrom(...requirements, '99.9'), { maxLength: 4 });
    case 'rows':
      return fc.array(
        fc.record(
          Object.fromEntries(
            field.columns.map((column) => [column.name, anyValue(column, requirements)]),
          ),
        ),
        { maxLength: 3 },
      );
  }
}

/** A record of a type with anything that its definition allows in it. */
export function anyRecord(
  type: RecordTypeName,
  number: number,
  requirements: readonly string[],
): fc.Arbitrary<AnyRecord> {
  const spec = specOf(type);
  const data = fc.record(
    Object.fromEntries(
      fieldsOf(spec).map((field) => [
        field.name,
        fc.oneof(fc.constant(emptyValue(field)), anyValue(field, requirements)),
      ]),
    ),
  );
  const head = fc.record({
    title: oneLine.map((line) => line || 'Untitled'),
    owner: oneLine,
    status: fc.constantFrom(...spec.statuses),
    due: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
  });
  return fc.tuple(data, head).map(([values, given]) => makeRecord(type, number, values, given));
}
