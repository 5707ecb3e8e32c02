import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { isOfType } from '../../../shared/domain/records/record.ts';
import type { Review } from '../../../shared/domain/reviews.ts';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { Conclusion } from './Conclusion.tsx';
import { Decisions } from './Decisions.tsx';
import { Inputs } from './Inputs.tsx';
import { Preparation } from './Preparation.tsx';
import { firstStep, steps, type ReviewData, type ReviewEdit, type Step } from './review-edit.ts';
import { Signature } from './Signature.tsx';
import { Standing } from './Standing.tsx';
import { StepNav } from './StepNav.tsx';
import classes from './ReviewPanel.module.css';

/** On the page of a management review: the way through the meeting, from the invitation to the signature. */
export function ReviewPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  return isOfType(record, 'review') ? <Guide review={record} /> : null;
}

function Guide({ review }: { readonly review: Review }) {
  const edited = useRecordDraft(review);
  const readOnly = useRecordReadOnly(review) || review.status === 'cancelled';
  const query = useOperation('review.inputs', { id: review.id });
  const [step, setStep] = useState<Step>(() => firstStep(review));
  const data = edited.draft as unknown as ReviewData;
  return (
    <QueryView query={query}>
      {(papers) => {
        const edit: ReviewEdit = { review, data, papers, edited, readOnly };
        return (
          <div className={classes['panel']}>
            <Standing edit={edit} onHeld={() => setStep('inputs')} />
            <StepNav edit={edit} step={step} onStep={setStep} />
            <StepView edit={edit} step={step} />
            <Way step={step} onStep={setStep} />
          </div>
        );
      }}
    </QueryView>
  );
}

function StepView({ edit, step }: { readonly edit: ReviewEdit; readonly step: Step }) {
  switch (step) {
    case 'preparation':
      return <Preparation edit={edit} />;
    case 'inputs':
      return <Inputs edit={edit} />;
    case 'decisions':
      return <Decisions edit={edit} />;
    case 'conclusion':
      return <Conclusion edit={edit} />;
    case 'signature':
      return <Signature edit={edit} />;
  }
}

interface WayProps {
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

/** To the step before and the step after. */
function Way({ step, onStep }: WayProps) {
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  return (
    <div className={classes['way']}>
      {before !== undefined && (
        <Button variant="default" onClick={() => onStep(before)}>
          {t('reviews.back')}
        </Button>
      )}
      {after !== undefined && (
        <Button className={classes['next'] ?? ''} onClick={() => onStep(after)}>
          {t('reviews.next', { step: t(`reviews.step.${after}`) })}
        </Button>
      )}
    </div>
  );
}
