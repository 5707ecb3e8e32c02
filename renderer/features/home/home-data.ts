import type { Requirement } from '../../../shared/domain/content.ts';
import type { Journey, JourneyItem } from '../../../shared/domain/journey.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { messages } from '../../../shared/i18n/index.ts';
import { formatMessage, type Message } from '../../../shared/i18n/format.ts';
import { routes } from '../../lib/routes.ts';

/** What the home screen shows of the journey. */

/** A clause with what belongs to it. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly lacks: readonly JourneyItem[];
  readonly parts: readonly Part[];
}

type Leaf = Journey['clauses'][number];

/** Clauses 4 to 10 with their parts, and the controls with their groups. */
export interface Stand {
  readonly clauses: readonly Part[];
  readonly controls: Part;
  /** Of clauses 4 to 10 as a whole, 0 to 100. */
  readonly percent: number;
  readonly open: number;
  /** Controls that are implemented or excluded with a reason, of all. */
  readonly settled: { readonly done: number; readonly of: number };
}

/** Puts the leaves of the journey under the clauses that they belong to. */
export function standOf(journey: Journey, requirements: readonly Requirement[]): Stand {
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const clauses = journey.clauses.filter(({ clause }) => !clause.startsWith('A.'));
  const controls = journey.clauses.filter(({ clause }) => clause.startsWith('A.'));
  const tops = [...new Set(clauses.map(({ clause }) => clause.split('.')[0] ?? clause))];
  return {
    clauses: tops.map((id) =>
      partOf(
        id,
        titles,
        clauses.filter(({ clause }) => clause === id || clause.startsWith(`${id}.`)),
      ),
    ),
    controls: partOf('A', titles, controls),
    percent: percentOf(clauses),
    open: clauses.reduce((sum, { lacks }) => sum + lacks.length, 0),
    settled: {
      done: Math.round(controls.reduce((sum, { done }) => sum + done, 0)),
      of: controls.reduce((sum, { of }) => sum + of, 0),
    },
  };
}

function partOf(id: string, titles: ReadonlyMap<string, string>, leaves: readonly Leaf[]): Part {
  return {
    id,
    title: titles.get(id) ?? '',
    percent: percentOf(leaves),
    lacks: leaves.flatMap(({ lacks }) => lacks),
    parts: leaves.map((leaf) => ({
      id: leaf.clause,
      title: titleOf(leaf.clause, titles),
      percent: percentOf([leaf]),
      lacks: leaf.lacks,
      parts: [],
    })),
  };
}

/** Clauses that are only called "General" take the name of what they open. */
function titleOf(id: string, titles: ReadonlyMap<string, string>): string {
  const own = titles.get(id) ?? '';
  return own === 'General' ? (titles.get(id.split('.').slice(0, -1).join('.')) ?? own) : own;
}

function percentOf(leaves: readonly Leaf[]): number {
  const of = leaves.reduce((sum, leaf) => sum + leaf.of, 0);
  if (of === 0) return 0;
  const share = leaves.reduce((sum, leaf) => sum + leaf.done, 0) / of;
  // Only what is complete says 100.
  return share >= 1 ? 100 : Math.min(99, Math.floor(share * 100));
}

const words: Readonly<Record<string, Message | undefined>> = messages;

/** What to do about something that is lacking. */
export function itemText({ key, values }: JourneyItem): string {
  const message = words[`journey.${key}`];
  return message === undefined ? key : formatMessage(message, values);
}

/** Why it comes now; null for what needs no reason. */
export function itemReason({ key, values }: JourneyItem): string | null {
  const message = words[`journey.why.${key}`];
  return message === undefined ? null : formatMessage(message, values);
}

/** Types whose empty register offers ready-made entries: one begins there. */
const withLibrary: readonly RecordTypeName[] = ['issue', 'party', 'risk', 'document'];

/** Where it is done. */
export function addressOf({ key, type, recordId }: JourneyItem): string {
  if (recordId !== null) return routes.record(recordId);
  switch (key) {
    case 'no-soa':
    case 'soa-missing':
    case 'soa-undecided':
    case 'soa-without-reason':
    case 'controls-open':
      return routes.soa();
    case 'no-policy':
      return routes.policy();
    case 'no-document':
      return routes.documentNew();
    case 'no-criteria':
      return routes.riskCriteria();
    case 'competence-gaps':
      return routes.competenceMatrix();
    case 'policy-unacknowledged':
      return routes.awareness();
    case 'clauses-unaudited':
      return routes.auditCoverage();
    case 'clauses-without-owner':
    case 'leadership-unassigned':
      return routes.responsibilities();
    default:
      if (type === null) return routes.organisation();
      return key.startsWith('no-') && !withLibrary.includes(type)
        ? routes.recordNew(type)
        : routes.register(type);
  }
}

/** Registers that the home screen counts, in the order of the sidebar. */
export const countedTypes: readonly RecordTypeName[] = [
  'issue',
  'party',
  'role',
  'system',
  'dataset',
  'model',
  'test-run',
  'risk',
  'impact',
  'control',
  'objective',
  'change',
  'task',
  'supplier',
  'document',
  'person',
  'training',
  'communication',
  'incident',
  'concern',
  'indicator',
  'audit',
  'finding',
  'review',
  'nonconformity',
  'idea',
];
