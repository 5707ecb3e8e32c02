import { levelOf } from '../../../domain/risk-criteria.ts';
import { impact as words } from '../../../i18n/en/records/impacts.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { levelTag } from '../../risk-tones.ts';
import { plain } from '../../words.ts';
import { filled } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { ImpactFacts } from './facts.ts';
import { openTasks } from './subject.ts';

const { fields } = words;

/** Risks that came from the assessment, and how they stand. */
export function riskBlocks(facts: ImpactFacts): readonly Block[] {
  const { risks } = facts;
  if (risks.length === 0) return [];
  const { statuses } = recordWords.risk;
  return [
    heading(1, translate('impactDoc.section.risks'), 'risks'),
    paragraph(translate('impactDoc.risks.intro', { count: risks.length })),
    table(
      [
        { header: translate('impactDoc.risks.column.risk'), weight: 3.2 },
        { header: translate('impactDoc.risks.column.before'), weight: 1.2 },
        { header: translate('impactDoc.risks.column.treatment'), weight: 5 },
        { header: translate('impactDoc.risks.column.after'), weight: 1.2 },
        { header: recordWords.risk.fields.strategy.label, weight: 1.3 },
      ],
      risks.map((risk) => {
        const { data } = risk;
        const { strategy } = data;
        return [
          [
            bold(`${risk.code} `),
            text(risk.title),
            { kind: 'break' },
            muted(statuses[risk.status as keyof typeof statuses]),
          ],
          [levelInline(facts, data.likelihood, data.consequence)],
          plain(data.treatment),
          [levelInline(facts, data.residualLikelihood, data.residualConsequence)],
          strategy === null ? [] : plain(recordWords.risk.fields.strategy.options[strategy]),
        ];
      }),
      true,
    ),
  ];
}

function levelInline(
  { criteria }: ImpactFacts,
  likelihood: number | null,
  consequence: number | null,
): Inlines[number] {
  const level = levelOf(criteria, likelihood, consequence);
  return level === null
    ? muted(translate('impactDoc.harms.notRated'))
    : {
        kind: 'tag',
        tone: levelTag(level, criteria.levels.length),
        label: criteria.levels[level]?.label ?? '',
      };
}

/** Whom one heard, what was decided on which conditions, and what reopens it. */
export function decisionBlocks(facts: ImpactFacts): readonly Block[] {
  const { data } = facts.impact;
  const triggers = filled(data.triggers);
  const part = (id: string, title: string, value: string): readonly Block[] =>
    value.trim() === '' ? [] : [heading(3, title, id, false), paragraph(value)];
  const blocks: readonly Block[] = [
    ...part('consultation', fields.consultation.label, data.consultation),
    ...part(
      'decision-taken',
      fields.decision.label,
      data.decision === null ? '' : fields.decision.options[data.decision],
    ),
    ...part('conditions', fields.conditions.label, data.conditions),
    ...taskBlocks(facts),
    heading(3, fields.triggers.label, 'triggers', false),
    triggers.length === 0
      ? paragraph(translate('impactDoc.decision.noTriggers'))
      : { kind: 'list', ordered: false, items: triggers.map((one) => [text(one)]) },
  ];
  return [heading(1, translate('impactDoc.section.decision'), 'decision'), ...blocks];
}

function taskBlocks(facts: ImpactFacts): readonly Block[] {
  const tasks = openTasks(facts);
  if (tasks.length === 0) return [];
  return [
    heading(3, translate('impactDoc.decision.tasks'), 'tasks', false),
    table(
      [
        { header: translate('planDoc.tasks.column.task'), weight: 5 },
        { header: translate('planDoc.column.owner'), weight: 2 },
        { header: recordWords.task.due, weight: 1.6 },
      ],
      tasks.map(({ code, title, owner, due }) => [
        [bold(`${code} `), text(title)],
        plain(owner),
        plain(due === null ? '' : facts.words.shortDate(due)),
      ]),
    ),
  ];
}
