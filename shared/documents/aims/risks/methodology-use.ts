import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { bold, text } from '../../doc.ts';
import { plain } from '../../words.ts';
import { filled } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import { codeList, type RiskFacts } from './facts.ts';

const options = ['avoid', 'modify', 'share', 'retain'] as const;

/** The options of treatment, and how many open risks use each. */
export function treatmentBlocks({ risks }: RiskFacts): readonly Block[] {
  const words = recordWords.risk.fields.strategy.options;
  return [
    heading(1, translate('riskMethod.section.treatment'), 'treatment'),
    paragraph(translate('riskMethod.treatment.intro')),
    table(
      [
        { header: translate('riskMethod.treatment.option'), weight: 1.2 },
        { header: translate('riskMethod.treatment.meaning'), weight: 4 },
        { header: translate('riskMethod.treatment.kept'), weight: 4 },
        { header: translate('riskMethod.treatment.used'), weight: 1.1, align: 'end' },
      ],
      options.map((option) => [
        [bold(words[option])],
        plain(translate(`riskMethod.${option}.meaning`)),
        plain(translate(`riskMethod.${option}.kept`)),
        plain(String(risks.filter(({ data }) => data.strategy === option).length)),
      ]),
    ),
    paragraph(translate('riskMethod.opportunities')),
  ];
}

/** When risks are assessed again, and which of them wait for it. */
export function againBlocks(facts: RiskFacts): readonly Block[] {
  const { criteria } = facts;
  const triggers = filled(criteria.triggers);
  const months = translate('riskMethod.again.months', { count: criteria.reviewMonths ?? 12 });
  return [
    heading(1, translate('riskMethod.section.again'), 'again'),
    ...(triggers.length === 0
      ? [paragraph(translate('riskMethod.again.noTriggers', { months }))]
      : [
          paragraph(translate('riskMethod.again.intro', { months })),
          {
            kind: 'list',
            ordered: false,
            items: triggers.map((trigger) => [text(trigger)]),
          } as const,
        ]),
    ...stateText(facts),
  ];
}

function stateText({ risks, again, words, input }: RiskFacts): readonly Block[] {
  if (risks.length === 0) return [];
  const undated = risks.filter(({ data }) => data.assessedOn === null).length;
  const parts = [
    again.length === 0
      ? translate('riskMethod.again.allCurrent')
      : translate('riskMethod.again.waiting', { count: again.length, codes: codeList(again) }),
    ...(undated === 0 ? [] : [translate('riskMethod.again.undated', { count: undated })]),
  ];
  return [
    paragraph(
      translate('riskMethod.again.now', {
        date: words.date(input.createdAt),
        count: risks.length,
        current: words.list(parts),
      }),
    ),
  ];
}
