import { UnstyledButton } from '@mantine/core';
import { gateProgress, type Gate, type Stage } from '../../../../shared/domain/lifecycle.ts';
import { t } from '../../../lib/i18n.ts';
import { stageId, stageText } from './words.ts';
import classes from './Gates.module.css';

interface StageStripProps {
  readonly status: string;
  readonly gates: readonly Gate[];
  readonly onStage: (stage: Stage) => void;
}

/** The seven stages in one line, each with how many of its criteria are decided. */
export function StageStrip({ status, gates, onStage }: StageStripProps) {
  const stages = gateProgress(gates);
  const at = stages.findIndex(({ stage }) => stage === status);
  const go = (stage: Stage): void => {
    onStage(stage);
    requestAnimationFrame(() => {
      const part = document.getElementById(stageId(stage));
      part?.scrollIntoView({ block: 'start' });
      part?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    });
  };
  return (
    <ol className={classes['strip']} aria-label={t('systems.gates.stages')}>
      {stages.map(({ stage, met, waived, total }, index) => {
        const decided = met + waived;
        const label = stageText(stage);
        return (
          <li key={stage} className={classes['stage']} aria-current={index === at && 'step'}>
            <UnstyledButton
              className={classes['stageButton'] ?? ''}
              data-place={index < at ? 'before' : index === at ? 'now' : 'after'}
              title={
                total === 0
                  ? t('systems.gates.progressNone', { stage: label })
                  : t('systems.gates.progressLabel', { stage: label, decided, total })
              }
              onClick={() => go(stage)}
            >
              <span className={classes['stageName']}>{label}</span>
              <span className={classes['stageCount']} data-figures>
                {total === 0 ? '–' : t('systems.gates.progress', { decided, total })}
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
