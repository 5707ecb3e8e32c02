import { daysBetween } from './common.ts';
import { diligenceQuestions, responsibilityTopics } from './value-chain-content.ts';
import type { AimsRecord } from './records/record.ts';

export type SupplierData = AimsRecord<'supplier'>['data'];
export type PartnerKind = NonNullable<SupplierData['kind']>;
type Responsibility = SupplierData['responsibilities'][number];
type Diligence = SupplierData['diligence'][number];

const empty = (value: string): boolean => value.trim() === '';

/** The rows with the topics of shared responsibility that they lack. */
export function withStandardTopics(
  kind: PartnerKind,
  rows: readonly Responsibility[],
): readonly Responsibility[] {
  const there = new Set(rows.map(({ topic }) => topic.trim()));
  const added = responsibilityTopics
    .filter(({ kinds, topic }) => kinds.includes(kind) && !there.has(topic))
    .map(({ topic }): Responsibility => ({ topic, who: null, how: '' }));
  return [...rows, ...added];
}

/** The rows with the due diligence questions that they lack. */
export function withStandardQuestions(
  kind: PartnerKind,
  rows: readonly Diligence[],
): readonly Diligence[] {
  const there = new Set(rows.map(({ question }) => question.trim()));
  const added = diligenceQuestions
    .filter(({ kinds, question }) => kinds.includes(kind) && !there.has(question))
    .map(({ question }): Diligence => ({ question, answer: '', result: 'open', on: null }));
  return [...rows, ...added];
}

/** Something to settle with a supplier, customer or partner; its words are under `planning.chain.<key>`. */
export interface ChainPoint {
  readonly key:
    | 'no-responsibilities'
    | 'undecided'
    | 'shared-without-how'
    | 'no-diligence'
    | 'diligence-open'
    | 'concerns'
    | 'concerns-but-approved'
    | 'diligence-old'
    | 'contract-ended'
    | 'contract-ends-soon'
    | 'no-contract'
    | 'no-criticality';
  readonly count: number;
  /** Topics or questions it is about. */
  readonly about: readonly string[];
}

/** How old checked answers may grow before they are asked for again, in days. */
const oldestByCriticality = { critical: 366, high: 366, medium: 731, low: 1096 } as const;
/** How long before its end a contract is worth a word, in days. */
const contractNotice = 90;

/** What is open with a supplier, customer or partner; nothing once the relation has ended. */
export function chainPoints(
  { status, data }: Pick<AimsRecord<'supplier'>, 'status'> & { readonly data: SupplierData },
  today: string,
): readonly ChainPoint[] {
  if (status === 'ended') return [];
  return [
    ...responsibilityPoints(data),
    ...diligencePoints(data, status, today),
    ...contractPoints(data, status, today),
    ...point('no-criticality', Number(data.criticality === null)),
  ];
}

function point(
  key: ChainPoint['key'],
  count: number,
  about: readonly string[] = [],
): readonly ChainPoint[] {
  return count === 0 ? [] : [{ key, count, about }];
}

function responsibilityPoints({ responsibilities }: SupplierData): readonly ChainPoint[] {
  const rows = responsibilities.filter(({ topic }) => !empty(topic));
  if (rows.length === 0) return point('no-responsibilities', 1);
  const undecided = rows.filter(({ who }) => who === null);
  // "Both" without a sentence about how means that nobody does it.
  const vague = rows.filter(({ who, how }) => who === 'shared' && empty(how));
  const topics = (some: readonly Responsibility[]): readonly string[] =>
    some.map(({ topic }) => topic);
  return [
    ...point('undecided', undecided.length, topics(undecided)),
    ...point('shared-without-how', vague.length, topics(vague)),
  ];
}

function diligencePoints(
  { diligence, criticality }: SupplierData,
  status: string,
  today: string,
): readonly ChainPoint[] {
  const rows = diligence.filter(({ question }) => !empty(question));
  if (rows.length === 0) return point('no-diligence', 1);
  const open = rows.filter(({ result }) => result === null || result === 'open');
  const concerns = rows.filter(({ result }) => result === 'concern');
  const oldest = oldestByCriticality[criticality ?? 'medium'];
  const old = rows.filter(({ on }) => on !== null && daysBetween(on, today) > oldest);
  const questions = (some: readonly Diligence[]): readonly string[] =>
    some.map(({ question }) => question);
  const unconditional = status === 'approved';
  return [
    ...point('diligence-open', open.length, questions(open)),
    ...point(
      unconditional ? 'concerns-but-approved' : 'concerns',
      concerns.length,
      questions(concerns),
    ),
    ...point('diligence-old', old.length, questions(old)),
  ];
}

function contractPoints(
  { contract, contractEnds }: SupplierData,
  status: string,
  today: string,
): readonly ChainPoint[] {
  if (contractEnds !== null) {
    const left = daysBetween(today, contractEnds);
    if (left < 0) return point('contract-ended', 1, [contractEnds]);
    if (left <= contractNotice) return point('contract-ends-soon', 1, [contractEnds]);
  }
  return point('no-contract', Number(status !== 'candidate' && empty(contract)));
}
