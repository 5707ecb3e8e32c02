import { Button } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { mayMoveOn, type NextStage, type Stage } from '../../../../shared/domain/lifecycle.ts';
import { t } from '../../../lib/i18n.ts';
import { stageText } from './words.ts';
import classes from './Gates.module.css';

/** More than this many names are no help; they stand below anyway. */
const mostNamed = 3;

interface NextStageBoxProps {
  readonly next: NextStage;
  readonly readOnly: boolean;
  readonly onMove: (stage: Stage) => void;
}

/** The step to the next stage, or what has to be settled before it. */
export function NextStageBox({ next, readOnly, onMove }: NextStageBoxProps) {
  const { stage, open, unexplained, unchecked } = next;
  const isFree = mayMoveOn(next);
  const Icon = open.length + unexplained.length > 0 ? IconLock : IconCircleCheck;
  const rest = open.length - mostNamed;
  return (
    <section className={classes['next']} aria-label={t('systems.gates.standing')}>
      <span className={classes['nextIcon']} data-free={isFree || undefined}>
        <Icon size={20} aria-hidden="true" />
      </span>
      <div className={classes['nextText']} role="status">
        {stage === null ? (
          <p>
            {t('systems.gates.end')}
            {open.length > 0 && ` ${t('systems.gates.end.open', { count: open.length })}`}
          </p>
        ) : open.length === 0 && unexplained.length === 0 ? (
          <p>{t(unchecked ? 'systems.gates.unchecked' : 'systems.gates.ready')}</p>
        ) : (
          open.length > 0 && <p>{t('systems.gates.blocked', { count: open.length })}</p>
        )}
        {stage !== null && open.length > 0 && (
          <ul className={classes['blockers']}>
            {open.slice(0, mostNamed).map((gate, index) => (
              <li key={index} dir="auto" title={gate.criterion}>
                {gate.criterion}
              </li>
            ))}
            {rest > 0 && <li>{t('systems.gates.blockedMore', { count: rest })}</li>}
          </ul>
        )}
        {unexplained.length > 0 && (
          <p>{t('systems.gates.unexplained', { count: unexplained.length })}</p>
        )}
      </div>
      {stage !== null && !readOnly && (
        <Button
          disabled={!isFree}
          rightSection={<IconArrowRight size={16} aria-hidden="true" />}
          onClick={() => onMove(stage)}
        >
          {t('systems.gates.move', { stage: stageText(stage) })}
        </Button>
      )}
    </section>
  );
}
