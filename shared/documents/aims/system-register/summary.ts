import { lifecycleStages } from '../../../domain/library.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { text } from '../../doc.ts';
import { sentences } from '../../words.ts';
import { named, openPoints } from '../context/common.ts';
import { heading } from '../frame.ts';
import type { System } from '../technical-file/facts.ts';
import { activeOf, type RegisterFacts } from './facts.ts';

/** How many systems there are, and which of them need most attention. */
export function summaryBlocks(facts: RegisterFacts): readonly Block[] {
  return [
    heading(1, translate('systemRegister.section.summary'), 'summary'),
    ...(facts.systems.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            style: 'lead',
            content: [text(sentences([countText(facts), ...attention(facts)]))],
          } as const,
        ]),
    ...openPoints(facts.open),
  ];
}

function countText({ systems, input, words }: RegisterFacts): string {
  const stages = lifecycleStages.flatMap((stage) => {
    const count = systems.filter(({ system }) => system.status === stage).length;
    const name = recordWords.system.statuses[stage].toLowerCase();
    return count === 0 ? [] : [translate('systemRegister.stage', { count, stage: name })];
  });
  return translate('systemRegister.lead', {
    organisation: input.organisation.name,
    count: systems.length,
    stages: words.list(stages),
  });
}

type AttentionKey =
  | 'systemRegister.critical'
  | 'systemRegister.prohibited'
  | 'systemRegister.highRisk'
  | 'systemRegister.acting'
  | 'systemRegister.bought';

function attention(facts: RegisterFacts): readonly string[] {
  const systems = activeOf(facts.systems).map(({ system }) => system);
  const say = (key: AttentionKey, fits: (data: System['data']) => boolean): readonly string[] => {
    const found = systems.filter(({ data }) => fits(data));
    if (found.length === 0) return [];
    return [translate(key, { count: found.length, list: facts.words.list(found.map(named)) })];
  };
  const highest = (['critical', 'high'] as const).find((level) =>
    systems.some(({ data }) => data.criticality === level),
  );
  const highRisk = say('systemRegister.highRisk', ({ aiActClass }) => aiActClass === 'high-risk');
  const all = systems.every(({ data }) => data.aiActClass !== null);
  return [
    ...say('systemRegister.prohibited', ({ aiActClass }) => aiActClass === 'prohibited'),
    ...highRisk,
    // While some are not classified, nobody knows that there is none.
    ...(highRisk.length === 0 && all && systems.length > 0
      ? [translate('systemRegister.noHighRisk')]
      : []),
    ...(highest === undefined
      ? []
      : say('systemRegister.critical', ({ criticality }) => criticality === highest)),
    ...say(
      'systemRegister.acting',
      ({ autonomy }) => autonomy === 'acts-alone' || autonomy === 'acts-can-be-stopped',
    ),
    ...say('systemRegister.bought', ({ origin }) => origin === 'bought' || origin === 'configured'),
  ];
}
