import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconFlag, IconFlagFilled } from '@tabler/icons-react';
import type { AnswerFields, AnswerPatch, Status } from '../../../../shared/domain/assessment.ts';
import type { Catalogue, Question } from '../../../../shared/domain/content.ts';
import { suggestGrade } from '../../../../shared/domain/gaps.ts';
import { Keys } from '../../../components/Keys.tsx';
import { SaveIndicator } from '../../../components/SaveIndicator.tsx';
import { t } from '../../../lib/i18n.ts';
import type { SaveState } from '../../../lib/store.ts';
import { MaturityChoice } from './MaturityChoice.tsx';
import { NotApplicableReason } from './NotApplicableReason.tsx';
import { StatusChoice } from './StatusChoice.tsx';
import classes from '../../../components/interview/Answer.module.css';

interface AnswerPanelProps {
  readonly question: Question;
  readonly answer: AnswerFields;
  /** As shown: "not applicable" while its reason is still missing. */
  readonly status: Status;
  readonly levels: Catalogue['maturity'];
  readonly withMaturity: boolean;
  readonly readOnly: boolean;
  readonly saving: SaveState;
  readonly onReason: (reason: string) => void;
  readonly commit: (patch: AnswerPatch) => void;
  readonly flush: () => void;
}

/** The right column: the rating, and what follows from it at once. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { question, answer, status, levels, readOnly, saving, commit } = props;
  const suggested = suggestGrade(status, question.weight);
  return (
    <aside className={classes['panel']} aria-label={t('interview.answer')}>
      <div className={classes['scroll']}>
        <section className={classes['block']} aria-label={t('interview.status')}>
          <StatusChoice value={status} readOnly={readOnly} />
          <VisuallyHidden role="status">{t(`status.${status}`)}</VisuallyHidden>
          {status === 'not-applicable' && (
            <NotApplicableReason
              questionId={question.id}
              value={answer.notApplicableReason}
              readOnly={readOnly}
              onChange={props.onReason}
              onBlur={props.flush}
            />
          )}
        </section>
        {suggested !== null && answer.grade === null && !readOnly && (
          <div className={classes['suggestion']}>
            <span className={classes['hint']}>{t('interview.grade.suggested')}</span>
            <Keys shortcut="Shift+G" />
            <span className={classes['grade']}>{t(`grade.${suggested}`)}</span>
            <Button
              size="compact-xs"
              variant="default"
              title={t('interview.grade.use')}
              onClick={() => commit({ grade: suggested })}
            >
              {t('interview.grade.useShort')}
            </Button>
          </div>
        )}
        <UnstyledButton
          className={classes['flag'] ?? ''}
          aria-pressed={answer.followUp}
          disabled={readOnly}
          onClick={() => commit({ followUp: !answer.followUp })}
        >
          {answer.followUp ? (
            <IconFlagFilled size={16} aria-hidden="true" />
          ) : (
            <IconFlag size={16} aria-hidden="true" />
          )}
          <span className={classes['word']}>{t('interview.followUp')}</span>
          <Keys shortcut="F" />
        </UnstyledButton>
        {props.withMaturity && (
          <MaturityChoice
            levels={levels}
            value={answer.maturity}
            readOnly={readOnly}
            commit={commit}
          />
        )}
      </div>
      <div className={classes['saved']}>
        <SaveIndicator state={saving} readOnly={readOnly} short />
      </div>
    </aside>
  );
}
