import {
  nonconformityStanding,
  type NonconformityStanding,
} from '../../../domain/nonconformities.ts';
import { isOfType, type AimsRecord } from '../../../domain/records/record.ts';
import { nonconformity as recordWords } from '../../../i18n/en/records/nonconformities.ts';
import { translate } from '../../../i18n/index.ts';
import type { Inline, TagTone } from '../../doc.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';

export type NonconformityRecord = AimsRecord<'nonconformity'>;
export type Task = AimsRecord<'task'>;

/** A nonconformity with its corrective actions and how far it is, found once. */
export interface NonconformityFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly today: string;
  readonly record: NonconformityRecord;
  readonly actions: readonly Task[];
  readonly standing: NonconformityStanding;
}

/** Gathers what is printed about one nonconformity. */
export function nonconformityFacts(
  input: AimsDocInput,
  record: NonconformityRecord,
): NonconformityFacts {
  const today = input.createdAt.slice(0, 10);
  const actions = input.records
    .linkingTo(record.id, 'serves')
    .filter((one) => isOfType(one, 'task'))
    .filter(({ archivedAt }) => archivedAt === null);
  return {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    today,
    record,
    actions,
    standing: nonconformityStanding(record, actions, today),
  };
}

const { statuses, fields } = recordWords;

/** The status in words. */
export const statusWord = (status: string): string =>
  (statuses as Readonly<Record<string, string>>)[status] ?? status;

const tones: Readonly<Record<string, TagTone>> = {
  open: 'danger',
  analysed: 'warning',
  acting: 'warning',
  checking: 'info',
  closed: 'good',
  'not-confirmed': 'neutral',
};

/** The status as a coloured word. */
export const statusTag = (status: string): Inline => ({
  kind: 'tag',
  tone: tones[status] ?? 'neutral',
  label: statusWord(status),
});

/** "Major", "Minor"; a word where it is not graded. */
export const gradeWord = (grade: 'major' | 'minor' | null): string =>
  grade === null ? translate('nonconformityDoc.ungraded') : fields.grade.options[grade];

/** What comes next, in words. */
export function nextWord({ standing, words }: NonconformityFacts): string {
  const { next, checkFrom, canCheck } = standing;
  if (next === null) return '';
  if (next === 'close') return translate('nonconformityDoc.next.close');
  if (next === 'effectiveness' && checkFrom !== null && !canCheck) {
    return translate('nonconformityDoc.next.wait', { day: words.shortDate(checkFrom) });
  }
  return translate(`nonconformities.step.${next}`);
}
