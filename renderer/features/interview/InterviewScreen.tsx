import { useEffect, useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { Interview } from './Interview.tsx';
import { askedQuestions, indexOf, resumeAt } from './records.ts';
import { viewOf } from './view-store.ts';

interface InterviewScreenProps {
  readonly assessmentId: string;
  /** Null: where the interview stopped. */
  readonly questionId: string | null;
}

/** The interview of a gap analysis, one question at a time. */
export function InterviewScreen({ assessmentId, questionId }: InterviewScreenProps) {
  const catalogue = useOperation('content.catalogue', undefined);
  const detail = useOperation('assessment.read', { id: assessmentId });
  return (
    <QueryView query={catalogue}>
      {(content) => (
        <QueryView query={detail}>
          {(records) => <At catalogue={content} detail={records} questionId={questionId} />}
        </QueryView>
      )}
    </QueryView>
  );
}

interface AtProps {
  readonly catalogue: Catalogue;
  readonly detail: AssessmentDetail;
  readonly questionId: string | null;
}

/** Finds the question to show, and says so where there is none. */
function At({ catalogue, detail, questionId }: AtProps) {
  const { assessment } = detail;
  const questions = useMemo(() => askedQuestions(assessment, catalogue), [assessment, catalogue]);
  const byId = useMemo(() => indexOf(catalogue), [catalogue]);
  const records = useMemo(
    () => ({ detail, catalogue, questions, byId }),
    [detail, catalogue, questions, byId],
  );
  const resume = resumeAt(questions, detail, viewOf(assessment.id).lastQuestionId);
  const question = questions.find(({ id }) => id === (questionId ?? resume));

  useEffect(() => {
    if (questionId === null && resume !== null) {
      goTo(routes.interview(assessment.id, resume), { replace: true });
    }
  }, [questionId, resume, assessment.id]);

  if (question !== undefined) return <Interview records={records} question={question} />;
  return (
    <EmptyState
      icon={IconMessageQuestion}
      title={t(questions.length === 0 ? 'interview.empty' : 'interview.notAsked')}
      body={t(questions.length === 0 ? 'interview.empty.todo' : 'interview.notAsked.todo')}
      action={
        questions.length === 0 ? (
          <Button onClick={() => goTo(routes.assessmentSetup(assessment.id))}>
            {t('interview.openSetup')}
          </Button>
        ) : (
          <Button onClick={() => goTo(routes.interview(assessment.id))}>
            {t('interview.goOn')}
          </Button>
        )
      }
    />
  );
}
