import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AnswerPatch, Status } from '../../../shared/domain/assessment.ts';
import type { Question } from '../../../shared/domain/content.ts';
import { suggestGrade } from '../../../shared/domain/gaps.ts';
import { WorkspaceFrame } from '../../components/interview/WorkspaceFrame.tsx';
import { useCommands } from '../../lib/commands.ts';
import { t } from '../../lib/i18n.ts';
import { toast } from '../../lib/store.ts';
import { AnswerPanel } from './answer/AnswerPanel.tsx';
import { answerCommands } from './commands.ts';
import { answerPlace } from './evidence/answer-place.ts';
import { focusField } from './focus.ts';
import type { GuidanceTab } from './question/GuidanceTabs.tsx';
import { QuestionPane } from './question/QuestionPane.tsx';
import { suggestedAction } from './question/Recommendation.tsx';
import type { InterviewRecords } from './records.ts';
import { useAnswers, type Answers } from './useAnswers.ts';
import { setView, useView, viewOf } from './view-store.ts';

interface WorkspaceProps {
  readonly records: InterviewRecords;
  readonly question: Question;
  readonly readOnly: boolean;
  readonly guidance: GuidanceTab | '';
  readonly onGuidance: (tab: GuidanceTab | '') => void;
}

/** The question with its answer and its evidence: what the interviewer works on. */
export function Workspace(props: WorkspaceProps) {
  const { records, question, readOnly, guidance, onGuidance } = props;
  const { assessment } = records.detail;
  const place = answerPlace(assessment.id, question.id);
  const answers = useAnswers(records.detail);
  const answer = answers.of(question.id);
  const previewId = useView(assessment.id, (view) => view.previewId);
  const { edit, commit, onSaidBy } = useChanges(answers, question.id);
  const { waiting, rate, give } = useNotApplicable(question.id, answer, edit, commit);
  const status: Status = waiting ? 'not-applicable' : answer.status;

  const onPreview = useCallback(
    (id: string) => {
      const isShown = viewOf(assessment.id).previewId === id;
      setView(assessment.id, { previewId: isShown ? null : id });
    },
    [assessment.id],
  );

  useCommands(
    answerCommands({
      enabled: !readOnly,
      withMaturity: assessment.scale.maturity,
      rate,
      mature: (level) => {
        commit({ maturity: level });
        focusField('question');
      },
      flag: () => commit({ followUp: !answer.followUp }),
      takeGrade: () => {
        const grade = suggestGrade(answer.status, question.weight);
        if (grade !== null) commit({ grade });
      },
      takeAction: () => {
        const patch = suggestedAction(question, answer.recommendation, answer.effort);
        if (patch !== null) commit(patch);
      },
    }),
  );

  return (
    <WorkspaceFrame
      questionId={question.id}
      label={t('interview.question')}
      place={place}
      dropLabel={t('interview.evidence.dropHere', { question: question.id })}
      readOnly={readOnly}
      previewId={previewId}
      onClosePreview={() => setView(assessment.id, { previewId: null })}
      answer={
        <AnswerPanel
          question={question}
          answer={answer}
          status={status}
          levels={records.catalogue.maturity}
          withMaturity={assessment.scale.maturity}
          readOnly={readOnly}
          saving={answers.state}
          onReason={give}
          commit={commit}
          flush={answers.flush}
        />
      }
    >
      <QuestionPane
        records={records}
        question={question}
        answer={answer}
        readOnly={readOnly}
        guidance={guidance}
        onGuidance={onGuidance}
        previewId={previewId}
        onPreview={onPreview}
        edit={edit}
        commit={commit}
        onSaidBy={onSaidBy}
        flush={answers.flush}
      />
    </WorkspaceFrame>
  );
}

/** The changes of the question on screen, as functions that stay the same from question to question. */
function useChanges(answers: Answers, questionId: string) {
  const latest = useRef(questionId);
  useLayoutEffect(() => {
    latest.current = questionId;
  });
  const { edit, commit } = answers;
  return {
    edit: useCallback((patch: AnswerPatch) => edit(latest.current, patch), [edit]),
    commit: useCallback((patch: AnswerPatch) => commit(latest.current, patch), [commit]),
    onSaidBy: useCallback((id: string, saidBy: string[]) => commit(id, { saidBy }), [commit]),
  };
}

interface NotApplicable {
  /** "Not applicable" was chosen, and its reason is still missing. */
  readonly waiting: boolean;
  readonly rate: (status: Status) => void;
  readonly give: (reason: string) => void;
}

/** Ratings; "not applicable" is not recorded before there is a reason for it. */
function useNotApplicable(
  questionId: string,
  answer: { readonly status: Status; readonly notApplicableReason: string },
  edit: (patch: AnswerPatch) => void,
  commit: (patch: AnswerPatch) => void,
): NotApplicable {
  const [asked, setAsked] = useState<string | null>(null);
  const waiting = asked === questionId && answer.status !== 'not-applicable';

  useEffect(() => {
    if (waiting) focusField('reason');
  }, [waiting]);
  useEffect(() => {
    // Left without a reason: says so, as the rating on screen was not recorded.
    if (asked === null || asked === questionId) return;
    setAsked(null);
    toast({
      tone: 'info',
      title: t('interview.reason.left', { question: asked }),
      body: t('interview.reason.left.todo'),
    });
  }, [asked, questionId]);

  const rate = (status: Status): void => {
    if (status === 'not-applicable' && answer.notApplicableReason.trim() === '') {
      setAsked(questionId);
      // Once more: a second press leads to the field again.
      focusField('reason');
      return;
    }
    setAsked(null);
    commit({ status });
  };
  const give = (reason: string): void => {
    edit({ status: 'not-applicable', notApplicableReason: reason });
    setAsked(null);
  };
  return { waiting, rate, give };
}
