import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { reviewProblemText } from '../../../shared/documents/aims/review/problem-text.ts';
import { signProblems } from '../../../shared/domain/reviews.ts';
import { Banner } from '../../components/Banner.tsx';
import { DayField } from '../../components/DayField.tsx';
import { Section } from '../../components/Page.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { sign, type ReviewEdit } from './review-edit.ts';
import classes from './ReviewPanel.module.css';

/** What is still missing, then who signs; a signed review says who did. */
export function Signature({ edit }: { readonly edit: ReviewEdit }) {
  const { review, data, readOnly } = edit;
  if (review.status === 'signed') {
    return (
      <Section title={t('reviews.step.signature')}>
        <p className={classes['signed']} dir="auto">
          {t('reviews.signed', { by: data.signedBy, day: formatDay(data.signedOn) })}
        </p>
      </Section>
    );
  }
  const problems = signProblems({ status: review.status, data }, null, today());
  return (
    <Section title={t('reviews.step.signature')}>
      {problems.length === 0 ? (
        <>
          <Banner tone="info" icon={IconCircleCheck}>
            {t('reviews.sign.ready')}
          </Banner>
          {!readOnly && <SignForm edit={edit} />}
        </>
      ) : (
        <>
          <Banner tone="warning" icon={IconAlertTriangle}>
            {t('reviews.sign.missing')}
          </Banner>
          <ul className={classes['missing']}>
            {problems.map((one) => (
              <li key={`${one.key} ${one.input ?? ''} ${one.number ?? ''}`}>
                {reviewProblemText(one)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function SignForm({ edit }: { readonly edit: ReviewEdit }) {
  const { review, data } = edit;
  const [by, setBy] = useState(data.chair);
  const [on, setOn] = useState<string | null>(today());
  const [isBusy, setBusy] = useState(false);
  const signature = on === null ? null : { by: by.trim(), on };
  const problems =
    signature === null
      ? []
      : signProblems({ status: review.status, data }, signature, today()).map(reviewProblemText);
  const isReady = signature !== null && problems.length === 0;
  const submit = async (): Promise<void> => {
    if (signature === null || !isReady || isBusy) return;
    setBusy(true);
    await sign({ ...review, data }, signature.by, signature.on);
    setBusy(false);
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <OwnerField
        label={t('reviews.sign.by')}
        description={t('reviews.sign.byHelp')}
        withAsterisk
        error={problems[0]}
        value={by}
        onChange={setBy}
      />
      <DayField label={t('reviews.sign.on')} withAsterisk value={on} onChange={setOn} />
      <Button type="submit" disabled={!isReady} loading={isBusy}>
        {t('reviews.sign.do')}
      </Button>
    </form>
  );
}
