import type { RecordBrief } from '../../../../shared/contract/record-values.ts';
import type { InputOf } from '../../../../shared/contract/operations.ts';
import { emptyData } from '../../../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { defaultRiskCriteria } from '../../../../shared/domain/risk-criteria.ts';
import { linkName, type RecordDraft } from '../../../../shared/wizards/record-wizard.ts';
import { capital, oneOf, textOf } from '../../../lib/record-words.ts';

/** A record that a new one begins linked to. */
export interface FirstEnd {
  readonly relation: string;
  readonly record: RecordBrief;
}

/** The entries that a wizard starts with. */
export function initialDraft(type: RecordTypeName, first: FirstEnd | null): RecordDraft {
  const spec = specOf(type);
  const links = Object.fromEntries(
    spec.links.map(({ name }) => [
      linkName(name),
      first !== null && first.relation === name ? [first.record] : [],
    ]),
  );
  return {
    ...emptyData(spec),
    // Criteria that one can work with at once are easier to correct than to invent.
    ...(type === 'risk-criteria' ? defaultRiskCriteria : {}),
    // What exists once needs no name of its own.
    title: spec.single === true ? capital(oneOf(type)) : '',
    status: spec.statuses[0],
    owner: '',
    due: null,
    ...links,
  };
}

/** The entries as the operation that makes a record takes them. */
export function creationOf(type: RecordTypeName, draft: RecordDraft): InputOf<'record.create'> {
  const spec = specOf(type);
  const typed = fieldsOf(spec).filter(({ computed }) => computed !== true);
  return {
    type,
    head: {
      title: textOf(draft['title']),
      owner: textOf(draft['owner']),
      due: typeof draft['due'] === 'string' ? draft['due'] : null,
    },
    data: Object.fromEntries(typed.map(({ name }) => [name, draft[name]])),
    links: spec.links.flatMap(({ name }) =>
      ((draft[linkName(name)] ?? []) as readonly RecordBrief[]).map(({ id }) => ({
        relation: name,
        toId: id,
      })),
    ),
  };
}
