import type { ChangeEntry } from '../../../shared/domain/changelog.ts';
import { recordTypeSchema } from '../../../shared/domain/records/record.ts';
import type { ValueNames } from '../../lib/record-words.ts';
import classes from './ChangedParts.module.css';
import { changedParts, type ChangedPart } from './change-texts.ts';
import { fieldText, valueOf } from './entity-words.ts';
import { TextChange } from './TextChange.tsx';

/** What kind of record it is: its entity, and its register. */
export interface KindOfRecord {
  readonly entity: ChangeEntry['entity'];
  readonly type: string | null;
}

type Fields = ChangeEntry['before'];

/** What differs between two states of a record of any kind, or what a change of the log touched. */
export function partsOf(
  kind: KindOfRecord,
  before: Fields,
  after: Fields,
  names: ValueNames,
): readonly ChangedPart[] {
  const type = recordTypeSchema.safeParse(kind.type).data;
  if (kind.entity === 'record' && type !== undefined) {
    return changedParts(type, before, after, names);
  }
  const plain = { entity: kind.entity, type: null };
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((name) => !['id', 'updatedAt', 'createdAt', 'logo'].includes(name))
    .map((name) => ({
      name,
      label: fieldText(plain, name),
      before: valueOf(plain, name, before?.[name], names),
      after: valueOf(plain, name, after?.[name], names),
    }))
    .filter((part) => part.before !== part.after);
}

/** Fields by their labels, each before and after. */
export function ChangedParts({ parts }: { readonly parts: readonly ChangedPart[] }) {
  if (parts.length === 0) return null;
  return (
    <dl className={classes['parts']}>
      {parts.map((part) => (
        <div key={part.name} className={classes['part']}>
          <dt>{part.label}</dt>
          <dd>
            <TextChange before={part.before} after={part.after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
