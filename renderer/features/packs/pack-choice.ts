import type { InputOf } from '../../../shared/contract/operations.ts';
import type { PackDocument, PackPlan } from '../../../shared/contract/pack-values.ts';
import type { PackProfile } from '../../../shared/domain/pack.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';

/** What goes in, of a plan: every piece has a key, and only what the user turned is kept. */

export const documentKey = ({ item }: Pick<PackDocument, 'item'>): string =>
  `document ${item.document} ${item.subjectId ?? ''}`;
export const evidenceKey = (id: string): string => `evidence ${id}`;
export const registerKey = (type: RecordTypeName): string => `register ${type}`;
export const assessmentsKey = 'assessments';

/** The choices of one profile. */
export interface Selection {
  readonly profile: PackProfile;
  /** Keys that are not as the profile has them by itself. */
  readonly turned: ReadonlySet<string>;
}

/** A profile takes all it names; who picks by hand starts with nothing. */
export const isIn = ({ profile, turned }: Selection, key: string): boolean =>
  (profile !== 'chosen') !== turned.has(key);

/** The next choices when some pieces are taken in, or out. */
export function turn(
  { profile, turned }: Selection,
  keys: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(turned);
  for (const key of keys) {
    if (on === (profile !== 'chosen')) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** What a pack would hold after the user's choices. */
export interface Chosen {
  readonly documents: PackPlan['documents'];
  /** With those that have no file: the list of evidence names them. */
  readonly evidence: PackPlan['evidence'];
  readonly registers: PackPlan['registers'];
  readonly assessments: boolean;
  /** Bytes of the evidence; documents are written when the pack is made. */
  readonly size: number;
}

export function chosenOf(plan: PackPlan, selection: Selection): Chosen {
  const evidence = plan.evidence.filter(({ id }) => isIn(selection, evidenceKey(id)));
  return {
    documents: plan.documents.filter((one) => isIn(selection, documentKey(one))),
    evidence,
    registers: plan.registers.filter(({ type }) => isIn(selection, registerKey(type))),
    assessments: plan.assessments && isIn(selection, assessmentsKey),
    size: sizeOf(evidence),
  };
}

/** Bytes of pieces of evidence; references have none. */
export const sizeOf = (evidence: PackPlan['evidence']): number =>
  evidence.reduce((sum, { size, hasContent }) => sum + (hasContent ? (size ?? 0) : 0), 0);

type Without = Pick<
  InputOf<'pack.make'>,
  'withoutDocuments' | 'withoutEvidence' | 'withoutRegisters' | 'withoutAssessments'
>;

/** What was taken out, as the operation wants it. */
export function withoutOf(plan: PackPlan, selection: Selection): Without {
  return {
    withoutDocuments: plan.documents
      .filter((one) => !isIn(selection, documentKey(one)))
      .map(({ item }) => item),
    withoutEvidence: plan.evidence
      .filter(({ id }) => !isIn(selection, evidenceKey(id)))
      .map(({ id }) => id),
    withoutRegisters: plan.registers
      .filter(({ type }) => !isIn(selection, registerKey(type)))
      .map(({ type }) => type),
    withoutAssessments: !isIn(selection, assessmentsKey),
  };
}

/** Documents under the clause that they answer first. */
export interface ClauseGroup {
  /** `4` to `10`, `A`; empty for those that answer none. */
  readonly clause: string;
  readonly documents: readonly PackDocument[];
}

export function byClause(documents: readonly PackDocument[]): readonly ClauseGroup[] {
  const groups = new Map<string, PackDocument[]>();
  for (const one of documents) {
    const clause = one.clauses[0]?.split('.')[0] ?? '';
    groups.set(clause, [...(groups.get(clause) ?? []), one]);
  }
  return [...groups]
    .map(([clause, list]) => ({ clause, documents: list }))
    .toSorted((a, b) => orderOf(a.clause) - orderOf(b.clause));
}

/** Clauses by number, then Annex A, then the rest. */
function orderOf(clause: string): number {
  if (clause === 'A') return 100;
  return clause === '' ? 101 : Number(clause);
}

/** Whether a text holds all words of a search. */
export function holds(search: string, ...texts: readonly string[]): boolean {
  const text = texts.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
