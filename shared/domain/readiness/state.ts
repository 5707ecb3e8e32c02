import type { Day } from '../common.ts';
import { addMonths } from '../common.ts';
import type { AimsRecord, AnyRecord } from '../records/record.ts';
import { isOverdue } from '../records/record.ts';
import { recordSpecs, type RecordTypeName } from '../records/types.ts';
import type {
  NamedRecord,
  ReadinessInput,
  ReadinessLack,
  ReadinessReason,
  Verdict,
} from './model.ts';
import { mostNamed } from './model.ts';

/** The records as the checks of readiness look them up. */
export class ReadinessState {
  readonly input: ReadinessInput;
  readonly today: Day;
  /** What happened before this day is more than a year old. */
  readonly yearAgo: Day;

  constructor(input: ReadinessInput) {
    this.input = input;
    this.today = input.today;
    this.yearAgo = addMonths(input.today, -12);
  }

  /** Records of a type that are not archived. */
  of<T extends RecordTypeName>(type: T): readonly AimsRecord<T>[] {
    return this.input.records.of(type);
  }

  /** Records of a type that are neither archived nor closed. */
  open<T extends RecordTypeName>(type: T): readonly AimsRecord<T>[] {
    const closed: readonly string[] = recordSpecs[type].closed;
    return this.of(type).filter(({ status }) => !closed.includes(status));
  }

  /** Documents of which a version is in force. */
  get documentsInForce(): readonly AimsRecord<'document'>[] {
    return this.open('document').filter((document) => this.isInForce(document));
  }

  isInForce(document: AimsRecord<'document'>): boolean {
    return (
      document.status === 'approved' ||
      this.linkedTo(document, 'version-of').some(({ status }) => status === 'approved')
    );
  }

  /** Documents, in force or not, that say they answer one of the requirements. */
  documentsFor(...requirements: readonly string[]): readonly AimsRecord<'document'>[] {
    return this.open('document').filter(({ data }) =>
      data.requirements.some((one) => requirements.includes(one)),
    );
  }

  /** The AI policy: a policy that answers 5.2 or A.2.2; one in force before others. */
  get policy(): AimsRecord<'document'> | undefined {
    const policies = this.documentsFor('5.2', 'A.2.2').filter(({ data }) => data.kind === 'policy');
    return policies.find((policy) => this.isInForce(policy)) ?? policies[0];
  }

  /** Records in force that one links to. */
  linkedFrom({ id }: AnyRecord, relation: string): readonly AnyRecord[] {
    return this.input.records
      .linkedFrom(id, relation)
      .filter(({ archivedAt }) => archivedAt === null);
  }

  /** Records in force that link to one. */
  linkedTo({ id }: AnyRecord, relation: string): readonly AnyRecord[] {
    return this.input.records
      .linkingTo(id, relation)
      .filter(({ archivedAt }) => archivedAt === null);
  }

  isLate(record: AnyRecord): boolean {
    return isOverdue(record, this.today);
  }

  /** Clauses and controls without parts, as they are audited. */
  get leafRequirements(): readonly { readonly id: string; readonly kind: 'clause' | 'control' }[] {
    return this.input.requirements.filter(({ leaf }) => leaf);
  }
}

/** Everything is as it should be. */
export const fine = (proof: readonly AnyRecord[]): Verdict => ({ lacks: [], proof });

/** There is nothing at all. */
export const absent: Verdict = {
  lacks: [{ reason: 'absent', count: 0, of: 0, codes: [], records: [] }],
  proof: [],
};

/** Records as they are named. */
export const named = (records: readonly AnyRecord[]): readonly NamedRecord[] =>
  records.slice(0, mostNamed).map(({ id, type, code, title, status, archivedAt }) => ({
    id,
    type,
    code,
    title,
    status,
    archived: archivedAt !== null,
  }));

/** What is wrong with some records, out of all that were looked at. */
export function lack(
  reason: ReadinessReason,
  records: readonly AnyRecord[],
  of = records.length,
): readonly ReadinessLack[] {
  if (records.length === 0) return [];
  const found = named(records);
  return [
    { reason, count: records.length, of, codes: found.map(({ code }) => code), records: found },
  ];
}

/** What is wrong with things that are no records: numbers of requirements, names. */
export function lackOf(
  reason: ReadinessReason,
  codes: readonly string[],
  of: number,
): readonly ReadinessLack[] {
  return codes.length === 0
    ? []
    : [{ reason, count: codes.length, of, codes: codes.slice(0, mostNamed), records: [] }];
}

/** Nothing but a reason. */
export const because = (reason: ReadinessReason, records: readonly AnyRecord[]): Verdict => ({
  lacks: lack(reason, records),
  proof: [],
});

/** At least one record, and none that fails one of the tests. */
export function all<R extends AnyRecord>(
  records: readonly R[],
  ...tests: readonly (readonly [reason: ReadinessReason, holds: (record: R) => boolean])[]
): Verdict {
  if (records.length === 0) return absent;
  const lacks = tests.flatMap(([reason, holds]) =>
    lack(
      reason,
      records.filter((record) => !holds(record)),
      records.length,
    ),
  );
  return { lacks, proof: lacks.length === 0 ? records : [] };
}

/** As `all`, where having none is fine. */
export const allIfAny: typeof all = (records, ...tests) =>
  records.length === 0 ? fine([]) : all(records, ...tests);

/** Several verdicts on one item. */
export function together(...verdicts: readonly Verdict[]): Verdict {
  const lacks = verdicts.flatMap((verdict) => verdict.lacks);
  return { lacks, proof: lacks.length === 0 ? verdicts.flatMap(({ proof }) => proof) : [] };
}

export const filled = (value: string): boolean => value.trim() !== '';
