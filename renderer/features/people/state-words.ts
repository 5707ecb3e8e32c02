import type { MatrixCell } from '../../../shared/domain/competence.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, optionText } from '../../lib/record-words.ts';

/** A level in words: "proficient". */
export function levelText(level: string | null): string {
  if (level === null) return t('people.noLevel');
  return optionText(fieldWords('competence', 'level'), level).toLowerCase();
}

/** What to add to the word of a state, beside which it stands; empty where that says it all. */
export function cellDetail(
  cell: Pick<MatrixCell, 'state' | 'proof'>,
  needed: string | null,
): string {
  const { state, proof } = cell;
  const level = levelText(proof?.level ?? null);
  const day = proof?.expiresOn ?? null;
  switch (state) {
    case null:
    case 'missing':
      return '';
    case 'expired':
      return day === null ? '' : t('people.detail.on', { day: formatDay(day) });
    case 'too-low':
      return t('people.detail.too-low', { level, needed: levelText(needed) });
    case 'met':
    case 'expiring':
    case 'extra':
      return day === null ? level : t('people.detail.until', { level, day: formatDay(day) });
  }
}

/** What a cell comes to, in half a sentence: "expired on 3 May 2026". */
export function cellText(
  { state, proof }: Pick<MatrixCell, 'state' | 'proof'>,
  needed: string | null,
): string {
  const level = levelText(proof?.level ?? null);
  switch (state) {
    case null:
      return t('people.matrix.cell.none');
    case 'met':
    case 'expiring':
    case 'extra':
      return proof?.expiresOn == null
        ? t('people.said.met', { level })
        : t('people.said.metUntil', { level, day: formatDay(proof.expiresOn) });
    case 'expired':
      return proof?.expiresOn == null
        ? t('people.said.lapsed')
        : t('people.said.expired', { day: formatDay(proof.expiresOn) });
    case 'too-low':
      return t('people.said.too-low', { level, needed: levelText(needed) });
    case 'missing':
      return t('people.said.missing');
  }
}
