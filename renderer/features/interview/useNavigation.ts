import { useCallback, useEffect } from 'react';
import type { Question } from '../../../shared/domain/content.ts';
import { nextQuestion, previousQuestion } from '../../../shared/domain/interview.ts';
import { call } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { toast } from '../../lib/store.ts';
import { focusField } from './focus.ts';
import { setView } from './view-store.ts';

interface NavigationInput {
  readonly assessmentId: string;
  readonly questions: readonly Question[];
  /** Those that pass the filter: what "next" goes through. */
  readonly shown: readonly Question[];
  readonly current: string;
  /** The workspace cannot be written to. */
  readonly looksOnly: boolean;
}

interface Navigation {
  readonly go: (questionId: string) => void;
  readonly next: () => void;
  readonly previous: () => void;
}

/** The way from question to question; remembers where it is and keeps the keyboard there. */
export function useNavigation(input: NavigationInput): Navigation {
  const { assessmentId, questions, shown, current, looksOnly } = input;

  useEffect(() => {
    setView(assessmentId, { lastQuestionId: current });
    focusField('question');
    // Only where to resume: a failure takes nothing from anybody.
    if (!looksOnly)
      void call('assessment.remember', { id: assessmentId, questionId: current }).catch(
        () => undefined,
      );
  }, [assessmentId, current, looksOnly]);

  const go = useCallback(
    (questionId: string) => {
      setView(assessmentId, { previewId: null });
      // Steps of an interview are not steps to go back through.
      goTo(routes.interview(assessmentId, questionId), { replace: true });
    },
    [assessmentId],
  );
  const step = (to: Question | null, atEnd: 'interview.end.last' | 'interview.end.first'): void => {
    if (to !== null) go(to.id);
    else toast({ tone: 'info', title: t(atEnd), body: t('interview.end.todo') });
  };
  return {
    go,
    next: () => step(nextQuestion(shown, current, questions), 'interview.end.last'),
    previous: () => step(previousQuestion(shown, current, questions), 'interview.end.first'),
  };
}
