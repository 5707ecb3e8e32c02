import { canonicalJson } from './canonical.ts';
import type { Evidence } from './evidence.ts';
import type { AnyRecord } from './records/record.ts';

/** A link that leaves a record, by the code of the other end. */
export interface SignedLink {
  readonly relation: string;
  readonly code: string;
}

/**
 * The text that a signature over a record covers: everything that the record says by itself, the
 * records that it links to, and its evidence with the SHA-256 of each file. What others say of it
 * (links that arrive) and when it was last touched are not its own words.
 */
export function canonicalRecord(
  record: AnyRecord,
  links: readonly SignedLink[],
  evidence: readonly Pick<Evidence, 'code' | 'title' | 'sha256'>[],
): string {
  const { id, type, code, title, status, owner, due, data, createdAt, archivedAt } = record;
  return canonicalJson({
    form: 'aimsbook-record',
    formVersion: 1,
    id,
    type,
    code,
    title,
    status,
    owner,
    due,
    data: filled(data),
    createdAt,
    archivedAt,
    links: links.map(({ relation, code: to }) => `${relation} ${to}`).toSorted(),
    evidence: evidence
      .map((one) => ({ code: one.code, title: one.title, sha256: one.sha256 }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  });
}

/** A field that is empty says nothing, whether this version of Aimsbook knows it or not. */
function filled(data: AnyRecord['data']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/**
 * What differs between the record that was signed and the one of now: names of its fields, those of
 * `data` by their own names, and `links` and `evidence`.
 */
export function changedSince(signed: string, current: string): string[] {
  if (signed === current) return [];
  const before = parsed(signed);
  const after = parsed(current);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  );
}

/** The fields of a canonical record, those of `data` among the others. */
function parsed(canonical: string): Record<string, unknown> {
  const { data, ...rest } = JSON.parse(canonical) as Record<string, unknown>;
  // A field of the type never hides one that every record has.
  return { ...(data as Record<string, unknown>), ...rest };
}
