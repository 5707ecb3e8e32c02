import { memo } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { AnswerFields, AnswerPatch } from '../../../../shared/domain/assessment.ts';
import type { Question } from '../../../../shared/domain/content.ts';
import { Keys } from '../../../components/Keys.tsx';
import { t } from '../../../lib/i18n.ts';
import { FieldLabel } from '../../../components/interview/FieldLabel.tsx';
import type { Changes } from './FindingFields.tsx';
import classes from '../../../components/interview/Question.module.css';

/** What taking over the suggested action changes; null when it stands there already. */
export function suggestedAction(
  question: Question,
  recommendation: string,
  effort: AnswerFields['effort'],
): AnswerPatch | null {
  const written = recommendation.trim();
  if (written.includes(question.action)) return null;
  return {
    // Never over what somebody wrote: the suggestion comes after it.
    recommendation: written === '' ? question.action : `${written}\n\n${question.action}`,
    ...(effort === null ? { effort: question.effort } : {}),
  };
}

interface RecommendationProps extends Changes {
  readonly question: Question;
  readonly written: string;
  readonly effort: AnswerFields['effort'];
  /** The suggestion is for what is missing. */
  readonly isGap: boolean;
  readonly readOnly: boolean;
}

/** What should be done, with the catalogue's suggestion one key away. */
export const Recommendation = memo(function Recommendation(props: RecommendationProps) {
  const { question, written, effort, isGap, readOnly, edit, commit, flush } = props;
  const suggestion = readOnly || !isGap ? null : suggestedAction(question, written, effort);
  return (
    <div className={classes['recommendation']}>
      <Textarea
        data-field="recommendation"
        label={<FieldLabel text={t('interview.recommendation')} shortcut="R" />}
        placeholder={readOnly ? '' : t('interview.recommendation.placeholder')}
        classNames={{ input: classes['growing'] ?? '' }}
        value={written}
        readOnly={readOnly}
        maxLength={100_000}
        onChange={(event) => edit({ recommendation: event.currentTarget.value })}
        onBlur={flush}
      />
      {suggestion !== null && (
        <div className={classes['suggestion']}>
          <p className={classes['suggestionText']}>
            <span className={classes['suggestionName']}>{t('interview.action.suggested')}</span>{' '}
            {question.action}
          </p>
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<Keys shortcut="A" />}
            onClick={() => commit(suggestion)}
          >
            {t('interview.action.use')}
          </Button>
        </div>
      )}
    </div>
  );
});
