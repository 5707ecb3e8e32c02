import { incidentStanding, incidentTimeline } from '../../../domain/incident-steps.ts';
import { notificationState } from '../../../domain/notification-duties.ts';
import type { AimsRecord } from '../../../domain/records/record.ts';
import { incident as recordWords } from '../../../i18n/en/records/incidents.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { text } from '../../doc.ts';
import { plain, sentences, wordsFor, type Words } from '../../words.ts';
import { filledRows, named, openPoints, orNone } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { AimsDocInput } from '../kind.ts';
import { reporterRows } from './reporter.ts';

const { fields, links, statuses } = recordWords;

type Incident = AimsRecord<'incident'>;

/** What the record of an incident still lacks. */
export function incidentOpen({ status, data }: Incident, today: string): readonly string[] {
  if (status === 'closed') return [];
  return incidentStanding({ status, data }, today)
    .steps.filter(({ done }) => !done)
    .map(({ step }) => translate(`incidentDoc.open.next.${step}`));
}

/** The report on an incident. */
export function incidentBlocks(
  input: AimsDocInput,
  incident: Incident,
  open: readonly string[],
): readonly Block[] {
  const words = wordsFor(input.organisation.documentLanguage);
  const today = input.createdAt.slice(0, 10);
  const { data } = incident;
  return [
    heading(1, translate('incidentDoc.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(incident, words, today)) },
    ...openPoints(open),
    ...keyValues([
      [fields.what.label, data.what],
      [fields.affected.label, data.affected],
      [fields.harms.label, data.harms.map((harm) => fields.harms.options[harm]).join('\n')],
      [links.concerns.label, linked(input, incident, 'concerns')],
      [fields.detectedBy.label, data.detectedBy],
      ...reporterRows(data),
    ]),
    ...courseBlocks(incident, words),
    heading(1, translate('incidentDoc.section.response'), 'response'),
    ...orParagraph(
      keyValues([
        [fields.containment.label, data.containment],
        [fields.correction.label, data.correction],
        [fields.restoredOn.label, data.restoredOn === null ? '' : words.date(data.restoredOn)],
      ]),
      translate('incidentDoc.noResponse'),
    ),
    ...notificationBlocks(incident, words, today),
    ...section(
      translate('incidentDoc.section.lessons'),
      'lessons',
      keyValues([
        [fields.cause.label, data.cause],
        [fields.lessons.label, data.lessons],
        [translate('incidentDoc.realised'), linked(input, incident, 'realised')],
        [translate('incidentDoc.ledTo'), linked(input, incident, 'led-to')],
      ]),
    ),
  ];
}

function leadText({ code, status, data }: Incident, words: Words, today: string): string {
  const late = data.notifications.filter(
    (one) => notificationState(one, today) === 'overdue',
  ).length;
  return sentences([
    translate('incidentDoc.lead.incident', {
      code,
      kind: data.kind === null ? translate('incidentDoc.unrated') : fields.kind.options[data.kind],
      severity:
        data.severity === null
          ? translate('incidentDoc.unrated')
          : fields.severity.options[data.severity].toLowerCase(),
    }),
    data.detectedOn === null
      ? ''
      : translate('incidentDoc.lead.known', { day: words.date(data.detectedOn) }),
    data.affectedCount === null || data.affectedCount < 1
      ? ''
      : translate('incidentDoc.lead.people', { count: Math.round(data.affectedCount) }),
    translate('incidentDoc.lead.status', {
      status: statuses[status as keyof typeof statuses].toLowerCase(),
    }),
    late === 0 ? '' : translate('incidentDoc.lead.late', { count: late }),
  ]);
}

function courseBlocks({ data }: Incident, words: Words): readonly Block[] {
  const events = incidentTimeline(data);
  if (events.length < 2) return [];
  return [
    heading(1, translate('incidentDoc.section.course'), 'course'),
    table(
      [
        { header: translate('incidentDoc.column.day'), weight: 1.4 },
        { header: translate('incidentDoc.column.event'), weight: 6 },
      ],
      events.map(({ on, what, whom }) => {
        const event = translate(`incidents.event.${what}`);
        return [
          [text(words.shortDate(on))],
          [text(whom === '' ? event : translate('incidents.event.with', { what: event, whom }))],
        ];
      }),
      true,
    ),
  ];
}

function notificationBlocks({ data }: Incident, words: Words, today: string): readonly Block[] {
  const { notifications, noNotification } = data;
  const title = translate('incidentDoc.section.notifications');
  if (notifications.length === 0) {
    return noNotification.trim() === ''
      ? []
      : [
          heading(1, title, 'notifications'),
          ...keyValues([[fields.noNotification.label, noNotification]]),
        ];
  }
  const { columns } = fields.notifications;
  const day = (value: string | null): string => (value === null ? '' : words.shortDate(value));
  return [
    heading(1, title, 'notifications'),
    table(
      [
        { header: columns.whom.label, weight: 2.4 },
        { header: columns.basis.label, weight: 2.2 },
        { header: columns.deadline.label, weight: 1.5 },
        { header: columns.doneOn.label, weight: 1.5 },
        { header: columns.reference.label, weight: 2 },
        { header: translate('incidentDoc.column.state'), weight: 1.4 },
      ],
      notifications.map((one) => {
        const state = notificationState(one, today);
        return [
          orNone(one.whom),
          [text(one.basis)],
          [text(day(one.deadline))],
          [text(day(one.doneOn))],
          [text(one.reference)],
          [text(translate(`incidentDoc.state.${state}`))],
        ];
      }),
      true,
    ),
  ];
}

function linked({ records }: AimsDocInput, { id }: Incident, relation: string): string {
  return records.linkedFrom(id, relation).map(named).join(', ');
}

/** A table of what was filled in; nothing where nothing was. */
export function keyValues(rows: readonly (readonly [string, string])[]): readonly Block[] {
  const filled = filledRows(rows);
  return filled.length === 0 ? [] : [{ kind: 'key-value', rows: filled }];
}

/** A section; left out while it is empty. */
export function section(title: string, id: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(1, title, id), ...blocks];
}

const orParagraph = (blocks: readonly Block[], sentence: string): readonly Block[] =>
  blocks.length === 0 ? [paragraph(sentence)] : blocks;
