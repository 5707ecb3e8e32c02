import { training as words } from '../../../i18n/en/records/trainings.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, TagTone } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { filledRows } from '../context/common.ts';
import { heading, newPage, paragraph } from '../frame.ts';
import { optionText, statusText } from '../field-text.ts';
import type { PeopleFacts, TrainingEntry } from './facts.ts';

const tones: Readonly<Record<string, TagTone>> = {
  effective: 'good',
  'not-effective': 'danger',
  held: 'warning',
};

/** Trainings that were held and that are planned, with who was there and whether it worked. */
export function trainingBlocks(facts: PeopleFacts): readonly Block[] {
  const { trainings } = facts;
  // The tables before it stand on wide pages.
  const head = [newPage, heading(1, translate('peopleDoc.section.trainings'), 'trainings')];
  if (trainings.length === 0) {
    return facts.matrix.persons.length === 0
      ? []
      : [...head, paragraph(translate('peopleDoc.trainings.none'))];
  }
  return [...head, ...trainings.map((entry) => trainingCard(facts, entry))];
}

function trainingCard(
  { words: format }: PeopleFacts,
  { training, teaches, invited, attended }: TrainingEntry,
): Block {
  const { code, title, data, status, owner, due } = training;
  const { fields } = words;
  const day = (value: string | null): string => (value === null ? '' : format.date(value));
  const there = new Set(attended.map(({ id }) => id));
  const absent = status === 'planned' ? [] : invited.filter(({ id }) => !there.has(id));
  const names = (some: readonly { readonly title: string }[]): string =>
    some.map((one) => one.title).join(', ');
  return {
    kind: 'card',
    id: `training-${code}`,
    title: [muted(`${code}  `), text(title)],
    badges: [{ kind: 'tag', tone: tones[status] ?? 'neutral', label: statusText(training) }],
    rows: filledRows([
      [fields.kind.label, data.kind === null ? '' : optionText(fields.kind, data.kind)],
      [words.links.teaches.label, names(teaches)],
      [fields.aim.label, data.aim],
      [fields.trainer.label, data.trainer],
      [words.owner, owner],
      [words.due, status === 'planned' ? day(due) : ''],
      [fields.heldOn.label, day(data.heldOn)],
      [fields.hours.label, data.hours === null ? '' : format.figure(data.hours)],
      [fields.materials.label, data.materials],
      [words.links.invited.label, status === 'planned' ? names(invited) : ''],
      [
        words.links.attended.label,
        attended.length === 0
          ? ''
          : translate('peopleDoc.attended', { count: attended.length, names: names(attended) }),
      ],
      [translate('peopleDoc.absent'), names(absent)],
      [fields.method.label, data.method],
      [fields.checkOn.label, data.checkedOn === null ? day(data.checkOn) : ''],
      [
        fields.checkedOn.label,
        data.checkedOn === null
          ? ''
          : data.checkedBy.trim() === ''
            ? day(data.checkedOn)
            : translate('peopleDoc.checked', { day: day(data.checkedOn), by: data.checkedBy }),
      ],
      [fields.result.label, data.result],
    ]),
  };
}
