import type { AimsRecord, AnyRecord } from '../../../domain/records/record.ts';
import {
  criteriaInForce,
  isAboveAppetite,
  levelOf,
  standing,
  standingRating,
  type RiskCriteria,
} from '../../../domain/risk-criteria.ts';
import { reassessments, type Reassessment } from '../../../domain/risk-reassessment.ts';
import { translate } from '../../../i18n/index.ts';
import type { Inline, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { levelTag } from '../../risk-tones.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';

export type Risk = AimsRecord<'risk'>;
export type Task = AimsRecord<'task'>;

/** What the documents on risks say, found once. */
export interface RiskFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly criteria: RiskCriteria;
  /** The record of the criteria; absent while those to start with are in force. */
  readonly saved: AimsRecord<'risk-criteria'> | undefined;
  /** Open risks, the gravest first; those not rated yet stand last. */
  readonly risks: readonly Risk[];
  /** Open risks that stand above the appetite, the gravest first. */
  readonly above: readonly Risk[];
  readonly unrated: readonly Risk[];
  readonly closed: readonly Risk[];
  readonly opportunities: readonly Risk[];
  /** Open risks that have to be assessed again. */
  readonly again: readonly Reassessment[];
  readonly isAgain: (id: string) => boolean;
  /** Tasks that serve an open risk, what is due first. */
  readonly tasks: readonly { readonly task: Task; readonly risks: readonly Risk[] }[];
  readonly tasksOf: (riskId: string) => readonly Task[];
}

export function riskFacts(input: AimsDocInput): RiskFacts {
  const { records, organisation, createdAt } = input;
  const saved = records.only('risk-criteria');
  const criteria = criteriaInForce(saved);
  const all = records.of('risk');
  const rating = (risk: Risk): number => standingRating(risk.data) ?? 0;
  const before = (risk: Risk): number => risk.data.inherent ?? 0;
  const risks = all
    .filter(({ data, status }) => data.kind !== 'opportunity' && status !== 'closed')
    .toSorted((a, b) => rating(b) - rating(a) || before(b) - before(a));
  const again = againOf(input, criteria, risks);
  const waiting = new Set(again.map(({ id }) => id));
  const tasks = servingTasks(input, risks);
  const byRisk = new Map<string, Task[]>();
  for (const one of tasks) {
    for (const { id } of one.risks) byRisk.set(id, [...(byRisk.get(id) ?? []), one.task]);
  }
  return {
    input,
    words: wordsFor(organisation.documentLanguage),
    today: createdAt.slice(0, 10),
    criteria,
    saved: saved?.data === criteria ? saved : undefined,
    risks,
    above: risks.filter(({ data }) => isAboveAppetite(criteria, data)),
    unrated: risks.filter(({ data }) => standing(data) === null),
    closed: all.filter(({ data, status }) => data.kind !== 'opportunity' && status === 'closed'),
    opportunities: all.filter(
      ({ data, status }) => data.kind === 'opportunity' && status !== 'closed',
    ),
    again,
    isAgain: (id) => waiting.has(id),
    tasks,
    tasksOf: (riskId) => byRisk.get(riskId) ?? [],
  };
}

function againOf(
  { records, createdAt }: AimsDocInput,
  criteria: RiskCriteria,
  risks: readonly Risk[],
): readonly Reassessment[] {
  const changes = [...records.of('deployment'), ...records.of('change')].flatMap((one) => {
    const on = one.type === 'deployment' ? one.data.liveOn : one.data.doneOn;
    const relation = one.type === 'deployment' ? 'of' : 'changes';
    if (on === null) return [];
    const subjects = records.linkedFrom(one.id, relation);
    return subjects.map(({ id }) => ({ systemId: id, code: one.code, on }));
  });
  return reassessments({
    criteria,
    today: createdAt.slice(0, 10),
    risks: risks.map(({ id, code, title, due, data }) => ({
      id,
      code,
      title,
      due,
      assessedOn: data.assessedOn,
    })),
    systems: new Map(
      risks.map(({ id }) => [id, records.linkedFrom(id, 'concerns').map((one) => one.id)]),
    ),
    changes,
  });
}

function servingTasks({ records }: AimsDocInput, risks: readonly Risk[]): RiskFacts['tasks'] {
  const byId = new Map(risks.map((risk) => [risk.id, risk]));
  return records
    .of('task')
    .map((task) => ({
      task,
      risks: records
        .linkedFrom(task.id, 'serves')
        .map(({ id }) => byId.get(id))
        .filter((risk) => risk !== undefined),
    }))
    .filter((one) => one.risks.length > 0)
    .toSorted((a, b) => rank(a.task).localeCompare(rank(b.task)));
}

/** Open ones by date, then those that are over. */
const rank = ({ status, due }: Task): string =>
  `${status === 'done' || status === 'dropped' ? 1 : 0} ${due ?? '9999'}`;

/** The level at which a risk stands; null while it is not rated. */
export function standingLevel(
  { criteria }: Pick<RiskFacts, 'criteria'>,
  risk: Risk,
): number | null {
  const cell = standing(risk.data);
  return cell === null ? null : levelOf(criteria, cell[0], cell[1]);
}

/** Records of some relation that are still in use. */
export function linked({ input }: RiskFacts, id: string, relation: string): readonly AnyRecord[] {
  return input.records.linkedFrom(id, relation).filter(({ archivedAt }) => archivedAt === null);
}

/** Number of the Annex A control, or the code of one of the organisation's own. */
export function controlName(control: AnyRecord): string {
  const number = control.data['control'];
  return typeof number === 'string' && number.trim() !== '' ? number.trim() : control.code;
}

/** Somebody signed for what remains. */
export function isAccepted({ data }: Risk): boolean {
  return data.acceptedBy.trim() !== '' && data.acceptedOn !== null;
}

/** "12 High" as a tag; grey words where it is not rated. */
export function ratingTag(
  { criteria }: Pick<RiskFacts, 'criteria'>,
  likelihood: number | null,
  consequence: number | null,
): Inline {
  const level = levelOf(criteria, likelihood, consequence);
  if (level === null || likelihood === null || consequence === null) {
    return muted(translate('riskDoc.notRated'));
  }
  const rating = likelihood * consequence;
  const label = translate('riskDoc.level', { rating, level: criteria.levels[level]?.label ?? '' });
  return { kind: 'tag', tone: levelTag(level, criteria.levels.length), label };
}

/** Before treatment, and after it. */
export const beforeTag = (facts: RiskFacts, { data }: Risk): Inline =>
  ratingTag(facts, data.likelihood, data.consequence);
export const afterTag = (facts: RiskFacts, { data }: Risk): Inline =>
  ratingTag(facts, data.residualLikelihood, data.residualConsequence);

/** More codes than this say no more than their number. */
const mostCodes = 10;

/** "RSK-001, RSK-002 and 3 more". */
export function codeList(records: readonly { readonly code: string }[]): string {
  const codes = records.slice(0, mostCodes).map(({ code }) => code);
  const more = records.length - mostCodes;
  const listed = codes.join(', ');
  return more > 0 ? translate('riskDoc.more', { codes: listed, count: more }) : listed;
}

/** Paragraphs of a text as lines of a cell; blank ones are left out. */
export function paragraphsOf(value: string): Inlines {
  const kept = value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return kept.flatMap((line, at) => (at === 0 ? [text(line)] : [{ kind: 'break' }, text(line)]));
}
