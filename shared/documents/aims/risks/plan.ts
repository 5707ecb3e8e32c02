import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences } from '../../words.ts';
import { named, orNone } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import {
  afterTag,
  beforeTag,
  codeList,
  controlName,
  isAccepted,
  linked,
  paragraphsOf,
  standingLevel,
  type Risk,
  type RiskFacts,
  type Task,
} from './facts.ts';
import { isLate } from './register.ts';

const { fields, links } = recordWords.risk;
const taskWords = recordWords.task;

/** A card for each risk that stands above the appetite: all that a decision needs. */
export function aboveBlocks(facts: RiskFacts): readonly Block[] {
  const { above, criteria, risks } = facts;
  if (risks.length === 0) return [];
  const head = heading(1, translate('riskRegister.section.above'), 'above');
  if (above.length === 0) {
    const appetite = criteria.appetite ?? 1;
    return [head, paragraph(translate('riskRegister.above.none', { appetite }))];
  }
  return [
    head,
    paragraph(translate('riskRegister.above.intro')),
    ...above.map((risk) => riskCard(facts, risk)),
  ];
}

function riskCard(facts: RiskFacts, risk: Risk): Block {
  const { data, id, code, title } = risk;
  const rows: { label: string; value: Inlines }[] = [];
  const row = (label: string, value: Inlines): void => {
    if (value.length > 0) rows.push({ label, value });
  };
  const about = linked(facts, id, 'concerns').map(named);
  row(links.concerns.label, plain(about.join(', ') || translate('riskRegister.wholeAims')));
  row(fields.source.label, paragraphsOf(data.source));
  row(fields.event.label, paragraphsOf(data.event));
  row(fields.consequences.label, lines([paragraphsOf(data.consequences), ratingText(facts, risk)]));
  row(fields.rationale.label, paragraphsOf(data.rationale));
  row(fields.treatment.label, paragraphsOf(data.treatment));
  row(
    links['modified-by'].label,
    lines(
      linked(facts, id, 'modified-by').map((one) => [text(`${controlName(one)} ${one.title}`)]),
    ),
  );
  row(translate('riskRegister.card.tasks'), lines(facts.tasksOf(id).map(taskLine)));
  row(fields.residualRationale.label, paragraphsOf(data.residualRationale));
  row(translate('riskRegister.card.acceptance'), [text(acceptanceText(facts, risk))]);
  row(recordWords.risk.owner, plain(risk.owner.trim() || translate('riskRegister.noOwner')));
  return {
    kind: 'card',
    id: `risk-${id}`,
    title: [muted(`${code}  `), text(title)],
    badges: [
      beforeTag(facts, risk),
      muted('  →  '),
      afterTag(facts, risk),
      ...(data.strategy === null ? [] : [muted(`    ${fields.strategy.options[data.strategy]}`)]),
    ],
    rows,
  };
}

/** The three consequences and the likelihood in words. */
function ratingText({ criteria }: RiskFacts, { data }: Risk): Inlines {
  const consequence = (level: number | null): string =>
    level === null
      ? translate('riskDoc.notRated')
      : (criteria.consequence[level - 1]?.label.toLowerCase() ?? String(level));
  if (data.inherent === null) return [];
  const likelihood = data.likelihood ?? 0;
  return [
    muted(
      translate('riskRegister.card.ratings', {
        organisation: consequence(data.organisation),
        individuals: consequence(data.individuals),
        society: consequence(data.society),
        likelihood: criteria.likelihood[likelihood - 1]?.label.toLowerCase() ?? String(likelihood),
      }),
    ),
  ];
}

function taskLine({ code, title, status }: Task): Inlines {
  const label = statusOf(status).toLowerCase();
  return [text(translate('riskRegister.card.task', { code, title, status: label }))];
}

const statusOf = (status: Task['status']): string =>
  (taskWords.statuses as Readonly<Record<string, string>>)[status] ?? status;

/** Who accepted the risk, or who may. */
function acceptanceText(facts: RiskFacts, risk: Risk): string {
  const { acceptedBy: by, acceptedOn, acceptanceReason: reason } = risk.data;
  if (isAccepted(risk)) {
    const date = facts.words.date(acceptedOn ?? '');
    return translate('riskRegister.card.accepted', { by, date, reason: reason.trim() }).trim();
  }
  const who = authority(facts, risk);
  return who === ''
    ? translate('riskRegister.card.nobody')
    : translate('riskRegister.card.notAccepted', { who });
}

/** The function that may accept a risk at its level, as the criteria say. */
function authority(facts: RiskFacts, risk: Risk): string {
  const level = standingLevel(facts, risk);
  return level === null ? '' : (facts.criteria.levels[level]?.acceptedBy.trim() ?? '');
}

