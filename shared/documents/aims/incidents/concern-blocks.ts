import { concernStanding } from '../../../domain/incident-steps.ts';
import type { AimsRecord } from '../../../domain/records/record.ts';
import { concern as recordWords } from '../../../i18n/en/records/concerns.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { plain, sentences, wordsFor, type Words } from '../../words.ts';
import { named, openPoints } from '../context/common.ts';
import { heading } from '../frame.ts';
import type { AimsDocInput } from '../kind.ts';
import { keyValues, section } from './incident-blocks.ts';
import { reporterRows } from './reporter.ts';

const { fields, links, statuses } = recordWords;

type Concern = AimsRecord<'concern'>;

/** What the record of a concern still lacks. */
export function concernOpen({ status, data }: Concern, today: string): readonly string[] {
  if (status === 'closed') return [];
  return concernStanding({ status, data }, today)
    .steps.filter(({ done }) => !done)
    .map(({ step }) => translate(`incidentDoc.open.concern.${step}`));
}

/** The report on a concern. */
export function concernBlocks(
  input: AimsDocInput,
  concern: Concern,
  open: readonly string[],
): readonly Block[] {
  const words = wordsFor(input.organisation.documentLanguage);
  const { data, id } = concern;
  const linked = (relation: string): string =>
    input.records.linkedFrom(id, relation).map(named).join(', ');
  const day = (value: string | null): string => (value === null ? '' : words.date(value));
  return [
    heading(1, translate('incidentDoc.section.concern'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(concern, words)) },
    ...openPoints(open),
    ...keyValues([
      [fields.what.label, data.what],
      [fields.channel.label, data.channel === null ? '' : fields.channel.options[data.channel]],
      [links.concerns.label, linked('concerns')],
      ...reporterRows(data),
    ]),
    ...section(
      translate('incidentDoc.section.triage'),
      'triage',
      keyValues([
        [fields.assessment.label, data.assessment],
        [fields.triagedBy.label, data.triagedBy],
        [fields.triagedOn.label, day(data.triagedOn)],
        [fields.protection.label, data.protection],
      ]),
    ),
    ...section(
      translate('incidentDoc.section.answer'),
      'answer',
      keyValues([
        [fields.action.label, data.action],
        [fields.answer.label, data.answer],
        [fields.answeredOn.label, day(data.answeredOn)],
        [fields.lessons.label, data.lessons],
        [translate('incidentDoc.ledTo'), linked('led-to')],
      ]),
    ),
  ];
}

function leadText({ code, status, data }: Concern, words: Words): string {
  return sentences([
    translate('incidentDoc.lead.concern', {
      code,
      from:
        data.from === null
          ? translate('incidentDoc.unknown')
          : fields.from.options[data.from].toLowerCase(),
      severity:
        data.severity === null
          ? translate('incidentDoc.unrated')
          : fields.severity.options[data.severity].toLowerCase(),
    }),
    data.reportedOn === null
      ? ''
      : translate('incidentDoc.lead.reported', { day: words.date(data.reportedOn) }),
    translate('incidentDoc.lead.status', {
      status: statuses[status as keyof typeof statuses].toLowerCase(),
    }),
  ]);
}
