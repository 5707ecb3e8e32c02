import type { LinkEntry } from '../../../../shared/contract/record-values.ts';
import {
  recordTypeNames,
  specOf,
  type RecordTypeName,
} from '../../../../shared/domain/records/types.ts';
import { inverseLabel, linkHelp, linkLabel, manyOf } from '../../../lib/record-words.ts';

/** A kind of link as one of its ends sees it. */
export interface LinkKind {
  readonly key: string;
  readonly direction: 'out' | 'in';
  readonly relation: string;
  /** The type that the link starts from. */
  readonly from: RecordTypeName;
  /** Types at the other end. */
  readonly others: readonly RecordTypeName[];
  readonly label: string;
  readonly help: string | undefined;
  /** Without one the record counts as incomplete. */
  readonly required: boolean;
  readonly single: boolean;
}

/** Every kind of link that a record of a type can have, its own first. */
export function linkKinds(type: RecordTypeName): readonly LinkKind[] {
  const own = specOf(type).links.map((link): LinkKind => ({
    key: `out ${type} ${link.name}`,
    direction: 'out',
    relation: link.name,
    from: type,
    others: link.to as readonly RecordTypeName[],
    label: linkLabel(type, link.name),
    help: linkHelp(type, link.name),
    required: link.required === true,
    single: link.single === true,
  }));
  const towards = recordTypeNames.flatMap((from) =>
    specOf(from)
      .links.filter(({ to }) => to.includes(type))
      .map((link): LinkKind => ({
        key: `in ${from} ${link.name}`,
        direction: 'in',
        relation: link.name,
        from,
        others: [from],
        label: inverseLabel(from, link.name),
        help: undefined,
        required: false,
        single: false,
      })),
  );
  return [...own, ...distinct(towards)];
}

/** Two kinds with the same words say from which register they come. */
function distinct(kinds: readonly LinkKind[]): readonly LinkKind[] {
  return kinds.map((kind) => {
    const same = kinds.filter(({ label }) => label === kind.label);
    return same.length === 1 ? kind : { ...kind, label: `${kind.label} (${manyOf(kind.from)})` };
  });
}

/** The links of a kind. */
export function linksOfKind(kind: LinkKind, links: readonly LinkEntry[]): readonly LinkEntry[] {
  return links.filter(
    ({ direction, relation, other }) =>
      direction === kind.direction &&
      relation === kind.relation &&
      (kind.direction === 'out' || other.type === kind.from),
  );
}
