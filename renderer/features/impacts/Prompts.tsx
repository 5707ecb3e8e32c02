import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { ImpactDimension } from '../../../shared/domain/library.ts';
import { t } from '../../lib/i18n.ts';
import classes from './Prompts.module.css';

interface PromptsProps {
  readonly prompts: ImpactDimension;
  /** Harms and benefits that are recorded already. */
  readonly known: readonly string[];
  readonly readOnly: boolean;
  readonly onHarm: (harm: string) => void;
  readonly onBenefit: (benefit: string) => void;
}

/** What the library says about a dimension: questions to ask, and what others found. */
export function Prompts({ prompts, known, readOnly, onHarm, onBenefit }: PromptsProps) {
  return (
    <aside className={classes['prompts']} aria-label={t('impacts.prompts.label')}>
      <div>
        <h4 className={classes['heading']}>{t('impacts.prompts.questions')}</h4>
        <ul className={classes['questions']}>
          {prompts.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
      <div>
        <h4 className={classes['heading']}>{t('impacts.prompts.harms')}</h4>
        <Picks texts={prompts.harms} known={known} readOnly={readOnly} onPick={onHarm} />
      </div>
      <div>
        <h4 className={classes['heading']}>{t('impacts.prompts.benefits')}</h4>
        <Picks texts={prompts.benefits} known={known} readOnly={readOnly} onPick={onBenefit} />
      </div>
    </aside>
  );
}

interface PicksProps {
  readonly texts: readonly string[];
  readonly known: readonly string[];
  readonly readOnly: boolean;
  readonly onPick: (text: string) => void;
}

/** Ready-made texts; a click takes one over as a row. */
function Picks({ texts, known, readOnly, onPick }: PicksProps) {
  return (
    <ul className={classes['picks']}>
      {texts.map((text) => {
        const isTaken = known.includes(text);
        const Mark = isTaken ? IconCheck : IconPlus;
        return (
          <li key={text}>
            <UnstyledButton
              className={classes['pick'] ?? ''}
              disabled={isTaken || readOnly}
              onClick={() => onPick(text)}
            >
              <Mark size={14} aria-hidden="true" />
              <span>{text}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
