import { useCallback, useMemo } from 'react';
import type { Answer } from '../../../../shared/domain/assessment.ts';
import type { Question, Requirement } from '../../../../shared/domain/content.ts';
import { answersByQuestion } from '../../../../shared/domain/tree.ts';
import { Picker } from '../../../components/Picker.tsx';
import { StatusMark } from '../../../components/StatusMark.tsx';
import { t } from '../../../lib/i18n.ts';
import { jumpTargets, type JumpTarget } from './targets.ts';
import classes from './JumpPalette.module.css';

interface JumpPaletteProps {
  readonly onClose: () => void;
  readonly requirements: readonly Requirement[];
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly onJump: (questionId: string) => void;
}

/** Goes to any question by the number of its clause or by words. */
export function JumpPalette(props: JumpPaletteProps) {
  const { requirements, questions, answers, onJump } = props;
  const byQuestion = useMemo(() => answersByQuestion(answers), [answers]);
  const find = useCallback(
    (query: string) => jumpTargets(query, { requirements, questions, answers }),
    [requirements, questions, answers],
  );
  return (
    <Picker<JumpTarget>
      onClose={props.onClose}
      title={t('interview.jump')}
      placeholder={t('interview.jump.placeholder')}
      none={t('interview.jump.none')}
      find={find}
      keyOf={(target) => (target.kind === 'question' ? target.questionId : target.requirement.id)}
      onPick={({ questionId }) => onJump(questionId)}
      render={(target) =>
        target.kind === 'requirement' ? (
          <>
            <strong className={classes['id']}>{target.requirement.id}</strong>
            <span className={classes['title']}>{target.requirement.title}</span>
          </>
        ) : (
          <>
            <StatusMark
              status={byQuestion.get(target.questionId)?.status ?? 'not-assessed'}
              variant="icon"
            />
            <span className={classes['code']}>{target.questionId}</span>
            <span className={classes['text']}>{target.question.text}</span>
          </>
        )
      }
    />
  );
}
