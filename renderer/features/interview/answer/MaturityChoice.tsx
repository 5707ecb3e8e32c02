import { memo, useMemo } from 'react';
import { UnstyledButton } from '@mantine/core';
import type { AnswerPatch } from '../../../../shared/domain/assessment.ts';
import type { Catalogue } from '../../../../shared/domain/content.ts';
import { Keys } from '../../../components/Keys.tsx';
import { t } from '../../../lib/i18n.ts';
import { ChoiceList, type Choice } from '../../../components/interview/ChoiceList.tsx';
import classes from '../../../components/interview/Answer.module.css';

interface MaturityChoiceProps {
  readonly levels: Catalogue['maturity'];
  readonly value: number | null;
  readonly readOnly: boolean;
  readonly commit: (patch: AnswerPatch) => void;
}

/** The maturity of 0 to 5 with what the chosen level means. */
export const MaturityChoice = memo(function MaturityChoice(props: MaturityChoiceProps) {
  const { levels, value, readOnly, commit } = props;
  const clear = (): void => commit({ maturity: null });
  const choices = useMemo<readonly Choice<number>[]>(
    () =>
      levels.map(({ name, description }, level) => ({
        value: level,
        label: t('interview.maturity.level', { level, name }),
        title: description,
        content: (
          <>
            <span className={classes['level']}>{level}</span>
            <span className={classes['word']}>{name}</span>
          </>
        ),
      })),
    [levels],
  );
  return (
    <section className={classes['block']} aria-label={t('interview.maturity')}>
      <div className={classes['blockHead']}>
        <h3 className={classes['blockTitle']}>{t('interview.maturity')}</h3>
        {value !== null && !readOnly && (
          <UnstyledButton className={classes['link'] ?? ''} onClick={clear}>
            {t('common.clear')}
          </UnstyledButton>
        )}
        <span className={classes['keys']} title={t('interview.maturity.keys')}>
          <Keys shortcut="M" />
          <Keys shortcut="0–5" />
        </span>
      </div>
      <ChoiceList
        label={t('interview.maturity')}
        field="maturity"
        interview="interview"
        choices={choices}
        value={value}
        readOnly={readOnly}
        onChange={(maturity) => commit({ maturity })}
        onClear={clear}
      />
      <p className={classes['hint']}>
        {value === null ? t('interview.maturity.hint') : (levels[value]?.description ?? '')}
      </p>
    </section>
  );
});
