import { standing } from '../../../domain/risk-criteria.ts';
import { cut } from '../../../domain/sentences.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences } from '../../words.ts';
import { openPoints } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import {
  afterTag,
  beforeTag,
  codeList,
  controlName,
  isAccepted,
  linked,
  type Risk,
  type RiskFacts,
} from './facts.ts';
import { riskMatrix } from './matrix.ts';

const { fields, statuses } = recordWords.risk;

/** What the register comes to in sentences, both matrices, and what is open. */
export function summaryBlocks(facts: RiskFacts): readonly Block[] {
  const isRated = facts.risks.length > facts.unrated.length;
  return [
    heading(1, translate('riskRegister.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...moreText(facts),
    ...openPoints(openRisks(facts)),
    ...(isRated ? [riskMatrix(facts, 'before'), riskMatrix(facts, 'after')] : []),
  ];
}

function leadText({ input, risks, above, unrated, criteria }: RiskFacts): string {
  const organisation = input.organisation.name;
  const appetite = criteria.appetite ?? 1;
  if (risks.length === 0) return translate('riskRegister.lead.none', { organisation });
  const count = risks.length;
  return sentences([
    translate('riskRegister.lead', { organisation, count }),
    above.length > 0
      ? translate('riskRegister.lead.above', {
          appetite,
          count: above.length,
          codes: codeList(above),
        })
      : unrated.length > 0
        ? ''
        : translate('riskRegister.lead.within', { appetite, count }),
    unrated.length === 0
      ? ''
      : translate('riskRegister.lead.unrated', {
          count: unrated.length,
          codes: codeList(unrated),
        }),
  ]);
}

function moreText(facts: RiskFacts): readonly Block[] {
  const { risks, tasks, criteria, above } = facts;
  if (risks.length === 0) return [];
  const appetite = criteria.appetite ?? Infinity;
  const before = risks.filter(({ data }) => (data.inherent ?? 0) > appetite).length;
  return [
    paragraph(
      sentences([
        before === 0 ? '' : translate('riskRegister.lead.before', { before, after: above.length }),
        tasks.length === 0
          ? translate('riskRegister.lead.noTasks')
          : translate('riskRegister.lead.tasks', {
              count: tasks.length,
              state: taskState(facts),
            }),
      ]),
    ),
  ];
}

function taskState({ tasks, today, words }: RiskFacts): string {
  const done = tasks.filter(({ task }) => task.status === 'done').length;
  const late = tasks.filter(({ task }) => isLate(task, today)).length;
  return words.list([
    translate('riskRegister.tasks.done', { done, total: tasks.length }),
    ...(late === 0 ? [] : [translate('riskRegister.tasks.overdue', { count: late })]),
  ]);
}

/** Whether something with these statuses should have been done by now. */
export const isLate = (
  { status, due }: { readonly status: string; readonly due: string | null },
  today: string,
): boolean => due !== null && due < today && status !== 'done' && status !== 'dropped';

/** What keeps the register from being complete. */
export function openRisks(facts: RiskFacts): readonly string[] {
  const { risks, above, again, unrated } = facts;
  if (risks.length === 0) return [translate('riskRegister.open.none')];
  const rated = risks.filter(({ data }) => standing(data) !== null);
  const point = (
    key:
      | 'riskRegister.open.unrated'
      | 'riskRegister.open.noOwner'
      | 'riskRegister.open.noOption'
      | 'riskRegister.open.noMeans'
      | 'riskRegister.open.noResidual'
      | 'riskRegister.open.notAccepted'
      | 'riskRegister.open.again',
    some: readonly { readonly code: string }[],
  ): readonly string[] =>
    some.length === 0 ? [] : [translate(key, { count: some.length, codes: codeList(some) })];
  return [
    ...point('riskRegister.open.unrated', unrated),
    ...point(
      'riskRegister.open.noOwner',
      risks.filter(({ owner }) => owner.trim() === ''),
    ),
    ...point(
      'riskRegister.open.noOption',
      rated.filter(({ data }) => data.strategy === null),
    ),
    ...point(
      'riskRegister.open.noMeans',
      risks.filter(
        ({ id, data }) =>
          data.strategy === 'modify' &&
          facts.tasksOf(id).length === 0 &&
          linked(facts, id, 'modified-by').length === 0,
      ),
    ),
    ...point(
      'riskRegister.open.noResidual',
      rated.filter(({ data }) => data.residual === null),
    ),
    ...point(
      'riskRegister.open.notAccepted',
      above.filter((risk) => !isAccepted(risk)),
    ),
    ...point('riskRegister.open.again', again),
  ];
}

/** What a cell takes; the whole text stands in the record. */
const longest = 600;

/** The register as one table for a wide page. */
export function registerBlocks(facts: RiskFacts): readonly Block[] {
  const { risks, criteria } = facts;
  const column = (name: RegisterColumn, weight: number) => ({
    header: translate(`riskRegister.column.${name}`),
    weight,
  });
  return [
    heading(1, translate('riskRegister.section.register'), 'register'),
    paragraph(translate('riskRegister.register.intro', { appetite: criteria.appetite ?? 1 })),
    table(
      [
        column('risk', 6),
        column('before', 1.7),
        column('treatment', 5),
        column('controls', 1.9),
        column('after', 1.7),
        column('owner', 2.4),
      ],
      risks.map((risk) => [
        subject(facts, risk),
        [beforeTag(facts, risk)],
        treatment(risk),
        means(facts, risk),
        [afterTag(facts, risk)],
        state(facts, risk),
      ]),
      true,
    ),
  ];
}

type RegisterColumn = 'risk' | 'before' | 'treatment' | 'controls' | 'after' | 'owner';

function subject(facts: RiskFacts, risk: Risk): Inlines {
  const { title, code, data, id } = risk;
  const about = linked(facts, id, 'concerns').map((one) => one.code);
  const category = data.category === null ? [] : [fields.category.options[data.category]];
  return lines([
    [bold(title), muted(` ${code}`)],
    data.event.trim() === '' ? [] : [text(cut(data.event.trim(), longest))],
    [muted([...category, ...about].join(', '))],
  ]).filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

function treatment({ data }: Risk): Inlines {
  return lines([
    data.strategy === null
      ? [muted(translate('riskRegister.noOption'))]
      : [bold(fields.strategy.options[data.strategy])],
    data.treatment.trim() === '' ? [] : [text(cut(data.treatment.trim(), longest))],
  ]);
}

function means(facts: RiskFacts, { id }: Risk): Inlines {
  const controls = linked(facts, id, 'modified-by').map(controlName);
  return lines([
    ...controls.map((one) => [text(one)]),
    ...facts.tasksOf(id).map(({ code }) => [muted(code)]),
  ]);
}

function state(facts: RiskFacts, risk: Risk): Inlines {
  const { owner, status, due } = risk;
  return lines([
    owner.trim() === '' ? [muted(translate('riskRegister.noOwner'))] : [text(owner)],
    [text(statuses[status as keyof typeof statuses])],
    due === null
      ? []
      : [muted(translate('riskRegister.next', { date: facts.words.shortDate(due) }))],
    facts.isAgain(risk.id)
      ? [{ kind: 'tag', tone: 'warning', label: translate('riskRegister.again') }]
      : [],
  ]);
}
