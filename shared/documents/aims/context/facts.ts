import type { AimsRecord, AnyRecord } from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';
import { codesOf } from './common.ts';

export type Issue = AimsRecord<'issue'>;
export type Party = AimsRecord<'party'>;
export type Need = Party['data']['needs'][number];

/** What the document on context says, found once. */
export interface ContextFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  /** Issues that are current or being watched, the important ones first. */
  readonly issues: readonly Issue[];
  readonly closed: readonly Issue[];
  readonly parties: readonly Party[];
  /** Systems that are not retired. */
  readonly systems: readonly AimsRecord<'system'>[];
  /** Sentences that say what is missing. */
  readonly open: readonly string[];
}

const ranks: Readonly<Record<string, number>> = { high: 0, medium: 1, low: 2 };

export function contextFacts(input: AimsDocInput): ContextFacts {
  const { records } = input;
  const all = records.of('issue');
  const rank = ({ data }: Issue): number => ranks[data.importance ?? ''] ?? 3;
  const facts = {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    issues: all.filter(({ status }) => status !== 'closed').toSorted((a, b) => rank(a) - rank(b)),
    closed: all.filter(({ status }) => status === 'closed'),
    parties: records.of('party').filter(({ status }) => status !== 'former'),
    systems: records.of('system').filter(({ status }) => status !== 'retirement'),
  };
  return { ...facts, open: [...issuePoints(facts), ...partyPoints(facts)] };
}

/** Where an issue or a party is taken care of: its own links, and risks that arise from it. */
export function addressedBy(
  { input }: Pick<ContextFacts, 'input'>,
  id: string,
): readonly AnyRecord[] {
  const found = [
    ...input.records.linkedFrom(id, 'addressed-by'),
    ...input.records.linkingTo(id, 'arises-from'),
  ].filter(({ archivedAt }) => archivedAt === null);
  return [...new Map(found.map((record) => [record.id, record])).values()];
}

/** Needs with words; a row somebody added and left empty says nothing. */
export function needsOf({ data }: Party): readonly Need[] {
  return data.needs.filter(({ text }) => text.trim() !== '');
}

type Unchecked = Omit<ContextFacts, 'open'>;

function issuePoints(facts: Unchecked): readonly string[] {
  const { issues, closed, input } = facts;
  const all = [...issues, ...closed];
  if (all.length === 0) return [translate('contextDoc.open.noIssues'), ...rolePoint(facts)];
  const has = (kind: 'internal' | 'external') => all.some(({ data }) => data.kind === kind);
  const about = (topic: Issue['data']['topic']) => all.some(({ data }) => data.topic === topic);
  const incomplete = issues.filter(
    ({ data }) => data.effect.trim() === '' || data.response.trim() === '',
  );
  const unaddressed = issues.filter(
    ({ id, data }) => data.importance === 'high' && addressedBy({ input }, id).length === 0,
  );
  return [
    ...(has('external') ? [] : [translate('contextDoc.open.noExternal')]),
    ...(has('internal') ? [] : [translate('contextDoc.open.noInternal')]),
    ...(about('climate') ? [] : [translate('contextDoc.open.climate')]),
    ...(about('legal') ? [] : [translate('contextDoc.open.legal')]),
    ...counted('contextDoc.open.incompleteIssues', incomplete),
    ...counted('contextDoc.open.unaddressed', unaddressed),
    ...rolePoint(facts),
  ];
}

function rolePoint({ input, systems }: Unchecked): readonly string[] {
  const known =
    input.organisation.aiRoles.length > 0 || systems.some(({ data }) => data.roles.length > 0);
  return known ? [] : [translate('contextDoc.open.noRoles')];
}

function partyPoints({ parties }: Unchecked): readonly string[] {
  if (parties.length === 0) return [translate('contextDoc.open.noParties')];
  const withoutNeeds = parties.filter((party) => needsOf(party).length === 0);
  const unmet = parties.flatMap((party) =>
    needsOf(party)
      .filter(isUnmet)
      .map(() => party),
  );
  return [
    ...(parties.some(({ data }) => data.relation === 'affected')
      ? []
      : [translate('contextDoc.open.noAffected')]),
    ...counted('contextDoc.open.noNeeds', withoutNeeds),
    ...(unmet.length === 0
      ? []
      : [
          translate('contextDoc.open.unmet', {
            count: unmet.length,
            codes: codesOf([...new Set(unmet)]),
          }),
        ]),
  ];
}

/** Taken on as a requirement, but nowhere met. */
function isUnmet({ requirement, metBy, where }: Need): boolean {
  return requirement && metBy.length === 0 && where.trim() === '';
}

type CountedKey =
  'contextDoc.open.incompleteIssues' | 'contextDoc.open.unaddressed' | 'contextDoc.open.noNeeds';

function counted(key: CountedKey, records: readonly AnyRecord[]): readonly string[] {
  return records.length === 0
    ? []
    : [translate(key, { count: records.length, codes: codesOf(records) })];
}
