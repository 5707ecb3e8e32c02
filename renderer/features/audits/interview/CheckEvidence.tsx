import { memo, useMemo } from 'react';
import { EvidenceSection } from '../../../components/evidence/EvidenceSection.tsx';
import type { EvidencePlace } from '../../../components/evidence/place.ts';
import { focusPlace } from '../../../components/interview/focus.ts';
import { useOperation } from '../../../lib/api.ts';
import { routes } from '../../../lib/routes.ts';

/** A check as a place for evidence. */
export const checkPlace = (checkId: string, code: string): EvidencePlace => ({
  target: { recordId: checkId },
  name: code,
  address: routes.record(checkId),
});

interface CheckEvidenceProps {
  readonly checkId: string;
  readonly code: string;
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
}

const none = [] as const;
const backHere = (): void => void focusPlace('evidence');
/** Back to the question: Enter then goes on instead of pressing a button of the section. */
const onQuestion = (): void => void focusPlace('question');

/** The evidence of the check on screen. */
export const CheckEvidence = memo(function CheckEvidence(props: CheckEvidenceProps) {
  const { checkId, code } = props;
  const place = useMemo(() => checkPlace(checkId, code), [checkId, code]);
  const detail = useOperation('record.read', { id: checkId }).data;
  return (
    <EvidenceSection
      place={place}
      evidence={detail?.evidence ?? none}
      readOnly={props.readOnly}
      previewId={props.previewId}
      onPreview={props.onPreview}
      onReturn={backHere}
      onAdded={onQuestion}
      shortcut="E"
    />
  );
});
