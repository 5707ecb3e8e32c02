import { isOverdue } from '../../../domain/records/record.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inline, Inlines, TagTone } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { lines } from '../../words.ts';
import { optionText, statusText } from '../field-text.ts';
import { heading, table } from '../frame.ts';
import type { System, SystemFacts } from '../technical-file/facts.ts';
import type { RegisterFacts } from './facts.ts';

const { fields, due, owner } = recordWords.system;

/** All systems in one wide table; the code leads to the card. */
export function overviewBlocks(facts: RegisterFacts): readonly Block[] {
  if (facts.systems.length === 0) return [];
  return [
    heading(1, translate('systemRegister.section.overview'), 'overview'),
    table(
      [
        { header: translate('systemDoc.column.code'), weight: 1.3 },
        { header: translate('systemDoc.column.system'), weight: 3.4 },
        { header: fields.origin.short, weight: 2 },
        { header: fields.criticality.label, weight: 1.5 },
        { header: fields.aiActClass.short, weight: 2.4 },
        { header: fields.autonomy.short, weight: 3.2 },
        { header: translate('systemDoc.column.stage'), weight: 2 },
        { header: owner, weight: 2.2 },
        { header: due, weight: 1.7 },
        { header: translate('systemDoc.column.risks'), weight: 1, align: 'end' },
      ],
      facts.systems.map((one) => rowOf(facts, one)),
      true,
    ),
  ];
}

function rowOf(facts: RegisterFacts, { system, risks }: SystemFacts): readonly Inlines[] {
  const { data } = system;
  return [
    [{ kind: 'reference', target: cardId(system), text: system.code }],
    lines([[text(system.title)], data.version.trim() === '' ? [] : [muted(data.version)]]),
    [text(optionText(fields.origin, data.origin))],
    criticalityTag(system),
    classTag(system),
    [text(optionText(fields.autonomy, data.autonomy))],
    [text(statusText(system))],
    [text(system.owner)],
    [text(reviewText(facts, system))],
    [text(String(risks.length))],
  ];
}

export const cardId = ({ code }: Pick<System, 'code'>): string => `system-${code}`;

/** The day of the next review; "overdue" behind one that has passed. */
export function reviewText({ words, input }: RegisterFacts, system: System): string {
  if (system.due === null) return '';
  const date = words.shortDate(system.due);
  return isOverdue(system, input.createdAt.slice(0, 10))
    ? translate('systemRegister.overdue', { date })
    : date;
}

const classTones: Readonly<Record<NonNullable<System['data']['aiActClass']>, TagTone>> = {
  prohibited: 'danger',
  'high-risk': 'warning',
  limited: 'info',
  minimal: 'good',
  'general-purpose': 'info',
  'not-in-scope': 'neutral',
};

/** The class as a tag; grey words where there is none. */
export function classTag({ data: { aiActClass } }: System): Inlines {
  if (aiActClass === null) return [muted(translate('systemRegister.classUnknown'))];
  const label = fields.aiActClass.options[aiActClass];
  return [{ kind: 'tag', tone: classTones[aiActClass], label }];
}

const criticalityTones = {
  critical: 'danger',
  high: 'warning',
  medium: 'info',
  low: 'neutral',
} as const satisfies Record<NonNullable<System['data']['criticality']>, TagTone>;

export function criticalityTag({ data: { criticality } }: System): readonly Inline[] {
  if (criticality === null) return [];
  const label = fields.criticality.options[criticality];
  return [{ kind: 'tag', tone: criticalityTones[criticality], label }];
}