/** The tasks that serve risks, for a wide page. */
export function planBlocks(facts: RiskFacts): readonly Block[] {
  const head = heading(1, translate('riskRegister.section.plan'), 'plan');
  if (facts.tasks.length === 0) return [head, paragraph(translate('riskRegister.plan.none'))];
  return [
    head,
    paragraph(translate('riskRegister.plan.intro')),
    table(
      [
        { header: translate('riskRegister.column.task'), weight: 6 },
        { header: translate('riskRegister.column.treats'), weight: 3.6 },
        { header: taskWords.owner ?? recordWords.control.owner, weight: 2 },
        { header: translate('riskRegister.column.due'), weight: 1.5 },
        { header: taskWords.fields.priority.label, weight: 1.2 },
        { header: translate('riskRegister.column.status'), weight: 1.6 },
      ],
      facts.tasks.map(({ task, risks }) => [
        lines([[bold(task.title), muted(` ${task.code}`)], paragraphsOf(task.data.description)]),
        lines(risks.map(({ code, title }) => [text(`${code} ${title}`)])),
        orNone(task.owner),
        orNone(task.due === null ? '' : facts.words.shortDate(task.due)),
        priorityTag(task),
        taskState(facts, task),
      ]),
      true,
    ),
  ];
}

const priorityTones = { high: 'danger', medium: 'warning', low: 'neutral' } as const;

function priorityTag({ data }: Task): Inlines {
  const { priority } = data;
  if (priority === null) return [];
  const label = taskWords.fields.priority.options[priority];
  return [{ kind: 'tag', tone: priorityTones[priority], label }];
}

function taskState(facts: RiskFacts, task: Task): Inlines {
  const { doneOn } = task.data;
  return lines([
    [text(statusOf(task.status))],
    doneOn === null ? [] : [muted(facts.words.shortDate(doneOn))],
    isLate(task, facts.today)
      ? [{ kind: 'tag', tone: 'warning', label: translate('riskRegister.overdue') }]
      : [],
  ]);
}

/** Who accepted what, and who had the authority. */
export function acceptedBlocks(facts: RiskFacts): readonly Block[] {
  if (facts.risks.length === 0) return [];
  const accepted = facts.risks.filter(isAccepted);
  const head = heading(1, translate('riskRegister.section.accepted'), 'accepted');
  if (accepted.length === 0) {
    return [head, paragraph(translate('riskRegister.accepted.none'))];
  }
  return [
    head,
    table(
      [
        { header: translate('riskRegister.column.risk'), weight: 3 },
        { header: translate('riskRegister.column.remains'), weight: 1.3 },
        { header: fields.acceptedBy.label, weight: 1.8 },
        { header: translate('riskRegister.column.authority'), weight: 1.5 },
        { header: fields.acceptanceReason.label, weight: 5 },
      ],
      accepted.map((risk) => [
        [bold(risk.title), muted(` ${risk.code}`)],
        [afterTag(facts, risk)],
        lines([
          [text(risk.data.acceptedBy)],
          [muted(facts.words.shortDate(risk.data.acceptedOn ?? ''))],
        ]),
        orNone(authority(facts, risk)),
        paragraphsOf(risk.data.acceptanceReason),
      ]),
    ),
  ];
}

/** What could help the AIMS to reach its aims; and the risks that are closed. */
export function otherBlocks(facts: RiskFacts): readonly Block[] {
  const { opportunities, closed } = facts;
  return [
    heading(1, translate('riskRegister.section.opportunities'), 'opportunities'),
    opportunities.length === 0
      ? paragraph(translate('riskRegister.opportunities.none'))
      : opportunityTable(facts),
    ...(closed.length === 0
      ? []
      : [
          heading(1, translate('riskRegister.section.closed'), 'closed'),
          paragraph(
            translate('riskRegister.closed', { count: closed.length, codes: codeList(closed) }),
          ),
        ]),
  ];
}

function opportunityTable({ opportunities, words }: RiskFacts): Block {
  return table(
    [
      { header: recordWords.risk.fields.kind.options.opportunity, weight: 3.4 },
      { header: translate('riskRegister.column.gain'), weight: 3.4 },
      { header: translate('riskRegister.column.what'), weight: 3.4 },
      { header: translate('riskRegister.column.owner'), weight: 2 },
    ],
    opportunities.map(({ title, code, data, owner, due }) => [
      lines([[bold(title), muted(` ${code}`)], paragraphsOf(data.event)]),
      orNoneParagraphs(data.consequences),
      lines([
        data.pursuit === null ? [] : [bold(fields.pursuit.options[data.pursuit])],
        paragraphsOf(data.treatment),
      ]),
      lines([
        orNone(owner),
        due === null ? [] : [muted(translate('riskRegister.next', { date: words.shortDate(due) }))],
      ]),
    ]),
  );
}

const orNoneParagraphs = (value: string): Inlines =>
  sentences([value.trim()]) === '' ? orNone('') : paragraphsOf(value);
