import { memo, useMemo } from 'react';
import { shallowEqual } from '@mantine/hooks';
import { isGap, type AnswerFields } from '../../../../shared/domain/assessment.ts';
import type { Question } from '../../../../shared/domain/content.ts';
import { RaiseFromGap } from '../../../components/records/RaiseFromGap.tsx';
import { AnswerEvidence } from '../evidence/AnswerEvidence.tsx';
import type { InterviewRecords } from '../records.ts';
import { FindingFields, type Changes } from './FindingFields.tsx';
import { GuidanceTabs, type GuidanceTab } from './GuidanceTabs.tsx';
import { NoteField } from './NoteField.tsx';
import { QuestionHead } from './QuestionHead.tsx';
import { Recommendation } from './Recommendation.tsx';
import { SaidBy } from './SaidBy.tsx';
import { ownerSuggestions } from './people.ts';
import classes from '../../../components/interview/QuestionPane.module.css';

interface QuestionPaneProps extends Changes {
  readonly records: InterviewRecords;
  readonly question: Question;
  readonly answer: AnswerFields;
  readonly readOnly: boolean;
  readonly guidance: GuidanceTab | '';
  readonly onGuidance: (tab: GuidanceTab | '') => void;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
  readonly onSaidBy: (questionId: string, ids: string[]) => void;
}

/** The middle column: the question, what was said, what was found, and the evidence for it. */
export const QuestionPane = memo(function QuestionPane(props: QuestionPaneProps) {
  const { records, question, answer, readOnly, edit, commit, flush } = props;
  const { assessment, answers } = records.detail;
  const owners = useMemo(
    () => ownerSuggestions(answers, assessment.people),
    [answers, assessment.people],
  );
  const siblings = records.questions.filter((other) => other.requirement === question.requirement);
  const fields = { answer, readOnly, edit, commit, flush };
  return (
    <div className={classes['pane']}>
      <QuestionHead
        question={question}
        title={records.byId.get(question.requirement)?.title ?? ''}
        place={siblings.indexOf(question) + 1}
        of={siblings.length}
      />
      <GuidanceTabs
        question={question}
        catalogue={records.catalogue}
        tab={props.guidance}
        onTab={props.onGuidance}
      />
      <NoteField
        key={`note ${question.id}`}
        value={answer.note}
        readOnly={readOnly}
        edit={edit}
        onBlur={flush}
      />
      <SaidBy
        assessment={assessment}
        value={answer.saidBy}
        readOnly={readOnly}
        questionId={question.id}
        onChange={props.onSaidBy}
      />
      <Recommendation
        key={`recommendation ${question.id}`}
        question={question}
        written={answer.recommendation}
        effort={answer.effort}
        isGap={isGap(answer)}
        {...{ readOnly, edit, commit, flush }}
      />
      <FindingFields {...fields} owners={owners} />
      <RaiseFromGap
        assessmentId={assessment.id}
        questionId={question.id}
        offered={needsAction(answer)}
      />
      <AnswerEvidence
        assessmentId={assessment.id}
        questionId={question.id}
        readOnly={readOnly}
        previewId={props.previewId}
        onPreview={props.onPreview}
      />
    </div>
  );
}, isSame);

/** A gap that nobody graded as less than a nonconformity. */
const needsAction = (answer: AnswerFields): boolean =>
  answer.grade === null ? isGap(answer) : answer.grade === 'major' || answer.grade === 'minor';

/** The answer is put together anew at every keystroke; what counts is what it says. */
function isSame(before: QuestionPaneProps, after: QuestionPaneProps): boolean {
  return (
    shallowEqual(before.answer, after.answer) &&
    shallowEqual({ ...before, answer: null }, { ...after, answer: null })
  );
}
