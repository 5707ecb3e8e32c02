import { memo, useMemo } from 'react';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import { EvidenceSection } from '../../../components/evidence/EvidenceSection.tsx';
import { useOperation } from '../../../lib/api.ts';
import { focusField } from '../focus.ts';
import { answerPlace } from './answer-place.ts';

interface AnswerEvidenceProps {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
}

const none: readonly Evidence[] = [];
const backHere = (): void => void focusField('evidence');
/** Back to the question: Enter then goes on instead of pressing a button of the section. */
const onQuestion = (): void => void focusField('question');

/** The evidence of the answer on screen. */
export const AnswerEvidence = memo(function AnswerEvidence(props: AnswerEvidenceProps) {
  const { assessmentId, questionId } = props;
  const place = useMemo(() => answerPlace(assessmentId, questionId), [assessmentId, questionId]);
  const entries = useOperation('evidence.list', undefined).data;
  const linked = useMemo(
    () =>
      entries
        ?.filter(({ links }) =>
          links.some(
            (link) => link.assessmentId === assessmentId && link.questionId === questionId,
          ),
        )
        .map(({ evidence }) => evidence) ?? none,
    [entries, assessmentId, questionId],
  );
  return (
    <EvidenceSection
      place={place}
      evidence={linked}
      readOnly={props.readOnly}
      previewId={props.previewId}
      onPreview={props.onPreview}
      onReturn={backHere}
      onAdded={onQuestion}
      shortcut="E"
    />
  );
});
