import fc from 'fast-check';
import type { FieldSpec } from '../../../../shared/domain/records/spec.ts';
import { fieldsOf } from '../../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../../shared/domain/records/types.ts';
import type { RecordDraft } from '../../../../shared/wizards/record-wizard.ts';

/** Texts that break careless code: right to left, CJK, emoji, markup, names of object properties. */
const awkward = [
  '',
  ' ',
  'شركة البحر',
  '人工智能系统',
  '👩🏽‍⚕️🚑',
  '<b onclick=x>',
  '__proto__',
  'null',
];
const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ maxLength: 60 }));
const day = fc.constantFrom('2026-01-01', '2026-06-30', '2027-12-31');

/** Any value that a field may hold. */
export function anyValue(field: FieldSpec): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'rich':
      return text;
    case 'day':
      return fc.option(day);
    case 'number':
      return fc.option(fc.integer({ min: field.min ?? -5, max: field.max ?? 40 }));
    case 'level':
      return fc.option(fc.integer({ min: 1, max: 6 }));
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.option(fc.constantFrom(...field.options));
    case 'choices':
      return fc.subarray([...field.options]);
    case 'lines':
      return fc.array(text, { maxLength: 3 });
    case 'requirements':
      return fc.subarray(['4.1', '6.1.2', 'A.6.2.4', 'A.99']);
    case 'rows': {
      const cells = Object.fromEntries(field.columns.map((one) => [one.name, anyValue(one)]));
      return fc.array(fc.record(cells), { maxLength: 3 });
    }
  }
}

/** Any entries of a record of a type. */
export function anyDraft(type: RecordTypeName): fc.Arbitrary<RecordDraft> {
  const spec = specOf(type);
  const typed = fieldsOf(spec).filter(({ computed }) => computed !== true);
  return fc.record({
    title: text,
    status: fc.constantFrom(...spec.statuses),
    owner: text,
    due: fc.option(day),
    ...Object.fromEntries(typed.map((field) => [field.name, anyValue(field)])),
  });
}
