import type { AwarenessLine, AwarenessState } from '../../../domain/awareness.ts';
import { acknowledgement as words } from '../../../i18n/en/records/trainings.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Mark } from '../../doc.ts';
import { plain } from '../../words.ts';
import { heading, paragraph, table } from '../frame.ts';
import { optionText } from '../field-text.ts';
import type { AwarenessEntry, PeopleFacts } from './facts.ts';

const marks: Readonly<Record<AwarenessState, Mark>> = {
  current: 'conforms',
  asked: 'partly',
  older: 'partly',
  declined: 'does-not',
  none: 'not-assessed',
};

/** Document by document, who acknowledged the version in force. */
export function awarenessBlocks(facts: PeopleFacts): readonly Block[] {
  const { awareness, matrix } = facts;
  if (awareness.length === 0 || matrix.persons.length === 0) return [];
  return [
    heading(1, translate('peopleDoc.section.awareness'), 'awareness'),
    ...awareness.flatMap((entry) => documentBlocks(facts, entry)),
  ];
}

function documentBlocks(facts: PeopleFacts, entry: AwarenessEntry): readonly Block[] {
  const { document, lines, counts } = entry;
  const { code, title, version } = document;
  // Of other documents than the AI policy, whoever was never asked need not know it.
  const shown = document.isPolicy ? lines : lines.filter(({ state }) => state !== 'none');
  return [
    heading(
      2,
      translate('peopleDoc.awareness.document', { code, title, version }),
      `awareness-${code}`,
    ),
    paragraph(
      translate('peopleDoc.awareness.count', { current: counts.current, count: shown.length }),
    ),
    table(
      [
        { header: translate('people.matrix.person'), weight: 2.4 },
        { header: translate('people.awareness.function'), weight: 2.8 },
        { header: translate('people.awareness.state'), weight: 2.2 },
        { header: translate('peopleDoc.column.when'), weight: 2.6 },
      ],
      shown.map((line) => [
        plain(line.person.title),
        plain(line.person.function),
        [
          {
            kind: 'mark',
            mark: marks[line.state],
            label: translate(`people.awareness.state.${line.state}`),
          },
        ],
        plain(whenText(line, facts.words.shortDate)),
      ]),
      true,
    ),
  ];
}

function whenText(line: AwarenessLine, day: (day: string) => string): string {
  const { state, askedOn, due, acknowledgedOn, how, olderVersion } = line;
  switch (state) {
    case 'none':
      return '';
    case 'current':
      if (acknowledgedOn === null) return '';
      return how === null
        ? day(acknowledgedOn)
        : translate('people.awareness.onHow', {
            day: day(acknowledgedOn),
            how: optionText(words.fields.how, how).toLowerCase(),
          });
    case 'asked':
    case 'declined':
      if (askedOn === null) return '';
      return due === null
        ? translate('people.awareness.askedOn', { day: day(askedOn) })
        : translate('people.awareness.askedUntil', { day: day(askedOn), due: day(due) });
    case 'older': {
      if (acknowledgedOn === null) return '';
      return olderVersion === null
        ? translate('people.awareness.olderAny', { day: day(acknowledgedOn) })
        : translate('people.awareness.olderOn', {
            version: olderVersion,
            day: day(acknowledgedOn),
          });
    }
  }
}
