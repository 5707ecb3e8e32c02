import type { GateProgress, Stage } from '../../../../shared/domain/lifecycle.ts';
import { t } from '../../../lib/i18n.ts';
import { statusText } from '../../../lib/record-words.ts';

export const stageText = (stage: Stage): string => statusText('system', stage);

/** The id of a stage's part of the screen, for going there. */
export const stageId = (stage: Stage): string => `gate-${stage}`;

/** "4 of 5 met, 1 waived". */
export function progressText({ met, waived, open, total }: GateProgress): string {
  if (total === 0) return t('systems.gates.none');
  return [
    t('systems.gates.counts', { met, total }),
    ...(waived === 0 ? [] : [t('systems.gates.waived', { count: waived })]),
    ...(open === 0 ? [] : [t('systems.gates.open', { count: open })]),
  ].join(', ');
}
