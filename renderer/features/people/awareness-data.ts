import { isAnswerLate, type AwarenessLine } from '../../../shared/domain/awareness.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, optionText } from '../../lib/record-words.ts';

/** Since when, how, and what is waited for. */
export function detailText(line: AwarenessLine, today: string): string {
  const { state, askedOn, due, acknowledgedOn, how, olderVersion } = line;
  const asked = formatDay(askedOn);
  switch (state) {
    case 'none':
      return '';
    case 'current':
      return how === null
        ? formatDay(acknowledgedOn)
        : t('people.awareness.onHow', {
            day: formatDay(acknowledgedOn),
            how: optionText(fieldWords('acknowledgement', 'how'), how).toLowerCase(),
          });
    case 'asked':
    case 'declined':
      if (due === null) return t('people.awareness.askedOn', { day: asked });
      return t(
        isAnswerLate(line, today) ? 'people.awareness.askedLate' : 'people.awareness.askedUntil',
        { day: asked, due: formatDay(due) },
      );
    case 'older': {
      const day = formatDay(acknowledgedOn);
      return olderVersion === null
        ? t('people.awareness.olderAny', { day })
        : t('people.awareness.olderOn', { version: olderVersion, day });
    }
  }
}

/** Persons who can be asked: neither asked nor through with it. */
export function toAsk(lines: readonly AwarenessLine[]): readonly string[] {
  return lines
    .filter(({ state }) => state === 'none' || state === 'older' || state === 'declined')
    .map(({ person }) => person.id);
}
