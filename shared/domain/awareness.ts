import { activePersons, type Named } from './competence.ts';
import type { Day } from './common.ts';
import { versionsOf, type ControlledDocument } from './controlled-documents.ts';
import { policyTemplate } from './policy.ts';
import { isOfType, type AimsRecord, type AnyRecord, type Records } from './records/record.ts';

/** Awareness (7.3): who was asked to read which document, and who acknowledged the version in force. */

/** How a person stands to a document; only the first is as it should be. */
export const awarenessStates = ['current', 'asked', 'declined', 'older', 'none'] as const;
export type AwarenessState = (typeof awarenessStates)[number];

/** A document that binds people today. */
export interface BindingDocument extends Named {
  /** The version in force; the next one may be being written. */
  readonly version: string;
  readonly approvedOn: Day | null;
  readonly isPolicy: boolean;
}

/** A person and a document. */
export interface AwarenessLine {
  readonly person: Named & { readonly function: string; readonly unit: string };
  readonly state: AwarenessState;
  /** The acknowledgement that says so. */
  readonly acknowledgement: Named | null;
  readonly askedOn: Day | null;
  /** The day by which an answer is expected. */
  readonly due: Day | null;
  readonly acknowledgedOn: Day | null;
  readonly how: string | null;
  /** The newest version that the person acknowledged before the one in force. */
  readonly olderVersion: string | null;
}

export type AwarenessCounts = Readonly<Record<AwarenessState, number>>;

const present = ({ archivedAt }: AnyRecord): boolean => archivedAt === null;
const named = ({ id, code, title }: AnyRecord): Named => ({ id, code, title });

/** Whether a document is the AI policy: made as one, or a policy that answers 5.2 or A.2.2. */
export function isAiPolicy({ data }: ControlledDocument): boolean {
  return (
    data.template === policyTemplate ||
    (data.kind === 'policy' &&
      (data.requirements.includes('5.2') || data.requirements.includes('A.2.2')))
  );
}

/** The version of a document that is in force; undefined while none is. */
export function versionInForce(
  records: Records,
  document: ControlledDocument,
): { readonly version: string; readonly approvedOn: Day | null } | undefined {
  if (document.status === 'withdrawn') return undefined;
  if (document.status === 'approved') {
    const { version, approvedOn } = document.data;
    return { version, approvedOn };
  }
  const frozen = versionsOf(records, document).find(
    (one) => one.status === 'approved' && present(one),
  );
  return frozen === undefined
    ? undefined
    : { version: frozen.data.version, approvedOn: frozen.data.approvedOn };
}

/** Documents with a version in force: the AI policy first, then by code. */
export function bindingDocuments(records: Records): readonly BindingDocument[] {
  const all = records.of('document').flatMap((document): readonly BindingDocument[] => {
    const inForce = versionInForce(records, document);
    return inForce === undefined
      ? []
      : [{ ...named(document), ...inForce, isPolicy: isAiPolicy(document) }];
  });
  return all.toSorted((a, b) => Number(b.isPolicy) - Number(a.isPolicy));
}

/** Every person who works here, and how they stand to the version in force. */
export function awarenessOf(records: Records, document: BindingDocument): readonly AwarenessLine[] {
  const byPerson = new Map<string, AimsRecord<'acknowledgement'>[]>();
  for (const one of records.linkingTo(document.id, 'of')) {
    if (!isOfType(one, 'acknowledgement') || !present(one)) continue;
    for (const { id } of records.linkedFrom(one.id, 'by')) {
      byPerson.set(id, [...(byPerson.get(id) ?? []), one]);
    }
  }
  return activePersons(records).map((person) => ({
    person: { ...named(person), function: person.data.function, unit: person.data.unit },
    ...standOf(byPerson.get(person.id) ?? [], document),
  }));
}

/** What the acknowledgements of one person come to. */
export function standOf(
  acknowledgements: readonly AimsRecord<'acknowledgement'>[],
  document: Pick<BindingDocument, 'version' | 'approvedOn'>,
): Omit<AwarenessLine, 'person'> {
  const ofCurrent = acknowledgements.filter((one) => concernsVersion(one, document));
  const older = acknowledgements
    .filter((one) => one.status === 'acknowledged' && !ofCurrent.includes(one))
    .toSorted((a, b) => (b.data.acknowledgedOn ?? '').localeCompare(a.data.acknowledgedOn ?? ''));
  const newest = ofCurrent.toSorted((a, b) =>
    b.code.localeCompare(a.code, 'en', { numeric: true }),
  );
  const found =
    newest.find(({ status }) => status === 'acknowledged') ??
    newest.find(({ status }) => status === 'asked') ??
    newest.find(({ status }) => status === 'declined');
  const one = found ?? older[0];
  const state: AwarenessState =
    found !== undefined
      ? found.status === 'acknowledged'
        ? 'current'
        : found.status === 'asked'
          ? 'asked'
          : 'declined'
      : one === undefined
        ? 'none'
        : 'older';
  return {
    state,
    acknowledgement: one === undefined ? null : named(one),
    askedOn: one?.data.askedOn ?? null,
    due: state === 'asked' ? (one?.due ?? null) : null,
    acknowledgedOn: one?.data.acknowledgedOn ?? null,
    how: one?.data.how ?? null,
    olderVersion: older[0] === undefined ? null : older[0].data.version.trim() || null,
  };
}

/**
 * Whether an acknowledgement is about a version. One that names none is about the version that was
 * in force on its day.
 */
function concernsVersion(
  { data }: AimsRecord<'acknowledgement'>,
  { version, approvedOn }: Pick<BindingDocument, 'version' | 'approvedOn'>,
): boolean {
  const own = data.version.trim();
  if (own !== '') return own === version.trim();
  const day = data.acknowledgedOn ?? data.askedOn;
  return day === null || approvedOn === null || day >= approvedOn;
}

/** How many persons are in each state. */
export function awarenessCounts(lines: readonly Pick<AwarenessLine, 'state'>[]): AwarenessCounts {
  const counts = Object.fromEntries(awarenessStates.map((state) => [state, 0])) as Record<
    AwarenessState,
    number
  >;
  for (const { state } of lines) counts[state] += 1;
  return counts;
}

/** Whether somebody was asked and let the day go by. */
export function isAnswerLate({ state, due }: AwarenessLine, today: Day): boolean {
  return state === 'asked' && due !== null && due < today;
}
