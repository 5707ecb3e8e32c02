import { lockedFields } from '../../../../shared/domain/controlled-documents.ts';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import { fieldsOf } from '../../../../shared/domain/records/spec.ts';
import { specOf } from '../../../../shared/domain/records/types.ts';

/** No field holds this, so it is a change of every one. */
const other = { changed: true };

/**
 * Names of the fields that the status of a record locks: what was approved stays as it was
 * approved. Asks the rule that refuses such a save.
 */
export function lockedNames(record: AnyRecord): readonly string[] {
  const names = fieldsOf(specOf(record.type)).map(({ name }) => name);
  return lockedFields(record, {
    title: `${record.title} `,
    data: Object.fromEntries(names.map((name) => [name, other])),
  });
}
